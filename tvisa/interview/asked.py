"""One question as a value: its words, the form of its answer, why it is asked, and what an answer would do."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa.errors import InputError
from tvisa.interview.order import Sensitivity, Topic
from tvisa.kernel.answers import Answer, Source
from tvisa.kernel.carried import Missing
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import AnsweredBy, Record, held
from tvisa.kernel.paths import place
from tvisa.kernel.truth import Outcome
from tvisa.screening.document import AppliedLaw
from tvisa.screening.value import Whole, says, told, told_as, untold
from tvisa.screening.writer import in_full

if TYPE_CHECKING:
    from tvisa.screening.data import AskFull


REST: Final = "none_of_the_rest"
"""Among marks: each of the others was asked about and denied."""

ALL: Final = "all"
"""After the number of those that are told of: there are no others."""
DENIED: Final = "-"
"""Before a mark: it was asked about and denied."""


class Form(enum.StrEnum):
    """What an answer looks like."""

    YES_NO = "yes_no"
    """Yes, no, not known, or declined."""
    RECORD = "record"
    """Whether there is another record of a list, or how many, or, where there are choices, of which kind each is; no
    says that these are all."""
    DATE = "date"
    """A date, as it is remembered."""
    AGE = "age"
    """An age in years."""
    CHOICE = "choice"
    """One of several words."""
    TOLD = "told"
    """What is told, as text."""
    MARKS = "marks"
    """Of what was told, the facts in it: words of the choices, set apart by commas, each with `DENIED` before it that
    was denied, and `REST` where the person was asked about the others and denied each."""


@attrs.frozen
class SettledPart(Whole):
    """A part of the law that an answer would settle."""

    id: str = says("Its name.")
    title: str = says("Its name for a reader.")
    outcome: Outcome = says("How it would stand.")


@attrs.frozen
class Effect(Whole):
    """What one answer would do."""

    settles: tuple[SettledPart, ...] = says("The parts of the law that it would settle, outermost first.")
    left: int = says("How many facts could still matter after it.")


@attrs.frozen
class Effects:
    """What a yes and a no would do, worked out."""

    yes: Effect | None
    """What a yes would do."""
    no: Effect | None
    """What a no would do."""

    def __call__(self, value: bool) -> Effect | None:
        """Return what one of them would do."""
        return self.yes if value else self.no


@attrs.frozen
class Choice(Whole):
    """One word among which a question is answered."""

    word: str = says("As the case file records it: a word of a closed list, or the key of an incident.")
    label: str = says("The same for a reader.")


@attrs.frozen
class Ask(Whole):
    """
    One question.

    Attributes:
        fact: The path of the fact, named from its binding.
        topic: The topic it belongs to.
        who: Who can answer it: of a standard counsel alone, whatever the client is asked to hear what happened.
        effects: Works out what a yes, or a no, would do, when that is first asked for.
        together: Whether it asks for each of its choices, so that "not known" and "declined" are answers to each.
        again: Whether it asks of one thing what was asked as a whole before, so that a no records nothing.
    """

    path: str = says("Where the answer goes; of a list the path of the list.")
    about: str = says("The record it is about, such as Incident 1; empty where that is the whole case.")
    fact: str = untold()
    form: Form = says("What an answer looks like.")
    question: str = says("The question, worded for staff.")
    client: str = says("The question in plain words for the client; empty where only counsel can answer.")
    listen: tuple[str, ...] = says("What to listen for, so that it need not be asked.", key="listen_for")
    topic: Topic = untold(repr=False)
    serves: tuple[str, ...] = says("What it can change: element ids, `bar`, codes of findings, or `filing`.")
    why: str = says("Why it is asked, in one sentence.")
    citations: tuple[str, ...] = says("The provisions behind it.")
    who: AnsweredBy = AnsweredBy.CLIENT
    choices: tuple[Choice, ...] = says(
        "The words among which it is answered, where it is a choice; of a list, the kinds that an entry can be of.",
        default=(),
        always=True,
    )
    effects: Callable[[bool], Effect | None] = attrs.field(default=Effects(None, None), repr=False, eq=False)
    together: bool = False
    again: bool = False

    @told_as("topic")
    def topic_id(self) -> str:
        """The topic it belongs to."""
        return self.topic.id

    @told_as("if_yes")
    def yes(self) -> Effect | None:
        """What a yes would do; nothing where the answer is no yes or no."""
        return self.effects(True)

    @told_as("if_no")
    def no(self) -> Effect | None:
        """What a no would do."""
        return self.effects(False)

    def __reduce__(self) -> tuple[Any, ...]:
        """Travel with what a yes and a no would do, worked out, and with nothing of the case that it was worked out from."""
        told = {field.name: getattr(self, field.name) for field in attrs.fields(type(self))}
        return _asked, (told | {"effects": Effects(self.yes, self.no)},)

    @property
    def paths(self) -> tuple[str, ...]:
        """The paths of the facts that it asks for."""
        return tuple(self.at(choice) for choice in self.choices) if self.together else (self.path,)

    def at(self, choice: Choice) -> str:
        """Return the path of a fact that can be ticked."""
        return f"{self.path}.{choice.word}" if self.path else choice.word

    @told
    def sensitivity(self) -> Sensitivity:
        """How much it can ask of a person."""
        return self.topic.sensitivity

    @told_as("who")
    def sources(self) -> tuple[Source, ...]:
        """Whose word would settle it."""
        if self.who is AnsweredBy.COUNSEL:
            return (Source.ATTORNEY,)
        either = (Source.ATTORNEY,) if self.who is AnsweredBy.EITHER else ()
        return (Source.CLIENT, *self.topic.answered_by, *either)

    def as_dict(self) -> AskFull:
        """Return the question as plain JSON values."""
        told: AskFull = in_full(self)
        return told


@attrs.frozen
class Weighed(Ask):
    """A standard for counsel to answer, with what is recorded for and against."""

    speaks_for: tuple[str, ...] = says("The law's factors that are recorded for the applicant.", kw_only=True)
    speaks_against: tuple[str, ...] = says("Those recorded against.", kw_only=True)
    held: tuple[str, ...] = says("The kinds of evidence that are held.", kw_only=True)


@attrs.frozen
class ForCounsel(Whole):
    """The standards that are open on a record, for counsel."""

    law: AppliedLaw = says("The law that was applied.")
    standards: tuple[Weighed, ...] = says("Each standard.")
    disclaimer: str = says("What this is, and what it is not.")


@attrs.frozen
class Coming(Whole):
    """A topic of which questions are still to come."""

    topic: str = says("Its name.")
    title: str = says("Its name for a reader.")
    number: int = says("How many questions it has now.")


@attrs.frozen
class Untold(Whole):
    """A record of which the account is not taken down, and the chapters that it lacks."""

    about: str = says("The record.")
    parts: tuple[str, ...] = says("The chapters.")


@attrs.frozen
class Unasked(Whole):
    """Something that is not asked of a client."""

    about: str = says("What it is.")
    why: str = says("Why it is not asked.")


@attrs.frozen(kw_only=True)
class Interview(Whole):
    """What to ask next, why, and what asking cannot settle."""

    law: AppliedLaw = says("The law that was applied.")
    before: tuple[str, ...] = says("What to say before anything is asked.")
    done: str = says("Where there is no question, what that means.")
    questions: tuple[Ask, ...] = says("The next set, the first first.")
    for_counsel: tuple[Missing, ...] = says("Judgments that facts are there for, and that only counsel can weigh.")
    not_yet: tuple[Missing, ...] = says("What can still come about before filing.")
    ended: tuple[Missing, ...] = says("What was asked for, is not known or was declined, and stays open.")
    left: int = says("How many facts could still matter.")
    coming: tuple[Coming, ...] = says("The topics of which questions are still to come.")
    unasked: tuple[Unasked, ...] = says("What is not asked of a client, and why.")
    untold: tuple[Untold, ...] = says("The records of which the account is not taken down.")
    disclaimer: str = says("What this is, and what it is not.")


def as_ask(ask: Ask) -> Ask:
    """
    Return what is given as a question.

    Raises:
        InputError: If it is none.
    """
    if not isinstance(ask, Ask):
        message = (
            "ask must be a question: a tvisa.Ask, such as the first of next_questions, or what Session.ask returns"
        )
        raise InputError(message)
    return ask


def is_place(case: Any, path: Any) -> bool:
    """Say whether a path, however it was come by, leads to something that a case can hold."""
    if not isinstance(path, str):
        return False
    above, _, name = path.rpartition(".")
    record = place(case, above) if above else case
    return place(case, path) is not None or (isinstance(record, Record) and name in held(type(record))[0])


def form_of(fact: Any) -> Form:
    """Return what an answer to a fact looks like."""
    if isinstance(fact, Answer):
        return Form.YES_NO
    if isinstance(fact, DateFact):
        return Form.DATE
    if isinstance(fact, Age):
        return Form.AGE
    if isinstance(fact, str) and not isinstance(fact, enum.Enum):
        return Form.TOLD
    if isinstance(fact, Record):
        return Form.MARKS
    return Form.RECORD if isinstance(fact, tuple) else Form.CHOICE


def _asked(told: dict[str, Any]) -> Ask:
    return Ask(**told)
