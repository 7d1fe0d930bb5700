"""Erasing a person: nothing of them is left, and no older copy brings them back."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.domain.customers import CustomerDraft, CustomerId, Nickname
from assistant.domain.drafts import NothingToUndo
from assistant.domain.orders import OrderDraft
from assistant.domain.tables import FileUnreadable
from assistant.files.erased import NAME, ErasedFile
from assistant.services.audit import Audit
from assistant.services.backups import Backups, restore
from assistant.services.customers import CustomerBook
from assistant.services.erasing import Eraser
from assistant.services.people import People
from db.connection import Database, open_database
from db.erasing import TABLES
from tests.services.private import KEY, Private, draft

NAME_OF_ALL = "tb_小鹿1015"


def eraser_over(database: Database, private: Private) -> Eraser:
    people = People(database, private.clock)
    people.load()
    folder = database.path.parent
    file = ErasedFile(folder, folder / "backups")
    audit = Audit(database, people, private.clock)
    book = private.book if database is private.database else CustomerBook(database, private.clock)
    return Eraser(database, private.clock, audit, file, lambda: [book])


@pytest.fixture
def eraser(private: Private) -> Eraser:
    return eraser_over(private.database, private)


def someone(private: Private, name: str = NAME_OF_ALL, number: str = "402183711024") -> CustomerId:
    """Add a customer with a row in every table."""
    id = private.customer(name, notes="喜欢蓝色")
    private.book.write_orders([OrderDraft(number=number, customer=id)])
    with private.database.write() as connection:
        for table, columns, values in (
            ("promises", "customer, due_at", (id, "2026")),
            ("care_notes", "customer, rule, occasion, at", (id, "birthday", "2026", "2026")),
        ):
            marks = ", ".join("?" * len(values))
            connection.execute(
                f"INSERT INTO {table} (uid, data, updated_at, {columns})"
                f" VALUES (?, '{{}}', '2026', {marks})",
                (f"{table}-{id}", *values),
            )
        by_name(connection.execute, "promises", f'{{"nickname":"{name}"}}', "due_at")
        by_name(connection.execute, "follow_ups", f'{{"order":"{number}"}}')
        connection.execute("INSERT INTO missed_searches VALUES (?, 1, '2026')", (f"{name} 尺码",))
    return id


def by_name(run: Callable[..., object], table: str, data: str, more: str = "") -> None:
    """Put a row in that is about somebody without a link."""
    columns, values = (f", {more}", ", '2026'") if more else ("", "")
    run(
        f"INSERT INTO {table} (uid, data, updated_at{columns}) VALUES (?, ?, '2026'{values})",
        (f"{table} {data}", data),
    )


def left(database: Database) -> dict[str, int]:
    """Return how many rows there are of each table with people in it."""
    tables = (*TABLES, "customer_names", "missed_searches")
    return {each: database.read(f"SELECT count(*) FROM {each}")[0][0] for each in tables}


def test_of_who_is_erased_nothing_is_left_in_any_table(private: Private, eraser: Eraser) -> None:
    id = someone(private)
    eraser.erase([id])
    assert set(left(private.database).values()) == {0}


def test_of_others_everything_is_left(private: Private, eraser: Eraser) -> None:
    someone(private, "other", "1")
    before = left(private.database)
    eraser.erase([someone(private)])
    assert left(private.database) == before


def test_nothing_that_was_done_before_can_be_undone(private: Private, eraser: Eraser) -> None:
    id = private.customer("tb")
    private.book.put({id: replace(draft("tb"), notes="x")})
    eraser.erase([id])
    with pytest.raises(NothingToUndo):
        private.book.undo()


def test_whoever_follows_hears_who_is_gone(private: Private, eraser: Eraser) -> None:
    id, heard = private.customer("tb"), list[object]()
    private.book.ledger.followers.append(lambda written: heard.extend(written["customers"]))
    eraser.erase([id])
    assert heard == [id]


def test_who_was_in_the_bin_under_the_same_name_goes_too(private: Private, eraser: Eraser) -> None:
    former = private.customer("tb")
    private.book.delete([former])
    eraser.erase([private.customer("tb")])
    assert private.book.customers([former]) == {}


def test_it_is_noted_that_somebody_was_erased_but_not_who(private: Private, eraser: Eraser) -> None:
    eraser.erase([private.customer("tb")])
    assert private.database.read("SELECT kind, count FROM audit") == [("erase", 1)]


def test_the_list_of_the_erased_names_nobody(private: Private, eraser: Eraser) -> None:
    eraser.erase([private.customer(NAME_OF_ALL)])
    for place in (private.database.path.parent, private.database.path.parent / "backups"):
        assert "小鹿" not in (place / NAME).read_text("utf-8")


def test_an_older_backup_does_not_bring_anybody_back(private: Private, eraser: Eraser) -> None:
    id = someone(private)
    backup = Backups(private.database, private.clock).make()
    private.clock.advance(minutes=1)
    eraser.erase([id])
    private.database.close()
    restore(private.database.path, backup, private.clock, KEY)
    again = open_database(private.database.path, KEY)
    assert set(left(again).values()) == {0}
    assert again.read("SELECT kind FROM audit") == [("restore",)]
    again.close()


def test_where_the_list_cannot_be_written_nobody_is_erased(
    private: Private, eraser: Eraser
) -> None:
    id = private.customer("tb")
    (private.database.path.parent / "backups").write_text("in the way")
    with pytest.raises(FileUnreadable):
        eraser.erase([id])
    assert [*private.book.customers([id])] == [id]


def test_an_older_file_that_was_laid_there_by_hand_brings_nobody_back(
    private: Private, eraser: Eraser, tmp_path: Path
) -> None:
    id = someone(private)
    backup = Backups(private.database, private.clock).make()
    eraser.erase([id])
    private.database.close()
    private.database.path.write_bytes(backup.path.read_bytes())
    again = open_database(private.database.path, KEY)
    assert left(again)["customers"] == 1
    eraser_over(again, private).erase_again()
    assert set(left(again).values()) == {0}
    again.close()


def test_a_merged_person_s_other_card_in_an_older_backup_is_known_by_its_name(
    private: Private, eraser: Eraser
) -> None:
    one, other = private.customer("one"), private.customer("other")
    backup = Backups(private.database, private.clock).make()
    both = CustomerDraft(names=(Nickname("one"), Nickname("other")))
    private.book.put({one: both}, gone=[other])
    private.clock.advance(days=40)
    private.book.purge(timedelta())
    eraser.erase([one])
    private.database.close()
    restore(private.database.path, backup, private.clock, KEY)
    again = open_database(private.database.path, KEY)
    assert left(again)["customers"] == 0
    again.close()


def test_who_comes_again_after_the_erasure_is_kept(private: Private, eraser: Eraser) -> None:
    eraser.erase([private.customer("tb")])
    private.clock.advance(days=1)
    id = private.customer("tb")
    backup = Backups(private.database, private.clock).make()
    private.database.close()
    restore(private.database.path, backup, private.clock, KEY)
    again = open_database(private.database.path, KEY)
    assert [*CustomerBook(again, private.clock).customers([id])] == [id]
    again.close()


def test_one_lost_list_is_made_up_for_by_the_other(private: Private, eraser: Eraser) -> None:
    eraser.erase([private.customer("tb")])
    folder = private.database.path.parent
    (folder / NAME).write_text("{damaged", "utf-8")
    assert len(ErasedFile(folder, folder / "backups").read()) == 2


def test_a_list_that_is_gone_is_written_anew(private: Private, eraser: Eraser) -> None:
    eraser.erase([private.customer("tb")])
    folder = private.database.path.parent
    for place in (folder / NAME, folder / "backups" / NAME):
        place.unlink()
    eraser.erase_again()
    assert len(ErasedFile(folder, folder / "backups").read()) == 2


def test_who_came_again_and_was_erased_again_comes_back_with_no_former_card(
    private: Private, eraser: Eraser
) -> None:
    eraser.erase([private.customer(NAME_OF_ALL)])
    private.clock.advance(days=1)
    former = private.customer(NAME_OF_ALL)
    backup = Backups(private.database, private.clock).make()
    private.book.delete([former])
    private.clock.advance(days=40)
    private.book.purge(timedelta())
    eraser.erase([private.customer(NAME_OF_ALL)])
    private.database.close()
    restore(private.database.path, backup, private.clock, KEY)
    again = open_database(private.database.path, KEY)
    assert left(again)["customers"] == 0
    again.close()
