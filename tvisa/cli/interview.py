"""
``tvisa interview``: the questions that matter, one at a time, in a terminal.

Plain lines and typed words: no arrows, no boxes, nothing that a screen reader cannot read. Nothing is written until that is
said in so many words, and leaving quickly clears the screen.
"""

from __future__ import annotations

import gc
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

import click

from tvisa.cli.inout import AS_OF, LANG, NO_COLOR, day_of, law_or_usage, load, write

if TYPE_CHECKING:
    import datetime

    from rich.console import Console

    from tvisa.interview import Ask, Plan, Session
    from tvisa.words.catalog import Catalog


# What is typed, in English, in Spanish or as the catalog has it, whatever is shown. But "s", which could as well
# begin skip, save or stop, is a yes only where "s / n" is shown.
_YES: Final = ("y", "yes", "si", "sí")
_NO: Final = ("n", "no")
_UNKNOWN: Final = ("?", "unknown", "no se", "no sé")
_SKIP: Final = ("skip", "saltar")
_BACK: Final = ("back", "atras", "atrás")
_SAVE: Final = ("save", "guardar")
_STOP: Final = ("stop", "parar")
_EXIT: Final = ("exit", "salir")
_HELP: Final = ("h", "help", "ayuda")


_ANSWERS: Final = {"yes_no": "y / n", "record": "y / n", "date": "date", "age": "age", "choice": "number"}
"""By the form of a question: what its prompt names first."""


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
@LANG
@NO_COLOR
def interview(
    case: str | None, as_of: str | None, output: Path | None, privileged: bool, lang: str, no_color: bool
) -> None:
    """Ask what matters, one question at a time, and resume where it stopped.

    Type y, n, ? (not known), skip, back, save or stop; dates as people say
    them, such as "March 2019". Type exit, or press Ctrl-C, to leave at once
    with a clear screen. Nothing is written unless you type save.

    \b
    tvisa interview
    tvisa interview case.json
    """
    import sys

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
    try:
        law_or_usage(lambda: session.plan)
        # The law is loaded and stays: the collector need not go through it again while somebody waits.
        gc.freeze()
        law_or_usage(talk.run)
    except (_Leave, KeyboardInterrupt):
        _clear()


def _clear() -> None:
    import sys

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
        self.skip, self.back = {*_SKIP, plain("skip")}, {*_BACK, plain("back")}
        self.save, self.stop = {*_SAVE, plain("save")}, {*_STOP, plain("stop")}
        self.exit, self.help = {*_EXIT, plain("exit")}, {*_HELP, plain("help")}
        self.own: Path | None = None

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

    def _one(self, ask: Ask, plan: Plan) -> bool:
        """Ask one question until it is answered or passed; return whether to go on."""
        self._show(ask, plan)
        while True:
            typed = self.hear(self._prompt(ask))
            word = typed.lower()
            if word in self.stop:
                return False
            if word in self.help:
                self._help(ask)
            elif word in self.save:
                self._save()
            elif word in self.back:
                if self.session.begun:
                    self.session.back()
                    self.answered -= 1
                    return True
                self.say("This is the first question.")
            elif self._answer(ask, typed, word):
                return True

    def _answer(self, ask: Ask, typed: str, word: str) -> bool:
        from tvisa.errors import TvisaError
        from tvisa.interview import Form
        from tvisa.kernel.answers import Reply

        reply: Any = None
        if word in _UNKNOWN:
            reply = Reply.UNKNOWN
        elif word in self.skip:
            reply = Reply.DECLINED
        elif ask.form in (Form.YES_NO, Form.RECORD):
            reply = Reply.YES if word in self.yes else Reply.NO if word in self.no else None
        elif ask.form is Form.DATE:
            reply = self._date(typed)
        elif ask.form is Form.CHOICE:
            chosen = int(word) - 1 if word.isdecimal() else -1
            reply = ask.choices[chosen].word if 0 <= chosen < len(ask.choices) else None
        else:
            reply = typed
        try:
            if reply is not None:
                self.session.answer(ask, reply)
                self.answered += 1
                if ask.fact == "incident.exit.ongoing" and reply is Reply.YES:
                    self.say("If it is going on now, safety comes first: the rest can wait, and stop ends here.")
                return True
        except TvisaError:
            pass
        self.say("That was not understood. Type h for help.")
        return False

    def _date(self, typed: str) -> str | None:
        """Read a date as it was said, and say back what was understood."""
        from tvisa.interview.dates import said_date

        try:
            date = said_date(typed)
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
        return str(date) if self._agreed() else None

    def _agreed(self) -> bool:
        return self.hear(self.catalog.plain("y / n")).lower() in self.yes

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
        for number, choice in enumerate(ask.choices, start=1):
            self.say("   {number}. {word}", number=number, word=choice.label)

    def _prompt(self, ask: Ask) -> str:
        first = self.catalog.plain(_ANSWERS[ask.form])
        return self.catalog.say("{answers} / ? / skip / back / stop", answers=first)

    def _help(self, ask: Ask) -> None:
        from rich.text import Text

        self.say("y: yes. n: no. ?: asked, not known. skip: would rather not say. back: take back the last answer.")
        self.say("save: write what was answered. stop: end here. exit: leave at once, with a clear screen.")
        self.say("A date can be rough: 2019, March 2019, about 2019, summer 2019. An age: 17, or 14..17.")
        self.out.print(Text(ask.why))

    def _save(self) -> None:
        from tvisa.files.casefile import dumps

        where = self.where
        if where is None:
            typed = self.hear(self.catalog.plain("File to write to (empty: do not write)"))
            where = Path(typed) if typed else None
        if where is None:
            return
        try:
            if where != self.own and where.is_file():
                self.say("There is a file already; its layout and comments would be lost. Write over it?")
                if not self._agreed():
                    return
            write(dumps(self.session.case), where)
        except (click.ClickException, OSError, ValueError):
            self.say("It could not be written there.")
            return
        self.where, self.own, self.saved = where, where, self.session.case
        self.say("Written, readable by you only.")

    def _end(self, plan: Plan) -> None:
        from rich.text import Text

        from tvisa.screening.screening import screen

        self.out.print()
        if not plan.questions:
            self.say("There is nothing more to ask: no answer would change anything.")
        if self.session.case != self.saved:
            self.say("Nothing since the last save has been written. Write it now?")
            if self._agreed():
                self._save()
        # A client may be reading the screen, and "not met" is no way to be told.
        self.say("Show where it stands? It is for staff, away from the client.")
        if self._agreed():
            found = screen(self.session.case, self.session.day, lang=self.session.lang)
            self.out.print(Text(found.summary))
