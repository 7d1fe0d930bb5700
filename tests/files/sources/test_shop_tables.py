"""Tables of tools for shops come in with their order, groups, codes and pictures."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from assistant.domain.sources import Source
from tests.files.sources.world import (
    QIANNIU,
    phrases,
    put,
    put_sheets,
    put_xls,
    put_xlsx,
    short,
    source_of,
    told,
)

_LIBRARY = ["一级分类（必填）", "二级分类（选填）", "话术标题（选填）", "话术内容（必填）"]


@pytest.mark.parametrize("encoding", ["gbk", "utf-8", "utf-8-sig", "utf-16"])
def test_quick_phrases_come_in_their_order_in_any_encoding(tmp_path: Path, encoding: str) -> None:
    text = QIANNIU + "zz,在的亲,售前\r\naa,已发货,售后\r\nmm,好评,售前\r\n"
    file = put(tmp_path / "a.csv", text, encoding)
    assert source_of(file).format == "qianniu"
    assert short(file) == [
        (("售前",), "zz", "", "在的亲"),
        (("售后",), "aa", "", "已发货"),
        (("售前",), "mm", "", "好评"),
    ]


@pytest.mark.parametrize("row", ["hi,您好,", "hi,您好"])
def test_a_phrase_without_a_group_has_none(tmp_path: Path, row: str) -> None:
    assert short(put(tmp_path / "a.csv", QIANNIU + row)) == [((), "hi", "", "您好")]


def test_a_newer_table_is_known_by_a_part_of_its_heading(tmp_path: Path) -> None:
    file = put(tmp_path / "2026-11-22快捷短语.csv", "序号,快捷短语内容(500字),分组\n1,您好,售前\n")
    assert source_of(file).format == "qianniu_new"
    assert short(file) == [(("售前",), "", "", "您好")]


def test_a_bad_byte_is_told_and_spoils_only_its_row(tmp_path: Path) -> None:
    text = (QIANNIU + "a,第一句,x\nb,第二句,x\nc,第三句,x\n").encode("gbk")
    file = put(tmp_path / "a.csv", text.replace("二".encode("gbk"), b"\xff\xff"))
    assert [each[1] for each in short(file)] == ["a", "c"]
    assert told(file) == [(3, "DamagedText")]


def test_newlines_of_three_systems_may_be_mixed(tmp_path: Path) -> None:
    file = put(tmp_path / "a.csv", QIANNIU + 'a,一,x\r\nb,"二\n二",x\rc,三,x\n')
    assert [each[3] for each in short(file)] == ["一", "二\n二", "三"]


def test_entities_stand_for_newlines_and_commas_where_nothing_is_quoted(tmp_path: Path) -> None:
    text = '快捷编码,快捷短语,快捷短语分组\nhi,"亲"&#44;在&#13;您好,售前\n,,空组\n'
    file = put(tmp_path / "a.csv", text, "gbk")
    assert source_of(file).format == "wangwang"
    assert short(file) == [
        (("售前",), "hi", "", '"亲",在\n您好'),
        (("空组",), "", "", ""),
    ]


@pytest.mark.parametrize(
    ("mark", "text"),
    [
        (",", "好&#44;好&#44;好&#44;好&#44;好&#44;好"),
        (";", "好,好,好,好,好,好"),
        ("\t", "好,好;好,好;好,好"),
    ],
)
def test_what_parts_the_cells_shows_in_the_headings(tmp_path: Path, mark: str, text: str) -> None:
    heading = mark.join(("快捷编码", "快捷短语", "快捷短语分组"))
    row = mark.join(("hi", text, "售前"))
    file = put(tmp_path / "a.csv", f"说明：a;b;c;d;e;f;g\n{heading}\n{row}\n")
    assert short(file) == [(("售前",), "hi", "", text.replace("&#44;", ","))]


def test_an_old_workbook_may_be_a_true_one_or_a_web_page(tmp_path: Path) -> None:
    true = put_xls(
        tmp_path / "a.xls", [["快捷编码", "快捷短语", "快捷短语分组"], ["a", "您好", "x"]]
    )
    page = put(
        tmp_path / "b.xls",
        "<html><meta charset=gb2312><table><tr><td>快捷编码<td>快捷短语<td>快捷短语分组</tr>"
        "<tr><td>a</td><td>您好<br>亲 &amp; 好</td><td>x</td></tr></table></html>",
        "gbk",
    )
    assert short(true) == [(("x",), "a", "", "您好")]
    assert short(page) == [(("x",), "a", "", "您好\n亲 & 好")]


def test_what_a_file_is_shows_inside_not_in_its_name(tmp_path: Path) -> None:
    rows = [["快捷短语编码", "快捷短语", "快捷短语分组"], ["a", "您好", "x"]]
    new = put_xlsx(tmp_path / "a.xlsx", rows).rename(tmp_path / "a.xls")
    old = put_xls(tmp_path / "b.xls", rows).rename(tmp_path / "b.csv")
    assert short(new) == short(old) == [(("x",), "a", "", "您好")]


def test_a_workbook_as_plain_xml_is_a_table(tmp_path: Path) -> None:
    row = "<ss:Row><ss:Cell><ss:Data>{}</ss:Data></ss:Cell>"
    row += "<ss:Cell ss:Index='3'><ss:Data>{}</ss:Data></ss:Cell></ss:Row>"
    text = '<?xml version="1.0"?><ss:Workbook><ss:Worksheet><ss:Table>'
    text += (
        row.format("编码", "内容")
        + row.format("hi", "您好")
        + "</ss:Table></ss:Worksheet></ss:Workbook>"
    )
    assert short(put(tmp_path / "a.xls", text)) == [((), "hi", "", "您好")]


@pytest.mark.parametrize("title", ["话术标题（选填）", "话术问题（选填）"])
def test_two_levels_of_a_library_become_nested_categories(tmp_path: Path, title: str) -> None:
    rows = [
        [*_LIBRARY[:2], title, _LIBRARY[3]],
        ["售前", "发货", "几天发", "48小时内"],
        ["售前", "", "", "在"],
    ]
    file = put_xls(tmp_path / "a.xls", rows)
    assert source_of(file).format == "kefubao"
    assert short(file) == [(("售前", "发货"), "", "几天发", "48小时内"), (("售前",), "", "", "在")]
    csv = put(tmp_path / "a.csv", "\r\n".join(",".join(row) for row in rows), "utf-8-sig")
    assert short(csv) == short(file)


def test_the_unchanged_example_of_a_template_is_left_out(tmp_path: Path) -> None:
    rows = [
        ["一级分类", "二级分类", "话术标题", "话术内容"],
        ["示例分类", "示例子分类", "示例话术标题", "示例话术内容"],
        ["售前", "", "在吗", "在的"],
    ]
    csv = put(tmp_path / "a.csv", "\r\n".join(map(",".join, rows)), "utf-8-sig")
    for file in (csv, put_xlsx(tmp_path / "a.xlsx", rows)):
        assert source_of(file).format == "huashu"
        assert short(file) == [(("售前",), "", "在吗", "在的")]


_HELPER = (
    "最初3行的内容请勿改动(V3)！！！\r\n账号,tb123\r\n分组,快捷编码,标题,内容,图片名,程序数据1\r\n"
)


def test_nested_groups_and_pictures_beside_the_table_come_along(tmp_path: Path) -> None:
    text = _HELPER + "售前=>尺码＝>裙子,cm,尺码表,请看图,a.png,x\r\n"
    file = put(tmp_path / "a.csv", text, "gbk")
    picture = put(tmp_path / "图片" / "a.png", b"picture")
    (row,) = phrases(file)
    assert (row.path, row.title) == (("售前", "尺码", "裙子"), "尺码表")
    assert [part.file for part in row.parts] == [str(picture)]
    assert source_of(file).format == "qianniu_helper"


@pytest.mark.parametrize(
    "name",
    ["../../secret.png", "/etc/passwd", "C:\\a.png", "a:b.png", "con.png", "..\\a.png", "a.exe"],
)
def test_a_picture_that_leads_elsewhere_is_refused(tmp_path: Path, name: str) -> None:
    put(tmp_path / "secret.png", b"x")
    file = put(tmp_path / "x" / "a.csv", f"{_HELPER}g,c,t,text,{name},x\r\n")
    (row,) = phrases(file)
    assert row.parts == ()
    assert told(file) == [(4, "PictureRefused")]


def test_a_picture_that_is_a_link_is_not_followed(tmp_path: Path) -> None:
    secret = put(tmp_path / "secret.png", b"x")
    file = put(tmp_path / "x" / "a.csv", f"{_HELPER}g,c,t,text,a.png,x\r\n")
    (tmp_path / "x" / "图片").mkdir()
    (tmp_path / "x" / "图片" / "a.png").symlink_to(secret)
    assert (phrases(file)[0].parts, told(file)) == ((), [(4, "PictureMissing")])


def test_a_team_table_below_a_title_is_found(tmp_path: Path) -> None:
    rows = [
        ["团队短语"],
        [],
        ["导出于", "2026-11-22"],
        ["登记日期", "分组", "快捷编码", "快捷短语", "是否加入团队"],
        ["2026-11-22", "售前", 12, "您好", "是"],
    ]
    file = put_xlsx(tmp_path / "a.xlsx", rows)
    assert (source_of(file).format, source_of(file).heading) == ("team", 4)
    assert short(file) == [(("售前",), "12", "", "您好")]


def test_questions_with_answers_become_titles_and_wordings(tmp_path: Path) -> None:
    rows = [
        ["产品", "问题", "回答", "话术"],
        ["裙子", "会掉色吗", "不会", "亲，不会的"],
        ["", "在吗", "", "在的"],
    ]
    first, second = phrases(put_xlsx(tmp_path / "a.xlsx", rows))
    assert (first.path, first.title, first.body) == (("裙子",), "会掉色吗", "不会")
    assert first.variants == ("亲，不会的",)
    assert (second.body, second.variants) == ("在的", ())


@pytest.mark.parametrize("code", ["1.23E+18", "123456789012345000"])
def test_a_code_that_a_spreadsheet_has_rounded_is_left_out_and_told(
    tmp_path: Path, code: str
) -> None:
    file = put(tmp_path / "a.csv", f"{QIANNIU}{code},您好,\nok,在,\n")
    assert [each[1] for each in short(file)] == ["", "ok"]
    assert told(file) == [(2, "NumberLost")]


@given(st.integers(0, 48))
def test_headings_may_stand_in_any_of_the_first_rows(
    tmp_path_factory: pytest.TempPathFactory, above: int
) -> None:
    file = tmp_path_factory.mktemp("t") / "a.csv"
    put(file, "说明\n" * above + "备注,话术内容（500字以内）,分类\n,您好,售前\n")
    assert source_of(file).heading == above + 1
    assert short(file) == [(("售前",), "", "", "您好")]


_PHRASE, _PATH = ("售前",), ("售前", "发货")


@pytest.mark.parametrize(
    ("headings", "cells", "expected"),
    [
        ("快捷短语内容（必填）", "好", ((), "", "", "好")),
        (
            "分类（10个字以内）,话术分组（10个字以内）,话术短标题（10个字以内）,话术内容（1000字以内）",
            "售前,发货,几天,好",
            (_PATH, "", "几天", "好"),
        ),
        ("一级分类,二级分类,三级分类,内容", "售前,发货,,好", (_PATH, "", "", "好")),
        ("分类,话术", "售前,好", (_PHRASE, "", "", "好")),
        ("编码,答案,问题", "a,好,几天", ((), "a", "几天", "好")),
        (" 分组 ,'标题',内容(必填)", "售前,几天,好", (_PHRASE, "", "几天", "好")),
    ],
)
def test_headings_are_known_in_every_writing(
    tmp_path: Path, headings: str, cells: str, expected: tuple[tuple[str, ...], str, str, str]
) -> None:
    assert short(put(tmp_path / "a.csv", f"{headings}\n{cells}\n")) == [expected]


def test_any_other_table_is_read_by_what_its_columns_are_said_to_mean(tmp_path: Path) -> None:
    file = put(tmp_path / "a.csv", "Group;Question;Reply\nA;Hi?;Hello\n")
    found = source_of(file)
    assert (found.format, found.ready, found.headings) == (
        "table",
        False,
        ("Group", "Question", "Reply"),
    )
    assert found.sample == (("A", "Hi?", "Hello"),)
    wish = Source(format="table", columns=("path", "title", "body"))
    assert short(file, wish) == [(("A",), "", "Hi?", "Hello")]


def test_a_table_is_remembered_by_its_headings_however_they_are_written(tmp_path: Path) -> None:
    one = source_of(put(tmp_path / "a.csv", "Group,Reply（必填）\nA,B\n"))
    other = source_of(put(tmp_path / "b.csv", "\ufeff Group ,reply\nC,D\n"))
    assert one.key == other.key != ""


def test_encoding_sheet_and_heading_may_be_chosen_otherwise(tmp_path: Path) -> None:
    file = put(tmp_path / "a.csv", "标题,内容\n甲,乙\n丙,丁\n", "gb18030")
    assert source_of(file, Source(encoding="latin-1")).headings != ("标题", "内容")
    chosen = source_of(file, Source(heading=2, columns=("title", "body")))
    assert chosen.headings == ("甲", "乙")
    assert short(file, Source(heading=2, columns=("title", "body"))) == [((), "", "丙", "丁")]


def test_a_table_that_counts_its_rows_is_none_of_ours(tmp_path: Path) -> None:
    file = put(tmp_path / "a.csv", "编号,分组,标题,内容\n1,售前,几天,{{x}}\n")
    assert source_of(file).format == "table"
    assert [(row.uid, row.body) for row in phrases(file)] == [("", "{% raw %}{{x}}{% endraw %}")]


def test_several_columns_may_mean_the_same(tmp_path: Path) -> None:
    file = put(tmp_path / "a.csv", 'a,b,c,d,e\n好,"行\n行",在,{昵称},问\n')
    wish = Source(format="table", columns=("body", "variants", "variants", "part", "notes"))
    (row,) = phrases(file, wish)
    assert (row.body, row.variants, row.notes) == ("好", ("行\n行", "在"), "问")
    assert [part.text for part in row.parts] == ["{{ 昵称 }}"]


def test_a_limit_that_is_no_date_switches_the_phrase_off(tmp_path: Path) -> None:
    text = "内容,有效期至,启用\n一,2026-11-30,是\n二,月底,是\n三,,否\n"
    file = put(tmp_path / "a.csv", text)
    rows = phrases(file)
    assert [row.enabled for row in rows] == [True, False, False]
    assert rows[0].valid_until is not None
    assert told(file) == [(3, "MomentUnclear")]


def test_of_several_sheets_the_one_with_phrases_is_read(tmp_path: Path) -> None:
    sheets = {
        "说明": [["请按模板填写", "谢谢"]],
        "话术": [["分类", "内容"], ["售前", "您好"]],
        "旧": [["分类", "内容"], ["售后", "在"]],
    }
    file = put_sheets(tmp_path / "a.xlsx", sheets)
    assert (source_of(file).sheet, source_of(file).sheets) == ("话术", tuple(sheets))
    assert short(file) == [(("售前",), "", "", "您好")]
    assert short(file, Source(sheet="旧")) == [(("售后",), "", "", "在")]
