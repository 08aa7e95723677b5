#!/bin/sh
# Installs Deskbell for the person who runs this, or takes it away again: install.sh [--uninstall]
set -eu
here=$(cd "$(dirname "$0")" && pwd)
data=${XDG_DATA_HOME:-$HOME/.local/share}
library=$data/deskbell-desktop
program=$library/deskbell-desktop
link=$HOME/.local/bin/deskbell-desktop
autostart=${XDG_CONFIG_HOME:-$HOME/.config}/autostart/deskbell.desktop

refresh() {  # the desktop's caches, where there are programs for them
  if command -v update-desktop-database >/dev/null; then
    update-desktop-database -q "$data/applications" || true
  fi
  if command -v gtk-update-icon-cache >/dev/null; then
    gtk-update-icon-cache -q -t -f "$data/icons/hicolor" || true
  fi
}

remove() {
  if [ -f "$library/installed" ]; then
    while IFS= read -r file; do rm -f "$data/$file"; done <"$library/installed"
  fi
  if [ "$(readlink "$link" 2>/dev/null)" = "$program" ]; then rm -f "$link"; fi
  rm -rf "$library"
}

case ${1:-} in
  --uninstall)
    remove
    if grep -qsF "$program" "$autostart"; then rm -f "$autostart"; fi
    refresh
    echo "Deskbell is gone. Your settings are still in ${XDG_CONFIG_HOME:-$HOME/.config}/deskbell, your"
    echo "history in ${XDG_STATE_HOME:-$HOME/.local/state}/deskbell."
    exit ;;
  "") ;;
  *) echo "usage: install.sh [--uninstall]" >&2; exit 2 ;;
esac

# All of it is there, and works, before what was there goes.
new=$library.new
trap 'rm -rf "$new"' EXIT
rm -rf "$new"
mkdir -p "$new" "$(dirname "$link")"
cp -R "$here/lib/." "$new"
cp -R "$here/doc" "$new/doc"
if ! "$new/deskbell-desktop" --self-test >"$new/self-test.txt" 2>&1; then
  grep -a "FAIL\|error" "$new/self-test.txt" >&2 || cat "$new/self-test.txt" >&2
  echo "Something is missing on this computer; the lines above say what. Nothing was installed." >&2
  exit 1
fi
remove
mv "$new" "$library"
(cd "$here/share" && find . -type f) | sed 's|^\./||' | while IFS= read -r file; do
  mkdir -p "$data/$(dirname "$file")"
  case $file in
    *.desktop) sed "s|^Exec=deskbell-desktop|Exec=\"$program\"|" "$here/share/$file" >"$data/$file" ;;
    *) cp "$here/share/$file" "$data/$file" ;;
  esac
  printf '%s\n' "$file" >>"$library/installed"
done
ln -sf "$program" "$link"
refresh
echo "Deskbell is in your menu. It can also be started as $link"
