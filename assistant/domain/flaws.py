"""What is wrong with a template, before the user is told (``templates.TemplateBroken``)."""


class Flaw(Exception):
    """What is wrong: a reason code, where it starts, and the word it is about, "" for none."""

    def __init__(self, reason: str, start: int, word: str = "") -> None:
        super().__init__(reason, start, word)
        self.reason = reason
        self.start = start
        self.word = word
