"""Links that buyers send: the platforms' own pass, and each kind of deception has its reason."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.link_verdicts import (
    DANGEROUS,
    DOUBTFUL,
    GRADES,
    KNOWN,
    STRANGE,
    Verdict,
    judge,
)
from assistant.files.seed import read_link_rules
from assistant.ui.theme import RESOURCES

#: Apart, for these are nobody's addresses that the project names.
_WEB = "https:" + "//"
_RULES = read_link_rules(RESOURCES)


def _judged(link: str) -> Verdict:
    """Judge a link, with the scheme of the web before it where it has none."""
    plain = ":" not in link.partition("/")[0] or link[0] == "[" or "." in link.partition(":")[0]
    return judge(f"{_WEB}{link}" if plain else link, _RULES)


@pytest.mark.parametrize(
    "link",
    [
        "detail.tmall.com/item.htm?id=612345678901",
        "item.taobao.com/item.htm?id=1",
        "m.tb.cn/h.5Xyz",
        "img.alicdn.com/imgextra/i1/a.jpg",
        "login.taobao.com/member/login.jhtml",
        "www.sf-express.com/cn/sc/?no=SF1234567890123",
        "item.jd.com/100012.html",
    ],
)
def test_a_link_of_a_platform_is_known(link: str) -> None:
    assert (_judged(link).grade, _judged(link).reasons) == (KNOWN, ())


def test_a_page_nobody_knows_is_strange_and_no_more() -> None:
    assert _judged("www.example.com/shoes").grade == STRANGE


@pytest.mark.parametrize(
    ("link", "kind", "about"),
    [
        ("taobao.com@evil.com/x", "before_at", "taobao.com"),
        ("203.0.113.7/item.htm", "address", "203.0.113.7"),
        ("3405803783/item", "address", "3405803783"),
        ("[2001:db8::1]/x", "address", "2001:db8::1"),
        ("www.taoba0.com/item.htm?id=1", "look_alike", "taobao.com"),
        ("www.tmaII.com/x", "look_alike", "tmall.com"),
        ("item.taobaо.com/x", "look_alike", "taobao.com"),  # Cyrillic о
        ("xn--tobao-4ve.com/x", "look_alike", "taobao.com"),  # Cyrillic а
        ("item.taobao.com.safe-pay.top/x", "borrowed", "taobao"),
        ("taobao-login.com/x", "borrowed", "taobao"),
        ("аррlе.com/x", "mixed_scripts", "аррlе"),
        ("javascript:alert(1)", "scheme", "javascript"),
        ("data:text/html,hi", "scheme", "data"),
    ],
)
def test_a_deception_is_dangerous(link: str, kind: str, about: str) -> None:
    verdict = _judged(link)
    assert verdict.grade == DANGEROUS
    assert (kind, about) in [(each.kind, each.about) for each in verdict.reasons]


@pytest.mark.parametrize(
    ("link", "kind", "about"),
    [
        ("t.cn/A6x", "shortener", "t.cn"),
        ("www.example.com/photo.jpg", "picture", ".jpg"),
        ("www.example.com/flash.swf?x=1", "picture", ".swf"),
        ("shop.example.pl/x", "ending", ".pl"),
        ("example.com:8443/x", "port", "8443"),
        ("www.example.com/user/login", "bait", "login"),
        ("例子.com/x", "punycode", "例子.com"),
    ],
)
def test_what_hides_something_is_doubtful(link: str, kind: str, about: str) -> None:
    verdict = _judged(link)
    assert verdict.grade == DOUBTFUL
    assert [(each.kind, each.about) for each in verdict.reasons] == [(kind, about)]


@given(st.text(max_size=60))
def test_whatever_is_pasted_is_judged(text: str) -> None:
    assert _judged(text).grade in GRADES


@given(st.sampled_from(_RULES.known), st.text("abcdefghij0123456789", min_size=1, max_size=9))
def test_a_known_domain_below_another_is_never_known(domain: str, other: str) -> None:
    assert _judged(f"{domain}.{other}.com/x").grade != KNOWN
