"""
The bar in words: what each side could argue, and the fixed sentences on what a record raises.

An argument is offered only for an act of which all that it is given for is so. Where an act stands is for
`tvisa.law.conduct.ladder`.
"""

from __future__ import annotations

import enum

import attrs

from tvisa.kernel.provision import Provision
from tvisa.law.common.relief import CULPABLE, PARTICULARLY_SERIOUS, TORTURE_DEFERRAL
from tvisa.law.conduct import law
from tvisa.law.conduct.ladder import BarStep
from tvisa.law.writing import folded


class Precondition(enum.StrEnum):
    """What must be so for an argument to be offered."""

    RAISED = "raised"
    """Something recorded raises it, or may: it is not only that nobody asked."""
    PARTS_OPEN = "parts_open"
    """A part of the definition is unknown, or said only by a trafficker."""
    ASSERTED_ONLY = "asserted_only"
    "Only a trafficker or another adverse source alleges the facts that would raise this finding."
    UNCONVICTED = "unconvicted"
    """No conviction stands."""
    CONVICTED = "convicted"
    """A conviction linked to trafficking stands."""
    PRESSED = "pressed"
    """A fact of compulsion is recorded, and compulsion is not contradicted."""
    ACTED = "acted"
    """An act that the definition names is recorded, and not disputed."""
    OTHER_YOUNG = "other_young"
    """An act toward commercial sex is recorded, and the other person was, or by somebody's account was, under 18."""
    AGE_OPEN = "age_open"
    """An act toward commercial sex is, or may be, recorded, and nothing tells the age of the other person."""
    ASSISTED = "assisted"
    """Help is recorded, and no act that the definition names."""
    ACTED_OR_ASSISTED = "acted_or_assisted"
    """Either of these two."""
    CHARGED = "charged"
    """An arrest, charge or accusation linked to trafficking, and no conviction of it."""
    LET_GO = "let_go"
    """One that ended in no conviction: acquitted, dismissed, or never charged."""
    VACATED = "vacated"
    """A conviction linked to trafficking, vacated for a defect."""
    SEALED = "sealed"
    """One that was vacated, sealed or expunged on other grounds."""


@attrs.frozen(eq=False)
class Argument:
    """An argument that one side could make."""

    side: str
    """``client`` or ``government``; ``stake`` for what hangs on the bar, ``apart`` for what is kept apart from it."""
    text: str = attrs.field(converter=folded)
    """The argument; it may run over lines."""
    given: tuple[Precondition, ...]
    """What must all be so of an act for it to be offered."""
    provisions: tuple[Provision, ...]
    """The law it rests on."""


ARGUMENTS = (
    Argument(
        "client",
        "Evidence is needed on every part of the definition, for this act.",
        given=(Precondition.RAISED, Precondition.PARTS_OPEN),
        provisions=(law.BAR, law.REASON_TO_BELIEVE),
    ),
    Argument(
        "client",
        "“Substantial reason to believe” is a higher standard than the “reason to believe” of 212(a)(2)(C) and (H).",
        given=(Precondition.RAISED,),
        provisions=(law.BAR, law.REASON_TO_BELIEVE),
    ),
    Argument(
        "client",
        """Information furnished solely by a trafficker, or an abuser whom 8 USC 1367(a)(1) lists, may not by itself support an adverse finding
        on admissibility. The text of the trafficker bar speaks of admission.""",
        given=(Precondition.ASSERTED_ONLY, Precondition.UNCONVICTED),
        provisions=(law.SOURCE,),
    ),
    Argument(
        "client",
        """“Committed” and “for the purpose of” imply the person's own will. Congress has declared that victims should not be inappropriately
        penalized solely for unlawful acts that were a direct result of being trafficked.""",
        given=(Precondition.RAISED, Precondition.PRESSED),
        provisions=(law.POLICY,),
    ),
    Argument(
        "client",
        """In 2026 Congress moved in the same direction. In federal criminal cases, having been a victim at the time can establish duress, and
        vacatur or expungement is available.""",
        given=(Precondition.RAISED, Precondition.PRESSED),
        provisions=(law.DURESS_2026, law.RELIEF_2026),
    ),
    Argument(
        "client",
        "The ground of 212(a)(2)(H) names aiders and colluders; the trafficker bar does not.",
        given=(Precondition.ASSISTED,),
        provisions=(law.GROUND_TRAFFICKER, law.BAR),
    ),
    Argument(
        "client",
        "The statute should be read in the context of the international practice of not punishing victims.",
        given=(Precondition.RAISED, Precondition.PRESSED),
        provisions=(law.NON_PUNISHMENT,),
    ),
    Argument(
        "government",
        """The text has no exception. Elsewhere Congress wrote one for involuntary conduct, and one for victims in the crime of document
        servitude.""",
        given=(Precondition.RAISED,),
        provisions=(law.BAR, law.EXCEPTIONS_ELSEWHERE, law.PAPERS_EXEMPT),
    ),
    Argument(
        "government",
        "No exception for duress is implied in comparable bars.",
        given=(Precondition.RAISED, Precondition.PRESSED),
        provisions=(law.NO_IMPLIED_DURESS,),
    ),
    Argument(
        "government",
        "Recruiting or harboring is itself one of the acts in the definition, not help with one.",
        given=(Precondition.ACTED,),
        provisions=(law.DEFINITION,),
    ),
    Argument(
        "government",
        """The other person was under 18. For commercial sex of a minor, no force, fraud or coercion need be shown, and the definition does not
        require knowledge of the age.""",
        given=(Precondition.RAISED, Precondition.OTHER_YOUNG),
        provisions=(law.MINORS,),
    ),
    Argument(
        "government",
        """The age of the other person is not on file. If that person was under 18, no force, fraud or coercion need be shown for commercial
        sex. It is then no answer that none was used.""",
        given=(Precondition.RAISED, Precondition.AGE_OPEN),
        provisions=(law.MINORS,),
    ),
    Argument(
        "government",
        "A person who aids a crime is punished as a principal, so the trafficker bar's silence on aiding decides nothing.",
        given=(Precondition.ACTED_OR_ASSISTED,),
        provisions=(law.PRINCIPALS,),
    ),
    Argument(
        "government",
        "Congress's finding concerns penalties imposed solely for unlawful acts. Its examples concern documents and entry.",
        given=(Precondition.RAISED,),
        provisions=(law.POLICY,),
    ),
    Argument(
        "government",
        "A conviction or plea is more than reason to believe.",
        given=(Precondition.RAISED, Precondition.CONVICTED),
        provisions=(law.CONVICTION,),
    ),
    Argument(
        "client",
        "A charge, an arrest or an accusation proves nothing: reason to believe must come from the facts behind it.",
        given=(Precondition.CHARGED,),
        provisions=(law.BAR, law.REASON_TO_BELIEVE),
    ),
    Argument(
        "government",
        "To some courts, the facts behind a charge are reason to believe.",
        given=(Precondition.CHARGED,),
        provisions=(law.BAR, law.REASON_TO_BELIEVE),
    ),
    Argument(
        "government",
        "An acquittal or a dismissal goes to proof beyond a reasonable doubt, not to the lower standard of the trafficker bar.",
        given=(Precondition.LET_GO,),
        provisions=(law.LET_GO,),
    ),
    Argument(
        "government",
        "A conviction vacated for a defect no longer exists for immigration purposes; the facts behind it remain.",
        given=(Precondition.VACATED,),
        provisions=(law.VACATED,),
    ),
    Argument(
        "government",
        "A conviction vacated for rehabilitation, sealed or expunged is still a conviction for immigration purposes: counsel reads the order.",
        given=(Precondition.SEALED,),
        provisions=(law.VACATED,),
    ),
    # What hangs on the bar, on either reading: one place for what a survivor loses, and what is left.
    Argument(
        "stake",
        """T status: lost on the government's reading, and no waiver reaches the trafficker bar. On the client's reading T status stays
        available, and the human trafficking ground can be waived.""",
        given=(Precondition.RAISED,),
        provisions=(law.BAR, law.NOT_A_GROUND, law.WAIVER_NEXUS),
    ),
    Argument(
        "stake",
        """U status: lost for a crime for which the client is culpable. On either reading it remains available for another qualifying criminal
        activity against the client. U status has no bar like this one.""",
        given=(Precondition.RAISED,),
        provisions=(CULPABLE,),
    ),
    Argument(
        "stake",
        """Asylum and withholding of removal: lost for taking part in persecution on a protected ground, where decisions recognize no exception
        for duress. They are lost, too, on a final conviction of a particularly serious crime, or for serious reasons to believe in a
        serious nonpolitical crime abroad. A charge is not a conviction.""",
        given=(Precondition.RAISED,),
        provisions=(PARTICULARLY_SERIOUS, law.NO_IMPLIED_DURESS),
    ),
    Argument(
        "stake",
        "Deferral of removal under the Convention against Torture: available on either reading.",
        given=(Precondition.RAISED,),
        provisions=(TORTURE_DEFERRAL,),
    ),
    Argument(
        "stake",
        """Prosecution: the same facts can be charged as recruiting or trafficking. On the client's reading, duress is argued, and defense
        counsel asks the court to vacate a federal conviction within 18 USC 3771A.""",
        given=(Precondition.RAISED,),
        provisions=(law.RECRUITING_CRIMES, law.DURESS_2026, law.RELIEF_2026),
    ),
    Argument(
        "stake",
        """Removal: a person described in the human trafficking ground is deportable, even after a grant. On the client's reading, request a
        waiver with the application.""",
        given=(Precondition.RAISED,),
        provisions=(law.DEPORTABLE, law.WAIVER_NEXUS),
    ),
    Argument(
        "stake",
        """Children and other family: they can follow only a principal who is granted T status. A son or daughter is not inadmissible for a
        benefit received as a child.""",
        given=(Precondition.RAISED,),
        provisions=(law.BAR, law.GROUND_FAMILY),
    ),
    Argument(
        "apart",
        """Age, trauma or an unreasonable request can excuse a client from helping law enforcement. None of these answers the trafficker bar:
        each goes to element III alone.""",
        given=(Precondition.RAISED,),
        provisions=(law.TRAUMA, law.AGE_EXEMPT, law.BAR),
    ),
    Argument(
        "apart",
        """Counsel advises on the fear of self-incrimination. Do not treat silence on that advice as a refusal by the client. How it weighs
        against the duty to help is unsettled.""",
        given=(Precondition.RAISED,),
        provisions=(law.DUTY,),
    ),
)


def _undecided(raises: str) -> str:
    """Return what the record raises, with what is said at every step."""
    return folded(f"""{raises} The words “substantial reason to believe” have not been interpreted in any decision known to this library
    as of {{date}}. Whether they are satisfied is for the adjudicator.""")


_RAISED = _undecided("These recorded facts touch the trafficker bar, INA 214(o)(1). No waiver reaches it.")
TEXTS = {
    BarStep.NOT_RAISED: folded("""Not raised: the questions were asked in private. Either no act toward others, and no charge or conviction of one, is on file. Or
    independent evidence, or a tribunal, contradicts part of what is on file."""),
    BarStep.NOT_ASKED: folded(
        """Not ruled out: no answer is on file about the client's own acts, or about arrests, charges and convictions. No answer does not mean “no”."""
    ),
    BarStep.ASSERTED_ONLY: _undecided("""What only a trafficker or another adverse source says would, if true, touch the trafficker bar,
    INA 214(o)(1). It is set aside here and is no recorded fact."""),
    BarStep.UNDETERMINED: _undecided("""Not ruled out: no recorded act is shown to be within the trafficker bar, INA 214(o)(1), and none
    of them is shown to be outside it."""),
    BarStep.RAISED_UNRESOLVED: _RAISED,
    BarStep.RAISED_STRONG: _RAISED,
}
"""The fixed words, by step."""
DENIED = folded("""The client denies part of it. The denial is one account: it is shown here, but does not alone remove the trafficker bar from the case.
Independent evidence, or a tribunal, can.""")
OTHER_YOUNG = folded(
    """According to the file, another person here was under 18. Where a person under 18 is induced to perform a commercial sex act, no force,
    fraud or coercion need be shown."""
)
AGE_OPEN = folded(
    "Another person's age is not on file. For commercial sex of a person under 18, no force, fraud or coercion need be shown."
)
"""What is said of the means where the age of the other person is under 18, or not known."""
NOT_ASKED = "Not asked: {questions}"
LEFT_OPEN = "Not settled: {questions}"
"""What keeps the bar open."""

SUMMED = {
    BarStep.NOT_RAISED: "The trafficker bar is not raised: the questions were asked, and nothing within it is on file.",
    BarStep.NOT_ASKED: "Not reviewed yet.",
    BarStep.ASSERTED_ONLY: "The only statements that would touch the trafficker bar come from a trafficker or another adverse source.",
    BarStep.UNDETERMINED: "No act on file is within the trafficker bar so far; the bar is not ruled out.",
}
STOP = "STOP: {what} is on file. No waiver reaches the trafficker bar. Criminal defense counsel advises before the client signs anything."
STOP_SEVERAL = "STOP. On file: {what}. No waiver reaches the trafficker bar. Criminal defense counsel advises before the client signs anything."
FOR_WHAT_OPEN = folded("""On file: {what}. It is unclear for what purpose the other person was wanted. If it was commercial sex or forced work, no waiver reaches the
trafficker bar. Criminal defense counsel advises before the client signs anything.""")
"""The bar in the bottom line; the last where no act recorded says for what."""
BY_VERB = {
    "recruited": "recruiting others",
    "harbored": "harboring others",
    "transported": "transporting others",
    "provided": "handing others over",
    "obtained": "obtaining others or their work",
    "patronized": "paying for sex with another person",
    "solicited": "soliciting another person for commercial sex",
}
BY_MATTER = {
    "guilt": "a conviction, plea or admission linked to trafficking",
    "charge": "an arrest, charge or accusation linked to trafficking",
}
"""What raises the bar, as it is called in the bottom line."""
