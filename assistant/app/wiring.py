"""Builds the services over an open database. No logic, and no Qt: the window is ``window``'s."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from assistant.app.clock import SystemClock
from assistant.app.late_customers import LateCustomers
from assistant.app.late_privacy import LatePrivacy
from assistant.app.paths import (
    database_file,
    files_folder,
    log_file,
    policy_file,
    reader_command,
    start_command,
)
from assistant.domain.changes import Changes, Done
from assistant.services.desk import Desk
from assistant.services.library import PhraseLibrary
from assistant.services.opening import load_first
from assistant.services.people import People
from assistant.services.preferences import Preferences
from assistant.services.rules import RuleBook
from db.connection import Database, open_database

if TYPE_CHECKING:
    from assistant.domain.policy import Policy
    from assistant.services.arriving import Intake
    from assistant.services.attachments import Attachments
    from assistant.services.autostart import Autostart
    from assistant.services.backups import Backups
    from assistant.services.buyer import BuyerInHand
    from assistant.services.catalogue import Catalogue
    from assistant.services.events import EventBook
    from assistant.services.exchange import Exchange
    from assistant.services.exports import Exports
    from assistant.services.faults import Faults
    from assistant.services.favourites import Favourites
    from assistant.services.insertion import Composer
    from assistant.services.links import LinkJudge
    from assistant.services.missed_searches import MissedSearches
    from assistant.services.naming import Namebook
    from assistant.services.packs import Packs
    from assistant.services.prices import Prices
    from assistant.services.product_exports import ProductExports
    from assistant.services.product_finding import ProductSearch
    from assistant.services.rule_cards import CardBook
    from assistant.services.sample_products import SampleProducts
    from assistant.services.vault import Vault


class Opened:
    """The database and the services over it, for the one thread that may touch the file.

    What the first paint does not need is made when it is first asked for: loading the modules
    takes longer than painting.
    """

    def __init__(self, database: Database) -> None:
        self.database = database
        self.clock = SystemClock()
        self.library = PhraseLibrary(database, self.clock)
        self.people = People(database, self.clock)
        self.rules = RuleBook(database, self.clock)
        self.policy = policy()
        self.preferences = Preferences(database, self.policy)
        self.desk: Desk = _LateDesk(self)

    @cached_property
    def backups(self) -> Backups:
        """[lane] The copies of the data."""
        from assistant.services.backups import Backups

        return Backups(self.database, self.clock)

    def follow(self) -> Done:
        """[lane] See what has happened to the file meanwhile, and take in what others wrote."""
        self.database.stay()
        done = self.library.refresh()
        if done.changes:
            done = replace(done, changes=done.changes | self.desk.events.load().changes)
        changes = done.changes | self._goods_elsewhere(bool(done.changes))
        if "customers" in vars(self.desk):
            changes |= self.desk.customers.refresh().changes
        if "promises" in vars(self.desk) and self.has_customers():
            changes |= self.desk.promises.refresh().changes
        if "care" in vars(self.desk):
            changes |= self.desk.care.refresh().changes
        return replace(done, changes=changes)

    def has_goods(self) -> bool:
        """[lane] Say whether the shop keeps products, or anything about them."""
        from db.documents import stocked

        return stocked(self.database)

    def load_goods(self) -> Done:
        """[lane] Read what is kept about products; they can be found once the index is built."""
        assert self.desk.product_search
        return self.desk.catalogue.load()

    def _goods_elsewhere(self, written: bool) -> Changes:
        """Take in what others wrote about products; ``written`` says whether they wrote at all."""
        if "product_search" in vars(self.desk):
            return self.desk.catalogue.refresh().changes
        return Changes.PRODUCTS if written and self.has_goods() else Changes.NONE

    def has_customers(self) -> bool:
        """Say whether customers may be known: the file is encrypted, and the shop allows it."""
        return self.database.encrypted and self.preferences.allows("customers")

    def load_customers(self) -> Done:
        """[lane] Read promises, and groups of tags; where there never was one, those shipped.

        Customers can be found once the index is built.
        """
        from assistant.files.tag_seed import read_tag_groups
        from assistant.ui.theme import RESOURCES

        assert self.desk.customer_search
        self.desk.eraser.erase_again()
        self.desk.customers.stock(read_tag_groups(RESOURCES))
        done = self.desk.customers.load()
        return replace(done, changes=done.changes | self.desk.promises.load().changes)

    def purge_files(self) -> None:
        """[lane] Remove the files that no phrase has had for long."""
        if files_folder(self.database.path.parent).is_dir():
            self.desk.attachments.purge()

    def complete(self) -> Done:
        """[lane] Read and make what was left for later."""
        done = self.library.refresh()
        for part in (self.desk.cards, self.desk.events, self.desk.favourites):
            done = replace(done, changes=done.changes | part.load().changes)
        if self.has_customers():
            done = replace(done, changes=done.changes | self.load_customers().changes)
        assert self.backups and self.desk.composer and self.desk.missed
        return done


class _LateDesk(LateCustomers, LatePrivacy):
    def __init__(self, opened: Opened) -> None:
        parts = ("library", "people", "rules", "preferences")
        self.__dict__.update({name: getattr(opened, name) for name in parts}, _opened=opened)

    @cached_property
    def composer(self) -> Composer:
        from assistant.services.buyer import NOBODY
        from assistant.services.insertion import Composer

        clock = self.__dict__["_opened"].clock
        composer = Composer(self.library, self.people, self.rules, self.events, clock)
        composer.file_of = lambda attachment: self.attachments.named(attachment)
        # Made on the GUI thread, to which it belongs, with the first chat; asked on any.
        composer.told = lambda: vars(self)["buyer"].told() if "buyer" in vars(self) else NOBODY
        return composer

    @cached_property
    def events(self) -> EventBook:
        from assistant.services.events import EventBook

        opened = self.__dict__["_opened"]
        return EventBook(opened.database, self.library, opened.clock)

    @cached_property
    def favourites(self) -> Favourites:
        from assistant.services.favourites import Favourites

        opened = self.__dict__["_opened"]
        return Favourites(opened.database, self.library, self.people, opened.clock)

    @cached_property
    def missed(self) -> MissedSearches:
        from assistant.services.missed_searches import MissedSearches

        opened = self.__dict__["_opened"]
        return MissedSearches(opened.database, self.preferences, opened.clock)

    @cached_property
    def exchange(self) -> Exchange:
        from assistant.services.customer_imports import CustomerImports
        from assistant.services.exchange import Exchange
        from assistant.services.product_imports import ProductImports

        opened = self.__dict__["_opened"]
        products = ProductImports(self.catalogue, opened.clock, self._names.shop)
        customers = CustomerImports(self.customers, self.audit, opened.clock, self.catalogue)
        way_in = intake(self.attachments, self._names)
        way_in = replace(way_in, products=products, customers=customers)
        return Exchange(self.library, opened.backups, self.preferences, way_in)

    @cached_property
    def packs(self) -> Packs:
        from assistant.services.packs import Packs

        opened = self.__dict__["_opened"]
        folder = opened.database.path.parent
        return Packs(self.library, self.preferences, self.exports, opened.clock, folder)

    @cached_property
    def _names(self) -> Namebook:
        from assistant.services.naming import Namebook

        return Namebook(self.people, self.events)

    @cached_property
    def attachments(self) -> Attachments:
        return attachments(self.__dict__["_opened"].database)

    @cached_property
    def exports(self) -> Exports:
        from assistant.services.exports import Exports

        return Exports(self.library, self.exchange, self.attachments, self._names)

    @cached_property
    def product_exports(self) -> ProductExports:
        from assistant.services.product_exports import ProductExports

        return ProductExports(self.catalogue, self.exports)

    @cached_property
    def cards(self) -> CardBook:
        from assistant.services.rule_cards import CardBook
        from assistant.ui.theme import RESOURCES

        opened = self.__dict__["_opened"]
        return CardBook(opened.database, self.rules, opened.clock, RESOURCES, opened.policy)

    @cached_property
    def catalogue(self) -> Catalogue:
        from assistant.services.catalogue import Catalogue

        opened = self.__dict__["_opened"]
        return Catalogue(opened.database, opened.clock)

    @cached_property
    def samples(self) -> SampleProducts:
        from assistant.services.sample_products import SampleProducts
        from assistant.ui.theme import RESOURCES

        return SampleProducts(self.catalogue, self.__dict__["_opened"].clock, RESOURCES)

    @cached_property
    def prices(self) -> Prices:
        from assistant.services.prices import Prices

        return Prices(self.catalogue, self.people, self.__dict__["_opened"].clock)

    @cached_property
    def product_search(self) -> ProductSearch:
        from assistant.services.product_finding import ProductSearch

        return ProductSearch(self.catalogue, self.__dict__["_opened"].database)

    @cached_property
    def buyer(self) -> BuyerInHand:
        from assistant.services.buyer import BuyerInHand

        return BuyerInHand(self.__dict__["_opened"].clock)

    @cached_property
    def vault(self) -> Vault:
        from assistant.app.start_key import key_holder
        from assistant.services.vault import Vault

        opened = self.__dict__["_opened"]
        holder = key_holder(opened.database.path.parent)
        return Vault(opened.database, holder, self.audit, opened.clock)

    @cached_property
    def links(self) -> LinkJudge:
        from assistant.services.links import LinkJudge
        from assistant.ui.theme import RESOURCES

        return LinkJudge(RESOURCES)

    @cached_property
    def autostart(self) -> Autostart:
        from assistant.desktop.autostart import start_entry
        from assistant.services.autostart import Autostart

        opened = self.__dict__["_opened"]
        command = start_command(opened.database.path.parent)
        return Autostart(start_entry(), command, self.preferences)

    @cached_property
    def faults(self) -> Faults:
        from assistant.app.machine import facts
        from assistant.services.faults import Faults

        folder = self.__dict__["_opened"].database.path.parent
        return Faults(log_file(folder), facts())


def attachments(database: Database) -> Attachments:
    """Return the pictures and files that lie beside a database."""
    from assistant.files.attachments import AttachmentStore
    from assistant.services.attachments import Attachments

    store = AttachmentStore(files_folder(database.path.parent), _upright)
    return Attachments(database, store, SystemClock())


def _upright(content: bytes, held: int) -> bytes:
    from assistant.desktop.pictures import upright

    return upright(content, held)


def intake(attachments: Attachments, names: Namebook) -> Intake:
    """Return what rows need on their way in: foreign files are read in a process of its own."""
    from assistant.files.parent import ChildReader
    from assistant.services.arriving import Intake

    return Intake(ChildReader(reader_command()), attachments, names)


def policy() -> Policy | None:
    """Return the shop's policy, None where this machine has none, which is soon known."""
    file = policy_file()
    try:
        os.stat(file)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        pass  # it is there and cannot be read, which has to be told
    from assistant.app.policy import read_policy

    return read_policy(file)


def open_desk(folder: Path, key: bytes | None = None) -> Opened:
    """[lane] Open the data folder and read everything; ``key`` is that of an encrypted file.

    Raises the facts of ``domain.storage`` where the data cannot be used.
    """
    with _opening(folder, key) as opened:
        for part in (opened.preferences, opened.people, opened.rules, opened.library):
            part.load()
    return opened


def open_first(folder: Path, key: bytes | None = None) -> Opened:
    """[lane] Open the data folder and read what the window shows first; ``complete`` must follow.

    ``key`` is that of an encrypted file. Raises the facts of ``domain.storage`` where the data
    cannot be used.
    """
    with _opening(folder, key) as opened:
        for part in (opened.preferences, opened.people, opened.rules):
            part.load()
        load_first(opened.library, opened.preferences, opened.people.agent.id)
    return opened


@contextmanager
def _opening(folder: Path, key: bytes | None) -> Iterator[Opened]:
    """Open the database; a file that cannot be read is closed again, for a backup to replace it."""
    database = open_database(database_file(folder), key)
    try:
        yield Opened(database)
    except BaseException:
        database.close()
        raise
