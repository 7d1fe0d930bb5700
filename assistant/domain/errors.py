"""What the user can do wrong, as facts: a code's worth of meaning and the values a sentence needs.

The sentences themselves stand once, in ``assistant.ui.wording``; ``str(error)`` is for logs only.
"""


class UserError(Exception):
    """A refusal the user can understand and act on. Subclasses name the fact.

    Every keyword given becomes a value that the wording may use: ``error.values["code"]``.
    """

    def __init__(self, **values: object) -> None:
        super().__init__(values)
        self.values: dict[str, object] = values

    def __str__(self) -> str:
        facts = ", ".join(f"{name}={value!r}" for name, value in self.values.items())
        return f"{type(self).__name__}({facts})"


class Unforeseen(UserError):
    """Something broke that nobody thought of: it was not done, and the log says where it broke."""
