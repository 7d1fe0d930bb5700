"""The whole program with somebody who looks over the agent's shoulder: what stands on the screen?

Run as a process of its own: the arguments are the program's, orders come in on standard input, one
JSON object a line, and what is seen goes out. It reads what is visible, presses buttons by their
words, and lets things break where a test wants to know what comes of it.
"""

import json
import os
import sys
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path
from threading import Thread
from typing import Any

from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

# Before anything may import sqlite_utils, which has to find our driver.
import db.driver  # noqa: F401
from assistant.app import main, program, wiring
from assistant.desktop import keyrings
from assistant.desktop.relay import Relay
from assistant.domain.phrases import CategoryId, PhraseDraft
from assistant.domain.products import ProductId
from assistant.services.backups import backups_in
from tests.fakes.keyring import FolderKeyring
from tests.foreign.lines import tell

#: The variable of the environment in which a test names the policy of its machine.
POLICY = "POLICY_OF_THE_TEST"

#: The variable of the environment in which a test names the folder that is its keyring.
KEYRING = "KEYRING_OF_THE_TEST"

#: Stands for what a buyer wrote: it may be in no log.
SECRET = "tb_小鹿1015 的电话 13812345678"


class Watched(program.Program):
    """The program, known to the orders below."""

    made: "Watched"

    def __init__(self, *parts: Any) -> None:
        super().__init__(*parts)
        Watched.made = self


def see() -> None:
    """Tell all words in sight."""
    tell(news="seen", words=[words for each in _visible() if (words := _words(each))])


def press(words: str) -> None:
    """Press the button with those words."""
    found = (each for each in _visible() if isinstance(each, QAbstractButton))
    next(each for each in found if words in (each.text(), each.accessibleName())).click()
    tell(news="pressed")


def switch(words: str) -> None:
    """Turn the switch with those words."""
    found = (each for each in _visible() if isinstance(each, QCheckBox))
    next(each for each in found if each.text() == words).click()
    tell(news="pressed")


def edit(title: str, text: str = "") -> None:
    """Open a phrase in the editor and write a text, if one is given."""
    shelf = Watched.made.desk.library.shelf
    Watched.made.pages.edit(next(id for id, each in shelf.phrases.items() if each.title == title))
    if text:
        fields = (each for each in _visible() if isinstance(each, QPlainTextEdit))
        next(each for each in fields if not each.isReadOnly()).setPlainText(text)
    tell(news="written")


def enter(name: str, text: str) -> None:
    """Write into the field of that name."""
    fields = (each for each in _visible() if isinstance(each, QLineEdit))
    next(each for each in fields if each.accessibleName() == name).setText(text)
    tell(news="entered")


def drop(files: list[str]) -> None:
    """Let go files over the window, as a file manager would."""
    data, window = QMimeData(), Watched.made.window
    data.setUrls([QUrl.fromLocalFile(file) for file in files])
    place = QPoint(window.width() // 2, window.height() // 2)
    how = Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    QApplication.sendEvent(window, QDragEnterEvent(place, *how))
    QApplication.sendEvent(window, QDropEvent(QPointF(place), *how))
    tell(news="dropped")


def show_settings(page: str) -> None:
    """Show a page of the settings."""
    Watched.made.pages.show_settings(page)
    tell(news="shown")


def show_product(number: str) -> None:
    """Show the card of the product with that item number."""
    made = Watched.made

    def show(found: list[ProductId]) -> None:
        made.pages.goods.show_product(found[0])
        tell(news="shown")

    made.lane.run(partial(made.desk.catalogue.named, number), made, show)


def add(title: str, body: str, then: str = "added") -> None:
    """Add a phrase as a screen would: on the lane, refusals for the status line."""
    made = Watched.made
    category = CategoryId(next(iter(made.desk.library.shelf.categories)))
    draft = PhraseDraft(category=category, title=title, body=body)
    made.lane.run(partial(made.desk.library.add, draft), made, lambda _: tell(news=then))


def occupy(rows: int) -> None:
    """Hand in much work at once, each piece a row of the state."""
    made = Watched.made
    for row in range(rows):
        made.lane.run(partial(made.desk.preferences.keep_state, f"work {row}", row), made)
    tell(news="handed in")


def move(x: int, y: int) -> None:
    """Move the window and wait until its place was to be kept."""
    made = Watched.made
    made.window.move(x, y)
    made.window.place.keep()
    made.lane.run(lambda: None, made, lambda _: tell(news="kept"))


def back_up() -> None:
    """Do what is due every few minutes."""
    Watched.made.background._back_up()
    tell(news="asked")


def look_for_pack() -> None:
    """Do what is due twice a minute while a pack is followed."""
    Watched.made.following.watch.look()
    tell(news="asked")


def restore_spoiled() -> None:
    """Have the newest backup put back, and spoil it once it has proved sound."""
    backup = backups_in(Watched.made._opened.database.path.parent)[0]
    QApplication.instance().aboutToQuit.connect(lambda: backup.path.write_bytes(b"spoiled"))
    Watched.made.pages.restore_requested.emit(backup)


def fail(where: str) -> None:
    """Let something break that nobody foresaw, with a buyer's words in it."""
    made = Watched.made
    if where == "lane":
        made.lane.run(_break, made)
    elif where == "desktop":
        made.hotkeys._desktop.windows._x.post(_break)
    else:
        _break()


def _break() -> None:
    raise LookupError(SECRET)


_ORDERS: dict[str, Callable[..., None]] = {
    each.__name__: each
    for each in (
        see,
        press,
        switch,
        edit,
        enter,
        show_settings,
        show_product,
        add,
        occupy,
        move,
        back_up,
        fail,
        restore_spoiled,
        look_for_pack,
        drop,
    )
}


def _visible() -> Iterator[QWidget]:
    for top in QApplication.topLevelWidgets():
        if top.isVisible():
            yield from (each for each in (top, *top.findChildren(QWidget)) if each.isVisible())


def _words(widget: QWidget) -> str:
    if isinstance(widget, QLabel | QAbstractButton | QLineEdit):
        return widget.text() or getattr(widget, "placeholderText", str)()
    return widget.toPlainText() if isinstance(widget, QPlainTextEdit) else ""


def _obey(relay: Relay) -> None:
    rest = b""
    while data := os.read(0, 65536):
        *lines, rest = (rest + data).split(b"\n")
        for line in lines:
            order = json.loads(line)
            relay.post(partial(_ORDERS[order.pop("do")], **order))


if __name__ == "__main__":
    program.Program = Watched  # type: ignore[misc]
    if _policy := os.environ.get(POLICY):
        wiring.policy_file = lambda: Path(_policy)  # type: ignore[assignment]
    if _keyring := os.environ.get(KEYRING):
        keyrings.SystemKeyring = partial(FolderKeyring, Path(_keyring))  # type: ignore
    Thread(target=_obey, args=(Relay(),), daemon=True).start()
    sys.exit(main(sys.argv[1:]))
