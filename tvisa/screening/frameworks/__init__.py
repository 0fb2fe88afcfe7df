"""
One set of facts under every definition of trafficking, and a plan that serves the person in both frames.

Only the severe form decides anything here; the other definitions are context. Facts flow in and nothing flows back: no
element reads what other instruments ask. Acts of the client's own are looked at in a privileged setting alone.
"""

from __future__ import annotations

import datetime
from functools import cached_property
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Act, Case, Setting
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel.explain import Explainer
from tvisa.kernel.release import __version__
from tvisa.law.frameworks.definitions import Definition, definitions
from tvisa.screening.conduct.subject import scope_of
from tvisa.screening.document import FULL_VERSION, applied_law
from tvisa.screening.frameworks.hybrid import Plan, plan
from tvisa.screening.frameworks.standing import NOTE, Compared, Standing, stand, touched
from tvisa.screening.kept import STATUS, Made, Result
from tvisa.screening.picture import Picture
from tvisa.screening.sharing.confidences import unasked
from tvisa.screening.table import OUTCOME_TEXT
from tvisa.screening.writer import in_full
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data_frameworks import DecidingElement, FrameworksData, OwnActData

__all__ = ["Compared", "Definition", "Frameworks", "Plan", "Standing", "definitions", "frameworks", "plan"]


_CONTEXT: Final = (
    "Only {citation} decides this part of a T case. The other instruments are context for argument, expert evidence or "
    "foreign proceedings."
)


@attrs.frozen(eq=False, repr=False, slots=False)
class Frameworks(Result["FrameworksData"]):
    """
    Every definition on one set of facts, on one day.

    Attributes:
        picture: What was found of the case.
    """

    picture: Picture = attrs.field(repr=False)

    @property
    def case(self) -> Case:
        """The case."""
        case: Case = self.picture.case
        return case

    @property
    def day(self) -> datetime.date:
        """The day whose law applies."""
        return self.picture.day

    @property
    def catalog(self) -> Catalog:
        """The language."""
        return self.picture.catalog

    def _made(self) -> Made:
        return frameworks, {"case": self.case, "as_of": self.day, "lang": self.catalog.lang}

    @cached_property
    def known(self) -> tuple[Definition, ...]:
        """The definitions in force on that day; the contrast, whose facts record how a border was crossed, in privilege alone."""
        privileged = self.case.setting is Setting.PRIVILEGED
        return tuple(d for d in definitions(self.day) if privileged or not d.contrast)

    @cached_property
    def element(self) -> DecidingElement:
        """How the element that turns on the severe form stands over the whole case, as the screening has it."""
        found, plain = self.picture.findings[0], self.catalog.plain
        return {
            "id": found.predicate.id,
            "title": plain(found.predicate.title),
            "outcome": str(found.outcome),
            "outcome_text": plain(OUTCOME_TEXT[found.outcome]),
            "basis": str(found.basis) if found.basis else None,
        }

    @cached_property
    def incidents(self) -> tuple[Compared, ...]:
        """Each incident done to the client, under every definition."""
        scope = self.picture.scope
        found = []
        for number, incident in enumerate(self.case.incidents):
            if incident.victim == self.case.applicant:
                path = f"incidents[{number}]"
                inner = scope.bind("incident", incident, path)
                stood = tuple(stand(definition, inner) for definition in self.known)
                explain = Explainer(inner, self.day, self.catalog, unasked(self.case))
                found.append(Compared(path, incident.key, stood, incident.when, explain))
        return tuple(found)

    def _as_dict(self) -> FrameworksData:
        """
        Say the comparison.

        What decides is the element over the whole case, which stands beside the incidents. Outside a privileged setting there
        is no part about acts of the client's own nor about how a border was crossed, whatever is recorded.
        """
        law = self.picture.law
        decides = self.known[0].citation(self.day)
        result: FrameworksData = {
            "kind": "tvisa.frameworks",
            "schema_version": FULL_VERSION,
            "tvisa_version": __version__,
            "law": in_full(applied_law(law, self.day, self.catalog)),
            "setting": str(self.case.setting) if self.case.setting else None,
            "decides": decides,
            "context": self.catalog.say(_CONTEXT, citation=decides),
            "element": self.element,
            "incidents": [i.as_dict() for i in self.incidents],
            "disclaimer": self.catalog.plain(self.picture.status.disclaimer),
        }
        if self.case.setting is Setting.PRIVILEGED:
            result["own_acts"] = {
                "note": self.catalog.plain(NOTE),
                "acts": [self._act(number, act) for number, act in enumerate(self.case.conduct.acts)],
            }
        return result

    def _act(self, number: int, act: Act) -> OwnActData:
        path = f"conduct.acts[{number}]"
        explain = Explainer(scope_of(self.case, self.day, act=(act, path)), self.day, self.catalog)
        return {"path": path, "definitions": [touched(d, explain) for d in self.known if d.verbs]}


def frameworks(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> Frameworks:
    """
    Evaluate the facts of a case under every definition in force on a day.

    Pure and total: no clock, no I/O, nothing stored.

    Args:
        case: The case, as for `tvisa.screen`.
        as_of: The date of decision, as for `tvisa.screen`.
        lang: The language of the sentences, such as ``es``.

    Raises:
        CaseFileError: If *case* is a mapping that is no valid case.
        InputError: If *case* is no case, or *as_of* no date.
        LawDateError: If *as_of* names no day, or no law is modeled for it.
        UnknownName: If there are no messages in that language.
    """
    case, day, catalog = as_case(case), as_day(as_of), catalog_of(lang)
    STATUS.on(day)
    return Frameworks(Picture(case, day, catalog=catalog))
