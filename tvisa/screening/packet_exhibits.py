"""The exhibits of a filing, by element: what is held under its number, and what is not held with whom to ask and what to mind."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Final

from tvisa.kernel.carried import Fact
from tvisa.screening.packet_values import Exhibit, StillMissing, Tab

if TYPE_CHECKING:
    from tvisa.facts import Case
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
    by_tab: dict[str, list[EvidenceItem]] = {}
    for item in screening.evidence:
        where = "statement" if item.standing == "required" else item.element
        if where in TABS:
            by_tab.setdefault(where, []).append(item)
    plain, case = screening.catalog.plain, screening.picture.case
    return tuple(
        _tab(element, plain(_STATEMENT) if element == "statement" else items[0].element_title, items, case, screening)
        for element in TABS
        if (items := by_tab.get(element))
    )


def _tab(element: str, title: str, items: list[EvidenceItem], case: Case, screening: Screening) -> Tab:
    letter, plain = TABS[element], screening.catalog.plain
    held = [item for item in items if item.state == "held"]
    lacking = [i for i in items if i.state != "held" and (i.dangerous or (i.state == "obtainable" and _asked(i)))]
    return Tab(
        letter=letter,
        element=element,
        title=title,
        exhibits=tuple(
            Exhibit(
                number=f"{letter}-{number}",
                title=item.title,
                shows=tuple(dict.fromkeys(plain(fact.label) for fact in item.facts)),
                facts=item.facts,
                incidents=incidents(item.facts, case),
                mind=item.why or item.care or None,
            )
            for number, item in enumerate(held, start=1)
        ),
        missing=tuple(
            StillMissing(
                title=item.title,
                of_whom=item.of_whom,
                shows=tuple(dict.fromkeys(item.would_show)),
                required=item.standing in ("required", "required here"),
                endangers=item.dangerous,
                why=item.why or None,
                care=item.care or None,
            )
            for item in lacking
        ),
    )


def _asked(item: EvidenceItem) -> bool:
    """Say whether an item is wanted: what could show nothing that is open or rests on word alone is not."""
    return bool(item.supports) or item.standing == "required"


def incidents(facts: Iterable[Fact], case: Case) -> tuple[str, ...]:
    """Return the keys of the incidents in which facts lie."""
    numbers = (int(f.path.split("[")[1].split("]")[0]) for f in facts if f.path.startswith("incidents["))
    return tuple(dict.fromkeys(case.incidents[number].key for number in numbers if case.incidents[number].key))
