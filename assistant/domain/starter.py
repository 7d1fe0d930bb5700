"""The starter library as it is shipped: topics, phrases, rule cards and rule values.

Values only. How they stand in files is known to ``files.seed``, how they get into a library to
``services.starter``.
"""

from collections.abc import Mapping

from assistant.domain.phrases import CategoryId, Guidance, PhraseDraft
from assistant.domain.shops import RuleValue
from assistant.domain.values import value


@value
class Topic:
    """Something buyers bring up at a ``stage`` of the chat, in one ``trade`` or in all (通用).

    ``never`` are patterns that no phrase of the topic may contain; ``card`` says that its phrases
    rest on a rule card; ``variables`` are the facts it may need beyond those of every topic.
    """

    number: int
    stage: str
    trade: str
    name: str
    variables: tuple[str, ...] = ()
    never: tuple[str, ...] = ()
    card: bool = False


@value(kw_only=True)
class Sample:
    """A shipped phrase. ``path`` names its category; ``facts`` are what it needs to be known.

    Phrases about an event are not ``enabled``: somebody has to fill in its dates first.
    """

    path: tuple[str, ...]
    topic: Topic
    title: str
    code: str
    body: str
    questions: tuple[str, ...]
    facts: tuple[str, ...]
    goal: str
    promise: str = ""
    risk: str = ""
    rule: str = ""
    enabled: bool = True

    def draft(self, category: CategoryId) -> PhraseDraft:
        """Return the phrase as it goes into a library, marked as shipped."""
        return PhraseDraft(
            category=category,
            title=self.title,
            body=self.body,
            short_code=self.code,
            questions=self.questions,
            enabled=self.enabled,
            sample=True,
            guidance=Guidance(
                stage=self.topic.stage,
                topic=self.topic.name,
                trade=self.topic.trade,
                goal=self.goal,
                promise=self.promise,
                risk=self.risk,
                rule=self.rule,
            ),
        )


@value
class Pattern:
    """A wording to look out for: ``grade`` stop, warn or hint; some texts it meets and spares."""

    pattern: str
    grade: str
    bad: tuple[str, ...] = ()
    good: tuple[str, ...] = ()


@value(kw_only=True)
class RuleCard:
    """A rule as text with a source and a date; not a claim of the program.

    ``for_agent`` is internal advice, ``for_buyer`` the codes of phrases that say it safely,
    ``values`` the names of its figures. ``source_kind``: law, platform, shop, textbook;
    ``confidence``: sure, check, disputed. ``conflicts_with`` names cards that say otherwise.
    """

    id: str
    title: str
    scope: tuple[str, ...]
    for_agent: str
    for_buyer: tuple[str, ...] = ()
    values: tuple[str, ...] = ()
    never: tuple[Pattern, ...] = ()
    source_kind: str
    source: str
    url: str = ""
    checked_on: str = ""
    checked_by: str = ""
    confidence: str
    conflicts_with: tuple[str, ...] = ()


@value(kw_only=True)
class StarterPack:
    """All that is shipped. ``notice`` is what every card says until a lead has checked it.

    ``variables`` are the facts that phrases of every topic may use; ``goals`` and ``promises`` the
    words by which phrases name theirs.
    """

    topics: Mapping[int, Topic]
    phrases: tuple[Sample, ...]
    values: tuple[RuleValue, ...]
    cards: Mapping[str, RuleCard]
    notice: str
    variables: frozenset[str]
    goals: frozenset[str]
    promises: frozenset[str]
