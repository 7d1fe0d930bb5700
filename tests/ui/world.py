"""A small shop for tests of screens: real services over a real file, a clock that stands still."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from threading import RLock

from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import Opened
from assistant.desktop.pictures import upright
from assistant.domain.changes import Changes
from assistant.domain.insertion import Window, WindowId
from assistant.domain.phrases import CategoryId, Phrase, PhraseDraft, PhraseId
from assistant.domain.policy import Policy
from assistant.domain.protection import Cost
from assistant.files.attachments import AttachmentStore
from assistant.files.erased import ErasedFile
from assistant.files.slots import SlotsFile
from assistant.services.arriving import Intake
from assistant.services.attachments import Attachments
from assistant.services.audit import Audit
from assistant.services.autostart import Autostart
from assistant.services.buyer import BuyerInHand
from assistant.services.care import CareBook
from assistant.services.catalogue import Catalogue
from assistant.services.contacts import Contacts
from assistant.services.customer_exports import CustomerExports
from assistant.services.customer_finding import CustomerSearch
from assistant.services.customer_imports import CustomerImports
from assistant.services.customers import CustomerBook
from assistant.services.desk import Desk
from assistant.services.dossiers import Dossiers
from assistant.services.erasing import Eraser
from assistant.services.events import EventBook
from assistant.services.exchange import Exchange
from assistant.services.exports import Exports
from assistant.services.faults import Faults
from assistant.services.favourites import Favourites
from assistant.services.insertion import Composer
from assistant.services.key_holder import KeyHolder
from assistant.services.library import PhraseLibrary
from assistant.services.links import LinkJudge
from assistant.services.missed_searches import MissedSearches
from assistant.services.naming import Namebook
from assistant.services.packs import Packs
from assistant.services.people import People
from assistant.services.preferences import Preferences
from assistant.services.previews import Previews
from assistant.services.prices import Prices
from assistant.services.product_exports import ProductExports
from assistant.services.product_finding import ProductSearch
from assistant.services.product_imports import ProductImports
from assistant.services.promises import PromiseBook
from assistant.services.retention import Retention
from assistant.services.rule_cards import CardBook
from assistant.services.rules import RuleBook
from assistant.services.sample_products import SampleProducts
from assistant.services.vault import Vault
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.target import Target
from assistant.ui.theme import RESOURCES
from assistant.ui.worker import Worker
from db.connection import Database, open_database
from db.driver import Connection
from tests.fakes.clock import FixedClock
from tests.fakes.keyring import FakeKeyring
from tests.fakes.starting import FakeStartEntry

#: A chat window of the trade, as the default rules know it.
CHAT = Window(WindowId(77), 4711, "AliWorkbench.exe", "小鹿旗舰店-千牛接待台", (100, 100, 900, 700))


@dataclass(frozen=True)
class World:
    """All a screen may ask for. What is put in goes over the lane, behind what was asked for."""

    desk: Desk
    board: Board
    lane: Lane
    clock: FixedClock
    worker: Worker

    def category(self, name: str, parent: CategoryId | None = None) -> CategoryId:
        """Add a category."""
        added = self.worker.submit(lambda: self.desk.library.add_category(name, parent))
        return CategoryId(added.result().ids[0])

    def phrase(self, category: CategoryId, title: str, body: str, **more: object) -> PhraseId:
        """Add a phrase."""
        draft = PhraseDraft(category=category, title=title, body=body, **more)  # type: ignore[arg-type]
        return PhraseId(self.worker.submit(lambda: self.desk.library.add(draft)).result().ids[0])

    def tell_of_buyers(self) -> None:
        """Have the board told of the buyer in hand, as it is where there is a window."""
        self.desk.buyer.followers.append(lambda: self.board.changed.emit(Changes.BUYER))

    def named(self, title: str) -> Phrase:
        """Return the phrase of that title."""
        phrases = self.desk.library.shelf.phrases.values()
        return next(each for each in phrases if each.title == title)


@contextmanager
def world(folder: Path, policy: Policy | None = None, key: bytes | None = None) -> Iterator[World]:
    """An empty shop in a folder; with a ``key`` its file is encrypted and may hold customers."""
    clock, erased = FixedClock(), ErasedFile(folder, folder / "backups")
    database = _for_two_threads(open_database(folder / "deskmate.db", key))
    library, people = PhraseLibrary(database, clock), People(database, clock)
    rules, preferences = RuleBook(database, clock), Preferences(database, policy)
    for part in (preferences, people, rules, library):
        part.load()
    events, customers = EventBook(database, library, clock), CustomerBook(database, clock)
    events.load()
    composer = Composer(library, people, rules, events, clock)
    attachments = Attachments(database, AttachmentStore(folder / "files", upright), clock)
    names, catalogue = Namebook(people, events), Catalogue(database, clock)
    products, audit = ProductImports(catalogue, clock, names.shop), Audit(database, people, clock)
    arriving = CustomerImports(customers, audit, clock, catalogue)
    way_in = Intake(attachments=attachments, names=names, products=products, customers=arriving)
    exchange = Exchange(library, policy=preferences, intake=way_in)
    exports = Exports(library, exchange, attachments, names)
    composer.file_of = attachments.named
    composer.told = (buyer := BuyerInHand(clock)).told
    customers.keeps_contact = lambda: preferences.current.keep_contact
    desk = Desk(
        library,
        people,
        rules,
        preferences,
        composer,
        exchange,
        Autostart(FakeStartEntry(), ("deskmate",), policy),
        Faults(folder / "log/deskmate.log", ("Deskmate of the tests",)),
        attachments=attachments,
        cards=CardBook(database, rules, clock, RESOURCES, policy),
        catalogue=catalogue,
        product_search=ProductSearch(catalogue, database),
        exports=exports,
        product_exports=ProductExports(catalogue, exports),
        customer_exports=CustomerExports(customers, exports, audit),
        packs=Packs(library, preferences, exports, clock, folder),
        events=events,
        favourites=Favourites(database, library, people, clock),
        buyer=buyer,
        missed=MissedSearches(database, preferences, clock),
        prices=Prices(catalogue, people, clock),
        samples=SampleProducts(catalogue, clock, RESOURCES),
        customers=customers,
        customer_search=CustomerSearch(customers, database),
        links=LinkJudge(RESOURCES),
        audit=audit,
        vault=Vault(database, _holder(folder), audit, clock),
        promises=(promises := PromiseBook(database, people, rules, clock, RESOURCES)),
        care=(care := CareBook(database, customers, catalogue, clock, RESOURCES)),
        eraser=(
            eraser := Eraser(database, clock, audit, erased, lambda: [customers, promises, care])
        ),
        dossiers=Dossiers(database, audit, preferences),
        contacts=Contacts(customers, preferences, audit),
        retention=Retention(database, preferences, eraser, audit),
        previews=Previews(database, erased),
    )
    board, worker = Board(), Worker("data")
    lane = Lane("data", board, worker)
    yield World(desk, board, lane, clock, worker)
    lane.close()
    database.close()


def _holder(folder: Path) -> KeyHolder:
    slots = SlotsFile(folder, folder / "backups")
    return KeyHolder(slots, FakeKeyring(), folder.name, Cost(2, 1, 1))


def _for_two_threads(database: Database) -> Database:
    """Let a test write directly while the lane does: in the program only the lane writes."""
    lock, write = RLock(), database.write

    @contextmanager
    def one_at_a_time() -> Iterator[Connection]:
        with lock, write() as connection:
            yield connection

    database.write = one_at_a_time  # type: ignore[method-assign]
    return database


def furnish(world: World) -> World:
    """Put a few phrases in: plain, with a gap, with questions, switched off."""
    before, after = world.category("售前"), world.category("售后")
    sizes, returns = world.category("尺码", before), world.category("退换", after)
    world.phrase(before, "欢迎语", "您好，欢迎光临，想看哪一款呢？", short_code="hy")
    world.phrase(sizes, "尺码推荐", "按您的身高体重，建议选 M 码。", short_code="cm")
    world.phrase(returns, "退货运费谁出", "质量问题来回运费由我们承担。", short_code="thyf")
    world.phrase(returns, "催发货", "订单 {{ 订单号 }} 今天发出。", short_code="cfh")
    world.phrase(
        returns,
        "补偿说明",
        '{{ 原因 | 选项: "质量问题", "尺码不合" }}，补您 {{ 金额 | 数字: 5 }} 元。',
    )
    world.phrase(after, "双十一预售", "定金 50 抵 120。", enabled=False)
    world.desk.library.build_index()
    return world


@contextmanager
def window_over(qtbot: QtBot, opened: Opened) -> Iterator[Pages]:
    """The whole window over what was opened; it waits for no later part of the start."""
    lane = Lane("data", board := Board(), Worker("data"))
    made = Pages(opened, board, lane, Target())
    qtbot.addWidget(made.window)
    made.window.show()
    yield made
    lane.close()
