"""Whole insertions on the real desktop of this system, into an editor of another program."""

import pytest

from assistant.desktop.paste import Paster
from assistant.domain.insertion import Outcome, PasteReport, PasteRequest
from tests.contracts.desktops import front_of
from tests.contracts.editors import RealSite
from tests.foreign.contents import RICH

PHRASES = ("亲，您好！😊", "第一行\n第二行\n\t第三行", "三", "a < b & c", "尺码表：\n\n均码")


def insert(real: RealSite, *phrases: str) -> list[Outcome]:
    """Have phrases inserted one after another, all asked for at once."""
    reports: list[PasteReport] = []
    paster = Paster(real.desktop, reports.append)
    for phrase in phrases:
        paster.insert(PasteRequest(phrase, front_of(real)))
    real.wait(lambda: len(reports) == len(phrases))
    assert not any(report.clipboard_lost for report in reports)
    return [report.outcome for report in reports]


@pytest.mark.parametrize("phrase", PHRASES)
def test_a_phrase_arrives_as_it_is(real: RealSite, phrase: str) -> None:
    assert insert(real, phrase) == [Outcome.DONE]
    assert real.state()["text"] == phrase


def test_phrases_asked_for_at_once_arrive_in_their_order(real: RealSite) -> None:
    assert set(insert(real, *PHRASES)) == {Outcome.DONE}
    assert real.state()["text"] == "".join(PHRASES)


def test_what_was_copied_before_is_back_after_the_last(real: RealSite) -> None:
    insert(real, *PHRASES[:2])
    real.other_finds(lambda found: found["text"] == RICH["text/plain"])
    real.other_finds(lambda found: found["files"] == ["file:///tmp/a.txt"])
    real.other_finds(lambda found: RICH["text/html"] in found["html"])
