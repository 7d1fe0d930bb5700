"""What a link that was looked up may be, as the agent reads it."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.link_verdicts import DANGEROUS, DOUBTFUL, KNOWN, STRANGE, Reason, Verdict

_GRADES: Mapping[str, object] = {
    KNOWN: QT_TRANSLATE_NOOP("links", "{host} belongs to a platform or a carrier."),
    STRANGE: QT_TRANSLATE_NOOP("links", "Nobody here knows {host}. The link was not opened."),
    DOUBTFUL: QT_TRANSLATE_NOOP("links", "Careful with {host}: {reasons}. It was not opened."),
    DANGEROUS: QT_TRANSLATE_NOOP("links", "Do not open {host}: {reasons}."),
}
_REASONS: Mapping[str, object] = {
    "scheme": QT_TRANSLATE_NOOP("links", "it is no web page but {about}"),
    "before_at": QT_TRANSLATE_NOOP("links", "“{about}” before the @ only pretends"),
    "address": QT_TRANSLATE_NOOP("links", "a number stands in the place of a domain"),
    "mixed_scripts": QT_TRANSLATE_NOOP("links", "“{about}” mixes letters of several scripts"),
    "look_alike": QT_TRANSLATE_NOOP("links", "it only looks like {about}"),
    "borrowed": QT_TRANSLATE_NOOP("links", "it carries the name {about} and is not theirs"),
    "punycode": QT_TRANSLATE_NOOP("links", "its letters are not what they seem"),
    "shortener": QT_TRANSLATE_NOOP("links", "it hides the link behind it"),
    "picture": QT_TRANSLATE_NOOP("links", "the page ends like a picture ({about})"),
    "ending": QT_TRANSLATE_NOOP("links", "{about} is an ending that frauds like"),
    "port": QT_TRANSLATE_NOOP("links", "it uses the unusual port {about}"),
    "bait": QT_TRANSLATE_NOOP("links", "it asks for something ({about})"),
}
#: What tone each grade is told in (``main_window.warn``).
TONES: Mapping[str, str] = {
    KNOWN: "info",
    STRANGE: "info",
    DOUBTFUL: "warning",
    DANGEROUS: "danger",
}


def verdict_words(verdict: Verdict) -> str:
    """Return a verdict as a sentence, with all its reasons."""
    joint = QCoreApplication.translate("links", "; ")
    reasons = joint.join(map(_reason, verdict.reasons))
    words = QCoreApplication.translate("links", str(_GRADES[verdict.grade]))
    return words.format(
        host=verdict.host or QCoreApplication.translate("links", "it"), reasons=reasons
    )


def _reason(reason: Reason) -> str:
    words = QCoreApplication.translate("links", str(_REASONS[reason.kind]))
    return words.format(about=reason.about)
