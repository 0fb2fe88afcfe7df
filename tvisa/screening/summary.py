"""The bottom line of a screening in a few sentences, re-derived from what was found."""

from __future__ import annotations

from typing import Final

from tvisa.kernel.truth import Outcome
from tvisa.screening.picture import Picture

_ABOUT_BAR: Final = {
    "NOT_RAISED": "The bar is not raised by what is recorded.",
    "ASSERTED_ONLY": "Only a trafficker, or somebody speaking for one, says anything that would touch the bar.",
    "UNDETERMINED": "Whether facts touch the bar is not clear yet.",
    "RAISED_UNRESOLVED": "Recorded facts touch the bar.",
    "RAISED_STRONG": "Recorded facts touch the bar: specialist review before any filing.",
}
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
_BAR_NOT_ASKED: Final = "Whether there were acts of the client's own is not recorded."
_BAR_NOT_SCREENED: Final = "Not screened here: admissibility and the bar; both belong in a confidential consult."


def summary_of(picture: Picture) -> str:
    """Say the bottom line, re-derived from the findings, with a verb that does not decide."""
    catalog, statutory = picture.catalog, picture.elements
    titles = {state: [catalog.plain(f.predicate.title) for f in statutory if f.outcome is state] for state in Outcome}
    count = len(titles[Outcome.MET])
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
    beside = []
    if admissibility := picture.admissibility:
        # It is no element of T status but stands beside them.
        beside.append((_WAIVER if admissibility.needs_waiver else _NO_WAIVER)[admissibility.finding.outcome])
    if picture.has("bar"):
        beside.append(_about_the_bar(picture))
    return " ".join((first, *map(catalog.plain, beside)))


def _about_the_bar(picture: Picture) -> str:
    if not picture.privileged:
        return _BAR_NOT_SCREENED
    bar = picture.exposure.bar
    return _BAR_NOT_ASKED if bar.asked in ("not_asked", "left_open") else _ABOUT_BAR[bar.step]
