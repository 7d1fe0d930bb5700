"""The phrases of one category, or those a search found, as a list for the view.

Holds references into the shelf and copies nothing, so that a hundred thousand rows can be shown
anew between two frames. Which phrases these are is decided by the panel.
"""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from datetime import UTC, datetime
from types import MappingProxyType
from typing import TYPE_CHECKING, Any, NamedTuple

from PySide6.QtCore import (
    QAbstractListModel,
    QByteArray,
    QMimeData,
    QModelIndex,
    QObject,
    Qt,
    Signal,
)

from assistant.domain.phrases import EventId, Phrase, PhraseId, Usage
from assistant.domain.shops import ShopId
from assistant.domain.validity import valid
from assistant.ui.validity_words import misplaced, official_word, place_words, validity_word
from assistant.ui.widgets.even_list import AnyIndex

if TYPE_CHECKING:  # no search before the first paint
    from assistant.domain.hits import Hit
    from assistant.domain.phrases import Attachment
    from assistant.ui.hit_reason import Reason
    from assistant.ui.thumbnails import Thumbnail

#: Phrases on their way by drag and drop: their ids, in decimal, separated by commas.
PHRASES_FORMAT = "application/x-deskmate-phrases"

#: More tags than these are not shown on a card.
_TAGS = 2

_NOWHERE = QModelIndex()


class Surroundings(NamedTuple):
    """What a row shows beside the phrase itself.

    ``keys`` are the chords of the category's first nine; ``places`` the category paths to show,
    empty where all stand in one category; ``now`` is in the user's zone. ``workbench`` is the name
    of the one in front, "" for another window, None for none; ``off`` the events that are off.
    """

    shop: ShopId | None = None
    shops: Mapping[ShopId, str] = MappingProxyType({})
    keys: Mapping[PhraseId, str] = MappingProxyType({})
    places: Mapping[PhraseId, str] = MappingProxyType({})
    usage: Mapping[PhraseId, Usage] = MappingProxyType({})
    now: datetime = datetime.min.replace(tzinfo=UTC)
    workbench: str | None = None
    off: Collection[EventId] = ()
    starred: frozenset[PhraseId] = frozenset()


class PhraseModel(QAbstractListModel):
    """Rows of phrases."""

    dropped = Signal(object, object)
    """Phrases were let go between rows: their ids, and the one they go before (None: the end)."""

    given = Signal(object)
    """Pictures were let go over the list: ``QMimeData``, for the moment."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._phrases: Sequence[Phrase] = ()
        self._hits: Mapping[PhraseId, Hit] = {}
        self._around = Surroundings()
        self.sortable = False
        self.look_of: Callable[[Attachment], Thumbnail] | None = None
        """What attachments look like; without it they are only named."""

    def show(
        self,
        phrases: Sequence[Phrase],
        around: Surroundings,
        hits: Mapping[PhraseId, Hit] | None = None,
    ) -> None:
        """Show other rows."""
        self.beginResetModel()
        self._phrases, self._around, self._hits = phrases, around, hits or {}
        self.endResetModel()

    def surround(self, around: Surroundings) -> None:
        """Keep the rows and show other things beside them."""
        self._around = around
        if self._phrases:
            self.dataChanged.emit(self.index(0), self.index(len(self._phrases) - 1))

    @property
    def around(self) -> Surroundings:
        """What is shown beside the phrases."""
        return self._around

    def phrase(self, row: int) -> Phrase:
        """Return the phrase of a row."""
        return self._phrases[row]

    def hit(self, phrase: Phrase) -> Hit | None:
        """Return where the search matched that phrase, or None."""
        return self._hits.get(phrase.id)

    def reason(self, phrase: Phrase) -> Reason | None:
        """Return why the search found that phrase, where title and text do not show it."""
        hit = self._hits.get(phrase.id)
        if hit is None:
            return None
        from assistant.ui.hit_reason import reason

        return reason(phrase, hit)

    def looks(self, phrase: Phrase) -> list[tuple[Attachment, Thumbnail]]:
        """Return the attachments of a phrase and what is known of each."""
        if not phrase.parts or self.look_of is None:
            return []
        from assistant.domain.attachments import attached

        return [(each, self.look_of(each)) for each in attached(phrase)]

    def row_of(self, phrase: PhraseId | None) -> int:
        """Return the row of a phrase, or -1."""
        found = (row for row, each in enumerate(self._phrases) if each.id == phrase)
        return next(found, -1) if phrase is not None else -1

    def refused(self, phrase: Phrase) -> bool:
        """Say whether that phrase would not be inserted now: off, for elsewhere, out of time."""
        around = self._around
        foreign = phrase.shop is not None and phrase.shop != around.shop
        off = not phrase.enabled or (phrase.event is not None and phrase.event in around.off)
        elsewhere = foreign or misplaced(phrase, around.workbench)
        return elsewhere or off or not valid(phrase, around.now)

    def badges(self, phrase: Phrase) -> list[tuple[str, str]]:
        """Return the badges of a phrase as words and tone."""
        found: list[tuple[str, str]] = []
        if phrase.shop is not None and phrase.shop != self._around.shop:
            found.append((self._around.shops.get(phrase.shop, self.tr("Other shop")), "warning"))
        if not phrase.enabled:
            found.append((self.tr("Off"), "danger"))
        found += official_word(phrase)
        found += place_words(phrase, self._around.workbench, self._around.off)
        if words := validity_word(phrase, self._around.now):
            found.append(words)
        if looks := self.looks(phrase):
            found += _missing(looks)
        if len(phrase.messages) > 1:
            found.append((self.tr("%n messages", "", len(phrase.messages)), "plain"))
        if place := self._around.places.get(phrase.id):
            found.append((place, "neutral"))
        elif phrase.sample:
            found.append((self.tr("Example"), "plain"))
        found += [(f"#{tag}", "plain") for tag in phrase.tags[:_TAGS]]
        return found

    def rowCount(self, parent: AnyIndex = _NOWHERE) -> int:
        """Return how many phrases there are."""
        return 0 if parent.isValid() else len(self._phrases)

    def data(self, index: AnyIndex, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Return the title, the spoken text or the tooltip of a row."""
        if not index.isValid() or index.row() >= len(self._phrases):
            return None
        phrase = self._phrases[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return phrase.title
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(phrase)
        if role == Qt.ItemDataRole.ToolTipRole:
            return self._tip(phrase)
        return None

    def flags(self, index: AnyIndex) -> Qt.ItemFlag:
        """Let rows be chosen and dragged; between them phrases may be dropped."""
        flag = Qt.ItemFlag
        if not index.isValid():
            return flag.ItemIsDropEnabled if self.sortable else flag.NoItemFlags
        return (
            flag.ItemIsEnabled
            | flag.ItemIsSelectable
            | flag.ItemIsDragEnabled
            | flag.ItemNeverHasChildren
        )

    def mimeTypes(self) -> list[str]:
        """Return the one format in which phrases travel; pictures have many."""
        return [PHRASES_FORMAT]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        """Return the dragged phrases."""
        ids = [str(self._phrases[row].id) for row in sorted({index.row() for index in indexes})]
        data = QMimeData()
        data.setData(PHRASES_FORMAT, QByteArray(",".join(ids).encode()))
        return data

    def supportedDropActions(self) -> Qt.DropAction:
        """Return that dropped phrases are moved."""
        return Qt.DropAction.MoveAction

    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Say whether phrases may be let go there, between rows of a category, or pictures."""
        fits = self.sortable or not data.hasFormat(PHRASES_FORMAT)
        return fits and takes(data) and not parent.isValid()

    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: AnyIndex
    ) -> bool:
        """Tell where phrases were let go; the rows follow when the library has moved them."""
        if not self.canDropMimeData(data, action, row, column, parent):
            return False
        if not data.hasFormat(PHRASES_FORMAT):
            self.given.emit(data)
        else:
            after_all = not 0 <= row < len(self._phrases)
            before = None if after_all else self._phrases[row].id
            self.dropped.emit(dragged(data), before)
        return False

    def _spoken(self, phrase: Phrase) -> str:
        extra = [phrase.short_code, self._around.keys.get(phrase.id, "")]
        words = [text for text, _ in self.badges(phrase)]
        if phrase.id in self._around.starred:
            words.insert(0, self.tr("Favourite"))
        if why := self.reason(phrase):
            words.append(why.text)
        return ", ".join(part for part in (phrase.title, *extra, *words) if part)

    def _tip(self, phrase: Phrase) -> str:
        usage = self._around.usage.get(phrase.id, Usage())
        why = self.reason(phrase)
        lines = [phrase.title, *([why.text] if why else [])]
        if usage.last is not None:
            day = usage.last.astimezone().strftime("%Y-%m-%d")
            lines.append(self.tr("Uses: %n, last on {day}", "", usage.count).format(day=day))
        else:
            lines.append(self.tr("Never used yet"))
        if phrase.notes:
            lines.append(phrase.notes)
        return "\n".join(lines)


def takes(data: QMimeData) -> bool:
    """Say whether phrases, or pictures for a new one, are dragged."""
    if data.hasFormat(PHRASES_FORMAT):
        return True
    if not (data.hasUrls() or data.hasImage()):
        return False
    from assistant.ui.pictures.bringing import brings_media

    return brings_media(data)


def dragged(data: QMimeData) -> list[PhraseId]:
    """Return the ids of the phrases in dragged data."""
    text = bytes(data.data(PHRASES_FORMAT).data()).decode()
    return [PhraseId(int(part)) for part in text.split(",") if part]


def _missing(looks: Sequence[tuple[Attachment, Thumbnail]]) -> list[tuple[str, str]]:
    from assistant.ui.attachment_words import missing_word
    from assistant.ui.thumbnails import State

    gone = any(look.state is State.MISSING for _, look in looks)
    return [(missing_word(), "danger")] if gone else []
