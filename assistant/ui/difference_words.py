"""What a backup would change, kind by kind."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.differences import Difference

_KINDS: Mapping[str, object] = {
    "phrases": QT_TRANSLATE_NOOP("differences", "Phrases: {now} now, {then} then"),
    "rule_cards": QT_TRANSLATE_NOOP("differences", "Rule cards: {now} now, {then} then"),
    "products": QT_TRANSLATE_NOOP("differences", "Products: {now} now, {then} then"),
    "customers": QT_TRANSLATE_NOOP("differences", "Customers: {now} now, {then} then"),
    "orders": QT_TRANSLATE_NOOP("differences", "Orders: {now} now, {then} then"),
    "promises": QT_TRANSLATE_NOOP("differences", "Promises: {now} now, {then} then"),
    "follow_ups": QT_TRANSLATE_NOOP("differences", "Follow-ups: {now} now, {then} then"),
}
_HELD: Mapping[str, object] = {
    "phrases": QT_TRANSLATE_NOOP("differences", "phrases: {count}"),
    "rule_cards": QT_TRANSLATE_NOOP("differences", "rule cards: {count}"),
    "products": QT_TRANSLATE_NOOP("differences", "products: {count}"),
    "customers": QT_TRANSLATE_NOOP("differences", "customers: {count}"),
    "orders": QT_TRANSLATE_NOOP("differences", "orders: {count}"),
    "promises": QT_TRANSLATE_NOOP("differences", "promises: {count}"),
    "follow_ups": QT_TRANSLATE_NOOP("differences", "follow-ups: {count}"),
}
_SAME = QT_TRANSLATE_NOOP("differences", "the same")
_LOST = QT_TRANSLATE_NOOP("differences", "{count} gone")
_BACK = QT_TRANSLATE_NOOP("differences", "{count} back")
_CHANGED = QT_TRANSLATE_NOOP("differences", "{count} changed back")
_LIST = QT_TRANSLATE_NOOP("differences", "{kind} ({changes})")
_SEPARATOR = QT_TRANSLATE_NOOP("differences", ", ")


def difference_words(difference: Difference) -> str:
    """Return what would become of the things of one kind."""
    if difference.now is None:
        return held_words({difference.kind: difference.then})
    kind = _worded(_KINDS[difference.kind]).format(now=difference.now, then=difference.then)
    counts = ((_LOST, difference.lost), (_BACK, difference.back), (_CHANGED, difference.changed))
    said = [_worded(words).format(count=count) for words, count in counts if count]
    changes = _worded(_SEPARATOR).join(said) or _worded(_SAME)
    return _worded(_LIST).format(kind=kind, changes=changes)


def held_words(counts: Mapping[str, int]) -> str:
    """Return how many things of each kind there are."""
    said = [_worded(_HELD[kind]).format(count=count) for kind, count in counts.items()]
    return _worded(_SEPARATOR).join(said)


def _worded(words: object) -> str:
    return QCoreApplication.translate("differences", str(words))
