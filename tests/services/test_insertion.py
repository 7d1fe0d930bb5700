"""What is to be inserted is composed from the library, the people, the rules and the clock."""

import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from assistant.domain.drafts import PhraseMissing
from assistant.domain.phrases import PhraseDraft, PhraseId
from assistant.domain.questions import BadAnswer
from assistant.domain.shops import RuleValue, ShopId
from assistant.domain.templates import TemplateBroken
from assistant.domain.validity import NoLongerValid, NotYetValid
from assistant.services.events import EventBook
from assistant.services.insertion import Composer, Wish
from assistant.services.library import PhraseLibrary
from assistant.services.people import People
from assistant.services.permission import OtherShop, PhraseOff
from assistant.services.rules import RuleBook
from db.connection import open_database
from tests.fakes.clock import FixedClock


@dataclass
class World:
    """A shop called 小鹿 with one category, and everything to compose with."""

    library: PhraseLibrary
    people: People
    rules: RuleBook
    clock: FixedClock
    composer: Composer
    events: EventBook

    def draft(self, body: str, **more: Any) -> PhraseDraft:
        category = next(iter(self.library.shelf.categories))
        return PhraseDraft(category=category, title="标题", body=body, **more)

    def add(self, body: str, **more: Any) -> PhraseId:
        return PhraseId(self.library.add(self.draft(body, **more)).ids[0])

    def text(self, body: str, **answers: str) -> str:
        return self.composer.prepare(self.add(body), Wish(answers)).text


@pytest.fixture
def world(tmp_path: Path) -> Iterator[World]:
    database, clock = open_database(tmp_path / "deskmate.db"), FixedClock()
    library, people = PhraseLibrary(database, clock), People(database, clock)
    rules = RuleBook(database, clock)
    for each in (library, people, rules):
        each.load()
    library.add_category("售前")
    people.edit_shop(people.shop.id, "小鹿")
    people.edit_agent(people.agent.id, "小鱼")
    events = EventBook(database, library, clock)
    composer = Composer(library, people, rules, events, clock)
    yield World(library, people, rules, clock, composer, events)
    database.close()


def test_fills_in_shop_agent_and_clock(world: World) -> None:
    body = "{{问候}}，{{店铺}}的{{客服}}在，今天{{今天}}{{星期}} {{现在}}"
    assert world.text(body) == "下午好，小鹿的小鱼在，今天11月21日星期六 17:30"


def test_shop_facts_are_filled_in_as_soon_as_they_are_known(world: World) -> None:
    world.people.set_facts(world.people.shop.id, {"快递": "中通"})
    assert world.text("发{{快递}}") == "发中通"


def test_a_rule_value_is_a_gap_until_somebody_confirms_it(world: World) -> None:
    phrase = world.add("{{规则.发货时限}}内发")
    rule = RuleValue("发货时限", "48", "小时")
    world.rules.put(rule)
    before = world.composer.prepare(phrase)
    world.rules.put(RuleValue("发货时限", "48", "小时", checked_on=date(2026, 11, 20)))
    after = world.composer.prepare(phrase)
    assert (before.gaps, after.text) == (("规则.发货时限",), "48小时内发")


def test_what_is_missing_is_named(world: World) -> None:
    assert world.composer.prepare(world.add("订单{{订单号}}")).gaps == ("订单号",)


def test_an_answer_may_fill_any_gap(world: World) -> None:
    assert world.text("订单{{订单号}}", 订单号="5566\u202e") == "订单5566"


def test_asks_the_questions_of_the_phrase(world: World) -> None:
    prepared = world.composer.prepare(world.add("{{ 日期 | 日期: '明天' }}发{{ 数量 | 数字 }}件"))
    assert [each.name for each in prepared.questions] == ["日期", "数量"]
    assert (prepared.text, prepared.gaps) == ("11月22日发件", ("数量",))


def test_answers_are_settled(world: World) -> None:
    assert (
        world.text("{{ 日期 | 日期 }}发{{ 数量 | 数字 }}件", 日期="下周一", 数量="２")
        == "11月23日发2件"
    )


def test_an_answer_that_makes_no_sense_is_refused(world: World) -> None:
    with pytest.raises(BadAnswer):
        world.text("{{ 数量 | 数字 }}", 数量="很多")


def test_the_clipboard_is_asked_for_only_where_it_is_used(world: World) -> None:
    with_it, without = world.add("单号{{剪贴板}}"), world.add("您好{{昵称}}")
    needs = [world.composer.prepare(each).needs_clipboard for each in (with_it, without)]
    filled = world.composer.prepare(with_it, Wish(clipboard="SF1\x00"))
    assert (needs, filled.text, filled.needs_clipboard) == (
        [True, False],
        "单号SF1",
        False,
    )


def test_a_phrase_that_is_gone_is_refused(world: World) -> None:
    phrase = world.add("您好")
    world.library.delete([phrase])
    with pytest.raises(PhraseMissing):
        world.composer.prepare(phrase)


def test_a_phrase_that_is_off_is_refused_by_title(world: World) -> None:
    with pytest.raises(PhraseOff) as caught:
        world.composer.prepare(world.add("您好", enabled=False))
    assert caught.value.values == {"title": "标题"}


def test_another_shops_phrase_is_refused_by_its_name(world: World) -> None:
    other = ShopId(world.people.add_shop("小马").ids[0])
    phrase = world.add("您好", shop=other)
    with pytest.raises(OtherShop) as caught:
        world.composer.prepare(phrase)
    assert caught.value.values == {"title": "标题", "shop": "小马"}


def test_after_switching_the_shop_its_phrase_is_inserted(world: World) -> None:
    other = ShopId(world.people.add_shop("小马").ids[0])
    phrase = world.add("{{店铺}}", shop=other)
    world.people.switch_shop(other)
    assert world.composer.prepare(phrase).text == "小马"


def test_a_broken_template_is_refused_and_keeps_its_text(world: World) -> None:
    phrase = world.add("您好{{")
    with pytest.raises(TemplateBroken):
        world.composer.prepare(phrase)
    assert world.library.shelf.phrases[phrase].body == "您好{{"


def test_a_preview_never_raises_but_says_what_is_wrong(world: World) -> None:
    preview = world.composer.preview("您好\x00{{ 昵称 | upper }}")
    assert preview.text == "您好{{ 昵称 | upper }}"
    assert isinstance(preview.error, TemplateBroken)


def test_a_preview_is_what_will_be_inserted(world: World) -> None:
    phrase = world.add("{{问候}}{{ 数量 | 数字: 1 }}{{订单号}}")
    shown = world.composer.preview(world.library.shelf.phrases[phrase], {"数量": "2"})
    assert shown == world.composer.prepare(phrase, Wish({"数量": "2"})).messages[0].rendered


def test_a_preview_shows_an_answer_while_it_is_typed(world: World) -> None:
    assert world.composer.preview("{{ 日期 | 日期 }}", {"日期": "11-"}).text == "11-"


def test_another_shops_phrase_is_previewed_with_its_own_facts(world: World) -> None:
    other = ShopId(world.people.add_shop("小马").ids[0])
    assert world.composer.preview(world.draft("{{店铺}}", shop=other)).text == "小马"


def test_the_form_starts_with_what_is_known(world: World) -> None:
    world.people.set_facts(world.people.shop.id, {"快递": "中通"})
    asked = world.composer.prepare(world.add("{{ 快递 | 提问 }}{{ 件数 | 数字: 1 }}")).questions
    found = world.composer.starting_answers(asked, {"件数": "2"})
    assert found == {"快递": "中通", "件数": "2"}


def test_tells_a_misspelt_variable(world: World) -> None:
    body = "{{呢称}}{{昵称}}{{规则.时限}}{{ 原因 | 提问 }}{{原因}}"
    world.rules.put(RuleValue("时限", "1"))
    assert (world.composer.unknown(body), world.composer.unknown("{{")) == (("呢称",), ())


def test_warming_up_passes_over_broken_phrases(world: World) -> None:
    for body in ("{{", "{{昵称}}", "您好"):
        world.add(body)
    world.composer.warm()


def test_the_template_language_is_not_loaded_for_a_library_without_variables(
    tmp_path: Path,
) -> None:
    code = (
        "import sys\nfrom pathlib import Path\nfrom assistant.app.wiring import open_desk\n"
        "from assistant.domain.phrases import CategoryId, PhraseDraft\n"
        "opened = open_desk(Path(sys.argv[1]))\n"
        "place = CategoryId(opened.library.add_category('售前').ids[0])\n"
        "for body in ('您好', '{{昵称}}'):\n"
        "    opened.library.add(PhraseDraft(category=place, title=body, body=body))\n"
        "    opened.desk.composer.warm()\n"
        "    print('liquid' in sys.modules)\n"
    )
    command = (sys.executable, "-c", code, str(tmp_path))
    done = subprocess.run(command, capture_output=True, text=True, check=True, cwd=Path.cwd())
    assert done.stdout.split() == ["False", "True"]


def test_a_phrase_is_refused_before_its_time_and_after_it(world: World) -> None:
    now = world.clock.now()
    id = world.add("双11满300减50", valid_from=now, valid_until=now + timedelta(hours=1))
    assert world.composer.prepare(id).text == "双11满300减50"
    world.clock.advance(minutes=-1)
    with pytest.raises(NotYetValid) as early:
        world.composer.prepare(id)
    assert early.value.values["begins"] == now
    world.clock.advance(minutes=62)
    with pytest.raises(NoLongerValid) as late:
        world.composer.prepare(id)
    assert late.value.values["ended"] == now + timedelta(hours=1)
    assert world.composer.prepare(id, Wish(at_any_time=True)).text == "双11满300减50"


def test_the_time_of_a_phrase_is_kept_to_the_minute(world: World) -> None:
    moment = datetime(2026, 11, 30, 23, 59, 40, tzinfo=UTC)
    id = world.add("a", valid_until=moment)
    world.library.load()
    phrase = world.library.shelf.phrases[id]
    assert phrase.valid_until == moment.replace(second=0) and phrase.valid_from is None
