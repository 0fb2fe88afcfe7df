"""The bottom line of a screening in a few sentences, re-derived from what was found."""

from __future__ import annotations

from typing import Final

from tvisa.kernel.truth import Outcome
from tvisa.law.common.posture import Stage
from tvisa.screening.picture import Picture
from tvisa.screening.plain import only_asserted

_DISPUTED: Final = "A ground of inadmissibility, or the test of a waiver, is disputed."
_WAIVER: Final = {
    "met": "At least one ground of inadmissibility needs a waiver; its tests were judged to hold.",
    "unknown": "At least one ground of inadmissibility could apply and needs a waiver or review.",
    "contested": _DISPUTED,
}
_NO_WAIVER: Final = {
    "met": "No ground of inadmissibility is raised.",
    "unknown": "Grounds of inadmissibility are still to be gone through.",
    "contested": _DISPUTED,
}
_GRANTED: Final = (
    "T-1 status was granted, and the elements were found then. Below is how the record stands, should the grant be looked at again (8 CFR "
    "214.213); what permanent residence asks is screened apart."
)
_BAR_NOT_SCREENED: Final = "Not screened here: admissibility and the bar; both belong in a confidential consult."


def summary_of(picture: Picture) -> str:
    """Say the bottom line, re-derived from the findings, with a verb that does not decide."""
    catalog, statutory = picture.catalog, picture.elements
    titles = {state: [catalog.plain(f.predicate.title) for f in statutory if f.outcome is state] for state in Outcome}
    asserted = sum(only_asserted(f.outcome, picture.explainer.facts(f)) for f in statutory)
    count = len(titles[Outcome.MET]) - asserted
    if titles[Outcome.NOT_MET]:
        first = catalog.say(
            "On the answers recorded, not met: {elements}. Supported: {supported} of {total}.",
            elements="; ".join(titles[Outcome.NOT_MET]),
            supported=count,
            total=len(statutory),
        )
    elif count == len(statutory):
        first = catalog.plain("Each element is supported by the facts recorded.")
    else:
        first = catalog.say(
            "The facts recorded support {supported} of {total} elements; {open} open, {contested} contested.",
            supported=count,
            total=len(statutory),
            open=len(titles[Outcome.UNKNOWN]),
            contested=len(titles[Outcome.CONTESTED]),
        )
    beside = (
        [catalog.count("Asserted, no facts yet: {number}.", "Asserted, no facts yet: {number}.", asserted)]
        if asserted
        else []
    )
    if admissibility := picture.admissibility:
        # It is no element of T status but stands beside them.
        told = (_WAIVER if admissibility.needs_waiver else _NO_WAIVER)[admissibility.finding.outcome]
        beside.append(catalog.plain(told))
    if picture.has("bar"):
        bar = picture.exposure.bar if picture.privileged else None
        beside.append(bar.summary(catalog) if bar else catalog.plain(_BAR_NOT_SCREENED))
    held = picture.has("filing") and picture.standing.stages == {Stage.GRANTED}
    granted = [catalog.plain(_GRANTED)] if held else []
    return " ".join((*granted, first, *beside))
