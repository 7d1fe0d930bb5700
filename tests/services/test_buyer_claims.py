"""Who is in chat is a claim of the agent: it ages, is doubted with the chat, and can be pinned."""

from dataclasses import replace

import pytest

from assistant.domain.claims import Past, State
from assistant.domain.customers import Customer, CustomerId, Nickname, Tag
from assistant.domain.orders import Order, OrderId
from assistant.domain.person import Person
from assistant.services.buyer import BuyerInHand, Chat
from tests.fakes.clock import FixedClock

LU, YU = Chat(1, "小鹿-千牛接待台", True), Chat(1, "小鱼-千牛接待台", True)
PAGE = Chat(2, "修身连衣裙-淘宝", False)
NUMBER = "4021883710245566"
CLOCK = FixedClock()
SKIN = Tag("skin", "油皮")


def customer(name: str = "tb_小鹿1015", id: int = 1, **more: object) -> Customer:
    return Customer(
        id=CustomerId(id),
        uid=f"u{id}",
        updated_at=CLOCK.now(),
        names=(Nickname(name),),
        **more,  # type: ignore[arg-type]
    )


@pytest.fixture
def clock() -> FixedClock:
    return FixedClock()


@pytest.fixture
def buyer(clock: FixedClock) -> BuyerInHand:
    made = BuyerInHand(clock)
    made.look_at(LU)
    return made


def test_who_was_looked_up_is_current_for_a_minute(buyer: BuyerInHand, clock: FixedClock) -> None:
    states = []
    buyer.take("tb_小鹿1015")
    for _ in range(3):
        states.append(buyer.state)
        clock.advance(seconds=31)
    assert states == [State.CURRENT, State.CURRENT, State.DOUBTFUL]


def test_a_clock_that_was_put_back_makes_doubtful(buyer: BuyerInHand, clock: FixedClock) -> None:
    buyer.take("tb_小鹿1015")
    clock.advance(hours=-1)
    assert buyer.state is State.DOUBTFUL


def test_another_title_of_the_workbench_makes_doubtful(buyer: BuyerInHand) -> None:
    buyer.take("tb_小鹿1015")
    buyer.look_at(PAGE)
    assert buyer.state is State.CURRENT
    buyer.look_at(YU)
    assert (buyer.nickname, buyer.state) == ("tb_小鹿1015", State.DOUBTFUL)


def test_what_is_unread_makes_nobody_doubtful(buyer: BuyerInHand) -> None:
    buyer.take("tb_小鹿1015")
    buyer.look_at(Chat(1, "(3) 小鹿-千牛接待台", True))
    assert buyer.state is State.CURRENT


def test_looking_up_again_makes_current(buyer: BuyerInHand) -> None:
    buyer.take("tb_小鹿1015")
    buyer.look_at(YU)
    buyer.take("tb_小鹿1015")
    assert buyer.state is State.CURRENT


def test_a_pinned_buyer_outlasts_time_and_chats(buyer: BuyerInHand, clock: FixedClock) -> None:
    buyer.take("tb_小鹿1015")
    buyer.pin(True)
    buyer.look_at(YU)
    clock.advance(hours=3)
    assert (buyer.state, buyer.sure) == (State.PINNED, True)
    buyer.pin(False)
    clock.advance(seconds=61)
    assert buyer.state is State.DOUBTFUL


def test_a_title_that_carries_the_name_is_followed(buyer: BuyerInHand, clock: FixedClock) -> None:
    buyer.look_at(Chat(1, "tb_小鹿1015 - 千牛", True, "tb_小鹿1015"))
    clock.advance(hours=1)
    assert (buyer.nickname, buyer.state) == ("tb_小鹿1015", State.CURRENT)
    buyer.pin(True)
    buyer.look_at(Chat(1, "小鱼 - 千牛", True, "小鱼"))
    assert (buyer.nickname, buyer.state) == ("小鱼", State.CURRENT)


def test_a_title_that_names_nobody_any_more_makes_doubtful(buyer: BuyerInHand) -> None:
    buyer.look_at(Chat(1, "小鹿 - 千牛", True, "小鹿"))
    buyer.look_at(Chat(1, "千牛", True))
    assert buyer.state is State.DOUBTFUL


def test_the_card_and_what_was_heard_count_only_while_it_is_sure_whose_they_are(
    buyer: BuyerInHand, clock: FixedClock
) -> None:
    buyer.take(customer(tags=(SKIN,), person=Person(height=165)))
    buyer.measured(Person(weight=110))
    assert (buyer.known.skin, buyer.known.person) == ("油皮", Person(height=165, weight=110))
    clock.advance(seconds=61)
    assert (buyer.known.skin, buyer.known.person) == ("", Person())


def test_who_said_other_measures_is_not_whom_the_card_describes(buyer: BuyerInHand) -> None:
    buyer.take(customer(tags=(SKIN,), person=Person(height=165, bust=88)))
    buyer.measured(Person(height=180))
    assert (buyer.known.skin, buyer.known.person) == ("", Person(height=180))


def test_another_buyer_brings_nothing_of_the_one_before(buyer: BuyerInHand) -> None:
    buyer.take("tb_小鹿1015")
    buyer.measured(Person(height=165))
    before = buyer.number
    buyer.take("tb_小鹿1015")
    assert (buyer.known.person.height, buyer.number) == (165, before)
    buyer.take("tb_小鹿1016")
    assert buyer.known.unknown
    assert buyer.number > before


def test_what_was_heard_in_doubt_is_nobody_elses(buyer: BuyerInHand, clock: FixedClock) -> None:
    buyer.take("tb_小鹿1015")
    buyer.note(skin="油性")
    clock.advance(seconds=61)
    buyer.measured(Person(height=165))
    assert (buyer.known.skin, buyer.known.person.height) == ("", 165)
    buyer.take("tb_小鹿1015")
    assert buyer.known.unknown


def test_the_agents_word_makes_what_was_heard_in_doubt_the_buyers(
    buyer: BuyerInHand, clock: FixedClock
) -> None:
    buyer.take("tb_小鹿1015")
    clock.advance(seconds=61)
    buyer.measured(Person(height=165))
    buyer.confirm()
    buyer.take("tb_小鹿1015")
    assert buyer.known.person.height == 165


@pytest.mark.parametrize("first", ["name", "order"])
def test_two_copies_within_two_minutes_tell_whose_an_order_is(
    buyer: BuyerInHand, clock: FixedClock, first: str
) -> None:
    copies = {"name": lambda: buyer.take("tb_小鹿1015"), "order": lambda: buyer.take_order(NUMBER)}
    copies.pop(first)()
    clock.advance(seconds=119)
    next(iter(copies.values()))()
    assert (buyer.nickname, buyer.order, buyer.claim.learnt) == ("tb_小鹿1015", NUMBER, True)


@pytest.mark.parametrize("first", ["name", "order"])
def test_later_copies_tell_nothing(buyer: BuyerInHand, clock: FixedClock, first: str) -> None:
    copies = {"name": lambda: buyer.take("tb_小鹿1015"), "order": lambda: buyer.take_order(NUMBER)}
    copies.pop(first)()
    clock.advance(seconds=121)
    next(iter(copies.values()))()
    assert "" in (buyer.nickname, buyer.order)
    assert not buyer.claim.learnt


def test_copies_in_two_chats_tell_nothing(buyer: BuyerInHand) -> None:
    buyer.take("tb_小鹿1015")
    buyer.look_at(YU)
    buyer.take_order(NUMBER)
    assert (buyer.nickname, buyer.order, buyer.claim.learnt) == ("", NUMBER, False)


def test_a_masked_name_teaches_nothing(buyer: BuyerInHand) -> None:
    buyer.take("t**5")
    buyer.take_order(NUMBER)
    assert (buyer.order, buyer.claim.learnt) == (NUMBER, False)
    buyer.take("t**5")
    assert buyer.order == ""


def test_an_order_that_is_known_comes_with_its_buyer(buyer: BuyerInHand) -> None:
    buyer.take(customer(), NUMBER)
    order = Order(id=OrderId(1), number=NUMBER, updated_at=CLOCK.now(), state="paid")
    buyer.know(buyer.customer, (order,))
    assert (buyer.order, buyer.claim.order_known, buyer.claim.learnt) == (NUMBER, order, False)


def test_the_last_twenty_buyers_are_remembered_each_once(buyer: BuyerInHand) -> None:
    for number in range(25):
        buyer.take(f"tb_{number}")
    buyer.take("tb_20")
    assert len(buyer.history) == 20
    assert [each.nickname for each in buyer.history[:3]] == ["tb_24", "tb_23", "tb_22"]


def test_who_was_here_before_is_remembered_with_the_order(buyer: BuyerInHand) -> None:
    buyer.take(customer(id=7), NUMBER)
    buyer.take("小鱼")
    assert buyer.history == (Past("tb_小鹿1015", CustomerId(7), NUMBER),)


def test_who_is_to_be_forgotten_is_nowhere_any_more(buyer: BuyerInHand) -> None:
    buyer.take(customer(id=7))
    buyer.take(customer("小鱼", 8))
    buyer.drop({CustomerId(7), CustomerId(8)})
    assert (buyer.nickname, buyer.history) == ("", ())


def test_what_is_stored_about_a_buyer_makes_the_claim_no_younger(
    buyer: BuyerInHand, clock: FixedClock
) -> None:
    buyer.take("tb_小鹿1015")
    clock.advance(seconds=61)
    buyer.know(customer())
    assert (buyer.customer, buyer.state) == (customer(), State.DOUBTFUL)


def test_a_customer_of_another_name_is_another_buyer(buyer: BuyerInHand) -> None:
    buyer.take("tb_小鹿1015")
    other = replace(customer(), names=(Nickname("tb_阿宝"), Nickname("jd_abao", "jd")))
    buyer.take(other)
    assert buyer.nickname == "tb_阿宝"
    buyer.take("jd_abao")
    buyer.take(other)
    assert buyer.nickname == "jd_abao"


def test_a_title_counts_again_when_another_look_up_has_grown_old(
    buyer: BuyerInHand, clock: FixedClock
) -> None:
    buyer.look_at(Chat(1, "小鱼 - 千牛", True, "小鱼"))
    buyer.take("小鹿1015")
    clock.advance(seconds=61)
    buyer.grow_old()
    assert (buyer.nickname, buyer.state) == ("小鱼", State.CURRENT)


def test_who_is_to_be_forgotten_is_so_under_a_name_looked_up_before_there_was_a_card(
    buyer: BuyerInHand,
) -> None:
    buyer.take("tb_小鹿1015")
    buyer.take("小鱼")
    buyer.take(customer(id=7))
    buyer.drop({CustomerId(7)})
    assert (buyer.nickname, [each.nickname for each in buyer.history]) == ("", ["小鱼"])


def test_a_masked_name_in_a_title_ages_as_it_may_stand_over_another_chat(
    buyer: BuyerInHand, clock: FixedClock
) -> None:
    buyer.look_at(replace(LU, buyer="n***8"))
    buyer.take_order(NUMBER)
    clock.advance(seconds=61)
    buyer.grow_old()
    buyer.look_at(replace(LU, buyer="n***8"))
    assert (buyer.state, buyer.told().sure) == (State.DOUBTFUL, False)


def test_who_is_pinned_no_more_ages_where_no_title_carries_the_name(
    buyer: BuyerInHand, clock: FixedClock
) -> None:
    buyer.look_at(replace(LU, buyer="小鹿"))
    buyer.pin(True)
    buyer.look_at(Chat(7, "千牛接待台", True))
    buyer.pin(False)
    clock.advance(seconds=61)
    assert buyer.state is State.DOUBTFUL


def test_people_of_one_masked_name_are_told_apart_by_number(buyer: BuyerInHand) -> None:
    numbers = []
    for name in ("n***8", "n***8"):
        buyer.take(name)
        numbers.append(buyer.told().whose)
    assert len({*numbers}) == len(numbers)


def test_the_same_buyer_keeps_the_number_also_after_a_doubt(buyer: BuyerInHand) -> None:
    buyer.take("小鹿")
    before = buyer.whose
    buyer.look_at(YU)
    buyer.take("小鹿")
    buyer.take_order(NUMBER)
    assert buyer.whose == before


@pytest.mark.parametrize("said", [Person(bust=88), Person(height=180)])
def test_what_is_said_in_doubt_is_not_laid_over_the_one_before(
    buyer: BuyerInHand, clock: FixedClock, said: Person
) -> None:
    buyer.take("小鹿")
    buyer.measured(Person(height=165, weight=110), "M")
    clock.advance(seconds=61)
    buyer.measured(said)
    assert (buyer.known.person, buyer.known.size) == (said, "")
