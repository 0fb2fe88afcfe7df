"""The JSON of what is asked, as types: the schema of each document is read off these (`tvisa.screening.schema`)."""

from __future__ import annotations

import enum
from collections.abc import Callable
from typing import Annotated, Any, Final, Literal, TypedDict

import attrs

from tvisa.errors import InputError
from tvisa.interview.order import Sensitivity, Topic
from tvisa.kernel.answers import Answer, Source
from tvisa.kernel.dates import Age, DateFact
from tvisa.kernel.fields import AnsweredBy, Record, held
from tvisa.kernel.paths import place
from tvisa.kernel.truth import Outcome
from tvisa.screening.data import GapFull
from tvisa.screening.data_documents import Closed, Head
from tvisa.screening.document import AppliedLaw


class ChoiceData(TypedDict):
    """One word among which a question is answered."""

    word: Annotated[str, "As the case file records it."]
    label: Annotated[str, "The same for a reader."]


class SettledData(TypedDict):
    """A part of the law that an answer would settle."""

    id: str
    title: str
    outcome: Annotated[str, Outcome]


class EffectData(TypedDict):
    """What an answer would do."""

    settles: list[SettledData]
    left: Annotated[int, "How many facts could still matter after it."]


class AskData(TypedDict):
    """One question."""

    path: Annotated[str, "Where the answer goes."]
    about: Annotated[str, "The record it is about; empty where that is the whole case."]
    form: Annotated[str, Form, "What an answer looks like."]
    choices: list[ChoiceData]
    question: Annotated[str, "The question, worded for staff."]
    client: Annotated[str, "The question in plain words for the client; empty where only counsel can answer."]
    listen_for: Annotated[list[str], "What to listen for, so that it need not be asked."]
    topic: str
    sensitivity: Annotated[str, Sensitivity, "How much it can ask of a person."]
    who: Annotated[list[str], "Whose word would settle it."]
    serves: Annotated[list[str], "What it can change."]
    why: str
    citations: list[str]
    if_yes: EffectData | None
    if_no: EffectData | None


class ComingData(TypedDict):
    """A topic of which questions are still to come."""

    topic: str
    title: str
    number: int


class UntoldData(TypedDict):
    """A record of which the account is not taken down, and the chapters that it lacks."""

    about: str
    parts: list[str]


class UnaskedData(TypedDict):
    """Something that is not asked of a client."""

    about: str
    why: str


class InterviewData(Head, Closed):
    """What to ask next, why, and what asking cannot settle."""

    kind: Literal["tvisa.interview"]
    law: AppliedLaw
    before: Annotated[list[str], "What to say before anything is asked."]
    done: Annotated[str, "Where there is no question, what that means."]
    questions: list[AskData]
    for_counsel: Annotated[list[GapFull], "Judgments that facts are there for, and that only counsel can weigh."]
    not_yet: Annotated[list[GapFull], "What can still come about before filing."]
    ended: Annotated[list[GapFull], "What was asked for, is not known or was declined, and stays open."]
    left: Annotated[int, "How many facts could still matter."]
    coming: list[ComingData]
    unasked: Annotated[list[UnaskedData], "What is not asked of a client, and why."]
    untold: list[UntoldData]


class WeighData(AskData):
    """A standard for counsel to answer, with what is recorded for and against."""

    speaks_for: list[str]
    speaks_against: list[str]
    held: Annotated[list[str], "The kinds of evidence that are held."]


class ForCounselData(Head, Closed):
    """The standards that are open on a record, for counsel."""

    kind: Literal["tvisa.for_counsel"]
    law: AppliedLaw
    standards: list[WeighData]


# --- one question as a value: its words, the form of its answer, why it is asked, and what an answer woul -------------

REST: Final = "none_of_the_rest"
"""Among marks: each of the others was asked about and denied."""

ALL: Final = "all"
"""After the number of those that are told of: there are no others."""
DENIED: Final = "-"
"""Before a mark: it was asked about and denied."""


class Form(enum.StrEnum):
    """
    What an answer looks like.

    Attributes:
        YES_NO: Yes, no, not known, or declined.
        RECORD: Whether there is another record of a list, or how many, or, where there are choices, of which kind each is; no says
            that these are all.
        DATE: A date, as it is remembered.
        AGE: An age in years.
        CHOICE: One of several words.
        TOLD: What is told, as text.
        MARKS: Of what was told, the facts in it: words of the choices, set apart by commas, each with `DENIED` before it that was
            denied, and `REST` where the person was asked about the others and denied each.
    """

    YES_NO = "yes_no"
    RECORD = "record"
    DATE = "date"
    AGE = "age"
    CHOICE = "choice"
    TOLD = "told"
    MARKS = "marks"


@attrs.frozen
class Effect:
    """
    What one answer would do.

    Attributes:
        settles: The parts of the law that it would settle, outermost first: id, title and outcome.
        left: How many facts could still change an element after it.
    """

    settles: tuple[tuple[str, str, Outcome], ...]
    left: int


@attrs.frozen
class Effects:
    """
    What a yes and a no would do, worked out.

    Attributes:
        yes: What a yes would do.
        no: What a no would do.
    """

    yes: Effect | None
    no: Effect | None

    def __call__(self, value: bool) -> Effect | None:
        """Return what one of them would do."""
        return self.yes if value else self.no


@attrs.frozen
class Choice:
    """
    One word among which a question is answered.

    Attributes:
        word: As the case file records it: a word of a closed list, or the key of an incident.
        label: The same for a reader.
    """

    word: str
    label: str


@attrs.frozen
class Ask:
    """
    One question.

    Attributes:
        path: Path of the fact in the case file; of a list that of the list.
        about: Which record it is about, such as "Incident 1"; empty where it is about the whole case.
        fact: The same, named from its binding.
        form: What an answer looks like.
        question: The question, worded for staff.
        client: The question in plain words for the client; empty where only counsel can answer.
        listen: What to listen for, so that staff need not ask it at all.
        topic: The topic it belongs to.
        serves: What it can change: element ids, ``bar``, codes of findings, or ``filing``.
        why: Why it is asked, in one sentence.
        citations: The provisions behind it.
        who: Who can answer it: of a standard counsel alone, whatever the client is asked to hear what happened.
        choices: The words among which it is answered, where it is a choice; of a list, the kinds that an entry can be of.
        effects: Works out what a yes, or a no, would do, when that is first asked for.
        together: Whether it asks for each of its choices, so that "not known" and "declined" are answers to each.
        again: Whether it asks of one thing what was asked as a whole before, so that a no records nothing.
    """

    path: str
    about: str
    fact: str
    form: Form
    question: str
    client: str
    listen: tuple[str, ...]
    topic: Topic = attrs.field(repr=False)
    serves: tuple[str, ...]
    why: str
    citations: tuple[str, ...]
    who: AnsweredBy = AnsweredBy.CLIENT
    choices: tuple[Choice, ...] = ()
    effects: Callable[[bool], Effect | None] = attrs.field(default=Effects(None, None), repr=False, eq=False)
    together: bool = False
    again: bool = False

    @property
    def yes(self) -> Effect | None:
        """What a yes would do; nothing where the answer is no yes or no."""
        return self.effects(True)

    @property
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

    @property
    def sensitivity(self) -> Sensitivity:
        """How much it can ask of a person."""
        return self.topic.sensitivity

    @property
    def sources(self) -> tuple[Source, ...]:
        """Whose word would settle it."""
        if self.who is AnsweredBy.COUNSEL:
            return (Source.ATTORNEY,)
        either = (Source.ATTORNEY,) if self.who is AnsweredBy.EITHER else ()
        return (Source.CLIENT, *self.topic.answered_by, *either)

    def as_dict(self) -> AskData:
        """Return the question as plain JSON values."""
        return {
            "path": self.path,
            "about": self.about,
            "form": str(self.form),
            "choices": [{"word": choice.word, "label": choice.label} for choice in self.choices],
            "question": self.question,
            "client": self.client,
            "listen_for": list(self.listen),
            "topic": self.topic.id,
            "sensitivity": str(self.sensitivity),
            "who": [str(source) for source in self.sources],
            "serves": list(self.serves),
            "why": self.why,
            "citations": list(self.citations),
            "if_yes": _effect(self.yes),
            "if_no": _effect(self.no),
        }


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


def _effect(effect: Effect | None) -> EffectData | None:
    if effect is None:
        return None
    settles: list[SettledData] = [
        {"id": i, "title": title, "outcome": str(outcome)} for i, title, outcome in effect.settles
    ]
    return {"settles": settles, "left": effect.left}
