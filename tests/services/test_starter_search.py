"""Buyers' words lead to the right phrase: within the first three hits, whatever the topic."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest

from assistant.domain.phrases import Phrase
from assistant.domain.starter import StarterPack
from assistant.services.library import PhraseLibrary
from assistant.services.rules import RuleBook
from assistant.services.starter import StarterLibrary
from db.connection import open_database
from tests.fakes.clock import FixedClock

RESOURCES = Path(__file__).parents[2] / "resources"
TOPICS = range(1, 115)


@dataclass
class Shop:
    """A library with nothing but the shipped phrases, its index built."""

    library: PhraseLibrary
    pack: StarterPack

    def found(self, typed: str) -> list[Phrase]:
        return [self.library.shelf.phrases[hit.id] for hit in self.library.find(typed, 3)]

    def titles(self, typed: str) -> list[str]:
        return [each.title for each in self.found(typed)]


@pytest.fixture(scope="module")
def shop(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Shop]:
    database = open_database(tmp_path_factory.mktemp("starter") / "deskmate.db")
    clock = FixedClock()
    library, rules = PhraseLibrary(database, clock), RuleBook(database, clock)
    library.load()
    rules.load()
    starter = StarterLibrary(library, rules, RESOURCES)
    starter.load()
    library.build_index()
    yield Shop(library, starter.pack)
    database.close()


@pytest.mark.parametrize("number", TOPICS)
def test_each_listed_wording_of_a_buyer_finds_the_topic(shop: Shop, number: int) -> None:
    topic = shop.pack.topics[number].name
    samples = [each for each in shop.pack.phrases if each.topic.number == number]
    for asked in (question for each in samples for question in each.questions):
        hits = shop.found(asked)
        assert topic in [each.guidance.topic for each in hits], asked


def test_each_code_finds_its_phrase_first(shop: Shop) -> None:
    wrong = [each.code for each in shop.pack.phrases if shop.titles(each.code)[0] != each.title]
    assert wrong == []


@pytest.mark.parametrize(
    ("typed", "title"),
    [
        ("退货运费", "退货运费谁出"),
        ("tuihuo", "退货运费谁出"),
        ("chima", "尺码推荐"),
        ("发票", "发票·简短"),
        ("色差", "色差说明"),
        ("好评返现", "好评返现吗"),
        ("微信", "平台内沟通"),
    ],
)
def test_what_agents_type_finds_what_they_mean(shop: Shop, typed: str, title: str) -> None:
    assert title in shop.titles(typed)
