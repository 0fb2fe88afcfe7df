"""The exhibits of a filing, by element: what is held under its number, and what is not held with whom to ask and what to mind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from tvisa.kernel.carried import Fact
from tvisa.kernel.paths import get
from tvisa.screening.packet_values import Exhibit, StillMissing, Tab
from tvisa.screening.sharing import exported, kind_told
from tvisa.words.catalog import Catalog

if TYPE_CHECKING:
    from tvisa.facts import Case
    from tvisa.kernel.answers import Evidence
    from tvisa.screening.result_evidence import EvidenceItem
    from tvisa.screening.screening import Screening

TABS: Final = {
    "statement": "A",
    "severe_trafficking": "B",
    "physical_presence": "C",
    "law_enforcement_assistance": "D",
    "extreme_hardship": "E",
    "family": "F",
    "admissibility": "G",
    "filing_window": "H",
}
"""By element, its tab. What is gathered on the bar is counsel's, and is no exhibit."""
_STATEMENT: Final = "The personal statement"


def tabs(screening: Screening) -> tuple[Tab, ...]:
    """Return the tabs that a case calls for, in their order."""
    by_tab: dict[str, list[tuple[EvidenceItem, frozenset[Evidence]]]] = {}
    for item, called in zip(screening.evidence, screening.picture.checklist.called, strict=True):
        where = "statement" if item.standing == "required" else item.element
        if where in TABS:
            by_tab.setdefault(where, []).append((item, called.kinds))
    plain = screening.catalog.plain
    return tuple(
        _tab(element, plain(_STATEMENT) if element == "statement" else items[0][0].element_title, items, screening)
        for element in TABS
        if (items := by_tab.get(element))
    )


def _tab(element: str, title: str, items: list[tuple[EvidenceItem, frozenset[Evidence]]], screening: Screening) -> Tab:
    held = [(item, kinds) for item, kinds in items if item.state == "held"]
    exhibits = (
        _exhibit(f"{TABS[element]}-{number}", item, kinds, screening)
        for number, (item, kinds) in enumerate(held, start=1)
    )
    lacking = (i for i, _ in items if i.state != "held" and (i.dangerous or (i.state == "obtainable" and _asked(i))))
    return Tab(
        letter=TABS[element],
        element=element,
        title=title,
        exhibits=tuple(exhibits),
        missing=tuple(
            StillMissing(
                title=item.title,
                of_whom=item.of_whom,
                shows=tuple(
                    dict.fromkeys(
                        _called(path, told, screening.catalog)
                        for path, told in zip(item.supports, item.would_show, strict=True)
                    )
                ),
                required=item.standing in ("required", "required here"),
                endangers=item.dangerous,
                why=item.why or None,
                care=item.care or None,
            )
            for item in lacking
        ),
    )


def _called(path: str, told: str, catalog: Catalog) -> str:
    """Return what an index for export calls a fact, in its language: as it is called already, or as an own act and no more."""
    return told if (kind := kind_told(path, told)) == told else catalog.plain(kind)


def _exhibit(number: str, item: EvidenceItem, kinds: frozenset[Evidence], screening: Screening) -> Exhibit:
    """Return what is held, named by the kinds of paper that are recorded with its facts."""
    catalog, case = screening.catalog, screening.picture.case
    facts = exported(item.facts)
    recorded = dict.fromkeys(kind for fact in facts for kind in get(case, fact.path).evidence)
    named = ", ".join(catalog.word(str(kind)) for kind in recorded if kind in kinds) or item.title
    return Exhibit(
        number=number,
        title=f"{named[:1].upper()}{named[1:]}",
        kind_of=item.title,
        shows=tuple(dict.fromkeys(_called(fact.path, fact.label, catalog) for fact in item.facts)),
        facts=facts,
        incidents=incidents(facts, case),
        mind=item.why or item.care or None,
    )


def _asked(item: EvidenceItem) -> bool:
    """Say whether an item is wanted: what could show nothing that is open or rests on word alone is not."""
    return bool(item.supports) or item.standing == "required"


def incidents(facts: Iterable[Fact], case: Case) -> tuple[str, ...]:
    """Return the keys of the incidents in which facts lie."""
    numbers = (int(f.path.split("[")[1].split("]")[0]) for f in facts if f.path.startswith("incidents["))
    return tuple(dict.fromkeys(case.incidents[number].key for number in numbers if case.incidents[number].key))
