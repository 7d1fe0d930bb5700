"""The model of the list: well behaved, fast to fill, honest about what it shows."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from assistant.domain.phrases import CategoryId, EventId, Part, Phrase, PhraseId, Usage
from assistant.domain.shops import ShopId
from assistant.ui.phrases.model import PhraseModel, Surroundings, dragged
from tests.fakes.clock import FixedClock

MOMENT = datetime(2026, 11, 21, tzinfo=UTC)
MOVE = Qt.DropAction.MoveAction


def phrases(count: int) -> list[Phrase]:
    first = Phrase(
        id=PhraseId(1),
        uid="1",
        category=CategoryId(1),
        title="话术 1",
        body="内容",
        position=0,
        updated_at=MOMENT,
    )
    return [replace(first, id=PhraseId(n), title=f"话术 {n}") for n in range(1, count + 1)]


@pytest.fixture
def model(qtbot: QtBot) -> PhraseModel:
    model = PhraseModel()
    model.show(phrases(20), Surroundings())
    return model


def test_the_model_keeps_its_promises(model: PhraseModel, qtmodeltester: ModelTester) -> None:
    qtmodeltester.check(model)
    model.show(phrases(3), Surroundings())
    model.sortable = True
    qtmodeltester.check(model)


def test_a_row_is_spoken_with_its_code_and_key(model: PhraseModel) -> None:
    first = replace(phrases(1)[0], short_code="hy", enabled=False)
    model.show([first], Surroundings(keys={first.id: "Ctrl+1"}))
    spoken = model.data(model.index(0), Qt.ItemDataRole.AccessibleTextRole)
    assert spoken == "话术 1, hy, Ctrl+1, Off"


def test_the_tooltip_says_how_often_a_phrase_was_used(model: PhraseModel) -> None:
    usage = {PhraseId(1): Usage(3, MOMENT, 2.0)}
    model.surround(Surroundings(usage=usage))
    tips = [model.data(model.index(row), Qt.ItemDataRole.ToolTipRole) for row in (0, 1)]
    assert "3" in tips[0] and "2026-11-21" in tips[0] and "Never" in tips[1]


def test_a_phrase_of_another_shop_wears_its_name(model: PhraseModel) -> None:
    foreign = replace(phrases(1)[0], shop=ShopId(2))
    model.show([foreign], Surroundings(ShopId(1), {ShopId(2): "男装店"}))
    assert model.badges(foreign) == [("男装店", "warning")]
    assert model.refused(foreign)


def test_dragged_phrases_keep_their_order(model: PhraseModel) -> None:
    data = model.mimeData([model.index(row) for row in (5, 2, 9)])
    assert dragged(data) == [3, 6, 10]


def test_phrases_are_dropped_before_the_row_below(model: PhraseModel, qtbot: QtBot) -> None:
    model.sortable = True
    data = model.mimeData([model.index(4)])
    with qtbot.waitSignal(model.dropped) as heard:
        model.dropMimeData(data, MOVE, 2, 0, QModelIndex())
    assert heard.args == [[5], 3]


def test_nothing_can_be_dropped_where_order_means_nothing(model: PhraseModel) -> None:
    data = model.mimeData([model.index(4)])
    assert not model.canDropMimeData(data, MOVE, 2, 0, QModelIndex())


@pytest.mark.parametrize(
    ("begins", "ends", "word", "refused"),
    [
        (None, None, None, False),
        (timedelta(days=2), None, "From 11-23", True),
        (timedelta(hours=2), None, "From 19:30", True),
        (None, timedelta(days=-1), "Expired", True),
        (None, timedelta(days=3), "Until 11-24", False),
        (None, timedelta(days=30), None, False),
    ],
)
def test_the_time_of_a_phrase_is_told_where_it_matters(
    model: PhraseModel,
    begins: timedelta | None,
    ends: timedelta | None,
    word: str | None,
    refused: bool,
) -> None:
    clock = FixedClock()
    now = clock.now().astimezone(clock.zone())
    phrase = replace(
        phrases(1)[0],
        valid_from=None if begins is None else now + begins,
        valid_until=None if ends is None else now + ends,
    )
    model.show([phrase], Surroundings(now=now))
    assert [words for words, _ in model.badges(phrase)] == ([word] if word else [])
    assert model.refused(phrase) is refused


def test_a_phrase_for_another_workbench_is_grey_and_says_where_it_belongs(
    model: PhraseModel,
) -> None:
    phrase = replace(phrases(1)[0], workbenches=("微信", "千牛"))
    refused = []
    for workbench in ("微信", "千牛", "", None):
        model.show([phrase], Surroundings(workbench=workbench))
        refused.append(model.refused(phrase))
    assert refused == [False, False, True, False]
    assert model.badges(phrase) == [("Only 微信…", "plain")]


def test_a_phrase_of_an_event_that_is_off_is_grey(model: PhraseModel) -> None:
    phrase = replace(phrases(1)[0], event=EventId(3))
    model.show([phrase], Surroundings(off={EventId(3)}))
    assert (model.refused(phrase), model.badges(phrase)) == (True, [("Event off", "danger")])
    model.surround(Surroundings())
    assert (model.refused(phrase), model.badges(phrase)) == (False, [])


def test_a_phrase_of_several_messages_says_how_many(model: PhraseModel) -> None:
    phrase = replace(phrases(1)[0], parts=(Part("二"), Part("三")))
    assert model.badges(phrase) == [("3 messages", "plain")]
