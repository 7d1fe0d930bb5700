"""Composing what is to be inserted: phrase, facts and answers become text, or a refusal.

All of it comes from memory and nothing is touched: the paste itself is ``desktop.paste``'s.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import field, replace
from datetime import date, datetime
from itertools import chain, islice
from types import MappingProxyType
from typing import TYPE_CHECKING

from assistant.domain import facts, messages, templates
from assistant.domain.attachments import AttachmentMissing
from assistant.domain.clock import Clock, local_now
from assistant.domain.messages import Message
from assistant.domain.phrases import Attachment, Part, Phrase, PhraseDraft, PhraseId, Usage
from assistant.domain.questions import BadAnswer, Question, settle, starting_answers
from assistant.domain.segments import Rendered
from assistant.domain.shops import Shop, ShopId
from assistant.domain.templates import Template, TemplateBroken
from assistant.domain.text import clean
from assistant.domain.values import value
from assistant.services.buyer import NOBODY, Told
from assistant.services.permission import Permission
from assistant.services.wordings import Wordings

if TYPE_CHECKING:
    from pathlib import Path

    from assistant.services.events import EventBook
    from assistant.services.library import PhraseLibrary
    from assistant.services.people import People
    from assistant.services.rules import RuleBook

_NO_ANSWERS: Mapping[str, str] = MappingProxyType({})

#: How many templates are understood ahead of their first use.
_WARM = templates.CACHE_SIZE // 2


@value
class Wish:
    """How a phrase is wanted.

    ``answers`` may be as typed or settled before; those to other names fill variables of that
    name. ``clipboard`` is what was copied last, None while that is not known. ``at_any_time``
    takes it though it is not valid now. ``workbench`` is the name of the one it is for, "" for
    another window, None where that does not matter. ``wording`` is the one to use (``messages``),
    None for the next in turn. ``buyer`` is whom the answers are about, None where that is open;
    ``whose`` is that buyer's number (``Told``), where it is known.
    """

    answers: Mapping[str, str] = field(default_factory=lambda: _NO_ANSWERS)
    clipboard: str | None = None
    at_any_time: bool = False
    workbench: str | None = None
    wording: int | None = None
    buyer: str | None = None
    whose: int | None = None


_PLAIN = Wish()


@value
class Prepared:
    """A phrase ready to be inserted, or still waiting for answers or for the clipboard's text.

    ``messages`` hold what would be pasted as things stand, defaults in the place of answers.
    ``buyer`` is the nickname of whom it is for, "" where nobody is surely in chat; ``personal``
    says that it speaks of that buyer, whose number is ``whose``. ``doubtful`` says that it would
    speak of ``buyer``, who may not be in chat any more: it must not go out without the agent's
    word.
    """

    phrase: Phrase
    messages: tuple[Message, ...]
    questions: tuple[Question, ...] = ()
    needs_clipboard: bool = False
    wording: int = 0
    buyer: str = ""
    personal: bool = False
    doubtful: bool = False
    whose: int = 0

    @property
    def gaps(self) -> tuple[str, ...]:
        """The names of what is missing in any of the messages."""
        return messages.gaps_of(self.messages)

    @property
    def text(self) -> str:
        """The texts of all messages as one."""
        return messages.written_together(self.messages)


class Composer:
    """Turns phrases into what to insert, with what is known of shop, agent, rules and time."""

    def __init__(
        self,
        library: PhraseLibrary,
        people: People,
        rules: RuleBook,
        events: EventBook,
        clock: Clock,
    ) -> None:
        self._library = library
        self._people = people
        self._rules = rules
        self._clock = clock
        self._permission = Permission(library, people, events, clock)
        self.wordings = Wordings(lambda id: library.usage.get(id, Usage()).count)
        self._warm = False
        self.told: Callable[[], Told] = lambda: NOBODY
        """What is known of the buyer in chat."""
        self.file_of: Callable[[Attachment], Path] = _no_file
        """Where the file of an attachment lies; raises AttachmentMissing where it does not."""

    def prepare(self, id: PhraseId, wish: Wish = _PLAIN) -> Prepared:
        """Return the phrase with its messages; raise a refusal before anything is touched.

        Refusals: those of ``Permission``, TemplateBroken, BadAnswer, AttachmentMissing.
        """
        phrase = self._permission.ask(id, wish.at_any_time, wish.workbench)
        told = self.told()
        buyer = told.nickname if told.sure else ""
        wording = wish.wording
        if wording is None:
            wording = self.wordings.next(phrase, buyer)
        parts = messages.messages_of(phrase, wording)
        understood = [templates.parse(part.text) for part in parts]
        questions = _asked(understood)
        known = self._facts(self._people.shop, wish.clipboard, told)
        settled = self._settled(questions, wish.answers, known)
        found = (
            self._message(part, template.render(known, settled))
            for part, template in zip(parts, understood, strict=True)
        )
        prepared = Prepared(phrase, tuple(found), questions, wording=wording, buyer=buyer)
        return _beside(prepared, {*chain(*(each.variables for each in understood))}, wish, told)

    def preview(
        self,
        written: str | PhraseDraft,
        answers: Mapping[str, str] = _NO_ANSWERS,
        clipboard: str | None = None,
        wording: int | None = None,
        sure: bool = False,
    ) -> Rendered:
        """Return exactly what would be pasted; what is wrong is its ``error``, never raised.

        ``sure`` is what it would be if the agent said that the buyer is still the same.

        Several messages are read together, each behind its number. Without a ``wording`` a phrase
        has the next in turn, and a draft the first.
        """
        parts: tuple[Part, ...] = (Part(written),) if isinstance(written, str) else ()
        shop = None
        if not isinstance(written, str):
            if wording is None and isinstance(written, Phrase):
                wording = self.wordings.next(written)
            parts, shop = messages.messages_of(written, wording or 0), self._shop(written.shop)
        told = replace(self.told(), sure=True) if sure else self.told()
        known = self._facts(shop or self._people.shop, clipboard, told)
        understood = [_understood(part.text) for part in parts]
        whole = [each for each in understood if isinstance(each, Template)]
        settled = self._settled(_asked(whole), answers, known, _taken)
        return messages.read_together(
            [
                Message(_shown(part.text, template, known, settled), part.attachment)
                for part, template in zip(parts, understood, strict=True)
            ]
        )

    def starting_answers(
        self, questions: Iterable[Question], remembered: Mapping[str, str] = _NO_ANSWERS
    ) -> dict[str, str]:
        """Return what the form of questions shows at first."""
        known = self._facts(self._people.shop, None, self.told())
        return starting_answers(questions, remembered, known)

    def unknown(self, body: str, beside: Iterable[str] = ()) -> tuple[str, ...]:
        """Return the variables of a body that nothing could ever fill; none where it is broken.

        What the texts ``beside`` it ask for fills it, too.
        """
        others = (_understood(each) for each in beside)
        asked = _asked(each for each in others if isinstance(each, Template))
        known = (*facts.known_names(self._rules.values.values()), *(each.name for each in asked))
        try:
            return templates.parse(body).unknown(known)
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

    def _shop(self, id: ShopId | None) -> Shop | None:
        return next((each for each in self._people.shops if each.id == id), None)

    def _now(self) -> datetime:
        return local_now(self._clock)

    def _facts(self, shop: Shop, clipboard: str | None, told: Told) -> dict[str, str]:
        """Return what is known by name; a buyer who may be another one by now is not."""
        rules = self._rules.values.values()
        known = facts.gather(self._people.agent, shop, rules, self._now(), clipboard)
        return {**known, **told.facts} if told.sure else known

    def _message(self, part: Part, rendered: Rendered) -> Message:
        """Return a message with its file, which has to be there before anything is inserted."""
        found = str(self.file_of(part.attachment)) if part.attachment else ""
        return Message(rendered, part.attachment, found)

    def _settled(
        self,
        questions: Iterable[Question],
        answers: Mapping[str, str],
        known: Mapping[str, str],
        take: Callable[[Question, str, date], str] = settle,
    ) -> dict[str, str]:
        """Return the answers as the buyer will read them; raise BadAnswer.

        A question that is not answered yet has its default, unless a fact of its name is known.
        """
        today = self._now().date()
        settled = {name: clean(answer).text for name, answer in answers.items()}
        for question in questions:
            if question.name in answers:
                settled[question.name] = take(question, answers[question.name], today)
            elif question.name not in known:
                settled[question.name] = _taken(question, question.default, today)
        return settled


def _beside(prepared: Prepared, used: set[str], wish: Wish, told: Told) -> Prepared:
    """Return a phrase with what is to be minded about the variables that are ``used``."""
    other = (wish.buyer is not None and wish.buyer != told.nickname) or (
        wish.whose is not None and wish.whose != told.whose
    )
    personal = not used.isdisjoint(told.facts)
    about = personal or (other and not used.isdisjoint(facts.OF_ONE_BUYER & wish.answers.keys()))
    return replace(
        prepared,
        needs_clipboard=wish.clipboard is None and facts.CLIPBOARD in used,
        buyer=told.nickname if about else prepared.buyer,
        personal=personal,
        doubtful=about and (other or not told.sure),
        whose=told.whose,
    )


def _asked(understood: Iterable[Template]) -> tuple[Question, ...]:
    """Return the questions of all messages together, each name once."""
    found: dict[str, Question] = {}
    for question in chain.from_iterable(each.questions for each in understood):
        found.setdefault(question.name, question)
    return tuple(found.values())


def _understood(text: str) -> Template | TemplateBroken:
    try:
        return templates.parse(text)
    except TemplateBroken as error:
        return error


def _shown(
    text: str,
    template: Template | TemplateBroken,
    known: Mapping[str, str],
    settled: Mapping[str, str],
) -> Rendered:
    """Return what a template becomes, or its text as it was written where it makes no sense."""
    try:
        if isinstance(template, Template):
            return template.render(known, settled)
        error = template
    except TemplateBroken as broken:
        error = broken
    written = templates.plain(text)
    return Rendered(written.text, written.segments, (), error)


def _no_file(attachment: Attachment) -> Path:
    raise AttachmentMissing(name=attachment.name)


def _taken(question: Question, answer: str, today: date) -> str:
    """Return an answer as the buyer will read it, or as it stands where it makes no sense."""
    try:
        return settle(question, answer, today)
    except BadAnswer:
        return clean(answer).text
