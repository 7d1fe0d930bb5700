"""What is written for others: 千牛's file to the letter, a workbook, an archive, and the report."""

import zipfile
from pathlib import Path

import openpyxl
import pytest

from assistant.domain.leaving import (
    CODE_LIMIT,
    CodeEmpty,
    CodeLong,
    FilesDropped,
    FormulaGuarded,
    LimitsDropped,
    MarksKept,
    MessagesJoined,
    NothingToWrite,
    VariantsDropped,
)
from assistant.domain.phrases import Attachment, CategoryId, Part, PhraseDraft
from assistant.domain.policy import ByPolicy, Policy
from assistant.files.library_json import read_json
from assistant.services.exports import Exports, FormUnknown, form_of
from tests.ui.world import World, world

_PICTURE = Attachment("a" * 64, ".png", "尺码表.png")


@pytest.fixture
def shop(tmp_path: Path, qapp: object) -> object:
    with world(tmp_path) as made:
        yield made


def _notes(exports: Exports, file: Path) -> list[str]:
    return [type(note.error).__name__ for note in exports.write(file, "qianniu").notes]


def test_qianniu_gets_its_three_columns_in_its_encoding_and_our_order(
    shop: World, tmp_path: Path
) -> None:
    before = shop.category("售前")
    shop.phrase(before, "欢迎", "您好😊，\n在的", short_code="hy")
    shop.phrase(shop.category("尺码", before), "尺码", '选"M"码', short_code="cm")
    file = tmp_path / "千牛.csv"
    assert shop.desk.exports.write(file, "qianniu").count == 2
    assert file.read_bytes().decode("gb18030") == (
        "快捷短语编码,快捷短语,快捷短语分组\r\n"
        'hy,"您好😊，\n在的",售前\r\n'
        'cm,"选""M""码",售前-尺码\r\n'
    )


@pytest.mark.parametrize(
    ("more", "said"),
    [
        ({"short_code": ""}, CodeEmpty),
        ({"short_code": "c" * (CODE_LIMIT + 1)}, CodeLong),
        ({"parts": (Part("第二条"),)}, MessagesJoined),
        ({"parts": (Part("", _PICTURE),)}, FilesDropped),
        ({"body": "", "parts": (Part("", _PICTURE),)}, NothingToWrite),
        ({"variants": ("您好呀",)}, VariantsDropped),
        ({"body": "今天 {{ 日期 }}"}, MarksKept),
        ({"enabled": False}, LimitsDropped),
        ({"body": "=1+1"}, FormulaGuarded),
    ],
)
def test_what_qianniu_does_not_keep_is_told(
    shop: World, tmp_path: Path, more: dict[str, object], said: type
) -> None:
    values: dict[str, object] = {"body": "您好", "short_code": "hy"} | more
    draft = PhraseDraft(category=shop.category("售前"), title="欢迎", **values)  # type: ignore[arg-type]
    shop.worker.submit(lambda: shop.desk.library.add(draft)).result()
    assert _notes(shop.desk.exports, tmp_path / "x.csv") == [said.__name__]


def test_a_workbook_has_its_headings_in_view_and_no_formulas(shop: World, tmp_path: Path) -> None:
    shop.phrase(shop.category("售前"), "=HYPERLINK(1)", "@SUM(1)", short_code="007")
    file = tmp_path / "话术.xlsx"
    shop.desk.exports.write(file)
    sheet = openpyxl.load_workbook(file).active
    assert sheet.freeze_panes == "C2"
    first = [cell.value for cell in sheet[1]][:6]
    assert first == "编号 分组 标题 编码 快捷键 内容".split()
    assert {cell.data_type for cell in sheet[2] if cell.value} == {"s"}
    assert [cell.value for cell in sheet[2]][2:4] == ["'=HYPERLINK(1)", "007"]


def test_an_archive_carries_the_pictures_and_tells_which_are_missing(
    shop: World, tmp_path: Path
) -> None:
    kept = shop.desk.attachments.keep(b"certificate", "证书.pdf")
    parts = (Part("", kept), Part("", _PICTURE))
    shop.phrase(shop.category("售前"), "证书", "请看", parts=parts)
    file = tmp_path / "话术.deskmate"
    notes = shop.desk.exports.write(file).notes
    assert [note.error.values for note in notes] == [{"name": "尺码表.png"}]
    with zipfile.ZipFile(file) as archive:
        assert archive.namelist() == ["library.json", f"files/{kept.digest}.pdf"]
        assert archive.read(f"files/{kept.digest}.pdf") == b"certificate"


def test_one_category_is_written_with_all_below_it(shop: World, tmp_path: Path) -> None:
    before = shop.category("售前")
    shop.phrase(shop.category("尺码", before), "尺码", "M")
    shop.phrase(shop.category("售后"), "退货", "七天")
    shop.desk.exports.write(tmp_path / "x.json", category=CategoryId(before))
    assert [each["title"] for each in read_json(tmp_path / "x.json")["phrases"]] == ["尺码"]


def test_the_suffix_tells_the_form() -> None:
    assert [form_of(Path(f"x.{end}")) for end in ("csv", "XLSX", "json")] == ["csv", "xlsx", "json"]
    with pytest.raises(FormUnknown):
        form_of(Path("x.txt"))


@pytest.mark.parametrize("name", ["x.csv", "x.xlsx", "x.json", "x.deskmate"])
def test_the_policy_may_keep_phrases_in(name: str, tmp_path: Path, qapp: object) -> None:
    with world(tmp_path, Policy(frozenset({"export"}))) as shop, pytest.raises(ByPolicy):
        shop.desk.exports.write(tmp_path / name)
    assert not (tmp_path / name).exists()
