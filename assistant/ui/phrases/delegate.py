"""How a phrase looks in the list: a card of three lines, or a single line.

All rows of a style have one height, or the list could not lay out a hundred thousand of them.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, NamedTuple

from PySide6.QtCore import (
    QObject,
    QPoint,
    QPointF,
    QRectF,
    QSize,
)
from PySide6.QtGui import QColor, QFontMetricsF, QPainter, QPalette
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from assistant.domain.phrases import Phrase
from assistant.ui.icons import paint_icon
from assistant.ui.phrases.model import PhraseModel
from assistant.ui.theme import (
    MEDIUM,
    RADIUS,
    SMALL,
    SMALL_PX,
    TEXT_PX,
    TINY,
    Tokens,
    text_font,
    tokens_of,
)
from assistant.ui.widgets.drawing import (
    elided,
    fill,
    first_line,
    paint_focus,
    paint_key,
    paint_marked,
    paint_pill,
)
from assistant.ui.widgets.even_list import AnyIndex
from assistant.ui.widgets.glance import Glance, Spans, glance

if TYPE_CHECKING:  # seen only where a phrase has a picture or a file
    from assistant.domain.phrases import Attachment
    from assistant.ui.thumbnails import Thumbnail

CARDS, LINES = "cards", "lines"

CARD_PX, CARD_GAP = 68, 6
LINE_ROW_PX = 32
#: The lines of text within a card.
_TITLE_PX, _BODY_PX, _TOP = 22, 18, 5
#: The side of the edit sign that appears under the pointer.
EDIT_PX = 20
#: The side of the star before the title of a favourite.
_STAR_PX = 14


class Standing(NamedTuple):
    """How a row stands in the list at the moment it is drawn."""

    selected: bool = False
    hovered: bool = False
    focused: bool = False


class PhraseDelegate(QStyledItemDelegate):
    """Draws rows of a PhraseModel.

    ``standing`` says how a row stands: asking the style's own flags would load Qt's QStyle, whose
    enumerations alone cost the start 9 ms.
    """

    def __init__(self, parent: QObject, standing: Callable[[AnyIndex], Standing]) -> None:
        super().__init__(parent)
        self._style = CARDS
        self._standing = standing
        self.editable = True

    @property
    def style(self) -> str:
        """How rows look now: cards or lines."""
        return self._style

    def set_style(self, style: str) -> None:
        """Draw cards or lines from now on."""
        self._style = style

    def sizeHint(self, option: QStyleOptionViewItem, index: AnyIndex) -> QSize:
        """Return the height all rows have; the width is the list's."""
        return QSize(80, self.row_height())

    def row_height(self) -> int:
        """Return the height of a row, the gap below a card included."""
        return CARD_PX + CARD_GAP if self._style == CARDS else LINE_ROW_PX

    def edit_box(self, row: QRectF) -> QRectF:
        """Return where the edit sign stands in a row."""
        box = self._box(row)
        if self._style == LINES:
            return QRectF(box.right() - TINY - EDIT_PX, box.center().y() - 10, EDIT_PX, EDIT_PX)
        return QRectF(box.right() - SMALL - EDIT_PX, box.bottom() - 4 - EDIT_PX, EDIT_PX, EDIT_PX)

    def star_box(self, row: QRectF) -> QRectF:
        """Return where the star stands in a row, beside the edit sign."""
        return self.edit_box(row).translated(-EDIT_PX - SMALL, 0)

    def sign_at(self, row: QRectF, point: QPoint) -> str:
        """Return which sign a point of a row is on, edit or star; "" for none."""
        signs = self._signs(row).items()
        on = [name for name, box in signs if _target(box).contains(QPointF(point))]
        return on[0] if self.editable and on else ""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: AnyIndex) -> None:
        """Draw one row."""
        model = index.model()
        if not isinstance(model, PhraseModel):
            return
        row = _Row(painter, option.palette, model, model.phrase(index.row()))
        row.standing = self._standing(index)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = self._box(QRectF(option.rect))
        if self._style == CARDS:
            row.ground_of_card(box)
            row.card(box)
        else:
            row.ground_of_line(box)
            row.line(box)
        if row.standing.hovered and self.editable:
            for name, where in self._signs(QRectF(option.rect)).items():
                row.sign(name, where)
        if row.standing.focused:
            paint_focus(painter, box, option.palette, RADIUS)
        painter.restore()

    def _signs(self, row: QRectF) -> dict[str, QRectF]:
        signs = {"edit": self.edit_box(row)}
        if self._style == CARDS:  # a line has no room for a star that would cover nothing
            signs["star"] = self.star_box(row)
        return signs

    def _box(self, row: QRectF) -> QRectF:
        if self._style == LINES:
            return row.adjusted(0, 0, 0, 0)
        # On the right the scroll bar's room is margin enough.
        return row.adjusted(SMALL, 0, 0, -CARD_GAP)


class _Row:
    """One row being drawn."""

    standing = Standing()

    def __init__(
        self, painter: QPainter, palette: QPalette, model: PhraseModel, phrase: Phrase
    ) -> None:
        self._painter = painter
        self._model = model
        self._phrase = phrase
        self._palette = palette
        self._tokens: Tokens = tokens_of(palette)
        self._dim = model.refused(phrase)
        self._starred = phrase.id in model.around.starred

    def ground_of_card(self, box: QRectF) -> None:
        tokens = self._tokens
        frame = box.adjusted(0.5, 0.5, -0.5, -0.5)
        ground = tokens.surface
        if self.standing.selected:
            fill(self._painter, frame, RADIUS, tokens.tint, tokens.accent)
        else:
            fill(
                self._painter,
                frame,
                RADIUS,
                ground,
                tokens.border if self.standing.hovered else tokens.line,
            )

    def ground_of_line(self, box: QRectF) -> None:
        if self.standing.selected or self.standing.hovered:
            tokens = self._tokens
            self._painter.fillRect(
                box, QColor(tokens.tint if self.standing.selected else tokens.hover)
            )

    def card(self, box: QRectF) -> None:
        inner = box.adjusted(MEDIUM - 2, _TOP, -(MEDIUM - 2), 0)
        title = QRectF(inner.left(), inner.top(), inner.width(), _TITLE_PX)
        self._title(title, self._signs(title), strong=True)
        body = QRectF(inner.left(), title.bottom(), inner.width(), 2 * _BODY_PX)
        if looks := self._model.looks(self._phrase):
            body.setRight(self._looks(body, looks) - SMALL)
        self._body(body)

    def _looks(self, box: QRectF, looks: Sequence[tuple[Attachment, Thumbnail]]) -> float:
        """Draw the first attachment at the right end of a box; return its left edge."""
        from assistant.ui.widgets.thumb import paint_thumb

        attachment, look = looks[0]
        side = box.height()
        place = QRectF(box.right() - side, box.top() + 2, side, side)
        paint_thumb(self._painter, place, attachment, look, self._palette)
        return place.left()

    def line(self, box: QRectF) -> None:
        # The room of the edit sign stays free, or everything would jump under the pointer.
        inner = box.adjusted(MEDIUM, 0, -SMALL - EDIT_PX, 0)
        self._title(inner, self._signs(inner, plain=False), strong=False)

    def sign(self, name: str, box: QRectF) -> None:
        """Draw what can be clicked while the pointer is on the row."""
        ground = self._tokens.tint if self.standing.selected else self._tokens.hover
        fill(self._painter, box, 4, ground)
        sign = box.adjusted(2, 2, -2, -2)
        if name == "star" and self._starred:
            paint_icon(self._painter, name, sign, QColor(self._tokens.warning), filled=True)
        else:
            paint_icon(self._painter, name, sign, QColor(self._tokens.secondary))

    def _title(self, box: QRectF, right: float, strong: bool) -> None:
        tokens, hit = self._tokens, self._model.hit(self._phrase)
        if self._starred:
            star = QRectF(box.left(), box.center().y() - _STAR_PX / 2, _STAR_PX, _STAR_PX)
            paint_icon(self._painter, "star", star, QColor(tokens.warning), filled=True)
            box = box.adjusted(_STAR_PX + TINY, 0, 0, 0)
        self._painter.setFont(text_font(TEXT_PX, strong))
        colors = QColor(tokens.secondary if self._dim else tokens.text), QColor(tokens.accent_text)
        marks = hit.title_marks if hit else ()
        room = QRectF(box.left(), box.top(), right - box.left() - SMALL, box.height())
        paint_marked(self._painter, room, self._phrase.title, marks, colors)

    def _signs(self, box: QRectF, plain: bool = True) -> float:
        """Draw key, code and badges from the right; return where the title must end.

        Badges without a ground of their own are left out where ``plain`` says so.
        """
        right, middle = box.right(), box.center().y()
        key = self._model.around.keys.get(self._phrase.id, "") or self._phrase.hotkey
        if key:
            right = (
                paint_key(self._painter, right, middle, key.replace("+", " "), self._palette) - 6
            )
        if self._phrase.short_code:
            right = self._code(right, box) - 6
        if not plain and (looks := self._model.looks(self._phrase)):
            right = self._kind_sign(right, middle, looks[0][0]) - 6
        for words, tone in self._model.badges(self._phrase):
            if right - box.left() < 120:
                break
            if tone == "plain" and not plain:
                continue
            right = paint_pill(self._painter, right, middle, words, self._tone(tone)) - 6
        return right

    def _kind_sign(self, right: float, middle: float, attachment: Attachment) -> float:
        from assistant.ui.attachment_words import sign_of

        box = QRectF(right - 16, middle - 8, 16, 16)
        paint_icon(self._painter, sign_of(attachment), box, QColor(self._tokens.secondary))
        return box.left()

    def _code(self, right: float, box: QRectF) -> float:
        painter, hit = self._painter, self._model.hit(self._phrase)
        painter.setFont(text_font(SMALL_PX))
        metrics = QFontMetricsF(painter.font())
        text = elided(metrics, self._phrase.short_code, 90)
        width = metrics.horizontalAdvance(text) + 1
        colors = QColor(self._tokens.secondary), QColor(self._tokens.accent_text)
        room = QRectF(right - width, box.top(), width, box.height())
        paint_marked(painter, room, text, hit.code_marks if hit else (), colors)
        return room.left()

    def _tone(self, tone: str) -> tuple[str, str, str]:
        tokens = self._tokens
        if tone == "plain":
            return "", "", tokens.secondary
        if tone == "neutral":
            return tokens.hover, "", tokens.secondary
        return getattr(tokens, f"{tone}_tint"), "", getattr(tokens, f"{tone}_text")

    def _body(self, box: QRectF) -> None:
        hit = self._model.hit(self._phrase)
        seen = glance(self._phrase.body or _names(self._phrase), hit.body_marks if hit else ())
        font = text_font(TEXT_PX)
        self._painter.setFont(font)
        first = first_line(seen.text, font, box.width())
        pieces = [(seen, 0, first), (seen, first, len(seen.text))]
        if why := self._model.reason(self._phrase):
            quoted = Glance(why.text, marks=why.marks)
            pieces = [(seen, 0, len(seen.text)), (quoted, 0, len(why.text))]
        for number, (each, start, end) in enumerate(pieces):
            line = QRectF(box.left(), box.top() + number * _BODY_PX, box.width(), _BODY_PX)
            if start < end:
                self._body_line(line, each, start, end)

    def _body_line(self, box: QRectF, seen: Glance, start: int, end: int) -> None:
        tokens = self._tokens
        metrics = QFontMetricsF(self._painter.font())
        shown = elided(metrics, seen.text[start:end].rstrip(), box.width())
        baseline = box.top() + (box.height() + metrics.ascent() - metrics.descent()) / 2
        plain = QColor(tokens.disabled if self._dim else tokens.secondary)
        x = box.left()
        for piece, kind in _pieces(shown, _cut(seen.variables, start), _cut(seen.marks, start)):
            width = metrics.horizontalAdvance(piece)
            if kind == "mark":
                self._painter.fillRect(QRectF(x, box.top() + 1, width, 16), QColor(tokens.tint))
            self._painter.setPen(QColor(tokens.accent_text) if kind else plain)
            self._painter.drawText(QPointF(x, baseline), piece)
            x += width


def _target(box: QRectF) -> QRectF:
    """Return where a click on a sign counts."""
    return box.adjusted(-4, -4, 4, 4)


def _names(phrase: Phrase) -> str:
    """Return what stands for the text of a phrase that begins with an attachment."""
    return ", ".join(part.attachment.name for part in phrase.parts if part.attachment)


def _cut(spans: Spans, start: int) -> Spans:
    return tuple((max(low - start, 0), high - start) for low, high in spans if high > start)


def _pieces(text: str, variables: Spans, marks: Spans) -> list[tuple[str, str]]:
    """Return the text in pieces of one kind: "" plain, "variable" or "mark"."""
    edges = {0, len(text)}
    for low, high in (*variables, *marks):
        edges |= {min(low, len(text)), min(high, len(text))}
    order = sorted(edges)
    found: list[tuple[str, str]] = []
    for low, high in zip(order, order[1:], strict=False):
        marked = any(start <= low < end for start, end in marks)
        variable = any(start <= low < end for start, end in variables)
        found.append((text[low:high], "mark" if marked else "variable" if variable else ""))
    return found
