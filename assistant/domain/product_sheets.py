"""The workbook in which products are kept up: its sheets, their columns, what stands in a cell.

The first sheet has a row for each product; further sheets have the lists of a product, an entry a
row, with the number of the product (编号, or 货号 where somebody made the row by hand). Every field
that a person writes has its place, so the file comes back without loss.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import date
from typing import Any

from assistant.domain.attachments import well_formed
from assistant.domain.errors import UserError
from assistant.domain.phrases import Attachment
from assistant.domain.product_rows import (
    AnswerUnclear,
    DayUnclear,
    PriceUnclear,
    StockUnclear,
    day,
    moment,
    moment_text,
    money,
    money_text,
    pieces,
    told,
    yes_or_no,
)
from assistant.domain.products import (
    Answer,
    Product,
    Proof,
    Relation,
    SellingPoint,
    Specification,
)
from assistant.domain.tables import as_cells, lines_in

UID, NUMBER = "编号", "货号"
PRODUCTS, SKUS, CHARTS = "商品", "规格", "尺码表"
YES, NO = "是", "否"

#: Heading → the field of a draft whose text stands below it.
TEXTS: Mapping[str, str] = {
    NUMBER: "item_number",
    "标题": "title",
    "品牌": "brand",
    "类目": "category",
    "平台": "platform",
    "平台商品ID": "platform_id",
    "链接": "link",
    "条形码": "barcode",
    "保质期": "shelf_life",
    "批次": "batch",
    "洗涤保养": "care",
    "安装说明": "installation",
    "真伪辨别": "authenticity",
    "货源": "source",
    "退货说明": "return_note",
    "质保": "warranty",
    "发货说明": "delivery",
    "备注": "notes",
    "见于": "seen_at",
}
#: Heading → a field with several texts, a line of the cell for each; likewise of the suitability.
LISTS: Mapping[str, str] = {"别名": "aliases", "使用场景": "scenes"}
SUITED: Mapping[str, str] = {
    "适合肤质": "skin_suited",
    "不适合肤质": "skin_unsuited",
    "用途": "uses",
    "不适用人群": "unsuited",
    "含有成分": "contains",
}
AGES, SHOP, PICTURES = "适用年龄", "适用店铺", "图片"
ANSWERS: Mapping[str, str] = {
    "在售": "on_sale",
    "七天无理由": "no_reason_return",
    "本店商品": "ours",
    "示例": "sample",
}
#: Heading → a field, how it is written, how it is read, and what is said of what cannot be read.
FIGURES: Mapping[
    str, tuple[str, Callable[[Any], object], Callable[[str], object], type[UserError]]
] = {
    "价格": ("price", money_text, money, PriceUnclear),
    "价格确认于": ("priced_at", moment_text, moment, DayUnclear),
    "库存确认于": ("stocked_at", moment_text, moment, DayUnclear),
    "见于日期": ("seen_on", lambda on: on.isoformat() if on else "", day, DayUnclear),
}
SKU_TEXTS: Mapping[str, str] = {
    "规格编码": "code",
    "颜色": "colour",
    "尺码": "size",
    "条形码": "barcode",
}
SKU_FIGURES: Mapping[
    str, tuple[str, Callable[[Any], object], Callable[[str], object], type[UserError]]
] = {
    "价格": ("price", money_text, money, PriceUnclear),
    "库存": ("stock", lambda count: "" if count is None else str(count), pieces, StockUnclear),
}
_RELATIONS = {"搭配": "goes_with", "替代": "substitute", "套装": "set"}

#: Sheet → the field, the values in it, and heading → the part of such a value. A part may be a
#: text, several (a line of the cell for each), or a day.
ENTRIES: Mapping[str, tuple[str, type, Mapping[str, str]]] = {
    "参数": (
        "specifications",
        Specification,
        {"参数组": "group", "参数名": "name", "参数值": "value", "单位": "unit"},
    ),
    "卖点": (
        "selling_points",
        SellingPoint,
        {"特点": "feature", "优势": "advantage", "好处": "benefit"},
    ),
    "问答": ("answers", Answer, {"买家会怎么问": "asked", "回答": "answer"}),
    "凭证": ("proofs", Proof, {"事项": "claim", "凭据": "evidence", "有效期至": "until"}),
    "关联": ("relations", Relation, {"关系": "kind", "关联货号": "item_number", "理由": "why"}),
}


def headings() -> list[str]:
    """Return the headings of the first sheet."""
    texts = list(TEXTS)
    figures = list(FIGURES)
    return [
        *(UID, *texts[:2], "别名", *texts[2:8], *figures[:3], "在售", PICTURES),
        *(*texts[8:14], "使用场景", *SUITED, AGES, "七天无理由", *texts[14:18], SHOP),
        *("本店商品", *texts[18:], *figures[3:], "示例"),
    ]


def entry_headings(sheet: str) -> list[str]:
    """Return the headings of one of ENTRIES, or of the variants."""
    if sheet == SKUS:
        texts = list(SKU_TEXTS)
        return [UID, NUMBER, *texts[:3], *SKU_FIGURES, *texts[3:]]
    return [UID, NUMBER, *ENTRIES[sheet][2]]


def cells(product: Product, shop: str = "") -> dict[str, str]:
    """Return the cells of a product in the first sheet by their headings; empty ones left out."""
    said = {UID: product.uid, SHOP: shop, AGES: product.suitability.ages}
    said |= {column: getattr(product, name) for column, name in TEXTS.items()}
    said |= {column: "\n".join(getattr(product, name)) for column, name in LISTS.items()}
    suited = product.suitability
    said |= {column: "\n".join(getattr(suited, name)) for column, name in SUITED.items()}
    said |= {column: _answer_text(getattr(product, name)) for column, name in ANSWERS.items()}
    for column, (name, write, _, _) in FIGURES.items():
        said[column] = str(write(getattr(product, name)))
    lines = (f"{each.name}\n{each.digest}{each.suffix}" for each in product.pictures)
    said[PICTURES] = "\n".join(lines)
    return as_cells(said)


def entries(sheet: str, product: Product) -> Iterator[dict[str, str]]:
    """Yield the cells of the entries of a product in one of ENTRIES, or of its variants."""
    key = {UID: product.uid, NUMBER: product.item_number}
    if sheet == SKUS:
        for sku in product.skus:
            said = {column: getattr(sku, name) for column, name in SKU_TEXTS.items()}
            for column, (name, write, _, _) in SKU_FIGURES.items():
                said[column] = str(write(getattr(sku, name)))
            yield as_cells({**key, **said})
        return
    field, _, columns = ENTRIES[sheet]
    for entry in getattr(product, field):
        yield as_cells(
            {**key, **{column: _part_text(entry, name) for column, name in columns.items()}}
        )


def said_of_product(
    said: Mapping[str, str], whole: bool, remarks: list[UserError]
) -> dict[str, Any]:
    """Return what cells of the first sheet say, by fields of a draft; the shop by its name.

    Of one that is not ``whole`` what is empty is not spoken of.
    """
    found: dict[str, Any] = {name: said[each] for each, name in TEXTS.items() if each in said}
    found |= {name: lines_in(said[each]) for each, name in LISTS.items() if each in said}
    if SHOP in said:
        found["shop"] = said[SHOP]
    if PICTURES in said:
        found["pictures"] = _pictures(said[PICTURES])
    if not whole:
        found = {name: each for name, each in found.items() if each}
    suited: dict[str, Any] = {
        name: lines_in(said[each]) for each, name in SUITED.items() if each in said
    }
    if AGES in said:
        suited["ages"] = said[AGES]
    suited = {name: each for name, each in suited.items() if whole or each}
    if suited:
        found["suitability"] = suited
    answers = {
        name: told(said.get(column, ""), yes_or_no, AnswerUnclear, remarks)
        for column, name in ANSWERS.items()
    }
    found |= {name: answer for name, answer in answers.items() if answer is not None}
    if whole and said.get("七天无理由") == "":
        found["no_reason_return"] = None
    return found | _figures_of(said, FIGURES, whole, remarks)


def _figures_of(
    said: Mapping[str, str],
    table: Mapping[str, Any],
    whole: bool,
    remarks: list[UserError],
) -> dict[str, Any]:
    """Return the figures of FIGURES or SKU_FIGURES that cells say."""
    found: dict[str, Any] = {}
    for column, (name, _, read, error) in table.items():
        figure = told(said.get(column, ""), read, error, remarks)
        if figure is not None:
            found[name] = figure
        if whole and said.get(column) == "":
            found[name] = None
    return found


def said_of_sku(said: Mapping[str, str], whole: bool, remarks: list[UserError]) -> dict[str, Any]:
    """Return what cells say of a variant, by fields of a ``Sku``."""
    texts = {name: said[each] for each, name in SKU_TEXTS.items() if each in said}
    found: dict[str, Any] = {name: each for name, each in texts.items() if whole or each}
    return found | _figures_of(said, SKU_FIGURES, whole, remarks)


def entry_of(sheet: str, said: Mapping[str, str], remarks: list[UserError]) -> object:
    """Return the entry that cells of one of ENTRIES are."""
    _, kind, columns = ENTRIES[sheet]
    parts = {name: _part(name, said.get(column, ""), remarks) for column, name in columns.items()}
    return kind(**parts)


def _part_text(entry: object, name: str) -> str:
    part = getattr(entry, name)
    if isinstance(entry, Relation) and name == "kind":
        return next((word for word, kind in _RELATIONS.items() if kind == part), part)
    if isinstance(part, date):
        return part.isoformat()
    return "\n".join(part) if isinstance(part, tuple) else str(part or "")


def _part(name: str, text: str, remarks: list[UserError]) -> object:
    if name == "kind":
        return _RELATIONS.get(text.strip(), text)
    if name == "asked":
        return lines_in(text)
    if name == "until":
        return told(text, day, DayUnclear, remarks)
    return text


def _answer_text(said: bool | None) -> str:
    return "" if said is None else YES if said else NO


def _pictures(text: str) -> tuple[Attachment, ...]:
    """Return the pictures of a cell: a line for the name of each, and one for what it is."""
    lines = text.split("\n")
    found = []
    for name, content in zip(lines[::2], lines[1::2], strict=False):
        digest, point, suffix = content.strip().partition(".")
        attachment = Attachment(digest, point + suffix, name)
        if well_formed(attachment):
            found.append(attachment)
    return tuple(found)
