"""Builds the services over an open database. No logic, and no Qt: the window is ``window``'s."""

from dataclasses import dataclass
from pathlib import Path

from assistant.app.clock import SystemClock
from assistant.app.paths import database_file
from assistant.services.backups import Backups
from assistant.services.desk import Desk
from assistant.services.exchange import Exchange
from assistant.services.insertion import Composer
from assistant.services.library import PhraseLibrary
from assistant.services.people import People
from assistant.services.preferences import Preferences
from assistant.services.rules import RuleBook
from db.connection import Database, open_database


@dataclass(frozen=True, slots=True)
class Opened:
    """The services and the database below them, for the one thread that may touch it."""

    database: Database
    desk: Desk
    backups: Backups


def open_desk(folder: Path) -> Opened:
    """[lane] Open the data folder and read what the window shows first.

    Raises the facts of ``domain.storage`` where the data cannot be used.
    """
    database = open_database(database_file(folder))
    clock = SystemClock()
    library = PhraseLibrary(database, clock)
    people = People(database, clock)
    rules = RuleBook(database, clock)
    preferences = Preferences(database)
    for part in (preferences, people, rules, library):
        part.load()
    composer = Composer(library, people, rules, clock)
    backups = Backups(database, clock)
    exchange = Exchange(library, backups)
    desk = Desk(library, people, rules, preferences, composer, exchange)
    return Opened(database, desk, backups)
