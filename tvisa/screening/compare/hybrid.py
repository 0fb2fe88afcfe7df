"""
The hybrid plan: from one screening, what the criminal-law side asks for and what the person has a right to, side by side.

Each line says who decides and what the client may decline. Every line is there for every client; what is recorded only
adds its reasons. Acts of the client's own are no part of it, and arrests only in a privileged setting.
"""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import TYPE_CHECKING, Final

import attrs

from tvisa.facts import Case, Setting
from tvisa.files.given import CaseLike, DateLike, as_case, as_day
from tvisa.kernel import truth
from tvisa.kernel.provision import Provision
from tvisa.kernel.release import __version__
from tvisa.law.frameworks.plan import CRIMINAL_LAW, LINES, RIGHTS, PlanLine
from tvisa.screening.document import FULL_VERSION
from tvisa.screening.elements.result import applied, elements_of
from tvisa.screening.kept import Made, Result
from tvisa.screening.picture import Picture
from tvisa.screening.remarks.filing import other_relief
from tvisa.screening.remarks.needs import needs_told
from tvisa.screening.sharing.confidences import as_told
from tvisa.screening.table import cited, rules_in_force
from tvisa.screening.writer import in_full
from tvisa.words.catalog import Catalog
from tvisa.words.catalog import catalog as catalog_of

if TYPE_CHECKING:
    from tvisa.screening.data_frameworks import PlanData, PlanLineData

_NOTE: Final = "One plan, two sides: neither is the price of the other. Where the law makes help depend on cooperation, the line says so."
_REPLACED: Final = {"STATE_RECORD_RELIEF": "RECORD_RELIEF"}
"""A line that is told only while the other is not."""


def _needed(line: PlanLine) -> tuple[Provision, ...]:
    return (line.only_with,) if line.only_with else line.provisions


@attrs.frozen(eq=False, repr=False, slots=False)
class Plan(Result["PlanData"]):
    """
    The hybrid plan for one case on one day.

    Attributes:
        case: The case.
        day: The day whose law applies.
        catalog: The language.
        picture: What was found of the case.
    """

    case: Case = attrs.field(repr=False)
    day: datetime.date
    catalog: Catalog = attrs.field(repr=False)
    picture: Picture = attrs.field(repr=False)

    def _made(self) -> Made:
        return plan, {"case": self.case, "as_of": self.day, "lang": self.catalog.lang}

    def _as_dict(self) -> PlanData:
        in_force = [line for line in LINES if any(self.day in p.window for p in _needed(line))]
        codes = {line.code for line in in_force}
        told = [line for line in in_force if _REPLACED.get(line.code) not in codes]
        return {
            "kind": "tvisa.plan",
            "schema_version": FULL_VERSION,
            "tvisa_version": __version__,
            "law": in_full(applied(self.picture)),
            "note": self.catalog.plain(_NOTE),
            "rights": [self._line(line) for line in told if line.side == RIGHTS],
            "criminal_law": [self._line(line) for line in told if line.side == CRIMINAL_LAW],
            "disclaimer": self.picture.disclaimer,
        }

    def _line(self, line: PlanLine) -> PlanLineData:
        reasons = list(self._reasons(line))
        return {
            "code": line.code,
            "what": self.catalog.plain(line.what),
            "who_decides": self.catalog.plain(line.decides),
            "may_decline": self.catalog.plain(line.decline),
            "for_a_child": self.catalog.plain(line.child) if line.child and self._child else None,
            "reasons": [text for text, _ in reasons],
            "facts": list(dict.fromkeys(path for _, paths in reasons for path in paths)),
            "citations": cited(line.provisions, self.day),
            "provisions": in_full(rules_in_force(line.provisions, self.day, self.catalog)),
            "contrasts": in_full(rules_in_force(line.contrasts, self.day, self.catalog)),
        }

    @property
    def _child(self) -> bool:
        return any(need.code == "CHILD_NOW" for need in self.picture.of(needs_told))

    def _reasons(self, line: PlanLine) -> Iterator[tuple[str, list[str]]]:
        """Yield what the screening says to a line, each with the paths of its facts."""
        for need in self.picture.of(needs_told):
            if need.code in line.shown_by:
                yield need.text, [f.path for f in need.facts]
        for prompt in self.picture.of(other_relief):
            if prompt.code in line.shown_by:
                yield from ((r.text, [f.path for f in r.facts]) for r in prompt.reasons)
        if line.code == "CONTACT":
            (element,) = (e for e in self.picture.of(elements_of) if e.id == "law_enforcement_assistance")
            yield element.reason, [f.path for f in element.facts]
        elif line.code == "FAMILY":
            members = enumerate(self.case.family.members)
            paths = [
                f"family.members[{n}].danger.present"
                for n, m in members
                if m.danger.present.when_no_hurts == truth.TRUE
            ]
            yield from [(self.catalog.plain("A present danger of retaliation is recorded."), paths)] if paths else []
        elif line.code in ("RECORD_RELIEF", "STATE_RECORD_RELIEF") and self.case.setting is Setting.PRIVILEGED:
            paths = [f"conduct.matters[{n}]" for n in range(len(self.case.conduct.matters))]
            yield from [(self.catalog.plain("Arrests or court matters are recorded."), paths)] if paths else []


def plan(case: CaseLike, as_of: DateLike, *, lang: str = "en") -> Plan:
    """
    Make the hybrid plan of a case from one screening of it.

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
    case, day, catalog = as_told(as_case(case)), as_day(as_of), catalog_of(lang)
    picture = Picture(case, day, catalog=catalog)
    _ = picture.law  # what has no law is told at once
    return Plan(case, day, catalog, picture)
