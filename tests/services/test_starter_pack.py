"""The shipped phrases keep the house rules; each test is one of them.

A message is measured with every fact and free answer standing as eight characters, every choice as
its longest option and every default as it is: real values are shorter or the agent's own affair.
"""

import re
from collections import Counter
from functools import cache
from pathlib import Path

import pytest
from pypinyin import Style, pinyin

from assistant.domain.facts import known_names
from assistant.domain.starter import Sample, StarterPack
from assistant.domain.templates import Template, parse
from assistant.files.seed import read_pack

MESSAGE_LIMIT = 80
_PLACEHOLDER = "某" * 8

_MARKS = re.compile(r"\{\{.*?\}\}|\{%.*?%\}", re.S)
_NUMERALS = "0-9０-９一二三四五六七八九十百千万两半几"
_FIGURE = re.compile(rf"[{_NUMERALS}]+\s*(元|块|天|小时|折|%|％)")
#: The name of a label, not a period.
_LABEL = re.compile(r"[七7]天无理由")
_EMOJI = re.compile("[\u2600-\u27bf\U0001f300-\U0001faff]")
_HOUSE = re.compile(
    r"一定|绝对|百分百|100\s*%|秒回|女士|先生|小哥哥|小姐姐|美女|帅哥|[~～]|对不起"
    r"|(今|明|后)天.{0,3}到(货|您|达)|肯定(能|有|会|到)|[!！]{2}|[?？]{2}"
)
_EVENT = {"活动名", "活动开始", "活动结束", "定金", "抵扣", "尾款开始", "尾款结束", "门槛", "优惠"}


@cache
def pack() -> StarterPack:
    return read_pack(Path(__file__).parents[2] / "resources")


@cache
def template(body: str) -> Template:
    return parse(body)


def rendered(sample: Sample, fact: str = _PLACEHOLDER) -> str:
    """The message with something for everything, choices at their longest."""
    body = template(sample.body)
    answers = {
        each.name: max(each.options, key=len) if each.options else each.default or fact
        for each in body.questions
    }
    return body.render(dict.fromkeys(body.variables, fact), answers).text


def written(sample: Sample) -> str:
    """What the writer typed: the body without its variables."""
    return _MARKS.sub("", sample.body)


def wordings(sample: Sample) -> tuple[str, str, str]:
    """The message as typed, filled and without any fact: other branches show."""
    return written(sample), rendered(sample), template(sample.body).render({}).text


each_phrase = pytest.mark.parametrize("sample", pack().phrases, ids=lambda each: each.code)
each_topic = pytest.mark.parametrize("number", range(1, 115))


def test_there_are_about_two_hundred() -> None:
    assert 200 <= len(pack().phrases) <= 240


@each_topic
def test_every_topic_has_a_phrase(number: int) -> None:
    assert any(each.topic.number == number for each in pack().phrases)


def test_there_are_no_topics_but_the_114() -> None:
    assert sorted(pack().topics) == list(range(1, 115))


@each_phrase
def test_all_that_must_be_noted_is_noted(sample: Sample) -> None:
    assert all((sample.topic.stage, sample.topic.trade, sample.risk))
    assert sample.goal in pack().goals
    assert sample.promise in pack().promises | {""}
    assert 3 <= len(sample.questions) <= 6
    assert 1 <= len(sample.title) <= 12
    assert 1 <= len(sample.path) <= 2


@each_phrase
def test_the_facts_named_are_those_it_uses(sample: Sample) -> None:
    body = template(sample.body)
    asked = {each.name for each in body.questions}
    assert sample.facts == tuple(name for name in body.variables if name not in asked)


@each_phrase
def test_something_can_fill_every_variable(sample: Sample) -> None:
    body = template(sample.body)
    assert body.unknown(known_names(pack().values)) == ()
    house = pack().variables | {*sample.topic.variables}
    assert {name.split(".")[0] for name in sample.facts} <= house | _EVENT | {"上次商品"}


@each_phrase
def test_shows_gaps_and_no_error_while_nothing_is_known(sample: Sample) -> None:
    body = template(sample.body)
    shown = body.render({})
    assert shown.text
    assert {*shown.gaps} <= {*body.variables}


@each_phrase
def test_long_values_break_nothing(sample: Sample) -> None:
    body = template(sample.body)
    values = {name: f"{name}很长，" * 200 for name in body.variables}
    shown = body.render(values, {each.name: "长" * 2_000 for each in body.questions})
    assert shown.gaps == ()


@each_phrase
def test_fits_into_one_message(sample: Sample) -> None:
    assert len(rendered(sample)) <= MESSAGE_LIMIT


@each_phrase
def test_asks_for_four_things_at_most(sample: Sample) -> None:
    assert len(template(sample.body).questions) <= (4 if sample.path[0] != "售前" else 3)


@each_phrase
def test_types_in_no_figure(sample: Sample) -> None:
    assert _FIGURE.findall(_LABEL.sub("", written(sample))) == []


@each_phrase
def test_says_nothing_its_topic_must_never_say(sample: Sample) -> None:
    for pattern in sample.topic.never:
        assert [text for text in wordings(sample) if re.search(pattern, text)] == []


@each_phrase
def test_says_nothing_that_a_rule_card_stops_or_warns_of(sample: Sample) -> None:
    patterns = [never for card in pack().cards.values() for never in card.never]
    for never in patterns:
        assert [text for text in wordings(sample) if re.search(never.pattern, text)] == []


@each_phrase
def test_keeps_to_the_words_of_the_house(sample: Sample) -> None:
    for text in wordings(sample):
        assert not _HOUSE.search(text)
        assert len(re.findall("亲(?!戚|人|友|爱|自)", text)) + text.count("您好") <= 1
        assert len(_EMOJI.findall(text)) <= 1
        assert "你" not in text.replace("你们", "")


@each_phrase
def test_is_sorry_once(sample: Sample) -> None:
    assert len(re.findall("抱歉|不好意思", sample.body)) <= 1


@each_phrase
def test_offers_two_or_three_choices_and_asks_which(sample: Sample) -> None:
    choices = re.findall("[①②③④]", sample.body)
    assert choices == list("①②③")[: len(choices)]
    assert len(choices) != 1
    if choices:
        assert re.search("[？?]|您选|您点|选一", sample.body.split(choices[-1])[1])


@each_phrase
def test_phrases_about_events_are_switched_off(sample: Sample) -> None:
    about_event = sample.path[0] == "大促" or not _EVENT.isdisjoint(sample.facts)
    assert sample.enabled is not about_event


def test_no_two_phrases_say_the_same() -> None:
    texts = Counter(re.sub(r"\W", "", written(each)) for each in pack().phrases)
    assert [text for text, count in texts.items() if count > 1] == []


def test_no_two_titles_within_a_category_are_the_same() -> None:
    titles = Counter((each.path, each.title) for each in pack().phrases)
    assert [title for title, count in titles.items() if count > 1] == []


def test_no_wording_of_a_buyer_is_listed_twice() -> None:
    asked = Counter(question for each in pack().phrases for question in each.questions)
    assert [question for question, count in asked.items() if count > 1] == []


@each_phrase
def test_buyers_type_briefly_and_without_marks(sample: Sample) -> None:
    for question in sample.questions:
        assert 2 <= len(question) <= 16
        assert not re.search(r"[，。？！、,.?!~]", question)


def test_no_two_codes_are_the_same() -> None:
    codes = Counter(each.code for each in pack().phrases)
    assert [code for code, count in codes.items() if count > 1] == []


@each_phrase
def test_the_code_is_how_the_title_begins_in_initials(sample: Sample) -> None:
    title = re.sub(r"\W", "", sample.title)
    readings = pinyin(title, style=Style.FIRST_LETTER, heteronym=True)
    assert re.fullmatch("[a-z]{2,5}", sample.code)
    assert len(sample.code) <= len(readings)
    for letter, possible in zip(sample.code, readings, strict=False):
        assert letter in possible


@each_phrase
def test_topics_with_a_card_rest_on_it(sample: Sample) -> None:
    assert bool(sample.rule) or not sample.topic.card
    assert not sample.rule or sample.rule in pack().cards
