"""A keyring in memory."""


class FakeKeyring:
    """Keeps what it is given; ``broken`` has it refuse everything, as where there is none."""

    def __init__(self, broken: bool = False) -> None:
        self.secrets: dict[str, bytes] = {}
        self.broken = broken

    def works(self) -> bool:
        return not self.broken

    def read(self, name: str) -> bytes | None:
        return None if self.broken else self.secrets.get(name)

    def keep(self, name: str, secret: bytes) -> bool:
        if not self.broken:
            self.secrets[name] = secret
        return not self.broken

    def forget(self, name: str) -> None:
        self.secrets.pop(name, None)
