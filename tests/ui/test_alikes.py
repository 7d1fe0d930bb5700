"""A buyer who is called nearly like a customer: both are shown place by place."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from assistant.app.pages import Pages
from assistant.app.wiring import open_desk
from assistant.domain.customers import CustomerId
from assistant.domain.lookalikes import SLIP, Alike
from assistant.ui.alike_warning import AlikeWarning
from tests.services.private import KEY, draft
from tests.ui.world import window_over


@pytest.fixture
def pages(qtbot: QtBot, qapp: QApplication, tmp_path: Path) -> Iterator[Pages]:
    """The window of a shop with two customers, who can be found."""
    opened = open_desk(tmp_path, KEY)
    opened.complete()
    opened.desk.customers.add([draft("tb_xiaolul"), draft("小鹿爱吃鱼")])
    opened.desk.customer_search.build()
    with window_over(qtbot, opened) as made:
        assert made.goods
        yield made
    opened.database.close()


def warning(pages: Pages) -> AlikeWarning:
    return pages.window.buyer.view.alikes


def taken(pages: Pages, nickname: str) -> None:
    pages._desk.buyer.take(nickname)


def test_the_warning_names_both_and_what_the_characters_are(pages: Pages) -> None:
    taken(pages, "tb_xiaolu1")
    assert warning(pages).text() == (
        "Careful: tb_xiaolu1 is easily taken for the customer tb_xiaolul (digit 1 / small l)."
    )


def test_what_differs_is_drawn_below_one_another(pages: Pages) -> None:
    taken(pages, "tb_xiaolu1")
    (drawn,) = (each for each in warning(pages).names.shown() if not each[0].same)
    (one, other), above, below = drawn
    assert (one, other, above.left()) == ("1", "l", below.left())


@pytest.mark.parametrize("nickname", ["tb_xiaolul", "小鹿爱吃鱼", "t***l", "somebody else"])
def test_who_is_known_or_like_nobody_raises_no_warning(pages: Pages, nickname: str) -> None:
    taken(pages, nickname)
    assert "alikes" not in vars(pages.window.buyer.view)


def test_the_warning_goes_with_the_buyer(pages: Pages) -> None:
    taken(pages, "tb_xiaolu1")
    assert warning(pages).isVisible()
    pages._desk.buyer.forget()
    assert not warning(pages).isVisible()


def test_the_agent_may_have_meant_the_customer(pages: Pages, qtbot: QtBot) -> None:
    taken(pages, "小鹿爱吃肉")
    warning(pages).same.click()
    qtbot.waitUntil(lambda: pages._desk.buyer.customer is not None)
    assert (pages._desk.buyer.nickname, warning(pages).text()) == ("小鹿爱吃鱼", "")


def test_who_is_somebody_else_is_not_told_again(pages: Pages) -> None:
    taken(pages, "tb_xiaolu1")
    warning(pages).other.click()
    told = [warning(pages).text()]
    taken(pages, "tb_xiao1ul")
    told.append(warning(pages).text()[:7])
    taken(pages, "tb_xiaolu1")
    assert [*told, warning(pages).text()] == ["", "Careful", ""]


def test_of_several_the_others_are_counted(qtbot: QtBot) -> None:
    warned = AlikeWarning()
    qtbot.addWidget(warned)
    warned.show_alikes([Alike(CustomerId(n), "abcd", f"abc{n}", SLIP) for n in range(3)])
    assert warned.text().endswith("(d / 0). More who are called so: 2.")


def test_a_long_name_is_drawn_around_what_differs(qtbot: QtBot) -> None:
    warned = AlikeWarning()
    qtbot.addWidget(warned)
    warned.resize(340, 120)
    warned.show_alikes([Alike(CustomerId(1), "x" * 60 + "1", "x" * 60 + "l", SLIP)])
    warned.show()
    drawn = warned.names.shown()
    assert drawn[0][0].one == "…" and drawn[-1][0] == ("1", "l")
    assert drawn[-1][1].right() <= warned.names.width()
