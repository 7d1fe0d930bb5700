"""A large library of made-up phrases with the word and character frequencies of shop chat."""

import random
from bisect import bisect
from itertools import accumulate

from assistant.domain.phrases import PhraseId
from assistant.domain.pinyin import readings
from assistant.domain.search import Entry

#: Words of the trade, roughly by how often they are written.
_SHOP = """
您 的 了 亲 我们 可以 哦 是 在 会 有 您好 收到 订单 快递 发货 退货 尺码 请 后 就 客服 质量 联系 一下
如果 没有 商品 退款 运费 优惠 衣服 包裹 地址 时间 仓库 安排 支持 需要 已经 这个 这款 颜色 推荐
问题 帮您 查询 售后 确认 承担 换货 签收 三天 小时 今天 明天 活动 店铺 宝贝 下单 拍下 备注 申请
处理 感谢 理解 耐心 等待 抱歉 麻烦 提供 照片 订单号 面料 纯棉 显瘦 宽松 修身 身高 体重 平时 穿
码数 偏大 偏小 正常 建议 拍 长裙 短裤 外套 毛衣 羽绒服 连衣裙 衬衫 牛仔裤 童装 发票 保修 检测 正品
假一赔十 七天 无理由 退换 原价 差价 补偿 红包 优惠券 满减 包邮 顺丰 中通 圆通 韵达 邮政 预售 现货
断货 补货 上新 直播 会员 积分 生日 礼物 包装 赠品 晾晒 机洗 手洗 缩水 起球 褪色 色差 线头 味道
破损 少件 错发 漏发 催单 改价 改地址 拦截 转寄 自提 代收 丢件 理赔 评价 好评 追评 晒图 收藏 关注
加购 付款 定金 尾款 秒杀 重量 银行 还款 行李 长度 重新 还有 得到 地方 单号 单独 曾经 解释 朝向
调换 弹性 乐意 一行 角落 便宜 为什么 什么时候 多久 怎么办
""".split()
_LATIN = "XL L M S XXL SF A2031 B1088 165 OK VIP express 2026".split()
_SIGNS = ["，", "，", "，", "。", "！", "～", "？", "\n"]
_TOPICS = [
    "售前",
    "尺码",
    "发货",
    "物流",
    "售后",
    "退换",
    "活动",
    "发票",
    "催付",
    "好评",
    "面料",
    "赠品",
]


class Stock:
    """Makes phrases from words drawn with a long-tailed frequency; the same for the same seed.

    The larger ``evenness``, the less often are the frequent words drawn, and the more words occur.
    """

    def __init__(self, seed: int = 1, evenness: int = 8) -> None:
        self._dice = random.Random(seed)
        self._words = [*_SHOP, *_LATIN, *self._rare_words()]
        self._sums = list(accumulate(1 / (rank + evenness) for rank in range(len(self._words))))

    def _rare_words(self) -> list[str]:
        from pypinyin.phrases_dict import phrases_dict

        words = sorted(word for word in phrases_dict if len(word) <= 4)
        self._dice.shuffle(words)
        return words[:25000]

    def word(self) -> str:
        """Return one word."""
        return self._words[bisect(self._sums, self._dice.random() * self._sums[-1])]

    def text(self, length: int) -> str:
        """Return a running text of about that length."""
        text, clause = "", 0
        while len(text) < length:
            word = self.word()
            text, clause = text + word, clause + len(word)
            if clause > self._dice.randint(4, 14):
                text, clause = text + self._dice.choice(_SIGNS), 0
        return text[:length]

    def entries(self, count: int) -> list[Entry]:
        """Return a library of ``count`` phrases of 60 characters each."""
        return [self._entry(number) for number in range(count)]

    def _entry(self, number: int) -> Entry:
        dice = self._dice
        first = _TOPICS[int(dice.paretovariate(1.0)) % len(_TOPICS)]
        category = f"{first} / {_TOPICS[number % 7]}{number % 40}"
        title = self.text(dice.randint(4, 9)).replace("\n", "")
        body = self.text(60)
        code = f"{'abcdefghijklmnopqrstuvwxyz'[number % 26]}{number:x}"
        questions = (self.text(9),) if number % 10 == 0 else ()
        return Entry(
            id=PhraseId(number + 1),
            title=title,
            short_code=code if number % 3 == 0 else "",
            questions=questions,
            category=category,
            body=body,
            readings=readings(title, category, body, *questions),
            weight=dice.random() * 100 if number % 20 == 0 else 0.0,
            order=number,
        )
