"""Rule cards come back as they were written, whatever else the file holds."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from assistant.domain.rule_cards import Decision, Pattern, RuleCard
from db.connection import Database, open_database
from db.rule_cards import Row, RuleCardTable

NOW = datetime(2026, 11, 21, 9, 30, tzinfo=UTC)
MOMENT = "2026-11-21T09:30:00.000Z"
FULL = RuleCard(
    id="thyf",
    title="运费谁出",
    for_agent="先看订单页。",
    scope=("law", "原因：无理由"),
    for_buyer=("thyf",),
    values=("发货时限",),
    never=(Pattern("运费.*您", "stop", ("运费您出",), ("运费我们出",)),),
    source_kind="law",
    source="第二十五条",
    url="https://example.com",
    checked_on=date(2026, 11, 1),
    checked_by="小林",
    valid_from=NOW,
    valid_until=NOW,
    confidence="disputed",
    conflicts_with=("other",),
    shipped=True,
    decisions=(Decision("other", "小林", NOW),),
)


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = open_database(tmp_path / "deskmate.db")
    yield opened
    opened.close()


def put(database: Database, card: RuleCard, uid: str, binned: bool = False) -> None:
    with database.write() as connection:
        row = Row(uid, MOMENT, (1, b"read"), binned)
        RuleCardTable(database).put(connection, card, row)


def test_every_field_of_a_card_comes_back(database: Database) -> None:
    bare = RuleCard(id="bare", title="空", for_agent="看页面。")
    put(database, FULL, "u1")
    put(database, bare, "u2")
    assert RuleCardTable(database).load() == ({"thyf": FULL, "bare": bare}, {})


def test_a_card_goes_into_the_bin_and_comes_out_in_its_place(database: Database) -> None:
    put(database, FULL, "u1")
    put(database, FULL, "u2", binned=True)
    table = RuleCardTable(database)
    assert table.load() == ({}, {"thyf": FULL})
    assert table.names() == {"thyf"}
    put(database, FULL, "u3")
    assert table.load() == ({"thyf": FULL}, {})
    assert database.read("SELECT uid FROM rule_cards") == [("u1",)]


def test_an_erased_card_was_never_there(database: Database) -> None:
    put(database, FULL, "u1")
    with database.write() as connection:
        RuleCardTable(database).erase(connection, ["thyf"])
    assert RuleCardTable(database).names() == set()


@pytest.mark.parametrize("data", ["", "[]", '{"title": "x"}', '{"checked_on": "someday"}', "5"])
def test_a_row_without_sense_is_left_out_and_left_alone(database: Database, data: str) -> None:
    put(database, FULL, "u1")
    with database.write() as connection:
        connection.execute(
            "INSERT INTO rule_cards (uid, name, data, updated_at) VALUES ('u2', 'x', ?, ?)",
            (data, MOMENT),
        )
    table = RuleCardTable(database)
    assert table.load() == ({"thyf": FULL}, {})
    assert table.names() == {"thyf", "x"}
    assert table.readings(1) == {"thyf": b"read"}
    assert table.readings(2) == {}


def test_a_field_of_a_later_program_does_no_harm(database: Database) -> None:
    with database.write() as connection:
        connection.execute(
            "INSERT INTO rule_cards (uid, name, data, updated_at) VALUES ('u', 'x', ?, ?)",
            ('{"title": "t", "for_agent": "a", "mood": "good"}', MOMENT),
        )
    found, _ = RuleCardTable(database).load()
    assert found["x"] == RuleCard(id="x", title="t", for_agent="a")
