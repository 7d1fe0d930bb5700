"""Pictures and files of phrases: kept, told missing, thrown away when no phrase has them."""

import os
from datetime import timedelta
from pathlib import Path

import pytest

from assistant.domain.attachments import AttachmentMissing
from assistant.domain.phrases import Attachment, Part
from assistant.files.attachments import AttachmentStore
from assistant.services.attachments import Attachments
from tests.pictures import png
from tests.services.conftest import Shop


@pytest.fixture
def attachments(shop: Shop, tmp_path: Path) -> Attachments:
    return Attachments(shop.database, AttachmentStore(tmp_path / "files"), shop.clock)


def _age(shop: Shop, attachments: Attachments, attachment: Attachment, days: int) -> None:
    moment = (shop.clock.now() - timedelta(days=days)).timestamp()
    os.utime(attachments.path(attachment), (moment, moment))


def test_a_picture_stays_as_long_as_a_phrase_in_the_bin_has_it(
    shop: Shop, attachments: Attachments
) -> None:
    kept = attachments.keep(png(), "表.png")
    phrase = shop.phrase(shop.category("售前"), parts=(Part(attachment=kept),))
    shop.library.delete([phrase])
    _age(shop, attachments, kept, 90)
    assert attachments.purge() == 0
    shop.clock.advance(days=40)
    shop.phrase(shop.category("售后"))
    shop.library.purge(timedelta(days=30))
    assert attachments.purge() == 0, "it was in use 40 days ago"
    shop.clock.advance(days=30)
    assert attachments.purge() == 1
    assert not attachments.has(kept)


def test_a_phrase_is_told_which_of_its_files_are_gone(shop: Shop, attachments: Attachments) -> None:
    kept, gone = (attachments.keep(png(side), f"{side}.png") for side in (20, 30))
    draft = shop.draft(
        shop.category("售前"), parts=(Part(attachment=kept), Part("看"), Part(attachment=gone))
    )
    assert attachments.missing(draft) == ()
    attachments.path(gone).unlink()
    assert attachments.missing(draft) == (gone,)
    assert attachments.named(kept).name == "20.png"
    with pytest.raises(AttachmentMissing) as missing:
        attachments.named(gone)
    assert missing.value.values == {"name": "30.png"}
