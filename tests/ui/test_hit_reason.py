"""Why a phrase was found is said where neither its title nor its text shows it."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt

from assistant.domain.phrases import Part, Phrase
from assistant.domain.search import Hit, scan
from assistant.ui.hit_reason import Reason, reason
from assistant.ui.phrases.model import PhraseModel, Surroundings
from tests.domain.search_samples import entry
from tests.ui.test_phrase_model import phrases

Made = Callable[..., Phrase]


def found(phrase: Phrase, typed: str) -> Hit:
    made = entry(
        phrase.title,
        phrase.body,
        phrase.id,
        questions=phrase.questions,
        notes=phrase.notes,
        further="\n".join(phrase.further),
    )
    return scan([made], typed)[0]


def phrase(**more: object) -> Phrase:
    (one,) = phrases(1)
    texts = {"title": "退货运费谁出", "body": "质量问题来回运费由我们承担。", **more}
    return one.edited(one.draft.__class__(**{**one.written, **texts}))


def why(one: Phrase, typed: str) -> Reason | None:
    return reason(one, found(one, typed))


def test_a_question_that_was_met_is_the_reason_with_its_letters_marked() -> None:
    asked = phrase(questions=("邮费算谁的", "寄回去要钱吗"))
    assert why(asked, "寄回去") == Reason("Buyers ask: 寄回去要钱吗", ((12, 15),))


def test_a_title_that_holds_as_much_speaks_for_itself() -> None:
    assert why(phrase(questions=("退货运费",)), "退货") is None


def test_a_body_that_was_met_speaks_for_itself() -> None:
    assert why(phrase(tags=("质量问题",)), "质量") is None


@pytest.mark.parametrize(
    ("typed", "text"),
    [
        ("大促", "Tag: 大促"),
        ("包装盒", "Message 2: 包装盒也要留着"),
        ("来回邮费", "Other wording: 来回邮费我们出"),
        ("主管", "Note: 先问主管"),
    ],
)
def test_what_is_not_on_show_is_quoted(typed: str, text: str) -> None:
    one = phrase(
        tags=("大促", "晚班"),
        parts=(Part("包装盒也要留着"),),
        variants=("来回邮费我们出",),
        notes="先问主管",
    )
    line = why(one, typed)
    assert line is not None and line.text == text
    assert "".join(line.text[low:high] for low, high in line.marks) == typed


def test_what_was_found_by_its_code_needs_no_reason() -> None:
    one = phrase(questions=("yf",))
    assert reason(one, Hit(id=one.id, score=1, kind="code", question_marks=((0, 0, 2),))) is None


def test_a_row_says_the_reason_to_who_listens_or_points_at_it() -> None:
    one = phrase(questions=("邮费算谁的",))
    model = PhraseModel()
    model.show([one], Surroundings(), {one.id: found(one, "邮费")})
    for role in (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.ToolTipRole):
        assert "Buyers ask: 邮费算谁的" in model.data(model.index(0), role)
