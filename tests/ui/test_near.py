"""Where nothing holds all that was typed, what comes nearest is listed, and said to be no more."""

from assistant.ui.palette.palette import Palette
from assistant.ui.phrases.panel import PhrasePanel
from tests.ui.test_palette import palette
from tests.ui.test_phrase_panel import listed, notice, panel
from tests.ui.world import CHAT

assert palette and panel  # the fixtures

SENTENCE = "寄回来的运费到底算谁的"
SAID = "No exact match. Closest:"


def test_the_palette_lists_the_closest_and_says_so(palette: Palette) -> None:
    palette.summon(CHAT)
    palette.window.field.setText(SENTENCE)
    chosen, heading = palette.window.list.chosen(), palette.window.list.model().index(0, 0)
    assert heading.data() == SAID
    assert chosen is not None and chosen.title == "退货运费谁出"


def test_the_panel_lists_the_closest_and_says_so(panel: PhrasePanel) -> None:
    panel.search(SENTENCE)
    assert listed(panel)[0] == "退货运费谁出"
    assert notice(panel) == SAID


def test_with_an_exact_match_nothing_is_said(panel: PhrasePanel) -> None:
    panel.search(SENTENCE)
    panel.search("运费")
    assert notice(panel) != SAID
