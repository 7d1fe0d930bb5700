"""What the name of a size says by itself: 165/88A, 110cm, 245. And when two names are one size."""

import re
from collections.abc import Sequence
from unicodedata import normalize

from assistant.domain.products import key_of
from assistant.domain.spans import Span

#: 号/型: body height, then bust (tops) or waist (trousers, skirts), then the class of body.
_DESIGNATION = re.compile(r"(?<!\d)(\d{2,3})/(\d{2,3})[yabc]?(?!\d)")
_CHILD = re.compile(r"(\d{2,3})(?:cm|码|号)?")
_SHOE = re.compile(r"(\d{3})(?:mm|码|号)?(?:\([\d.]+\))?")
_BRACKETS = re.compile(r"[(\[【].*?[)\]】]")
_LETTER = re.compile(r"(?:\d?x+)?[sl]|m|f|free|均")
_WORN = re.compile(
    r"(?:\d?x+)?[sl]|m|f|free|均|\d{2}(?:\.5)?|\d{2,3}cm|[12]\d\d|\d{2,3}/\d{2,3}[yabc]?"
)
_MANY_X = re.compile(r"(x{2,})([sl])")

#: Body heights of children's sizes in cm; feet of shoe sizes in mm.
_CHILDREN = (50, 175)
_FEET = (90, 320)


def label_key(label: str) -> str:
    """Return by what names of sizes are compared: M码, m and M(165/88A) are one, XXL is 2XL."""
    plain = key_of(label)
    bare = _BRACKETS.sub("", plain) or plain
    bare = re.sub(r"(?<=.)[码号]$", "", bare)
    return _MANY_X.sub(lambda found: f"{len(found[1])}x{found[2]}", bare)


def said_size(label: str) -> str:
    """Return a size as it is said: M码, but 165/88A, 110cm and 均码 as they are."""
    plain = label.isascii() and "/" not in label and not label.lower().endswith("cm")
    return f"{label}码" if plain and label[-1:].isalnum() else label


def is_letter(label: str) -> bool:
    """Say whether a size is one of the letters of clothes: S, XL, 2XL, F, 均码."""
    return _LETTER.fullmatch(label_key(label)) is not None


def is_worn(label: str) -> bool:
    """Say whether a size is one that somebody wears: M, 38, 165/88A, and not 120g or 3L."""
    return _WORN.fullmatch(label_key(label)) is not None


def designations(labels: Sequence[str]) -> tuple[list[Span | None], list[Span | None]]:
    """Return for each label the height and the girth (bust or waist) of the body it is made for.

    GB/T 1335.1 and 1335.2 (2008): 号 is the height and 型 the girth of the body in cm, in steps of
    5 and of 4 or 2; a size is for whoever is nearer to it than to the next one.
    """
    found = [_DESIGNATION.search(normalize("NFKC", each).lower()) for each in labels]
    heights = [_point(float(each[1])) if each else None for each in found]
    return heights, [_point(float(each[2])) if each else None for each in found]


def child_heights(labels: Sequence[str]) -> list[Span | None]:
    """Return for each label the height of the child it is made for.

    GB/T 1335.3 (2009): children's sizes are heights, 52 to 80 cm in steps of 7, to 130 in steps of
    10, above in steps of 5.
    """
    return [_figure(_CHILD.fullmatch(label_key(each)), _CHILDREN, 1) for each in labels]


def shoe_feet(labels: Sequence[str]) -> list[Span | None]:
    """Return for each label the length of the foot it is made for, in cm.

    GB/T 43293 (2022, ISO 9407, in place of GB/T 3293.1): a Chinese shoe size is the length of the
    foot in mm, in steps of 5. A European size (38) is made by the last and says nothing of a foot.
    """
    plain = [normalize("NFKC", each).lower().replace(" ", "") for each in labels]
    return [_figure(_SHOE.fullmatch(each), _FEET, 10) for each in plain]


def _figure(found: re.Match[str] | None, limits: tuple[int, int], share: int) -> Span | None:
    if found is None or not limits[0] <= int(found[1]) <= limits[1]:
        return None
    return _point(int(found[1]) / share)


def _point(figure: float) -> Span:
    return Span(figure, figure)
