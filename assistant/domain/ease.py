"""Ease (放松量): how much larger than the body a garment is, by what it is and how it is cut.

GB/T 1335 gives bodies only and leaves ease to whoever designs; courses of pattern cutting teach
classes of it (贴体, 合体, 宽松) that grow from underwear to winter coats. The figures below are
rules of thumb in that order, not a standard: a chart of bodies goes before them.
"""

from assistant.domain.values import value


@value(kw_only=True)
class Ease:
    """Ease in cm: ``close``, ``regular`` and ``loose`` are what is aimed at.

    Below ``least`` it cannot be worn, above ``most`` it is far too large (None: never).
    """

    least: float
    close: float
    regular: float
    loose: float
    most: float | None = None

    def aim(self, fit: str) -> float:
        """Return the ease that is looked for; as the garment is meant where nobody said."""
        return {"close": self.close, "loose": self.loose}.get(fit, self.regular)


#: Kind of garment → words in categories and titles that name it. The first that is named counts.
_KINDS = (
    ("stretch", ("打底", "紧身", "瑜伽", "泳", "塑身", "秋衣", "秋裤", "内衣", "弹力")),
    ("slip", ("吊带", "背心", "抹胸", "挂脖")),
    ("bottom", ("裤", "半身裙", "短裙", "包臀裙")),
    ("coat", ("羽绒", "棉服", "棉衣", "大衣", "皮草", "冲锋衣")),
    ("jacket", ("外套", "风衣", "西装", "西服", "夹克", "马甲")),
    ("knit", ("t恤", "t 恤", "针织", "开衫", "毛衣", "卫衣", "polo")),
)

_OTHER = "top"

_EASE = {
    ("stretch", "bust"): Ease(least=-14, close=-8, regular=-3, loose=4, most=16),
    ("stretch", "waist"): Ease(least=-14, close=-8, regular=-3, loose=4, most=16),
    ("stretch", "hip"): Ease(least=-16, close=-10, regular=-4, loose=4, most=18),
    ("slip", "bust"): Ease(least=0, close=2, regular=4, loose=9, most=18),
    ("bottom", "waist"): Ease(least=-1, close=0, regular=2, loose=5, most=9),
    ("bottom", "hip"): Ease(least=1, close=3, regular=6, loose=12),
    ("coat", "bust"): Ease(least=8, close=12, regular=18, loose=26, most=42),
    ("jacket", "bust"): Ease(least=5, close=8, regular=13, loose=20, most=36),
    ("knit", "bust"): Ease(least=0, close=4, regular=9, loose=16, most=32),
    ("top", "bust"): Ease(least=2, close=5, regular=9, loose=16, most=30),
    ("top", "waist"): Ease(least=2, close=4, regular=8, loose=14),
    ("top", "hip"): Ease(least=2, close=4, regular=8, loose=14),
}

#: How a garment is cut (版型) → words for it, and what that adds to the ease it is meant to have.
_CUTS = (
    (8, ("宽松", "oversize", "廓形", "廓型", "阔", "茧型")),
    (-3, ("修身", "紧身", "收腰", "贴身")),
)

#: A wide cut is still right where an ordinary one would be far too large, by this much.
_WIDER = 14


def garment_kind(words: str) -> str:
    """Return what a garment is, as its category and title say."""
    plain = words.lower()
    named = (kind for kind, names in _KINDS if any(name in plain for name in names))
    return next(named, _OTHER)


def ease_for(kind: str, measure: str, words: str = "") -> Ease:
    """Return the ease of a kind of garment; ``words`` are what is said of its cut."""
    found = _EASE.get((kind, measure)) or _EASE[_OTHER, measure]
    plain = words.lower()
    for more, names in _CUTS:
        if any(name in plain for name in names):
            return _shifted(found, more)
    return found


def _shifted(ease: Ease, more: float) -> Ease:
    return Ease(
        least=ease.least,
        close=max(ease.least, ease.close + more),
        regular=max(ease.least, ease.regular + more),
        loose=ease.loose + more,
        most=ease.most if more < 0 or ease.most is None else ease.most + _WIDER,
    )
