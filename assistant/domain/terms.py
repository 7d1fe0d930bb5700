"""Specification terms: one name for what makers call differently, and how its value is said."""

from assistant.domain.values import value


@value(kw_only=True)
class Term:
    """The shop's ``name`` of a specification (面料), other names for it (材质, 成分), its sentence.

    ``sentence`` is a pattern with {{值}} and {{名称}} ("这款是{{值}}的哦~"), "" for the plain one.
    """

    name: str
    synonyms: tuple[str, ...] = ()
    sentence: str = ""
