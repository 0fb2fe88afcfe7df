"""The public face: few names, cheap to import, nothing that interview software could trip over."""

from __future__ import annotations

import ast
import copy
import json
import pickle
import subprocess
import sys
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

import tvisa
import tvisa.testing
from tests.support import CASES, expected, sampled
from tvisa import Case, Outcome, Screening, TvisaError, as_case, load_case, loads_case, screen
from tvisa.facts import Setting
from tvisa.screening.document import SECTIONS

MINIMAL = {"applicant": "P1", "people": [{"key": "P1"}]}


def python(script: str, *, seed: str = "0") -> str:
    """Run a script in a fresh process and return what it prints."""
    run = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env={"PYTHONHASHSEED": seed, "PATH": ""},
    )
    return run.stdout


def test_the_exported_names() -> None:
    """The names are those of the contract, and all there; interview software star-imports them."""
    assert set(tvisa.__all__) == {
        "Act",
        "AdjustmentData",
        "Advised",
        "Ask",
        "AssumedData",
        "Bar",
        "Basis",
        "Case",
        "CaseFileError",
        "CaseLike",
        "Causation",
        "Characterization",
        "CheckData",
        "Checked",
        "CheckedData",
        "Classification",
        "Comparison",
        "ComparisonData",
        "Contradicted",
        "CounselOutlineData",
        "DateLike",
        "DeadlinesData",
        "DecidedData",
        "Element",
        "EvidenceItem",
        "Exposed",
        "Fact",
        "FactDictionary",
        "FactEntry",
        "Factor",
        "FactsData",
        "FamilyData",
        "FilingLine",
        "FindingsData",
        "ForCounselData",
        "FormsData",
        "FrameworksData",
        "Gap",
        "Ground",
        "Held",
        "InputError",
        "InterviewData",
        "Kind",
        "Law",
        "LawDateError",
        "LawTable",
        "LawTableData",
        "LawText",
        "MissingExtra",
        "OutlineData",
        "Outcome",
        "PacketData",
        "Panel",
        "Part",
        "PlanData",
        "Policy",
        "PolicyFileError",
        "Problem",
        "Prompt",
        "Question",
        "Readings",
        "RemarkTold",
        "Rescreened",
        "ReviewData",
        "RulesData",
        "RunData",
        "RunFileError",
        "Screening",
        "ScreeningData",
        "Section",
        "Separating",
        "Session",
        "TimelineData",
        "TvisaError",
        "UnknownName",
        "Waiver",
        "WaiversData",
        "Warned",
        "WhatIfData",
        "Who",
        "__version__",
        "answered",
        "as_case",
        "check",
        "check_files",
        "dictionary",
        "law_of",
        "load_case",
        "load_policy",
        "loads_case",
        "next_questions",
        "rescreen",
        "schema",
        "screen",
    }
    assert dir(tvisa) == sorted(tvisa.__all__)
    assert all(hasattr(tvisa, name) for name in tvisa.__all__)
    with pytest.raises(AttributeError, match="has no attribute"):
        _ = tvisa.explain  # type: ignore[attr-defined] # mypy finds it too; were it let through, this would be found


@pytest.mark.parametrize("door", [tvisa, tvisa.testing], ids=lambda d: d.__name__)
def test_a_type_checker_is_told_every_name(door: ModuleType) -> None:
    """It reads the imports alone: a name that is not among them would be of no type, and a misspelled one would pass."""
    body = ast.parse(Path(str(door.__file__)).read_text(encoding="utf-8")).body
    (told,) = (n for n in body if isinstance(n, ast.If) and isinstance(n.test, ast.Name))
    names = [a.name for n in told.body if isinstance(n, ast.ImportFrom) for a in n.names]

    assert sorted({*names, "__version__"}) == sorted({*door.__all__, "__version__"})
    assert len(names) == len(set(names))
    assert not any(isinstance(n, ast.FunctionDef) and n.name == "__getattr__" for n in body)


def test_import_is_light() -> None:
    """Importing what the contract names loads none of the heavy libraries, and --help loads no model at all."""
    heavy = ["edtf", "yaml", "rich", "hypothesis", "jinja2", "pyparsing"]
    loaded = python("import sys; from tvisa import screen, load_case, Case; print(*sys.modules)").split()
    bare = python("import sys; import tvisa, tvisa.cli; print(*sys.modules)").split()

    assert not set(heavy) & set(loaded)
    assert not {"attrs", "cattrs", *heavy} & set(bare)


def test_a_blank_case_is_unknown_throughout() -> None:
    """Nothing recorded: nothing decided, nothing defaulted, and the summary says what was not screened."""
    result = screen(MINIMAL, "2026-11-24")

    assert [e.outcome for e in result.elements] == [Outcome.UNKNOWN] * 4
    assert result.outcome is Outcome.UNKNOWN
    assert result.not_screened == ("admissibility", "bar")
    assert result.setting is None
    assert all(e.missing for e in result.elements)


PRIVILEGED = {"bar", "causation", "characterizations", "grounds"}
"""What only a privileged setting screens."""


@pytest.mark.parametrize("path", sampled(CASES, 4), ids=lambda c: c.parent.name)
def test_a_whole_result_tells_what_its_setting_screens(path: Any) -> None:
    """Every section there is, in nothing but JSON values; what a setting does not screen is absent."""
    screening = screen(load_case(path), expected(path)["as_of"])
    result = screening.as_dict(*SECTIONS, texts=True)
    privileged = screening.setting is Setting.PRIVILEGED

    assert set(result) & PRIVILEGED == (PRIVILEGED if privileged else set())
    assert all((getattr(screening, key) is not None) is privileged for key in PRIVILEGED)
    assert [e.id for e in screening.elements] == [
        "severe_trafficking",
        "physical_presence",
        "law_enforcement_assistance",
        "extreme_hardship",
        *(["admissibility"] if privileged else []),
    ]
    assert [result["texts"][str(e["law"])]["id"] for e in result["elements"]] == [e.id for e in screening.elements]
    assert json.loads(json.dumps(result)) == result


def test_each_incident_has_both_branches_with_their_three_parts() -> None:
    """Under the first element stand, for each incident, the two branches, each with act, means and purpose."""
    case = loads_case(
        json.dumps({**MINIMAL, "incidents": [{"key": "I1", "victim": "P1"}, {"key": "I2", "victim": "P1"}]})
    )

    incidents = screen(case, "2026-11-24").elements[0].parts

    assert [i.path for i in incidents] == ["incidents[0]", "incidents[1]"]
    for incident in incidents:
        (either,) = [c for c in incident.parts if c.id == "either_branch"]
        assert [b.id for b in either.parts] == ["sex_trafficking", "labor_trafficking"]
        for branch in either.parts:
            assert [p.id for p in branch.parts] == ["act", "means", "purpose"]


def test_a_result_pickles_and_stays_what_was_printed() -> None:
    """A stored result carries its values and no law."""
    result = screen(load_case(CASES[0]), "2026-11-24")

    kept = pickle.loads(pickle.dumps(result))  # noqa: S301 - our own

    assert isinstance(kept, Screening)
    assert kept.as_dict() == result.as_dict()
    assert kept.outcome is result.outcome
    kept.as_dict()["elements"].clear()
    assert kept.as_dict() == copy.copy(kept).as_dict() == result.as_dict()


def test_a_case_pickles_and_copies() -> None:
    """Session state of interview software is pickled after every page."""
    case = load_case(CASES[0])

    assert pickle.loads(pickle.dumps(case)) == case  # noqa: S301 - our own
    assert copy.deepcopy(case) == case


def test_a_case_is_written_as_it_is_read() -> None:
    """Through the door alone: as a mapping, made anew each time, and as the text of a case file."""
    for path in CASES:
        case = load_case(path)
        told = case.as_dict()

        assert as_case(told) == loads_case(json.dumps(told)) == case
        assert as_case(case.as_dict() | {"note": "x"}).as_dict() == told | {"note": "x"}
        told.clear()
        assert case.as_dict()


@pytest.mark.slow
def test_the_same_input_gives_the_same_bytes() -> None:
    """Whatever the hash seed, a screening is the same to the byte."""
    script = (
        "import json, sys; from tvisa import load_case, screen; "
        f"print(json.dumps([screen(load_case(p), '2026-11-24').as_dict() for p in {[str(c) for c in CASES]!r}]))"
    )

    assert python(script, seed="1") == python(script, seed="2")


def test_screening_uses_no_clock_and_no_input_or_output() -> None:
    """With everything loaded, a screening opens nothing, connects to nothing and looks at no clock."""
    script = f"""
import sys, time, datetime
from tvisa import load_case, screen
case = load_case({str(CASES[0])!r})
screen(case, "2026-11-24").as_dict()

def no(*_): raise SystemExit("clock")
time.time = time.monotonic = time.perf_counter = time.time_ns = no

def watch(event, args):
    if event.split(".")[0] in ("open", "socket", "subprocess", "os", "shutil", "tempfile", "import"):
        raise SystemExit(event)

sys.addaudithook(watch)
screen(case, "2026-11-24").as_dict()
sys.stdout.write("quiet")
"""

    assert python(script) == "quiet"


class Day:
    """A date of interview software."""

    def isoformat(self) -> str:
        return "2024-08-28T00:00:00-04:00"


def test_as_of_takes_what_has_an_isoformat() -> None:
    """A date, a datetime, ISO text and anything with isoformat() name a day; as_of is required and has no default."""
    import datetime

    for day in (Day(), datetime.date(2024, 8, 28), datetime.datetime(2024, 8, 28, 9), "2024-08-28"):  # noqa: DTZ001
        assert str(screen(MINIMAL, day).law.as_of) == "2024-08-28"
    with pytest.raises(TypeError):
        screen(MINIMAL)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="as_of must be a date"):
        screen(MINIMAL, 2024)  # type: ignore[arg-type]
    for text in ("soon", "2026-11-24junk", "20261124", "2026-W01-1", ""):
        with pytest.raises(ValueError, match="must name a day"):
            screen(MINIMAL, text)


def test_a_day_without_law_is_an_error_that_names_the_windows() -> None:
    """No day falls through to another day's law."""
    with pytest.raises(TvisaError, match=r"2017-01-18 to 2024-08-27.*2024-08-28 to now"):
        screen(MINIMAL, "2002-03-03")


def test_overall_outcome_is_the_conjunction() -> None:
    """One element that falls decides the whole; a contested one contests it; all four met stay unknown for now."""
    by_name = {c.parent.name: screen(load_case(c), expected(c)["as_of"]).outcome for c in CASES}

    assert by_name["smuggling-only"] is Outcome.NOT_MET
    assert by_name["disputed-record"] is Outcome.CONTESTED
    assert by_name["labor"] is Outcome.UNKNOWN
    assert isinstance(load_case(CASES[0]), Case)


@pytest.mark.slow
def test_many_incidents_stay_in_bounds() -> None:
    """The result grows with the record and not with its square: forty incidents are no gigabyte."""
    few = {**MINIMAL, "incidents": [{"key": f"I{n}", "victim": "P1", "acts": {"recruited": True}} for n in range(1, 6)]}
    many = {
        **MINIMAL,
        "incidents": [{"key": f"I{n}", "victim": "P1", "acts": {"recruited": True}} for n in range(1, 41)],
    }

    assert len(json.dumps(screen(many, "2026-11-24").as_dict())) < 12 * len(
        json.dumps(screen(few, "2026-11-24").as_dict())
    )
