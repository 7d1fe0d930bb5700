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


def test_a_file_that_is_gone_is_told_by_its_name(attachments: Attachments) -> None:
    kept = attachments.keep(png(), "尺码表.png")
    assert attachments.named(kept).name == "尺码表.png"
    attachments.path(kept).unlink()
    assert not attachments.has(kept)
    with pytest.raises(AttachmentMissing) as missing:
        attachments.named(kept)
    assert missing.value.values == {"name": "尺码表.png"}


def test_phrases_are_not_asked_every_day(shop: Shop, attachments: Attachments) -> None:
    kept = attachments.keep(png(), "表.png")
    _age(shop, attachments, kept, 6)
    before = attachments.path(kept).stat().st_mtime
    attachments.purge()
    assert attachments.path(kept).stat().st_mtime == before
    shop.phrase(shop.category("售前"), parts=(Part(attachment=kept),))
    shop.clock.advance(days=2)
    attachments.purge()
    assert attachments.path(kept).stat().st_mtime == shop.clock.now().timestamp()
