"""Text expanders: what they keep comes in, and none of their programs is ever run."""

import json
from pathlib import Path

import pytest

from tests.files.sources.world import phrases, put, short, source_of, told

_PACKAGE = """
matches:
  - trigger: ":hi"
    replace: "您好 {{who}}，$|${{unknown}}"
    label: 问候
    search_terms: [打招呼, 在吗]
    word: true
    vars:
      - {name: who, type: choice, params: {values: [亲, 老板]}}
"""


def _package(folder: Path, text: str) -> Path:
    return put(folder / "greet" / "package.yml", text)


def test_a_match_brings_label_search_terms_and_choices(tmp_path: Path) -> None:
    (row,) = phrases(_package(tmp_path, _PACKAGE))
    assert (row.path, row.title, row.short_code) == (("greet",), "问候", "hi")
    assert row.questions == ("打招呼", "在吗")
    assert row.body == '您好 {{ who | 选项: "亲", "老板" }}，{% raw %}{{unknown}}{% endraw %}'
    names = [type(each).__name__ for each in row.remarks]
    assert names == ["CaretDropped", "MarkKept"]


def test_programs_are_never_run_but_named_and_kept_as_text(tmp_path: Path) -> None:
    trap = (tmp_path / "ran").as_posix()  # in quotes a backslash means something
    text = f"""
matches:
  - trigger: ":ip"
    replace: "IP {{{{ip}}}} {{{{py}}}}"
    vars:
      - {{name: ip, type: shell, params: {{cmd: "touch {trap}"}}}}
      - {{name: py, type: script, params: {{args: [python, "{trap}.py"]}}}}
"""
    file = _package(tmp_path, text)
    (row,) = phrases(file)
    assert row.body == "IP {% raw %}{{ip}} {{py}}{% endraw %}"
    assert row.notes == f"ip: touch {trap}\npy: python {trap}.py"
    assert told(file) == [(1, "ProgramNotRun"), (1, "ProgramNotRun")]
    assert not Path(trap).exists()


def test_dates_clipboard_and_fixed_texts_become_ours(tmp_path: Path) -> None:
    text = """
global_vars:
  - {name: shop, type: echo, params: {echo: 小店}}
matches:
  - triggers: [":a", ":b"]
    replace: "{{shop}} {{day}} {{next}} {{clip}}"
    vars:
      - {name: day, type: date, params: {format: "%Y-%m-%d %H:%M"}}
      - {name: next, type: date, params: {format: "%m月%d日", offset: 86400}}
      - {name: clip, type: clipboard}
"""
    (row,) = phrases(_package(tmp_path, text))
    assert row.body == "小店 {{ 今天 }} {{ 现在 }} {{ 明天 }} {{ 剪贴板 }}"
    assert (row.short_code, row.questions) == ("a", (":b",))


def test_a_random_text_becomes_several_wordings(tmp_path: Path) -> None:
    text = """
matches:
  - trigger: ":r"
    replace: "{{r}}！"
    vars:
      - {name: r, type: random, params: {choices: [在的, 您好]}}
"""
    (row,) = phrases(_package(tmp_path, text))
    assert (row.body, row.variants) == ("在的！", ("您好！",))


def test_a_form_becomes_questions(tmp_path: Path) -> None:
    text = """
matches:
  - trigger: ":f"
    form: "亲爱的 [[name]]，您要 [[size]]"
    form_fields:
      name: {default: 顾客}
      size: {type: choice, values: [S, M]}
"""
    (row,) = phrases(_package(tmp_path, text))
    assert row.body == '亲爱的 {{ name | 提问: "顾客" }}，您要 {{ size | 选项: "S", "M" }}'


def test_files_of_a_folder_share_variables_and_texts(tmp_path: Path) -> None:
    put(tmp_path / "a.yml", "global_vars: [{name: shop, type: echo, params: {echo: 小店}}]")
    put(tmp_path / "b.yml", "matches: [{trigger: ':bye', replace: 再见}]")
    text = """
matches:
  - trigger: ":end"
    replace: "{{shop}}{{bye}}"
    vars: [{name: bye, type: match, params: {trigger: ":bye"}}]
"""
    put(tmp_path / "c.yml", text)
    assert [row.body for row in phrases(tmp_path)] == ["再见", "小店再见"]


@pytest.mark.parametrize(
    ("key", "text"),
    [("html", "<p>您好</p><b>亲</b>"), ("markdown", "您好\n**亲**")],
)
def test_of_styled_texts_only_the_text_is_taken(tmp_path: Path, key: str, text: str) -> None:
    file = _package(tmp_path, f"matches:\n  - trigger: ':x'\n    {key}: {json.dumps(text)}\n")
    assert phrases(file)[0].body == "您好\n亲"
    assert told(file) == [(1, "FormDropped")]


def test_a_picture_comes_only_from_beside_the_file(tmp_path: Path) -> None:
    text = "matches:\n  - trigger: a\n    image_path: {}\n"
    file = _package(tmp_path, text.format("$CONFIG/images/a.png"))
    picture = put(tmp_path / "greet" / "images" / "a.png", b"x")
    (row,) = phrases(file)
    assert [part.file for part in row.parts] == [str(picture)]
    assert told(_package(tmp_path, text.format("/etc/a.png"))) == [(1, "PictureRefused")]


@pytest.mark.parametrize("text", ["", "matches:\r\n", "matches: null", "matches: ~\n", "x: [1]\n"])
def test_empty_documents_hold_nothing(tmp_path: Path, text: str) -> None:
    assert phrases(_package(tmp_path, text)) == []


def test_windows_newlines_numbers_and_unknown_keys_do_no_harm(tmp_path: Path) -> None:
    text = "matches:\r\n  - trigger: 007\r\n    replace: yes\r\n    new_key: 1\r\n"
    file = _package(tmp_path, text)
    assert short(file) == [(("greet",), "007", "", "yes")]
    assert told(file) == [(1, "MarkKept")]


def test_a_pattern_is_no_code_and_is_told(tmp_path: Path) -> None:
    file = _package(tmp_path, "matches:\n  - regex: ':h(?P<x>.*)'\n    replace: 您好\n")
    assert (phrases(file)[0].short_code, told(file)) == ("", [(1, "MarkKept")])


def test_a_hundred_packages_come_in_one_go_and_a_broken_one_is_told(tmp_path: Path) -> None:
    for number in range(100):
        folder = tmp_path / f"pack{number:03}" / "0.1.0"
        put(folder / "package.yml", _PACKAGE)
        put(folder / "_manifest.yml", f"name: pack{number}\nmatches: {{}}\n")
    put(tmp_path / "zz" / "package.yml", "matches: [unclosed\n")
    assert source_of(tmp_path).format == "espanso"
    found = phrases(tmp_path)
    assert [row.path for row in found] == [(f"pack{number:03}",) for number in range(100)]
    assert found[7].place == "pack007/0.1.0/package.yml"
    assert told(tmp_path)[-1] == (0, "FileBroken")


def test_a_folder_of_phrases_with_descriptions_comes_in(tmp_path: Path) -> None:
    put(tmp_path / "shop" / ".folder.json", '{"title": "店铺"}')
    put(tmp_path / "shop" / "hello.txt", "在的<cursor> <date format=%H:%M><enter>好")
    about = {"description": "问候", "abbreviation": {"abbreviations": [";zz"]}}
    about["hotkey"] = {"modifiers": ["<ctrl>", "<alt>"], "hotKey": "h"}
    put(tmp_path / "shop" / ".hello.json", json.dumps(about))
    put(tmp_path / "shop" / "run.py", "raise SystemExit")
    put(tmp_path / "shop" / ".run.json", "{}")
    assert source_of(tmp_path).format == "autokey"
    (row,) = phrases(tmp_path)
    assert (row.path, row.title, row.short_code) == (("店铺",), "问候", "zz")
    assert (row.hotkey, row.body) == ("Ctrl+Alt+H", "在的 {{ 现在 }}\n好")
    assert told(tmp_path)[-1] == (1, "ProgramNotRun")


@pytest.mark.parametrize("keys", [("keyword", "snippet"), ("comboText", "substitutionText")])
def test_combos_come_in_by_old_keys_and_new(tmp_path: Path, keys: tuple[str, str]) -> None:
    combo = {"uuid": "1", "name": "问候", "group": "g", "enabled": False}
    combo |= {keys[0]: "zz", keys[1]: "在的#{cursor} #{clipboard} #{date} #{input:颜色}"}
    found = {"fileFormatVersion": 10, "combos": [combo], "groups": [{"uuid": "g", "name": "售前"}]}
    (row,) = phrases(put(tmp_path / "a.json", json.dumps(found)))
    assert (row.path, row.short_code, row.title, row.enabled) == (("售前",), "zz", "问候", False)
    assert row.body == "在的 {{ 剪贴板 }} {{ 今天 }} {{ 颜色 | 提问 }}"


def test_abbreviations_without_headings_are_known(tmp_path: Path) -> None:
    beeftext = put(tmp_path / "a.csv", "zz,在的亲，请讲。,问候\nfh,已发货：#{date},\n")
    assert source_of(beeftext).format == "beeftext_csv"
    assert [each[3] for each in short(beeftext)] == ["在的亲，请讲。", "已发货：{{ 今天 }}"]
    expander = put(
        tmp_path / "b.csv", '"zz","说 \\"好\\", %clipboard%|","问候"\n"d","100%棉 %Y-%m-%d",""\n'
    )
    assert source_of(expander).format == "textexpander"
    assert short(expander) == [
        ((), "zz", "问候", '说 "好", {{ 剪贴板 }}'),
        ((), "d", "", "100%棉 {{ 今天 }}"),
    ]


def test_folders_of_snippets_come_in(tmp_path: Path) -> None:
    text = "{time: YYYY-MM-DD} {formmenu: S; M; name=size; default=M} {cursor}{if: x}"
    snippets = [{"name": "尺码", "shortcut": "/cm", "text": text}]
    found = {"folders": [{"name": "售前", "snippets": snippets}, {"name": "空", "snippets": []}]}
    file = put(tmp_path / "a.json", json.dumps(found))
    assert short(file) == [
        (("售前",), "cm", "尺码", '{{ 今天 }} {{ size | 选项: "M", "S" }} {if: x}'),
        (("空",), "", "", ""),
    ]
    assert [each[1] for each in told(file)] == ["MarkReworded", "CaretDropped", "MarkKept"]


def test_phrases_of_a_workbench_as_json_keep_order_and_groups(tmp_path: Path) -> None:
    phrase = {"id": 1, "groupId": 7, "code": "b", "content": "您好[买家昵称]"}
    found = {"groups": [{"id": 7, "name": "售前"}, {"id": 8, "name": "空组"}]}
    found["list"] = [phrase, {"id": 2, "groupId": 9, "code": "a", "content": "在"}]
    file = put(tmp_path / "a.json", json.dumps({"data": {"result": found}}))
    assert short(file) == [
        (("售前",), "b", "", "您好{{ 昵称 }}"),
        ((), "a", "", "在"),
        (("空组",), "", "", ""),
    ]


@pytest.mark.parametrize("encoding", ["utf-16", "gbk", "utf-8-sig"])
def test_custom_phrases_of_input_methods_come_in(tmp_path: Path, encoding: str) -> None:
    text = "; 自定义短语\r\nrq,1=#$year年$month月$day日\r\nhb,2=您好\r\n第二行{{x\r\nhb,3=在\r\n"
    file = put(tmp_path / "短语.txt", text, encoding)
    assert source_of(file).format == "input_method"
    bodies = ["{{ 今天 }}", "您好\n第二行{% raw %}{{{% endraw %}x", "在"]
    assert [(row.short_code, row.body) for row in phrases(file)] == list(
        zip(["rq", "hb", "hb"], bodies, strict=True)
    )
