"""Every vignette has exactly the findings that its folder gives: a missing one and an extra one are both failures."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.schemas import of_case_files
from tests.support import EXAMPLES, expected, outcomes
from tvisa import load_case, loads_case, screen
from tvisa.files.casefile import dump, dumps
from tvisa.law.conduct.catalog import BY_CODE, CATALOG
from tvisa.screening.conduct.exposure import expose

VIGNETTES = sorted([*EXAMPLES.glob("vignettes/*/case.yaml"), *EXAMPLES.glob("ambiguous-decisions/*/case.yaml")])
WORKED = [v for v in VIGNETTES if v.parent.parent.name == "vignettes" and v.parent.name.startswith("v")]


@pytest.mark.parametrize("path", VIGNETTES, ids=lambda p: p.parent.name)
def test_the_exact_findings(path: Path) -> None:
    """Codes, levels and timings; the bar; whether the first element is supported; and the notices."""
    vignette = expected(path)
    case = load_case(path)
    found = expose(case, vignette["as_of"])
    result = screen(case, vignette["as_of"])

    assert {f.entry.code: {"severity": str(f.level), "timing": str(f.timing)} for f in found.found} == vignette[
        "findings"
    ]
    assert str(found.bar.step) == vignette["bar"]
    assert outcomes(result, "severe_trafficking") == {vignette["severe_trafficking"]}
    assert [n.code for n in result.notices] == vignette["notices"]


@pytest.mark.parametrize("path", VIGNETTES, ids=lambda p: p.parent.name)
def test_a_vignette_round_trips_and_fits_the_schema(path: Path) -> None:
    """What is written of a case is read back the same, and the published schema accepts it."""
    loaded = load_case(path)

    assert loads_case(dumps(loaded)) == loaded
    of_case_files().validate(dump(loaded))


def test_the_worked_vignettes_are_all_there() -> None:
    """The nineteen of the risk model."""
    assert [v.parent.name[:3] for v in WORKED] == [
        f"v{n:02}" for n in (1, 2, 4, 5, 6, 8, 9, 11, 12, 13, 14, 16, 18, 19, 21, 23, 25, 27, 28)
    ]


@pytest.mark.parametrize("path", [v for v in VIGNETTES if "reaches" in expected(v)], ids=lambda p: p.parent.name)
def test_a_vignette_reaches_the_row_it_is_there_for(path: Path) -> None:
    """The row that fires is the one that the folder names, by its printed reason."""
    vignette = expected(path)
    found = {f.entry.code: f for f in expose(load_case(path), vignette["as_of"]).found}

    assert [[code, found[code].why] for code, _ in vignette["reaches"]] == vignette["reaches"]


def test_every_row_of_every_finding_is_reached() -> None:
    """No level in the catalogue is there that no vignette shows."""
    reached = {
        (f.entry.code, f.why) for path in VIGNETTES for f in expose(load_case(path), expected(path)["as_of"]).found
    }
    rows = {(e.code, row.why) for e in CATALOG for row in e.rows} | {(e.code, e.unknown) for e in CATALOG if e.unknown}

    assert rows - reached == set()


def test_there_are_thirty_findings() -> None:
    """Each by one code, neutral in everything that is exported."""
    words = json.dumps([[e.code, e.title, e.what, *(r.why for r in e.rows)] for e in CATALOG]).lower()

    assert len(CATALOG) == len(BY_CODE) == 30
    assert not [
        word
        for word in ("perpetrator", "bottom", "madam", "co-conspirator", "our", "labour")
        if f"{word}" in words.split()
    ]
    assert all(code.isupper() and code.replace("_", "").isalpha() for code in BY_CODE)
