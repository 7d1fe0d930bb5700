"""What can be done to the library, and that a restart finds all of it."""

from datetime import timedelta

import pytest

from assistant.domain.changes import Changes
from assistant.domain.drafts import (
    BODY_LIMIT,
    CategoryInside,
    CategoryMissing,
    CategoryTaken,
    EmptyBody,
    HotkeyTaken,
    PhraseMissing,
    ShortCodeTaken,
    TooLong,
)
from assistant.domain.phrases import (
    Attachment,
    CategoryId,
    Guidance,
    Part,
    PhraseDraft,
    PhraseId,
)
from assistant.services.people import People
from tests.services.conftest import Shop


def test_all_of_a_phrase_is_found_after_a_restart(shop: Shop) -> None:
    people = People(shop.database, shop.clock)
    people.load()
    draft = PhraseDraft(
        category=shop.category("售前"),
        title="尺码",
        body="第一行\n{{尺码}}",
        short_code="CM",
        hotkey="Ctrl+Alt+1",
        notes="少用",
        questions=("穿多大？", "多大码"),
        shop=people.shop.id,
        enabled=False,
        sample=True,
        guidance=Guidance(stage="售前", topic="尺码", trade="服装"),
        parts=(Part(attachment=Attachment("a" * 64, ".png", "表.png")), Part("看得清吗？")),
        variants=("穿多大看这里",),
        tags=("大促",),
        workbenches=("千牛接待台",),
    )
    id = PhraseId(shop.library.add(draft).ids[0])
    found = shop.again().shelf.phrases[id]
    assert found.draft == draft
    assert found.updated_at == shop.clock.now()


def test_an_edit_has_its_time(shop: Shop) -> None:
    category = shop.category("售前")
    id = shop.phrase(category)
    shop.clock.advance(hours=1)
    shop.library.edit(id, shop.draft(category, "改了"))
    assert shop.get(id).updated_at == shop.again().shelf.phrases[id].updated_at == shop.clock.now()


def test_a_phrase_without_a_title_is_called_by_its_first_line(shop: Shop) -> None:
    id = shop.phrase(shop.category("售前"), "", body="\n您好，在的\n请讲")
    assert shop.get(id).title == "您好，在的"


def test_what_misleads_is_taken_out_and_told(shop: Shop) -> None:
    draft = shop.draft(shop.category("售前"), body="退\u202e款\x00\ud800了")
    done = shop.library.add(draft)
    assert shop.get(PhraseId(done.ids[0])).body == "退款了"
    assert [error.values for error in done.remarks] == [{"count": 3}]


@pytest.mark.parametrize("body", ["", " \n\t", "\u200b\x00"])
def test_a_phrase_without_a_text_is_refused(shop: Shop, body: str) -> None:
    category = shop.category("售前")
    with pytest.raises(EmptyBody):
        shop.phrase(category, body=body)


def test_a_text_may_be_long_but_not_endless(shop: Shop) -> None:
    category = shop.category("售前")
    long = shop.phrase(category, body="长" * BODY_LIMIT)
    assert len(shop.again().shelf.phrases[long].body) == BODY_LIMIT
    with pytest.raises(TooLong) as refusal:
        shop.phrase(category, body="长" * 100_000)
    assert refusal.value.values == {"limit": BODY_LIMIT, "length": 100_000}


@pytest.mark.parametrize("code", ["fh", "FH", "ｆｈ", " f h "])
def test_a_short_code_belongs_to_one_phrase(shop: Shop, code: str) -> None:
    category = shop.category("售前")
    first = shop.phrase(category, "发货", short_code="Fh")
    with pytest.raises(ShortCodeTaken) as refusal:
        shop.phrase(category, "另一个", short_code=code)
    assert refusal.value.values["title"] == "发货"
    assert shop.library.shelf.with_code(code) == shop.get(first)


def test_a_hotkey_belongs_to_one_phrase_however_it_is_written(shop: Shop) -> None:
    category = shop.category("售前")
    shop.phrase(category, "发货", hotkey="alt+ctrl+k")
    with pytest.raises(HotkeyTaken) as refusal:
        shop.phrase(category, "另一个", hotkey="Control+Alt+K")
    assert refusal.value.values == {"hotkey": "Ctrl+Alt+K", "title": "发货"}


def test_a_phrase_keeps_its_own_code_when_edited(shop: Shop) -> None:
    category = shop.category("售前")
    id = shop.phrase(category, "发货", short_code="fh")
    shop.library.edit(id, shop.draft(category, "发货时间", short_code="FH"))
    assert (shop.get(id).title, shop.get(id).short_code) == ("发货时间", "FH")


def test_a_code_is_free_again_once_its_phrase_is_in_the_bin(shop: Shop) -> None:
    category = shop.category("售前")
    shop.library.delete([shop.phrase(category, short_code="fh")])
    assert shop.get(shop.phrase(category, "新", short_code="fh")).short_code == "fh"


def test_phrases_stand_where_they_are_dragged(shop: Shop) -> None:
    category = shop.category("售前")
    ids = [shop.phrase(category, name) for name in "甲乙丙丁"]
    shop.library.move([ids[3], ids[0]], category, before=ids[2])
    assert shop.titles(category) == ["乙", "丁", "甲", "丙"]
    shop.library.move([ids[1]], category)
    assert shop.titles(category) == ["丁", "甲", "丙", "乙"]
    assert [each.title for each in shop.again().shelf.members(category)] == shop.titles(category)


def test_the_order_survives_a_hundred_drags_to_one_place(shop: Shop) -> None:
    category = shop.category("售前")
    first, second = shop.phrase(category, "甲"), shop.phrase(category, "乙")
    for number in range(100):
        shop.library.move([shop.phrase(category, str(number))], category, before=second)
    assert shop.titles(category) == ["甲", *map(str, range(100)), "乙"]
    assert shop.get(first).position < shop.get(second).position


def test_a_phrase_moves_to_another_category(shop: Shop) -> None:
    here, there = shop.category("售前"), shop.category("售后")
    id = shop.phrase(here)
    shop.library.move([id], there)
    assert (shop.titles(here), shop.titles(there)) == ([], ["标题"])


def test_a_category_that_is_gone_takes_no_phrase(shop: Shop) -> None:
    with pytest.raises(CategoryMissing):
        shop.phrase(CategoryId(99))


def test_a_phrase_that_is_gone_cannot_be_edited(shop: Shop) -> None:
    category = shop.category("售前")
    with pytest.raises(PhraseMissing):
        shop.library.edit(PhraseId(99), shop.draft(category))


def test_categories_nest_to_any_depth(shop: Shop) -> None:
    parent: CategoryId | None = None
    for depth in range(1_200):
        parent = shop.category(str(depth), parent)
    assert parent is not None
    shop.phrase(parent, "最深")
    found = shop.again().shelf
    assert len(found.path(parent)) == 1_200
    assert [each.title for each in found.below(found.children()[0].id)] == ["最深"]


def test_a_name_is_given_once_in_one_place(shop: Shop) -> None:
    before, after = shop.category("售前"), shop.category("售后")
    shop.category("尺码", before)
    shop.category("尺码", after)
    with pytest.raises(CategoryTaken):
        shop.category("售前")
    with pytest.raises(CategoryTaken):
        shop.library.rename_category(after, " 售前 ")


def test_a_category_cannot_be_moved_below_itself(shop: Shop) -> None:
    top = shop.category("售前")
    with pytest.raises(CategoryInside):
        shop.library.move_category(top, shop.category("尺码", top), 0)


def test_categories_stand_where_they_are_dragged(shop: Shop) -> None:
    ids = [shop.category(name) for name in "甲乙丙"]
    shop.library.move_category(ids[2], None, 0)
    shop.library.move_category(ids[0], ids[1], 5)
    shelf = shop.again().shelf
    assert [each.name for each in shelf.children()] == ["丙", "乙"]
    assert [each.name for each in shelf.children(ids[1])] == ["甲"]


def test_a_use_is_counted_and_fades(shop: Shop) -> None:
    id = shop.phrase(shop.category("售前"))
    shop.library.record_use(id)
    shop.clock.advance(days=14)
    assert shop.library.record_use(id).changes == Changes.USAGE
    usage = shop.again().usage[id]
    assert (usage.count, usage.last, round(usage.weight, 6)) == (2, shop.clock.now(), 1.5)


def test_phrases_are_known_in_the_order_of_their_uses(shop: Shop) -> None:
    category = shop.category("售前")
    ids = [shop.phrase(category, f"第{number}条") for number in range(3)]
    for number in (1, 2, 2):
        shop.library.record_use(ids[number])
    for library in (shop.library, shop.again()):
        assert [each.id for each in library.most_used()] == [ids[2], ids[1]]


def test_a_clock_set_back_costs_no_use(shop: Shop) -> None:
    id = shop.phrase(shop.category("售前"))
    shop.library.record_use(id)
    shop.clock.advance(days=-400)
    shop.library.record_use(id)
    usage = shop.again().usage[id]
    assert (usage.count, usage.weight) == (2, 2.0)


def test_what_is_long_in_the_bin_is_removed_for_good(shop: Shop) -> None:
    category, stays = shop.category("售前"), shop.phrase(shop.category("售后"))
    old, young = shop.phrase(category, "旧"), shop.phrase(category, "新")
    shop.library.record_use(old)
    shop.library.delete([old])
    shop.clock.advance(days=29)
    shop.library.delete_category(category)
    shop.clock.advance(days=2)
    assert shop.library.purge(timedelta(days=30)) == 1
    assert [each.id for each in shop.library.bin()] == [young]
    shop.clock.advance(days=30)
    shop.library.record_use(stays)
    assert shop.library.purge(timedelta(days=30)) == 1
    assert shop.database.read("SELECT count(*) FROM categories") == [(1,)]


def test_a_clock_that_runs_ahead_empties_no_bin(shop: Shop) -> None:
    id = shop.phrase(shop.category("售前"))
    shop.library.delete([id])
    shop.clock.advance(days=365 * 20)
    assert shop.library.purge(timedelta(days=30)) == 0
    assert [each.id for each in shop.library.bin()] == [id]
