"""Composing what is to be inserted: phrase, facts and answers become text, or a refusal.

All of it comes from memory and nothing is touched: the paste itself is ``desktop.paste``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date, datetime
from itertools import chain, islice
from types import MappingProxyType
from typing import TYPE_CHECKING

from assistant.domain import facts, templates, validity
from assistant.domain.clock import Clock, local_now
from assistant.domain.drafts import PhraseMissing
from assistant.domain.errors import UserError
from assistant.domain.phrases import Phrase, PhraseDraft, PhraseId
from assistant.domain.questions import BadAnswer, Question, settle, starting_answers
from assistant.domain.segments import Rendered
from assistant.domain.shops import Shop, ShopId
from assistant.domain.templates import Template, TemplateBroken
from assistant.domain.text import clean
from assistant.domain.values import value

if TYPE_CHECKING:
    from assistant.services.library import PhraseLibrary
    from assistant.services.people import People
    from assistant.services.rules import RuleBook

_NO_ANSWERS: Mapping[str, str] = MappingProxyType({})

#: How many templates are understood ahead of their first use.
_WARM = templates.CACHE_SIZE // 2


class PhraseOff(UserError):
    """The phrase is switched off (``title``)."""


class OtherShop(UserError):
    """The phrase belongs to another shop than the current one (``title``, ``shop``)."""


@value
class Prepared:
    """A phrase ready to be inserted, or still waiting for answers or for the clipboard's text.

    ``rendered`` holds what would be pasted as things stand, defaults in the place of answers.
    """

    phrase: Phrase
    rendered: Rendered
    questions: tuple[Question, ...] = ()
    needs_clipboard: bool = False


class Composer:
    """Turns phrases into the text to insert, with what is known of shop, agent, rules and time."""

    def __init__(
        self, library: PhraseLibrary, people: People, rules: RuleBook, clock: Clock
    ) -> None:
        self._library = library
        self._people = people
        self._rules = rules
        self._clock = clock
        self._warm = False

    def prepare(
        self,
        id: PhraseId,
        answers: Mapping[str, str] = _NO_ANSWERS,
        clipboard: str | None = None,
        at_any_time: bool = False,
    ) -> Prepared:
        """Return the phrase with its text; raise a refusal before anything is touched.

        Refusals: PhraseMissing, PhraseOff, OtherShop, NotYetValid, NoLongerValid (not where
        ``at_any_time``), TemplateBroken, BadAnswer. Answers may be as typed or settled before;
        those to other names fill variables of that name.
        """
        phrase = self._permitted(id)
        if not at_any_time:
            self._in_time(phrase)
        template = templates.parse(phrase.body)
        known = self._facts(self._people.shop, clipboard)
        rendered = template.render(known, self._settled(template, answers, known))
        asks_clipboard = clipboard is None and facts.CLIPBOARD in template.variables
        return Prepared(phrase, rendered, template.questions, asks_clipboard)

    def preview(
        self,
        written: str | PhraseDraft,
        answers: Mapping[str, str] = _NO_ANSWERS,
        clipboard: str | None = None,
    ) -> Rendered:
        """Return exactly what would be pasted; what is wrong is its ``error``, never raised."""
        body = written if isinstance(written, str) else written.body
        shop = None if isinstance(written, str) else self._shop(written.shop)
        known = self._facts(shop or self._people.shop, clipboard)
        try:
            template = templates.parse(body)
            return template.render(known, self._settled(template, answers, known, _taken))
        except TemplateBroken as error:
            written_text = templates.plain(body)
            return Rendered(written_text.text, written_text.segments, (), error)

    def starting_answers(
        self, questions: Iterable[Question], remembered: Mapping[str, str] = _NO_ANSWERS
    ) -> dict[str, str]:
        """Return what the form of questions shows at first."""
        return starting_answers(questions, remembered, self._facts(self._people.shop, None))

    def unknown(self, body: str) -> tuple[str, ...]:
        """Return the variables of a body that nothing could ever fill; none where it is broken."""
        try:
            return templates.parse(body).unknown(facts.known_names(self._rules.values.values()))
        except TemplateBroken:
            return ()

    def warm(self, anyway: bool = False) -> None:
        """Understand the phrases used most before they are needed; for the background.

        Where none has a variable, the template language (14 MB) is not loaded, unless ``anyway``.
        Once done this does nothing more.
        """
        if self._warm:
            return
        phrases, usage = self._library.shelf.phrases, self._library.usage
        unused = (each for each in phrases.values() if each.id not in usage)
        all_of_them = chain(self._library.most_used(), unused)
        marked = [*islice((each for each in all_of_them if "{" in each.body), _WARM)]
        if marked or anyway:
            self._warm = True
            templates.parse("{{ 昵称 }}").render({})
        for phrase in marked:
            self.preview(phrase)

    def _permitted(self, id: PhraseId) -> Phrase:
        phrase = self._library.shelf.phrases.get(id)
        if phrase is None:
            raise PhraseMissing
        if not phrase.enabled:
            raise PhraseOff(title=phrase.title)
        if phrase.shop is not None and phrase.shop != self._people.shop.id:
            shop = self._shop(phrase.shop)
            raise OtherShop(title=phrase.title, shop=shop.name if shop else "")
        return phrase

    def _in_time(self, phrase: Phrase) -> None:
        now = self._now()
        if validity.not_yet(phrase, now):
            raise validity.NotYetValid(title=phrase.title, begins=self._shown(phrase.valid_from))
        if validity.over(phrase, now):
            raise validity.NoLongerValid(title=phrase.title, ended=self._shown(phrase.valid_until))

    def _shown(self, moment: datetime | None) -> datetime | None:
        return moment and moment.astimezone(self._clock.zone())

    def _shop(self, id: ShopId | None) -> Shop | None:
        return next((each for each in self._people.shops if each.id == id), None)

    def _now(self) -> datetime:
        return local_now(self._clock)

    def _facts(self, shop: Shop, clipboard: str | None) -> dict[str, str]:
        rules = self._rules.values.values()
        return facts.gather(self._people.agent, shop, rules, self._now(), clipboard)

    def _settled(
        self,
        template: Template,
        answers: Mapping[str, str],
        known: Mapping[str, str],
        take: Callable[[Question, str, date], str] = settle,
    ) -> dict[str, str]:
        """Return the answers as the buyer will read them; raise BadAnswer.

        A question that is not answered yet has its default, unless a fact of its name is known.
        """
        today = self._now().date()
        settled = {name: clean(answer).text for name, answer in answers.items()}
        for question in template.questions:
            if question.name in answers:
                settled[question.name] = take(question, answers[question.name], today)
            elif question.name not in known:
                settled[question.name] = _taken(question, question.default, today)
        return settled


def _taken(question: Question, answer: str, today: date) -> str:
    """Return an answer as the buyer will read it, or as it stands where it makes no sense."""
    try:
        return settle(question, answer, today)
    except BadAnswer:
        return clean(answer).text
