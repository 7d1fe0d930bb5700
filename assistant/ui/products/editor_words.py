"""The words of the editor's tables in the user's language."""

from PySide6.QtCore import QCoreApplication


def said(source: object, **values: object) -> str:
    """Return one of the words marked for ``products``; "" for none."""
    words = QCoreApplication.translate("products", str(source)) if source else ""
    return words.format(**values) if values else words
