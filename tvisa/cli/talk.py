"""
One interview at a terminal: what is asked, what is heard as an answer, and what is written, which is nothing unasked.

What is typed is heard in English, in Spanish or as the catalog has it. Nothing that is typed is said back where it was not understood.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from tvisa.cli.inout import write

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable, Iterable

    from rich.console import Console

    from tvisa.interview import Ask, Choice, Plan, Session
    from tvisa.report.document import Block, Line
    from tvisa.words.catalog import Catalog


# --- what is heard ----------------------------------------------------------------------------------------------------

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
        self.out.print(self.catalog.say(message, **fields))

    def hear(self, prompt: str) -> str:
        """Return what is typed next; the end of input is a wish to stop."""
        self.out.print(f"{prompt} > ", end="")
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
        self.say("Please enter it again.")
        return ""

    def _words(self, prefix: str, day: datetime.date | None) -> dict[str, object]:
        """Return a day in words, so that no order of day and month can be mistaken."""
        from tvisa.words.days import MONTHS

        if day is None:
            return {}
        month = self.catalog.plain(MONTHS[day.month - 1])
        return {f"{prefix}month": month, f"{prefix}day": day.day, f"{prefix}year": day.year}


# --- what is asked, and what can be done beside answering -------------------------------------------------------------

_SKIP: Final = ("skip", "saltar")
_LATER: Final = ("not now", "later", "ahora no")
_CHANGE: Final = ("change", "cambiar")
_WHO: Final = ("who", "quién", "quien")
_BACK: Final = ("back", "atras", "atrás")
_SAVE: Final = ("save", "guardar")
_HELP: Final = ("h", "help", "ayuda")
_SOURCES: Final = ("client", "client", "document", "provider", "attorney", "family", "witness")
_ANSWERERS: Final = (
    "the client",
    "the client, through an interpreter",
    "a document",
    "an advocate or case manager",
    "an attorney",
    "a relative",
    "a witness",
)
"""Who can answer, and how that is said; the second is noted beside each answer."""
_INTERPRETED: Final = 1
_WIDTH: Final = 3
_STORIES: Final = ("incidents[", "conduct.acts[", "conduct.matters[")
_WORDS: Final = 8
"""With how many of its first words something that was told is called back to mind."""
_ANSWERS: Final = {
    "yes_no": "y / n",
    "record": "y / n / how many (all)",
    "date": "date",
    "age": "age",
    "choice": "number",
    "told": "text",
    "marks": "numbers, rest",
}
"""By the form of a question: what its prompt names first."""
_KINDS: Final = "y / n / numbers (all)"
"""The same for a list of which each entry is told by its kind."""


class Talk(HeardAtTerminal):
    """One interview at a terminal."""

    def __init__(self, session: Session, where: Path | None, out: Console) -> None:
        super().__init__(session, where, out)
        plain = self.catalog.plain
        self.changing = self.over = False
        # What is typed beside an answer: each says whether the next question follows.
        self.beside: tuple[tuple[set[str], Callable[[Ask], bool]], ...] = (
            ({*_HELP, plain("help")}, self._help),
            ({*_SAVE, plain("save")}, self._save),
            ({*_WHO, plain("who")}, self._source),
            ({*_CHANGE, plain("change")}, self._change),
            ({*_BACK, plain("back")}, self._back),
            ({*_SKIP, plain("skip")}, self._skip),
            ({*_LATER, plain("not now")}, self._later),
        )

    def run(self) -> None:
        """Ask until nothing matters any more, or until told to stop."""
        self._begin()
        plan = self.session.plan
        if self.minutes:
            from tvisa.report.questions import outlook_blocks

            self._show_blocks(outlook_blocks(*plan.within(self.minutes), self.catalog))
        while plan.questions:
            if not self._one(plan.questions[0]):
                break
            plan = self.session.plan
        self._end(plan)

    def weigh(self) -> None:
        """Put the standards that are open to counsel, each with what is recorded for and against."""
        from tvisa.interview import for_counsel
        from tvisa.kernel.answers import Source
        from tvisa.report.questions import standard_line

        self.session.source = Source.ATTORNEY
        while True:
            queue = for_counsel(self.session.case, self.session.day, lang=self.session.lang)
            # What was taken back is put again.
            gone = {path for path, _ in self.steps} | self.session.skipped
            due = next((w for w in queue if w.ask.path not in gone), None)
            if due is None:
                break
            self.out.print()
            self._show_list([standard_line(due.as_dict(), self.catalog)])
            if not self._heard(due.ask):
                break
        self._finish()

    def _begin(self) -> None:
        # At every sitting, and not only at the first: it may be another room, another interpreter.
        self.say("Before any question")
        self._show_list(map(self.catalog.plain, self.session.order.before))
        self.say("Any question can be skipped. Type h for help, and exit to leave at once.")
        if given := len(self.session.given):
            one = "{number} answer is in the file: type change to read it, or to answer again."
            many = "{number} answers are in the file: type change to read them, or to answer one again."
            self.out.print(self.catalog.count(one, many, given))

    def _show_blocks(self, blocks: Iterable[Block]) -> None:
        from tvisa.report.printed import print_blocks

        print_blocks(blocks, self.out)

    def _show_list(self, lines: Iterable[Line | str]) -> None:
        from tvisa.report.document import Bullets

        self._show_blocks([Bullets(lines)])

    def _one(self, ask: Ask) -> bool:
        """Ask one question until it is answered or passed; return whether to go on."""
        self._show(ask)
        return self._heard(ask)

    def _heard(self, ask: Ask) -> bool:
        self.worded.pop(ask.path, None)
        while True:
            typed = self.hear(self._prompt(ask))
            word = heard_as(typed)
            if word in self.stop:
                if ask.path in self.worded:
                    self._in_words(ask)  # it was said that those words are kept
                self.over = True
                return False
            done = next((act(ask) for words, act in self.beside if word in words), None)
            if self.over:
                return False
            if self._answer(ask, typed, word) if done is None else done:
                return True

    def _back(self, _: Ask) -> bool:
        """Take back the last step; return whether there was one."""
        if self.changing:
            self.say("Nothing was changed.")
            return True
        if not self.session.begun:
            self.say("This is the first question.")
            return False
        self.session.back()
        self.steps.pop()
        self._recoverable()
        return True

    def _skip(self, ask: Ask) -> bool:
        self.session.skip(ask)
        self.steps.append((ask.path, False))
        return True

    def _later(self, ask: Ask) -> bool:
        self.session.put_off(ask)
        self.steps.append((ask.path, False))
        return True

    def _answer(self, ask: Ask, typed: str, word: str) -> bool:
        from tvisa.errors import TvisaError

        if ask.form.value in ("told", "marks") and word in self.no and not ask.together:
            return self._skip(ask)  # nothing was told, and nothing is recorded
        if ask.path in self.worded and word in self.no:
            return self._in_words(ask)  # no year goes with them
        reply = self._reply(ask, typed, word)
        if ask.form.value == "date" and typed and not reply and word not in self.yes | self.no:
            # What was read and was not meant is asked again; what cannot be read is kept as it was said.
            return reply is None and self._in_words(ask, typed)
        try:
            if reply:
                self.session.answer(ask, reply, note=self._beside(ask))
                self._noted(ask, reply)
                return True
        except TvisaError:
            pass
        self.say("That was not understood. Type h for help.")
        return False

    def _noted(self, ask: Ask, reply: str) -> None:
        """Say what an answer did that shows nowhere else, and keep it where that was asked for."""
        from tvisa.interview import Form

        self.steps.append((ask.path, not self.changing))
        if ask.form is Form.RECORD:
            self._entered(ask, reply.partition(" ")[0])
        told = {each for each in reply.split(",") if not each.startswith("-")} - {
            "no",
            "unknown",
            "declined",
            "none_of_the_rest",
        }
        if ask.fact == "incident.exit.ongoing" and told:
            self.say("If it is going on now, safety comes first: the rest can wait, and stop ends here.")
        self._recoverable()

    def _recoverable(self) -> None:
        """Keep what was answered where that was asked for, and say once where it cannot be."""
        from tvisa.files.casefile import dumps

        recovery = self.recovery
        if recovery and not recovery.broken and not recovery.keep(dumps(self.session.case)):
            self.say(
                "Nothing more is written to the recovery file. The file is not writable, or somebody else wrote to it."
            )

    def _entered(self, ask: Ask, reply: str) -> None:
        from tvisa.kernel.paths import get

        last = len(get(self.session.case, ask.path))
        labels = {choice.word: choice.label for choice in ask.choices}
        if kinds := [labels[each] for each in reply.split(",") if each in labels]:
            for number, kind in enumerate(kinds, start=last - len(kinds) + 1):
                self.say("Noted: entry {number}, {kind}.", number=number, kind=kind)
        elif reply in ("yes", "1"):
            self.say("Noted: entry {number}.", number=last)
        elif reply.isdecimal():
            self.say("Noted: entries {first} to {last}.", first=last - int(reply) + 1, last=last)

    def _in_words(self, ask: Ask, typed: str = "") -> bool:
        """Keep a date in the words in which it was told, and ask once whether a year or an age goes with it."""
        from tvisa.kernel.answers import Reply

        if first := self.worded.get(ask.path):
            self.worded[ask.path] = f"{first}; {typed}" if typed else first
        else:
            self.worded[ask.path] = typed
            self.say("It is kept in those words. Does a year or an age go with it? Type ? if not known.")
            return False
        self.session.answer(ask, Reply.UNKNOWN, note=self._beside(ask))
        self._noted(ask, Reply.UNKNOWN)
        return True

    def _beside(self, ask: Ask) -> str:
        """Return the words in which a date was told, and that an interpreter put them into English."""
        return "; ".join(filter(None, (self.worded.pop(ask.path, ""), self.session.note)))

    def _source(self, _: Ask) -> bool:
        from tvisa.kernel.answers import Source

        self.say("Who answers from now on?")
        for number in range(len(_SOURCES)):
            self.say("   {number}. {word}", number=number + 1, word=self.catalog.plain(_ANSWERERS[number]))
        typed = self.hear(self.catalog.plain("number"))
        chosen = number_typed(typed) - 1
        if 0 <= chosen < len(_SOURCES):
            self.session.source = Source(_SOURCES[chosen])
            self.session.note = self.catalog.plain("through an interpreter") if chosen == _INTERPRETED else ""
            self.say("Noted.")
        else:
            self.say("Nothing was changed.")
        return False

    def _change(self, _: Ask) -> bool:
        given = self.session.given
        for number, entry in enumerate(given, start=1):
            about = f"{entry.about}: " if entry.about else ""
            colon = "" if entry.question.endswith(("?", ".")) else ":"
            self.say("   {number}. {word}", number=number, word=f"{about}{entry.question}{colon} {entry.answer}")
        if not given:
            self.say("Nothing was answered yet.")
            return False
        typed = self.hear(self.catalog.plain("number"))
        chosen = number_typed(typed) - 1
        if not 0 <= chosen < len(given):
            self.say("Nothing was changed.")
            return False
        before, self.changing = self.changing, True
        try:
            return self._one(self.session.ask(given[chosen].path))
        finally:
            self.changing = before

    def _show(self, ask: Ask) -> None:
        import attrs

        from tvisa.interview.asked import Effects
        from tvisa.report.questions import question_line

        self.out.print()
        if ask.topic.id != self.topic:
            self.topic = ask.topic.id
            self.out.print(self.catalog.plain(ask.topic.title), style="bold")
            self.say("Answered: {answered}.", answered=self.answered)
        # What an answer would do is not shown here, and not worked out.
        shown = attrs.evolve(ask, effects=Effects(None, None), about=self._named(ask)).as_dict()
        self._show_list([question_line(shown, self.catalog, brief=True)])
        if ask.form.value == "marks":
            self._marks(ask)
            return
        if ask.form.value == "record" and ask.choices:
            self._in_line(enumerate(ask.choices, start=1))
            self.say(
                "Type the number of each one that the client tells of, such as 2 2 3, and all after them if there are no others."
            )
            return
        for number, choice in enumerate(ask.choices, start=1):
            self.say("   {number}. {word}", number=number, word=choice.label)

    def _how(self) -> None:
        self.say(
            "Type the numbers of what the client told, and put a minus before the numbers of what was denied, such as -2."
        )
        self.say("Type rest only if each of the others was asked about and denied.")

    def _named(self, ask: Ask) -> str:
        """Name the record that a question is about by its first words as they were told, so that one act is not taken for another."""
        from tvisa.kernel.paths import get

        record, told, _ = ask.path.partition("]")
        words = get(self.session.case, f"{record}].note").split() if told and record.startswith(_STORIES) else []
        if not words or not ask.about:
            return ask.about
        first = " ".join(words[:_WORDS]) + (" …" if len(words) > _WORDS else "")
        return f"{ask.about}: “{first}”"

    def _marks(self, ask: Ask) -> None:
        """Print what can be ticked by part of the record, many to a line: it is for staff, and is not read out."""
        from itertools import groupby

        numbered = list(enumerate(ask.choices, start=1))
        for _, several in groupby(numbered, key=lambda pair: pair[1].word.rpartition(".")[0]):
            self._in_line(several)
        if not self.told_how:
            self.told_how = True
            self._how()

    def _in_line(self, numbered: Iterable[tuple[int, Choice]]) -> None:
        from rich.padding import Padding

        line = "; ".join(f"{number} {choice.label}" for number, choice in numbered)
        self.out.print(Padding(f"{line}.", (0, 0, 0, _WIDTH)))

    def _prompt(self, ask: Ask) -> str:
        kinds = ask.form.value == "record" and ask.choices
        first = self.catalog.plain(_KINDS if kinds else _ANSWERS[ask.form])
        return self.catalog.say(
            "{answers} / ? / rather not / skip / not now / back / change / save / stop / exit", answers=first
        )

    def _help(self, ask: Ask) -> bool:
        self.say("y: yes. n: no. ?: asked, not known. rather not: would rather not say, and is not asked again.")
        if ask.form.value in ("told", "marks"):
            self.say("If the client does not tell the story, nothing is noted. You can ask again in another session.")
        self.say(
            "For several at once, type how many, such as 3, or 3 all if there are no others. Each is then asked about in turn."
        )
        self.say("skip: leave it for another sitting. not now: ask it at the end of this one. Neither is recorded.")
        self.say("back: undo the last step. change: read the answers, and answer one again. who: who answers.")
        self.say("save: write what was answered. stop: end here. exit: leave at once, with a clear screen.")
        self.say("A date can be rough: 2019, March 2019, from 2019 to 2021, when I was 16. An age: 17, or 14..17.")
        if ask.form.value == "marks":
            self._how()
        self.out.print(ask.why)
        return False

    def _save(self, _: Ask | None = None) -> bool:
        from tvisa.files.casefile import dumps

        where = self.where
        if where is None:
            typed = self.hear(self.catalog.plain("File to write to (empty: do not write)"))
            where = Path(typed) if typed and heard_as(typed) not in self.stop else None
        if where is None:
            return False
        try:
            if self.recovery and where.exists() and where.samefile(self.recovery.path):
                raise FileExistsError  # it goes at the end
            if where != self.own and where.is_file():
                self.say("A file already exists. Its layout and comments would be lost. Overwrite it?")
                if not self._agreed():
                    return False
            write(dumps(self.session.case), where, anew=True)
        except (click.ClickException, OSError, ValueError):
            self.say("It could not be written there.")
            return False
        self.where, self.own, self.saved = where, where, self.session.case
        self.say("Saved; only you can read it.")
        return False

    def _end(self, plan: Plan) -> None:
        from tvisa.report.questions import unasked_blocks

        self.out.print()
        if plan.done:
            self.out.print(plan.done)
        for about, parts in plan.untold:
            told = self.catalog.some(list(parts))
            self.say("{about}: the client said nothing about {parts}, so nothing is asked.", about=about, parts=told)
        self.out.print()
        self._show_blocks(unasked_blocks(plan.as_dict()["unasked"], self.catalog))
        self._finish()

    def _finish(self) -> None:
        from tvisa.screening.screening import screen

        if left := len(self.session.skipped):
            one = "{number} question was left for another sitting, and is asked again then."
            many = "{number} questions were left for another sitting, and are asked again then."
            self.out.print(self.catalog.count(one, many, left))
        agreed: bool | None = True
        while agreed and self.session.case != self.saved:
            self.say("Nothing entered since the last save has been written. Write it now?")
            agreed = self._agreed()
            if agreed:
                self._save()
        if self.recovery and agreed is not None:
            self.recovery.drop()
        # A client may be reading the screen, and "not met" is no way to be told.
        self.say("Show where the case stands? This is for staff, away from the client.")
        if self._agreed():
            found = screen(self.session.case, self.session.day, lang=self.session.lang)
            self.out.print(found.summary)


# --- the recovery file ------------------------------------------------------------------------------------------------


class Recovery:
    """
    A file that one interview makes, writes anew after each answer, and takes away at the end.

    Args:
        path: Where it will stand; made with the first answer.

    Raises:
        UsageError: If something stands there already: it may be all that is left of an earlier sitting.
    """

    def __init__(self, path: Path) -> None:
        if os.path.lexists(path):
            raise click.UsageError(
                "--recovery names a file that is there already; nothing was written. If an earlier sitting left it, "
                "tvisa interview FILE goes on from it; else name a new one"
            )
        self.path = path
        self.broken = False
        self._held: bytes | None = None

    @property
    def _ours(self) -> bool:
        try:
            return self.path.read_bytes() == self._held
        except OSError:
            return False

    def keep(self, text: str) -> bool:
        """Write what was answered; return whether it stands there. After the first failure nothing more is written."""
        if self.broken or text.encode() == self._held:
            return not self.broken
        self.broken = True
        try:
            if self._held is None:
                self.path.touch(0o600, exist_ok=False)
                self._held = b""
            if self._ours:
                write(text, self.path, anew=True)
                self._held, self.broken = text.encode(), False
        except (click.ClickException, OSError):
            pass
        return not self.broken

    def drop(self) -> None:
        """Take it away, unless it is not what was written last."""
        if self._ours:
            self.path.unlink()
