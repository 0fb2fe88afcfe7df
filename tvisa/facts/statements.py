"""What was said before, to whom and in what form, and where it differs from what is said now; it is no evidence of anything."""

from __future__ import annotations

import enum

import attrs

from tvisa.kernel.answers import Answer, Reply
from tvisa.kernel.dates import DateFact
from tvisa.kernel.fields import FactKind, Record, ask, date, items, words


class Listener(enum.StrEnum):
    """To whom something was said."""

    BORDER_OFFICER = "border_officer"
    CONSULAR_OFFICER = "consular_officer"
    USCIS_OFFICER = "uscis_officer"
    IMMIGRATION_COURT = "immigration_court"
    POLICE = "police"
    PROSECUTOR = "prosecutor"
    OTHER_COURT = "other_court"
    SERVICE_PROVIDER = "service_provider"
    CLINICIAN = "clinician"
    COUNSEL = "counsel"
    FAMILY_OR_FRIENDS = "family_or_friends"
    PUBLIC = "public"
    OTHER = "other"


class StatementForm(enum.StrEnum):
    """In what form it was said, as far as it bears on what a difference weighs."""

    DECLARATION = "declaration"
    APPLICATION_FORM = "application_form"
    SWORN_TESTIMONY = "sworn_testimony"
    RECORDED_INTERVIEW = "recorded_interview"
    NOTES_OF_SOMEBODY_ELSE = "notes_of_somebody_else"
    MESSAGE_OR_POST = "message_or_post"
    SPOKEN = "spoken"


class Explanation(enum.StrEnum):
    """Why a person says that an account differs; none is believed or disbelieved here."""

    FEAR = "fear"
    TOLD_WHAT_TO_SAY = "told_what_to_say"
    TRAUMA_OR_MEMORY = "trauma_or_memory"
    LANGUAGE_OR_INTERPRETER = "language_or_interpreter"
    SHAME = "shame"
    WAS_NOT_ASKED = "was_not_asked"
    WRITTEN_BY_SOMEBODY_ELSE = "written_by_somebody_else"
    NOT_UNDERSTOOD = "not_understood"
    OTHER = "other"


@attrs.frozen(repr=False, eq=False)
class Statement(Record):
    """
    One earlier statement of the client. It moves no element, and says of nobody that they lied.

    Attributes:
        about: Paths in the case file of the facts that it is about, such as ``incidents[0].when``.
        differs: Whether it differs from what is said now, with who says so.
        explained: Whether there is an explanation, with who gives it and what is held to show it.
        privileged: Whether it was made in confidence to counsel, or to somebody who works for counsel. Outside a privileged
            setting nothing is told of a statement unless a "no" is recorded here.
    """

    when: DateFact = date("When was it said?")
    to: Listener | Reply | None = attrs.field(default=None, metadata={"ask": "To whom it was said."})
    form: StatementForm | Reply | None = attrs.field(default=None, metadata={"ask": "In what form it was said."})
    about: tuple[str, ...] = attrs.field(
        default=(),
        metadata={
            "ask": "Paths in this file of the facts that it is about, such as incidents[0].when.",
            "kind": FactKind.NEVER,
        },
    )
    differs: Answer = ask("Does that statement differ from what is said now?")
    explained: Answer = ask("Is there an explanation for the difference?")
    explanation: tuple[Explanation, ...] = items("What explains it, as it is told.")
    privileged: Answer = ask("Was it made in confidence to counsel, or to somebody who works for counsel?")
    note: str = words("A short note for the file; no names.")
