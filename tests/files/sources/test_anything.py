"""Whatever stands in a file: it is read, or a sentence tells why not."""

import json
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from assistant.domain.errors import UserError
from assistant.domain.merging import Choices, arrival
from assistant.domain.product_columns import PRODUCT_MEANINGS
from assistant.domain.product_merging import Known, planned
from assistant.domain.product_rows import ProductRow
from assistant.domain.sources import FORMATS, Source
from assistant.domain.tables import PhraseRow
from tests.files.sources.world import put, read

_KEYS = st.sampled_from(
    "data result groups list id groupId code content name combos keyword snippet group enabled"
    " useHtml folders snippets shortcut text html matches global_vars trigger triggers replace"
    " markdown form form_fields vars type params layout fields choices values cmd args format"
    " offset echo label search_terms image_path regex".split()
)
_TEXTS = st.sampled_from(
    "x 您好 {{x}} {{form1.a}} [[a]] $|$ #{date} {time:Y} date shell random choice form echo list"
    " clipboard %Y-%m-%d 86400 ../a.png :x".split()
) | st.text(max_size=5)
_LEAVES = st.none() | st.booleans() | st.integers() | st.floats() | _TEXTS
_ANYTHING = st.recursive(
    _LEAVES,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(_KEYS, inner, max_size=6),
    max_leaves=25,
)
_TOPS = {
    "a.json": ("combos", "folders", "groups"),
    "a.yml": ("matches", "global_vars"),
}


def _taken(path: Path, wish: Source) -> None:
    """Read a file as an import does, and take its rows as far as they can be."""
    with suppress(UserError):
        for row in read(path, wish):
            if isinstance(row, PhraseRow):
                with suppress(UserError):
                    arrival(row)
            elif isinstance(row, ProductRow):
                plan = planned(Known(), [row], Choices(), datetime(2026, 1, 1, tzinfo=UTC))
                assert len(plan.rows) == 1


_fresh = settings(suppress_health_check=[HealthCheck.function_scoped_fixture])


@pytest.mark.parametrize("name", _TOPS)
@_fresh
@given(found=st.dictionaries(_KEYS, _ANYTHING, max_size=5), top=_ANYTHING)
def test_documents_of_any_shape_end_in_rows_or_a_sentence(
    tmp_path: Path, name: str, found: dict[str, object], top: object
) -> None:
    for key in _TOPS[name]:
        file = put(tmp_path / name, json.dumps({**found, key: [top, found]}))
        _taken(file, Source())


_CELLS = st.lists(
    st.sampled_from(
        ["快捷编码", "内容", "分组", '"', ",", "\n", "\r", "\t", "=>", "&#44;", "{昵称}", "{{"]
    )
    | st.text(max_size=4),
    max_size=30,
).map("".join)


@_fresh
@given(
    st.binary(max_size=60)
    | _CELLS.map(lambda text: text.encode("gb18030", "replace"))
    | _CELLS.map(lambda text: text.encode("utf-16", "ignore")),
    st.sampled_from(["", *FORMATS]),
)
def test_bytes_of_any_kind_end_in_rows_or_a_sentence(
    tmp_path: Path, content: bytes, format: str
) -> None:
    file = put(tmp_path / "a.csv", content)
    _taken(file, Source(format=format))
    _taken(file, Source(format=format, heading=1, columns=("body", "path", "picture", "")))


@_fresh
@given(
    st.lists(st.sampled_from(["", *PRODUCT_MEANINGS]), min_size=1, max_size=6, unique=True),
    st.lists(
        st.sampled_from(
            ["A1", "1.2E+18", "9.9", "9-10", "S/M", "黑、白", "是", "=1", ":", "1:2:3:4:5;"]
        )
        | st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=6),
        max_size=18,
    ),
    st.sampled_from(["product_table", "taobao_pack", "handbook", "product_sheet"]),
)
def test_products_of_any_shape_end_in_rows_or_a_sentence(
    tmp_path: Path, columns: list[str], cells: list[str], format: str
) -> None:
    rows = [cells[at : at + len(columns)] for at in range(0, len(cells), len(columns))]
    file = put(tmp_path / "a.csv", "\n".join(",".join(row) for row in [columns, *rows]))
    _taken(file, Source(format=format, heading=1, columns=tuple(columns)))
