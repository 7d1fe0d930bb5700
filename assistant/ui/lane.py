"""The one way to do work in the background and come back to the screen."""

from collections.abc import Callable
from typing import Any

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal

from assistant.domain.changes import Done
from assistant.domain.errors import Unforeseen, UserError
from assistant.ui.board import Board
from assistant.ui.worker import Job, Worker


class Lane(QObject):
    """Runs jobs one after another, in order, away from the GUI thread.

    ``worker`` may be handed in with work already under way.
    """

    _finished = Signal(object, object, object)

    def __init__(self, name: str, board: Board, worker: Worker | None = None) -> None:
        super().__init__()
        self._board = board
        self._closing = False
        self._worker = worker or Worker(name)
        self._finished.connect(self._on_finished, Qt.ConnectionType.QueuedConnection)

    def run(
        self,
        work: Callable[[], Any],
        owner: QObject,
        then: Callable[[Any], None] | None = None,
        otherwise: Callable[[UserError], None] | None = None,
    ) -> None:
        """Run ``work`` in the background, then ``then(result)`` on the GUI thread.

        Neither ``then`` nor ``otherwise`` is called once ``owner`` is gone. A result of type
        ``Done`` is announced on the board before ``then`` runs. A ``UserError`` goes to
        ``otherwise``, or to ``Board.refused`` where none is given; any other exception is a bug
        and is raised on the GUI thread, after ``otherwise`` was told that it is ``Unforeseen``.
        """
        self._worker.submit(work, lambda job: self._finished.emit(job, owner, (then, otherwise)))

    def attempt(self, work: Callable[[], Any]) -> None:
        """Run what nobody asked for, and say nothing where it is refused.

        "Nothing was saved" would be taken for an answer to what the agent has just done.
        """
        self.run(work, self, otherwise=lambda _error: None)

    @property
    def closing(self) -> bool:
        """Whether the program ends: work that takes long is to stop at its next step."""
        return self._closing

    def refuse(self, error: UserError) -> None:
        """Say why something cannot be done, where nobody else says it."""
        self._board.refused.emit(error)

    def close(self) -> None:
        """Finish what was handed in, then stop."""
        self._closing = True
        self._worker.close()

    def _on_finished(self, job: Job[Any], owner: QObject, answers: Any) -> None:
        then, otherwise = answers
        alive = shiboken6.isValid(owner)
        try:
            result = job.result()
        except UserError as error:
            (otherwise if otherwise and alive else self.refuse)(error)
            return
        except Exception:
            if otherwise and alive:  # or a screen would wait for its answer for ever
                otherwise(Unforeseen())
            raise
        if isinstance(result, Done) and result.changes:
            self._board.changed.emit(result.changes)
        if then and alive:
            then(result)
