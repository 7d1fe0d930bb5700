"""Every fact the program can refuse with has a sentence, and the sentence has its values."""

import ast
import string
from collections.abc import Iterator
from datetime import date
from pathlib import Path, PurePosixPath

import pytest

from assistant.domain.errors import UserError
from assistant.domain.insertion import Outcome, PasteReport, PasteRequest, Window, WindowId
from assistant.domain.templates import TemplateBroken, parse
from assistant.ui import wording
from assistant.ui.sentences.errors import ERROR_SENTENCES, TEMPLATE_REASONS
from assistant.ui.sentences.steps import STEP_SENTENCES

ROOT = Path(__file__).resolve().parents[2]
WECHAT = Window(WindowId(7), title="千牛接待台")


def trees() -> Iterator[tuple[Path, ast.Module]]:
    for folder in ("assistant", "db"):
        for path in sorted((ROOT / folder).rglob("*.py")):
            yield path, ast.parse(path.read_text(encoding="utf-8"))


def error_classes() -> set[str]:
    """The names of all subclasses of UserError, found in the sources, however deep."""
    bases = {
        node.name: {base.id for base in node.bases if isinstance(base, ast.Name)}
        for _, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.ClassDef)
    }
    found = {"UserError"}
    while grown := {name for name, above in bases.items() if above & found} - found:
        found |= grown
    return found


def raised() -> list[tuple[str, str, frozenset[str]]]:
    """Where each error is made: place, class, names of the values given."""
    known = error_classes()
    return [
        (f"{path.name}:{node.lineno}", node.func.id, frozenset(k.arg or "*" for k in node.keywords))
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in known
    ]


def blanks(source: object) -> set[str]:
    return {name for _, name, _, _ in string.Formatter().parse(str(source)) if name}


def test_every_error_has_a_sentence() -> None:
    assert error_classes() - set(ERROR_SENTENCES) == set()


@pytest.mark.parametrize(("place", "name", "given"), raised(), ids=lambda value: str(value)[:40])
def test_an_error_brings_every_value_of_its_sentence(
    place: str, name: str, given: frozenset[str]
) -> None:
    missing = blanks(ERROR_SENTENCES[name]) - given
    assert "*" in given or not missing, place


@pytest.mark.parametrize("outcome", list(Outcome))
def test_every_outcome_has_a_sentence_without_blanks(outcome: Outcome) -> None:
    said = wording.outcome_sentence(PasteReport(PasteRequest("好的", WECHAT), outcome))
    assert said.endswith(".")
    assert "{" not in said and "…" not in said


def test_a_lost_clipboard_is_told_with_the_outcome() -> None:
    request = PasteRequest("好的", WECHAT)
    kept = wording.outcome_sentence(PasteReport(request, Outcome.DONE))
    lost = wording.outcome_sentence(PasteReport(request, Outcome.DONE, clipboard_lost=True))
    assert lost.startswith(kept) and "clipboard" in lost


def test_a_window_without_a_title_is_named_by_its_program() -> None:
    nameless = Window(WindowId(7), process="AliWorkbench.exe")
    report = PasteReport(PasteRequest("好的", nameless), Outcome.DONE)
    assert "AliWorkbench.exe" in wording.outcome_sentence(report)


def test_an_error_of_an_unknown_kind_still_has_a_sentence() -> None:
    class Unheard(UserError):
        pass

    assert wording.sentence(Unheard()) == "That cannot be done."


def test_braces_in_a_value_stay_text() -> None:
    class BadChord(UserError):
        pass

    assert "{{ 昵称 }}" in wording.sentence(BadChord(text="{{ 昵称 }}"))


def test_a_missing_value_leaves_the_sentence_readable() -> None:
    class TooLong(UserError):
        pass

    assert wording.sentence(TooLong()) == "The text is longer than … characters."


@pytest.mark.parametrize(
    ("value", "words"),
    [
        ("一行\n两行\x00\u202e", "一行 两行"),
        ("长" * 500, "长" * 59 + "…"),
        (["订单号", "尺码"], "订单号, 尺码"),
        (date(2026, 11, 21), "2026-11-21"),
        (PurePosixPath("/home/agent/" + "d" * 100 + "/deskmate.db"), None),
        (48, "48"),
    ],
)
def test_a_value_is_shown_in_one_short_line(value: object, words: str | None) -> None:
    assert wording.shown(value) == (str(value) if words is None else words)


def steps_named() -> set[str]:
    """The names of steps in the sources of the services: first word of ``_change`` and ``Edit``."""
    return {
        node.args[0].value
        for path, tree in trees()
        if path.parent.name == "services"
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in ("_change", "change")
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_step_is_named_when_done_and_when_undone() -> None:
    assert steps_named() <= set(STEP_SENTENCES)
    assert all(
        wording.step_sentence(step) and wording.undone_sentence(step) for step in steps_named()
    )


def test_an_unknown_step_is_passed_over_in_silence() -> None:
    assert wording.step_sentence("") == wording.undone_sentence("") == ""


def template_reasons() -> set[str]:
    """The codes that broken templates are raised with, found in the sources."""
    makers = {"Flaw", "Refused", "Unfit"}
    return {
        node.args[0].value
        for path, tree in trees()
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id in makers
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_reason_of_a_broken_template_has_words() -> None:
    assert template_reasons() - set(TEMPLATE_REASONS) == set()


def test_a_broken_template_says_where_and_why() -> None:
    with pytest.raises(TemplateBroken) as caught:
        parse("您好\n{{ 快递 | 加粗 }}")
    said = wording.sentence(caught.value)
    assert said == 'Line 2, character 9: there is no filter "加粗".'


def test_a_long_snippet_does_not_hide_the_reason() -> None:
    error = TemplateBroken(reason="syntax", word="", line=1, column=1, offset=0, snippet="{" * 60)
    assert wording.sentence(error).endswith("{" * 60)


def test_missing_values_are_asked_for_by_name() -> None:
    assert wording.gap_sentence(["订单号", "尺码"]) == "Missing: 订单号, 尺码. Insert anyway?"


def test_sentences_stand_side_by_side_as_the_language_sets_them() -> None:
    assert wording.together("Saved.", "", "Two left out.") == "Saved. Two left out."
    assert wording.together("已保存。", "去掉了 2 个字符。") == "已保存。去掉了 2 个字符。"


def test_a_program_run_by_an_administrator_is_named() -> None:
    target = Window(WindowId(7), process="AliWorkbench.exe", title="千牛接待台")
    report = PasteReport(PasteRequest("好的", target), Outcome.TARGET_ABOVE_US)
    assert wording.outcome_sentence(report).startswith("AliWorkbench runs as administrator")
