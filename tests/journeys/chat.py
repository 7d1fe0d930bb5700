"""The program beside a foreign chat window, and an agent at the keys."""

from base64 import b64encode
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, ExitStack, contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.foreign.agent import Agent
from tests.foreign.helper import Helper
from tests.journeys.program import program_on
from tests.processes import Screen, pause, virtual_screen, wait_until, window_manager_on

#: The title of the chat window: give the workbench's rule this pattern.
TITLE = "接待台"


@dataclass
class Chat:
    """A chat window in front, and what the agent does in it."""

    screen: Screen
    agent: Agent
    helper: Helper
    window: int
    program: Any

    def press(self, *keys: str) -> None:
        """Press a chord and let go, as fast as a person does."""
        with self.agent.holding(*keys[:-1]):
            self.agent.down(keys[-1])
            pause(0.06)
            self.agent.up(keys[-1])

    def holds(self, text: str) -> bool:
        """Wait until the chat holds that text, and say whether it holds no more a moment later."""
        self.helper.hear("text", text=text)
        pause(0.4)
        return self.now() == text

    def now(self) -> str:
        """Return what the chat holds."""
        self.helper.do("keys")
        return str(self.helper.hear("state")["text"])

    def take_front(self, *keys: str) -> None:
        """Press keys that bring a window of ours to the front."""
        self.press(*keys)
        wait_until(lambda: self.agent.active_window() != self.window, "ours is in front")
        pause(0.2)

    def come_back(self) -> None:
        """Bring the chat to the front again, as by a click into it."""
        self.helper.do("raise")
        wait_until(lambda: self.agent.active_window() == self.window, "the chat is in front")
        pause(0.2)

    def type(self, letters: str) -> None:
        """Type as a person does, and let the screen catch up."""
        for letter in letters:
            self.agent.tap(letter)
            pause(0.05)
        pause(0.3)


@contextmanager
def chat_beside(
    folder: Path, run: Callable[[Screen, Path], AbstractContextManager[Any]] = program_on
) -> Iterator[Chat]:
    """The program with its data in ``folder``, and an empty chat in front of it."""
    with ExitStack() as stack:
        screen = stack.enter_context(virtual_screen())
        stack.enter_context(window_manager_on(screen))
        helper = Helper("editor", TITLE, env=screen.env)
        stack.callback(helper.stop)
        helper.hear("ready")
        program = stack.enter_context(run(screen, folder))
        helper.do("raise")
        agent = Agent(screen.name)
        stack.callback(agent.display.close)
        wait_until(lambda: agent.title_in_front() == TITLE, "the chat is in front")
        yield Chat(screen, agent, helper, agent.active_window(), program)
        assert agent.held() == set()


@contextmanager
def copier_beside(chat: Chat) -> Iterator[Helper]:
    """A program out of which the agent copies what a buyer wrote."""
    copier = Helper("copier", env=chat.screen.env)
    copier.hear("ready")
    yield copier
    copier.stop()


def copy(copier: Helper, text: str) -> None:
    """Copy a text there."""
    copier.do("copy", formats={"text/plain": b64encode(text.encode()).decode()})
    copier.hear("copied")
