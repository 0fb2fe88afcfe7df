"""
What is typed at a terminal, heard as an answer: in English, in Spanish or as the catalog has it.

Nothing that is typed is said back where it was not understood.
"""

from __future__ import annotations

import re
import sys
import unicodedata
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable
    from pathlib import Path

    from rich.console import Console

    from tvisa.cli.recovery import Recovery
    from tvisa.interview import Ask, Session
    from tvisa.words.catalog import Catalog

# What is typed, in English, in Spanish or as the catalog has it, whatever is shown. But "s", which could as well
# begin skip, save or stop, is a yes only where "s / n" is shown.
_YES: Final = ("y", "yes", "si", "sí")
_NO: Final = ("n", "no")
_UNKNOWN: Final = (
    "?",
    "unknown",
    "not known",
    "don't know",
    "do not know",
    "i don't know",
    "i do not know",
    "no se",
    "no sé",
    "no lo se",
    "no lo sé",
)
_DECLINED: Final = (
    "rather not",
    "i'd rather not",
    "i would rather not",
    "rather not say",
    "prefer not to say",
    "prefiero no",
    "prefiero no decir",
    "prefiero no decirlo",
)
_STOP: Final = ("stop", "parar")
_EXIT: Final = ("exit", "salir")


_UNREAD: Final = 3
_BORN: Final = "person.date_of_birth"
_MOST_DIGITS: Final = 4
_REST: Final = ("rest", "resto")
_KEYS: Final = re.compile(r"\x1b(?:\[[0-?]*[ -/]*[@-~]|O.|\].*?\x07)?|[\x01-\x08\x0b-\x1f\x7f-\x9f]")
"""Arrows and other keys that a terminal hands over as signs: nobody tells them, and no answer keeps them."""


def number_typed(word: str) -> int:
    """Return the number that is typed; where none is, or one with more digits than anybody means, one that stands for nothing."""
    return int(word) if word.isdecimal() and len(word) <= _MOST_DIGITS else -1


def heard_as(typed: str) -> str:
    """
    Return what is typed as a word to be recognized.

    Its case does not count, nor its quotation marks, how its accents are made up, marks of direction that nobody sees, or a full
    stop after it.
    """
    shown = "".join(sign for sign in unicodedata.normalize("NFC", typed) if unicodedata.category(sign) != "Cf")
    return " ".join(shown.lower().replace("’", "'").split()).rstrip(".!,")


class Leave(Exception):
    """Leave at once: clear the screen and write nothing."""


class HeardAtTerminal:
    """One session at a terminal: what is said there, and what is heard."""

    def __init__(self, session: Session, where: Path | None, out: Console) -> None:
        self.session, self.where, self.out = session, where, out
        self.catalog: Catalog = session.catalog
        self.saved = session.case
        self.steps: list[tuple[str, bool]] = []
        self.topic = ""
        yes, _, no = self.catalog.plain("y / n").partition(" / ")
        self.yes, self.no = {*_YES, yes}, {*_NO, no}
        plain = self.catalog.plain
        self.declined = {*_DECLINED, plain("rather not")}
        self.stop, self.exit = {*_STOP, plain("stop")}, {*_EXIT, plain("exit")}
        self.own: Path | None = None
        self.recovery: Recovery | None = None
        self.minutes: int | None = None
        self.worded: dict[str, str] = {}
        self.told_how = False

    @property
    def answered(self) -> int:
        """How many questions were answered and not taken back."""
        return sum(answers for _, answers in self.steps)

    def say(self, message: str, **fields: object) -> None:
        """Print a message of the catalog."""
        from rich.text import Text

        self.out.print(Text(self.catalog.say(message, **fields)))

    def hear(self, prompt: str) -> str:
        """Return what is typed next; the end of input is a wish to stop."""
        from rich.text import Text

        self.out.print(Text(f"{prompt} > "), end="")
        try:
            text = _KEYS.sub("", input()).strip()
        except EOFError:
            self.out.print()
            return _STOP[0]
        except UnicodeDecodeError:
            return ""
        if heard_as(text) in self.exit:
            raise Leave
        return text

    def _agreed(self) -> bool | None:
        """Hear a yes or a no; None where nothing was typed that decides anything."""
        for _ in range(_UNREAD):
            word = heard_as(self.hear(self.catalog.plain("y / n")))
            if word in self.yes or word in self.no:
                return word in self.yes
            if word in self.stop and not sys.stdin.isatty():
                break  # nothing more will come
            self.say("Type y or n.")
        return None

    def _reply(self, ask: Ask, typed: str, word: str) -> str | None:
        """Return what was answered; None where nothing that the question takes was typed, "" where it was taken back."""
        from tvisa.kernel.answers import Reply

        if word in _UNKNOWN:
            return Reply.UNKNOWN
        if word in self.declined:
            return Reply.DECLINED
        read: dict[str, Callable[[], str | None]] = {
            "yes_no": lambda: Reply.YES if word in self.yes else Reply.NO if word in self.no else None,
            "record": lambda: self._more(ask, word),
            "date": lambda: self._date(ask, typed),
            "choice": lambda: self._chosen(ask, word),
            "marks": lambda: self._ticked(ask, word),
        }
        return read.get(ask.form.value, lambda: typed or None)()

    def _more(self, ask: Ask, word: str) -> str | None:
        """Return whether there is another of a list, or how many are told of; where there are kinds, which."""
        from tvisa.interview import ALL
        from tvisa.kernel.answers import Reply

        if word in self.yes or word in self.no or word == "0":
            return Reply.YES if word in self.yes else Reply.NO
        told = word.replace(",", " ").split()
        whole = told[-1:] != told[:1] and told[-1] in {ALL, "todas", "todos"}
        numbers = told[:-1] if whole else told
        most = len(ask.choices)
        if not numbers or any(number_typed(each) < 1 for each in numbers):
            return None
        if any(number_typed(each) > most for each in numbers) if most else len(numbers) > 1:
            return None
        kinds = ",".join(ask.choices[int(each) - 1].word for each in numbers) if most else numbers[0]
        return f"{kinds} {ALL}" if whole else kinds

    def _chosen(self, ask: Ask, word: str) -> str | None:
        chosen = number_typed(word) - 1
        return ask.choices[chosen].word if 0 <= chosen < len(ask.choices) else None

    def _ticked(self, ask: Ask, word: str) -> str | None:
        """Return the words of the numbers that were typed; nothing if one of them is none."""
        from tvisa.interview import DENIED, REST

        rest = {*_REST, self.catalog.plain("rest")}
        told = word.replace(",", " ").split()
        numbers = [each.removeprefix(DENIED) for each in told if each not in rest]
        if not told or any(not 0 < number_typed(each) <= len(ask.choices) for each in numbers):
            return None
        denied = {each: DENIED if each.startswith(DENIED) else "" for each in told}
        return ",".join(
            REST if each in rest else f"{denied[each]}{ask.choices[int(each.removeprefix(DENIED)) - 1].word}"
            for each in told
        )

    def _date(self, ask: Ask, typed: str) -> str | None:
        """Read a date as it was said, and say back what was understood: None where nothing was, "" where not rightly."""
        from tvisa.interview.dates import reads_two_ways, said_date
        from tvisa.kernel.dates import MAX_AGE

        applicant = self.session.case.person(self.session.case.applicant)
        if reads_two_ways(typed):
            self.say("That day can be read in two ways. Write the month as a word, such as March 5, 2019.")
            return ""
        if ask.path in self.worded and ask.fact != _BORN and 0 <= number_typed(typed) <= MAX_AGE:
            typed = f"at {typed}"  # it was asked whether an age goes with the words that were told; at a birth there is none
        try:
            date = said_date(typed, applicant.date_of_birth if applicant else None)
        except ValueError:
            return None
        low, high = self._words("", date.start[0]), self._words("last_", date.end[1])
        if low and date.start[0] == date.end[1]:
            self.say("Understood: {month} {day}, {year}. Right?", **low)
        elif low and high:
            self.say(
                "Understood: from {month} {day}, {year} to {last_month} {last_day}, {last_year}. Right?", **low, **high
            )
        elif low:
            self.say("Understood: {month} {day}, {year} or later. Right?", **low)
        else:
            self.say("Understood: {last_month} {last_day}, {last_year} or earlier. Right?", **high)
        if self._agreed():
            return str(date)
        self.say("Then once more.")
        return ""

    def _words(self, prefix: str, day: datetime.date | None) -> dict[str, object]:
        """Return a day in words, so that no order of day and month can be mistaken."""
        from tvisa.words.days import MONTHS

        if day is None:
            return {}
        month = self.catalog.plain(MONTHS[day.month - 1])
        return {f"{prefix}month": month, f"{prefix}day": day.day, f"{prefix}year": day.year}
