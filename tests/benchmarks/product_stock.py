"""A large catalogue of made-up products, with the words and the numbers that shops write."""

import csv
import random
from collections.abc import Iterator
from pathlib import Path

from assistant.domain.money import yuan
from assistant.domain.products import (
    Answer,
    ProductDraft,
    Sku,
    Specification,
    codes_of,
    key_of,
)
from assistant.domain.uids import Uids
from db.connection import Database
from db.products import ProductTable, data_of
from tests.benchmarks.phrase_stock import Stock
from tests.fakes.clock import FixedClock

_KINDS = """
女装/连衣裙 女装/针织衫 女装/半身裙 女装/外套 男装/衬衫 男装/休闲裤 童装/套装 内衣/睡衣 内衣/吊带
鞋/运动鞋 鞋/靴子 箱包/双肩包 美妆/面霜 美妆/精华 美妆/防晒 食品/坚果 食品/糕点
家电/电饭煲 家电/吹风机 家居/四件套
""".split()
_LOOKS = """
修身 宽松 长袖 短袖 春秋款 夏季 加厚 薄款 显瘦 复古 法式 韩版 简约 高腰 中长款 印花 纯色 条纹 轻奢
通勤 百搭 吊带 大码 亲肤 透气 补水 保湿 便携 家用 大容量 儿童 情侣 新款 礼盒装
""".split()
_VALUES = {
    "面料": "95%棉+5%氨纶 100%桑蚕丝 真丝 纯棉 聚酯纤维 羊毛 亚麻 莫代尔 天丝 牛皮".split(),
    "版型": "修身 合身 宽松 直筒 A字".split(),
    "厚薄": "薄 适中 加厚 0.3毫米 300克".split(),
    "弹性": "无弹 微弹 高弹".split(),
    "季节": "春秋 夏季 冬季 四季通用".split(),
    "洗涤": "手洗 可机洗 不可漂白 低温熨烫 水温不超过30℃翻面洗".split(),
    "产地": "浙江杭州 广东广州 江苏苏州 福建泉州 山东青岛 法国 日本".split(),
    "适合肤质": "干性 油性 混合型 敏感肌 所有肤质".split(),
    "净含量": "50ml 100ml 250g 500g 1.5L".split(),
    "保质期": "12个月 1095天 2年 常温180天".split(),
}
_COLOURS = "藏青 黑色 米白 酒红 浅灰 雾蓝 墨绿 卡其".split()
_SIZES = "S M L XL".split()

#: What such specifications are called in a table; one name is that of a fact of its own here.
_HEADINGS = [{"洗涤": "洗涤保养"}.get(name, name) for name in _VALUES]

#: How many specifications and variants each product has.
SPECIFICATIONS, SKUS = 10, 4
_PORTION = 5_000


def platform_id(number: int) -> str:
    """Return what the platform calls the product of that number."""
    return str(610_000_000_000 + number * 7)


class ProductStock:
    """Makes products; the same for the same seed."""

    def __init__(self, seed: int = 1) -> None:
        self._dice = random.Random(seed)
        self._words = Stock(seed)

    def draft(self, number: int) -> ProductDraft:
        """Return the product of that number, whose item number is ``A`` and 10000 more."""
        dice = self._dice
        kind = dice.choice(_KINDS)
        looks = "".join(dice.sample(_LOOKS, 4))
        code = f"A{10_000 + number}"
        return ProductDraft(
            title=f"{looks}{kind.split('/')[1]}{self._words.text(6)}".replace("\n", ""),
            item_number=code,
            brand=f"{self._words.text(3)}{number % 300}".replace("\n", ""),
            category=kind.replace("/", " / "),
            platform="taobao",
            platform_id=platform_id(number),
            price=dice.randrange(1_900, 99_900, 100),
            skus=tuple(self._sku(code, number, place) for place in range(SKUS)),
            specifications=tuple(self._specifications()),
            answers=(Answer((self._words.text(10),), self._words.text(20)),),
            scenes=(dice.choice(("送礼", "通勤", "露营", "居家")),),
        )

    def _sku(self, code: str, number: int, place: int) -> Sku:
        colour, size = self._dice.choice(_COLOURS), _SIZES[place]
        barcode = str(6_900_000_000_000 + number * 10 + place)
        return Sku(
            code=f"{code}-{colour}-{size}",
            colour=colour,
            size=size,
            stock=self._dice.randrange(200),
            barcode=barcode,
        )

    def _specifications(self) -> Iterator[Specification]:
        for name, values in _VALUES.items():
            more = self._words.text(3).replace("\n", "") if self._dice.random() < 0.3 else ""
            yield Specification(name, self._dice.choice(values) + more, group="主体")


def write_table(file: Path, count: int) -> None:
    """Write a table of products as a shop exports it, a row for each."""
    stock = ProductStock(2)
    with file.open("w", encoding="utf-8", newline="") as target:
        rows = csv.writer(target)
        rows.writerow(("货号", "商品名称", "类目", "品牌", "商品id", "价格", "库存", *_HEADINGS))
        for number in range(count):
            each = stock.draft(number)
            price, stocked = yuan(each.price or 0), sum(sku.stock or 0 for sku in each.skus)
            codes = (each.item_number, each.title, each.category, each.brand, each.platform_id)
            values = (specification.value for specification in each.specifications)
            rows.writerow((*codes, price, stocked, *values))


def fill(database: Database, count: int) -> None:
    """Write so many products, as one who has no time to have each of them checked."""
    stock, uids = ProductStock(), Uids(FixedClock())
    columns = ("item_key", "title", "category", "brand", "ours", "sample")
    names = ", ".join(("id", "uid", "data", "updated_at", *columns))
    sql = f"INSERT INTO products ({names}) VALUES ({', '.join('?' * 10)})"
    time = "2026-11-22T00:00:00.000Z"
    for start in range(0, count, _PORTION):
        drafts = [(number, stock.draft(number)) for number in range(start, start + _PORTION)]
        rows = [
            (n + 1, uids.new(), data_of(each), time, each.item_number.casefold())
            + (each.title, each.category, each.brand, 1, 0)
            for n, each in drafts[: count - start]
        ]
        codes = [
            (key_of(code), kind, n + 1)
            for n, each in drafts[: count - start]
            for kind, code in codes_of(each)
            if code
        ]
        with database.write() as connection:
            connection.executemany(sql, rows)
            connection.executemany("INSERT OR IGNORE INTO product_codes VALUES (?, ?, ?)", codes)
    assert ProductTable(database).count() == count
