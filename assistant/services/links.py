"""The judge of links: says what one may be by the shipped rules, and opens none."""

from functools import cached_property
from pathlib import Path

from assistant.domain.link_verdicts import GRADES, LinkRules, Verdict, judge
from assistant.domain.product_links import links_in


class LinkJudge:
    """Judges the links in what was looked up. For any thread."""

    def __init__(self, resources: Path) -> None:
        self._resources = resources

    def verdict(self, text: str) -> Verdict | None:
        """Return what the worst link in a text may be, None where it has none."""
        found = [judge(each, self._rules) for each in links_in(text)]
        return max(found, key=lambda each: GRADES.index(each.grade), default=None)

    @cached_property
    def _rules(self) -> LinkRules:
        from assistant.files.seed import read_link_rules

        return read_link_rules(self._resources)
