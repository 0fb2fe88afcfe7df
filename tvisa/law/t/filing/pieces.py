"""
The pieces of a filing in their order, and the last check on the day it is sent.

No regulation fixes the order: it is the one that practice is known to use, and an office may keep another. Where a filing goes, what it
costs and which edition is taken that day is policy with its date, and is stated by no rule here.
"""

from __future__ import annotations

import enum
from typing import Final

import attrs

from tvisa.kernel.provision import Provision
from tvisa.law.common.safety import PERJURY, REPRESENTATION, SAFE_CONTACT
from tvisa.law.common.travel import LEAVING
from tvisa.law.conduct.law import CONFIDENTIAL, SOURCE
from tvisa.law.t.filed import FEE_EXEMPT
from tvisa.law.t.filing.application import (
    DECLARATION_2002,
    DECLARATION_OPTIONAL,
    FAMILY_FORM,
    FEE_2002,
    FORM_INSTRUCTIONS,
    PERMIT_FORM,
    SIGNATURE,
    STATEMENT,
    STATEMENT_2002,
    STATEMENT_2017,
    TRANSLATION,
)
from tvisa.law.t.waivers import WAIVER_FORM
from tvisa.law.writing import rule


class WhyItGoesIn(enum.StrEnum):
    """
    Why a piece goes in.

    Attributes:
        REQUIRED: A regulation asks for it.
        REQUIRED_HERE: It is asked for where its reason is there, and not otherwise.
        USUAL: No rule asks for it; filings have it.
        OPTIONAL: It may be left out, and its absence counts for nothing.
        OFFICE: It stays in the office.
        NONE: Nobody asks for it: its reason is recorded as not there.
    """

    REQUIRED = "required"
    REQUIRED_HERE = "required_here"
    USUAL = "usual"
    OPTIONAL = "optional"
    OFFICE = "office"
    NONE = "none"


@attrs.frozen(eq=False)
class PieceOfLaw:
    """
    One piece.

    Attributes:
        id: Its name.
        title: What it is.
        need: Why it goes in.
        what: What it holds, or what to mind of it.
        provisions: Where that stands.
        form: The form, by its name, where it is one.
    """

    id: str
    title: str
    need: WhyItGoesIn
    what: str
    provisions: tuple[Provision, ...]
    form: str = ""


@attrs.frozen(eq=False)
class Check:
    """
    One thing to look at on the filing day.

    Attributes:
        id: Its name.
        text: What to look at.
        provisions: Where that stands.
    """

    id: str
    text: str
    provisions: tuple[Provision, ...]


NO_ORDER: Final = rule(
    "No regulation says in which order the pieces of a filing lie.",
    "8 CFR 103.2(a)(1)",
    confidence="D",
    note="The order recommended at a webinar of USCIS of July 27, 2022 was not read; this one is that of practice.",
)
CONTINUED: Final = rule(
    "Whoever was granted Continued Presence should hand in what says so.",
    "8 CFR 214.204(i); 8 CFR 214.11(d)(3)(iii)",
    confidence="B",
)
IDENTITY: Final = rule(
    "Who somebody is, and when they were born, is shown by any credible evidence; what was taken or cannot be had is explained.",
    "8 CFR 214.204(l); 8 CFR 214.11(d)(5)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 3(C)(1).",
)
NOT_EVIDENCE: Final = rule(
    "What counsel writes is no evidence: a letter that adds facts adds nothing.",
    "8 CFR 214.204(l)",
    confidence="B",
    note="USCIS Policy Manual, vol. 3, part B, ch. 3(C).",
)
PHOTOGRAPHS: Final = rule(
    "Whether photographs go with Form I-914 was not found; they go with Form I-485, and with Form I-765 as its instructions say.",
    "8 CFR 103.2(a)(1)",
    confidence="D",
    note="A checklist of 2007 asked for three; later ones name none. Read the instructions on the filing day.",
)
REJECTED: Final = rule(
    "What is unsigned, of a refused edition, with a page missing or at the wrong place is sent back, and keeps no filing date.",
    "8 CFR 103.2(a)(7)(ii); 8 CFR 103.2(a)(1)",
    confidence="B",
)
PRACTICE: Final = rule(
    "Practice, and no rule.", "8 CFR 103.2(a)(1)", confidence="D", note="An office keeps its own way."
)

PIECES: Final[tuple[PieceOfLaw, ...]] = (
    PieceOfLaw(
        "notice_by_text",
        "Form G-1145, notice by text or email",
        WhyItGoesIn.OPTIONAL,
        "Only with a telephone or mailbox that nobody else reads.",
        (SAFE_CONTACT,),
    ),
    PieceOfLaw(
        "cover_letter",
        "Cover letter",
        WhyItGoesIn.USUAL,
        "Names the forms and what is asked for, says that 8 USC 1367 protects it and why no fee is due, gives the safe address, lists "
        "the exhibits by element, and says what is missing and why.",
        (NOT_EVIDENCE, CONFIDENTIAL),
    ),
    PieceOfLaw(
        "representation",
        "Form G-28, signed by client and counsel",
        WhyItGoesIn.REQUIRED_HERE,
        "One for each person and set of forms; one that is not signed is ignored, and each receipt keeps its own.",
        (REPRESENTATION,),
        "g-28",
    ),
    PieceOfLaw(
        "application",
        "Form I-914",
        WhyItGoesIn.REQUIRED,
        "Every item answered by the client with counsel, every page of one edition, signed by hand.",
        (FORM_INSTRUCTIONS, SIGNATURE),
        "i-914",
    ),
    PieceOfLaw(
        "supplement_a",
        "Form I-914 Supplement A",
        WhyItGoesIn.REQUIRED_HERE,
        "One for each relative in a class, now or later; a relative here signs too.",
        (FAMILY_FORM,),
        "i-914-supplement-a",
    ),
    PieceOfLaw(
        "waiver_request",
        "Form I-192, with its statement and evidence on each ground",
        WhyItGoesIn.REQUIRED_HERE,
        "Filed with the application, one for each person to whom a ground may apply; not for public charge.",
        (WAIVER_FORM,),
        "i-192",
    ),
    PieceOfLaw(
        "work_permit",
        "Form I-765",
        WhyItGoesIn.OPTIONAL,
        "In category (c)(40) for a permit while it is pending; a T-1 needs none after the grant, a relative one in (c)(25).",
        (PERMIT_FORM,),
        "i-765",
    ),
    PieceOfLaw(
        "no_fee",
        "A line on fees, in place of a payment and of Form I-912",
        WhyItGoesIn.USUAL,
        "What is exempt is filed without payment and without a request to waive; what is not is looked up on the day.",
        (FEE_EXEMPT, FEE_2002),
    ),
    PieceOfLaw(
        "photographs",
        "Photographs",
        WhyItGoesIn.OPTIONAL,
        "As the instructions of each form say on the filing day.",
        (PHOTOGRAPHS,),
    ),
    PieceOfLaw(
        "statement",
        "The personal statement, signed",
        WhyItGoesIn.REQUIRED,
        "In the client's own words, read back in their language; what it covers is outlined apart.",
        (STATEMENT, STATEMENT_2017, STATEMENT_2002, PERJURY),
    ),
    PieceOfLaw(
        "index",
        "Index of exhibits, and the exhibits by element",
        WhyItGoesIn.USUAL,
        "Each with a number, its pages, what it shows, original or copy, and its language.",
        (NOT_EVIDENCE,),
    ),
    PieceOfLaw(
        "supplement_b",
        "Supplement B, or a page on why there is none",
        WhyItGoesIn.OPTIONAL,
        "The page lists each report, call, letter and request with its day, and nothing else.",
        (DECLARATION_OPTIONAL, DECLARATION_2002),
        "i-914-supplement-b",
    ),
    PieceOfLaw(
        "continued_presence",
        "Papers that grant Continued Presence",
        WhyItGoesIn.REQUIRED_HERE,
        "Where it was granted.",
        (CONTINUED,),
    ),
    PieceOfLaw(
        "identity",
        "Birth record, passport and I-94, or a line on each that cannot be had",
        WhyItGoesIn.USUAL,
        "A paper that was taken is evidence too: who has it, and since when.",
        (IDENTITY,),
    ),
    PieceOfLaw(
        "translations",
        "Translations, each behind its paper, with the translator's certificate",
        WhyItGoesIn.REQUIRED_HERE,
        "Everything on the page, stamps too; not by the client, nor by anybody who gains from the case or knows those responsible.",
        (TRANSLATION,),
    ),
    PieceOfLaw(
        "copy",
        "Full copy of what was sent, and proof of mailing",
        WhyItGoesIn.OFFICE,
        "Scanned whole before it leaves.",
        (PRACTICE,),
    ),
)
"""The pieces, in the order in which they lie."""

MARKING: Final[tuple[Check, ...]] = (
    Check(
        "protected",
        "On the cover letter and its first page: protected by 8 USC 1367 and 8 CFR 214.216; the law protects without it.",
        (CONFIDENTIAL,),
    ),
    Check(
        "reach",
        "Protected does not mean secret from everybody: exceptions reach law enforcement, and prosecutors for what they owe a defendant.",
        (CONFIDENTIAL,),
    ),
    Check(
        "trafficker",
        "What those responsible furnished cannot alone make anybody inadmissible or deportable; a listed conviction opens that.",
        (SOURCE,),
    ),
    Check(
        "outside",
        "Outside of the envelope: the forms' names as the instructions ask, and nothing that says what the sender lived through.",
        (PRACTICE,),
    ),
    Check(
        "office",
        "In the office: no facts in file names and subject lines, and a file apart for each relative.",
        (PRACTICE,),
    ),
)
"""How it is marked and kept."""

LAST_CHECK: Final[tuple[Check, ...]] = (
    Check(
        "editions",
        "Each form's edition today, and every page of each form of one edition.",
        (FORM_INSTRUCTIONS, REJECTED),
    ),
    Check(
        "place", "Where it is filed today, and that nothing is paid that is not due.", (FORM_INSTRUCTIONS, FEE_EXEMPT)
    ),
    Check(
        "signatures",
        "Every signature by hand: the client's, relatives' here, interpreter's, preparer's, counsel's.",
        (SIGNATURE, REJECTED),
    ),
    Check("read_back", "Every answer was read back to whoever signs it, in their language.", (PERJURY,)),
    Check(
        "answers",
        "Every answer that tells of something against the client has its explanation, its record, its line on Form I-192 or counsel's note.",
        (PERJURY, WAIVER_FORM),
    ),
    Check(
        "agree",
        "Dates, names, entries, addresses and jobs agree across forms, statement, exhibits and what was filed before.",
        (PERJURY,),
    ),
    Check("address", "The safe address stands on every form: each receipt keeps its own.", (SAFE_CONTACT,)),
    Check("translations", "Every foreign paper has its whole translation and certificate.", (TRANSLATION,)),
    Check(
        "exhibits",
        "Every exhibit that is cited is there, and nothing is there that is privileged or names another victim.",
        (NOT_EVIDENCE,),
    ),
    Check(
        "court",
        "Whoever speaks for the client in court or custody knows, and no day there is missed for this.",
        (PRACTICE,),
    ),
    Check("travel", "The client and each relative here know not to leave the country while it is pending.", (LEAVING,)),
    Check("copy", "A whole copy is kept, and how it was sent.", (PRACTICE,)),
)
"""What is looked at on the day it is sent."""
