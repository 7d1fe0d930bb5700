"""The starter library comes in at once, adds what is missing and changes nothing else."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from assistant.domain.changes import Changes
from assistant.domain.facts import of_clock
from assistant.domain.phrases import PhraseDraft
from assistant.domain.shops import SHOP_FACTS, RuleValue
from assistant.domain.templates import parse
from assistant.services.library import PhraseLibrary
from assistant.services.rules import RuleBook
from assistant.services.starter import StarterLibrary
from db.connection import open_database
from tests.fakes.clock import FixedClock

RESOURCES = Path(__file__).parents[2] / "resources"


@dataclass
class World:
    """An empty library and the starter that may fill it."""

    library: PhraseLibrary
    rules: RuleBook
    starter: StarterLibrary

    def titles(self) -> list[str]:
        return [each.title for each in self.library.shelf.phrases.values()]


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    database, clock = open_database(tmp_path / "deskmate.db"), FixedClock()
    library, rules = PhraseLibrary(database, clock), RuleBook(database, clock)
    library.load()
    rules.load()
    yield World(library, rules, StarterLibrary(library, rules, RESOURCES))
    database.close()


def test_fills_an_empty_library_with_every_phrase_shipped(world: World) -> None:
    done = world.starter.load()
    assert len(done.ids) == len(world.library.shelf.phrases) == len(world.starter.pack.phrases)
    assert done.changes == Changes.PHRASES | Changes.CATEGORIES | Changes.RULES
    assert done.remarks == ()


def test_keeps_what_is_noted_of_each_phrase(world: World) -> None:
    world.starter.load()
    shelf = world.library.shelf
    for sample in world.starter.pack.phrases:
        phrase = shelf.with_code(sample.code)
        assert phrase is not None
        assert phrase.draft == sample.draft(phrase.category)
        assert shelf.path(phrase.category) == sample.path


def test_keeps_the_order_of_the_files_within_each_category(world: World) -> None:
    world.starter.load()
    shelf, phrases = world.library.shelf, world.starter.pack.phrases
    for path in dict.fromkeys(each.path for each in phrases):
        shipped = [each.code for each in phrases if each.path == path]
        category = next(id for id in shelf.categories if shelf.path(id) == path)
        assert [each.short_code for each in shelf.members(category)] == shipped


def test_shows_the_categories_in_the_order_of_a_chat(world: World) -> None:
    world.starter.load()
    tops = [each.name for each in world.library.shelf.children()]
    assert tops == ["售前", "售中", "售后", "大促", "内部"]


def test_a_second_load_doubles_nothing(world: World) -> None:
    world.starter.load()
    before = world.library.shelf, dict(world.rules.values)
    done = world.starter.load()
    assert (done.ids, done.step) == ((), "")
    assert (world.library.shelf, dict(world.rules.values)) == before


def test_one_undo_takes_all_of_it_back(world: World) -> None:
    world.starter.load()
    assert world.library.undo().step == "starter"
    assert not world.library.shelf.phrases
    assert not world.library.shelf.categories


def test_brings_back_only_what_was_thrown_away(world: World) -> None:
    world.starter.load()
    gone = world.library.shelf.with_code("fh")
    assert gone is not None
    world.library.delete([gone.id])
    world.starter.load()
    assert world.titles().count(gone.title) == 1
    assert len(world.titles()) == len(world.starter.pack.phrases)


def test_a_phrase_moved_and_rewritten_stays_as_it_is(world: World) -> None:
    world.starter.load()
    old = world.library.shelf.with_code("fh")
    assert old is not None
    (place,) = world.library.add_category("我的").ids[-1:]
    world.library.edit(old.id, replace(old.draft, category=place, body="自己写的", short_code="x"))
    world.starter.load()
    assert world.library.shelf.phrases[old.id].body == "自己写的"
    assert len(world.titles()) == len(world.starter.pack.phrases)


def test_a_phrase_of_the_shop_keeps_its_text_and_code(world: World) -> None:
    sample = next(each for each in world.starter.pack.phrases if each.code == "fh")
    place = world.library.add_category(sample.path[0]).ids[-1]
    own = PhraseDraft(category=place, title="自己的发货说明", body="看订单页。", short_code="FH")
    id = world.library.add(own).ids[0]
    done = world.starter.load()
    assert world.library.shelf.phrases[id].draft == own
    assert len(world.titles()) == len(world.starter.pack.phrases) + 1
    assert [error.values["code"] for error in done.remarks] == ["fh"]


def test_rule_values_come_unconfirmed(world: World) -> None:
    world.starter.load()
    assert world.rules.values["发货时限"].value == "48"
    assert {each.checked_on for each in world.rules.values.values()} == {None}


def test_a_rule_value_the_lead_has_confirmed_is_kept(world: World) -> None:
    confirmed = RuleValue("发货时限", "24", "小时", "店铺", date(2026, 11, 20))
    world.rules.put(confirmed)
    world.starter.load()
    assert world.rules.values["发货时限"] == confirmed


def test_is_there_again_after_a_restart(world: World) -> None:
    world.starter.load()
    before = world.library.shelf
    world.library.load()
    assert world.library.shelf == before


def test_serves_from_the_first_day(world: World) -> None:
    """With shop facts, confirmed figures and answers, hardly a phrase lacks anything."""
    world.starter.load()
    given = {*SHOP_FACTS, "客服", *of_clock(FixedClock().now())}
    given |= {f"规则.{name}" for name in world.rules.values}
    incomplete = []
    enabled = [each for each in world.library.shelf.phrases.values() if each.enabled]
    for phrase in enabled:
        body = parse(phrase.body)
        answers = {question.name: "好" for question in body.questions}
        if body.render(dict.fromkeys(given, "好"), answers).gaps:
            incomplete.append(phrase.short_code)
    assert len(incomplete) <= len(enabled) // 20, incomplete
