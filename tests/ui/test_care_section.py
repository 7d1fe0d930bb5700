"""Care on a customer's card."""

from pytestqt.qtbot import QtBot

from assistant.domain.changes import Changes
from assistant.domain.customers import Birthday, CustomerId
from assistant.ui.customers.care_section import CareSection
from tests.ui.test_care_page import customer, ordered
from tests.ui.world import World


def shown(qtbot: QtBot, world: World, who: CustomerId) -> CareSection:
    """Return the section with what it shows of a customer."""
    section = CareSection(world.desk, world.lane, world.board)
    qtbot.addWidget(section)
    section.show_customer(world.desk.customers.customer(who))
    world.worker.submit(lambda: None).result()
    return section


def test_a_card_says_what_comes_and_what_the_level_rests_on(qtbot: QtBot, private: World) -> None:
    who = customer(private, "tb_小鹿", birthday=Birthday(month=11, day=24), remind=True)
    ordered(private, who, 20)
    section = shown(qtbot, private, who)
    qtbot.waitUntil(section.isVisible)
    facts = dict(section.facts.facts)
    assert facts["today"] == "生日祝福"
    assert facts["Twelve months"] == "¥0, orders: 1 (linked: 1)"
    assert facts["Level by orders"] == "新客"


def test_it_says_why_nothing_is_proposed(qtbot: QtBot, private: World) -> None:
    who = customer(private, "tb_小鹿", open_case=True)
    section = shown(qtbot, private, who)
    qtbot.waitUntil(section.isVisible)
    assert "after-sale" in dict(section.facts.facts)["Coming"]


def test_what_was_said_stands_there_at_once(qtbot: QtBot, private: World) -> None:
    who = customer(private, "tb_小鹿", birthday=Birthday(month=11, day=24), remind=True)
    section = shown(qtbot, private, who)
    qtbot.waitUntil(section.isVisible)
    care = private.desk.care
    private.worker.submit(lambda: care.done(care.queue()[0])).result()
    private.board.changed.emit(Changes.CARE)
    qtbot.waitUntil(lambda: any("said" in text for _, text in section.facts.facts))


def test_where_nothing_is_known_nothing_is_shown(qtbot: QtBot, private: World) -> None:
    section = shown(qtbot, private, customer(private, "tb_小鹿"))
    with qtbot.waitSignal(private.board.said):
        private.lane.run(lambda: None, section, lambda _: private.board.said.emit("read"))
    assert section.isHidden()
