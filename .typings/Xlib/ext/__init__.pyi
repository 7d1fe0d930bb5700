"""Extensions of the protocol."""

__extensions__: list[tuple[str, str]]
