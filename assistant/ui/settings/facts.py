"""The facts of a shop, as one form. Each is kept as soon as its field is left.

The first of the twelve, the shop's name, stands among the names of the shops.
"""

from collections.abc import Mapping

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from assistant.domain.shops import SHOP_FACTS, Shop, known_facts
from assistant.ui.labelled import Labelled
from assistant.ui.theme import SMALL
from assistant.ui.variable_names import fact_name
from assistant.ui.widgets.labels import wrapped

#: What an answer may look like; it goes into phrases, so it is in the buyers' language.
EXAMPLES: Mapping[str, str] = {
    "快递": "中通、韵达",
    "发货时间": "每天 16 点前付款当天发出",
    "退货地址": "浙江省杭州市…，收件人和电话",
    "上班时间": "每天 9:00–23:00",
    "七天无理由": "支持，吊牌完好",
    "退货宝": "有，以订单页面为准",
    "假一赔四": "商品页面有标的支持",
    "发票类型": "电子普通发票",
    "安装": "不含安装",
    "偏远地区": "新疆、西藏补邮费 15 元",
    "保障标签": "破损包退、正品保障",
}


class FactsForm(QWidget):
    """One line for each fact; an empty one is unknown and shows as a gap in phrases."""

    changed = Signal(object)
    """The facts as they stand in the fields, by name."""

    def __init__(self) -> None:
        super().__init__()
        self._shown: Mapping[str, str] = {}
        self._count = wrapped(role="secondary")
        self.lines: dict[str, QLineEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(SMALL)
        column.addWidget(self._count)
        for name in SHOP_FACTS[1:]:
            line = self.lines[name] = QLineEdit()
            line.setPlaceholderText(_example(name))
            line.editingFinished.connect(self._on_edited)
            column.addWidget(Labelled(fact_name(name), line))

    def show_shop(self, shop: Shop) -> None:
        """Show the facts of a shop."""
        facts = self._shown = {name: shop.facts.get(name, "") for name in self.lines}
        for name, line in self.lines.items():
            if line.text().strip() != facts[name]:
                line.setText(facts[name])
        words = self.tr("{known} of {all} known. Unknown ones show as gaps in phrases.")
        self._count.setText(words.format(known=known_facts(shop), all=len(SHOP_FACTS)))

    def _on_edited(self) -> None:
        facts = {name: line.text().strip() for name, line in self.lines.items()}
        if facts != self._shown:
            self._shown = facts
            self.changed.emit(facts)


def _example(name: str) -> str:
    words = QCoreApplication.translate("facts", "Such as: {example}")
    return words.format(example=EXAMPLES[name])
