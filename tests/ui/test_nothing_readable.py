"""Nothing about a person can be read in any file, whatever is done with them."""

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.app.log import CrashLog
from assistant.app.pages import Pages
from assistant.app.paths import log_file
from assistant.app.wiring import Opened, open_desk
from assistant.domain.customer_drafts import NicknameTaken
from assistant.domain.customers import Birthday, CustomerDraft, CustomerId, Nickname, Tag
from assistant.domain.orders import OrderDraft
from assistant.domain.promises import PromiseDraft
from assistant.services.backups import Backups, restore
from assistant.services.customer_bulk import CustomerBulk
from assistant.services.customer_merging import CustomerMerging
from assistant.ui.board import Board
from assistant.ui.lane import Lane
from assistant.ui.target import Target
from assistant.ui.worker import Worker
from db.connection import open_database
from db.log import emptied
from tests.services.private import KEY

#: What is planted; no other text holds any of it.
NAME, PHONE, ORDER = "tb_独角鲸1990", "13987654321", "740218371102455"
ADDRESS, ALLERGY, SAID = "翡翠路九十九号", "青霉素过敏", "明早十点给您回电"
PLANTED = (NAME, PHONE, ORDER, ADDRESS, ALLERGY, SAID)

#: The size of a page, in bytes.
_PAGE = 4096

DRAFT = CustomerDraft(
    names=(Nickname(NAME), Nickname(f"{NAME}_2", "抖音")),
    tags=(Tag("size", "M"),),
    birthday=Birthday(month=8, day=15, lunar=True),
    remind=True,
    allergies=ALLERGY,
    phone=PHONE,
    address=ADDRESS,
    notes=f"{NAME} {PHONE}",
)


@pytest.fixture
def opened(tmp_path: Path, qapp: QApplication) -> Iterator[Opened]:
    made = open_desk(tmp_path / "data", KEY)
    made.complete()
    made.preferences.change(keep_contact=True)
    yield made
    made.database.close()


def readable(folder: Path) -> dict[str, list[str]]:
    """Return what of the planted can be read, in any usual encoding, by the files it is in."""
    found: dict[str, list[str]] = {}
    for file in (each for each in folder.rglob("*") if each.is_file()):
        content = file.read_bytes()
        for text in PLANTED:
            forms = [text.encode(each) for each in ("utf-8", "utf-16-le", "gb18030")]
            forms.append(text.encode("ascii", "backslashreplace"))
            if text in file.name or any(form in content for form in forms):
                found.setdefault(file.name, []).append(text)
    return found


def use_everything(opened: Opened) -> CustomerId:
    """Plant a person, and do with them all there is to do; return whom."""
    desk = opened.desk
    id = CustomerId(desk.customers.add([DRAFT]).ids[0])
    customer = desk.customers.customer(id)
    desk.customers.write_orders([OrderDraft(number=ORDER, customer=id)])
    desk.customers.note_contact(id)
    desk.buyer.take(customer, ORDER)
    due = opened.clock.now() + timedelta(hours=1)
    desk.promises.make(
        PromiseDraft(what=SAID, due_at=due, made_at=opened.clock.now(), customer=id, said=SAID)
    )
    desk.promises.follow_ups.add(desk.promises.follow_ups.to_buyer("asked", desk.buyer.claim, SAID))
    desk.care.of_customer(id)
    desk.care.queue()
    desk.customer_search.build()
    desk.customer_search.find(NAME)
    for typed in (NAME, PHONE, ORDER):
        desk.missed.note(typed)
    desk.contacts.reveal(id)
    desk.customers.delete([id])
    desk.customers.undo()
    import_merge_and_tag(opened, id)
    opened.backups.make()
    return id


def import_merge_and_tag(opened: Opened, id: CustomerId) -> None:
    """Bring a second card from a file that lies elsewhere, merge it, tag it, take some back."""
    book, desk = opened.desk.customers, opened.desk
    with TemporaryDirectory() as elsewhere:
        file = Path(elsewhere) / "in.csv"
        file.write_text(f"昵称,备注\r\n{NAME}_3,{SAID}\r\n", "utf-8")
        desk.exchange.import_file(file)
    (other,) = book.named(f"{NAME}_3")
    CustomerMerging(book, desk.promises, desk.care).merge(id, other)
    CustomerBulk(book).tag([id], Tag("skin", "油皮"))
    book.undo()


def break_something(opened: Opened) -> None:
    """Have a fault noted whose values name the person, and the report of it written."""
    log = CrashLog(log_file(opened.database.path.parent))
    for error in (NicknameTaken(name=NAME), ValueError(f"{NAME} {PHONE}"), KeyError(ORDER)):
        log.write(error)
    opened.desk.faults.write()


def test_nothing_about_a_person_is_readable_on_disk(
    qtbot: QtBot, opened: Opened, tmp_path: Path
) -> None:
    lane = Lane("data", board := Board(), Worker("data"))
    pages = Pages(opened, board, lane, Target())
    qtbot.addWidget(pages.window)
    pages.window.show()
    opened.desk.buyer.take(NAME)
    id = use_everything(opened)
    pages.customers.show_customer(id)
    qtbot.waitUntil(lambda: pages.customers.screen.card.customer is not None)
    assert NAME not in pages.window.windowTitle()
    break_something(opened)
    assert readable(tmp_path) == {}
    lane.close()
    opened.database.close()
    assert readable(tmp_path) == {}


def test_nothing_is_readable_after_a_backup_was_put_back(opened: Opened, tmp_path: Path) -> None:
    use_everything(opened)
    backup = Backups(opened.database, opened.clock).make()
    opened.database.close()
    aside = restore(opened.database.path, backup, opened.clock, KEY)
    open_database(opened.database.path, KEY).close()
    assert aside.exists()
    assert readable(tmp_path) == {}


def test_the_search_finds_what_is_readable(tmp_path: Path) -> None:
    (tmp_path / "plain.txt").write_text(f"… {NAME} …", "utf-8")
    (tmp_path / "wide.txt").write_text(PHONE, "utf-16")
    assert readable(tmp_path) == {"plain.txt": [NAME], "wide.txt": [PHONE]}


def decrypted(file: Path) -> bytes:
    """Return every page of an encrypted file in plain, those in use and those that are free.

    A page ends with 16 bytes that its encryption began with and 64 of its seal; the first begins
    with the 16 bytes of the file's salt (design of SQLCipher 4).
    """
    content, plain = file.read_bytes(), b""
    for at in range(0, len(content), _PAGE):
        page = content[at + (0 if at else 16) : at + _PAGE]
        begun = modes.CBC(page[-80:-64])
        plain += Cipher(algorithms.AES256(KEY), begun).decryptor().update(page[:-80])
    return plain


def test_of_who_was_erased_nothing_is_left_even_for_who_has_the_key(
    opened: Opened, tmp_path: Path
) -> None:
    id, path = use_everything(opened), opened.database.path
    emptied(opened.database.connection)
    before = decrypted(path)
    assert all(each.encode() in before for each in (NAME, PHONE, ORDER))
    opened.desk.eraser.erase([id])
    assert opened.desk.customer_search.find(NAME) == []
    assert not opened.desk.customer_search.alike(f"{NAME}1")
    (tmp_path / "decrypted").write_bytes(decrypted(path))
    assert Path(f"{path}-wal").stat().st_size == 0
    assert readable(tmp_path) == {}
