"""Arabic for one picture: the sentences that its scene shows, as a phrasebook that Qt can read."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.translations.compiling import compiled
from tests.translations.phrasebook import Translation, merged, written
from tests.translations.sentences import Sentence

SAID = {
    "Acknowledge": "تأكيد الاستلام",
    "Acknowledged": "تم التأكيد",
    "All": "الكل",
    "Budgets": "الميزانيات",
    "Connected": "متصل",
    "Delete": "حذف",
    "Do not disturb": "عدم الإزعاج",
    "Errors": "الأخطاء",
    "Expired": "منتهية",
    "High": "عالية",
    "Inbox": "الوارد",
    "Information": "معلومات",
    "Inventory": "المخزون",
    "Link": "الرابط",
    "Mark all read": "تعليم الكل كمقروء",
    "Needs your answer": "بانتظار ردك",
    "Open": "فتح",
    "Orders": "الطلبات",
    "Please acknowledge": "يرجى تأكيد الاستلام",
    "Projects": "المشاريع",
    "Read": "مقروء",
    "Search": "بحث",
    "Success": "نجاح",
    "System": "النظام",
    "Tasks": "المهام",
    "Today": "اليوم",
    "Turn off": "إيقاف",
    "Unread": "غير مقروء",
    "Urgent": "عاجل",
    "Warnings": "تحذيرات",
    "Yesterday": "أمس",
    "complete up to {time}": "مكتمل حتى {time}",
    "d MMM": "d MMM",
    "dddd d MMMM": "dddd، d MMMM",
    "due today": "مستحق اليوم",
    "due {when}": "مستحق {when}",
    "just now": "الآن",
    "now": "الآن",
    "received {time}": "وصل {time}",
    "No. {seq}": "رقم {seq}",
    "{amount} left": "بقي {amount}",
    "{day}, {time}": "{day}، {time}",
    "{left} left of {usual}": "بقي {left} من {usual}",
    "{quiet} until {when}": "{quiet} حتى {when}",
    "{quiet}, except urgent": "{quiet}، ما عدا العاجل",
    "{sender} waits for an answer. It also stops the alert on your other devices.": (
        "{sender} بانتظار الرد. يوقف ذلك التنبيه على أجهزتك الأخرى أيضًا."
    ),
    "{sign} {amount}": "{amount} {sign}",
    "“{title}” deleted": "حُذف «{title}»",
    "Undo": "تراجع",
}
COUNTED = {
    "Search {n} notifications": "البحث في {n} إشعار",
    "{n} min": "{n} د",
    "{n} unread of {total}": "{n} غير مقروءة من {total}",
    "{n} unread": "{n} غير مقروءة",
}
MINUTES = ("{n} دقيقة", "دقيقة واحدة", "دقيقتين", "{n} دقائق", "{n} دقيقة", "{n} دقيقة")


@contextmanager
def phrasebook() -> Iterator[Path]:
    """The ``.qm`` file, as long as it is needed."""
    counted = {source: Translation((form,) * 6) for source, form in COUNTED.items()}
    counted["{n} minutes ago"] = Translation(tuple(f"قبل {form}" for form in MINUTES))
    said = [Sentence(source) for source in SAID] + [Sentence(s, counts=True) for s in counted]
    made = {source: Translation((form,)) for source, form in SAID.items()} | counted
    with TemporaryDirectory() as folder:
        ts = Path(folder, "deskbell_ar.ts")
        ts.write_text(written(merged(made, said, "ar"), said, "ar"), encoding="utf-8")
        yield compiled(ts, ts.with_suffix(".qm"))
