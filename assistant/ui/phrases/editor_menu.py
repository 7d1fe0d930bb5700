"""The menu of what can be put into a phrase: variables by group, and questions."""

from collections.abc import Mapping

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication, Signal
from PySide6.QtWidgets import QMenu, QWidget

from assistant.domain.facts import RULE_PREFIX, VARIABLES
from assistant.domain.shops import RuleValue
from assistant.ui.variable_names import variable_name
from assistant.ui.widgets.labels import for_menu

#: Groups of the catalogue → what the menu calls them.
GROUPS: Mapping[str, object] = {
    "buyer": QT_TRANSLATE_NOOP("variables", "Buyer"),
    "order": QT_TRANSLATE_NOOP("variables", "Order"),
    "product": QT_TRANSLATE_NOOP("variables", "Product"),
    "offer": QT_TRANSLATE_NOOP("variables", "Offer"),
    "service": QT_TRANSLATE_NOOP("variables", "After the sale"),
    "shop": QT_TRANSLATE_NOOP("variables", "Shop"),
    "agent": QT_TRANSLATE_NOOP("variables", "Agent"),
    "clock": QT_TRANSLATE_NOOP("variables", "Date and time"),
    "clipboard": QT_TRANSLATE_NOOP("variables", "Clipboard"),
}

#: Questions → their form in a phrase; the name, to be written over, stands between ⟨⟩.
QUESTIONS: tuple[tuple[object, str], ...] = (
    (QT_TRANSLATE_NOOP("variables", "Text"), '{{ ⟨抬头⟩ | 提问: "个人" }}'),
    (QT_TRANSLATE_NOOP("variables", "Number"), "{{ ⟨数量⟩ | 数字: 1 }}"),
    (QT_TRANSLATE_NOOP("variables", "Choice"), '{{ ⟨原因⟩ | 选项: "质量问题", "尺码不合" }}'),
    (QT_TRANSLATE_NOOP("variables", "Day"), '{{ ⟨日期⟩ | 日期: "明天" }}'),
)

_RULES = QT_TRANSLATE_NOOP("variables", "Rule values")
_QUESTION = QT_TRANSLATE_NOOP("variables", "Ask before inserting")


class VariableMenu(QMenu):
    """Everything that can stand between braces."""

    chosen = Signal(str)
    """What is to be put into the text; a part between ⟨⟩ is to be written over."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rules: Mapping[str, RuleValue] = {}
        self.aboutToShow.connect(self._fill)

    def offer(self, rules: Mapping[str, RuleValue]) -> None:
        """Offer these rule values beside the fixed variables."""
        self._rules = rules

    def _fill(self) -> None:
        self.clear()
        questions = self._group(_QUESTION)
        for words, form in QUESTIONS:
            self._add(questions, _translated(words), form)
        self.addSeparator()
        groups = {group: self._group(words) for group, words in GROUPS.items()}
        for variable in VARIABLES:
            form = f"{{{{ {variable.name} }}}}"
            self._add(groups[variable.group], variable_name(variable), form)
        if self._rules:
            menu = self._group(_RULES)
            for rule in self._rules.values():
                figure = f"{rule.name} – {rule.value} {rule.unit}".rstrip(" –")
                self._add(menu, figure, f"{{{{ {RULE_PREFIX}{rule.name} }}}}")

    def _group(self, words: object) -> QMenu:
        menu = QMenu(_translated(words), self)
        self.addMenu(menu)
        return menu

    def _add(self, menu: QMenu, words: str, form: str) -> None:
        menu.addAction(for_menu(words)).triggered.connect(lambda: self.chosen.emit(form))


def _translated(words: object) -> str:
    return QCoreApplication.translate("variables", str(words))
