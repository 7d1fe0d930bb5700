"""What a link that a buyer sends may be: judged by what stands in it, never opened.

The marks are those that textbooks of the trade warn of (pages that end like a picture, odd
endings, look-alikes of l and 1) and those of the browsers' own address checks: names of several
scripts, punycode, a name before the ``@``.
"""

import re
from collections.abc import Iterable, Iterator
from contextlib import suppress
from ipaddress import ip_address
from unicodedata import name as name_of
from unicodedata import normalize
from urllib.parse import SplitResult, urlsplit

from assistant.domain.lookalikes import likeness, skeleton
from assistant.domain.values import value

#: How a link is judged, the best first.
KNOWN, STRANGE, DOUBTFUL, DANGEROUS = "known", "strange", "doubtful", "dangerous"
GRADES = (KNOWN, STRANGE, DOUBTFUL, DANGEROUS)

#: What makes a link more than strange.
_DANGEROUS = frozenset(
    {"scheme", "before_at", "address", "mixed_scripts", "look_alike", "borrowed"}
)

#: Endings of pictures and of what once ran in a page.
_PICTURES = (".jpg", ".jpeg", ".png", ".gif", ".bmp", ".webp", ".swf")
_NUMBER = re.compile(r"0x[0-9a-f]+|\d+")
_PORTS = (None, 80, 443)
#: Letters that are no script of their own: figures, signs and Chinese stand beside Latin.
_NEUTRAL = ("DIGIT", "HYPHEN-MINUS", "CJK", "FULL")


@value(kw_only=True)
class LinkRules:
    """What links are judged by: domains, endings (``odd``), names and words, in small letters."""

    known: tuple[str, ...] = ()
    shorteners: tuple[str, ...] = ()
    odd: tuple[str, ...] = ()
    names: tuple[str, ...] = ()
    baits: tuple[str, ...] = ()


@value
class Reason:
    """Why a link is judged so; ``about`` is what it is about.

    ``kind`` is "scheme" (no web page), "before_at" (a name before the ``@``), "address" (a number
    for a domain), "mixed_scripts", "look_alike" (of a known domain), "borrowed" (a known name in a
    strange domain), "punycode", "shortener", "picture" (a page that ends like one), "ending",
    "port", or "bait" (words that ask for something).
    """

    kind: str
    about: str = ""


@value
class Verdict:
    """What a link may be; ``host`` is the domain as it is read, not as it is written."""

    grade: str
    host: str
    reasons: tuple[Reason, ...] = ()


def judge(link: str, rules: LinkRules) -> Verdict:
    """Return what a link may be, without asking anybody."""
    plain = normalize("NFKC", link).strip()
    scheme = re.match(r"([a-z][a-z0-9+.-]*):", plain, re.IGNORECASE)
    if scheme and scheme[1].lower() not in ("http", "https") and "." not in scheme[1]:
        return Verdict(DANGEROUS, "", (Reason("scheme", scheme[1].lower()),))
    try:
        parts = urlsplit(plain if "://" in plain else f"//{plain}")
        host, port = read_host(parts.hostname or ""), parts.port
    except ValueError:
        return Verdict(DOUBTFUL, plain[:80], (Reason("address", plain[:80]),))
    found = [*_of_place(parts, port), *_of_host(host, _written(parts), rules)]
    at_home = _within(host, rules.known)
    if not at_home:
        found += _of_page(parts, rules)
    return Verdict(_grade(found, at_home), host, tuple(found))


def read_host(host: str) -> str:
    """Return a domain as a person would read it: punycode turned back into its letters."""
    labels = []
    for label in host.lower().rstrip(".").split("."):
        with suppress(UnicodeError):  # what nobody can read stays as it is
            if label.startswith("xn--"):
                label = label.encode("ascii").decode("idna")
        labels.append(label)
    return ".".join(labels)


def _grade(found: Iterable[Reason], at_home: bool) -> str:
    kinds = {each.kind for each in found}
    if kinds & _DANGEROUS:
        return DANGEROUS
    if kinds:
        return DOUBTFUL
    return KNOWN if at_home else STRANGE


def _of_place(parts: SplitResult, port: int | None) -> Iterator[Reason]:
    if "@" in parts.netloc:
        yield Reason("before_at", parts.netloc.rsplit("@", 1)[0])
    if port not in _PORTS:
        yield Reason("port", str(port))


def _of_host(host: str, written: str, rules: LinkRules) -> Iterator[Reason]:
    """Yield what a domain itself tells; ``written`` is as it stands in the link."""
    if _is_address(host):
        yield Reason("address", host)
        return
    if not host.isascii() or "xn--" in written.lower():
        yield Reason("punycode", host)
    if mixed := next((each for each in host.split(".") if len(_scripts(each)) > 1), ""):
        yield Reason("mixed_scripts", mixed)
    if not _within(host, rules.known):
        yield from _of_strange(host, written, rules)


def _of_strange(host: str, written: str, rules: LinkRules) -> Iterator[Reason]:
    """Yield what makes a domain that is not known worse than strange."""
    if like := _like(host, rules.known) or _like(written, rules.known):
        yield Reason("look_alike", like)
    elif name := next((each for each in rules.names if each in skeleton_of(host)), ""):
        yield Reason("borrowed", name)
    if _within(host, rules.shorteners):
        yield Reason("shortener", host)
    if (ending := host.rpartition(".")[2]) in rules.odd:
        yield Reason("ending", f".{ending}")


def _of_page(parts: SplitResult, rules: LinkRules) -> Iterator[Reason]:
    path = parts.path.lower()
    if ending := next((each for each in _PICTURES if path.endswith(each)), ""):
        yield Reason("picture", ending)
    words = re.split(r"[^a-z]+", f"{path} {parts.query}".lower())
    if bait := next((each for each in words if each in rules.baits), ""):
        yield Reason("bait", bait)


def _written(parts: SplitResult) -> str:
    """Return the domain as it stands there: a capital I is read as an l."""
    return parts.netloc.rpartition("@")[2].partition(":")[0].rstrip(".")


def skeleton_of(host: str) -> str:
    """Return what a domain looks like where letters are taken for one another."""
    return skeleton(host).lower() if not host.isascii() else host


def _like(host: str, known: Iterable[str]) -> str:
    """Return the known domain that one is easily taken for, "" for none."""
    labels = host.split(".")
    ends = {".".join(labels[-count:]) for count in (2, 3) if len(labels) >= count}
    for domain in known:
        main = domain.split(".")[0]
        for end in ends:
            if likeness(end, domain) and len(main) > 3:
                return domain
    return ""


def _within(host: str, domains: Iterable[str]) -> bool:
    return any(host == each or host.endswith(f".{each}") for each in domains)


def _is_address(host: str) -> bool:
    if _NUMBER.fullmatch(host):
        return True  # browsers take one number for an address
    try:
        ip_address(host.strip("[]"))
    except ValueError:
        return False
    return True


def _scripts(label: str) -> set[str]:
    words = (name_of(char, "CJK").split()[0].split("-")[0] for char in label if char != "-")
    return {word for word in words if not word.startswith(_NEUTRAL)}
