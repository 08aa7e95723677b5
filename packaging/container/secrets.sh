#!/usr/bin/env bash
# Makes the secrets that compose.yml mounts, once: packaging/container/secrets.sh
set -euo pipefail
cd "$(dirname "$0")"
[ ! -e secrets ] || { echo "there are secrets already; they are not made again" >&2; exit 1; }
mkdir -m 0700 secrets
password=$(openssl rand -hex 24)
printf %s "$password" >secrets/database_password
printf 'postgresql://deskbell:%s@db/deskbell' "$password" >secrets/database_url
openssl rand -hex 32 >secrets/secret
chmod 0444 secrets/* # the server's own user reads them through the mount; the folder keeps others out
