"""Where and when a phrase may be inserted: workbenches it is limited to, events that are off."""

import pytest

from assistant.domain.events import EventOff
from assistant.domain.phrases import EventId
from assistant.services.insertion import Wish
from assistant.services.permission import OtherWorkbench, PhraseOff
from tests.services.test_insertion import World, world

__all__ = ["world"]


def test_a_phrase_of_one_workbench_is_refused_in_another_and_elsewhere(world: World) -> None:
    phrase = world.add("您好", workbenches=("千牛", "微信"))
    for name in ("拼多多", ""):
        with pytest.raises(OtherWorkbench) as refused:
            world.composer.prepare(phrase, Wish(workbench=name))
        assert refused.value.values["workbenches"] == ("千牛", "微信")
    assert world.composer.prepare(phrase, Wish(workbench="微信")).text == "您好"


def test_a_phrase_of_one_workbench_can_be_copied(world: World) -> None:
    assert world.composer.prepare(world.add("您好", workbenches=("千牛",))).text == "您好"


def test_a_phrase_of_an_event_that_is_off_is_refused_with_its_name(world: World) -> None:
    event = EventId(world.events.add("双11").ids[0])
    phrase = world.add("满300减50", event=event)
    with pytest.raises(EventOff) as refused:
        world.composer.prepare(phrase)
    world.events.switch(event, True)
    assert refused.value.values["event"] == "双11"
    assert world.composer.prepare(phrase).text == "满300减50"


def test_a_phrase_switched_off_itself_stays_so_in_an_event_that_is_on(world: World) -> None:
    event = EventId(world.events.add("双11", enabled=True).ids[0])
    with pytest.raises(PhraseOff):
        world.composer.prepare(world.add("满300减50", event=event, enabled=False))


def test_wordings_take_turns_and_one_can_be_chosen(world: World) -> None:
    phrase = world.add("您好", variants=("在的", "欢迎"))
    compose = world.composer
    first = compose.prepare(phrase)
    compose.wordings.note(phrase, first.wording)
    world.library.record_use(phrase)
    assert (first.text, compose.prepare(phrase).text) == ("您好", "在的")
    assert compose.prepare(phrase, Wish(wording=2)).text == "欢迎"
    assert compose.preview(world.library.shelf.phrases[phrase]).text == "在的"
    assert compose.preview(world.library.shelf.phrases[phrase], wording=2).text == "欢迎"
