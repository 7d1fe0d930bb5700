"""Links to products: which number a platform gives the product that a link leads to.

Only what stands in the link itself is read. A shortened link (m.tb.cn, 3.cn) has no number in it,
and nobody is asked where it leads.
"""

import re

#: What platforms call the number of a product in a link (taobao, tmall, 1688, pinduoduo, douyin,
#: kuaishou, xiaohongshu), in lower case, the surest first.
_NAMES = ("id", "itemid", "item_id", "num_iid", "goods_id", "goodsid", "product_id", "productid")

#: A number within the path: jd ``/100012.html``, 1688 ``/offer/6123.html``, ``/detail-1-23.html``,
#: xiaohongshu ``/goods-detail/`` and 24 digits of base 16.
_PATHS = (
    re.compile(r"/goods-detail/([0-9a-f]{24})(?![0-9a-f])", re.IGNORECASE),
    re.compile(r"(?:/|-)(\d{5,19})(?:\.s?html?)?/?$", re.ASCII),
)

#: Where pages are about orders, parcels or a whole shop, whatever number is in their links.
_NO_PRODUCTS = re.compile(
    r"[/.@_-](?:order|trade|buyertrade|refund|dispute|logisti|express|kuaidi|categor|search|user|cart)"
)

#: A field behind the ``?``, also where a page keeps its own behind the ``#``.
_FIELD = re.compile(r"[?&](\w+)=(\d{5,19}|[0-9a-f]{24})(?![^&#])", re.IGNORECASE | re.ASCII)

_LINK = re.compile(
    r"(?:https?[:]//|(?<![\w./@-])(?=[\w-]+(?:\.[\w-]+){1,3}/))[^\s<>\"',，。、；！？】）》」]+",
    re.IGNORECASE | re.ASCII,
)


def links_in(text: str) -> list[str]:
    """Return the links in a text, also those without a scheme before them."""
    return _LINK.findall(text)


def number_in(link: str) -> str:
    """Return the number of the product that a link leads to, "" where it has none."""
    path = re.split(r"[?#]", link, maxsplit=1)[0]
    if _NO_PRODUCTS.search(f"/{path.casefold()}"):
        return ""
    fields = {name.casefold(): number for name, number in _FIELD.findall(link[len(path) :])}
    named = (fields[name] for name in _NAMES if name in fields)
    met = (found[1] for each in _PATHS if (found := each.search(path)))
    return next(iter((*named, *met)), "")
