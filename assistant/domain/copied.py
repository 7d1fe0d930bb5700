"""What a copied text may name: the codes of products in it, in the order in which to try them.

Whether there is anything of that code is not known here. What else is copied in a workbench –
buyers, orders, parcels – is told apart by ``meanings``.
"""

import re
from collections.abc import Iterator
from unicodedata import normalize

from assistant.domain.product_links import links_in, number_in
from assistant.domain.products import ProductDraft
from assistant.domain.values import value

#: Nothing longer names a product; of what is pasted by mistake no more is looked at.
LONGEST = 2_000
#: A text so short may be a code or a title as a whole.
_SHORT = 80
#: Of so many codes one is the one that is meant, or none.
_MOST = 8


@value
class Code:
    """A code, and of which kinds it may be (``products.codes_of``), () for any."""

    text: str
    kinds: tuple[str, ...] = ()


@value
class Copied:
    """``codes`` to be tried one after another, the ``title`` of a product that is shared, a link.

    ``sure`` says that a product is meant, also where none has any of the codes.
    """

    codes: tuple[Code, ...] = ()
    title: str = ""
    link: str = ""
    sure: bool = False

    @property
    def named(self) -> str:
        """What it names before all else."""
        return self.codes[0].text if self.codes else self.title

    @property
    def draft(self) -> ProductDraft:
        """What a product begins with that is written down because of it."""
        code = next((each for each in self.codes if each.kinds), Code(""))
        kind = "".join(code.kinds[:1])
        return ProductDraft(
            title=self.title,
            link=self.link,
            platform_id=code.text if kind == "platform" else "",
            item_number=code.text if kind == "item" else "",
            barcode=code.text if kind == "barcode" else "",
        )


#: What stands before a code, and of which kinds it then is first.
_LABELS = {
    r"(?:商品|宝贝|链接|item)\s*(?:id|编号)": ("platform",),
    r"货号|款号|商品货号|商品编码|商家编码|货品编码": ("item", "sku"),
    r"条形码|条码|barcode|ean": ("barcode",),
    r"sku(?:\s*(?:id|编码))?|规格编码|规格货号": ("sku", "item"),
}
_LABELLED = {
    re.compile(rf"(?:{words})\s*[:为是#]?\s*([\w./-]{{2,40}})", re.IGNORECASE | re.ASCII): kinds
    for words, kinds in _LABELS.items()
}
#: A code within other words: letters with digits, or a number too long to be a measure or a price.
_WORD = re.compile(r"[A-Za-z0-9][A-Za-z0-9_./-]{2,39}")
_CODE = re.compile(r"(?=.*[A-Za-z])(?=.*\d).+|\d{6,19}", re.ASCII)
#: What a shop's app puts around a title that is shared.
_SHARED = re.compile(r"[「『《]([^」』》\n]{4,80})[」』》]")


def recognise(text: str) -> Copied:
    """Return what a copied text may name; nothing for what is too long."""
    if len(text) > LONGEST:
        return Copied()
    plain = normalize("NFKC", text).strip()
    links = links_in(plain)
    numbers = [Code(number, ("platform",)) for link in links if (number := number_in(link))]
    rest = plain
    for link in links:
        rest = rest.replace(link, " ")
    labelled = [*_labelled(rest)]
    codes = dict.fromkeys((*numbers, *labelled, *_plain(rest)))
    shared = _SHARED.search(plain) if links else None
    return Copied(
        tuple(codes)[:_MOST],
        shared[1].strip() if shared else "",
        next(iter(links), "") if numbers or shared else "",
        sure=bool(numbers or labelled or shared),
    )


def _labelled(text: str) -> Iterator[Code]:
    for pattern, kinds in _LABELLED.items():
        for found in pattern.finditer(text):
            yield Code(found[1], kinds)


def _plain(text: str) -> Iterator[Code]:
    """Yield the whole of a short text, and the words in it that look like codes."""
    line = " ".join(text.split())
    if 0 < len(line) <= _SHORT:
        yield Code(line)
    for word in _WORD.findall(line):
        if word != line and _CODE.fullmatch(word):
            yield Code(word.strip("./-_"))
