"""Retention: who has been silent for long is proposed, and nobody else is erased."""

from datetime import timedelta

import pytest

from assistant.domain.customers import CustomerId
from assistant.domain.orders import OrderDraft
from assistant.files.erased import ErasedFile
from assistant.services.audit import Audit
from assistant.services.erasing import Eraser
from assistant.services.people import People
from assistant.services.preferences import Preferences
from assistant.services.retention import Retention
from tests.services.private import Private


@pytest.fixture
def preferences(private: Private) -> Preferences:
    made = Preferences(private.database)
    made.load()
    return made


@pytest.fixture
def retention(private: Private, preferences: Preferences) -> Retention:
    database, clock, people = (
        private.database,
        private.clock,
        People(private.database, private.clock),
    )
    people.load()
    folder = database.path.parent
    file = ErasedFile(folder, folder / "backups")
    audit = Audit(database, people, clock)
    eraser = Eraser(database, clock, audit, file, lambda: [private.book])
    return Retention(database, preferences, eraser, audit)


def silent(private: Private, name: str, days: int, **more: object) -> CustomerId:
    """Add a customer who was last talked to so many days ago."""
    return private.customer(name, last_contact=private.clock.now() - timedelta(days=days), **more)


def names(retention: Retention) -> list[str]:
    return [each.nickname for each in retention.due()]


def test_who_was_silent_for_half_a_year_is_proposed_longest_first(
    private: Private, retention: Retention
) -> None:
    for name, days in (("a", 179), ("b", 181), ("c", 400)):
        silent(private, name, days)
    assert names(retention) == ["c", "b"]


def test_an_order_counts_as_contact(private: Private, retention: Retention) -> None:
    id = silent(private, "a", 400)
    at = private.clock.now() - timedelta(days=10)
    private.book.write_orders([OrderDraft(number="1", customer=id, ordered_at=at)])
    assert names(retention) == []


def test_who_was_never_talked_to_is_kept_from_the_day_of_the_note(
    private: Private, retention: Retention
) -> None:
    private.customer("a")
    private.clock.advance(days=179)
    assert names(retention) == []
    private.clock.advance(days=2)
    assert names(retention) == ["a"]


@pytest.mark.parametrize("more", [{"keep": True}, {"open_case": True}])
def test_who_is_to_be_kept_stays(
    private: Private, retention: Retention, more: dict[str, bool]
) -> None:
    silent(private, "a", 400, **more)
    assert names(retention) == []


def test_who_was_promised_something_stays(private: Private, retention: Retention) -> None:
    id = silent(private, "a", 400)
    with private.database.write() as connection:
        connection.execute(
            "INSERT INTO promises (uid, customer, due_at, data, updated_at)"
            " VALUES ('p', ?, '2026', '{}', '2026')",
            (id,),
        )
    assert names(retention) == []


def test_nobody_is_proposed_while_it_is_off(
    private: Private, retention: Retention, preferences: Preferences
) -> None:
    silent(private, "a", 400)
    preferences.change(retention_on=False)
    assert names(retention) == []


def test_the_time_can_be_chosen(
    private: Private, retention: Retention, preferences: Preferences
) -> None:
    silent(private, "a", 31)
    preferences.change(retention_days=30)
    assert names(retention) == ["a"]


def test_of_a_list_only_those_who_are_still_silent_are_erased(
    private: Private, retention: Retention
) -> None:
    ids = [silent(private, name, 400) for name in ("a", "b")]
    private.book.note_contact(ids[1])
    retention.apply(ids)
    assert [*private.book.customers(ids)] == [ids[1]]
    assert private.database.read("SELECT kind, count FROM audit") == [("retention", 1)]


def test_what_is_called_off_leaves_the_others_where_they_are(
    private: Private, retention: Retention, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("assistant.services.retention._AT_ONCE", 2)
    ids = [silent(private, str(number), 400) for number in range(6)]

    def stop(share: float) -> None:
        if share > 0.5:
            raise KeyError

    with pytest.raises(KeyError):
        retention.apply(ids, stop)
    assert len(private.book.customers(ids)) == 2
    assert private.database.read("SELECT kind, count FROM audit") == [("retention", 4)]
