"""What changed for relatives who follow."""

from __future__ import annotations

from functools import partial
from typing import Final

from tvisa.facts import Kinship, Tie
from tvisa.kernel.provision import Period
from tvisa.law.changes.change import NO_TRANSITION, READING, EffectOfChange, LawChange, MatterOfChange
from tvisa.law.changes.filing import NO_LEAVING
from tvisa.law.t.family import ages, classes, danger, procedures, ties
from tvisa.law.t.filing.decision import BONA_FIDE_FAMILY
from tvisa.law.windows import FIRST_2017, FIRST_2024, TVPRA_2003, TVPRA_2008, VAWA_2005, VAWA_2013
from tvisa.law.writing import rule

_ALL: Final = tuple(Kinship)
_UNDER_21: Final = (Kinship.PARENT, Kinship.SIBLING)
_IN_DANGER: Final = (*_UNDER_21, Kinship.CHILD_OF_DERIVATIVE)
_STEP: Final = (Kinship.SPOUSE, Kinship.CHILD, Kinship.PARENT)
_BY_ID: Final = {step.id: step.law for step in procedures.PROCEDURES}
_OLD_TEXT: Final = "The regulation did not adopt it before 2017; the statute controls (D)."

_row: Final = partial(LawChange, matter=MatterOfChange.FAMILY)
_wider = partial(_row, effect=EffectOfChange.WIDER)
_in_2024 = partial(_row, since=FIRST_2024)
_wider_in_2024 = partial(_in_2024, effect=EffectOfChange.WIDER)

FAMILY: Final = (
    _wider(
        topic="siblings_follow",
        since=TVPRA_2003,
        kin=(Kinship.SIBLING,),
        title="Unmarried siblings under 18 of a principal under 21 are now covered.",
        now=classes.SIBLINGS_NAMED.law,
        note=_OLD_TEXT,
    ),
    _wider(
        topic="ages_kept_while_pending",
        since=TVPRA_2003,
        kin=(Kinship.CHILD, *_UNDER_21),
        title="Ages are now locked in while the principal's application is pending.",
        now=ages.AGES_KEPT.law,
        note=_OLD_TEXT,
    ),
    _wider(
        topic="hardship_of_relatives",
        since=VAWA_2005,
        kin=_ALL,
        title="Nobody has to show any longer extreme hardship to the relative, or to the principal without the relative.",
        was=classes.HARDSHIP_GONE.law,
        note="The regulation continued to require it until 2017; the statute controls (D).",
    ),
    _wider(
        topic="danger_of_retaliation",
        since=TVPRA_2008,
        kin=_UNDER_21,
        title="A present danger of retaliation now opens categories to relatives of a principal of any age.",
        now=danger.NAMED.law,
        note=_OLD_TEXT,
    ),
    _wider(
        topic="children_of_derivatives",
        since=VAWA_2013,
        kin=(Kinship.CHILD_OF_DERIVATIVE,),
        title="Children of derivative relatives are now covered, if they face a present danger of retaliation.",
        now=classes.NAMED_SINCE_2013.law,
        note=_OLD_TEXT,
    ),
    _row(
        topic="moments_of_the_tie",
        since=FIRST_2017,
        effect=EffectOfChange.TIGHTER,
        kin=_ALL,
        title="USCIS now looks for the qualifying relationship at five moments, including both decisions. There had been three.",
        was=rule(
            "The qualifying relationship must exist at both filings and at admission.", "8 CFR 214.11(o)(4) of 2002"
        ),
        now=rule(
            "The qualifying relationship must exist at both filings, at both decisions and at admission from abroad.",
            "8 CFR 214.11(k)(4)",
        ),
        note=NO_TRANSITION,
    ),
    _row(
        topic="proof_of_danger_named",
        since=FIRST_2017,
        effect=EffectOfChange.PROOF,
        kin=_IN_DANGER,
        title="The regulation now says how to show danger of retaliation.",
        was=danger.DANGER_2002.law,
        now=danger.DANGER_2017.law,
    ),
    _wider(
        topic="spouse_married_after_filing_argued",
        since=ties.MEDINA_TOVAR,
        kin=(Kinship.SPOUSE,),
        title="A court held a similar rule for U status invalid, so counsel could argue for a spouse married after filing.",
        was=rule(
            "A spouse married after the principal filed does not count.",
            "8 CFR 214.11(k)(4)(i); 8 CFR 214.11(k)(5)(iv)",
            window=Period(FIRST_2017, ties.MEDINA_TOVAR),
        ),
        now=ties.MARRIAGE_ARGUED,
    ),
    _wider(
        topic="spouse_married_after_filing",
        since=ties.ADOPTED,
        kin=(Kinship.SPOUSE,),
        title="USCIS no longer requires that the spouse was married at filing.",
        was=ties.MARRIAGE_ARGUED,
        now=rule(
            "A spouse counts if the marriage took place before the decision on the principal's application.",
            "Medina Tovar v. Zuchowski, 982 F.3d 631 (9th Cir. 2020); 89 FR 34885",
            window=Period(ties.ADOPTED),
            confidence="B",
            note=ties.MARRIED_BY_FILING.note,
        ),
    ),
    _wider_in_2024(
        topic="tie_by_marriage_after_filing",
        kin=_STEP,
        ties=(Tie.MARRIAGE,),
        title="The rule now names a spouse, stepchild or stepparent by a marriage after filing and before the decision.",
        was=ties.MARRIED_BY_FILING,
        now=ties.MARRIED_BY_DECISION,
        pages="89 FR 34885-86",
    ),
    _wider_in_2024(
        topic="new_child",
        kin=(Kinship.CHILD,),
        title='"Had a child" after filing became "become a parent of a child", in any way.',
        was=rule("A child that the principal had after filing is covered.", "8 CFR 214.11(k)(5)(i)"),
        now=rule("A child of whom the principal became a parent after filing is covered.", "8 CFR 214.211(e)(1)"),
    ),
    _wider_in_2024(
        topic="childs_age_with_any_principal",
        kin=(Kinship.CHILD,),
        title="A child's age is locked in whatever the principal's age. The rule of 2017 said so only of principals of 21 or more.",
        was=rule("If the principal is 21 or more, a child's age is the age at filing.", "8 CFR 214.11(k)(5)(iii)"),
        now=ages.CHILD_GREW.law,
        pages="89 FR 34886",
    ),
    _in_2024(
        topic="child_turns_21_while_pending",
        effect=EffectOfChange.TIGHTER,
        kin=(Kinship.CHILD,),
        kept=True,
        title="By its wording, the text locks in a child's age only if the 21st birthday falls while the principal's application is pending.",
        was=ages.PRINCIPAL_GROWN.law,
        now=ages.CHILD_GREW.law,
        pages="89 FR 34886",
        note=READING,
    ),
    _in_2024(
        topic="principal_turns_21_while_pending",
        effect=EffectOfChange.TIGHTER,
        kin=_UNDER_21,
        kept=True,
        title="By its wording, the text keeps parents and siblings only if the principal turns 21 while the application is pending.",
        was=ages.PRINCIPAL_GROWN.law,
        now=ages.PRINCIPAL_GREW.law,
        note=READING,
    ),
    _wider_in_2024(
        topic="danger_without_an_investigation",
        kin=_IN_DANGER,
        title="If no agency investigated after a report, any credible evidence can show the danger of retaliation.",
        was=danger.DANGER_2017.law,
        now=danger.DANGER_2024.law,
        pages="89 FR 34885",
    ),
    _wider_in_2024(
        topic="statement_of_danger",
        kin=_IN_DANGER,
        title="A statement by the principal or the relative can show the danger. The rule also names evidence from abroad.",
        was=danger.STATEMENT_2017,
        now=danger.STATEMENT_2024,
        pages="89 FR 34885",
    ),
    _wider_in_2024(
        topic="bona_fide_relatives",
        kin=_ALL,
        title="After the principal's bona fide determination, relatives in the United States can now have their own.",
        now=BONA_FIDE_FAMILY,
    ),
    _in_2024(
        topic="travel_of_relatives",
        effect=EffectOfChange.TIGHTER,
        kin=_ALL,
        title="The rule now says expressly that relatives need advance parole or a T visa to return in status.",
        now=_BY_ID["relatives_travel"],
        note=NO_LEAVING,
    ),
)
