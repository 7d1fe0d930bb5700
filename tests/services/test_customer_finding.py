"""Finding customers over a real encrypted file, by all that they are called and have."""

from datetime import UTC, datetime

import pytest

from assistant.domain.customers import TAOBAO, CustomerDraft, CustomerId, Nickname, Tag
from assistant.domain.lookalikes import CHARACTERS, SLIP
from assistant.services.customer_finding import FEW, CustomerSearch
from assistant.services.customers import CustomerBook
from db.connection import open_database
from tests.services.private import KEY, Private, draft

DEER = CustomerDraft(
    names=(Nickname("tb_小鹿1"), Nickname("jd_xiaolu", "jd")),
    tags=(Tag("skin", "油皮"), Tag("size", "M", "连衣裙")),
    notes="爱问面料",
    allergies="对酒精过敏",
)


@pytest.fixture
def search(private: Private) -> CustomerSearch:
    private.book.add([DEER, draft("阿宝", notes="小鹿的妈妈"), draft("tb_992211")])
    made = CustomerSearch(private.book, private.database)
    made.build()
    return made


def names(search: CustomerSearch, typed: str) -> list[str]:
    return [each.brief.nickname for each in search.finds(typed)]


@pytest.mark.parametrize(
    "typed",
    ["tb_小鹿1", "小鹿", "xiaolu", "xl", "jd_x", "油皮", "youpi", "yp", "连衣裙 M", "面料", "酒精"]
    + ["小鹿 油皮", "xiaolu lyq", "xiaoul"],
)
def test_a_customer_is_found_first_by_name_tags_and_notes(
    search: CustomerSearch, typed: str
) -> None:
    assert names(search, typed)[0] == "tb_小鹿1"


def test_a_nickname_goes_before_a_note(search: CustomerSearch) -> None:
    assert names(search, "小鹿") == ["tb_小鹿1", "阿宝"]


def test_who_was_talked_to_last_comes_first(private: Private, search: CustomerSearch) -> None:
    days = [datetime(2026, 11, day, tzinfo=UTC) for day in (3, 20, 9)]
    private.book.add([draft(f"tb_same{day.day}", last_contact=day) for day in days])
    assert names(search, "tb_same") == ["tb_same20", "tb_same9", "tb_same3"]


def test_a_find_has_what_a_row_shows(search: CustomerSearch) -> None:
    (brief,) = (each.brief for each in search.finds("油皮"))
    assert brief.names == ("tb_小鹿1", "jd_xiaolu")
    assert brief.tags == DEER.tags


def test_a_change_is_found_at_once(private: Private, search: CustomerSearch) -> None:
    (id,) = search.find("阿宝")
    private.book.put({id: draft("阿宝", tags=(Tag("skin", "干皮"),))})
    assert (names(search, "ganpi"), names(search, "妈妈")) == (["阿宝"], [])
    private.book.undo()
    assert (names(search, "ganpi"), names(search, "妈妈")) == ([], ["阿宝"])


def test_who_lies_in_the_bin_is_not_found(private: Private, search: CustomerSearch) -> None:
    ids = search.find("油皮")
    private.book.delete(ids)
    assert (search.find("油皮"), search.brief(ids[0])) == ([], None)
    private.book.undo()
    assert search.find("油皮") == ids


def test_who_was_only_talked_to_costs_no_new_index(
    private: Private, search: CustomerSearch
) -> None:
    before = search._known.texts if search._known else None
    private.book.note_contact(search.find("阿宝")[0])
    assert search._known is not None and search._known.texts is before


def test_many_changes_make_the_index_due(private: Private, search: CustomerSearch) -> None:
    private.book.add([draft(f"tb_new{n}") for n in range(FEW + 1)])
    assert (search.due, names(search, "tb_new7")) == (True, [])
    search.build()
    assert (search.due, names(search, "tb_new7")[0]) == (False, "tb_new7")


def test_many_who_are_gone_are_found_no_more(private: Private, search: CustomerSearch) -> None:
    ids = [CustomerId(id) for id in private.book.add([draft(f"tb_n{n}") for n in range(FEW)]).ids]
    search.build()
    private.book.delete([*ids, *search.find("阿宝")])
    assert (search.due, search.find("tb_n7"), alike(search, "tb_nl1"), names(search, "鹿1")) == (
        True,
        [],
        [],
        ["tb_小鹿1"],
    )


def test_what_another_process_wrote_is_found(private: Private, search: CustomerSearch) -> None:
    private.book.refresh()
    other = open_database(private.database.path, KEY)
    private.clock.advance(seconds=1)
    CustomerBook(other, private.clock).add([draft("tb_阿花")])
    private.book.refresh()
    assert names(search, "ahua") == ["tb_阿花"]
    other.close()


def test_before_it_is_built_nobody_is_found(private: Private) -> None:
    search = CustomerSearch(private.book, private.database)
    assert (search.ready, search.find("小鹿"), search.brief(CustomerId(1))) == (False, [], None)


@pytest.mark.parametrize("data", ["[]", "{}", '{"names": 7}', '{"names": [{}]}', "no json"])
def test_a_row_that_makes_no_sense_is_passed_over(
    private: Private, search: CustomerSearch, data: str
) -> None:
    with private.database.write() as connection:
        connection.execute("UPDATE customers SET data = ? WHERE nickname = '阿宝'", (data,))
    search.build()
    assert (names(search, "阿宝"), names(search, TAOBAO), names(search, "油皮")) == (
        [],
        [],
        ["tb_小鹿1"],
    )


def alike(search: CustomerSearch, nickname: str) -> list[tuple[str, str]]:
    return [(each.name, each.kind) for each in search.alike(nickname)]


@pytest.mark.parametrize(
    ("nickname", "expected"),
    [
        ("tb_小鹿l", [("tb_小鹿1", CHARACTERS)]),
        ("jd_xia0lu", [("jd_xiaolu", CHARACTERS)]),
        ("tb_99221", [("tb_992211", SLIP)]),
        ("tb_小鹿1", []),
        ("tb_小*l", []),
        ("阿宾", []),
        ("", []),
    ],
)
def test_who_is_called_much_the_same_is_told(
    search: CustomerSearch, nickname: str, expected: list[tuple[str, str]]
) -> None:
    assert alike(search, nickname) == expected


def test_of_somebody_known_only_names_that_look_the_same_are_told(
    private: Private, search: CustomerSearch
) -> None:
    private.book.add([draft("tb_小鹿l"), draft("tb_小鹿2")])
    assert alike(search, "tb_小鹿1") == [("tb_小鹿l", CHARACTERS)]


def test_names_that_came_and_went_are_compared_too(
    private: Private, search: CustomerSearch
) -> None:
    id = private.customer("tb_honey7")
    assert alike(search, "tb_h0ney7") == [("tb_honey7", CHARACTERS)]
    private.book.delete([id])
    assert alike(search, "tb_h0ney7") == []
    search.build()
    assert alike(search, "tb_小鹿l") == [("tb_小鹿1", CHARACTERS)]
