"""The policy file: read, or told to be broken; and that the services obey it."""

from pathlib import Path

import pytest

from assistant.app import wiring
from assistant.app.paths import policy_file
from assistant.app.policy import read_policy
from assistant.domain.phrases import CategoryId, PhraseDraft
from assistant.domain.policy import PARTS, ByPolicy, Policy, PolicyBroken, PolicyUnreadable
from assistant.services.autostart import Autostart
from tests.fakes.starting import FakeStartEntry


def read(folder: Path, content: bytes) -> Policy:
    file = folder / "policy.toml"
    file.write_bytes(content)
    return read_policy(file)


@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"])
def test_a_file_says_what_is_off(tmp_path: Path, mark: bytes) -> None:
    policy = read(tmp_path, mark + "# 店铺策略\noff = ['send', \"export\"]\r\n".encode())
    assert (policy.off, policy.fault) == ({"send", "export"}, None)


@pytest.mark.parametrize(
    ("content", "line"),
    [
        (b"off = [\n'send',\n", 3),
        (b"# \xff\n", 1),
        (b"off = []\noff = []\n", 2),
        (b"a = 1\n\n\xb5\xea\n", 3),
        (b"x = " + b"[" * 60_000, 1),
        (b"#" * 70_000, 1),
    ],
    ids=["open", "no text", "twice", "gbk", "deep", "huge"],
)
def test_a_broken_file_switches_off_everything_and_names_the_line(
    tmp_path: Path, content: bytes, line: int
) -> None:
    policy = read(tmp_path, content)
    assert isinstance(policy.fault, PolicyBroken) and policy.off == frozenset(PARTS)
    assert policy.fault.values["line"] == line


def test_what_is_there_and_cannot_be_read_switches_off_everything(tmp_path: Path) -> None:
    policy = read_policy(tmp_path)
    assert isinstance(policy.fault, PolicyUnreadable) and policy.off == frozenset(PARTS)


@pytest.fixture
def at(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where the policy of this test lies."""
    file = tmp_path / "policy.toml"
    monkeypatch.setattr(wiring, "policy_file", lambda: file)
    return file


def test_a_machine_without_a_policy_has_none(at: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert wiring.policy() is None
    monkeypatch.setattr(wiring, "policy_file", lambda: Path(__file__, "policy.toml"))
    assert wiring.policy() is None


def test_no_variable_moves_the_policy(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    before = policy_file()
    for name in ("HOME", "ProgramData", "XDG_CONFIG_DIRS", "XDG_CONFIG_HOME"):
        monkeypatch.setenv(name, str(tmp_path))
    assert policy_file() == before and before.is_absolute()


def test_the_services_obey(at: Path, tmp_path: Path) -> None:
    at.write_text('off = ["send", "short_codes", "export", "import"]')
    opened = wiring.open_desk(tmp_path)
    (category,) = opened.library.add_category("a").ids
    opened.library.add(PhraseDraft(category=CategoryId(category), title="a", body="b"))
    file = tmp_path / "phrases.csv"
    exchange, preferences = opened.desk.exchange, opened.preferences
    for act in (exchange.export_file, exchange.preview_import, exchange.import_file):
        with pytest.raises(ByPolicy):
            act(file)
    with pytest.raises(ByPolicy):
        preferences.change(code_expansion=True)
    preferences.change(code_expansion=False, bin_days=7)
    opened.database.close()
    assert not file.exists() and preferences.current.bin_days == 7


def test_what_the_agent_chose_is_back_when_the_policy_is_gone(at: Path, tmp_path: Path) -> None:
    opened = wiring.open_desk(tmp_path)
    opened.preferences.change(code_expansion=True)
    opened.database.close()
    for policy, on in (('off = ["short_codes"]', False), ("", True)):
        at.write_text(policy)
        opened = wiring.open_desk(tmp_path)
        assert opened.preferences.current.code_expansion is on
        assert opened.preferences.fixed("code_expansion") is not on
        opened.database.close()


def test_a_program_that_must_not_start_with_the_system_does_not() -> None:
    entry = FakeStartEntry(("deskmate",))
    autostart = Autostart(entry, ("deskmate",), Policy(frozenset({"autostart"})))
    with pytest.raises(ByPolicy):
        autostart.switch(True)
    assert autostart.on()
    autostart.repair()
    assert entry.noted is None and not autostart.switch(False)
