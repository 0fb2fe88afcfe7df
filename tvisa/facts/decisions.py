"""What was decided before, by whom and of what; and what was said before, to whom: facts of the record, which decide nothing today."""

from __future__ import annotations

import enum

import attrs

from tvisa.facts.grounds import GroundKind
from tvisa.kernel.answers import NOT_ASKED, Answer, Reply
from tvisa.kernel.dates import DateFact
from tvisa.kernel.fields import FactKind, Record, ask, date, items, word, words


class DecidingBody(enum.StrEnum):
    """Who decided."""

    USCIS = "uscis"
    AAO = "aao"
    IMMIGRATION_JUDGE = "immigration_judge"
    BIA = "bia"
    DHS_OFFICER = "dhs_officer"
    FEDERAL_COURT = "federal_court"
    STATE_COURT = "state_court"
    JURY = "jury"
    STATE_AGENCY = "state_agency"
    OTHER = "other"


class DecidedMatter(enum.StrEnum):
    """What a decision was on."""

    I_914 = "i_914"
    I_192 = "i_192"
    SUPPLEMENT_A = "supplement_a"
    BONA_FIDE = "bona_fide"
    REMOVAL = "removal"
    STAY = "stay"
    CRIMINAL = "criminal"
    CIVIL = "civil"
    HABEAS = "habeas"


class Disposition(enum.StrEnum):
    """The overall outcome."""

    GRANTED = "granted"
    DENIED = "denied"
    REMANDED = "remanded"
    DISMISSED = "dismissed"
    SUSTAINED = "sustained"
    AFFIRMED = "affirmed"
    REVERSED = "reversed"
    VACATED = "vacated"
    REOPENED = "reopened"
    REVOKED = "revoked"
    WITHDRAWN = "withdrawn"
    TERMINATED = "terminated"
    ORDERED_REMOVED = "ordered_removed"
    CONVICTED = "convicted"
    ACQUITTED = "acquitted"
    OTHER = "other"


class Ruling(enum.StrEnum):
    """What was decided of one part of the law."""

    FOUND = "found"
    """It was found to be there."""
    NOT_SHOWN = "not_shown"
    """The burden was not carried, which is not the contrary."""
    NOT_REACHED = "not_reached"
    """Nothing was said of it."""
    LEFT_STANDING = "left_standing"
    """What was decided of it before was left as it was."""
    CONCEDED = "conceded"
    """The government did not dispute it."""


class Limb(enum.StrEnum):
    """The two limbs of a severe form of trafficking."""

    SEX = "sex"
    LABOR = "labor"


class DecidedPart(enum.StrEnum):
    """The parts of the law of T status that can be decided: each is the name of that part of the law."""

    SEVERE_TRAFFICKING = "severe_trafficking"
    SEVERE_FORM = "severe_form"
    SEX_TRAFFICKING = "sex_trafficking"
    LABOR_TRAFFICKING = "labor_trafficking"
    ACT = "act"
    MEANS = "means"
    COERCION = "coercion"
    PURPOSE = "purpose"
    INVOLUNTARY_SERVITUDE = "involuntary_servitude"
    PEONAGE = "peonage"
    DEBT_BONDAGE = "debt_bondage"
    PHYSICAL_PRESENCE = "physical_presence"
    ON_ACCOUNT_OF_TRAFFICKING = "on_account_of_trafficking"
    PRESENT_ONGOING = "present_ongoing"
    PRESENT_FREED = "present_freed"
    PRESENT_ESCAPED = "present_escaped"
    PRESENT_DIRECTLY_RELATED = "present_directly_related"
    PRESENT_FOR_PROCESS = "present_for_process"
    NO_DEPARTURE_SINCE = "no_departure_since"
    RETURN_EXCEPTION = "return_exception"
    LAW_ENFORCEMENT_ASSISTANCE = "law_enforcement_assistance"
    REPORT = "report"
    COMPLIANCE = "compliance"
    AGE_EXEMPTION = "age_exemption"
    TRAUMA_EXCEPTION = "trauma_exception"
    EXTREME_HARDSHIP = "extreme_hardship"
    FILING_WINDOW = "filing_window"


@attrs.frozen(repr=False, eq=False)
class Ruled(Record):
    """What was decided of one part of the law, or of one ground of inadmissibility."""

    part: DecidedPart | None = word("Which element, prong or part of the law.")
    limb: Limb | None = word("Which prong, if both have such a part.")
    """Of which limb, where both have such a part: act, means and purpose."""
    incident: str | None = word("Key of the incident, such as I1.", kind=FactKind.NEVER)
    """Of which incident; of the only one where none is named."""
    ground: GroundKind | None = word("Which ground of inadmissibility.")
    """The ground of inadmissibility."""
    ruling: Ruling | None = word("What was decided on it.")
    note: str = words("A short note for the file; no names.")


@attrs.frozen(repr=False, eq=False)
class Resolved(Record):
    """A fact, or a standard, that a decision answered; where sources differ on it, it resolved the dispute."""

    fact: str = attrs.field(
        default="", metadata={"ask": "Path in this file of the fact, such as hardship.extreme.", "kind": FactKind.NEVER}
    )
    """Path in the case file of the fact, such as ``hardship.extreme``."""
    answer: Answer = attrs.field(default=NOT_ASKED, metadata={"ask": "What was found on it."})


@attrs.frozen(repr=False, eq=False)
class Decision(Record):
    """One decision on one matter. It binds nobody who decides today, and moves no outcome."""

    body: DecidingBody | None = word("Who decided.")
    matter: DecidedMatter | None = word("What the decision was about.")
    decided_on: DateFact = date("When was it decided?")
    """The day on which it was decided. A later decision of the same matter replaces an earlier one."""
    person: str | None = word(
        "If the decision was on a Supplement A: the relative's key, such as P3.", kind=FactKind.NEVER
    )
    series: str | None = word("A letter such as A, where there are several matters of one kind.", kind=FactKind.NEVER)
    """A letter that tells apart several matters of one kind, such as two criminal cases; nothing where there is one."""
    disposition: Disposition | None = word("The overall outcome.")
    rulings: tuple[Ruled, ...] = items("What was decided on each element, prong, part or ground.")
    resolved: tuple[Resolved, ...] = items("Facts that the decision found, and disputes that it resolved.")
    served_by_mail: Answer = ask("Was it served by mail? The envelope, or the decision itself, says.")
    note: str = words("A short note for the file; no names.")


# --- what was said before, and where it differs from what is said now; it is no evidence of anything -------------------


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
    """One earlier statement of the client. It moves no element, and says of nobody that they lied."""

    when: DateFact = date("When was it said?")
    to: Listener | Reply | None = word("To whom it was said.")
    form: StatementForm | Reply | None = word("In what form it was said.")
    about: tuple[str, ...] = attrs.field(
        default=(),
        metadata={
            "ask": "Paths in this file of the facts that it is about, such as incidents[0].when.",
            "kind": FactKind.NEVER,
        },
    )
    """Paths in the case file of the facts that it is about, such as ``incidents[0].when``."""
    differs: Answer = ask("Does that statement differ from what the client says now?")
    """Whether it differs from what is said now, with who says so."""
    explained: Answer = ask("Is there an explanation for the difference?")
    """Whether there is an explanation, with who gives it and what is held to show it."""
    explanation: tuple[Explanation, ...] = items("What explains the difference, as told.")
    privileged: Answer = ask("Was it made in confidence to counsel, or to somebody who works for counsel?")
    """Whether it was made in confidence to counsel, or to somebody who works for counsel. Outside a privileged setting
    nothing is told of a statement unless a "no" is recorded here."""
    note: str = words("A short note for the file; no names.")
