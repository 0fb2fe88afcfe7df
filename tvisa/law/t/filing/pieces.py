"""
The pieces of a filing in their order, and the last check on the day it is sent.

No regulation fixes the order: it is the one that practice is known to use, and an office may keep another. Where a filing goes, what it
costs and which edition is taken that day is policy with its date, and is stated by no rule here.
"""

from __future__ import annotations

import enum
from typing import Final

import attrs

from tvisa.law.common.points import yes
from tvisa.law.common.posture import EVERYWHERE, Stage, where
from tvisa.law.common.remark import Remark, told_everywhere, told_in
from tvisa.law.common.safety import PERJURY, REPRESENTATION, SAFE_CONTACT
from tvisa.law.common.travel import LEAVING
from tvisa.law.conduct.law import CONFIDENTIAL, SOURCE
from tvisa.law.t.filed import FEE_EXEMPT
from tvisa.law.t.filing import application
from tvisa.law.t.waivers import WAIVER_FORM
from tvisa.law.writing import rule
from tvisa.words.worded import Worded


class WhyItGoesIn(enum.StrEnum):
    """Why a piece goes in."""

    REQUIRED = "required"
    """A regulation asks for it."""
    REQUIRED_HERE = "required_here"
    """It is asked for where its reason is there, and not otherwise."""
    USUAL = "usual"
    """No rule asks for it; filings have it."""
    OPTIONAL = "optional"
    """It may be left out, and its absence counts for nothing."""
    OFFICE = "office"
    """It stays in the office."""
    NONE = "none"
    """Nobody asks for it: its reason is recorded as not there."""


class Goes(Worded):
    """Whether a piece goes in, on what is recorded; there is none where its reason is recorded as not there, or nobody of whom it is asked for."""

    IN = "in", "include"
    OPEN = "open", "open"
    CHOICE = "choice", "may be included"
    NOT_NOW = "not_now", "not now"
    NONE = "none", "none to file"


@attrs.frozen(eq=False, kw_only=True)
class OfRelative(Remark):
    """What is said of a piece of a relative's own: the first that speaks of a relative who can follow."""

    goes: Goes = Goes.OPEN
    """Whether it goes in."""


@attrs.frozen(eq=False, kw_only=True)
class PieceOfLaw(Remark):
    """One piece of a filing; what it says is what it holds, or what to mind of it."""

    need: WhyItGoesIn
    """Why it goes in."""
    form: str = ""
    """The form, by its name, where it is one."""
    why: str = ""
    """What it turns on, where nothing on record decides whether it goes in."""
    turns_on: tuple[str, ...] = ()
    """Paths on whose first it turns: on a yes it goes in, on a no there is none."""
    whys: tuple[str, ...] = ()
    """What is said of it then: on a yes, on a no, and where that is open."""
    reasons: tuple[Remark, ...] = ()
    """What else is said of it where something is recorded."""
    at: tuple[str, ...] = ()
    """Paths of what is recorded of it."""
    asks: tuple[str, ...] = ()
    """Paths of which it is told what nobody knows."""
    instead: tuple[str, ...] = ()
    """Paths of what is told in its place where it is not surely there: something else goes in then."""
    of_relatives: tuple[OfRelative, ...] = ()
    """What is said of a piece of a relative's own, where each has one."""


@attrs.frozen(eq=False, kw_only=True)
class Check(Remark):
    """One thing to look at on the filing day."""

    at: tuple[str, ...] = ()
    """Paths of what is recorded of it."""


NO_ORDER: Final = rule(
    "No regulation sets the order of documents in a filing packet.",
    "8 CFR 103.2(a)(1)",
    confidence="D",
    note="The filing order recommended at a USCIS webinar of July 27, 2022 was not read. The order here reflects practice.",
)
CONTINUED: Final = rule(
    "A person granted Continued Presence should submit the document that grants it.",
    "8 CFR 214.204(i); 8 CFR 214.11(d)(3)(iii)",
    confidence="B",
)
IDENTITY: Final = rule(
    "Any credible evidence can prove identity and date of birth. Explain which documents were taken or are unavailable.",
    "8 CFR 214.204(l); 8 CFR 214.11(d)(5)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(1).",
)
NOT_EVIDENCE: Final = rule(
    "What counsel writes is not evidence: a cover letter cannot add facts.",
    "8 CFR 214.204(l); 8 CFR 214.11(d)(5); 8 CFR 214.11(d)(3) of 2002",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 3(C).",
)
PHOTOGRAPHS: Final = rule(
    """We found no rule on whether photographs go with Form I-914: read its instructions on the filing date. They go with Form I-485, and with
    Form I-765 as its instructions say.""",
    "8 CFR 103.2(a)(1)",
    confidence="D",
    note="A 2007 checklist asked for three photographs; later ones mention none.",
)
REJECTED: Final = rule(
    "USCIS returns a form that is unsigned, on a refused edition, missing a page or sent to the wrong place. A returned form keeps no filing date.",
    "8 CFR 103.2(a)(7)(ii); 8 CFR 103.2(a)(1)",
    confidence="B",
)
PRACTICE: Final = rule(
    "This is practice, not a rule.", "8 CFR 103.2(a)(1)", confidence="D", note="Each office follows its own practice."
)

IS_FILED: Final = "According to the file, this was filed. Compare what was sent with the points here."
FILED_OR_LATER: Final = where(*(stage for stage in Stage if stage is not Stage.BEFORE))
_HERE: Final = yes("member.in_united_states")

PIECES: Final = told_everywhere(
    PieceOfLaw(
        "Use it only with a telephone or mailbox that no one else reads.",
        code="notice_by_text",
        title="Form G-1145, notice by text or email",
        need=WhyItGoesIn.OPTIONAL,
        law=SAFE_CONTACT,
    ),
    PieceOfLaw(
        "The cover letter names the forms and the requests, gives the safe address and lists the exhibits by element. It says that 8 USC 1367 protects the filing, why no fee is due, and what is missing and why.",
        code="cover_letter",
        title="Cover letter",
        need=WhyItGoesIn.USUAL,
        law=(NOT_EVIDENCE, CONFIDENTIAL),
        reasons=(
            Remark(
                "No safe address is on file. Agree on one, such as counsel's office, before sending anything.",
                unless=yes("case.filing.safe_address"),
                where=EVERYWHERE,
            ),
        ),
        at=("filing.safe_address",),
        asks=("filing.safe_address",),
    ),
    PieceOfLaw(
        "Include one for each person and set of forms. USCIS disregards an unsigned one, and each receipt has its own.",
        code="representation",
        title="Form G-28, signed by client and counsel",
        need=WhyItGoesIn.REQUIRED_HERE,
        law=REPRESENTATION,
        form="g-28",
        turns_on=("filing.represented",),
        whys=(
            "The client has a representative.",
            "According to the file, the client has no representative, so there is none to include.",
            "The file does not say whether the client has a representative.",
        ),
        of_relatives=told_in(
            EVERYWHERE, OfRelative("A relative has a separate one if counsel also represents the relative.")
        ),
    ),
    PieceOfLaw(
        "The client answers every item with counsel. Every page is from one edition, and the client signs by hand.",
        code="application",
        title="Form I-914",
        need=WhyItGoesIn.REQUIRED,
        law=(application.FORM_INSTRUCTIONS, application.SIGNATURE),
        form="i-914",
        reasons=told_in(FILED_OR_LATER, Remark(IS_FILED)),
        at=("filed", "filed_on"),
    ),
    PieceOfLaw(
        "Include one for each relative in a derivative category, now or later. A relative in the United States signs too.",
        code="supplement_a",
        title="Form I-914 Supplement A",
        need=WhyItGoesIn.REQUIRED_HERE,
        law=application.FAMILY_FORM,
        form="i-914-supplement-a",
    ),
    PieceOfLaw(
        "File it with the application, one for each person to whom a ground may apply. It is not needed for public charge.",
        code="waiver_request",
        title="Form I-192, with its statement and evidence on each ground",
        need=WhyItGoesIn.REQUIRED_HERE,
        law=WAIVER_FORM,
        form="i-192",
        of_relatives=told_everywhere(
            OfRelative("A relative answers for the relative's own grounds. None of those is on file: ask."),
        ),
    ),
    PieceOfLaw(
        "Category (c)(40) is for a permit while the application is pending. After the grant, a T-1 needs no such form; a relative needs one, in category (c)(25).",
        code="work_permit",
        title="Form I-765",
        need=WhyItGoesIn.OPTIONAL,
        law=application.PERMIT_FORM,
        form="i-765",
        reasons=told_in(
            EVERYWHERE, Remark("According to the file, this was requested.", yes("case.filing.work_permit_requested"))
        ),
        at=("filing.work_permit_requested",),
        of_relatives=told_everywhere(
            OfRelative("A relative in the United States may file one too.", {"member": _HERE}, goes=Goes.CHOICE),
            OfRelative("A relative abroad files one only after admission.", {"member": ~_HERE}, goes=Goes.NOT_NOW),
            OfRelative("The file does not say whether the relative is in the United States."),
        ),
    ),
    PieceOfLaw(
        "File what is exempt without payment and without a fee waiver request. For the rest, look up the fee on the filing date.",
        code="no_fee",
        title="A line on fees, instead of a payment and of Form I-912",
        need=WhyItGoesIn.USUAL,
        law=(FEE_EXEMPT, application.FEE_2002),
    ),
    PieceOfLaw(
        "Follow the instructions of each form on the filing date.",
        code="photographs",
        title="Photographs",
        need=WhyItGoesIn.OPTIONAL,
        law=PHOTOGRAPHS,
        why="Not established: follow the instructions in force on the filing date.",
    ),
    PieceOfLaw(
        "The statement is in the client's own words and is read back in the client's language. A separate outline covers its contents.",
        code="statement",
        title="The personal statement, signed",
        need=WhyItGoesIn.REQUIRED,
        law=(application.STATEMENT, application.STATEMENT_2017, application.STATEMENT_2002, PERJURY),
    ),
    PieceOfLaw(
        "Give each exhibit a number. State its pages, what it shows, whether it is an original or a copy, and its language.",
        code="index",
        title="Index of exhibits, and the exhibits by element",
        need=WhyItGoesIn.USUAL,
        law=NOT_EVIDENCE,
    ),
    PieceOfLaw(
        "The page lists each report, call, letter and request with its date, and nothing else.",
        code="supplement_b",
        title="Supplement B, or a page on why there is none",
        need=WhyItGoesIn.OPTIONAL,
        law=(application.DECLARATION_OPTIONAL, application.DECLARATION_2002),
        form="i-914-supplement-b",
        turns_on=("assistance.declaration", "assistance.declaration_withdrawn"),
        whys=(
            "One is on file: include the original, unless it was withdrawn.",
            "None is on file, and none is required. Include a page that lists the reports and requests on file, or says that trauma or age exempts the client.",
            "The file does not say whether there is one. Without one, a page says why.",
        ),
        instead=("assistance.contacts", "assistance.requests"),
    ),
    PieceOfLaw(
        "Include it if it was granted.",
        code="continued_presence",
        title="Documents that grant Continued Presence",
        need=WhyItGoesIn.REQUIRED_HERE,
        law=CONTINUED,
        turns_on=("assistance.continued_presence", "assistance.continued_presence_revoked"),
        whys=(
            "According to the file, it was granted.",
            "According to the file, none was granted.",
            "The file does not say whether it was granted.",
        ),
    ),
    PieceOfLaw(
        "A document that was taken is evidence too: say who has it, and since when.",
        code="identity",
        title="Birth record, passport and I-94, or a line on each that is unavailable",
        need=WhyItGoesIn.USUAL,
        law=IDENTITY,
        reasons=told_everywhere(
            Remark(
                "According to the file, documents were taken. Say which, by whom and since when, and get duplicates.",
                {"incident": yes("incident.control.withholds_documents")},
            ),
        ),
        at=("people.date_of_birth", "incidents.control.withholds_documents", "presence.entries.when"),
        asks=("people.date_of_birth",),
    ),
    PieceOfLaw(
        "Translate everything on the page, including stamps. The translator is not the client, and does not gain from the case or know the traffickers.",
        code="translations",
        title="Translations, each behind its original, with the translator's certificate",
        need=WhyItGoesIn.REQUIRED_HERE,
        law=application.TRANSLATION,
        why="The file does not say which documents are in another language. State the language of each exhibit.",
    ),
    PieceOfLaw(
        "Scan the whole filing before it goes out.",
        code="copy",
        title="Full copy of what was sent, and proof of mailing",
        need=WhyItGoesIn.OFFICE,
        law=PRACTICE,
    ),
)
"""The pieces, in the order in which they lie."""

MARKING: Final = told_everywhere(
    Check(
        "On the cover letter and its first page, write: protected by 8 USC 1367 and 8 CFR 214.216. The law protects the filing without the mark.",
        law=CONFIDENTIAL,
        code="protected",
    ),
    Check(
        "Protected does not mean secret from everybody. Exceptions allow disclosure to law enforcement, and to prosecutors for what they owe a defendant.",
        law=CONFIDENTIAL,
        code="reach",
    ),
    Check(
        "No adverse determination on admissibility or deportability may rest on information furnished solely by a trafficker. This does not protect an applicant convicted of a crime listed in 8 USC 1227(a)(2).",
        law=SOURCE,
        code="trafficker",
    ),
    Check(
        "Outside of the envelope: the form names that the instructions require, and nothing that reveals what the sender lived through.",
        law=PRACTICE,
        code="outside",
    ),
    Check(
        "In the office: no case facts in file names or subject lines, and a separate file for each relative.",
        law=PRACTICE,
        code="office",
    ),
)
"""How it is marked and kept."""

LAST_CHECK: Final = told_everywhere(
    Check(
        "Each form is in its current edition, with every page from the same edition.",
        law=(application.FORM_INSTRUCTIONS, REJECTED),
        code="editions",
    ),
    Check(
        "The filing address is current, and no fee is paid that is not due.",
        law=(application.FORM_INSTRUCTIONS, FEE_EXEMPT),
        code="place",
    ),
    Check(
        "Every signature by hand: the client's, relatives' here, interpreter's, preparer's, counsel's.",
        law=(application.SIGNATURE, REJECTED),
        code="signatures",
    ),
    Check(
        "Every answer was read back to the person who signs it, in that person's language.",
        law=PERJURY,
        code="read_back",
    ),
    Check(
        "Every adverse answer has an explanation, a record, a line on Form I-192 or a note from counsel.",
        law=(PERJURY, WAIVER_FORM),
        code="answers",
    ),
    Check(
        "Dates, names, entries, addresses and jobs agree across the forms, the statement, the exhibits and earlier filings.",
        law=PERJURY,
        code="agree",
    ),
    Check(
        "The safe address is on every form, because each receipt has its own address.",
        law=SAFE_CONTACT,
        code="address",
        at=("filing.safe_address",),
    ),
    Check(
        "Every foreign-language document has a full translation and certificate.",
        law=application.TRANSLATION,
        code="translations",
    ),
    Check(
        "Every cited exhibit is included, and nothing included is privileged or names another victim.",
        law=NOT_EVIDENCE,
        code="exhibits",
    ),
    Check(
        "Counsel in the court or custody case knows of the filing, and the client misses no date there because of it.",
        law=PRACTICE,
        code="court",
        at=("filing.in_proceedings", "filing.hearing_on", "filing.detained"),
    ),
    Check(
        "The client and each relative here know not to leave the country while the application is pending.",
        law=LEAVING,
        code="travel",
    ),
    Check("A full copy is kept, with proof of how it was sent.", law=PRACTICE, code="copy"),
)
"""What is looked at on the day it is sent."""
