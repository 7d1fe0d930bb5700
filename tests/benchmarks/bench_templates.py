"""What composing a phrase costs: the first, every further one, and the worst that is refused."""

import tempfile
import timeit
from collections.abc import Callable
from pathlib import Path
from statistics import median

from assistant.domain.phrases import CategoryId, PhraseDraft, PhraseId
from assistant.domain.templates import TemplateBroken, parse
from assistant.services.events import EventBook
from assistant.services.insertion import Composer
from assistant.services.library import PhraseLibrary
from assistant.services.people import People
from assistant.services.rules import RuleBook
from db.connection import open_database
from tests.benchmarks.bar import Bar
from tests.fakes.clock import FixedClock

BODY = (
    "{{问候}}，{{店铺}}的{{客服}}在。{{ 昵称 | default: '亲' }}，"
    "订单{{订单号}}{% if 快递 %}发{{快递}}{% endif %}"
)
FACTS = {"问候": "下午好", "店铺": "小鹿旗舰店", "客服": "小鱼", "订单号": "5566", "快递": "中通"}
#: Each is stopped by another limit, after as much work as that limit allows.
BOMBS = (
    "{{ (1..100000000) | join: ',' }}",
    "{% for i in (1..1000) %}{{ i }}{% endfor %}" * 160,
    ("{{ x" + " | upcase" * 100 + " }}") * 100,
    "{% case 1 %}{% when 1,1,1,1,1,1,1,1 %}" * 19 + "{% endcase %}" * 19,
    "{{ " + "[" * 990 + " }}",
    "{{ a | times: 2 }}" * 500,
)


def bars(quick: bool) -> list[Bar]:
    """Return the figures; none of them is a bar, they say where the time goes."""
    number = 200 if quick else 2_000
    first = timeit.timeit(lambda: parse(BODY), number=1) * 1_000  # loads Liquid, so it comes first
    template = parse(BODY)
    bodies = iter(f"{BODY}{each}" for each in range(10 * number))
    with tempfile.TemporaryDirectory() as folder:
        composer, phrase = _composer(Path(folder))
        figures = {
            "phrase with variables: rendered": lambda: template.render(FACTS),
            "phrase with variables: chosen to text ready": lambda: composer.prepare(phrase),
            "phrase with variables: understood anew": lambda: parse(next(bodies)),
        }
        measured = [Bar(name, _each_us(act, number), unit="µs") for name, act in figures.items()]
    worst = max(timeit.timeit(lambda body=body: _refused(body), number=1) for body in BOMBS)
    return [
        Bar("phrase with variables: the first", first, note="in the background after the start"),
        *measured,
        Bar("template bombs: the slowest refusal", worst * 1_000),
    ]


def _each_us(act: Callable[[], object], number: int) -> float:
    return median(timeit.repeat(act, number=number, repeat=5)) / number * 1e6


def _refused(body: str) -> None:
    try:
        parse(body).render({"x": "字" * 100_000})
    except TemplateBroken:
        return


def _composer(folder: Path) -> tuple[Composer, PhraseId]:
    """Return a composer over a store with one phrase."""
    database, clock = open_database(folder / "deskmate.db"), FixedClock()
    library, people = PhraseLibrary(database, clock), People(database, clock)
    rules = RuleBook(database, clock)
    for each in (library, people, rules):
        each.load()
    category = CategoryId(library.add_category("售前").ids[0])
    added = library.add(PhraseDraft(category=category, title="进店", body=BODY))
    database.close()
    events = EventBook(database, library, clock)
    return Composer(library, people, rules, events, clock), PhraseId(added.ids[0])
