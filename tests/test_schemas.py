"""Every document of JSON: each says its kind, fits the schema of that kind, and keeps what it promised under one version."""

from __future__ import annotations

import json
import typing
from pathlib import Path
from typing import Any, Final, get_args

import attrs
import jsonschema
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

import tvisa
from tests.schemas import validator
from tests.support import EXAMPLES, ROOT, examples, sampled
from tests.test_documents import COMMANDS
from tests.test_schema_result import objects
from tvisa import Case, Kind, UnknownName, check, law_of, load_case, schema, screen
from tvisa.cli import main
from tvisa.facts import Setting
from tvisa.interview import for_counsel, next_questions
from tvisa.interview.counsel import counsel_document
from tvisa.law.t.adjustment.asking import RULE_2009
from tvisa.law.windows import RULE_2024
from tvisa.screening import schema as typed
from tvisa.screening.compare.compare import compare
from tvisa.screening.compare.frameworks import frameworks
from tvisa.screening.compare.hybrid import plan
from tvisa.screening.compare.whatif import whatif
from tvisa.screening.days.chronology import chronology
from tvisa.screening.dictionary import dictionary
from tvisa.screening.filing.checked import check_document
from tvisa.screening.relatives.family import family
from tvisa.screening.residence.adjustment import adjust
from tvisa.screening.screening import assumed_document, deadlines_document, decided_document
from tvisa.testing import cases_with_adjustment, cases_with_conduct, cases_with_family, decision_dates, near_cases
from tvisa.words.catalog import catalog

KINDS: Final = get_args(Kind)
DOCUMENTS: Final = tuple(kind for kind in KINDS if kind != "case")
KEYS: Final = Path(__file__).with_name("data") / "document_keys.txt"
ALL: Final = sorted(EXAMPLES.glob("**/case.yaml"))
DAY: Final = "2026-11-24"
OPTIONS: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "compare": (("--as-of", "2016-07-14", "--as-of", DAY), ("--as-of", DAY, "--as-of", "2024-08-27")),
    "next": ((), ("--for", "counsel")),
    "whatif": (("--size", "1"),),
    "screen": ((), ("--texts",), ("--redact",)),
    "timeline": ((), ("--redact",)),
}
"""The ways in which a command is tried that make another document of it."""
ALONE: Final[dict[str, tuple[tuple[str, ...], ...]]] = {
    "explain": ((), ("COERCED_RECRUITMENT",)),
    "facts": ((), ("filed",)),
    "law": ((), ("22 USC 7102(8)",), ("8 CFR 214.11",), ("--changes",), ("--as-of", DAY, "--texts"), ("--review",)),
}
"""Commands that are given no case."""
OF_A_CASE: Final = tuple(name for name in COMMANDS if name not in (*ALONE, "rescreen"))


PAIRS: Final = [(name, path) for n, path in enumerate(ALL) for k, name in enumerate(OF_A_CASE) if (n + k) % 14 == 0]
"""Every command with many examples, and every example with some commands."""


def fits(document: Any) -> str:
    """Check a document against the schema of the kind that it says it is; return that kind."""
    kind = document["kind"].removeprefix("tvisa.")
    validator(kind).validate(json.loads(json.dumps(document)))
    return str(kind)


def written(*arguments: str) -> Any:
    """Return what a command writes as JSON."""
    result = CliRunner().invoke(main, [*arguments, "--format", "json"], catch_exceptions=False)
    assert result.exit_code == 0, result.output
    return json.loads(result.stdout)


# --- the schemas ------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("kind", sampled(KINDS, 6))
def test_every_kind_has_a_schema(kind: Kind) -> None:
    """It is valid, says its kind and version in its name, and the command prints it."""
    described = schema(kind)

    jsonschema.Draft202012Validator.check_schema(described)
    assert json.loads(CliRunner().invoke(main, ["schema", kind], catch_exceptions=False).stdout) == described
    if kind == "case":
        return
    version = described["properties"]["schema_version"]["const"]
    assert described["properties"]["kind"]["const"] == described["title"] == f"tvisa.{kind}"
    assert described["$id"] == f"urn:tvisa:{kind}:{version}"
    assert {"kind", "schema_version", "tvisa_version"} <= set(described["required"])


def test_an_unknown_kind_names_those_that_there_are() -> None:
    """All of them, in Python and on the command line."""
    with pytest.raises(UnknownName) as raised:
        schema("result")  # type: ignore[arg-type]

    assert set(raised.value.known) == set(KINDS)
    assert CliRunner().invoke(main, ["schema", "result"]).exit_code == 2


def test_a_type_checker_reads_what_runs() -> None:
    """The stub that an installation writes is printed from the fields as they are now."""
    stub = ROOT / "tvisa" / "screening" / "data.pyi"
    if not stub.exists():
        pytest.skip("this tree was not installed with pip install -e")

    again = "written anew by: python -m tvisa.screening.schema > tvisa/screening/data.pyi"
    assert stub.read_text(encoding="utf-8") == typed.source(), again


def test_a_type_checker_is_told_what_stands_at_each_key() -> None:
    """mypy, which runs over this file, finds each of these; were a type anything at all, the comment would be unneeded, and found."""
    told = screen(load_case(EXAMPLES / "labor" / "case.yaml"), DAY).as_dict()
    lang: str = told["lang"]

    assert lang == "en"
    assert told["schema_version"] + 1 == 4
    with pytest.raises(KeyError):
        _ = told["nobody"]  # type: ignore[typeddict-item]
    wrong: int = told["law"]["as_of"]  # type: ignore[assignment]
    assert str(wrong) == DAY


def test_the_types_of_the_door_are_those_of_the_schemas() -> None:
    """Each document has a typed dict at the door, with the keys of its schema and those of them required that are always there."""
    said = {}
    for name in tvisa.__all__:
        kind = getattr(tvisa, name)
        hints = typing.get_type_hints(kind, include_extras=True) if typing.is_typeddict(kind) else {}
        if "kind" in hints:
            (word,) = get_args(hints["kind"])
            said[word.removeprefix("tvisa.")] = hints
    assert set(said) == set(DOCUMENTS)
    for kind, hints in said.items():
        described: Any = schema(kind)
        always = {key for key, hint in hints.items() if typing.get_origin(hint) is not typing.NotRequired}
        assert set(hints) == set(described["properties"]), kind
        assert always == set(described["required"]), kind


# --- what is written --------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("name", "path"),
    sampled(PAIRS, 30),
    ids=lambda x: getattr(x, "parent", Path(str(x))).name,
)
def test_what_a_command_writes_fits(name: str, path: Path) -> None:
    """Every command with every example, in every way that makes another document."""
    dated = ("--as-of", DAY) if name != "compare" else ()
    lang = ("en", "es")[ALL.index(path) % 2]
    for options in OPTIONS.get(name, ((),)):
        fits(
            written(name, str(path), *dated, *options, "--lang", lang)
            if name != "check"
            else written(name, str(path), *dated)
        )


@pytest.mark.parametrize("name", ALONE)
def test_what_is_written_of_no_case_fits(name: str) -> None:
    """The law, the facts and the catalogue."""
    for options in ALONE[name]:
        fits(written(name, *options))


def test_every_line_of_a_run_fits(tmp_path: Path) -> None:
    """Of a case, of a file that is none, and of one that cannot be read."""
    (tmp_path / "a.yaml").write_bytes((EXAMPLES / "labor" / "case.yaml").read_bytes())
    (tmp_path / "b.json").write_text("{}", encoding="utf-8")
    (tmp_path / "c.yaml").write_text("tvisa_case: 2\napplicant: [", encoding="utf-8")
    result = CliRunner().invoke(
        main, ["rescreen", str(tmp_path), "--as-of", DAY, "--since", "2024-08-27", "--format", "json"]
    )
    lines = [json.loads(line) for line in result.stdout.splitlines()]

    assert [fits(line) for line in lines] == ["run"] * 3
    assert {line["read"] for line in lines} >= {"case", "unreadable"}


def test_what_is_assumed_fits(tmp_path: Path) -> None:
    """Both screenings in it are checked as screenings."""
    facts = tmp_path / "facts.yaml"
    facts.write_text("hardship.extreme: yes\n", encoding="utf-8")
    document = written("whatif", str(EXAMPLES / "labor" / "case.yaml"), "--as-of", DAY, "--assume", str(facts))

    assert fits(document) == "assumed"
    document["after"]["outcome"] = "eligible"
    assert not validator("assumed").is_valid(document)


def days_of(document: Any) -> list[str]:
    """Return the days by whose law a document speaks."""
    law = document.get("law") or document.get("before", {}).get("law") or document
    return [each["as_of"] for each in (law, law.get("from"), law.get("to")) if each and "as_of" in each]


@given(
    st.one_of(near_cases(), cases_with_conduct(), cases_with_family(), cases_with_adjustment()),
    st.sampled_from([None, *Setting]),
    decision_dates(),
    st.sampled_from(["en", "es"]),
)
@hypothesis_settings(max_examples=examples(9))
def test_whatever_is_recorded_fits(case: Case, setting: Setting | None, day: Any, lang: str) -> None:
    """Any case, in any setting, on any day of the modeled law: each kind of document that is made of a case, but for the forms, which have a test of their own."""
    case = attrs.evolve(case, setting=setting)
    told = screen(case, day, lang=lang)
    documents: list[Any] = [
        told.as_dict(),
        deadlines_document(told),
        decided_document(told),
        assumed_document(told, told),
        family(case, day, lang=lang).as_dict(),
        compare(case, day, "2020-01-01", lang=lang).as_dict(),
        frameworks(case, day, lang=lang).as_dict(),
        plan(case, day, lang=lang).as_dict(),
        whatif(case, day, size=1, lang=lang).as_dict(),
        next_questions(case, day, lang=lang).as_dict(),
        counsel_document(for_counsel(case, day, lang=lang), day, catalog(lang)),
        chronology(case, day, catalog(lang)).as_dict(),
        check_document((check(case, day, advise=True),)),
    ]
    documents += [each.as_dict() for each in (told.outline, told.packet, told.waivers) if each]
    others = {"law", "facts", "findings", "rules", "run", "forms", "review"}
    if told.outline_of_counsel:
        documents.append(told.outline_of_counsel.as_dict())
    else:
        others.add("outline-counsel")
    if day in RULE_2009 or day in RULE_2024:
        documents.append(adjust(case, day, lang=lang).as_dict())
    else:
        others.add("adjustment")

    assert {fits(document) for document in documents} == set(DOCUMENTS) - others
    for document in documents:
        assert document["tvisa_version"] == tvisa.__version__
        if document["kind"] != "tvisa.check":  # which is of files, and of no law
            assert str(day) in days_of(document), document["kind"]
            assert document["disclaimer"], document["kind"]


def test_what_python_gives_is_what_the_command_writes() -> None:
    """The same document, head and all."""
    path = EXAMPLES / "labor" / "case.yaml"
    case = load_case(path)

    assert written("family", str(path), "--as-of", DAY) == family(case, DAY).as_dict()
    assert written("next", str(path), "--as-of", DAY) == next_questions(case, DAY).as_dict()
    assert written("facts", "filed") == dictionary("filed").as_dict()
    assert written("law", "--as-of", DAY, "--texts") == law_of(DAY).as_dict()


# --- it is strict, and it stays ---------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "name", ["adjust", "compare", "deadlines", "decided", "family", "frameworks", "next", "whatif"]
)
def test_a_document_with_another_key_does_not_fit(name: str) -> None:
    """Whatever object of it gains a key, but for those that map names, or loses one that is always there."""
    path = str(EXAMPLES / "labor" / "case.yaml")
    dated = ("--as-of", DAY) if name != "compare" else OPTIONS["compare"][0]
    document = written(name, path, *dated, *(("--size", "1") if name == "whatif" else ()))
    checked, kind = validator(document["kind"].removeprefix("tvisa.")), document["kind"]
    maps = [o["parts"] for o in objects(document) if isinstance(o.get("parts"), dict)]

    for key in ("kind", "schema_version", "tvisa_version"):
        assert not checked.is_valid({k: v for k, v in document.items() if k != key})
    for each in {frozenset(o): o for o in objects(document) if o not in maps}.values():
        each["more"] = 1
        assert not checked.is_valid(document), (kind, sorted(each))
        del each["more"]
    assert checked.is_valid(document)


def said(described: Any) -> str:
    """Say in a word or two what type a schema gives to a value."""
    if "allOf" in described:
        return said(described["allOf"][0])
    if "anyOf" in described:
        return " or ".join(said(each) for each in described["anyOf"])
    if "$ref" in described:
        return str(described["$ref"].rpartition("/")[2])
    if "const" in described:
        return f"exactly {described['const']}"
    if "enum" in described:
        return f"{{{' | '.join(described['enum'])}}}"
    if described.get("type") == "array":
        return f"list of {said(described['items'])}"
    if described.get("type") == "object":
        return f"map of {said(described['additionalProperties'])}"
    return str(described["type"])


def promises() -> dict[str, str]:
    """Return each key of each document by its place, with its type and whether it is always there; of a screening it is held already."""
    found = {}
    for kind in DOCUMENTS:
        described = schema(kind)
        parts = {f"{kind}.{name}": part for name, part in described["$defs"].items() if "$id" not in part}
        for place, part in {kind: described, **parts}.items() if kind != "screening" else ():
            for key, value in part["properties"].items():
                found[f"{place}.{key}"] = f"{'always' if key in part['required'] else 'sometimes'} {said(value)}"
    return found


def parted(type_: str) -> tuple[str, set[str]]:
    """Return a type without the words of its closed lists, and those words."""
    words: set[str] = set()
    bare = ""
    for piece in type_.split("}"):
        before, _, listed = piece.partition("{")
        bare += f"{before}{{}}"
        words |= set(listed.split(" | ")) - {""}
    return bare, words


def test_no_key_is_removed_or_retyped_under_one_version() -> None:
    """
    What the documents promised is there still; new keys, and new words in a closed list, may come.

    To change more, raise the version; ``python -m tests.test_schemas`` writes the promise down.
    """
    promised = dict(line.split(": ", 1) for line in KEYS.read_text(encoding="utf-8").splitlines())
    now = promises()

    for key, type_ in promised.items():
        (old, old_words), (new, words) = parted(type_), parted(now.get(key, "removed"))
        assert new in (old, old.replace("sometimes ", "always ")), key
        assert old_words <= words, key
    assert set(now) == set(promised), "new keys are written down by: python -m tests.test_schemas"


if __name__ == "__main__":
    KEYS.write_text("".join(f"{key}: {type_}\n" for key, type_ in promises().items()), encoding="utf-8")
