"""What 淘宝助理 writes into single cells: variants by numbers of properties, and pictures.

``price:pieces:code:property:value;property:value;`` is one variant, the next follows at once.
What the numbers are called is known only where the pack says it (aliases and own values); the
shop's dictionary is not in the file.
"""

import re
from collections.abc import Sequence
from typing import Any

from assistant.domain.errors import UserError
from assistant.domain.product_rows import money, pieces

_SKU = re.compile(r"([\d.]*):(\d*):([^:;]*):((?:-?\d+:-?\d+;)+)")
_VALUE = re.compile(r"(-?\d+):(-?\d+)")
_NAME = re.compile(r"(-?\d+):(-?\d+):([^;]*)")
#: The property that is a colour (颜色分类); others are taken for the size.
_COLOUR = "1627207"
#: A picture of the pack: its name (without ``.tbi``), and behind colons its place in the shop.
_PICTURE = re.compile(r"([0-9A-Za-z_-]{1,80}):\d+:\d+:")


class VariantsUnreadable(UserError):
    """A remark: so many variants (``count``) are only numbers of a dictionary of the shop's."""


def variants(cell: str, names: Sequence[str], remarks: list[UserError]) -> list[dict[str, Any]]:
    """Return what a cell says of variants; those that neither a name nor a code tells are noted."""
    known = {(found[1], found[2]): found[3].strip() for each in names for found in _named(each)}
    skus: list[dict[str, Any]] = []
    lost = 0
    for price, stock, code, values in _SKU.findall(f"{cell};"):
        sku: dict[str, Any] = {"code": code.strip()} if code.strip() else {}
        for pair in _VALUE.findall(values):
            if name := known.get(pair):
                part = "colour" if pair[0] == _COLOUR else "size"
                sku[part] = f"{sku[part]} {name}" if part in sku else name
        if not sku:
            lost += 1
            continue
        if (fen := money(price)) is not None:
            sku["price"] = fen
        if (count := pieces(stock)) is not None:
            sku["stock"] = count
        skus.append(sku)
    if lost:
        remarks.append(VariantsUnreadable(count=lost))
    return skus


def picture_names(cell: str) -> str:
    """Return the names of the files of a cell, parted by ``;``."""
    found = _PICTURE.findall(cell)
    return ";".join(f"{name}.tbi" for name in found) if found else cell


def _named(cell: str) -> list[re.Match[str]]:
    return [found for found in _NAME.finditer(cell) if found[3].strip()]
