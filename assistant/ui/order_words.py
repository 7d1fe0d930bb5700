"""Where an order stands, in the words of the platform."""

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

_STATES = {
    "unpaid": QT_TRANSLATE_NOOP("orders", "unpaid"),
    "paid": QT_TRANSLATE_NOOP("orders", "to be sent"),
    "sent": QT_TRANSLATE_NOOP("orders", "sent"),
    "received": QT_TRANSLATE_NOOP("orders", "received"),
    "closed": QT_TRANSLATE_NOOP("orders", "closed"),
}


def order_state(state: str) -> str:
    """Return a state of ``orders.STATES`` in words; "" for any other."""
    return QCoreApplication.translate("orders", str(_STATES[state])) if state in _STATES else ""
