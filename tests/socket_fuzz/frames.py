"""What is thrown: messages near the protocol and far from it, and frames near RFC 6455."""

import json
import random
import struct
from collections.abc import Callable

GOOD = (
    '421["sync",{"cursor":0}]', '422["pos",{"cursor":5}]', '423["ack",{"cursor":1}]',
    '424["receipt",{"id":"x","what":"displayed"}]', '425["refresh",{"token":"x"}]', "3", "2",
    '40{"token":"x"}', "41", '42["no-such-event",1]', '43[1]',
)  # fmt: skip
SEEDS = (
    *GOOD, "", "4", "9", "42{", "42[]", "4abc", "42{}", "43x[1]", "42/other,[1]", "40/other,{}",
    '459999999999-["a",{"_placeholder":true,"num":0}]', '451-["a"]', '461-[1]', "44", "4" * 50,
    '42["sync",' + "[" * 20_000 + "]" * 20_000 + "]", '40' + '{"a":' * 5_000 + "1" + "}" * 5_000,
    '42["sync",{"cursor":1e999}]', '42["sync",{"cursor":-1}]', '42["sync",{"limit":NaN}]',
    '42["sync",null,null,null]', '42["receipt",' + json.dumps([{"id": "x"}] * 500) + "]",
    '42' + "9" * 400 + '["sync",{}]', "42[" + "1," * 20_000 + "1]", "\x00" * 100, "42\ud7ff",
)  # fmt: skip


def message(dice: random.Random) -> str:
    """A message: a seed as it is, or changed here and there."""
    said = dice.choice(GOOD if dice.random() < 0.7 else SEEDS)
    for _ in range(dice.choice((0, 0, 0, 0, 1, 2, 5))):
        at = dice.randrange(len(said) + 1)
        match dice.randrange(4):
            case 0:
                said = said[:at] + said[at + dice.randrange(1, 4) :]
            case 1:
                said = said[:at] + chr(dice.choice((0, 34, 44, 91, 125, 255, 0x1F514))) + said[at:]
            case 2:
                said = said[:at] + dice.choice(GOOD) + said[at:]
            case _:
                said = said[:at]
    return said


def frame(dice: random.Random) -> bytes:
    """A whole frame as a client masks it; now and then with what RFC 6455 forbids."""
    payload = message(dice).encode("utf-8", "surrogatepass")
    first, masked = 0x81, True
    if dice.random() < 0.1:
        strange: Callable[[], int] = dice.choice(
            (lambda: 0x80 | dice.randrange(16), lambda: dice.randrange(256), lambda: 0x01)
        )
        first = strange()
        masked = dice.random() < 0.8
        if dice.random() < 0.3:
            payload = dice.randbytes(dice.randrange(200))
    return _framed(first, payload, masked, dice)


def _framed(first: int, payload: bytes, masked: bool, dice: random.Random) -> bytes:
    flag, size = 0x80 * masked, len(payload)
    if dice.random() < 0.03:
        size = dice.choice((126, 2**16, 2**40, 2**63))  # more than comes, or more than allowed
    if size < 126:
        head = bytes((first, flag | size))
    elif size < 2**16:
        head = bytes((first, flag | 126)) + struct.pack(">H", size)
    else:
        head = bytes((first, flag | 127)) + struct.pack(">Q", size)
    if not masked:
        return head + payload
    mask = dice.randbytes(4)
    return head + mask + bytes(b ^ mask[i % 4] for i, b in enumerate(payload))
