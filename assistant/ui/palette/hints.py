"""Which keys mean something in the palette now, in words."""

from PySide6.QtCore import QObject

from assistant.domain.phrases import Phrase
from assistant.ui.palette.aim import Aim
from assistant.ui.palette.key_line import Hint
from assistant.ui.palette.rows import Row, SizeAnswer
from assistant.ui.wording import shown


class Hints(QObject):
    """The keys for the line at the foot, the main one first, the way out last."""

    def asking(self, aim: Aim) -> list[Hint]:
        """Return the keys while questions are asked."""
        return [self._insert(aim), ("Tab", self.tr("next question")), self._back()]

    def taking(self, row: Row, aim: Aim) -> list[Hint]:
        """Return the keys on a row that is no phrase: a rule card, a product, a size …"""
        if row.size is not None:
            return [
                *self._saying(row.size, aim),
                ("Tab", self.tr("open the product")),
                self._back(),
            ]
        if row.product is not None:
            line = ("Ctrl ↵", self.tr("insert title and price"))
            copy = ("Ctrl C", self.tr("copy"))
            ways = [line, copy] if aim.window else [copy]
            return [("↵", self.tr("open the product")), *ways, self._back()]
        if row.customer is not None:
            ways = [("↵", self.tr("this is the buyer")), ("Ctrl ↵", self.tr("open the customer"))]
            return [*ways, self._back()]
        words = self.tr("open the rule") if row.card else self.tr("find the closest phrases")
        return [("↵", words), self._back()]

    def _saying(self, size: SizeAnswer, aim: Aim) -> list[Hint]:
        if not size.sentence:
            return []
        copy = ("Ctrl C" if aim.window else "↵", self.tr("copy"))
        return [self._insert(aim), copy] if aim.window else [copy]

    def choosing(self, phrase: Phrase | None, aim: Aim, wording: str = "") -> list[Hint]:
        """Return the keys while a phrase is looked for; None where none is found.

        ``wording`` says which of several is chosen ("2/3").
        """
        if phrase is None:
            return [("Tab", self.tr("new phrase")), self._back()]
        hints = [self._insert(aim)] if aim.window else [("↵", self.tr("copy"))]
        if aim.rule.may_send:
            hints.append(("Ctrl ↵", self.tr("insert and send")))
        if wording:
            hints.append(("Alt ← →", self.tr("wording {number}").format(number=wording)))
        if any("|" in part.text for part in phrase.messages):
            hints.append(("Tab", self.tr("questions")))
        if aim.window:
            hints.append(("Ctrl C", self.tr("copy")))
        return [*hints, self._back()]

    def _insert(self, aim: Aim) -> Hint:
        name = " · ".join(filter(None, (aim.name, shown(aim.buyer))))
        return ("↵", self.tr("insert into {name}").format(name=name))

    def _back(self) -> Hint:
        return ("Esc", self.tr("back"))
