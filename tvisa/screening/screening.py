"""Screen one case against the law of one day: the elements and, apart from them, what the record exposes its client to."""

from __future__ import annotations

import datetime
from collections.abc import Callable
from typing import TYPE_CHECKING, Any, Final

import attrs

from tvisa import __version__
from tvisa.facts import Case
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel.evaluate import Finding
from tvisa.kernel.explain import Told
from tvisa.kernel.truth import Outcome, readings
from tvisa.screening.kept import Result
from tvisa.screening.needs import needs
from tvisa.screening.picture import Picture
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from collections.abc import Iterable

    from tvisa.law.t.filing.policy import Policy
    from tvisa.screening.separating import Separating


SCHEMA_VERSION = 1

DISCLAIMER = (
    "This is a screening of recorded facts against a model of the law, for a licensed attorney or accredited "
    "representative to review. It is not legal advice and decides nothing: only DHS determines T nonimmigrant status."
)


@attrs.frozen(eq=False, repr=False, slots=False)
class Screening(Result):
    """
    The result of a screening: everything told of one case on one day, read off one picture of it.

    Attributes:
        picture: What was found.
    """

    picture: Picture = attrs.field(repr=False)

    @property
    def outcome(self) -> Outcome:
        """The outcome over everything the law asks; UNKNOWN while something is not screened, unless an element falls."""
        return self.picture.outcome

    @property
    def findings(self) -> tuple[Finding, ...]:
        """The finding for each statutory element, in the statute's order, and last for admissibility where it is screened."""
        return self.picture.findings

    def _made(self) -> tuple[Callable[..., Result], dict[str, Any]]:
        picture = self.picture
        given = {"case": picture.case, "as_of": picture.day, "lang": picture.catalog.lang, "policy": picture.policy}
        return screen, given

    def _as_dict(self) -> dict[str, Any]:
        picture = self.picture
        explainer, case, catalog = picture.explainer, picture.case, picture.catalog
        told = Told()
        elements = [explainer.as_dict(explainer.explain(f, told)) for f in picture.elements]
        admissibility = picture.admissibility
        if admissibility:
            elements.append(admissibility.element(told))
        for element, finding in zip(elements, picture.findings, strict=True):
            element["separating"] = _separating(picture.separating([finding]))
        favorable, adverse = readings(picture.bits)
        return {
            "schema_version": SCHEMA_VERSION,
            "tvisa_version": __version__,
            "law": picture.law.as_dict(picture.day, catalog),
            "setting": str(case.setting) if case.setting else None,
            "outcome": str(self.outcome),
            "readings": {"favorable": str(favorable), "adverse": str(adverse)},
            "separating": _separating(picture.separating(picture.findings)),
            "summary": _summary(elements, picture),
            "not_screened": list(picture.not_screened),
            "needs": needs(case, picture.day, catalog),
            "elements": elements,
            **({"grounds": admissibility.grounds()} if admissibility else {}),
            **self._exposed(),
            "evidence": picture.checklist.as_dicts(),
            **picture.filing.as_dict(),
            "non_defenses": _non_defenses(picture),
            "hostile_assertions": explainer.hostile(picture.findings),
            "disclaimer": catalog.plain(DISCLAIMER),
        }

    def _exposed(self) -> dict[str, Any]:
        """Say what exposure found, as far as the setting shows it."""
        from tvisa.screening.conduct.notices import as_notices  # noqa: PLC0415 - it loads when something is screened
        from tvisa.screening.exposure import found_told  # noqa: PLC0415 - as above

        picture, day, catalog = self.picture, self.picture.day, self.picture.catalog
        exposure = picture.exposure
        told = {
            "ambiguities": [found_told(exposure, f) for f in picture.found],
            "notices": as_notices(picture.notices, day, catalog),
        }
        if not picture.privileged:
            return told
        return {
            "bar": exposure.bar.as_dict(day, catalog),
            "ambiguities": told["ambiguities"],
            "causation": exposure.causation(),
            "characterizations": exposure.characterizations(),
            "notices": told["notices"],
        }


def screen(case: CaseLike, as_of: DateLike, *, lang: str = "en", policy: Policy | None = None) -> Screening:
    """
    Screen a case against the law of T-1 status as it stood on a day: the elements, admissibility and the bar.

    Pure and total: no clock, no I/O, the same input gives the same bytes.

    Args:
        case: A `Case`, a mapping of the case-file format, or an object whose ``as_serializable()`` gives one.
        as_of: The date of decision: a date, anything with ``isoformat()``, or text such as ``2026-11-24``.
        lang: The language of the sentences, such as ``es``.
        policy: Policy entries from `tvisa.law.t.filing.policy.load_policy`; those that come with this version, unless given.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, or *as_of* no date.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    return screening_of(as_case(case), as_day(as_of), catalog_of(lang), policy)


def screening_of(case: Case, day: datetime.date, catalog: Catalog, policy: Policy | None = None) -> Screening:
    """Return the screening of a case that was read already."""
    picture = Picture(case, day, policy=policy, catalog=catalog)
    # What has no law is told at once, and not when something of it is first asked for.
    _ = picture.law
    return Screening(picture)


def _separating(found: Iterable[Separating]) -> list[dict[str, Any]]:
    return [
        {"path": one.path, "settled": [{"as": way.said, "outcome": str(way.outcome)} for way in one.settled]}
        for one in found
    ]


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


def _summary(elements: list[dict[str, Any]], picture: Picture) -> str:
    """Say the bottom line, re-derived from the findings, with a verb that does not decide."""
    catalog = picture.catalog
    beside = [e for e in elements if "needs_waiver" in e]
    elements = [e for e in elements if e not in beside]
    titles = {state: [e["title"] for e in elements if e["outcome"] == state] for state in (o.value for o in Outcome)}
    count = len(titles["met"])
    if titles["not_met"]:
        first = catalog.say(
            "On the answers recorded, not met: {elements}. Supported: {supported} of {total}.",
            elements="; ".join(titles["not_met"]),
            supported=count,
            total=len(elements),
        )
    elif count == len(elements):
        first = catalog.plain("Each element is supported by the facts recorded.")
    else:
        first = catalog.say(
            "The facts recorded support {supported} of {total} elements; {open} open, {contested} contested.",
            supported=count,
            total=len(elements),
            open=len(titles["unknown"]),
            contested=len(titles["contested"]),
        )
    return " ".join((first, *(catalog.plain(s) for s in _admissible(beside)), catalog.plain(_about_the_bar(picture))))


def _admissible(beside: list[dict[str, Any]]) -> list[str]:
    """Say how admissibility stands, which is no element of T status but stands beside them."""
    return [(_WAIVER if e["needs_waiver"] else _NO_WAIVER)[e["outcome"]] for e in beside]


def _about_the_bar(picture: Picture) -> str:
    if not picture.privileged:
        return _BAR_NOT_SCREENED
    bar = picture.exposure.bar
    return _BAR_NOT_ASKED if bar.asked in ("not_asked", "left_open") else _ABOUT_BAR[bar.step]


def _non_defenses(picture: Picture) -> list[dict[str, Any]]:
    """List what is recorded and often held against a person although the law does not hold it against them."""
    return [
        {
            "path": fact.path,
            "title": picture.catalog.plain(item.title),
            "answer": fact.answer,
            "rule": picture.catalog.plain(item.law.rule),
            "citations": [str(c) for c in item.law.cites_on(picture.day)],
        }
        for item, fact in picture.non_defenses
    ]
