"""The provisions on family members: 8 USC 1101(a)(15)(T)(ii), 1184(o)(4)-(5) and 8 CFR 214.211, with their forerunners."""

from __future__ import annotations

import datetime
from typing import Final

from tvisa.kernel.provision import Kind, Period
from tvisa.law.windows import RULE_2002, RULE_2017, RULE_2024
from tvisa.law.writing import Procedure, procedure, rule

MEDINA_TOVAR: Final = datetime.date(2020, 12, 3)
"""The day of the decision that did away with "married at filing"."""

# --- who --------------------------------------------------------------------------------------------------------------

FAMILY: Final = rule(
    """
    A relative of one of five classes can be given status that depends on the principal's, if accompanying or following
    to join.
    """,
    "8 USC 1101(a)(15)(T)(ii); 8 CFR 214.211(a); 8 CFR 214.201; 8 CFR 214.11(k)(1); 8 CFR 214.11(o)(1) of 2002",
)

SPOUSE: Final = rule(
    "T-2: the spouse, whatever the principal's age.",
    """
    8 USC 1101(a)(15)(T)(ii)(I); 8 USC 1101(a)(15)(T)(ii)(II); 8 CFR 214.211(a)(1); 8 CFR 214.211(a)(2);
    8 CFR 214.11(k)(1)(i); 8 CFR 214.11(k)(1)(ii); 8 CFR 214.11(o)(1) of 2002
    """,
)

CHILD: Final = rule(
    """
    T-3: an unmarried child under 21, whatever the principal's age. Danger does not stretch this: a principal's own
    adult or married child is in no class by that tie.
    """,
    """
    8 USC 1101(a)(15)(T)(ii)(I); 8 USC 1101(a)(15)(T)(ii)(II); 8 CFR 214.201; 8 CFR 214.211(a)(1); 8 CFR 214.211(a)(2);
    8 CFR 214.11(k)(1)(i); 8 CFR 214.11(k)(1)(ii); 8 CFR 214.11(o)(1) of 2002
    """,
    note="On adult children in danger: 89 FR 34884.",
)

PARENT: Final = rule(
    "T-4: a parent of a principal under 21, or one of any principal who faces a present danger of retaliation.",
    """
    8 USC 1101(a)(15)(T)(ii)(I); 8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(a)(2); 8 CFR 214.211(a)(3);
    8 CFR 214.11(k)(1)(ii); 8 CFR 214.11(k)(1)(iii); 8 CFR 214.11(o)(1) of 2002
    """,
)

SIBLING: Final = rule(
    """
    T-5: an unmarried brother or sister under 18 of a principal under 21, or one of any principal who faces a present
    danger of retaliation.
    """,
    """
    8 USC 1101(a)(15)(T)(ii)(I); 8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(a)(2); 8 CFR 214.211(a)(3);
    8 CFR 214.11(k)(1)(ii); 8 CFR 214.11(k)(1)(iii)
    """,
)

GRANDCHILD: Final = rule(
    """
    T-6: a child of any age and any marital status of a relative who was granted T-2 to T-5 status, if that child faces
    a present danger of retaliation; there is no further class after it.
    """,
    "8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.201; 8 CFR 214.211(a)(3); 8 CFR 214.11(k)(1)(iii)",
    note="""
    That the relative's status must have been granted, and may since have lapsed or ended in death: 89 FR 34885; USCIS
    Policy Manual, vol. 3, part B, ch. 4(C)(2) and (E).
    """,
)

COUNTED_TIE: Final = rule(
    """
    Child and parent are those of the Act: a stepchild by a marriage made before the child turned 18, an adopted child
    on the conditions set there.
    """,
    "8 USC 1101(b)(1); 8 USC 1101(b)(2); 8 CFR 214.201; 8 CFR 214.11(a)",
    confidence="B",
    note="""
    USCIS Policy Manual, vol. 3, part B, ch. 4, nn. 4, 6, 11 and 16. Adoption, birth outside marriage and step-siblings
    are for counsel.
    """,
)

# --- the principal ----------------------------------------------------------------------------------------------------

DEPENDS: Final = rule(
    """
    A relative's status depends on the principal's having been granted T-1 status and keeping it: nothing is approved
    before it is, and a denial of the principal ends it.
    """,
    "8 CFR 214.211(b)(1)(ii); 8 CFR 214.211(i); 8 CFR 214.11(k)(2); 8 CFR 214.11(o)(9) of 2002",
)

DEATH: Final = rule(
    "Where the principal dies, the section on surviving relatives may apply.",
    "8 CFR 214.211(b)(1)(iii); 8 USC 1154(l); 8 CFR 214.11(k)(2)",
    note="""
    The agency reads it narrowly, with no approval after a death that came first: USCIS Policy Manual, vol. 3, part B,
    ch. 4(E). For counsel.
    """,
)

YOUNG_AT_FILING: Final = rule(
    """
    Whether the principal is under 21 is measured on the day the application is filed; on the 21st birthday the person
    is no longer under 21.
    """,
    """
    8 USC 1101(a)(15)(T)(ii)(I); 8 USC 1184(o)(5); 8 CFR 214.211(a)(2); 8 CFR 214.211(e)(2)(i); 8 CFR 214.11(k)(1)(ii);
    8 CFR 214.11(k)(5)(ii); 8 CFR 214.11(a) of 2002
    """,
    note="""
    Of somebody born on 29 February the birthday is read as 1 March, and no text was found that says so (D): file before
    28 February.
    """,
)

PRINCIPAL_KEPT: Final = rule(
    """
    A principal who was under 21 at filing and turns 21 while the application is pending is still treated as under 21:
    parents and unmarried siblings stay.
    """,
    "8 USC 1184(o)(5); 8 CFR 214.211(e)(2)(i); 8 CFR 214.211(e)(2)(ii); 8 CFR 214.11(k)(5)(ii)",
    note="A birthday on the day of the decision is read as one while it was pending (D).",
)

# --- ages -------------------------------------------------------------------------------------------------------------

NEXT_OPEN_DAY: Final = rule(
    """
    Where the last day before a birthday is a weekend or a federal holiday, the agency counts paper received by the end
    of the next business day as in time, though the receipt keeps its own date; nothing filed electronically is helped.
    """,
    "8 CFR 103.2(a)(7); 5 USC 6103",
    confidence="C",
    window=Period(datetime.date(2023, 3, 29)),
    note="""
    USCIS Policy Manual, vol. 1, part B, ch. 6 (alert of March 29, 2023, which names birthdays), read at second hand. 8
    USC 1101(a)(15)(T) and 1184(o) speak of the day itself: review by counsel.
    """,
)

SIBLING_AGE: Final = rule(
    """
    A sibling of a principal under 21 must be under 18 on the day the application is filed; the sibling's age at any
    later time does not matter.
    """,
    "8 USC 1101(a)(15)(T)(ii)(I); 8 CFR 214.211(e)(2)(iii); 8 CFR 214.211(e)(2)(iv); 8 CFR 214.11(k)(5)(ii)",
    note="""
    Of somebody born on 29 February the birthday is read as 1 March, and no text was found that says so (D): file before
    28 February.
    """,
)

SIBLING_IN_DANGER_AGE: Final = rule(
    """
    Of a sibling who follows for danger, the text says under 18 and freezes nothing: a sibling who turns 18 before the
    Supplement A is approved or, from abroad, before admission, is for counsel.
    """,
    "8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(a)(3); 8 CFR 214.11(k)(1)(iii)",
    confidence="D",
    note="No text freezes this age; that the age must hold until the approval is an inference on the side of care.",
)

CHILD_AGE: Final = rule(
    "A child must be under 21 on the day the principal's application is filed; on the 21st birthday it is too late.",
    "8 USC 1184(o)(4); 8 CFR 214.211(e)(3)(i); 8 CFR 214.11(k)(5)(iii); 8 USC 1101(b)(1)",
    note="""
    Of somebody born on 29 February the birthday is read as 1 March, and no text was found that says so (D): file before
    28 February.
    """,
)

CHILD_KEPT: Final = rule(
    """
    A child who was under 21 at filing and turns 21 while the principal's application is pending stays a child at every
    later stage.
    """,
    """
    8 USC 1184(o)(4); 8 CFR 214.211(e)(3)(i); 8 CFR 214.211(e)(3)(ii); 8 CFR 214.211(e)(3)(iii); 8 CFR 214.11(k)(5)(iii)
    """,
    note="A birthday on the day of the decision is read as one while it was pending (D).",
)

AGE_GAP: Final = rule(
    """
    Where the birthday falls after the principal's grant and before the relative's own approval or, from abroad, before
    admission, statute and regulation say nothing.
    """,
    """
    8 USC 1184(o)(4); 8 USC 1184(o)(5); 8 CFR 214.211(e)(2); 8 CFR 214.211(e)(3); 8 CFR 214.211(d)(5);
    8 CFR 214.11(k)(4)(v)
    """,
    confidence="D",
    note="""
    The agency's manual is broader, with no word on when the birthday falls: USCIS Policy Manual, vol. 3, part B, ch.
    4(D)(4). Review by counsel.
    """,
)

EARLIER_TEXT: Final = rule(
    """
    The rule in force before 28 August 2024 kept a child of a principal of 21 or more who was under 21 at filing, and
    the parents and siblings of one under 21, and asked for no birthday while the application was pending; the rule of
    2024 takes nothing away from somebody who filed before.
    """,
    "8 CFR 214.11(k)(5)(ii); 8 CFR 214.11(k)(5)(iii)",
    confidence="D",
    window=RULE_2017,
    note="""
    The statute has the condition, so this is an argument for counsel. That the transition reaches these words is a
    reading of USCIS Policy Manual, vol. 3, part B, ch. 2, n. 71.
    """,
)

FREEZE_SINCE_2003: Final = rule(
    "Ages are kept while the principal's application is pending since 19 December 2003.",
    "8 USC 1184(o)(4); 8 USC 1184(o)(5)",
    confidence="C",
    note="Pub. L. 108-193; the enacted text was not read.",
)

SIBLINGS_SINCE_2003: Final = rule(
    "Siblings under 18 are covered since 19 December 2003.",
    "8 USC 1101(a)(15)(T)(ii)(I)",
    confidence="C",
    note="Pub. L. 108-193; the rule of 2002 never named them, and the statute controls (D).",
)

DANGER_SINCE_2008: Final = rule(
    "Danger of retaliation opens classes since 23 December 2008.",
    "8 USC 1101(a)(15)(T)(ii)(III)",
    confidence="B",
    note="Pub. L. 110-457; the rule of 2002 never named it, and the statute controls (D).",
)

GRANDCHILDREN_SINCE_2013: Final = rule(
    "Children of derivatives are covered since 7 March 2013.",
    "8 USC 1101(a)(15)(T)(ii)(III)",
    confidence="B",
    note="Pub. L. 113-4; the rule of 2002 never named them, and the statute controls (D).",
)

HARDSHIP_UNTIL_2006: Final = rule(
    """
    Until 5 January 2006 a relative also had to show extreme hardship; the rule of 2002 kept that on paper until 2017.
    """,
    "8 CFR 214.11(o)(1)(ii) of 2002; 8 CFR 214.11(o)(5) of 2002",
    confidence="B",
    window=RULE_2002,
    note="The statute dropped it with Pub. L. 109-162; before that day it is for counsel.",
)

# --- the tie in time --------------------------------------------------------------------------------------------------

MOMENTS: Final = rule(
    """
    The tie must be there when the principal's application is filed, when it is decided, when the Supplement A is filed,
    when that is decided, and at admission from abroad.
    """,
    """
    8 CFR 214.211(d); 8 CFR 214.211(d)(1); 8 CFR 214.211(d)(2); 8 CFR 214.211(d)(3); 8 CFR 214.211(d)(4);
    8 CFR 214.211(d)(5); 8 CFR 214.11(k)(4); 8 CFR 214.11(o)(4) of 2002
    """,
    note="The rule of 2002 asked for three of these: both filings and the admission.",
)

NEW_CHILD: Final = rule(
    "A child born to, or adopted by, the principal after filing is covered all the same.",
    "8 CFR 214.211(e)(1); 8 CFR 214.11(k)(5)(i); 8 CFR 214.11(o)(4) of 2002",
    note='"Had a child" until 27 August 2024, "become a parent" since.',
)

MARRIED_BY_DECISION: Final = rule(
    """
    A spouse, stepchild or stepparent counts if the marriage was made before the principal's application was decided,
    even after it was filed, and still stands when the Supplement A is decided; a marriage after the grant makes no T-2.
    """,
    "8 CFR 214.211(e)(4)(ii); 8 CFR 214.211(e)(4)(iii); 8 CFR 214.211(e)(4)(iv)",
    window=RULE_2024,
    note="Medina Tovar v. Zuchowski, 982 F.3d 631 (9th Cir. 2020). No form brings a later spouse: 89 FR 34887-88.",
)

MARRIED_BY_FILING: Final = rule(
    """
    The rule of 2017 left out a spouse married after filing, until a court did away with that on 3 December 2020; since
    then the marriage must be made before the decision.
    """,
    "8 CFR 214.11(k)(4)(i); 8 CFR 214.11(k)(5)(iv)",
    confidence="B",
    window=RULE_2017,
    note="""
    Medina Tovar v. Zuchowski, 982 F.3d 631 (9th Cir. 2020), a U-visa case that the agency follows for T: USCIS Policy
    Manual, vol. 3, part B, ch. 4, n. 12.
    """,
)

TIE_OF_2002: Final = rule(
    "Under the rule of 2002 the tie had to be there when the principal's application was filed, a new child aside.",
    "8 CFR 214.11(o)(4) of 2002",
    window=RULE_2002,
)

LATE_TIE: Final = rule(
    """
    For any other tie that came about after filing the text names no exception; a stepchild by a marriage after the
    grant stands between two of them. Review by counsel.
    """,
    """
    8 CFR 214.211(d)(1); 8 CFR 214.211(e)(1); 8 CFR 214.211(e)(4)(iii); 8 CFR 214.11(k)(4)(i); 8 CFR 214.11(k)(5)(i);
    8 CFR 214.11(o)(4) of 2002
    """,
    confidence="D",
    note="""
    A new child includes a stepchild by USCIS Policy Manual, vol. 3, part B, ch. 4(D)(4); 214.211(e)(4)(iii) speaks of a
    tie made before approval.
    """,
)

TIE_STANDS: Final = rule(
    """
    A marriage or an adoption that makes the tie must still stand when the Supplement A is decided and, from abroad, at
    admission.
    """,
    """
    8 CFR 214.211(d)(4); 8 CFR 214.211(d)(5); 8 CFR 214.211(e)(4)(iv); 8 CFR 214.11(k)(4)(iv); 8 CFR 214.11(k)(4)(v);
    8 CFR 214.11(o)(4) of 2002
    """,
)

UNMARRIED: Final = rule(
    """
    A relative who seeks T-3 or T-5 status must be unmarried at all five moments: both filings, both decisions, and
    admission from abroad.
    """,
    "8 CFR 214.211(e)(4)(i); 8 USC 1101(b)(1); 8 USC 1101(a)(15)(T)(ii); 8 CFR 214.11(k)(5)(iv)",
    note="""
    Marrying after the status is granted, and after any admission, costs nothing at adjustment: USCIS Policy Manual,
    vol. 7, part J, ch. 2, n. 39.
    """,
)

# --- danger -----------------------------------------------------------------------------------------------------------

DANGER: Final = rule(
    """
    A present danger of retaliation, because the principal escaped or cooperated with law enforcement, is weighed on any
    credible evidence; the agency that investigates is consulted, and where none did the evidence stands by itself.
    """,
    "8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.211(a)(3); 8 CFR 214.211(f)",
    window=RULE_2024,
)

DANGER_2002: Final = rule(
    """
    A present danger of retaliation, because the principal escaped or cooperated with law enforcement, opens classes in
    consultation with the officer who investigates; the rule of 2002 says nothing of how it is shown.
    """,
    "8 USC 1101(a)(15)(T)(ii)(III)",
    window=RULE_2002,
)

DANGER_2017: Final = rule(
    """
    A present danger of retaliation, because the principal escaped or cooperated with law enforcement, is weighed in
    consultation with the officer who investigates.
    """,
    "8 USC 1101(a)(15)(T)(ii)(III); 8 CFR 214.11(k)(1)(iii); 8 CFR 214.11(k)(6)",
    window=RULE_2017,
)

PAROLE: Final = rule(
    "Advance parole granted before to that relative shows danger.",
    "8 CFR 214.211(f)(1); 8 CFR 214.11(k)(6)(i)",
)

AGENCY: Final = rule(
    "A signed statement of a law enforcement agency shows danger.",
    "8 CFR 214.211(f)(2); 8 CFR 214.11(k)(6)(ii)",
)

STATEMENT: Final = rule(
    "A statement of the principal or of the relative, that says what links the danger, can be enough by itself.",
    "8 CFR 214.211(f)(3)",
    window=RULE_2024,
    note="89 FR 34885. The manual still repeats the earlier warning.",
)

STATEMENT_2017: Final = rule(
    "The applicant's own statement was ordinarily not enough by itself.",
    "8 CFR 214.11(k)(6)(iii)",
    window=RULE_2017,
)

OTHER: Final = rule(
    "Any other credible evidence shows danger, from here or from any country in which it exists.",
    "8 CFR 214.211(f)(4); 8 CFR 214.11(k)(6)(iv)",
    note="The words on other countries date from 28 August 2024.",
)

INVESTIGATED: Final = rule(
    "Where an agency investigates, it is consulted; where none did after a report, any credible evidence is weighed.",
    "8 CFR 214.211(a)(3); 8 CFR 214.11(k)(1)(iii)",
    note="The second half dates from 28 August 2024.",
)

# --- when to file -----------------------------------------------------------------------------------------------------

BEFORE_ADMISSION: Final = rule(
    """
    Of a relative abroad what makes the tie must be there at admission too, and no text covers an age that ends between
    the approval and the admission: seek the visa, and be admitted, before that day.
    """,
    "8 CFR 214.211(d)(5); 8 USC 1184(o)(4); 8 USC 1184(o)(5); 8 CFR 214.11(k)(4)(v)",
    confidence="D",
    note="Counsel reviews every such case; the manual is broader (USCIS Policy Manual, vol. 3, part B, ch. 4(D)(4)).",
)

WHILE_HELD: Final = rule(
    """
    A Supplement A can be filed with the application, while it is pending, or for as long as T-1 status is held, which
    is four years at most unless extended.
    """,
    "8 CFR 214.211(b)(1); 8 CFR 214.203(a); 8 USC 1184(o)(7); 8 CFR 214.11(k)(2); 8 CFR 214.11(c)(1)",
    confidence="B",
    note="""
    USCIS Policy Manual, vol. 3, part B, ch. 5(B). The approval notice gives the day; adjusting to permanent residence
    ends it too.
    """,
)

GAP_DATE: Final = rule(
    """
    Nothing in statute or regulation protects a relative who reaches the age after the grant and before approval of the
    Supplement A: file, and ask for a decision, before that day.
    """,
    "8 USC 1184(o)(4); 8 USC 1184(o)(5); 8 CFR 214.211(e)(2)(i); 8 CFR 214.211(e)(3)(iii); 8 CFR 214.11(k)(5)",
    confidence="D",
    note="Counsel reviews every such case; the manual is broader (USCIS Policy Manual, vol. 3, part B, ch. 4(D)(4)).",
)

PROCEDURES: Final[tuple[Procedure, ...]] = (
    procedure(
        "supplement_a",
        "Supplement A",
        rule(
            """
            One Form I-914 Supplement A for each relative, with the principal's application or later; a relative here
            signs it too.
            """,
            "8 CFR 214.211(b)(1)(i); 8 CFR 214.11(k)(2)",
            confidence="B",
            note="USCIS Policy Manual, vol. 3, part B, ch. 5. Who signs: secondary source (C).",
        ),
    ),
    procedure(
        "relatives_evidence",
        "Evidence for a relative",
        rule(
            """
            Biometrics, proof of the tie, proof of danger where it is the ground, and a waiver request where a ground of
            inadmissibility can be waived.
            """,
            "8 CFR 214.211(c); 8 CFR 214.11(k)(3)",
        ),
    ),
    procedure(
        "relatives_abroad",
        "A relative abroad",
        rule(
            "The approval goes to the State Department for a visa, and the relative is no derivative before admission.",
            "8 CFR 214.201; 8 CFR 214.211(i)(2); 22 CFR 41.84; 8 CFR 214.11(a)",
        ),
    ),
    procedure(
        "ties_by_birth",
        "A tie by birth",
        rule(
            """
            A tie by birth is taken here as one that counts. Whether a child born outside marriage counts through the
            father, and what an adoption leaves of earlier ties, turns on conditions of the Act: review by counsel.
            """,
            "8 USC 1101(b)(1); 8 USC 1101(b)(2)",
            confidence="B",
            note="USCIS Policy Manual, vol. 3, part B, ch. 4, nn. 4 and 6.",
        ),
    ),
    procedure("stay_unmarried", "Marriage of a child or sibling", UNMARRIED),
    procedure(
        "relatives_in_proceedings",
        "A relative in removal proceedings",
        rule(
            """
            A relative in removal proceedings, or under a final order, is applied for with the agency all the same; the
            filing itself stops neither. A stay can be asked for.
            """,
            """
            8 CFR 214.211(b)(2)(i); 8 CFR 214.211(b)(3)(ii); 8 CFR 241.6(a); 8 CFR 214.11(k)(2)(i);
            8 CFR 214.11(k)(2)(ii)
            """,
        ),
    ),
    procedure(
        "relatives_work",
        "Work",
        rule(
            "A relative needs a Form I-765, category (c)(25), to work; one abroad can file it only after admission.",
            "8 CFR 214.211(i)(3); 8 CFR 274a.12(c)(25); 8 CFR 214.11(k)(10)",
        ),
    ),
    procedure(
        "relatives_bona_fide",
        "Interim relief for a relative",
        rule(
            """
            After the principal's bona fide determination, a relative in the United States with a complete Supplement A,
            evidence of the tie and clear checks can be given one too, and deferred action as a matter of discretion.
            """,
            "8 CFR 214.205(b)(2)",
            window=RULE_2024,
        ),
    ),
    procedure(
        "relatives_travel",
        "Travel of a relative",
        rule(
            """
            To come back in that status a relative needs advance parole or a T visa; leaving on advance parole is a
            departure. Speak with counsel before any travel.
            """,
            "8 CFR 214.211(i)(4)",
            confidence="B",
            window=RULE_2024,
            note="Matter of Delcarmen-Lara, 29 I&N Dec. 830 (BIA 2026), not read (C).",
        ),
    ),
    procedure(
        "relatives_term",
        "Term and extension",
        rule(
            """
            A relative's status ends with the principal's first term unless extended; a relative can ask for an
            extension alone while the principal still holds status, and one still awaiting a visa can be a reason to
            extend the principal's.
            """,
            "8 CFR 214.203(b); 8 CFR 214.212(b); 8 CFR 214.212(f)(2); 8 CFR 214.11(c)(2)",
        ),
    ),
    procedure(
        "relatives_revocation",
        "Loss of a relative's status",
        rule(
            """
            A relative's status can be revoked on notice when a T-2's divorce is final or the approval was in error,
            falls with the principal's, and ends by itself when one abroad says that they will not come.
            """,
            "8 CFR 214.213(a); 8 CFR 214.213(b)(1); 8 CFR 214.213(b)(2); 8 CFR 214.213(d); 8 CFR 214.11(m)",
        ),
    ),
    procedure(
        "relatives_and_adjustment",
        "The principal's adjustment",
        rule(
            """
            Derivative status is not lost when the principal becomes a permanent resident under the T provisions, but
            nobody new can be admitted after that.
            """,
            "8 CFR 245.23(b)",
            confidence="B",
            note="USCIS Policy Manual, vol. 7, part J, chs. 2(B) and 5(D).",
        ),
    ),
    procedure("while_status_is_held", "When a Supplement A can be filed", WHILE_HELD),
    Procedure("birthday_after_grant", "A birthday between the grant and the approval", GAP_DATE, Kind.READING),
    Procedure(
        "marry_any_time",
        "Marrying",
        rule(
            """
            A spouse need not have been married at filing, but the marriage cannot wait either: it must come before the
            decision on the principal's application.
            """,
            "8 CFR 214.211(e)(4)(ii); 8 CFR 214.211(e)(4)(iv)",
        ),
        Kind.READING,
    ),
)
