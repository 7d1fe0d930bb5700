"""What comes out of a template: the text to paste and where each part of it came from."""

from io import StringIO
from typing import Literal

from assistant.domain.errors import UserError
from assistant.domain.text import clean
from assistant.domain.values import value

#: How much text one phrase may become.
OUTPUT_LIMIT = 200_000

Kind = Literal["text", "filled", "gap", "divider", "file"]


class OutputTooLong(Exception):
    """More text came out of a template than any phrase may become."""


@value
class Segment:
    """A run of text: written in the phrase, filled in from a variable, or missing ("gap", no text).

    ``name`` is the variable's, as written: ``规则.发货时限``. Where several messages are read
    together, a "divider" begins each ("2/3") and a "file" stands for an attachment, by its name.
    """

    text: str
    kind: Kind = "text"
    name: str = ""


@value
class Rendered:
    """Exactly what would be pasted, in parts, and the names of what is missing.

    ``error`` is set by previews alone: then ``segments`` hold the phrase as it was written.
    """

    text: str
    segments: tuple[Segment, ...]
    gaps: tuple[str, ...] = ()
    error: UserError | None = None


class Tape(StringIO):
    """Where a template writes. Keeps the parts apart and stops what grows without end."""

    def __init__(self) -> None:
        super().__init__()
        self._segments: list[Segment] = []
        self._length = 0

    def write(self, text: str) -> int:
        """Add text as it stands in the phrase."""
        return self.add(Segment(text))

    def add(self, segment: Segment) -> int:
        """Add a part, cleaned: nobody vouches for what a variable holds."""
        self._length += len(segment.text)
        if self._length > OUTPUT_LIMIT:
            raise OutputTooLong
        text = clean(segment.text).text
        last = self._segments[-1] if self._segments else None
        if segment.kind == "text" and last is not None and last.kind == "text":
            self._segments[-1] = Segment(last.text + text)
        elif text or segment.kind == "gap":
            self._segments.append(Segment(text, segment.kind, segment.name))
        return len(text)

    def rendered(self) -> Rendered:
        """Return all that was written."""
        gaps = dict.fromkeys(each.name for each in self._segments if each.kind == "gap")
        text = "".join(each.text for each in self._segments)
        return Rendered(text, tuple(self._segments), tuple(gaps))
