"""What a hostile sender writes, and what of it may not reach a screen."""

from __future__ import annotations

RLO, LRM, ZWSP, BELL = "\u202e", "\u200e", "\u200b", "\u0007"
TEXTS = {
    "an image from the disk": '<img src="file:///etc/hostname"><b>Pay now</b>',
    "an image from the net": '<img src="http://127.0.0.1:9/x.png" onerror="alert(1)">',
    "a style": '<style>@import url("http://127.0.0.1:9/x.css");</style><h1>Big</h1>',
    "a link": '<a href="javascript:alert(1)">Click here</a>',
    "a script": "<script>location='http://127.0.0.1:9'</script>",
    "entities": "&lt;b&gt; &amp; &#x202e;",
    "right to left": f"invoice{RLO}fdp.exe",
    "controls": f"a{BELL}\x1b[31mred\x1b[0m\x00end",
    "no width": f"pay{ZWSP}pal {LRM}{ZWSP}",
    "marks on marks": "Z" + "\u0301" * 200,
    "one long word": "x" * 4_000,
    "one long line": "word " * 800,
    "very many lines": "\n".join(str(n) for n in range(500)),
    "an ampersand and a percent": "&Save %1 %n %s {title}",
}


def harmless(shown: str) -> bool:
    """Nothing in it turns the reading round or commands a terminal."""
    return not any(c in shown for c in (RLO, LRM, BELL, "\x1b", "\x00"))
