from types import TracebackType

from jeepney import Message

class DBusConnection:
    def __enter__(self) -> DBusConnection: ...
    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None: ...
    def send_and_get_reply(self, message: Message, *, timeout: float | None = None) -> Message: ...

def open_dbus_connection(bus: str = "SESSION") -> DBusConnection: ...
