"""A pack from a lead's computer to an agent's: what it brings, what stays, and what is refused."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from assistant.domain.drafts import ShortCodeTaken
from assistant.domain.errors import UserError
from assistant.domain.official import OfficialPhrase
from assistant.domain.packs import (
    NoPack,
    PackDamaged,
    PackGone,
    PackNewer,
    PackOlder,
    PackOwn,
)
from assistant.domain.phrases import Part, Phrase, PhraseId
from assistant.domain.policy import ByPolicy, Policy
from assistant.services.packs import PackNews
from tests.ui.world import World, world


@dataclass
class Shops:
    """A lead and an agent, and the folder that both see."""

    lead: World
    agent: World
    pack: Path

    def publish(self, *off: str) -> None:
        """Write the next version."""
        self.lead.desk.packs.write(self.pack, "官方话术", off)

    def look(self) -> PackNews | None:
        """Have the agent look at the file."""
        packs = self.agent.desk.packs
        stamp = packs.fetch(self.pack, None)
        assert stamp is not None
        return packs.look(self.pack, stamp)

    def follow(self) -> None:
        """Have the agent apply what is new."""
        news = self.look()
        assert news is not None
        self.agent.desk.packs.apply(news)

    def rewrite(self, title: str, **more: object) -> None:
        """Have the lead change a phrase."""
        old = self.lead.named(title)
        self.lead.desk.library.edit(old.id, replace(old.draft, **more))  # type: ignore[arg-type]


@pytest.fixture
def shops(tmp_path: Path, qapp: object) -> Iterator[Shops]:
    for name in ("lead", "agent", "share"):
        (tmp_path / name).mkdir()
    with world(tmp_path / "lead") as lead, world(tmp_path / "agent") as agent:
        category = lead.category("售前")
        lead.phrase(category, "欢迎", "您好", short_code="hy")
        lead.phrase(category, "尺码", "M", short_code="cm")
        yield Shops(lead, agent, tmp_path / "share" / "官方.deskmate")


def _kinds(news: PackNews | None) -> list[tuple[str, str]]:
    assert news is not None
    return [
        (each.kind, (each.after or each.before or pytest.fail("")).title)
        for each in news.differences
    ]


def test_a_new_version_says_what_it_changes_and_is_applied_in_one_step(shops: Shops) -> None:
    shops.publish()
    shops.follow()
    assert shops.look() is None
    shops.rewrite("欢迎", body="您好，欢迎光临")
    shops.lead.desk.library.delete([shops.lead.named("尺码").id])
    shops.lead.phrase(shops.lead.category("售后"), "退货", "七天")
    shops.publish()
    news = shops.look()
    assert _kinds(news) == [("changed", "欢迎"), ("new", "退货"), ("removed", "尺码")]
    assert news is not None and news.head.version == 2
    shops.agent.desk.packs.apply(news)
    phrases = shops.agent.desk.library.shelf.phrases.values()
    assert sorted(each.body for each in phrases) == ["七天", "您好，欢迎光临"]
    assert [each.title for each in shops.agent.desk.library.bin()] == ["尺码"]
    shops.agent.desk.library.undo()
    assert sorted(each.body for each in shops.agent.desk.library.shelf.phrases.values()) == [
        "M",
        "您好",
    ]
    assert _kinds(shops.look()) == _kinds(news)


def test_uses_survive_and_so_do_phrases_of_ones_own(shops: Shops) -> None:
    own = shops.agent.phrase(shops.agent.category("售前"), "我的", "在的", short_code="hy")
    shops.publish()
    shops.follow()
    welcome = shops.agent.named("欢迎")
    shops.agent.desk.library.record_use(welcome.id)
    shops.rewrite("欢迎", body="亲，您好")
    shops.publish()
    news = shops.look()
    assert news is not None
    done = shops.agent.desk.packs.apply(news)
    assert [type(each) for each in done.remarks] == [ShortCodeTaken]
    assert shops.agent.named("欢迎").id == welcome.id
    assert shops.agent.named("欢迎").short_code == ""  # the one of one's own keeps it
    assert shops.agent.desk.library.usage[welcome.id].count == 1
    assert shops.agent.desk.library.shelf.phrases[own].short_code == "hy"


def test_what_comes_back_after_a_version_without_it_has_its_uses_again(shops: Shops) -> None:
    shops.publish()
    shops.follow()
    size = shops.agent.named("尺码")
    shops.agent.desk.library.record_use(size.id)
    shops.lead.desk.library.delete([shops.lead.named("尺码").id])
    shops.publish()
    shops.follow()
    shops.lead.desk.library.undo()
    shops.publish()
    shops.follow()
    assert shops.agent.named("尺码").id == size.id
    assert shops.agent.desk.library.usage[size.id].count == 1


def test_the_order_of_the_pack_is_kept_and_ones_own_stay_where_they_stood(shops: Shops) -> None:
    shops.publish()
    shops.follow()
    category = shops.agent.named("欢迎").category
    own = shops.agent.phrase(category, "我的", "在的")
    shops.agent.desk.library.move([own], category, before=shops.agent.named("尺码").id)
    theirs = shops.lead.named("尺码")
    shops.lead.desk.library.move([theirs.id], theirs.category, before=shops.lead.named("欢迎").id)
    shops.rewrite("欢迎", body="您好呀")
    shops.publish()
    shops.follow()
    row = shops.agent.desk.library.shelf.members(category)
    assert [each.title for each in row] == ["尺码", "我的", "欢迎"]


def test_official_phrases_are_read_only_until_the_pack_is_left(shops: Shops) -> None:
    shops.publish("out_of_time")
    shops.follow()
    library, old = shops.agent.desk.library, shops.agent.named("欢迎")
    with pytest.raises(OfficialPhrase):
        library.edit(old.id, replace(old.draft, body="x"))
    shops.agent.desk.packs.leave()
    library.edit(old.id, replace(shops.agent.named("欢迎").draft, body="x"))
    assert shops.agent.desk.preferences.allows("out_of_time")


def test_the_policy_of_the_pack_is_in_force_before_it_is_applied(shops: Shops) -> None:
    shops.publish("send", "export")
    shops.look()
    preferences = shops.agent.desk.preferences
    assert not preferences.allows("send")
    with pytest.raises(ByPolicy):
        shops.agent.desk.exports.write(shops.pack.with_name("x.json"))
    preferences.load()  # as after a restart, with the share gone
    assert not preferences.allows("send")
    shops.publish()
    shops.look()
    assert preferences.allows("send")


def test_the_pack_takes_nothing_back_that_the_machine_has_switched_off(
    tmp_path: Path, qapp: object
) -> None:
    with world(tmp_path, Policy(frozenset({"import"}))) as shop:
        preferences = shop.desk.preferences
        preferences.follow_pack({"id": "x", "version": 0, "off": ["send", "from the future"]})
        assert not (preferences.allows("import") or preferences.allows("send"))
        preferences.follow_pack(None)
        assert (preferences.allows("import"), preferences.allows("send")) == (False, True)


def test_what_a_pack_has_dropped_comes_out_of_the_bin_as_ones_own(shops: Shops) -> None:
    shops.publish()
    shops.follow()
    size = shops.agent.named("尺码").id
    shops.lead.desk.library.delete([shops.lead.named("尺码").id])
    shops.publish()
    shops.follow()
    shops.agent.desk.library.restore([size])
    assert shops.agent.named("尺码").origin == ""
    assert shops.look() is None


def test_pictures_come_with_the_pack(shops: Shops) -> None:
    kept = shops.lead.desk.attachments.keep(b"%PDF", "证书.pdf")
    shops.rewrite("欢迎", parts=(Part("", kept),))
    shops.publish()
    shops.follow()
    path = shops.agent.desk.attachments.path(kept)
    assert path.read_bytes() == b"%PDF"


def test_events_are_switched_as_the_lead_has_them(shops: Shops) -> None:
    lead, agent = shops.lead.desk.events, shops.agent.desk.events
    event = lead.add("双11", enabled=True).ids[0]
    lead.fill([shops.lead.named("欢迎").id], event)  # type: ignore[arg-type]
    shops.publish()
    shops.follow()
    assert [(each.name, each.enabled) for each in agent.events] == [("双11", True)]
    lead.switch(event, False)  # type: ignore[arg-type]
    shops.rewrite("尺码", body="L")
    shops.publish()
    shops.follow()
    assert [each.enabled for each in agent.events] == [False]


def test_an_emptied_category_goes_with_its_last_phrase(shops: Shops) -> None:
    shops.publish()
    shops.follow()
    shops.lead.desk.library.delete_category(shops.lead.named("欢迎").category)
    shops.lead.phrase(shops.lead.category("售后"), "退货", "七天")
    shops.publish()
    shops.follow()
    shelf = shops.agent.desk.library.shelf
    assert [each.name for each in shelf.children()] == ["售后"]
    shops.agent.desk.library.undo()
    assert [each.name for each in shops.agent.desk.library.shelf.children()] == ["售前"]


def _half(file: Path) -> None:
    file.write_bytes(file.read_bytes()[:-200])


def _other(file: Path, **said: object) -> None:
    """Say something else in the pack."""
    import json
    import zipfile

    with zipfile.ZipFile(file) as archive:
        table = json.loads(archive.read("library.json"))
    with zipfile.ZipFile(file, "w") as archive:
        archive.writestr("library.json", json.dumps(table | said))


@pytest.mark.parametrize(
    ("damage", "error"),
    [
        (_half, PackDamaged),
        (lambda file: file.write_bytes(b"no zip"), PackDamaged),
        (lambda file: _other(file, phrases=[{"uid": 1}]), PackDamaged),
        (lambda file: _other(file, phrases=[{"uid": "", "body": ""}]), PackDamaged),
        (lambda file: _other(file, pack={"id": "x"}), PackDamaged),
        (lambda file: _other(file, pack=None), NoPack),
        (lambda file: _other(file, version=2), PackNewer),
        (lambda file: file.unlink(), PackGone),
        (lambda file: (file.unlink(), file.mkdir()), PackGone),
    ],
)
def test_what_is_no_whole_pack_changes_nothing(
    shops: Shops, damage: Callable[[Path], object], error: type[UserError]
) -> None:
    shops.publish("send")
    shops.follow()
    before: dict[PhraseId, Phrase] = dict(shops.agent.desk.library.shelf.phrases)
    shops.rewrite("欢迎", body="新")
    shops.publish()
    damage(shops.pack)
    with pytest.raises(error):
        shops.look()
    assert dict(shops.agent.desk.library.shelf.phrases) == before
    assert not shops.agent.desk.preferences.allows("send")


def test_an_older_version_and_a_pack_of_ones_own_are_refused(shops: Shops) -> None:
    shops.publish()
    first = shops.pack.read_bytes()
    shops.rewrite("欢迎", body="新")
    shops.publish()
    shops.follow()
    shops.pack.write_bytes(first)
    with pytest.raises(PackOlder):
        shops.look()
    packs = shops.lead.desk.packs
    stamp = packs.fetch(shops.pack, None)
    assert stamp is not None
    with pytest.raises(PackOwn):
        packs.look(shops.pack, stamp)


def test_a_lead_with_another_computer_goes_on_with_the_pack_that_is_there(shops: Shops) -> None:
    shops.publish()
    shops.publish()
    shops.follow()
    shops.lead.desk.preferences.keep_state("packs made", {})
    shops.rewrite("欢迎", body="新")
    shops.publish()
    news = shops.look()
    assert news is not None and news.head.version == 3
    assert _kinds(news) == [("changed", "欢迎")]


def test_a_file_that_brought_nothing_new_is_not_copied_again(shops: Shops) -> None:
    shops.publish()
    shops.follow()
    assert shops.look() is None
    packs = shops.agent.desk.packs
    assert packs.seen is not None
    assert packs.fetch(shops.pack, packs.seen) is None
