"""Where phrases, products and customers come from: whose file it is, and what its columns mean.

Values only; how a file is looked at and read is the business of ``assistant.files``.
"""

from collections.abc import Callable, Mapping, Sequence

from assistant.domain.customer_columns import (
    CUSTOMER_KEYS,
    CUSTOMER_MEANINGS,
    CUSTOMER_TABLES,
    about_customers,
    customer_meanings,
)
from assistant.domain.errors import UserError
from assistant.domain.product_columns import (
    KEYS,
    PRODUCT_MEANINGS,
    PRODUCT_TABLES,
    about_products,
    product_meanings,
)
from assistant.domain.tables import heading
from assistant.domain.values import value

#: Formats that are tables: their columns have a meaning that the user may change.
TABLES = (
    *("own", "own_sheet", "qianniu", "qianniu_new", "qianniu_helper", "wangwang", "kefubao"),
    *("huashu", "team", "answers", "beeftext_csv", "textexpander", "table"),
)

#: Every format that can be read. ``own`` is our own table and ``own_sheet`` our workbook, both by
#: their headings, ``library`` and ``archive`` our other files, ``table`` any other table of
#: phrases; tables of products are told by ``product_columns``, of customers by
#: ``customer_columns``.
FORMATS = (
    *TABLES,
    *PRODUCT_TABLES,
    *CUSTOMER_TABLES,
    *("library", "archive"),
    *("qianniu_json", "espanso", "autokey", "beeftext", "textblaze", "input_method"),
)

#: What a column may mean: names of parts of a ``PhraseRow``, ``path`` once for each level of the
#: category, ``picture`` for the name of one; "" for a column that is not taken.
MEANINGS = (
    *("body", "title", "short_code", "path", "path2", "path3", "questions", "notes", "tags"),
    *("variants", "part", "picture", "hotkey", "enabled", "valid_from", "valid_until", "uid"),
)

#: What the headings of known tables mean, as ``tables.heading`` gives them. Of two columns with
#: the same meaning the one named earlier here is taken.
HEADINGS: Mapping[str, Sequence[str]] = {
    "short_code": ("快捷编码", "快捷短语编码", "短语编码", "编码", "快捷码"),
    "body": (
        *("快捷短语内容", "快捷短语", "话术内容", "短语内容", "内容", "答案", "回答"),
        *("回复内容", "回复", "话术", "正文"),
    ),
    "title": ("话术标题", "话术短标题", "标题", "话术问题", "问题", "话术名称"),
    "path": ("快捷短语分组", "一级分类", "分类", "分组", "话术分组", "产品"),
    "path2": ("二级分类", "分组", "话术分组"),
    "path3": ("三级分类",),
    "picture": ("图片名",),
    "hotkey": ("快捷键",),
    "questions": ("相似问题", "买家会怎么问"),
    "notes": ("备注", "说明"),
    "tags": ("标签",),
    "variants": ("其他说法", "话术"),
    "part": ("后续消息",),
    "enabled": ("启用",),
    "valid_from": ("有效期从", "生效时间"),
    "valid_until": ("有效期至", "失效时间"),
    "uid": ("编号",),
}


class UnknownFormat(UserError):
    """It is nothing that phrases are read from (``path``)."""


class ColumnsUnknown(UserError):
    """Nobody has said which column of the table holds the text (``path``)."""


class FileTooLarge(UserError):
    """The file, or what is packed in it, is larger than ``limit`` megabytes (``path``)."""


class TooManyFiles(UserError):
    """The folder holds more than ``limit`` files: it is no folder of phrases (``path``)."""


class FileHostile(UserError):
    """Reading the file takes more memory or time than any honest one does (``path``)."""


class FileBroken(UserError):
    """The file is damaged: it is not what it claims to be (``path``)."""


class ReadingStopped(UserError):
    """Reading was called off."""


class NumberLost(UserError):
    """A remark: a spreadsheet has rounded the number (``text``), so it was left out."""


class PictureMissing(UserError):
    """A remark: the picture of a row is not beside the file (``name``)."""


class PictureRefused(UserError):
    """A remark: what a row calls a picture is none, or lies elsewhere (``name``)."""


class MarkKept(UserError):
    """A remark: the mark of another program has no equal here and stays as text (``mark``)."""


class MarkReworded(UserError):
    """A remark: a date is told in our form (``mark`` before, ``instead`` now)."""


class CaretDropped(UserError):
    """A remark: the mark for the place of the caret was left out."""


class ProgramNotRun(UserError):
    """A remark: a program that another tool would run is kept as text (``mark``)."""


class FormDropped(UserError):
    """A remark: only the text was taken, without the styles or rules of the other program."""


@value
class Source:
    """What a file or folder is taken for. As a wish, what is "", () or -1 is to be found out.

    ``format`` is one of FORMATS. Only tables have the rest: ``encoding`` by Python's name and
    ``delimiter`` where they are text, ``damaged`` where bytes make no sense in it; ``sheet`` and
    all ``sheets`` of a workbook; ``heading``, the row of the headings from 1, 0 for none;
    ``headings`` as they are written, ``sample`` the first rows below them, and in ``columns`` the
    meaning of each column, one of MEANINGS or "".
    """

    format: str = ""
    encoding: str = ""
    damaged: bool = False
    delimiter: str = ""
    sheet: str = ""
    sheets: tuple[str, ...] = ()
    heading: int = -1
    headings: tuple[str, ...] = ()
    columns: tuple[str, ...] = ()
    sample: tuple[tuple[str, ...], ...] = ()

    @property
    def is_table(self) -> bool:
        """Say whether it has columns."""
        return self.format in TABLES or self.of_products or self.of_customers

    @property
    def of_products(self) -> bool:
        """Say whether its rows are products."""
        return self.format in PRODUCT_TABLES

    @property
    def of_customers(self) -> bool:
        """Say whether its rows are customers, or their orders."""
        return self.format in CUSTOMER_TABLES

    @property
    def subject(self) -> str:
        """What its rows are: "products", "customers" or "phrases"."""
        return "products" if self.of_products else "customers" if self.of_customers else "phrases"

    @property
    def ready(self) -> bool:
        """Say whether it can be read: of a table it is known which column tells what a row is."""
        if not self.is_table:
            return bool(self.format)
        return not {*self.columns}.isdisjoint(KNOWN_BY[self.subject])

    @property
    def places(self) -> dict[str, list[int]]:
        """Which columns have each meaning, from the left."""
        found: dict[str, list[int]] = {}
        for at, name in enumerate(self.columns):
            if name:
                found.setdefault(name, []).append(at)
        return found

    @property
    def usual(self) -> tuple[str, ...]:
        """What the columns mean by their headings alone."""
        return _BY_HEADINGS[self.subject](self.headings)

    @property
    def key(self) -> str:
        """Return what a table with these headings is remembered by, "" where it has none."""
        return "|".join(map(heading, self.headings)) if self.heading > 0 else ""


def meanings(headings: Sequence[str]) -> tuple[str, ...]:
    """Return what the headings of a row mean, column by column; "" for those that mean nothing."""
    plain = [heading(each) for each in headings]
    found = [""] * len(plain)
    for meaning, names in HEADINGS.items():
        column = next((plain.index(name) for name in names if name in plain), None)
        if column is None and meaning == "body":
            column = next((at for at, name in enumerate(plain) if names[0] in name), None)
        if column is not None:
            found[column] = meaning
            plain[column] = ""
    return tuple(found)


#: What a table is about → what its columns may mean, and of which it needs one.
MEANINGS_OF: Mapping[str, Sequence[str]] = {
    "phrases": MEANINGS,
    "products": PRODUCT_MEANINGS,
    "customers": CUSTOMER_MEANINGS,
}
KNOWN_BY: Mapping[str, Sequence[str]] = {
    "phrases": ("body",),
    "products": KEYS,
    "customers": CUSTOMER_KEYS,
}
#: How many headings say something of it, for sure.
ABOUT: Mapping[str, Callable[[Sequence[str]], int]] = {
    "products": about_products,
    "customers": about_customers,
}
_BY_HEADINGS: Mapping[str, Callable[[Sequence[str]], tuple[str, ...]]] = {
    "phrases": meanings,
    "products": product_meanings,
    "customers": customer_meanings,
}
