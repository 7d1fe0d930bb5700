"""A phrase as what goes out: one message after another, each a text or a file, and how to read it.

What a phrase consists of is written in ``phrases``; here its variables are filled in.
"""

from collections.abc import Sequence
from itertools import chain

from assistant.domain.phrases import Attachment, Part, PhraseDraft
from assistant.domain.segments import Rendered, Segment
from assistant.domain.values import value

NO_TEXT = Rendered("", ())


@value
class Message:
    """One message as it would be inserted: a text, or an attachment; never both.

    ``file`` is the path of the attachment, "" where it was not asked for.
    """

    rendered: Rendered
    attachment: Attachment | None = None
    file: str = ""


def messages_of(draft: PhraseDraft, wording: int = 0) -> tuple[Part, ...]:
    """Return the messages of a phrase with that wording of its first text.

    0 is the body itself, 1 the first variant; one that is not there is the body.
    """
    if not 0 < wording <= len(draft.variants) or not draft.body:
        return draft.messages
    return (Part(draft.variants[wording - 1]), *draft.parts)


def wordings_of(draft: PhraseDraft) -> int:
    """Return how many wordings the first text of a phrase has."""
    return 1 + len(draft.variants) if draft.body else 1


def read_together(messages: Sequence[Message]) -> Rendered:
    """Return messages as one text to look at; where there are several, each begins with 2/3."""
    if len(messages) == 1 and messages[0].attachment is None:
        return messages[0].rendered
    segments: list[Segment] = []
    for number, message in enumerate(messages, 1):
        if len(messages) > 1:
            segments.append(Segment(f"{number}/{len(messages)}", "divider"))
        if message.attachment is not None:
            segments.append(Segment(message.attachment.name, "file"))
        segments += message.rendered.segments
    return Rendered(
        written_together(messages),
        tuple(segments),
        gaps_of(messages),
        next((each.rendered.error for each in messages if each.rendered.error), None),
    )


def written_together(messages: Sequence[Message]) -> str:
    """Return the texts of messages as one, an empty line between them."""
    return "\n\n".join(each.rendered.text for each in messages if each.rendered.text)


def gaps_of(messages: Sequence[Message]) -> tuple[str, ...]:
    """Return what is missing in any of the messages, each name once."""
    return tuple(dict.fromkeys(chain.from_iterable(each.rendered.gaps for each in messages)))
