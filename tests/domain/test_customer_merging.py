"""Two customers made one: nothing goes lost, and where they differ the kept one's word stands."""

from datetime import UTC, datetime

from assistant.domain.customer_merging import merged
from assistant.domain.customers import Birthday, CustomerDraft, Nickname, Tag, TagGroup
from assistant.domain.person import Person

LEVEL = TagGroup(key="level", name="会员等级", single=True)
SKIN = TagGroup(key="skin", name="肤质")
MAY, JUNE = datetime(2026, 5, 1, tzinfo=UTC), datetime(2026, 6, 1, tzinfo=UTC)


def both(kept: CustomerDraft, other: CustomerDraft) -> CustomerDraft:
    return merged(kept, other, (LEVEL, SKIN))


def test_both_nicknames_lead_to_one_customer_who_is_shown_by_the_kept_one() -> None:
    one = CustomerDraft(names=(Nickname("tb_a"),))
    other = CustomerDraft(names=(Nickname("tb_b"), Nickname("tb_a")))
    assert [each.name for each in both(one, other).names] == ["tb_a", "tb_b"]


def test_tags_of_both_stay_but_of_a_single_group_the_kept_one() -> None:
    vip1, vip2, oily = Tag("level", "VIP1"), Tag("level", "VIP2"), Tag("skin", "油皮")
    draft = both(CustomerDraft(tags=(vip2,)), CustomerDraft(tags=(vip1, oily)))
    assert draft.tags == (vip2, oily)


def test_measures_fill_what_is_not_known() -> None:
    one = CustomerDraft(person=Person(height=165))
    other = CustomerDraft(person=Person(height=170, weight=110, weight_in="jin"))
    assert both(one, other).person == Person(height=165, weight=110, weight_in="jin")


def test_texts_of_both_follow_one_another_once() -> None:
    one = CustomerDraft(notes="喜欢素色", allergies="酒精")
    draft = both(one, CustomerDraft(notes="发顺丰", allergies="酒精"))
    assert (draft.notes, draft.allergies) == ("喜欢素色\n发顺丰", "酒精")


def test_a_consent_counts_for_the_birthday_it_was_given_with() -> None:
    one = CustomerDraft(birthday=Birthday(month=5, day=1))
    other = CustomerDraft(birthday=Birthday(month=6, day=1), remind=True)
    assert not both(one, other).remind
    assert both(CustomerDraft(), other).remind


def test_contact_began_with_the_first_and_ended_with_the_last() -> None:
    one = CustomerDraft(first_contact=JUNE, last_contact=JUNE)
    draft = both(one, CustomerDraft(first_contact=MAY))
    assert (draft.first_contact, draft.last_contact) == (MAY, JUNE)


def test_who_refuses_messages_under_one_name_refuses_them() -> None:
    draft = both(CustomerDraft(), CustomerDraft(refuses=True, declined=("birthday",)))
    assert draft.refuses and draft.declined == ("birthday",)


def test_who_is_to_be_kept_stays_so_under_either_name() -> None:
    keep, other = CustomerDraft(keep=True), CustomerDraft()
    assert (both(keep, other).keep, both(other, keep).keep) == (True, True)


def test_a_consent_without_a_birthday_is_none_for_the_other_one_s() -> None:
    other = CustomerDraft(birthday=Birthday(month=10, day=15))
    assert not both(CustomerDraft(remind=True), other).remind
