"""The values of a screening: what hangs off it, that it is told and not set, and what is left out of its JSON."""

from __future__ import annotations

import copy
import json
import pickle
from collections import Counter
from collections.abc import Iterator
from typing import Any, Final

import attrs
import pytest

import tvisa
from tests.support import EXAMPLES
from tvisa import Case, InputError, Outcome, Part, Screening, UnknownName, law_of, load_case, screen
from tvisa.facts import Setting
from tvisa.screening.document import DEFAULT, SECTIONS
from tvisa.screening.elements.result import below
from tvisa.screening.value import Value, View, fields_of

DAY: Final = "2026-11-24"
LABOR: Final = load_case(EXAMPLES / "labor" / "case.yaml")
DISPUTED: Final = load_case(EXAMPLES / "disputed-record" / "case.yaml")


def parts(screening: tvisa.Screening) -> list[Part]:
    return [part for element in screening.elements for part in below(element)]


def positions(value: Any, key: str) -> Iterator[int]:
    """Yield the positions that a result says under a key, wherever it stands in it."""
    if isinstance(value, dict):
        found = value.get(key, [value["fact"]] if key == "facts" and "fact" in value else [])
        yield from (at for at in found if isinstance(at, int))
        for below in value.values():
            yield from positions(below, key)
    elif isinstance(value, list):
        yield from (at for below in value for at in positions(below, key))


@pytest.mark.parametrize(
    "case",
    [LABOR, DISPUTED, load_case(EXAMPLES / "admissibility" / "nothing-asked" / "case.yaml")],
    ids=("labor", "disputed", "nothing asked"),
)
def test_the_json_names_every_part(case: Case) -> None:
    """With what is recorded of it or among the blank: no open part goes missing on the way into the JSON."""
    screening = screen(case, DAY)
    written: Any = screening.as_dict("elements")

    def same(part: Part, told: dict[str, Any]) -> None:
        below = told.get("parts", [])
        named = [p["id"] for p in below]
        assert sorted([*named, *told.get("blank", [])]) == sorted(p.id for p in part.parts)
        for inner, one in zip((p for p in part.parts if not p.is_blank), below, strict=True):
            same(inner, one)

    for element, told in zip(screening.elements, written["elements"], strict=True):
        same(element, told)


def test_a_part_is_found_by_its_name() -> None:
    """Of the whole screening and of each part; a name that there is not is an error that says which there are."""
    screening = screen(LABOR, DAY)

    assert screening["extreme_hardship"] is screening.elements[3]
    means = screening["severe_trafficking"].find("means")
    assert means.id == "means"
    assert screening["means"].law is means.law
    with pytest.raises(UnknownName) as raised:
        screening["hardshp"]
    assert {"extreme_hardship", "means"} <= set(raised.value.known)
    with pytest.raises(UnknownName) as raised:
        screening["extreme_hardship"].find("means")
    assert "means" not in raised.value.known


def test_what_is_told_is_not_set_and_prints_nothing() -> None:
    """A value is read; and its repr shows nothing of what was recorded."""
    screening = screen(LABOR, DAY)

    for value in (screening, screening.elements[0], screening.filing, screening.evidence[0]):
        with pytest.raises(AttributeError):
            value.outcome = value.state = Outcome.MET  # type: ignore[union-attr]
    assert repr(screening.elements[0]) == "Element()"
    assert "incidents" not in repr(screening)


def test_what_fails_in_a_property_is_told_as_what_it_is(monkeypatch: pytest.MonkeyPatch) -> None:
    """And not as if the result had no such property."""
    monkeypatch.setattr(Screening, "summary", property(lambda screening: screening.picture.nowhere))

    with pytest.raises(AttributeError, match="nowhere"):
        _ = screen(Case("P1"), "2026-11-24").summary


def test_a_section_is_worked_out_once() -> None:
    """Whoever reads it twice reads the same values."""
    screening = screen(LABOR, DAY)

    for name in ("elements", "grounds", "exposure", "evidence", "filing", "needs", "notices"):
        assert getattr(screening, name) is getattr(screening, name)


def test_other_facts_are_screened_and_not_recorded() -> None:
    """what_if gives another screening, by what a case file would say; the case stays as it is."""
    screening = screen(LABOR, DAY)

    other = screening.what_if({"hardship.extreme": False})

    assert screening["extreme_hardship"].outcome is Outcome.MET
    assert other["extreme_hardship"].outcome is Outcome.NOT_MET
    assert screening.case == LABOR != other.case
    with pytest.raises(tvisa.CaseFileError):
        screening.what_if({"hardship.extrem": False})


def test_what_hangs_off_a_screening_is_of_its_case_and_day() -> None:
    """The questions and the comparison are those that the rooms of them give."""
    from tvisa.interview import next_questions
    from tvisa.screening.compare.compare import compare

    screening = screen(attrs.evolve(LABOR, hardship=Case("P1").hardship), DAY, lang="es")
    plan = next_questions(screening.case, DAY, lang="es")

    assert [q.path for q in screening.questions()] == [q.path for q in plan.questions]
    first = screening.next_question()
    assert first is not None
    assert (first.path, first.question) == (plan.questions[0].path, plan.questions[0].question)
    assert screening.compare("2020-01-01") == compare(screening.case, DAY, "2020-01-01", lang="es")


@pytest.mark.parametrize("setting", [*Setting, None])
def test_what_a_setting_does_not_screen_is_absent(setting: Setting | None) -> None:
    """Not empty and not a section: None in Python, and no key in the JSON."""
    screening = screen(attrs.evolve(DISPUTED, setting=setting), DAY)
    written: Any = screening.as_dict(*SECTIONS)
    privileged = setting is Setting.PRIVILEGED

    assert (screening.bar is not None) == privileged == ("bar" in written)
    assert (screening.grounds is not None) == privileged == ("grounds" in written)
    assert written.get("not_screened", []) == ([] if privileged else ["admissibility", "bar"])
    assert (screening.causation is not None) == privileged == ("causation" in written)
    assert (screening.characterizations is not None) == privileged
    assert [e.id for e in screening.elements].count("admissibility") == privileged


def test_sections_are_given_by_themselves() -> None:
    """What was asked for and what every result says, and the lists hold nothing that is not referred to."""
    screening = screen(LABOR, DAY)
    whole: Any = screening.as_dict()
    always = {"kind", "schema_version", "tvisa_version", "lang", "law", "sections", "facts", "gaps", "factors", "paths"}
    always |= {"outcome"}

    for name in DEFAULT:
        one: Any = screening.as_dict(name)
        assert always <= set(one)
        assert set(SECTIONS[name]) & set(whole) <= set(one)
        assert set(positions(one, "facts")) == set(range(len(one["facts"])))
        assert set(positions(one, "missing")) == set(range(len(one["gaps"])))
        assert set(one) - set(SECTIONS[name]) <= {
            *always,
            "setting",
            "summary",
            "not_screened",
            "disclaimer",
            "readings",
        }
        assert len(one["facts"]) <= len(whole["facts"])
    assert {"causation", "characterizations"}.isdisjoint(whole)
    assert json.loads(screening.to_json()) == whole
    with pytest.raises(UnknownName) as raised:
        screening.as_dict("Ana_SECRET")  # type: ignore[arg-type]
    assert raised.value.known == tuple(SECTIONS)
    assert "SECRET" not in repr(raised.value) + str(raised.value)
    with pytest.raises(InputError):
        screening.as_dict(["elements"])  # type: ignore[arg-type]


def test_texts_are_put_in_when_asked_for() -> None:
    """Every row of the table that the result refers to, and none unasked."""
    screening = screen(LABOR, DAY)
    plain: Any = screening.as_dict("elements")
    worded: Any = screening.as_dict("elements", texts=True)

    assert "texts" not in plain
    assert worded["texts"][str(plain["elements"][0]["law"])]["title"] == screening.elements[0].title


def test_blank_is_open_and_nothing_of_it_is_recorded() -> None:
    """Of a blank part no fact is told below; an answer to what the table says that it reads takes it out of the blank."""
    screening = screen(LABOR, DAY)
    blank = [part for part in parts(screening) if part.is_blank]

    assert blank
    for part in blank:
        assert part.outcome is Outcome.UNKNOWN
        assert not any(p.facts or p.factors for p in below(part))
    (leaf, *_) = (part for part in blank if part.kind and part.law.fact.startswith("case."))
    path = leaf.law.fact.removeprefix("case.")
    answered = screening.what_if({path: True})
    assert leaf.law.number not in {part.law.number for part in parts(answered) if part.is_blank}


def test_the_table_says_each_text_once_for_every_language() -> None:
    """A result in Spanish says the numbers of the English one; its words are Spanish."""
    english, spanish = (screen(LABOR, DAY, lang=lang) for lang in ("en", "es"))
    one: Any = english.as_dict("elements", "filing")
    other: Any = spanish.as_dict("elements", "filing")

    assert one["law"]["table"] == other["law"]["table"] == law_of(DAY).digest
    assert [e["law"] for e in one["elements"]] == [e["law"] for e in other["elements"]]
    assert [g["path"] for g in one["gaps"]] == [g["path"] for g in other["gaps"]]
    assert english.elements[0].title != spanish.elements[0].title
    assert law_of("2010-06-01").digest != law_of(DAY).digest


def test_every_field_has_its_sentence() -> None:
    """Of the screening and of everything in it: what the schema describes is said where it is told."""
    from tvisa.screening.schema import screening_objects

    assert all(field.says.endswith(".") for field in fields_of(tvisa.Screening))
    for one in screening_objects():
        assert one.says.endswith((".", ":")), one.name
        assert all(key.says.endswith(".") or one.name in ("Fact", "Gap") for key in one.keys), one.name


def test_another_version_keeps_what_was_written(monkeypatch: pytest.MonkeyPatch) -> None:
    """The JSON by number, the case, the day and the language; nothing that this version would say otherwise."""
    packed = pickle.dumps(screen(LABOR, DAY))
    written = screen(LABOR, DAY).as_dict()
    monkeypatch.setattr("tvisa.screening.kept.__version__", "99.0")

    kept = pickle.loads(packed)  # noqa: S301 - our own

    assert kept.stored
    assert kept.as_dict() == written
    assert kept.as_dict() is not kept.as_dict()
    assert (kept.case, str(kept.as_of), kept.lang) == (LABOR, DAY, "en")
    with pytest.raises(AttributeError):
        _ = kept.elements


def told_of(value: Any) -> list[Any]:
    """Return what a value tells, or what there is in several."""
    kind: Any = type(value)
    if isinstance(value, (Value, tvisa.Screening)):
        return [field.read(value) for field in fields_of(kind)]
    return list(value) if isinstance(value, (tuple, list)) else []


def values(told: Any, seen: Counter[type]) -> Iterator[Value]:
    """Yield values in what is told, of each kind a few."""
    if isinstance(told, Value):
        seen[type(told)] += 1
        if seen[type(told)] > 4:
            return
        yield told
    for inner in told_of(told):
        yield from values(inner, seen)


def plain(told: Any) -> Any:
    """Return what a value tells as tuples, so that two can be compared."""
    return (type(told), *map(plain, told_of(told))) if isinstance(told, (Value, tuple, list)) else told


@pytest.mark.parametrize("lang", ["en", "es"])
def test_no_value_comes_back_hollow(lang: str) -> None:
    """One that is read off the law and the record does not travel without its screening, and says so; each other one travels whole."""
    screening = screen(load_case(EXAMPLES / "vignettes" / "r-before-under-orders" / "case.yaml"), DAY, lang=lang)
    refused, whole = 0, 0
    for value in values([screening, screening.points, screening.outline, screening.waivers], Counter()):
        assert copy.copy(value) is copy.deepcopy(value) is value
        if any(isinstance(inner, View) for inner in values(value, Counter())):
            refused += 1
            with pytest.raises(InputError, match="pickle the screening") as raised:
                pickle.dumps(value)
            assert isinstance(raised.value, TypeError)
        else:
            whole += 1
            assert plain(pickle.loads(pickle.dumps(value))) == plain(value)  # noqa: S301 - our own
    assert min(refused, whole) > 20


def test_the_table_of_the_law_travels_as_its_day() -> None:
    """In a process that has it, it is the same one; no law travels."""
    for lang in ("en", "es"):
        table = law_of(DAY, lang=lang)
        packed = pickle.dumps(table)

        assert pickle.loads(packed) is table  # noqa: S301 - our own
        assert len(packed) < 500
