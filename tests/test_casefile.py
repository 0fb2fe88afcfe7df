"""Case files: strict, complete in their complaints, and silent about what was typed."""

from __future__ import annotations

import datetime
import json
import subprocess
import sys
from pathlib import Path
from typing import Any, Final

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from tests.cases import MARK, NOW
from tests.schemas import of_case_files
from tests.support import EXAMPLES, soon
from tvisa import Case, TvisaError, load_case, loads_case, screen
from tvisa.errors import CaseFileError, Problem
from tvisa.facts.declared import Takes
from tvisa.files.casefile import dump, dumps, structure
from tvisa.files.everyday import EVERYDAY
from tvisa.files.hints import homes, key_hint
from tvisa.files.rawfile import MAX_BYTES, MAX_VALUES
from tvisa.files.starter import starter
from tvisa.kernel.answers import State
from tvisa.kernel.dates import Years
from tvisa.kernel.fields import AnsweredBy
from tvisa.kernel.paths import facts_of
from tvisa.screening.dictionary import dictionary
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


def test_peer_g_no_answer_is_filled_in_beforehand() -> None:
    """A new case file records nothing, in either setting, and so decides nothing."""
    for privileged in (False, True):
        fresh: Case = loads_case(starter(privileged=privileged))
        assert not [path for path, fact in facts_of(fresh) if fact.claims]
        assert {e.outcome for e in screen(fresh, NOW).elements} <= {"unknown"}


MANY: Final = {
    "json list": ("[" + "1," * 900_000 + "1]", "json"),
    "json keys": ("{" + ",".join(f'"k{n}":1' for n in range(150_000)) + "}", "json"),
    "yaml list": ("- a\n" * 480_000, "yaml"),
    "yaml flow": ("[" + "a," * 900_000 + "a]", "yaml"),
    "yaml keys": ("\n".join(f"k{n}: 1" for n in range(150_000)), "yaml"),
}


@pytest.mark.parametrize("name", MANY)
def test_a_file_of_very_many_values_is_refused_soon(name: str) -> None:
    """None is told of by itself: there would be as many problems as values."""
    text, form = MANY[name]
    assert len(text) <= MAX_BYTES

    error = soon(lambda: loads_case(text, form))  # type: ignore[arg-type]

    assert [p.message for p in error.problems] == [f"holds more than {MAX_VALUES:,} values"]


@pytest.mark.parametrize("form", ["json", "yaml"])
def test_as_many_values_as_a_file_may_hold_are_read(form: str) -> None:
    """One more are not."""
    for more, refused in ((0, False), (1, True)):
        text = "[" + ", ".join(["aaaa"] * (MAX_VALUES - 1 + more)) + "]"
        text = text.replace("aaaa", '"aaaa"') if form == "json" else text
        with pytest.raises(CaseFileError) as error:
            loads_case(text, form)  # type: ignore[arg-type]
        assert ("values" in str(error.value)) is refused


PERSON: Final = "applicant: P1\npeople:\n  - key: P1\n"


CAUSES: Final = {
    "comma": ("applicant: P1\npeople:\n  - {key: P1, note: zqxj, zqxj b}\n", 3, 27, "a comma ends it"),
    "comma, then a colon": ("applicant: P1\npeople:\n  - {key: P1, note: zqxj b, zqxj: x}\n", 3, 29, "a comma ends it"),
    "colon": (f"{PERSON}    note: zqxj b: no\n", 4, 17, "a colon with a space after it stands in text"),
    "colon in braces": ("applicant: P1\npeople:\n  - {key: P1, note: zqxj b: no}\n", 3, 27, "a colon stands in text"),
    "number sign": (f"{PERSON}    note: zqxj # 12\n", 4, 16, "begins a comment"),
    "number sign further on": (f"{PERSON}    note: zqxj\n      zqxj  # 12\n", 5, 13, "begins a comment"),
    "number sign and more": (f"{PERSON}    note: zqxj # 12\n      zqxj\n", 4, 16, "begins a comment"),
    "number sign in braces": ("applicant: P1\npeople:\n  - {key: P1, note: zqxj # 1}\n", 3, 26, "begins a comment"),
    "number sign in a claim": (f"{PERSON}filed: {{answer: yes, note: zqxj # 1\n  }}\n", 4, 33, "begins a comment"),
    "tab": ("applicant: P1\npeople:\n\t- key: P1\n", 3, 1, "a tab"),
    "tab below": (f"{PERSON}\tnote: zqxj\n", 4, 1, "a tab"),
    "quote": (f'{PERSON}    note: "zqxj\nfiled: no\n', 4, 11, "the quote that opens here is not closed"),
    "apostrophe": (f"{PERSON}    note: 'zqxj so\nfiled: no\n", 4, 11, "the quote that opens here is not closed"),
    "after a quote": (f'{PERSON}    note: "zqxj" zqxj\n', 4, 18, "text follows the quote that closes"),
    "bracket": ("applicant: P1\npeople: [{key: P1}\nfiled: no\n", 2, 9, "the bracket that opens here is not closed"),
    "brace": ("applicant: P1\npeople:\n  - {key: P1\nfiled: no\n", 3, 5, "the bracket that opens here is not closed"),
    "bracket at the end": ("applicant: P1\npeople: [{key: P1}", 2, 9, "the bracket that opens here is not closed"),
    "bracket and nothing": ("applicant: [\n", 1, 12, "the bracket that opens here is not closed"),
    "other bracket": ("applicant: P1\npeople: [{key: P1]\nfiled: no\n", 2, 18, "a comma is missing"),
    "span": (f"{PERSON}filed_on: [2015-11..2017-09]/2018\n", 4, 29, "text follows the bracket that closes"),
    "indented less": (f"{PERSON}   note: zqxj\n", 4, 4, "the line is not indented like those"),
    "indented more": (f"{PERSON}     note: zqxj\n", 4, 10, "a key stands where none can"),
    "no space": ("applicant: P1\nfiled:yes\npeople: [{key: P1}]\n", 2, 1, "after the colon of a key stands a space"),
    "no key": ("applicant: P1\nzqxj\npeople: [{key: P1}]\n", 2, 1, "a line with no key"),
    "no key below": (f"{PERSON}    note: zqxj\nzqxj\n", 5, 1, "a line with no key"),
    "star": (f"{PERSON}    note: *zqxj\n", 4, 11, "begins with * or & needs quotes"),
    "ampersand": (f"{PERSON}    note: & zqxj\n", 4, 11, "begins with & needs quotes"),
    "exclamation mark": (f"{PERSON}    note: !zqxj so\n", 4, 11, "begins with ! needs quotes"),
    "at": (f"{PERSON}    note: @zqxj\n", 4, 11, "begins with @ needs quotes"),
    "percent": (f"{PERSON}    note: %zqxj\n", 4, 11, "begins with % needs quotes"),
    "backslash": (f'{PERSON}    note: "\\zqxj"\n', 4, 0, "a backslash inside double quotes"),
    "control": (f"{PERSON}    note: a\x07b\n", 4, 12, "characters that YAML does not allow"),
    "after three dots": (f"{PERSON}...\nfiled: no\n", 5, 1, "three dots end a document"),
    "question mark": (f"{PERSON}filed: ?\npresence: {{here_now: yes}}\n", 4, 8, "a question mark alone is no answer"),
    "equals sign": ("applicant = P1\npeople: [{key: P1}]\n", 1, 1, "a line with no key"),
    "equals sign below": (f"{PERSON}    note = zqxj\n    date_of_birth: 2001\n", 4, 5, "a line with no key"),
    "two documents": (f"{PERSON}---\napplicant: P1\n", 4, 1, "one document"),
    "trailing comma": ('{"applicant": "P1",\n "people": [{"key": "P1",}]}', 2, 0, "stands no comma"),
    "json comma": ('{"applicant": "P1"\n "people": []}', 2, 2, "expected a comma"),
    "json quotes": ("{'applicant': 'zqxj'}", 1, 2, "expected a key in double quotes"),
    "json word": ('{"applicant": zqxj}', 1, 15, "expected a value"),
    "json open": ('{"applicant": "zqxj', 1, 15, "the quote that opens here is not closed"),
    "json line break": ('{"applicant": "zqxj\n"}', 1, 20, "a line break or a tab"),
    "json backslash": ('{"applicant": "C:\\zqxj"}', 1, 18, "a backslash"),
    "json more": ('{"applicant": "P1"} zqxj', 1, 21, "nothing may follow"),
    "json colon": ('{"applicant" "zqxj"}', 1, 14, "expected a colon"),
}


def problem(text: str) -> Problem:
    """Return the first problem of a text."""
    with pytest.raises(CaseFileError) as caught:
        loads_case(text)
    assert MARK not in str(caught.value)
    return caught.value.problems[0]


@pytest.mark.parametrize("loader", ["compiled", "plain"])
@pytest.mark.parametrize(("text", "line", "column", "cause"), CAUSES.values(), ids=CAUSES)
def test_a_mistake_is_told_with_its_place_and_its_cause(
    monkeypatch: pytest.MonkeyPatch, loader: str, text: str, line: int, column: int, cause: str
) -> None:
    """Whichever of the two parsers is installed; a column of 0 here is one in which they differ."""
    if loader == "plain":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    found = problem(text)

    assert (found.line, found.column if column else 0) == (line, column)
    assert cause in found.message
    assert str(found) == f"{found.path}: {found.message} (line {line}, column {found.column})"


@pytest.mark.parametrize(
    "line",
    [
        'note: "zqxj # 12"',
        "note: zqxj#12",
        "note:  # 12",
        "# note: zqxj # 12",
        "filed: no  # zqxj",
        "note: |\n      zqxj # 12",
        "note: zqxj  # A short note for the file; no names.",
    ],
)
def test_other_comments_are_left_alone(line: str) -> None:
    """In quotes, behind an answer, on a line of its own; and the comments of the starter file, which people leave standing."""
    ask = next(told for told in starter().splitlines() if told.startswith("note:")).partition("# ")[2]
    text = line.replace("A short note for the file; no names.", ask)

    assert loads_case(f"applicant: P1\npeople: [{{key: P1}}]\n{text}\n").applicant == "P1"


@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("case.yaml"))[::7], ids=lambda p: p.parent.name)
def test_no_example_loses_text_to_a_comment(path: Path) -> None:
    """What they hold is read whole."""
    assert load_case(path).people


ANSWERS: Final = {
    "no dash": ("people:\n  key: P1\n", (3, 3), "each entry begins with a dash and a space"),
    "other dash": ("people:\n  — key: P1\n", (3, 3), "each entry begins with a dash and a space"),
    "dash and no space": ("people:\n  -key: P1\n", (3, 3), "each entry begins with a dash and a space"),
    "record": ("people: [{key: P1}]\npresence:\n  - here_now: yes\n", (4, 3), "keys, each with a colon"),
    "one source": ("people: [{key: P1}]\nfiled: {answer: yes, sources: client}\n", (3, 31), "brackets around it"),
    "bare replies": ("people: [{key: P1}]\nfiled: [yes, no]\n", (3, 9), "such as {answer: yes, sources: [client]}"),
    "no-break space": ("people: [{key: P1}]\nfiled\u00a0: no\n", (3, 1), "a character that cannot be seen"),
    "nothing seen": ("people: [{key: P1}]\nfi\u200bled: no\n", (3, 1), "a character that cannot be seen"),
    "colon and no space": ("people: [{key: P1}]\nincidents: [{key:I1, victim: P1}]\n", (3, 14), "after the colon"),
    "number sign": ("people: [{key: P1}]\nfiled: no# zqxj\n", (3, 8), "before the # of a comment stands a space"),
    "month first": ("people: [{key: P1}]\nfiled_on: 11/24/2026\n", (3, 11), "the year comes first"),
    "day with dots": ("people: [{key: P1}]\nfiled_on: 24.11.2026\n", (3, 11), "the year comes first"),
    "month by name": ("people: [{key: P1}]\nfiled_on: Nov 24, 2026\n", (3, 11), "months are written as numbers"),
    "time of day": ("people: [{key: P1}]\nfiled_on: 2026-11-24 10:00\n", (3, 11), "no time of day is written"),
    "span in words": (
        "people: [{key: P1}]\nfiled_on: 2015 to 2017-03\n",
        (3, 11),
        "what lasted is written with a slash",
    ),
    "span with a dash": ("people: [{key: P1}]\nfiled_on: 2015–2017\n", (3, 11), "what lasted is written with a slash"),
    "about": ("people: [{key: P1}]\nfiled_on: about 2015\n", (3, 11), "that it is about is written with a ~"),
    "month and year": ("people: [{key: P1}]\nfiled_on: 8/2020\n", (3, 11), "the year comes first"),
    "slashes": ("people: [{key: P1}]\nfiled_on: 2020/08/03\n", (3, 11), "dashes join the parts of a day"),
    "one digit": ("people: [{key: P1}]\nfiled_on: 2020-8-3\n", (3, 11), "each has two digits"),
    "part of a year": ("people: [{key: P1}]\nfiled_on: early 2020\n", (3, 11), "the days between which it was"),
    "no such day": ("people: [{key: P1}]\nfiled_on: 2020-02-30\n", (3, 11), "expected a day that exists"),
    "about an amount": (
        "people: [{key: P1}]\nincidents: [{key: I1, victim: P1, debt: {ledger: {lines: [{amount: about 3000 USD}]}}}]\n",
        (3, 68),
        "that it is about is written with a ~ after the number",
    ),
    "not applicable": ("people: [{key: P1}]\nfiled: n/a\n", (3, 8), "leave it blank where nobody asked"),
    "list for keys": ("people: [{key: P1}]\npresence: [here_now]\n", (3, 11), "no dashes or brackets around them"),
    "no such date": ("people: [{key: P1}]\nfiled_on: zqxj\n", (3, 11), "expected a date such as"),
}


@pytest.mark.parametrize(("text", "at", "cause"), ANSWERS.values(), ids=ANSWERS)
def test_what_is_valid_yaml_and_no_case_is_told_its_likely_cause(text: str, at: tuple[int, int], cause: str) -> None:
    """As people type it who have never seen the format."""
    found = problem(f"applicant: P1\n{text}")

    assert (found.line, found.column) == at
    assert cause in found.message
    assert "2026" not in found.message.partition("expected")[0]


KEYS: Final = {
    "near": (
        "people:\n  - key: P1\n    date_of_brith: 2001\n",
        (4, 5),
        "the nearest that is known here is date_of_birth",
    ),
    "capitals": ("people: [{key: P1}]\nFiled On: 2001\n", (3, 1), "the nearest that is known here is filed_on"),
    "misplaced": ("people: [{key: P1}]\nforce: yes\n", (3, 1), "it belongs under incidents[].means"),
    "misplaced below": (
        "people: [{key: P1}]\nincidents:\n  - {key: I1, victim: P1, recruited: yes}\n",
        (4, 27),
        "it belongs under incidents[].acts",
    ),
    "misplaced from the top": ("people: [{key: P1, filed: no}]\n", (2, 20), "it belongs at the top of the file"),
    "in a claim": ("people: [{key: P1}]\nsources: [client]\n", (3, 1), "inside the answer that it is about"),
    "near and misplaced": (
        "people: [{key: P1}]\nrecruted: yes\n",
        (3, 1),
        "the nearest that exists is recruited, under",
    ),
    "name": ("people:\n  - key: P1\n    name: zqxj\n", (4, 5), "no name, address or number of a person is recorded"),
    "age of a relative": (
        "people: [{key: P1}]\nfamily: {members: [{person: P1, age: 12}]}\n",
        (3, 33),
        "under people: date_of_birth: [1992-11-25..1993-11-24]",
    ),
    "day": (
        "people: [{key: P1}]\nfiling: {hearing: 2027-01-12}\n",
        (3, 10),
        "the nearest that is known here is hearing_on",
    ),
    "capital": ("people: [{key: P1}]\nFiled: no\n", (3, 1), "the nearest that is known here is filed, written so"),
    "kin": (
        "people: [{key: P1}]\nfamily: {members: [{person: P1, kinship: daughter}]}\n",
        (3, 42),
        "; the nearest is child",
    ),
    "agency": (
        "people: [{key: P1}]\nassistance: {contacts: [{agency: Police}]}\n",
        (3, 34),
        "; the nearest is state_or_local_law_enforcement",
    ),
    "word": ("people: [{key: P1}]\nsetting: priviledged\n", (3, 10), "; the nearest is privileged"),
    "word in a list": (
        "people: [{key: P1}]\nfiled: {answer: no, sources: [clent]}\n",
        (3, 31),
        "; the nearest is client",
    ),
}


@pytest.mark.parametrize(("text", "at", "hint"), KEYS.values(), ids=KEYS)
def test_a_key_or_a_word_is_told_the_one_that_exists(text: str, at: tuple[int, int], hint: str) -> None:
    """Where it belongs, or the nearest; and where it stands."""
    found = problem(f"applicant: P1\n{text}")

    assert (found.line, found.column) == at
    assert hint in found.message


def test_what_is_like_nothing_has_no_hint() -> None:
    """Nor what is long, and no key at all."""
    assert problem("applicant: P1\npeople: [{key: P1}]\nzqxjzqxj: 1\n").message.endswith("not one that is known here")
    assert key_hint("force" * 1000, Case) == key_hint(7, Case) == key_hint("", Case) == ""
    assert homes()["force"][0] == "incidents[].means"


@pytest.mark.parametrize("key", ["force", "recruited", "contact", "conducts", "arests", "charge"])
def test_nobody_is_led_to_record_acts_of_the_client(key: str) -> None:
    """By a guess: what has another home is told that one alone, and what is nearly a word of theirs is told none of them."""
    assert "conduct" not in problem(f"applicant: P1\npeople: [{{key: P1}}]\n{key}: yes\n").message


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("means: {threatened: yes}", "what is meant may be threats or legal_threats"),
        ("exit: {escaped: yes}", "what is meant may be escaped_first"),
        ("exit: {rescued: yes}", "what is meant may be freed_by_law_enforcement"),
        ("control: {isolation: yes}", "what is meant may be isolates"),
        ("labor: {hours: yes}", "what is meant may be long_or_intense or incidents[].control.excessive_working_hours"),
        ("control: {raped: yes}", "what is meant may be sexual_abuse"),
        ("age: {age: unknown}", "an age is written {years: 37}"),
    ],
)
def test_an_everyday_word_is_led_to_the_fact_that_it_means(typed: str, meant: str) -> None:
    """And a trafficker's act never to where it would be the client's."""
    found = problem(f"applicant: P1\npeople: [{{key: P1}}]\nincidents: [{{key: I1, victim: P1, {typed}}}]\n").message

    assert meant in found
    assert "conduct" not in found


def test_the_everyday_words_are_of_facts_that_exist_and_none_is_of_the_clients_acts() -> None:
    """Each list is long enough to help, and the words of a client's own acts lead nowhere outside of them."""
    there = {entry.path for entry in dictionary()} | {path for paths in homes().values() for path in paths}
    for path in EVERYDAY:
        assert path in there or any(known.startswith(f"{path}[]") for known in there), path
        assert not path.startswith("conduct")
    left = [
        entry.path
        for entry in dictionary()
        if entry.path.startswith("incidents[].") and entry.takes is Takes.YES_NO and entry.who is not AnsweredBy.COUNSEL
    ]
    # What other definitions alone ask, and whether a list is whole, is found by its question.
    assert [p for p in left if ".wider." not in p and not p.endswith("_complete") and p not in EVERYDAY] == []
    only_acts = {key for key, paths in homes().items() if all(path.startswith("conduct") for path in paths)}
    for key in only_acts:
        told = problem(
            f"applicant: P1\npeople: [{{key: P1}}]\nincidents: [{{key: I1, victim: P1, means: {{{key}: yes}}}}]\n"
        )
        assert "conduct" not in told.message


def test_what_belongs_to_them_alone_is_told_so() -> None:
    """To who wrote it; and inside of them, what is nearest there."""
    (alone, *_) = (key for key, paths in homes().items() if all(path.startswith("conduct.") for path in paths))

    assert "it belongs under conduct" in problem(f"applicant: P1\npeople: [{{key: P1}}]\n{alone}: yes\n").message
    inside = "applicant: P1\npeople: [{key: P1}]\nconduct: {acts: [{force: yes}]}\n"
    assert "it belongs under conduct.acts[].means or under incidents[].means" in problem(inside).message


def test_after_many_problems_nothing_more_is_guessed() -> None:
    """A file of nothing but unknown keys is answered at once."""
    with pytest.raises(CaseFileError) as caught:
        loads_case("applicant: P1\n" + "".join(f"forced{n}: yes\n" for n in range(2_000)))

    assert len(caught.value.problems) > 1_999
    assert sum("nearest" in p.message for p in caught.value.problems) <= 50


def test_a_key_that_came_twice_does_not_move_the_others() -> None:
    """The position and the line are those at which a key was written."""
    for text in (
        "applicant: P1\napplicant: P1\nzqxj: 1\npeople: [{key: P1}]\n",
        '{"applicant": "P1",\n"applicant": "P1",\n"zqxj": 1,\n"people": [{"key": "P1"}]}',
    ):
        with pytest.raises(CaseFileError) as caught:
            loads_case(text)
        assert [(p.line, p.message.split()[4]) for p in caught.value.problems] == [(2, "2"), (3, "3")]
