"""Many made-up customers, called and tagged as shops have them."""

import random
from collections.abc import Iterator
from datetime import datetime, timedelta

from assistant.domain.clock import as_text
from assistant.domain.customers import TAOBAO, Birthday, CustomerDraft, Nickname, Tag
from assistant.domain.person import Person
from assistant.domain.uids import Uids
from db.connection import Database
from db.customers import CustomerTable, birthday_key, data_of
from tests.benchmarks.phrase_stock import Stock
from tests.fakes.clock import FixedClock

_SKIN = "油皮 干皮 混油 混干 敏感肌 中性".split()
_LIKES = "蓝色 宽松 纯棉 修身 显瘦 简约 复古 法式 怕热 送礼 急用 爱比价 要发票 不要电话".split()
_GARMENTS = "连衣裙 上衣 裤子 鞋".split()
_SIZES = "S M L XL XXL".split()
_LATIN = "xiaolu baobei lily mama happy sunny coco honey momo nana dudu kiki alex vivi".split()
_PORTION = 5_000


class CustomerStock:
    """Makes customers; the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._dice = random.Random(seed)
        self._words = Stock(seed)
        self._now = FixedClock().now()

    def draft(self, number: int) -> CustomerDraft:
        """Return the customer of that number; no two have one nickname."""
        dice = self._dice
        seen = self._now - timedelta(days=dice.randrange(600), minutes=dice.randrange(1440))
        return CustomerDraft(
            names=(Nickname(self._name(number)),),
            tags=tuple(self._tags()),
            person=Person(height=dice.randrange(150, 185)) if dice.random() < 0.3 else Person(),
            birthday=self._birthday() if dice.random() < 0.3 else None,
            notes=self._words.text(dice.randrange(8, 30)) if dice.random() < 0.4 else "",
            last_contact=seen,
        )

    def _name(self, number: int) -> str:
        dice, way = self._dice, number % 10
        if way < 3:
            return f"tb{100_000_000 + number * 4_391}"
        if way < 6:
            return f"{dice.choice(_LATIN)}_{dice.choice(_LATIN)}{number}"
        word = self._words.text(dice.randrange(2, 6)).replace("\n", "")
        return f"{'tb_' if way < 8 else ''}{word}{number}"

    def _tags(self) -> Iterator[Tag]:
        dice = self._dice
        if dice.random() < 0.5:
            yield Tag("skin", dice.choice(_SKIN))
        if dice.random() < 0.5:
            yield Tag("size", dice.choice(_SIZES), dice.choice(_GARMENTS))
        for text in dice.sample(_LIKES, dice.choice((0, 0, 1, 2, 3))):
            yield Tag("preference", text)
        if dice.random() < 0.2:
            yield Tag("level", f"VIP{dice.randrange(1, 5)}")

    def _birthday(self) -> Birthday:
        lunar = self._dice.random() < 0.2
        return Birthday(
            month=self._dice.randrange(1, 13), day=self._dice.randrange(1, 29), lunar=lunar
        )


def fill(database: Database, count: int) -> None:
    """Write so many customers, as one who has no time to have each of them checked."""
    stock, uids = CustomerStock(), Uids(FixedClock())
    time = "2026-11-20T00:00:00.000Z"
    columns = "id, uid, nickname, last_contact, birthday, data, updated_at"
    sql = f"INSERT INTO customers ({columns}) VALUES (?, ?, ?, ?, ?, ?, ?)"
    for start in range(0, count, _PORTION):
        end = min(start + _PORTION, count)
        drafts = [(number + 1, stock.draft(number)) for number in range(start, end)]
        rows = [
            (id, uids.new(), each.nickname, _seen(each), _born(each), data_of(each), time)
            for id, each in drafts
        ]
        names = [(each.nickname, TAOBAO, id) for id, each in drafts]
        with database.write() as connection:
            connection.executemany(sql, rows)
            connection.executemany("INSERT INTO customer_names VALUES (?, ?, ?)", names)
    assert CustomerTable(database).count() == count


def _seen(draft: CustomerDraft) -> str:
    assert isinstance(draft.last_contact, datetime)
    return as_text(draft.last_contact)


def _born(draft: CustomerDraft) -> str | None:
    born = draft.birthday
    return birthday_key(born.month, born.day, lunar=born.lunar) if born else None
