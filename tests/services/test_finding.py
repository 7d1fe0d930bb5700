"""What is found follows every change, before the index is built and after."""

import pytest

from assistant.domain.pinyin import READINGS_VERSION
from assistant.services import finding
from assistant.services.exchange import Exchange
from tests.services.conftest import Shop


def _found(shop: Shop, query: str) -> list[str]:
    return [shop.get(hit.id).title for hit in shop.library.find(query)]


@pytest.fixture(params=[False, True], ids=["no index yet", "index built"])
def ready(request: pytest.FixtureRequest, shop: Shop) -> Shop:
    if request.param:
        assert shop.library.build_index()
    return shop


def test_a_new_phrase_is_found_by_its_text(ready: Shop) -> None:
    ready.phrase(ready.category("售前"), "尺码推荐")
    assert _found(ready, "码推") == ["尺码推荐"]


def test_an_edited_phrase_is_found_by_its_new_text_only(ready: Shop) -> None:
    category = ready.category("售前")
    id = ready.phrase(category, "尺码推荐")
    ready.library.edit(id, ready.draft(category, "发货时间"))
    assert (_found(ready, "尺码"), _found(ready, "发货")) == ([], ["发货时间"])
    ready.library.undo()
    assert (_found(ready, "尺码"), _found(ready, "发货")) == (["尺码推荐"], [])


def test_what_is_in_the_bin_is_not_found(ready: Shop) -> None:
    id = ready.phrase(ready.category("售前"), "尺码推荐")
    ready.library.delete([id])
    assert _found(ready, "尺码") == []
    ready.library.restore([id])
    assert _found(ready, "尺码") == ["尺码推荐"]


def test_a_phrase_is_found_by_the_new_name_of_its_category(ready: Shop) -> None:
    top = ready.category("顶层")
    ready.phrase(ready.category("里层", top), "您好")
    ready.library.rename_category(top, "大促")
    assert (_found(ready, "顶层"), _found(ready, "大促")) == ([], ["您好"])


def test_what_is_used_more_comes_first(ready: Shop) -> None:
    category = ready.category("售前")
    ids = [ready.phrase(category, title) for title in ("退货一", "退货二")]
    ready.library.record_use(ids[1])
    assert _found(ready, "退货") == ["退货二", "退货一"]


@pytest.mark.parametrize("query", ["cmtj", "chimatuijian", "chi ma", "尺matui", "sq"])
def test_pinyin_is_found_once_the_index_is_built(shop: Shop, query: str) -> None:
    shop.library.build_index()
    shop.phrase(shop.category("售前"), "尺码推荐")
    assert _found(shop, query) == ["尺码推荐"]
    later = shop.again()
    later.build_index()
    assert [hit.id for hit in later.find(query)] == list(shop.library.shelf.phrases)


def test_readings_are_kept_with_the_phrase(shop: Shop) -> None:
    shop.phrase(shop.category("售前"), "尺码推荐")
    rows = shop.database.read("SELECT version, length(data) > 0 FROM phrase_readings")
    assert rows == [(READINGS_VERSION, 1)]


def test_readings_of_an_older_version_are_worked_out_anew(shop: Shop) -> None:
    shop.phrase(shop.category("售前"), "尺码推荐")
    for table in ("phrase_readings", "category_readings"):
        with shop.database.write() as connection:
            connection.execute(f"UPDATE {table} SET version = version - 1, data = x'00'")
    shop.library.build_index()
    assert _found(shop, "cmtj") == _found(shop, "sq") == ["尺码推荐"]


def test_a_large_import_is_found_at_once(shop: Shop) -> None:
    shop.library.build_index()
    file = shop.database.path.with_name("in.csv")
    rows = "".join(f"售前,话术{number},,,内容\n" for number in range(finding.FEW + 1))
    file.write_text(f"分组,标题,编码,快捷键,内容\n{rows}")
    Exchange(shop.library).import_file(file)
    assert _found(shop, "huashu1000") == ["话术1000"]
    shop.library.undo()
    assert _found(shop, "huashu1000") == []


def test_what_a_large_import_changes_is_found_by_its_new_sound(shop: Shop) -> None:
    file, numbers = shop.database.path.with_name("in.csv"), range(finding.FEW + 1)
    for body in ("内容", "鲸鱼"):
        rows = "".join(f"售前,话术{number},c{number},,{body}\n" for number in numbers)
        file.write_text(f"分组,标题,编码,快捷键,内容\n{rows}")
        Exchange(shop.library).import_file(file)
        shop.library.build_index()
    assert [hit.kind for hit in shop.library.find("jingyu", 1)] == ["pinyin"]


def test_an_index_that_is_called_off_leaves_the_earlier_one(shop: Shop) -> None:
    shop.phrase(shop.category("售前"), "尺码推荐")
    shop.library.build_index()
    earlier = shop.library.index
    shop.library.build_index(cancelled=lambda: True)
    assert shop.library.index is earlier
    assert _found(shop, "cmtj") == ["尺码推荐"]


def test_before_the_index_the_most_used_phrases_are_looked_through(
    shop: Shop, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(finding, "SCANNED", 2)
    category = shop.category("售前")
    ids = [shop.phrase(category, f"退货{number}") for number in range(5)]
    shop.library.record_use(ids[4])
    assert [hit.id for hit in shop.again().find("退货")] == [ids[4], ids[0]]
