"""The starter library as it is shipped: topics and phrases, with rule cards and rule values.

Values only. How they stand in files is known to ``files.seed``, how they get into a library to
``services.starter``.
"""

from collections.abc import Mapping

from assistant.domain.phrases import CategoryId, Guidance, PhraseDraft
from assistant.domain.rule_cards import RuleCard
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
class ShippedRules:
    """The rule cards by id, the rule values, and the ``notice`` that stands on every card of ours
    until a lead has checked it."""

    cards: Mapping[str, RuleCard]
    values: tuple[RuleValue, ...]
    notice: str


@value(kw_only=True)
class StarterPack:
    """All that is shipped.

    ``variables`` are the facts that phrases of every topic may use; ``goals`` and ``promises`` the
    words by which phrases name theirs.
    """

    topics: Mapping[int, Topic]
    phrases: tuple[Sample, ...]
    rules: ShippedRules
    variables: frozenset[str]
    goals: frozenset[str]
    promises: frozenset[str]
