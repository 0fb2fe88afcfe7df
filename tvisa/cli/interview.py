"""
``tvisa interview``: the questions that matter, one at a time, in a terminal.

Plain lines and typed words: no arrows, no boxes, nothing that a screen reader cannot read. Nothing is written until that is
said in so many words, and leaving quickly clears the screen.
"""

from __future__ import annotations

import gc
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Final

import click

from tvisa.cli.inout import AS_OF, LANG, NO_COLOR, day_of, law_or_usage, load, write

if TYPE_CHECKING:
    import datetime
    from collections.abc import Callable

    from rich.console import Console

    from tvisa.interview import Ask, Plan, Session
    from tvisa.words.catalog import Catalog


# What is typed, in English, in Spanish or as the catalog has it, whatever is shown. But "s", which could as well
# begin skip, save or stop, is a yes only where "s / n" is shown.
_YES: Final = ("y", "yes", "si", "sí")
_NO: Final = ("n", "no")
_UNKNOWN: Final = ("?", "unknown", "no se", "no sé")
_DECLINED: Final = ("rather not", "prefiero no")
_SKIP: Final = ("skip", "saltar")
_LATER: Final = ("not now", "later", "ahora no")
_CHANGE: Final = ("change", "cambiar")
_WHO: Final = ("who", "quién", "quien")
_BACK: Final = ("back", "atras", "atrás")
_SAVE: Final = ("save", "guardar")
_STOP: Final = ("stop", "parar")
_EXIT: Final = ("exit", "salir")
_HELP: Final = ("h", "help", "ayuda")


_ANSWERS: Final = {
    "yes_no": "y / n",
    "record": "y / n",
    "date": "date",
    "age": "age",
    "choice": "number",
    "told": "text",
    "marks": "numbers, rest",
}
"""By the form of a question: what its prompt names first."""


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
_UNREAD: Final = 3
_REST: Final = ("rest", "resto")
_WIDTH: Final = 3


class _Leave(Exception):
    """Leave at once: clear the screen and write nothing."""


@click.command()
@click.argument("case", metavar="[CASE]", required=False)
@AS_OF
@click.option(
    "-o",
    "--output",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Where “save” writes. [default: the case file]",
)
@click.option("--privileged", is_flag=True, help="A confidential consult: also asks what the client did.")
@click.option(
    "--recovery",
    type=click.Path(dir_okay=False, path_type=Path),
    help="Write every answer here as it is given, for you only; left there unless the end is reached.",
)
@LANG
@NO_COLOR
def interview(
    case: str | None,
    as_of: str | None,
    output: Path | None,
    privileged: bool,
    recovery: Path | None,
    lang: str,
    no_color: bool,
) -> None:
    """Ask what matters, one question at a time, and resume where it stopped.

    Type y, n, ? (not known) or "rather not"; dates as people say them, such as
    "from March 2019 to 2021" or "when I was about 16". "skip" leaves a question
    for another sitting, "not now" for the end of this one; "back" takes back a
    step, "change" any answer, and "who" says who answers from now on. "exit", or
    Ctrl-C, leaves at once with a clear screen. Nothing is written unless you type
    save, or name a recovery file.

    \b
    tvisa interview
    tvisa interview case.json
    """
    from tvisa.facts import Case, Setting
    from tvisa.report.text import console

    day = day_of(as_of)
    loaded = load(case) if case else Case("P1", setting=Setting.PRIVILEGED if privileged else None)
    if case and privileged and loaded.setting is not Setting.PRIVILEGED:
        raise click.UsageError("the setting is recorded in the case file; --privileged is for a new one")
    from tvisa.interview import Session

    session = Session(loaded, day, lang=lang)
    where = output or (Path(case) if case and case != "-" else None)
    talk = _Talk(session, where, console(sys.stdout, color=not no_color))
    # A saved interview is written over without a word; a file that somebody laid out is not.
    talk.own = where if output is None and where and where.suffix == ".json" else None
    talk.recovery = recovery
    try:
        law_or_usage(lambda: session.plan)
        # The law is loaded and stays: the collector need not go through it again while somebody waits.
        gc.freeze()
        law_or_usage(talk.run)
    except (_Leave, KeyboardInterrupt):
        _clear()


def _clear() -> None:
    if sys.stdout.isatty():
        click.echo("\x1b[2J\x1b[3J\x1b[H", nl=False)


class _Talk:
    """One interview at a terminal."""

    def __init__(self, session: Session, where: Path | None, out: Console) -> None:
        self.session, self.where, self.out = session, where, out
        self.catalog: Catalog = session.catalog
        self.saved = session.case
        self.answered = 0
        self.topic = ""
        yes, _, no = self.catalog.plain("y / n").partition(" / ")
        self.yes, self.no = {*_YES, yes}, {*_NO, no}
        plain = self.catalog.plain
        self.declined = {*_DECLINED, plain("rather not")}
        self.stop, self.exit = {*_STOP, plain("stop")}, {*_EXIT, plain("exit")}
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
        self.own: Path | None = None
        self.recovery: Path | None = None
        self.worded: dict[str, str] = {}

    def say(self, message: str, **fields: object) -> None:
        from rich.text import Text

        self.out.print(Text(self.catalog.say(message, **fields)))

    def hear(self, prompt: str) -> str:
        """Return what is typed next; the end of input is a wish to stop."""
        from rich.text import Text

        self.out.print(Text(f"{prompt} > "), end="")
        try:
            text = input().strip()
        except EOFError:
            self.out.print()
            return _STOP[0]
        except UnicodeDecodeError:
            return ""
        if text.lower() in self.exit:
            raise _Leave
        return text

    def run(self) -> None:
        """Ask until nothing matters any more, or until told to stop."""
        self._begin()
        plan = self.session.plan
        while plan.questions:
            if not self._one(plan.questions[0], plan):
                break
            plan = self.session.plan
        self._end(plan)

    def _begin(self) -> None:
        from tvisa.report.page import bullets

        # At every sitting, and not only at the first: it may be another room, another interpreter.
        self.say("Before any question")
        bullets([self.catalog.plain(line) for line in self.session.order.before], self.out)
        self.say("Any question can be skipped. Type h for help, and exit to leave at once.")
        if given := len(self.session.given):
            answered = self.catalog.count(
                "{number} answer is in the file: type change to read it, or to answer again.",
                "{number} answers are in the file: type change to read them, or to answer one again.",
                given,
            )
            self.say("{answered}", answered=answered)

    def _one(self, ask: Ask, plan: Plan) -> bool:
        """Ask one question until it is answered or passed; return whether to go on."""
        self._show(ask, plan)
        while True:
            typed = self.hear(self._prompt(ask))
            word = typed.lower()
            if word in self.stop:
                return False
            done = next((act(ask) for words, act in self.beside if word in words), None)
            if self._answer(ask, typed, word) if done is None else done:
                return True

    def _back(self, _: Ask) -> bool:
        """Take back the last step; return whether there was one."""
        if not self.session.begun:
            self.say("This is the first question.")
            return False
        self.session.back()
        self.answered -= 1
        return True

    def _skip(self, ask: Ask) -> bool:
        self.session.skip(ask)
        return True

    def _later(self, ask: Ask) -> bool:
        self.session.put_off(ask)
        return True

    def _answer(self, ask: Ask, typed: str, word: str) -> bool:
        from tvisa.errors import TvisaError

        if ask.form.value in ("told", "marks") and word in self.no:
            return self._skip(ask)  # nothing was told, and nothing is recorded
        reply = self._reply(ask, typed, word)
        if ask.form.value == "date" and typed and not reply:
            # What was read and was not meant is asked again; what cannot be read is kept as it was said.
            return reply is None and self._in_words(ask, typed)
        try:
            if reply:
                self.session.answer(ask, reply, note=self.worded.pop(ask.path, ""))
                self._noted(ask, reply)
                return True
        except TvisaError:
            pass
        self.say("That was not understood. Type h for help.")
        return False

    def _reply(self, ask: Ask, typed: str, word: str) -> str | None:
        """Return what was answered; None where nothing that the question takes was typed, "" where it was taken back."""
        from tvisa.kernel.answers import Reply

        if word in _UNKNOWN:
            return Reply.UNKNOWN
        if word in self.declined:
            return Reply.DECLINED
        read: dict[str, Callable[[], str | None]] = {
            "yes_no": lambda: Reply.YES if word in self.yes else Reply.NO if word in self.no else None,
            "record": lambda: Reply.YES if word in self.yes else Reply.NO if word in self.no else None,
            "date": lambda: self._date(typed),
            "choice": lambda: self._chosen(ask, word),
            "marks": lambda: self._ticked(ask, word),
        }
        return read.get(ask.form.value, lambda: typed or None)()

    def _chosen(self, ask: Ask, word: str) -> str | None:
        chosen = int(word) - 1 if word.isdecimal() else -1
        return ask.choices[chosen].word if 0 <= chosen < len(ask.choices) else None

    def _ticked(self, ask: Ask, word: str) -> str | None:
        """Return the words of the numbers that were typed; nothing if one of them is none."""
        from tvisa.interview import REST

        rest = {*_REST, self.catalog.plain("rest")}
        told = word.replace(",", " ").split()
        if not told or any(
            each not in rest and not (each.isdecimal() and 0 < int(each) <= len(ask.choices)) for each in told
        ):
            return None
        return ",".join(REST if each in rest else ask.choices[int(each) - 1].word for each in told)

    def _noted(self, ask: Ask, reply: str) -> None:
        """Say what an answer did that shows nowhere else, and keep it where that was asked for."""
        from tvisa.files.casefile import dumps
        from tvisa.interview import Form
        from tvisa.kernel.paths import get

        self.answered += 1
        if ask.form is Form.RECORD and reply == "yes":
            number = len(get(self.session.case, ask.path))
            self.say("Noted: entry {number}.", number=number)
        if ask.fact == "incident.exit.ongoing" and reply == "yes":
            self.say("If it is going on now, safety comes first: the rest can wait, and stop ends here.")
        if self.recovery:
            try:
                write(dumps(self.session.case), self.recovery)
            except (click.ClickException, OSError, ValueError):
                self.say("The recovery file could not be written.")
                self.recovery = None

    def _in_words(self, ask: Ask, typed: str) -> bool:
        """Keep a date in the words in which it was told, and ask once whether a year or an age goes with it."""
        from tvisa.kernel.answers import Reply

        if ask.path not in self.worded:
            self.worded[ask.path] = typed
            self.say("It is kept in those words. Does a year, or an age, go with it? ? if not known.")
            return False
        self.session.answer(ask, Reply.UNKNOWN, note=self.worded.pop(ask.path))
        self._noted(ask, Reply.UNKNOWN)
        return True

    def _source(self, _: Ask) -> bool:
        """Choose who answers from now on."""
        from tvisa.kernel.answers import Source

        self.say("Who answers from now on?")
        for number in range(len(_SOURCES)):
            self.say("   {number}. {word}", number=number + 1, word=self.catalog.plain(_ANSWERERS[number]))
        typed = self.hear(self.catalog.plain("number"))
        chosen = int(typed) - 1 if typed.isdecimal() else -1
        if 0 <= chosen < len(_SOURCES):
            self.session.source = Source(_SOURCES[chosen])
            self.session.note = self.catalog.plain("through an interpreter") if chosen == _INTERPRETED else ""
            self.say("Noted.")
        else:
            self.say("Nothing was changed.")
        return False

    def _change(self, _: Ask) -> bool:
        """Show what was answered, and ask one of it again; return whether one was."""
        given = self.session.given
        for number, entry in enumerate(given, start=1):
            about = f"{entry.about}: " if entry.about else ""
            self.say("   {number}. {word}", number=number, word=f"{about}{entry.question} {entry.answer}")
        if not given:
            self.say("Nothing was answered yet.")
            return False
        typed = self.hear(self.catalog.plain("number"))
        chosen = int(typed) - 1 if typed.isdecimal() else -1
        if not 0 <= chosen < len(given):
            self.say("Nothing was changed.")
            return False
        ask = self.session.ask(given[chosen].path)
        return self._one(ask, self.session.plan)

    def _date(self, typed: str) -> str | None:
        """Read a date as it was said, and say back what was understood: None where nothing was, "" where not rightly."""
        from tvisa.interview.dates import said_date

        applicant = self.session.case.person(self.session.case.applicant)
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

    def _agreed(self) -> bool:
        """Hear a yes or a no: nothing else that is typed decides anything."""
        for _ in range(_UNREAD):
            word = self.hear(self.catalog.plain("y / n")).lower()
            if word in self.yes or word in self.no:
                return word in self.yes
            if word in self.stop and not sys.stdin.isatty():
                break  # nothing more will come
            self.say("Type y or n.")
        return False

    def _words(self, prefix: str, day: datetime.date | None) -> dict[str, object]:
        """Return a day in words, so that no order of day and month can be mistaken."""
        from tvisa.interview.dates import MONTHS

        if day is None:
            return {}
        month = self.catalog.plain(MONTHS[day.month - 1])
        return {f"{prefix}month": month, f"{prefix}day": day.day, f"{prefix}year": day.year}

    def _show(self, ask: Ask, plan: Plan) -> None:
        from rich.text import Text

        from tvisa.report.questions import print_question

        self.out.print()
        if ask.topic.id != self.topic:
            self.topic = ask.topic.id
            self.out.print(Text(self.catalog.plain(ask.topic.title), style="bold"))
            left = self.catalog.count(
                "As it stands, {number} fact may still matter.",
                "As it stands, {number} facts may still matter.",
                plan.left,
            )
            self.say("Answered: {answered}. {left}", answered=self.answered, left=left)
        print_question(ask.as_dict(), self.out, self.catalog, brief=True)
        if ask.form.value == "marks":
            self._marks(ask)
            return
        for number, choice in enumerate(ask.choices, start=1):
            self.say("   {number}. {word}", number=number, word=choice.label)

    def _marks(self, ask: Ask) -> None:
        """Print what can be ticked by part of the record, many to a line: it is for staff, and is not read out."""
        from itertools import groupby

        from rich.padding import Padding
        from rich.text import Text

        numbered = list(enumerate(ask.choices, start=1))
        for _, several in groupby(numbered, key=lambda pair: pair[1].word.rpartition(".")[0]):
            line = "; ".join(f"{number} {choice.label}" for number, choice in several)
            self.out.print(Padding(Text(f"{line}."), (0, 0, 0, _WIDTH)))
        self.say("Type the numbers of what was told. Add rest only if each of the others was asked about and denied.")

    def _prompt(self, ask: Ask) -> str:
        first = self.catalog.plain(_ANSWERS[ask.form])
        return self.catalog.say(
            "{answers} / ? / rather not / skip / not now / back / change / save / stop / exit", answers=first
        )

    def _help(self, ask: Ask) -> bool:
        from rich.text import Text

        self.say("y: yes. n: no. ?: asked, not known. rather not: would rather not say, and is not asked again.")
        self.say("skip: leave it for another sitting. not now: ask it at the end of this one. Neither is recorded.")
        self.say("back: take back the last step. change: read the answers, and give one anew. who: who answers.")
        self.say("save: write what was answered. stop: end here. exit: leave at once, with a clear screen.")
        self.say("A date can be rough: 2019, March 2019, from 2019 to 2021, when I was 16. An age: 17, or 14..17.")
        self.out.print(Text(ask.why))
        return False

    def _save(self, _: Ask | None = None) -> bool:
        from tvisa.files.casefile import dumps

        where = self.where
        if where is None:
            typed = self.hear(self.catalog.plain("File to write to (empty: do not write)"))
            where = Path(typed) if typed else None
        if where is None:
            return False
        try:
            if where != self.own and where.is_file():
                self.say("There is a file already; its layout and comments would be lost. Write over it?")
                if not self._agreed():
                    return False
            write(dumps(self.session.case), where)
        except (click.ClickException, OSError, ValueError):
            self.say("It could not be written there.")
            return False
        self.where, self.own, self.saved = where, where, self.session.case
        self.say("Written, readable by you only.")
        return False

    def _end(self, plan: Plan) -> None:
        from rich.text import Text

        from tvisa.screening.screening import screen

        self.out.print()
        if plan.done:
            self.out.print(Text(plan.done))
        if left := len(self.session.skipped):
            self.out.print(
                Text(
                    self.catalog.count(
                        "{number} question was left for another sitting, and is asked again then.",
                        "{number} questions were left for another sitting, and are asked again then.",
                        left,
                    )
                )
            )
        while self.session.case != self.saved:
            self.say("Nothing since the last save has been written. Write it now?")
            if not self._agreed():
                break
            self._save()
        if self.recovery:
            self.recovery.unlink(missing_ok=True)
        # A client may be reading the screen, and "not met" is no way to be told.
        self.say("Show where it stands? It is for staff, away from the client.")
        if self._agreed():
            found = screen(self.session.case, self.session.day, lang=self.session.lang)
            self.out.print(Text(found.summary))
