"""
The bar in words: what each side could argue, and the fixed sentences on what a record raises.

An argument is offered only for an act of which all that it is given for is so. Where an act stands is for
`tvisa.law.conduct.ladder`.
"""

from __future__ import annotations

import enum

import attrs

from tvisa.kernel.provision import Provision
from tvisa.law.conduct import law
from tvisa.law.conduct.ladder import Step
from tvisa.law.writing import folded


class Given(enum.StrEnum):
    """
    What must be so for an argument to be offered.

    Attributes:
        RAISED: Something raises the act: it is on a step other than NOT_RAISED.
        PARTS_OPEN: A part of the definition is unknown, or said only by a trafficker.
        ASSERTED_ONLY: Only a trafficker, or somebody speaking for one, says what would raise it.
        UNCONVICTED: No conviction stands.
        CONVICTED: A conviction linked to trafficking stands.
        PRESSED: A fact of compulsion is recorded, and compulsion is not contradicted.
        ACTED: An act that the definition names is recorded, and not disputed.
        ASSISTED: Help is recorded, and no act that the definition names.
        ACTED_OR_ASSISTED: Either of these two.
    """

    RAISED = "raised"
    PARTS_OPEN = "parts_open"
    ASSERTED_ONLY = "asserted_only"
    UNCONVICTED = "unconvicted"
    CONVICTED = "convicted"
    PRESSED = "pressed"
    ACTED = "acted"
    ASSISTED = "assisted"
    ACTED_OR_ASSISTED = "acted_or_assisted"


@attrs.frozen(eq=False)
class Argument:
    """
    An argument that one side could make.

    Attributes:
        side: ``client`` or ``government``.
        text: The argument; it may run over lines.
        given: What must all be so of an act for it to be offered.
        provisions: The law it rests on.
    """

    side: str
    text: str = attrs.field(converter=folded)
    given: tuple[Given, ...]
    provisions: tuple[Provision, ...]


ARGUMENTS = (
    Argument(
        "client",
        "Evidence is needed on every part of the definition, for this act.",
        given=(Given.RAISED, Given.PARTS_OPEN),
        provisions=(law.BAR, law.REASON_TO_BELIEVE),
    ),
    Argument(
        "client",
        "“Substantial reason to believe” asks for more than the “reason to believe” of 212(a)(2)(C) and (H).",
        given=(Given.RAISED,),
        provisions=(law.BAR, law.REASON_TO_BELIEVE),
    ),
    Argument(
        "client",
        """
        Information furnished solely by a trafficker may not by itself support an adverse finding on admissibility; the
        bar speaks of admission.
        """,
        given=(Given.ASSERTED_ONLY, Given.UNCONVICTED),
        provisions=(law.SOURCE,),
    ),
    Argument(
        "client",
        """
        “Committed” and “for the purpose of” imply the person's own will; Congress has declared that victims should not
        be inappropriately penalized for what flowed directly from being trafficked.
        """,
        given=(Given.RAISED, Given.PRESSED),
        provisions=(law.POLICY,),
    ),
    Argument(
        "client",
        """
        In 2026 Congress moved the same way: in federal criminal cases being a victim at the time can establish duress,
        and vacatur or expungement is open.
        """,
        given=(Given.RAISED, Given.PRESSED),
        provisions=(law.DURESS_2026, law.RELIEF_2026),
    ),
    Argument(
        "client",
        "The ground of 212(a)(2)(H) names aiders and colluders; the bar does not.",
        given=(Given.ASSISTED,),
        provisions=(law.GROUND_TRAFFICKER, law.BAR),
    ),
    Argument(
        "client",
        "The statute should be read with the international practice of not punishing victims, as context.",
        given=(Given.RAISED, Given.PRESSED),
        provisions=(law.NON_PUNISHMENT,),
    ),
    Argument(
        "government",
        """
        The text has no exception; elsewhere Congress wrote one for what was involuntary, and for victims in the crime
        of document servitude.
        """,
        given=(Given.RAISED,),
        provisions=(law.BAR, law.EXCEPTIONS_ELSEWHERE, law.PAPERS_EXEMPT),
    ),
    Argument(
        "government",
        "No exception for duress is implied in comparable bars.",
        given=(Given.RAISED, Given.PRESSED),
        provisions=(law.NO_IMPLIED_DURESS,),
    ),
    Argument(
        "government",
        "Recruiting or harboring is itself the act of the definition, not help with it.",
        given=(Given.ACTED,),
        provisions=(law.DEFINITION,),
    ),
    Argument(
        "government",
        "Whoever aids a crime is punished as a principal, so that the silence of the bar on aiding decides nothing.",
        given=(Given.ACTED_OR_ASSISTED,),
        provisions=(law.PRINCIPALS,),
    ),
    Argument(
        "government",
        "Congress's finding is about penalties solely for unlawful acts; its examples are papers and entry.",
        given=(Given.RAISED,),
        provisions=(law.POLICY,),
    ),
    Argument(
        "government",
        "A conviction or plea is more than reason to believe.",
        given=(Given.RAISED, Given.CONVICTED),
        provisions=(law.CONVICTION,),
    ),
)


def _undecided(raises: str) -> str:
    """Return what the record raises, with what is said at every step."""
    return folded(f"""
        {raises} The words “substantial reason to believe” have not been interpreted in any decision known to this
        library as of {{date}}. Whether they are satisfied is for the adjudicator.
    """)


_RAISED = _undecided("These recorded facts touch the trafficker bar, INA 214(o)(1).")
TEXTS = {
    Step.ASSERTED_ONLY: _undecided("""
        What only a trafficker, or somebody speaking for one, says would, if true, touch the trafficker bar, INA
        214(o)(1). It is set aside here and is no recorded fact.
    """),
    Step.UNDETERMINED: _undecided("Whether any fact touches the trafficker bar, INA 214(o)(1), is not clear yet."),
    Step.RAISED_UNRESOLVED: _RAISED,
    Step.RAISED_STRONG: _RAISED,
}
"""The fixed words, by step."""
NOTHING = {
    "not_asked": folded("""
        Not raised, because not asked: nobody has recorded an answer about the client's own acts. That is not a no.
    """),
    "none": folded("""
        Not raised: asked in private, no act of the client's own is recorded, and the list is recorded as complete.
    """),
    "left_open": "Not raised: asked in private; whether there were such acts is left open. That is not a no.",
    "recorded": folded("""
        Not raised: no recorded act is named in the definition, or a part of it is denied and not contradicted. What was
        not asked stays open.
    """),
}
"""What is said where nothing raises the bar, by whether anybody asked."""
