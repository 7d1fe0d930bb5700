"""The guided tour, which is the main job from end to end: hotkey, palette, editor, chat window."""

from pathlib import Path

import pytest

from tests.journeys import tour


@pytest.mark.parametrize(("language", "theme"), [("zh_CN", "light"), ("en", "dark")])
def test_the_tour_reaches_its_end(tmp_path: Path, language: str, theme: str) -> None:
    scenes = tour.play(tmp_path, language, theme)
    assert [bool(scene.seen) for scene in scenes].count(True) == 3
    assert all((tmp_path / scene.picture).stat().st_size > 10_000 for scene in scenes)
    page = tour.report(tmp_path, {"tour": scenes}).read_text(encoding="utf-8")
    assert all(scene.picture in page for scene in scenes)
