"""The shipped phrases keep the house rules; each test is one of them.

A message is measured with every fact and free answer standing as eight characters, every choice as
its longest option and every default as it is: real values are shorter or the agent's own affair.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import cache
from pathlib import Path

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


def offenders(keeps: Callable[[Sample], object]) -> list[str]:
    """The codes of the phrases that do not keep a rule."""
    return [each.code for each in pack().phrases if not keeps(each)]


def repeated(values: Iterable[object]) -> list[object]:
    return [value for value, count in Counter(values).items() if count > 1]


def test_there_are_about_two_hundred() -> None:
    assert 200 <= len(pack().phrases) <= 240


def test_each_of_the_114_topics_has_a_phrase() -> None:
    assert sorted(pack().topics) == list(range(1, 115))
    assert {each.topic.number for each in pack().phrases} == {*pack().topics}


def test_all_that_must_be_noted_is_noted() -> None:
    assert offenders(lambda each: each.topic.stage and each.topic.trade and each.risk) == []
    assert offenders(lambda each: each.goal in pack().goals) == []
    assert offenders(lambda each: each.promise in pack().promises | {""}) == []
    assert offenders(lambda each: 3 <= len(each.questions) <= 6) == []
    assert offenders(lambda each: 1 <= len(each.title) <= 12) == []
    assert offenders(lambda each: 1 <= len(each.path) <= 2) == []


def test_the_facts_named_are_those_it_uses() -> None:
    def used(sample: Sample) -> tuple[str, ...]:
        body = template(sample.body)
        asked = {each.name for each in body.questions}
        return tuple(name for name in body.variables if name not in asked)

    assert offenders(lambda each: each.facts == used(each)) == []


def test_something_can_fill_every_variable() -> None:
    known = known_names(pack().rules.values)
    assert offenders(lambda each: not template(each.body).unknown(known)) == []


def test_facts_belong_to_the_topic_or_to_all_topics() -> None:
    def house(sample: Sample) -> set[str]:
        return {*pack().variables, *sample.topic.variables, *_EVENT, "上次商品"}

    assert offenders(lambda each: {n.split(".")[0] for n in each.facts} <= house(each)) == []


def test_shows_gaps_and_no_error_while_nothing_is_known() -> None:
    for sample in pack().phrases:
        body = template(sample.body)
        shown = body.render({})
        assert shown.text
        assert {*shown.gaps} <= {*body.variables}


def test_long_values_break_nothing() -> None:
    for sample in pack().phrases:
        body = template(sample.body)
        values = {name: f"{name}很长，" * 200 for name in body.variables}
        shown = body.render(values, {each.name: "长" * 2_000 for each in body.questions})
        assert shown.gaps == ()


def test_fits_into_one_message() -> None:
    assert offenders(lambda each: len(rendered(each)) <= MESSAGE_LIMIT) == []


def test_asks_for_three_things_at_most_before_the_sale_and_four_later() -> None:
    def limit(sample: Sample) -> int:
        return 3 if sample.path[0] == "售前" else 4

    assert offenders(lambda each: len(template(each.body).questions) <= limit(each)) == []


def test_types_in_no_figure() -> None:
    assert offenders(lambda each: not _FIGURE.search(_LABEL.sub("", written(each)))) == []


def test_says_nothing_its_topic_must_never_say() -> None:
    said = [
        (sample.code, pattern)
        for sample in pack().phrases
        for pattern in sample.topic.never
        if any(re.search(pattern, text) for text in wordings(sample))
    ]
    assert said == []


def test_says_nothing_that_a_rule_card_looks_out_for() -> None:
    patterns = [never.pattern for card in pack().rules.cards.values() for never in card.never]
    said = [
        (sample.code, pattern)
        for sample in pack().phrases
        for pattern in patterns
        if any(re.search(pattern, text) for text in wordings(sample))
    ]
    assert said == []


def test_keeps_to_the_words_of_the_house() -> None:
    for text in (text for sample in pack().phrases for text in wordings(sample)):
        assert not _HOUSE.search(text), text
        assert len(re.findall("亲(?!戚|人|友|爱|自)", text)) + text.count("您好") <= 1, text
        assert len(_EMOJI.findall(text)) <= 1, text
        assert "你" not in text, text


def test_is_sorry_once() -> None:
    assert offenders(lambda each: len(re.findall("抱歉|不好意思", each.body)) <= 1) == []


def test_offers_two_or_three_choices_and_asks_which() -> None:
    for sample in pack().phrases:
        choices = re.findall("[①②③④]", sample.body)
        assert choices in ([], ["①", "②"], ["①", "②", "③"])
        if choices:
            assert re.search("[？?]|您选|您点|选一", sample.body.split(choices[-1])[1]), sample.code


def test_phrases_about_events_are_switched_off() -> None:
    def about_event(sample: Sample) -> bool:
        return sample.path[0] == "大促" or not _EVENT.isdisjoint(sample.facts)

    assert offenders(lambda each: each.enabled is not about_event(each)) == []


def test_nothing_is_there_twice() -> None:
    phrases = pack().phrases
    assert repeated(re.sub(r"\W", "", written(each)) for each in phrases) == []
    assert repeated((each.path, each.title) for each in phrases) == []
    assert repeated(question for each in phrases for question in each.questions) == []
    assert repeated(each.code for each in phrases) == []


def test_buyers_type_briefly_and_without_marks() -> None:
    asked = [question for each in pack().phrases for question in each.questions]
    assert [text for text in asked if not 2 <= len(text) <= 16] == []
    assert [text for text in asked if re.search(r"[，。？！、,.?!~]", text)] == []


def test_the_code_is_how_the_title_begins_in_initials() -> None:
    def fits(sample: Sample) -> bool:
        title = re.sub(r"\W", "", sample.title)
        readings = pinyin(title, style=Style.FIRST_LETTER, heteronym=True)
        pairs = list(zip(sample.code, readings, strict=False))
        return len(pairs) == len(sample.code) and all(one in all_ for one, all_ in pairs)

    assert offenders(lambda each: re.fullmatch("[a-z]{2,5}", each.code)) == []
    assert offenders(fits) == []


def test_topics_with_a_card_rest_on_it() -> None:
    assert offenders(lambda each: each.rule or not each.topic.card) == []
    assert offenders(lambda each: each.rule in {"", *pack().rules.cards}) == []
