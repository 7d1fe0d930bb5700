"""The page of who and where: agents, shops and the facts of a shop."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from assistant.domain.changes import Changes
from assistant.domain.errors import UserError
from assistant.domain.shops import Shop, ShopId
from assistant.services.desk import Desk
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.settings.facts import FactsForm
from assistant.ui.settings.people import Named, NameList
from assistant.ui.theme import MEDIUM, SMALL
from assistant.ui.widgets.labels import styled
from assistant.ui.widgets.message import InlineMessage
from assistant.ui.widgets.still_boxes import ChoiceBox
from assistant.ui.wording import sentence


class ShopPage(QWidget):
    """Everything phrases say about the shop and those who work in it."""

    def __init__(self, desk: Desk, board: Board, lane: Lane) -> None:
        super().__init__()
        self._desk, self._lane = desk, lane
        self.agents = NameList(self.tr("Name of a new agent"))
        self.shops = NameList(self.tr("Name of a new shop"))
        self.which = ChoiceBox()
        self.which.setAccessibleName(self.tr("Facts of"))
        self.facts = FactsForm()
        self._message = InlineMessage()
        self._lay_out()
        self._connect()
        board.changed.connect(self._on_changed)
        self._show(Changes.ALL)

    def message(self) -> str:
        """Return why the last change was refused."""
        return self._message.text()

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(MEDIUM, SMALL, MEDIUM, MEDIUM)
        column.setSpacing(SMALL)
        column.addWidget(self._message)
        for words, *parts in (
            (self.tr("Agents"), self.agents),
            (self.tr("Shops"), self.shops),
            (self.tr("Facts of the shop"), self.which, self.facts),
        ):
            column.addWidget(styled(QLabel(words), "heading"))
            for part in parts:
                column.addWidget(part)
            column.addSpacing(MEDIUM)
        column.addStretch(1)

    def _connect(self) -> None:
        people = self._desk.people
        self.agents.added.connect(lambda name: self._run(people.add_agent, name))
        self.agents.renamed.connect(partial(self._run, people.edit_agent))
        self.agents.removed.connect(partial(self._run, people.remove_agent))
        self.shops.added.connect(lambda name: self._run(people.add_shop, name))
        self.shops.renamed.connect(lambda id, name, _: self._run(people.edit_shop, id, name))
        self.shops.removed.connect(partial(self._run, people.remove_shop))
        self.which.activated.connect(lambda: self._show_facts())
        self.facts.changed.connect(self._on_facts)

    def _run(self, work: Callable[..., Any], *values: Any) -> None:
        self._message.hide()
        self._lane.run(partial(work, *values), self, None, self._on_refused)

    def _on_refused(self, error: UserError) -> None:
        self._message.say(sentence(error), "danger")
        for names in (self.agents, self.shops):
            names.again()
        self._show_facts()

    def _on_facts(self, facts: dict[str, str]) -> None:
        self._run(self._desk.people.set_facts, self._shop().id, facts)

    def _on_changed(self, changes: Changes) -> None:
        self._show(changes)

    def _show(self, changes: Changes) -> None:
        people = self._desk.people
        if changes & Changes.AGENTS:
            now = people.agent.id
            agents = [Named(a.id, a.name, a.initials, a.id == now) for a in people.agents]
            self.agents.show_names(agents)
        if changes & Changes.SHOPS:
            self.shops.show_names(
                [Named(s.id, s.name, None, s.id == people.shop.id) for s in people.shops]
            )
            self._show_shops()

    def _show_shops(self) -> None:
        chosen: ShopId = self.which.currentData() or self._desk.people.shop.id
        self.which.clear()
        for shop in self._desk.people.shops:
            self.which.addItem(shop.name, shop.id)
        self.which.choose(chosen)
        self.which.setVisible(self.which.count() > 1)
        self._show_facts()

    def _show_facts(self) -> None:
        self.facts.show_shop(self._shop())

    def _shop(self) -> Shop:
        people = self._desk.people
        chosen = self.which.currentData()
        return next((shop for shop in people.shops if shop.id == chosen), people.shop)
