"""Files become phrases and phrases files; a whole import is one step."""

import string
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from assistant.desktop.pictures import upright
from assistant.domain.drafts import EmptyBody, ShortCodeTaken, TooLong
from assistant.domain.merging import Choice, Choices, Kind
from assistant.domain.phrases import Shelf
from assistant.domain.storage import DiskFull
from assistant.domain.tables import BrokenRow, NothingInside
from assistant.domain.text import clean
from assistant.files.attachments import AttachmentStore
from assistant.services.arriving import Intake
from assistant.services.attachments import Attachments
from assistant.services.backups import Backups, backups_in
from assistant.services.exchange import Exchange
from assistant.services.library import PhraseLibrary
from assistant.services.watching import ImportCancelled
from db.connection import open_database
from tests.fakes.clock import FixedClock
from tests.pictures import png
from tests.services.conftest import Shop

_HEADING = "分组,标题,编码,快捷键,内容\n"


def _file(shop: Shop, rows: str, encoding: str = "utf-8") -> Path:
    file = shop.database.path.with_name("in.csv")
    file.write_text(_HEADING + rows, encoding=encoding)
    return file


def _says(shelf: Shelf) -> list[tuple[object, ...]]:
    """What a library says, whatever the ids."""
    return [
        (shelf.path(each.category), each.title, each.short_code, each.hotkey, each.body)
        for category in sorted(shelf.categories, key=shelf.path)
        for each in shelf.members(category)
    ]


def test_an_import_makes_categories_and_phrases_in_order(shop: Shop) -> None:
    rows = (
        "售后 / 退货,退货,th,ctrl+alt+1,流程\n售前,问候,,,您好\n售后 / 退货,换货,,,同上\n空组,,,,\n"
    )
    result = Exchange(shop.library).import_file(_file(shop, rows))
    assert (result.added, result.faulty, result.step) == (3, 0, "import")
    shelf = shop.again().shelf
    assert [each.name for each in shelf.children()] == ["售后", "售前", "空组"]
    assert _says(shelf) == [
        (("售前",), "问候", "", "", "您好"),
        (("售后", "退货"), "退货", "th", "Ctrl+Alt+1", "流程"),
        (("售后", "退货"), "换货", "", "", "同上"),
    ]


def test_the_same_file_twice_adds_nothing(shop: Shop) -> None:
    file = _file(shop, "售前,甲,j,,一\n售前,乙,,,二\n售前,乙,,,二\n")
    Exchange(shop.library).import_file(file)
    result = Exchange(shop.library).import_file(file)
    assert (result.added, result.replaced, result.known) == (0, 0, 3)
    assert [(each.row, each.title) for each in result.left_out] == [(2, "甲"), (3, "乙"), (4, "乙")]
    assert len(shop.library.shelf.phrases) == 2


def test_a_preview_counts_like_the_import_and_does_nothing(shop: Shop) -> None:
    shop.phrase(shop.category("售前"), "甲", body="旧")
    file = _file(shop, "售前,甲,,,新\n售后,乙,,,二\n售后,丙,,,\n")
    preview = Exchange(shop.library).preview_import(file)
    assert preview.count() == {Kind.NEW: 1, Kind.CHANGED: 1, None: 1}
    assert len(shop.again().shelf.phrases) == 1
    result = Exchange(shop.library).take_in(preview)
    assert (result.added, result.replaced, result.faulty) == (1, 1, 1)


def test_every_row_of_a_preview_is_there_in_order_with_what_it_is(shop: Shop) -> None:
    shop.phrase(shop.category("售前"), "甲", body="一")
    file = _file(shop, "售前,甲,,,一\n空组,,,,\n售后,丙,,,\n售后,乙,,,二\n")
    rows = Exchange(shop.library).preview_import(file).rows
    assert [getattr(each, "kind", None) for each in rows] == [Kind.DUPLICATE, None, Kind.NEW]


def test_what_is_known_already_can_be_kept_beside_what_comes(shop: Shop) -> None:
    id = shop.phrase(shop.category("售前"), "甲", body="旧")
    choices = Choices(changed=Choice.BOTH)
    Exchange(shop.library).import_file(_file(shop, "售前,甲,,,新\n"), choices=choices)
    assert shop.get(id).body == "旧"
    assert [each.body for each in shop.library.shelf.phrases.values()] == ["旧", "新"]


def test_a_whole_import_is_undone_in_one_step(shop: Shop) -> None:
    id = shop.phrase(shop.category("售前"), "甲", body="旧")
    before = shop.library.shelf
    Exchange(shop.library).import_file(_file(shop, "售前,甲,,,新\n售后 / 深,乙,,,二\n"))
    assert shop.get(id).body == "新"
    assert shop.library.undo().step == "import"
    assert _says(shop.again().shelf) == _says(before)
    assert shop.again().shelf.categories == before.categories
    assert shop.library.bin() == []


def test_pictures_come_with_their_phrases_and_are_undone_with_them(shop: Shop) -> None:
    folder = shop.database.path.parent
    (folder / "图片").mkdir()
    (folder / "图片" / "size.png").write_bytes(png())
    heads = "最初3行的内容请勿改动(V3)！！！\n账号\n分组,快捷编码,标题,内容,图片名,程序数据\n"
    file = folder / "v3.csv"
    file.write_text(f"{heads}售前=>尺码,cm,尺码表,看图,size.png,\n", encoding="utf-8")
    store = AttachmentStore(folder / "files", upright)
    attachments = Attachments(shop.database, store, shop.clock)
    exchange = Exchange(shop.library, intake=Intake(attachments=attachments))
    assert (exchange.import_file(file).added, exchange.import_file(file).known) == (1, 1)
    (phrase,) = shop.again().shelf.phrases.values()
    (part,) = phrase.parts
    assert part.attachment is not None and attachments.has(part.attachment)
    shop.library.undo()
    assert not shop.again().shelf.phrases


def test_rows_that_cannot_be_used_are_named_with_the_reason(shop: Shop) -> None:
    rows = f'售前,甲,,,一\n售前,空,,,\n售前,长,,,{"x" * 10_001}\n售前,"乱"码,,,三\n售前,乙,,,四\n'
    result = Exchange(shop.library).import_file(_file(shop, rows))
    assert (result.added, result.faulty) == (2, 3)
    assert [(note.row, type(note.error)) for note in result.left_out] == [
        (3, EmptyBody),
        (4, TooLong),
        (5, BrokenRow),
    ]


def test_a_code_that_is_taken_is_left_out_and_named(shop: Shop) -> None:
    shop.phrase(shop.category("售前"), "发货", short_code="fh")
    noted = Exchange(shop.library).import_file(_file(shop, "售后,返回,FH,,x\n")).noted
    assert [(each.row, each.title, type(each.error)) for each in noted] == [
        (2, "返回", ShortCodeTaken)
    ]
    assert sorted(each.short_code for each in shop.library.shelf.phrases.values()) == ["", "fh"]


def test_an_old_encoding_is_read(shop: Shop) -> None:
    Exchange(shop.library).import_file(_file(shop, "售前,问候,,,您好，在的亲\n", "gb18030"))
    assert [says[4] for says in _says(shop.library.shelf)] == ["您好，在的亲"]


def test_what_hides_in_a_cell_is_taken_out(shop: Shop) -> None:
    Exchange(shop.library).import_file(_file(shop, "售\u202e前,问\x00候,,,您\u200b好\n"))
    assert _says(shop.library.shelf) == [(("售前",), "问候", "", "", "您好")]


def test_a_table_of_headings_alone_is_told(shop: Shop) -> None:
    with pytest.raises(NothingInside):
        Exchange(shop.library).import_file(_file(shop, "\n,,,,\n"))


@pytest.mark.parametrize("after", [0, 1, 2])
def test_an_import_that_is_called_off_leaves_everything_as_it_was(shop: Shop, after: int) -> None:
    asked = iter(range(100))
    file = _file(shop, "".join(f"售前,话术{number},,,内容\n" for number in range(1_000)))
    with pytest.raises(ImportCancelled):
        Exchange(shop.library).import_file(file, cancelled=lambda: next(asked) >= after)
    assert not shop.again().shelf.categories


def test_an_import_can_be_called_off_while_it_is_written(shop: Shop) -> None:
    told: list[float] = []
    file = _file(shop, "".join(f"售前,话术{number},,,内容{number}\n" for number in range(3_000)))
    preview = Exchange(shop.library).preview_import(file)
    with pytest.raises(ImportCancelled):
        Exchange(shop.library).take_in(preview, None, told.append, lambda: told[-1] > 0.4)
    assert 0.4 < told[-1] < 0.6
    assert not shop.library.shelf.phrases and not shop.again().shelf.categories


def test_a_disk_that_is_full_leaves_everything_as_it_was(shop: Shop) -> None:
    ((pages,),) = shop.database.read("PRAGMA page_count")
    shop.database.connection.execute(f"PRAGMA max_page_count = {pages + 3}")
    file = _file(shop, "".join(f"售前,话术{number},,,内容\n" for number in range(1_000)))
    with pytest.raises(DiskFull):
        Exchange(shop.library).import_file(file)
    assert not shop.library.shelf.phrases and not shop.again().shelf.categories


def test_a_copy_is_made_before_an_import_into_a_filled_library(shop: Shop) -> None:
    exchange = Exchange(shop.library, Backups(shop.database, shop.clock))
    exchange.import_file(_file(shop, "售前,甲,,,一\n"))
    assert not backups_in(shop.database.path.parent)
    exchange.import_file(_file(shop, "售前,乙,,,一\n"))
    assert len(backups_in(shop.database.path.parent)) == 1


def test_progress_is_told_and_never_goes_back(shop: Shop) -> None:
    told: list[float] = []
    file = _file(shop, "".join(f"售前,话术{number},,,内容\n" for number in range(2_000)))
    Exchange(shop.library).import_file(file, told.append)
    assert len(told) >= 4 and told == sorted(told) and 0 <= told[0] <= told[-1] <= 1


def test_one_category_is_exported_with_all_below_it(shop: Shop, tmp_path: Path) -> None:
    top = shop.category("售后")
    shop.phrase(shop.category("退货", top), "甲")
    shop.phrase(shop.category("售前"), "乙")
    assert Exchange(shop.library).export_file(tmp_path / "out.csv", top) == 1
    assert "售后 / 退货,甲" in (tmp_path / "out.csv").read_text("utf-8-sig")


_words = (
    st.text("退货 /=+-@'\"\n，a1", min_size=1) | st.text(string.printable, min_size=1) | st.text()
)


@settings(max_examples=30, deadline=None)
@given(st.lists(st.tuples(st.lists(_words, max_size=3), _words, _words), max_size=4))
def test_a_library_comes_back_from_its_own_file(
    tmp_path_factory: pytest.TempPathFactory, things: list[tuple[list[str], str, str]]
) -> None:
    folder = tmp_path_factory.mktemp("round")
    first, second = (_library(folder / name) for name in ("one", "two"))
    _fill(first, things)
    Exchange(first).export_file(folder / "out.csv")
    if first.shelf.categories:
        Exchange(second).import_file(folder / "out.csv")
    assert sorted(_says(second.shelf), key=str) == sorted(set(_says(first.shelf)), key=str)
    assert {*map(second.shelf.path, second.shelf.categories)} == {
        *map(first.shelf.path, first.shelf.categories)
    }


def _library(folder: Path) -> PhraseLibrary:
    library = PhraseLibrary(open_database(folder / "deskmate.db"), FixedClock())
    library.load()
    return library


def _fill(library: PhraseLibrary, things: list[tuple[list[str], str, str]]) -> None:
    """Write what can be written: names and texts that are empty are refused elsewhere."""
    shop = Shop(None, FixedClock(), library)  # type: ignore[arg-type]
    for path, title, body in things:
        category = None
        for name in path:
            tidied = " ".join(clean(name).text.split())[:60].strip()
            here = {each.name: each.id for each in library.shelf.children(category)}
            if tidied:
                category = here.get(tidied) or shop.category(tidied, category)
        if category is not None and clean(body).text.strip():
            shop.phrase(category, title[:200], body=body)
