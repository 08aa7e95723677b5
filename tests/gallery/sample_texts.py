"""The afternoon at Harbour Supply in German and in Arabic: what its senders would write there."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from deskbell.notification import Action, Sender
from deskbell_desktop.core.item import Item
from tests.gallery import sample

Texts = Mapping[str, tuple[str, str, str]]

GERMAN: Texts = {
    "n1042": (
        "Kühlraum 2 hat 9,4 °C",
        "Seit 15:34 über der Grenze von 5 °C. Bitte die Paletten mit Milchprodukten in Kühlraum 1 "
        "umlagern und die Türdichtung an Tor 4 prüfen.",
        "Gebäudetechnik",
    ),
    "n1041": (
        "Neuer Auftrag 10482 von Bäckerei Erlenhof",
        "36 Artikel, Lieferung am Donnerstag vor 10 Uhr.",
        "Webshop",
    ),
    "n1040": ("Gang 7 vor Feierabend zählen", "Jonas Berg hat Ihnen das zugewiesen.", "Aufgaben"),
    "n1039": (
        "Erweiterung Rampe 3: neuer Beginn",
        "Ines Okafor hat den Beginn auf den 7. Dezember verschoben.",
        "Projekte",
    ),
    "n1038": (
        "Palettenfolie 500 mm geht zur Neige",
        "Beim jetzigen Verbrauch reicht sie bis Donnerstag. Der übliche Lieferant liefert "
        "innerhalb von zwei Tagen.",
        "Lager",
    ),
    "n1029": (
        "Fuhrparkwartung: 92 % ausgegeben",
        "Fünf Wochen bleiben in diesem Budgetjahr. Beim jetzigen Stand ist die Grenze am "
        "4. Dezember erreicht.",
        "Controlling",
    ),
    "n1028": (
        "Nächtliche Sicherung fertig",
        "Dateiserver und Mail: 412 GB, keine Fehler.",
        "IT-Betrieb",
    ),
    "n1020": (
        "Heute Nacht keine Mail von 22:00 bis 23:30",
        "Geplante Wartung. Kalender bleiben lesbar.",
        "IT-Betrieb",
    ),
    "n1019": (
        "Export der Lohnabrechnung abgebrochen",
        "Das Laufwerk für Bankdateien ist voll. 2 GB freigeben, dann erneut starten.",
        "Buchhaltung",
    ),
    "n1015": (
        "Palette 88 vor 14:00 an Rampe 2 abholen",
        "Der Lkw von Brandt Logistik wartet bis 14:00.",
        "Versand",
    ),
}
ARABIC: Texts = {
    "n1042": (
        "حرارة غرفة التبريد 2 بلغت 9.4 °م",
        "فوق حد 5 °م منذ الساعة 15:34. انقلوا منصات الألبان إلى غرفة التبريد 1 وافحصوا عازل الباب "
        "عند البوابة 4.",
        "مراقبة المباني",
    ),
    "n1041": (
        "طلب جديد 10482 من مخبز الدار",
        "36 صنفًا، التسليم يوم الخميس قبل العاشرة.",
        "المتجر الإلكتروني",
    ),
    "n1040": ("جرد الممر 7 قبل الإغلاق", "أسند يوسف بيرغ هذه المهمة إليك.", "لوحة المهام"),
    "n1039": (
        "توسعة الرصيف 3: موعد بدء جديد",
        "نقلت إيناس موعد البدء إلى 7 ديسمبر.",
        "المشاريع",
    ),
    "n1038": (
        "غلاف المنصات 500 مم أوشك على النفاد",
        "يكفي بالمعدل الحالي حتى الخميس. يسلّم المورّد المعتاد خلال يومين.",
        "المستودع",
    ),
    "n1029": (
        "استُهلك 92 % من ميزانية صيانة الأسطول",
        "بقيت خمسة أسابيع من سنة الميزانية. يُبلغ الحد بالمعدل الحالي في 4 ديسمبر.",
        "الرقابة المالية",
    ),
    "n1028": (
        "اكتمل النسخ الاحتياطي الليلي",
        "خادم الملفات والبريد: 412 غ.ب، بلا أخطاء.",
        "تشغيل التقنية",
    ),
    "n1020": (
        "لا بريد الليلة من 22:00 إلى 23:30",
        "صيانة مجدولة. تبقى التقويمات قابلة للقراءة.",
        "تشغيل التقنية",
    ),
    "n1019": (
        "توقف تصدير الرواتب",
        "امتلأ مجلد ملفات البنك. أفرغوا 2 غ.ب ثم أعيدوا التصدير.",
        "المالية",
    ),
    "n1015": (
        "استلام المنصة 88 من الرصيف 2 قبل 14:00",
        "شاحنة براندت تنتظر حتى الساعة 14:00.",
        "الإرسال",
    ),
}
FACTS = {
    "de": {
        "Messfühler": "CS2-Nord-04",
        "Temperatur": "9,4 °C",
        "Grenze": "5,0 °C",
        "Über der Grenze seit": "15:34",
        "Ort": "Halle B, Kühlraum 2",
        "Bereitschaft": "Tomasz Wilk, Durchwahl 214",
    },
    "ar": {
        "المستشعر": "CS2-North-04",
        "الحرارة": "9.4 °م",
        "الحد": "5.0 °م",
        "فوق الحد منذ": "15:34",
        "المكان": "القاعة ب، غرفة التبريد 2",
        "المناوب": "طارق، تحويلة 214",
    },
}
ACTIONS = {
    "de": ("Arbeitsauftrag anlegen", "Ich bin unterwegs"),
    "ar": ("إنشاء أمر عمل", "أنا في الطريق"),
}
ON_HOLD = {"de": "Angehalten", "ar": "معلّق"}
TEXTS = {"de": GERMAN, "ar": ARABIC}


def everything(tag: str) -> list[Item]:
    """The sample inbox in that language."""
    return [_said(item, tag) for item in sample.EVERYTHING]


def _said(item: Item, tag: str) -> Item:
    title, message, sender = TEXTS[tag][item.id]
    told = replace(
        item.notification, title=title, message=message, sender=Sender(id=sender, name=sender)
    )
    if item is sample.COLD_STORE:
        ids = [action.id for action in told.actions]
        labels = zip(ids, ACTIONS[tag], strict=True)
        actions = tuple(Action(id=id, label=label) for id, label in labels)
        told = replace(told, data=FACTS[tag], actions=actions)
    if item is sample.PROJECT:
        told = replace(told, data={**told.data, "changes": {"status": ON_HOLD[tag]}})
    return replace(item, notification=told)
