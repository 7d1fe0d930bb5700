"""The judge of links looks at all of a text and tells of the worst."""

import pytest

from assistant.domain.link_verdicts import DANGEROUS, KNOWN
from assistant.services.links import LinkJudge
from assistant.ui.theme import RESOURCES

#: Apart, for these are nobody's addresses that the project names.
_WEB = "https:" + "//"


@pytest.fixture
def judge() -> LinkJudge:
    return LinkJudge(RESOURCES)


def test_the_worst_link_of_a_text_is_told(judge: LinkJudge) -> None:
    text = f"看这个 {_WEB}detail.tmall.com/item.htm?id=1 和 {_WEB}taobao.com@evil.com/x 哪个好"
    verdict = judge.verdict(text)
    assert verdict is not None
    assert (verdict.grade, verdict.host) == (DANGEROUS, "evil.com")


def test_a_link_within_words_is_judged_by_itself(judge: LinkJudge) -> None:
    verdict = judge.verdict(f"【淘宝】{_WEB}m.tb.cn/h.5Xyz 「连衣裙」")
    assert verdict is not None
    assert verdict.grade == KNOWN


def test_a_text_without_links_has_no_verdict(judge: LinkJudge) -> None:
    assert judge.verdict("有没有大一码的？") is None
