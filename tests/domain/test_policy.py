"""The shop's policy: what it switches off, and that a doubtful one switches off everything."""

from dataclasses import replace

import pytest

from assistant.domain.policy import (
    PARTS,
    ByPolicy,
    Policy,
    PolicyBroken,
    PolicyUnknown,
    policy_of,
)
from assistant.domain.settings import Settings
from assistant.domain.workbenches import WorkbenchRule


@pytest.mark.parametrize("part", PARTS)
def test_each_part_can_be_switched_off_alone(part: str) -> None:
    policy = policy_of({"off": [part]}, "policy.toml")
    assert {each for each in PARTS if not policy.allows(each)} == {part}
    assert policy.fault is None
    with pytest.raises(ByPolicy):
        policy.require(part)


def test_without_a_word_nothing_is_off() -> None:
    for policy in (Policy(), policy_of({}, "policy.toml"), policy_of({"off": []}, "policy.toml")):
        assert all(policy.allows(part) for part in PARTS) and policy.fault is None
        assert policy.applied(Settings(code_expansion=True)) == Settings(code_expansion=True)


def test_what_is_off_is_off_whatever_was_chosen() -> None:
    policy = policy_of({"off": [*PARTS]}, "policy.toml")
    rules = (WorkbenchRule("千牛", may_send=True), WorkbenchRule("微信"))
    chosen = Settings(code_expansion=True, keep_from_history=False, workbenches=rules, bin_days=7)
    assert policy.applied(chosen) == replace(
        chosen,
        code_expansion=False,
        copy_twice=False,
        keep_from_history=True,
        workbenches=(WorkbenchRule("千牛"), WorkbenchRule("微信")),
    )


@pytest.mark.parametrize(
    "said", [{"off": "send"}, {"off": True}, {"off": ["send", 3]}, {"off": {"send": True}}]
)
def test_what_is_no_list_of_parts_switches_off_everything(said: dict[str, object]) -> None:
    policy = policy_of(said, "policy.toml")
    assert isinstance(policy.fault, PolicyBroken) and policy.off == frozenset(PARTS)


@pytest.mark.parametrize(
    ("said", "name"), [({"off": ["send", "sned"]}, "sned"), ({"offf": ["send"]}, "offf")]
)
def test_a_slip_of_the_pen_switches_off_everything_and_is_named(
    said: dict[str, object], name: str
) -> None:
    policy = policy_of(said, "policy.toml")
    assert isinstance(policy.fault, PolicyUnknown) and policy.off == frozenset(PARTS)
    assert policy.fault.values == {"path": "policy.toml", "name": name}
