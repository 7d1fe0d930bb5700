"""Any thread may read while the lane writes: what it holds is whole and never changes."""

import threading

from tests.services.conftest import Shop


def test_a_reader_always_finds_a_whole_shelf(shop: Shop) -> None:
    category, other = shop.category("售前"), shop.category("售后")
    ids = [shop.phrase(category, f"退货{number}", short_code=f"t{number}") for number in range(9)]
    shop.library.build_index()
    broken: list[object] = []
    done = threading.Event()

    def read() -> None:
        while not done.is_set():
            shelf = shop.library.shelf
            listed = [each for place in shelf.categories for each in shelf.members(place)]
            if {each.id for each in listed} != set(shelf.phrases):
                broken.append(shelf)
            for each in listed:
                if each.short_code and shelf.with_code(each.short_code) != each:
                    broken.append(each)
            shop.library.find("退货")

    reader = threading.Thread(target=read)
    reader.start()
    for number in range(60):
        shop.library.move(ids[number % 9 :], other if number % 2 else category)
        shop.library.delete(ids[:3])
        shop.library.record_use(ids[5])
        shop.library.undo()
    done.set()
    reader.join()
    assert broken == []
