"""Products in the installed program on Windows: a copied link, a buyer's question, the answer.

Run inside Wine by ``tests.windows.run_installed``; what counts is what arrives in the editor.
"""

import sys
import tempfile
import time
from pathlib import Path

from tests.benchmarks.workplace import TITLE
from tests.processes import pause, wait_until
from tests.windows.installed import FOLDER, PROGRAM, install, quietly, say
from tests.windows.soak import Workplace

#: A dress whose sizes say whom they are for.
_TABLE = (
    "货号,标题,类目,平台商品ID,规格编码,尺码,价格,库存\r\n"
    "A2031,修身连衣裙,女装 / 连衣裙,612345678901,A2031-S,S(160/84A),129,3\r\n"
    "A2031,修身连衣裙,女装 / 连衣裙,612345678901,A2031-M,M(165/88A),129,5\r\n"
    "A2031,修身连衣裙,女装 / 连衣裙,612345678901,A2031-L,L(170/92A),129,2\r\n"
)
_LINK = "https://detail.tmall.com/item.htm?id=612345678901"
_ASKED = "身高165 胸围88 穿什么码"
_ANSWER = (
    "按您说的身高165cm、胸围88cm，这款建议选M(165/88A)。"
    "喜欢宽松一点可以选L(170/92A)。尺码是照尺码表对的，供您参考哦~"
)
_TRY_AGAIN_S, _PATIENCE_S = 8.0, 60
#: As long as somebody looks at the card, and at the palette.
_LOOK_S = 1.0


def main(setup: Path) -> None:
    """Install, import, look up, answer, uninstall."""
    install(setup)
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        table = Path(name, "products.csv")
        table.write_text(_TABLE, encoding="utf-8", newline="")
        quietly(PROGRAM, "--data-dir", name, "import", table)
        place = Workplace(Path(name), [str(PROGRAM)])
        try:
            place.begin()
            _answer(place)
        finally:
            place.close()
    quietly(FOLDER / "uninstall.exe", "/S")
    wait_until(lambda: not FOLDER.exists(), "nothing is left of the program", 30)


def _answer(place: Workplace) -> None:
    """Have the answer inserted; what was too early for the machine is done once more."""
    tried = -_TRY_AGAIN_S

    def answered() -> bool:
        nonlocal tried
        if time.monotonic() - tried > _TRY_AGAIN_S:
            _look_up(place)
            tried = time.monotonic()
        return place.editor.text() == _ANSWER

    try:
        wait_until(answered, "the answer", _PATIENCE_S)
    except TimeoutError:
        say(f"fault: {place.hands.title_in_front()!r} in front, {place.editor.text()!r}")
        place.hands.look("fault")
        raise
    place.hands.look("answered")
    say("products: a copied link was looked up, and the size of it inserted by the palette")


def _look_up(place: Workplace) -> None:
    if place.hands.title_in_front() != TITLE:
        place.hands.tap("Esc")
    place.editor.clear()
    place.copy(_LINK)
    place.hands.tap("Ctrl", "Alt", "b")
    pause(_LOOK_S)
    place.copy(_ASKED)
    place.hands.tap("Ctrl", "`")
    wait_until(lambda: place.hands.title_in_front() != TITLE, "the palette in front", _PATIENCE_S)
    pause(_LOOK_S)
    place.hands.tap("Enter")


if __name__ == "__main__":
    main(Path(sys.argv[1]))
