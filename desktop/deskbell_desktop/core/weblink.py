"""The web link: whether a notification's link may be opened, and if not, why."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from urllib.parse import SplitResult, urlsplit

from deskbell_desktop.core.translate import tr

MOST = 2_000
_HOST = re.compile(r"[^\s%/\\@:?#\[\]<>^`{|}\"]+|\[[0-9A-Fa-f:.]+\]")
_TOGETHER = (
    {"LATIN", "CJK", "HIRAGANA", "KATAKANA"},
    {"LATIN", "CJK", "BOPOMOFO"},
    {"LATIN", "CJK", "HANGUL"},
)
"""Writing systems that one word may mix (Unicode UTS 39, "highly restrictive")."""
_NEUTRAL = {"DIGIT", "HYPHEN-MINUS", "COMBINING", "LOW", "KATAKANA-HIRAGANA"}


def refusal(url: str, schemes: Collection[str]) -> str:
    """Why it is not opened, in one sentence; empty when it may be."""
    if len(url) > MOST or any(c.isspace() or c == "\\" or not c.isprintable() for c in url):
        return tr("It is not a proper web address.")
    try:
        parts = urlsplit(url)
        _ = parts.port
    except ValueError:
        return tr("It is not a proper web address.")
    if parts.scheme not in schemes:
        return _scheme(parts.scheme)
    if parts.username is not None:
        return tr("It carries a user name, which can hide where it leads.")
    if not _HOST.fullmatch(_bare_host(parts)):
        return tr("It names no server.")
    if _mixed(parts.hostname or ""):
        return tr("Its address mixes writing systems, as forged addresses do.")
    return ""


def _scheme(scheme: str) -> str:
    if scheme == "http":
        return tr("It is not encrypted (http), and your settings allow encrypted ones only.")
    if not scheme:
        return tr("It is not a proper web address.")
    return tr("It is no web link but “{scheme}”, which could start something.", scheme=scheme[:20])


def _bare_host(parts: SplitResult) -> str:
    """With the brackets of an IPv6 address, without the port."""
    return re.sub(r":\d*$", "", parts.netloc)


def _mixed(host: str) -> bool:
    return any(_label_is_mixed(label) for label in host.split(".") if label)


def _label_is_mixed(label: str) -> bool:
    if label.startswith("xn--"):
        try:
            label = label[4:].encode("ascii").decode("punycode")
        except UnicodeError:
            return True
    found = {_script(c) for c in label} - _NEUTRAL
    return len(found) > 1 and not any(found <= allowed for allowed in _TOGETHER)


def _script(char: str) -> str:
    """The first word of a character's name says its writing system."""
    return unicodedata.name(char, "UNKNOWN").split(" ")[0]
