"""Case files: strict, complete in their complaints, and silent about what was typed."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.schemas import of_case_files
from tvisa import Case, TvisaError, load_case, loads_case, screen
from tvisa.errors import CaseFileError
from tvisa.files.casefile import dump, dumps, structure
from tvisa.files.rawfile import MAX_BYTES
from tvisa.kernel.answers import State
from tvisa.kernel.dates import Years
from tvisa.testing import cases, complete_cases

SCHEMA = of_case_files()
MINIMAL: dict[str, Any] = {"applicant": "P1", "people": [{"key": "P1"}]}


def problems(data: Any) -> dict[str, str]:
    """Return what a loader says of a mapping, or of text."""
    with pytest.raises(CaseFileError) as caught:
        loads_case(data) if isinstance(data, (str, bytes)) else structure(data)
    return {p.path: p.message for p in caught.value.problems}


def with_(**fields: Any) -> dict[str, Any]:
    return {**MINIMAL, **fields}


BAD = {
    "unknown key": (with_(nickname="secret-value"), "$"),
    "wrong type": (with_(incidents={}), "incidents"),
    "record for answer list": (with_(filed=[]), "filed"),
    "quoted no": (with_(filed="no"), "filed"),
    "number for answer": (with_(filed=1), "filed"),
    "zero for answer": (with_(filed=0), "filed"),
    "number for text": (with_(note=12345), "note"),
    "null in a list": (with_(people=[None]), "people[0]"),
    "null for a needed key": ({"applicant": None, "people": []}, "applicant"),
    "text for list": (with_(people="P1"), "people"),
    "text for record": (with_(presence="here"), "presence"),
    "bad claim": (with_(filed={"answer": "secret-value"}), "filed.answer"),
    "claim without answer": (with_(filed={"sources": ["client"]}), "filed.answer"),
    "unknown source": (with_(filed={"answer": True, "sources": ["secret-value"]}), "filed.sources[0]"),
    "unknown key in a claim": (with_(filed={"answer": True, "secret": 1}), "filed"),
    "disputed inside a claim": (with_(filed={"answer": "disputed"}), "filed.answer"),
    "bare claim in a list": (with_(filed=[True]), "filed[0]"),
    "number for date": (with_(filed_on=2015), "filed_on"),
    "words for date": (with_(filed_on="secret-value"), "filed_on"),
    "date with time": (with_(filed_on="2015-06-01T10:00"), "filed_on"),
    "date with newline": (with_(filed_on="2015\n"), "filed_on"),
    "person key": (with_(people=[{"key": "Maria"}]), "people[0].key"),
    "person key with newline": (with_(people=[{"key": "P1"}, {"key": "P2\n"}]), "people[1].key"),
    "incident key": (with_(incidents=[{"key": 1, "victim": "P1"}]), "incidents[0].key"),
    "missing key": (with_(incidents=[{"key": "I1"}]), "incidents[0].victim"),
    "no applicant": ({"people": []}, "applicant"),
    "age as text": (with_(incidents=[{"key": "I1", "victim": "P1", "age": "17"}]), "incidents[0].age"),
    "age in fractions": (with_(incidents=[{"key": "I1", "victim": "P1", "age": 17.5}]), "incidents[0].age"),
    "age below zero": (with_(incidents=[{"key": "I1", "victim": "P1", "age": -1}]), "incidents[0].age"),
    "age as truth": (with_(incidents=[{"key": "I1", "victim": "P1", "age": True}]), "incidents[0].age"),
    "unknown agency": (with_(assistance={"contacts": [{"agency": "secret-value"}]}), "assistance.contacts[0].agency"),
    "unknown manner": (with_(presence={"entries": [{"manner": 3}]}), "presence.entries[0].manner"),
    "other version": (with_(tvisa_case=3), "tvisa_case"),
    "version as text": (with_(tvisa_case="2"), "tvisa_case"),
    "by is no list": (with_(filed={"answer": True, "by": "P1"}), "filed.by"),
    "by is no key": (with_(filed={"answer": True, "by": ["secret-value"]}), "filed.by[0]"),
    "not a record": ([], "$"),
}
ONLY_THE_LOADER = {
    "unknown person": (with_(applicant="P7"), "applicant"),
    "unknown victim": (with_(incidents=[{"key": "I1", "victim": "P9"}]), "incidents[0].victim"),
    "unknown participant": (
        with_(incidents=[{"key": "I1", "victim": "P1", "people": [{"person": "P8", "role": "buyer"}]}]),
        "incidents[0].people[0].person",
    ),
    "unknown by": (with_(filed={"answer": True, "by": ["P6"]}), "filed.by[0]"),
    "unknown by among claims": (with_(filed=[{"answer": True}, {"answer": False, "by": ["P6"]}]), "filed[1].by[0]"),
    "unknown incident": (with_(assistance={"contacts": [{"incident": "I4"}]}), "assistance.contacts[0].incident"),
    "person twice": (with_(people=[{"key": "P1"}, {"key": "P1"}]), "people[1].key"),
    "incident twice": (
        with_(incidents=[{"key": "I1", "victim": "P1"}, {"key": "I1", "victim": "P1"}]),
        "incidents[1].key",
    ),
    "no such day": (with_(filed_on="2015-02-30"), "filed_on"),
    "no such month": (with_(filed_on="2015-13"), "filed_on"),
    "no leap day": (with_(filed_on="2019-02-29"), "filed_on"),
    "later first": (with_(filed_on="2019/2015"), "filed_on"),
    "later first in a set": (with_(filed_on="[2019..2015]"), "filed_on"),
}


@pytest.mark.parametrize(("data", "path"), [*BAD.values(), *ONLY_THE_LOADER.values()], ids=[*BAD, *ONLY_THE_LOADER])
def test_a_bad_file_is_refused_by_place_and_never_by_value(data: Any, path: str) -> None:
    """The problem names the place, and nothing that was typed there."""
    found = problems(data)

    assert path in found
    assert "secret" not in str(found)
    assert "Maria" not in str(found)


@pytest.mark.parametrize(("data", "path"), BAD.values(), ids=BAD)
def test_the_schema_refuses_it_too(data: Any, path: str) -> None:
    """What the loader refuses the published schema refuses, references, calendar and size aside."""
    assert path
    assert not SCHEMA.is_valid(data)


@given(st.one_of(cases(), complete_cases()))
def test_round_trip_and_schema_on_every_valid_case(case: Case) -> None:
    """What is written is read back the same, from JSON and as a mapping, and the schema accepts it."""
    assert loads_case(dumps(case)) == case
    assert structure(dump(case)) == case
    assert SCHEMA.is_valid(dump(case))


@given(st.one_of(cases(), complete_cases()), st.data())
def test_loader_and_schema_agree_on_files_damaged_at_random(case: Case, data: st.DataObject) -> None:
    """Put something odd anywhere in a valid file: both accept it, or both refuse it."""
    raw = json.loads(dumps(case))
    places: list[tuple[Any, Any]] = []
    todo: list[Any] = [raw]
    while todo:
        node = todo.pop()
        keys = list(node) if isinstance(node, dict) else range(len(node))
        places += [(node, key) for key in keys]
        todo += [node[key] for key in keys if isinstance(node[key], (dict, list))]
    node, key = data.draw(st.sampled_from(places))
    odd: list[Any] = [
        True,
        False,
        None,
        0,
        1,
        17,
        17.0,
        1.5,
        "no",
        "yes",
        "unknown",
        "declined",
        "disputed",
        "P1",
        "I1",
        "client",
        "2015",
        "2015~",
        "2015/..",
        "",
        [],
        {},
        ["client"],
        [{"answer": True}],
        {"answer": None},
        {"date": "2015"},
        [[]],
    ]
    node[key] = data.draw(st.sampled_from(odd))
    try:
        structure(raw)
    except CaseFileError as error:
        messages = {p.message for p in error.problems}
        by_reference = {m for m in messages if "refers to" in m or "already taken" in m}
        accepted = messages == by_reference
    else:
        accepted = True

    assert SCHEMA.is_valid(raw) == accepted


def test_a_typed_key_is_never_named_below_either() -> None:
    """Also the place of something wrong inside an unknown key names the key's position only."""
    found = problems('{"applicant": "P1", "people": [{"key": "P1"}], "Maria Lopez": {"x": "\\ud800"}}')

    assert "Maria" not in str(found)
    assert "{3}.{1}" in found


def test_every_problem_is_listed_at_once() -> None:
    """Not the first problem but all of them, in records beside and below each other."""
    data = with_(
        filed="no",
        nickname=1,
        filed_on="soon",
        incidents=[{"key": "I1", "victim": "P1", "acts": {"recruited": 1, "stolen": True}}, {"key": "x"}],
    )

    assert set(problems(data)) == {
        "$",
        "filed",
        "filed_on",
        "incidents[0].acts",
        "incidents[0].acts.recruited",
        "incidents[1].key",
        "incidents[1].victim",
    }


TEXTS = {
    "deep json list": ("[" * 10_000, "levels deep"),
    "deep json record": ('{"note":' * 10_000, "levels deep"),
    "moderately deep json": ('{"hardship":' * 60 + "1" + "}" * 60, "levels deep"),
    "deep yaml flow": ("note: " + "[" * 10_000 + "]" * 10_000, "YAML or levels deep"),
    "deep yaml block": ("\n".join(" " * n + "- " * 1 + "a:" for n in range(0, 200, 2)), "levels deep"),
    "byte-order mark": ("\ufeff{}", "byte-order mark"),
    "empty": ("  \n", "empty"),
    "binary": (b"\x89PNG\r\n\x1a\n\xff\xfe\x00", "UTF-8"),
    "control characters": ("a: \x00\x07", "YAML"),
    "not json": ('{"applicant": ', "not valid JSON: expected a value"),
    "not yaml": ("a: [", "not valid YAML"),
    "nan": ('{"applicant": "P1", "people": [{"key": "P1"}], "note": NaN}', "number that JSON has"),
    "infinity": ('{"applicant": "P1", "people": [{"key": "P1"}], "filed": -Infinity}', "number that JSON has"),
    "long number": ('{"applicant": ' + "9" * 5000 + "}", "too many digits"),
    "lone surrogate": ('{"applicant": "P1", "people": [{"key": "P1"}], "note": "\\ud800"}', "well-formed"),
    "lone surrogate in a key": ('{"applicant": "P1", "people": [{"key": "P1"}], "\\ud800": 1}', "well-formed"),
    "duplicate key": ('{"applicant": "P1", "applicant": "P1", "people": [{"key": "P1"}]}', "there already"),
    "duplicate yaml key": ("applicant: P1\npeople: [{key: P1}]\napplicant: P1", "there already"),
    "anchor": ("applicant: &a P1\npeople: [{key: *a}]", "anchors"),
    "tag": ("applicant: !!str P1\npeople: [{key: P1}]", "tags"),
    "python tag": ("!!python/object/apply:os.system ['true']", "tags"),
    "two documents": ("applicant: P1\n---\napplicant: P1", "one document"),
    "record as key": ("? {a: b}\n: c", "plain word as key"),
    "just a word": ("hello", "record"),
    "too large": (b" " * (MAX_BYTES + 1), "larger than"),
}


@pytest.mark.parametrize(("text", "message"), TEXTS.values(), ids=TEXTS)
def test_hostile_text_gives_one_clear_error(text: str | bytes, message: str) -> None:
    """No text, however broken, gives a traceback or takes the process down."""
    # Some versions of the parser refuse what is nested too deep before we do.
    assert any(each in " ".join(problems(text).values()) for each in message.split(" or "))


def test_a_large_file_is_not_read_whole(tmp_path: Path) -> None:
    """A file of 200 MB is refused after the first two."""
    path = tmp_path / "case.json"
    with path.open("wb") as file:
        file.truncate(200_000_000)

    with pytest.raises(CaseFileError, match="larger than"):
        load_case(path)


@pytest.mark.parametrize("name", ["nothing.json", ""])
def test_a_file_that_cannot_be_read(tmp_path: Path, name: str) -> None:
    """A missing file and a folder are expected failures."""
    with pytest.raises(TvisaError, match=r"there is no such file|this is a folder"):
        load_case(tmp_path / name)


AGES = """
applicant: P1
people: [{key: P1}]
incidents:
  - {key: I1, victim: P1, age: unknown}
  - {key: I2, victim: P1, age: declined}
  - {key: I3, victim: P1, age: 14..17}
"""
YAML = """
applicant: P1
people:
  - key: P1
    date_of_birth: 2001
    note: NO
filed: no
filed_on:
incidents_complete: No
incidents:
  - key: I1
    victim: P1
    age: 17
    when: 2015-06-01
    country: NO
    acts: {recruited: yes, harbored: YES, transported: true, provided: null, obtained: ~, patronized: unknown}
    means:
      force: declined
      fraud: not asked
      threats:
      scheme: disputed
    note: 2001
note: "no"
"""


def test_yaml_scalars_mean_what_a_person_means() -> None:
    """`no` is an answer where one is asked and a country where one is named; a blank is as if the key were not there."""
    case = loads_case(YAML)
    (incident,) = case.incidents
    acts, means = incident.acts, incident.means

    assert [str(case.people[0].date_of_birth.values[0]), str(incident.when.values[0])] == ["2001", "2015-06-01"]
    assert [incident.country, case.people[0].note, incident.note, case.note] == ["NO", "NO", "2001", "no"]
    assert incident.age.values == (Years(17, 17),)
    assert [case.filed.state(), case.incidents_complete.state()] == [State.NO, State.NO]
    assert case.filed_on.state() is State.NOT_ASKED
    assert [i.age.state() for i in loads_case(AGES).incidents] == [State.UNKNOWN, State.DECLINED, State.YES]
    assert [a.state() for a in (acts.recruited, acts.harbored, acts.transported)] == [State.YES] * 3
    blank, known = (acts.provided, acts.obtained), acts.patronized
    assert [a.state() for a in (*blank, known)] == [State.NOT_ASKED, State.NOT_ASKED, State.UNKNOWN]
    assert [a.state() for a in (means.force, means.fraud, means.threats, means.scheme)] == [
        State.DECLINED,
        State.NOT_ASKED,
        State.NOT_ASKED,
        State.DISPUTED,
    ]


def test_a_date_in_brackets_needs_no_quotes() -> None:
    """YAML makes a list of it; it is read as the date that was meant."""
    yaml = "applicant: P1\npeople: [{key: P1, date_of_birth: [1999, 1997]}]\nfiled_on: [2015..2019]"

    case = loads_case(yaml)

    assert [str(case.filed_on.values[0]), str(case.people[0].date_of_birth.values[0])] == [
        "[2015..2019]",
        "[1999,1997]",
    ]


def test_a_mapping_without_end_is_an_error_and_no_more() -> None:
    """A mapping that holds itself, or is nested without end, is refused like a file that is."""
    loop: dict[str, Any] = {"applicant": "P1"}
    loop["presence"] = loop

    with pytest.raises(CaseFileError, match="levels deep"):
        structure(loop)
    with pytest.raises(CaseFileError, match="well-formed"):
        loads_case("note: \ud800")
    with pytest.raises(CaseFileError, match="cannot be read"):
        load_case("a\0b")
    assert loads_case(bytearray(b"applicant: P1\npeople: [{key: P1}]")).applicant == "P1"


@pytest.mark.parametrize(
    "yaml", ['filed: "no"', "filed: on", "filed: 0", "filed: n", "filed: nope", "tvisa_case: one", "hardship: yes"]
)
def test_what_yaml_would_guess_is_refused(yaml: str) -> None:
    """A quoted no, an `on` and a zero are no answers."""
    problems(f"applicant: P1\npeople: [{{key: P1}}]\n{yaml}")


@given(cases())
def test_yaml_and_json_of_a_case_are_the_same_case(case: Case) -> None:
    """JSON text read as YAML gives the same case: one reader of places serves both."""
    text = dumps(case).replace(": true", ": yes").replace(": false", ": no")
    assert loads_case(text, "yaml") == case


class Serializable:
    """Stands in for objects of interview software, which this library never imports."""

    def __init__(self, data: Any) -> None:
        self.data = data

    def as_serializable(self) -> Any:
        return self.data


def test_mappings_and_objects_of_interview_software_are_read() -> None:
    """Objects with as_serializable() are unwrapped, their bookkeeping left out, None read as a blank."""
    wrapped = Serializable(
        {
            "_class": "docassemble.base.util.DADict",
            "instanceName": "facts",
            "auto_gather": False,
            "elements": {
                "applicant": "P1",
                "people": Serializable({"_class": "DAList", "instanceName": "p", "elements": [{"key": "P1"}]}),
                "filed": None,
                "filed_on": datetime.datetime(2024, 5, 6),  # noqa: DTZ001 - as interview software hands it over
                "incidents": ({"key": "I1", "victim": "P1", "acts": {"_class": "x", "recruited": True}},),
            },
        }
    )

    case = structure(wrapped)

    assert case.filed.state() is State.NOT_ASKED
    assert str(case.filed_on.values[0]) == "2024-05-06"
    assert case.incidents[0].acts.recruited.state() is State.YES
    assert screen(wrapped, "2026-01-01").as_dict() == screen(case, "2026-01-01").as_dict()


def test_no_error_reaches_a_log_with_a_value() -> None:
    """Even an uncaught error prints no value, key or cause that holds one."""
    script = 'from tvisa import loads_case; loads_case(\'{"applicant": "secret-value", "secret-key": 1}\')'

    run = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=False)

    assert run.returncode == 1
    assert "CaseFileError" in run.stderr
    assert "secret" not in run.stderr.replace(script, "")
