"""The JSON of what is asked, as types: the schema of each document is read off these (`tvisa.screening.typed`)."""

from __future__ import annotations

from typing import Annotated, Literal, TypedDict

from tvisa.interview.asked import Form
from tvisa.interview.order import Sensitivity
from tvisa.kernel.truth import Outcome
from tvisa.screening.applied import AppliedLaw
from tvisa.screening.data import GapFull
from tvisa.screening.data_documents import Closed, Head


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
