"""Wordings take turns: no buyer is told the same twice, nothing goes out twice in a row."""

from dataclasses import dataclass

from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.phrases import CategoryId, Phrase, PhraseId
from assistant.services.wordings import Wordings
from tests.fakes.clock import FixedClock


def phrase(*variants: str, body: str = "您好") -> Phrase:
    return Phrase(
        id=PhraseId(1),
        uid="u",
        position=0,
        updated_at=FixedClock().now(),
        category=CategoryId(1),
        title="问候",
        body=body,
        variants=variants,
    )


@dataclass
class Turns:
    """A phrase with three wordings that is inserted again and again."""

    uses: int = 0

    def __post_init__(self) -> None:
        self.wordings = Wordings(lambda _id: self.uses)
        self.greeting = phrase("在的", "欢迎")

    def insert(self, buyer: str | None = None, counted: bool = True) -> int:
        found = self.wordings.next(self.greeting, buyer)
        self.wordings.note(self.greeting.id, found, buyer)
        self.uses += counted
        return found


def test_wordings_take_turns() -> None:
    turns = Turns()
    assert [turns.insert() for _ in range(5)] == [0, 1, 2, 0, 1]


def test_the_turn_outlasts_a_restart() -> None:
    assert Turns(uses=4).insert() == 1


def test_a_use_that_is_not_counted_yet_does_not_repeat_a_text() -> None:
    turns = Turns()
    assert turns.insert(counted=False) != turns.insert(counted=False)


def test_a_wording_that_was_chosen_is_not_repeated() -> None:
    turns = Turns(uses=1)
    turns.wordings.note(turns.greeting.id, 1)
    assert turns.insert() != 1


def test_a_phrase_with_one_wording_has_only_that() -> None:
    wordings = Wordings(lambda _id: 7)
    assert wordings.next(phrase()) == wordings.next(phrase("在的", body="")) == 0


@given(st.lists(st.sampled_from(["甲", "乙", "丙", None]), max_size=40))
def test_a_buyer_is_told_everything_once_before_anything_again(buyers: list[str | None]) -> None:
    turns = Turns()
    told: dict[str, list[int]] = {}
    for buyer in buyers:
        found = turns.insert(buyer)
        if buyer:
            told.setdefault(buyer, []).append(found)
    for heard in told.values():
        rounds = [heard[start : start + 3] for start in range(0, len(heard), 3)]
        assert all(len(set(each)) == len(each) for each in rounds)
        assert all(one != next for one, next in zip(heard, heard[1:], strict=False))
