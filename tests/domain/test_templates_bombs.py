"""Templates that would run for minutes or eat the memory are refused, each for its reason.

No time limit is needed here: every one of these is stopped by a count, so it ends at once or, with
that count gone, not within any run of the tests.
"""

import pytest

from assistant.domain.templates import Template, TemplateBroken, parse

FACTS = {"多": "99999999999", "长": "字" * 100_000, "一": "1"}
ENDLESS_FOR = "{% for i in (1..1000) %}%s{% endfor %}"


def refusal(body: str) -> str:
    with pytest.raises(TemplateBroken) as caught:
        parse(body).render(FACTS)
    return str(caught.value.values["reason"])


@pytest.mark.parametrize(
    "body",
    [
        "{{ (1..100000000) | join: ',' }}",
        "{% for i in (1..1001) %}{% endfor %}",
        "{% if 一 %}{% else %}{{ (1..99999999999999) | size }}{% endif %}",
        "{% if (1..9999) contains 'x' %}{% endif %}",
    ],
)
def test_a_long_range_is_refused_before_anything_is_rendered(body: str) -> None:
    with pytest.raises(TemplateBroken) as caught:
        parse(body)
    assert caught.value.values["reason"] == "range"


@pytest.mark.parametrize(
    "body",
    [
        "{{ (1..多) | join: ',' }}",
        "{% for i in (1..多) %}{{ i }}{% endfor %}",
        "{% for i in (1..多) reversed limit: 3 %}{{ i }}{% endfor %}",
        "{% if (1..多) contains 'x' %}{% endif %}",
        "{% assign r = (一..多) %}{% if r contains 'x' %}{% endif %}",
    ],
)
def test_a_range_as_long_as_a_variable_says_is_refused(body: str) -> None:
    assert refusal(body) == "range"


@pytest.mark.parametrize(
    "body",
    [
        ENDLESS_FOR.replace("%s", ENDLESS_FOR.replace("%s", "{{ i }}")),
        "{% for i in (1..30) %}" * 4 + "{% endfor %}" * 4,
        ENDLESS_FOR.replace("%s", "{{ i }}") * 160,
        ENDLESS_FOR.replace("%s", "{% if 1 == 2 %}" + "{% elsif 1 == 2 %}" * 400 + "{% endif %}"),
        ("{{ 长" + " | upcase" * 100 + " }}") * 100,
        "{% assign a = 长 %}" * 400,
    ],
)
def test_work_without_end_is_refused(body: str) -> None:
    assert refusal(body) == "work"


@pytest.mark.parametrize(
    "body",
    [
        "{% assign a = '字字字字字字字字' %}" + "{% assign a = a | append: a %}" * 40,
        "{{ 长 | replace: '字', 长 }}",
        "{{ 长 | replace: '', 长 }}",
        "{{ 长 | split: '' | join: 长 }}",
        "{% assign a = (1..1000) | join: 长 %}",
        "{{ 长 }}" * 300,
    ],
)
def test_text_that_grows_without_end_is_refused(body: str) -> None:
    assert refusal(body) == "large"


@pytest.mark.parametrize(
    ("body", "reason"),
    [
        ("{% if 一 %}" * 200 + "{% endif %}" * 200, "depth"),
        ("{{ " + "[" * 990 + " }}", "depth"),
        ("{{ " + "a" * 1_000 + " }}", "long"),
        ("{{ 一 }}" * 501, "crowded"),
        ("{{ " + "1" * 900 + " }}", "number"),
        ("{{ (1.." + "1" * 400 + ".0) | join }}", "number"),
        ("{{" + " " * 100_000, "unclosed"),
        ("{% raw %}" * 20_000, "endtag"),
        ("{% comment %}" * 20_000, "endtag"),
        ("{{ " + "(" * 990 + " }}", "syntax"),
        ("{{ 一 | default: (1..多) }}", "syntax"),
        ("{% case (1..多) %}{% when 1 %}{% endcase %}", "syntax"),
        ("{% if (1..多) %}{% endif %}", "syntax"),
        ("{{ " + "'“" * 490 + " }}", "syntax"),
    ],
)
def test_a_monstrous_form_is_refused(body: str, reason: str) -> None:
    assert refusal(body) == reason


def test_the_same_choice_many_times_counts_once() -> None:
    many = "{% case 一 %}{% when 1" + ",1" * 99 + " %}"
    assert parse(many * 15 + "好" + "{% endcase %}" * 15).render(FACTS).text == "好"


def test_numbers_do_not_grow_without_end() -> None:
    squares = "{% assign a = a | times: a %}" * 30
    assert refusal("{% assign a = 99999999 %}" + squares) == "number"


def test_a_phrase_of_a_hundred_thousand_characters_is_rendered() -> None:
    assert len(parse("字" * 99_990 + "{{ 一 }}").render(FACTS).text) == 99_991


def test_a_phrase_without_marks_is_its_own_text() -> None:
    assert parse("字" * 100_000) == Template("字" * 100_000)
