"""What formats, columns, kinds of rows and choices are called."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.merging import Choice, Kind

FORMAT_NAMES: Mapping[str, object] = {
    "own": QT_TRANSLATE_NOOP("importing", "Deskmate table"),
    "own_sheet": QT_TRANSLATE_NOOP("importing", "Deskmate workbook"),
    "archive": QT_TRANSLATE_NOOP("importing", "Deskmate archive"),
    "library": QT_TRANSLATE_NOOP("importing", "Deskmate JSON"),
    "qianniu": QT_TRANSLATE_NOOP("importing", "千牛 quick phrases"),
    "qianniu_new": QT_TRANSLATE_NOOP("importing", "千牛 quick phrases (newer)"),
    "qianniu_json": QT_TRANSLATE_NOOP("importing", "千牛 JSON"),
    "wangwang": QT_TRANSLATE_NOOP("importing", "旺旺 quick phrases"),
    "kefubao": QT_TRANSLATE_NOOP("importing", "客服宝"),
    "huashu": QT_TRANSLATE_NOOP("importing", "话术精灵"),
    "qianniu_helper": QT_TRANSLATE_NOOP("importing", "千牛助手 V3"),
    "team": QT_TRANSLATE_NOOP("importing", "Team table"),
    "answers": QT_TRANSLATE_NOOP("importing", "Questions and answers"),
    "table": QT_TRANSLATE_NOOP("importing", "Another table"),
    "product_sheet": QT_TRANSLATE_NOOP("importing", "Deskmate products"),
    "tmall_items": QT_TRANSLATE_NOOP("importing", "Tmall item list"),
    "taobao_pack": QT_TRANSLATE_NOOP("importing", "淘宝助理 data pack"),
    "handbook": QT_TRANSLATE_NOOP("importing", "Product handbook"),
    "product_table": QT_TRANSLATE_NOOP("importing", "Another table of products"),
    "customer_sheet": QT_TRANSLATE_NOOP("importing", "Deskmate customers"),
    "order_list": QT_TRANSLATE_NOOP("importing", "Taobao orders"),
    "order_items": QT_TRANSLATE_NOOP("importing", "Taobao orders, item by item"),
    "customer_table": QT_TRANSLATE_NOOP("importing", "Another table of customers"),
    "espanso": QT_TRANSLATE_NOOP("importing", "espanso"),
    "autokey": QT_TRANSLATE_NOOP("importing", "AutoKey folder"),
    "beeftext": QT_TRANSLATE_NOOP("importing", "Beeftext"),
    "beeftext_csv": QT_TRANSLATE_NOOP("importing", "Beeftext CSV"),
    "textexpander": QT_TRANSLATE_NOOP("importing", "TextExpander CSV"),
    "textblaze": QT_TRANSLATE_NOOP("importing", "Text Blaze"),
    "input_method": QT_TRANSLATE_NOOP("importing", "Own phrases of an input method"),
}

MEANING_NAMES: Mapping[str, object] = {
    "": QT_TRANSLATE_NOOP("importing", "Not taken"),
    "body": QT_TRANSLATE_NOOP("importing", "Text"),
    "title": QT_TRANSLATE_NOOP("importing", "Title"),
    "short_code": QT_TRANSLATE_NOOP("importing", "Short code"),
    "path": QT_TRANSLATE_NOOP("importing", "Category"),
    "path2": QT_TRANSLATE_NOOP("importing", "Category, second level"),
    "path3": QT_TRANSLATE_NOOP("importing", "Category, third level"),
    "questions": QT_TRANSLATE_NOOP("importing", "How buyers ask"),
    "notes": QT_TRANSLATE_NOOP("importing", "Notes"),
    "tags": QT_TRANSLATE_NOOP("importing", "Tags"),
    "variants": QT_TRANSLATE_NOOP("importing", "Other wording"),
    "part": QT_TRANSLATE_NOOP("importing", "Further message"),
    "picture": QT_TRANSLATE_NOOP("importing", "Name of a picture"),
    "hotkey": QT_TRANSLATE_NOOP("importing", "Hotkey"),
    "enabled": QT_TRANSLATE_NOOP("importing", "Switched on"),
    "valid_from": QT_TRANSLATE_NOOP("importing", "Valid from"),
    "valid_until": QT_TRANSLATE_NOOP("importing", "Valid until"),
    "uid": QT_TRANSLATE_NOOP("importing", "Number given by Deskmate"),
}

ENCODING_NAMES: Mapping[str, str] = {
    "utf-8": "UTF-8",
    "gb18030": "GB18030 (GBK)",
    "utf-16": "UTF-16",
    "big5": "Big5",
}

#: None stands for rows that cannot be used.
KIND_NAMES: Mapping[Kind | None, object] = {
    Kind.NEW: QT_TRANSLATE_NOOP("importing", "New"),
    Kind.CHANGED: QT_TRANSLATE_NOOP("importing", "Changed"),
    Kind.DUPLICATE: QT_TRANSLATE_NOOP("importing", "There already"),
    None: QT_TRANSLATE_NOOP("importing", "Faulty"),
}

#: The choices for each kind; what is usual comes first.
CHOICE_NAMES: Mapping[Kind, Mapping[Choice, object]] = {
    Kind.NEW: {
        Choice.BOTH: QT_TRANSLATE_NOOP("importing", "Import"),
        Choice.SKIP: QT_TRANSLATE_NOOP("importing", "Skip"),
    },
    Kind.CHANGED: {
        Choice.REPLACE: QT_TRANSLATE_NOOP("importing", "Replace what is there"),
        Choice.BOTH: QT_TRANSLATE_NOOP("importing", "Keep both"),
        Choice.SKIP: QT_TRANSLATE_NOOP("importing", "Skip"),
    },
    Kind.DUPLICATE: {
        Choice.SKIP: QT_TRANSLATE_NOOP("importing", "Skip"),
        Choice.BOTH: QT_TRANSLATE_NOOP("importing", "Keep both"),
    },
}


def called(source: object, context: str = "importing") -> str:
    """Return a name of one of these tables in the user's language."""
    return QCoreApplication.translate(context, str(source))


def encoding_key(name: str) -> str:
    """Return which of the offered encodings a name of Python's is, "" for none."""
    plain = name.lower().replace("_", "-")
    found = {"utf-8-sig": "utf-8", "utf-16-le": "utf-16", "utf-16-be": "utf-16", "gbk": "gb18030"}
    plain = found.get(plain, plain)
    return plain if plain in ENCODING_NAMES else ""


def shortened(text: str) -> str:
    """Return a text as it fits into a row: one line of eighty characters at most."""
    plain = " ".join(text.split())
    return plain if len(plain) <= 80 else f"{plain[:79]}…"
