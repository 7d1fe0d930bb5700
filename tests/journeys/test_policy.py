"""The shop's policy in the whole program: obeyed by the command line, told where it is broken."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.journeys.onlooker import POLICY
from tests.journeys.program import ROOT
from tests.journeys.stock import library
from tests.journeys.watched import watched
from tests.processes import Screen

_COMMAND = """
import sys
from pathlib import Path
from assistant.app import main, wiring
wiring.policy_file = lambda: Path(sys.argv[1])
sys.exit(main(sys.argv[2:]))
"""


def test_a_policy_that_cannot_be_understood_is_told_and_the_program_goes_on(
    window_manager: Screen, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    policy = tmp_path / "policy.toml"
    policy.write_text('off = ["send"\n')
    monkeypatch.setenv(POLICY, str(policy))
    with watched(window_manager, library(tmp_path)) as watch:
        watch.sees(f"Line 2 of the shop's policy file {policy} cannot be understood.")
        watch.ask("add", "added", title="nachher", body="好的")
        watch.ask("show_settings", "shown", page="exchange")
        watch.sees("Set by your shop's policy.")
    assert watch.errors() == ""


@pytest.mark.parametrize(
    ("policy", "said"),
    [
        ('off = ["send", "export"]', "ok      policy: off: export, send"),
        ("", "ok      policy: nothing is off"),
        ('off = ["sned"]', "failed  policy: PolicyUnknown: "),
    ],
)
def test_the_self_test_says_what_the_policy_switches_off(
    tmp_path: Path, policy: str, said: str
) -> None:
    (tmp_path / "policy.toml").write_text(policy)
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND, tmp_path / "policy.toml", "--self-test"],
        cwd=ROOT,
        env={**os.environ, "DISPLAY": "", "QT_QPA_PLATFORM": ""},
        capture_output=True,
        text=True,
    )
    assert [line for line in done.stdout.splitlines() if line.startswith(said)]


@pytest.mark.parametrize(
    ("policy", "code", "said"),
    [
        ('off = ["export"]', 1, "Your shop's policy has switched this off.\n"),
        ('off = ["send"]', 0, ""),
    ],
)
def test_the_command_line_obeys_the_policy(
    tmp_path: Path, policy: str, code: int, said: str
) -> None:
    library(tmp_path)
    (tmp_path / "policy.toml").write_text(policy)
    out = tmp_path / "out.csv"
    arguments = (tmp_path / "policy.toml", "--data-dir", tmp_path, "export", out)
    done = subprocess.run(
        [sys.executable, "-c", _COMMAND, *arguments], cwd=ROOT, capture_output=True, text=True
    )
    assert (done.returncode, done.stderr, out.exists()) == (code, said, not code)
