"""Customers in the words of the screen: birthdays, tags, and what stands below a name."""

from dataclasses import replace

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from assistant.domain.birthday_words import birthday_text
from assistant.domain.customers import TAOBAO, Birthday, CustomerDraft, Nickname, Tag
from assistant.domain.person import Person
from assistant.ui.measure_words import figure_words, fit_word

#: Stands between facts on one line.
DOT = " · "

_BORN = QT_TRANSLATE_NOOP("customers", "{day}, born {year}")
_TAOBAO = QT_TRANSLATE_NOOP("customers", "Taobao")


def birthday_words(birthday: Birthday) -> str:
    """Return a birthday as it is said: by which calendar, and the year where it is known."""
    day = birthday_text(replace(birthday, year=None))
    return worded(_BORN).format(day=day, year=birthday.year) if birthday.year else day


def tag_words(tag: Tag) -> str:
    """Return a tag with what it is about ("M 连衣裙")."""
    return f"{tag.text} {tag.about}".strip()


def platform_words(platform: str) -> str:
    """Return what a platform is called."""
    return worded(_TAOBAO) if platform == TAOBAO else platform


def name_words(name: Nickname) -> str:
    """Return a nickname with its platform."""
    return f"{name.name}{DOT}{platform_words(name.platform)}"


def body_words(person: Person) -> str:
    """Return the measures of a person, and how clothes are to sit."""
    figures = [figure_words(person, measure) for measure in person.given]
    return DOT.join((*figures, *([fit_word(person.fit)] if person.fit else ())))


def line_words(customer: CustomerDraft) -> str:
    """Return what stands below the name in a list: tags and measures, else the notes."""
    said = DOT.join(filter(None, (*map(tag_words, customer.tags), body_words(customer.person))))
    return said or " ".join(customer.notes.split())


def worded(words: object) -> str:
    """Return words about customers in the user's language."""
    return QCoreApplication.translate("customers", str(words))
