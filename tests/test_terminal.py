"""The interview in a real terminal, in English and in Spanish: what is typed, what is kept, and leaving at once."""

from __future__ import annotations

import stat
from pathlib import Path
from typing import Final

import attrs
import pytest

from tests.support import sampled
from tests.terminal import Terminal
from tvisa import load_case
from tvisa.kernel.answers import State

PROMPT: Final = "/ stop / exit > "
CLEARED: Final = "\x1b[2J\x1b[3J\x1b[H"


@attrs.frozen
class Tongue:
    """What is typed and read in one language."""

    lang: str
    prompt: str
    number: str
    sure: str
    yes: str
    back: str
    skip: str
    later: str
    change: str
    save: str
    stop: str
    leave: str
    first: str
    second: str
    written: str
    show: str
    unsaved: str
    again: str


ENGLISH: Final = Tongue(
    "en",
    PROMPT,
    "number > ",
    "y / n > ",
    "y",
    "back",
    "skip",
    "not now",
    "change",
    "save",
    "stop",
    "exit",
    "Are you held by immigration",
    "Do you have a case before",
    "Saved; only you can read it.",
    "Show where the case stands?",
    "Nothing entered since the last save has been written.",
    "1 answer is in the file",
)
SPANISH: Final = Tongue(
    "es",
    "/ parar / salir > ",
    "número > ",
    "s / n > ",
    "s",
    "atrás",
    "saltar",
    "ahora no",
    "cambiar",
    "guardar",
    "parar",
    "salir",
    "¿Está ahora en detención",
    "¿Tiene un caso ante",
    "Guardado; solo usted puede leerlo.",
    "¿Mostrar cómo va el caso?",
    "Nada de lo contestado desde la última vez",
    "Hay 1 respuesta en el archivo",
)
TONGUES: Final = (ENGLISH, SPANISH)
each_tongue = pytest.mark.parametrize("told", sampled(TONGUES, len(TONGUES)), ids=lambda told: told.lang)


def at(told: Tongue, *arguments: str) -> Terminal:
    """Begin in a language, in a terminal so wide that no sentence is broken."""
    return Terminal(*arguments, "--lang", told.lang, columns=200)


@each_tongue
def test_back_skip_not_now_change_save_and_resume(told: Tongue, tmp_path: Path) -> None:
    """Each word does what it says at the prompt; what was skipped, or put off, is asked again in the next sitting."""
    kept = tmp_path / "case.json"
    there = at(told, "-o", str(kept))
    assert told.first in there.until(told.prompt)
    there.type("n")
    assert told.second in there.until(told.prompt)
    there.type(told.back)
    assert told.first in there.until(told.prompt)
    there.type("n")
    assert told.second in there.until(told.prompt)
    there.type(told.skip)
    put_off = there.until(told.prompt)
    assert told.second not in put_off
    there.type(told.later)
    there.until(told.prompt)
    there.type(told.change)
    there.until(told.number)
    there.type("1")
    assert told.first in there.until(told.prompt)
    there.type(told.yes)
    there.until(told.prompt)
    there.type(told.save)
    there.until(told.written)
    there.until(told.prompt)
    there.type(told.stop)
    there.until(told.show)
    there.until(told.sure)
    there.type("n")

    assert there.end() == 0
    case = load_case(kept)
    assert case.filing.detained.state() is State.YES
    assert not case.filing.in_proceedings.claims
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600
    again = at(told, str(kept))
    begun = again.until(told.prompt)
    assert told.again in begun
    assert told.second in begun
    again.type(told.leave)
    assert again.end() == 0
    assert again.seen.rstrip().endswith(CLEARED)


@each_tongue
@pytest.mark.slow
def test_quick_exit_and_ctrl_c_leave_a_clear_screen_and_no_file(told: Tongue, tmp_path: Path) -> None:
    """At the first prompt, at a question about a number, and in the middle: no question, no message, nothing written."""
    for where in (told.prompt, told.number):
        for leaves in (told.leave, ""):
            there = at(told, "-o", str(tmp_path / "case.json"))
            there.until(told.prompt)
            there.type("n")
            there.until(told.prompt)
            if where == told.number:
                there.type(told.change)
                there.until(told.number)
            if leaves:
                there.type(leaves)
            else:
                there.interrupt()
            assert there.end() == 0
            assert there.seen.rstrip().endswith(CLEARED)
            assert list(tmp_path.iterdir()) == []


@each_tongue
@pytest.mark.slow
def test_ctrl_d_ends_and_loses_nothing(told: Tongue, tmp_path: Path) -> None:
    """The end of input is a wish to stop: what was answered can still be written."""
    kept = tmp_path / "case.json"
    there = at(told, "-o", str(kept))
    there.until(told.prompt)
    there.type("n")
    there.until(told.prompt)
    there.press(b"\x04")
    there.until(told.unsaved)
    there.until(told.sure)
    there.type(told.yes)
    there.until(told.written)
    there.until(told.sure)
    there.press(b"\x04")
    there.press(b"\x04")
    there.press(b"\x04")

    assert there.end() == 0
    assert load_case(kept).filing.detained.state() is State.NO


def test_a_date_is_said_back_saved_and_resumed(tmp_path: Path) -> None:
    """The real program: answers, a date said back, saving, stopping, resuming."""
    kept = tmp_path / "case.json"
    there = Terminal("-o", str(kept))
    assert "Before any question" in there.until(PROMPT)
    there.type("n")
    there.until(PROMPT)
    there.type("y")
    assert "When is your next date in immigration court, if there is one?" in there.until(PROMPT)
    there.type("in March 2027")
    assert "from March 1, 2027 to March 31, 2027" in there.until("y / n > ")
    there.type("y")
    there.until(PROMPT)
    there.type("save")
    there.until("Saved; only you can read it.")
    there.until(PROMPT)
    there.type("stop")
    there.until("Show where the case stands?")
    there.until("y / n > ")
    there.type("n")
    assert there.end() == 0
    assert str(load_case(kept).filing.hearing_on.values[0]) == "2027-03"
    assert stat.S_IMODE(kept.stat().st_mode) == 0o600

    again = Terminal(str(kept))
    assert "somebody made you do something" in again.until(PROMPT)
    again.type("exit")
    assert again.end() == 0
    assert again.seen.rstrip().endswith("\x1b[2J\x1b[3J\x1b[H")


@pytest.mark.slow
def test_in_a_terminal_ctrl_c_leaves_at_once_and_clears_the_screen(tmp_path: Path) -> None:
    """No question, no message, no trace of what was on the screen, nothing written."""
    there = Terminal("-o", str(tmp_path / "case.json"))
    there.until(PROMPT)
    there.type("n")
    there.until(PROMPT)
    there.interrupt()

    assert there.end() == 0
    assert there.seen.rstrip().endswith("\x1b[2J\x1b[3J\x1b[H")
    assert list(tmp_path.iterdir()) == []
