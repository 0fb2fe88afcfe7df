"""The schema of a screening: every result fits it, and what software reads stays where it is under one version."""

from __future__ import annotations

import datetime
import itertools
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any, Final

import attrs
import jsonschema
import pytest
from click.testing import CliRunner
from hypothesis import given
from hypothesis import strategies as st

from tests.schemas import validator
from tests.support import CASES, EXAMPLES, expected, sampled
from tvisa import Case, UnknownName, law_of, load_case, schema, screen
from tvisa.cli import main
from tvisa.facts import Setting
from tvisa.screening.document import SCHEMA_VERSION, SECTIONS
from tvisa.screening.table import COMBINED
from tvisa.testing import cases_with_adjustment, cases_with_conduct, cases_with_family, decision_dates, near_cases

SCHEMA: Final = schema("screening")
VALIDATOR: Final = validator("screening")
KEYS: Final = Path(__file__).with_name("data") / f"screening_keys_{SCHEMA_VERSION}.txt"
WAYS: Final = list(itertools.product(Setting, ("en", "es")))


def day_of(path: Path) -> str:
    return str(expected(path).get("as_of", "2026-11-24")) if path.with_name("expected.json").exists() else "2026-11-24"


def written(case: Any, day: Any, *, lang: str = "en") -> Any:
    """Return a result with every section and every text."""
    return screen(case, day, lang=lang).as_dict(*SECTIONS, texts=True)


# --- it fits ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sampled(CASES, 4), ids=lambda p: p.parent.name)
def test_every_example_fits(path: Path) -> None:
    """Each of the first examples on its day, in one of the settings and languages."""
    setting, lang = WAYS[CASES.index(path) % len(WAYS)]

    VALIDATOR.validate(written(attrs.evolve(load_case(path), setting=setting), day_of(path), lang=lang))


@given(
    st.one_of(near_cases(), st.from_type(Case), cases_with_conduct(), cases_with_family(), cases_with_adjustment()),
    st.sampled_from([None, *Setting]),
    decision_dates(),
)
def test_whatever_is_recorded_fits(case: Case, setting: Setting | None, day: Any) -> None:
    """Any case, in any setting, on any day of the modeled law."""
    VALIDATOR.validate(written(attrs.evolve(case, setting=setting), day))


def test_the_table_of_the_law_fits() -> None:
    """Of each rule of decision, and of each language the same numbers."""
    for day in ("2010-06-01", "2023-06-01", "2026-11-24"):
        table = law_of(day).as_dict()

        jsonschema.Draft202012Validator(schema("law")).validate(table)
        spoken = law_of(day, lang="es").as_dict()
        assert spoken["table"] == table["table"]
        assert [row.get("id") for row in spoken["texts"]] == [row.get("id") for row in table["texts"]]


def test_a_result_says_the_numbers_of_its_table() -> None:
    """The digest is that of the table; the rows that come with a result are the table's; no position leads nowhere."""
    table = law_of("2026-11-24").as_dict()
    result = written(load_case(EXAMPLES / "labor" / "case.yaml"), "2026-11-24")

    assert result["law"]["table"] == table["table"]
    assert result["texts"]
    assert all(table["texts"][int(number)] == row for number, row in result["texts"].items())
    for key, several in (("facts", result["facts"]), ("missing", result["gaps"]), ("factors", result["factors"])):
        keys = (key, "would_show") if key == "missing" else (key,)
        told = [n for o in objects(result) for each in keys for n in o.get(each, ()) if o is not result]
        assert told
        assert max(told) == len(several) - 1, key


def test_no_whole_file_is_told_in_more_than_160_kilobytes() -> None:
    """What is asked for by default, of each of the whole files; of f07, which records the most, in 168."""
    files = EXAMPLES.glob("whole-files/*/case.yaml")
    sizes = {path.parent.name: len(screen(load_case(path), day_of(path)).to_json()) for path in files}

    # f07 came after the bound was set: it has 109 facts, where the other files have 93 at most, three incidents, and 365 open
    # questions, each with the words in which it is asked, as the contract has it.
    assert sizes.pop("f07-household") <= 168_000
    assert 60_000 < max(sizes.values()) <= 160_000


@pytest.mark.slow
def test_nineteen_results_of_twenty_are_at_most_70_kilobytes() -> None:
    """Over the examples and the vignettes, as `tests/benchmarks/house.py` counts them."""
    paths = [*CASES, *EXAMPLES.glob("vignettes/*/case.yaml")]
    sizes = sorted(len(screen(load_case(path), "2026-11-24").to_json()) for path in paths)

    assert sizes[int(len(sizes) * 0.95)] <= 70_000


def test_what_is_found_says_its_name_without_a_table() -> None:
    """Elements, parts, grounds, findings, days and stop signs their id or code and title, a day how many are left, a gap its question."""
    day = datetime.date(2026, 11, 24)
    for path in (CASES[0], EXAMPLES / "whole-files" / "f03-subpoena" / "case.yaml"):
        result = screen(attrs.evolve(load_case(path), setting=Setting.PRIVILEGED), day)
        told = result.as_dict()
        parts = [
            each for element in told["elements"] for each in objects(element) if "outcome" in each and "law" in each
        ]

        assert len(parts) > len(result.elements) > 0
        assert all(part["id"] and ("title" in part or part["id"] in COMBINED) for part in parts)
        assert all(ground["id"] and ground["title"] for ground in told["grounds"])
        assert all(found["code"] and found["title"] for found in told.get("exposure", ()))
        assert all(stop["code"] and stop["title"] for stop in told["urgent"].get("stops", ()))
        assert all(one["code"] and one["title"] for one in told["urgent"]["days"])
        live = [one for one in told["urgent"]["days"] if "id" in one and "day" in one]
        assert [one["days_left"] for one in live] == [
            (datetime.date.fromisoformat(one["day"]) - day).days for one in live
        ]
        assert all(gap["question"] for gap in told["gaps"])
        assert told["gaps"]


def test_who_can_answer_goes_without_saying_where_the_state_says_it() -> None:
    """The interviewer, and counsel of a judgment; whoever else can is named."""
    result = screen(load_case(EXAMPLES / "whole-files" / "f03-subpoena" / "case.yaml"), "2026-11-24")
    missing = {(gap.path, gap.question): str(gap.who) for element in result.elements for gap in element.missing}
    asked = [gap for gap in result.as_dict()["gaps"] if (gap["path"], gap["question"]) in missing]

    assert {"counsel", None} <= {gap.get("who") for gap in asked}
    for gap in asked:
        usual = "counsel" if gap.get("state") == "judgment" else "interviewer"
        assert gap.get("who", usual) == missing[gap["path"], gap["question"]]


def test_a_list_and_whether_it_is_complete_are_asked_as_one() -> None:
    """No two gaps of a result ask the same question of one list."""
    for path in (CASES[0], EXAMPLES / "vignettes" / "v05-the-one-who-counts-the-money" / "case.yaml"):
        gaps = screen(load_case(path), "2026-11-24").as_dict()["gaps"]
        asked = [
            (g["path"].removesuffix("_complete"), g["question"])
            for g in gaps
            if g.get("state", "list open") == "list open"
        ]

        assert len(set(asked)) == len(asked)


def test_what_the_table_says_is_left_out_and_can_be_read_there() -> None:
    """What would be argued of a finding and how other relief is routed."""
    path = EXAMPLES / "vignettes" / "v05-the-one-who-counts-the-money" / "case.yaml"
    result = screen(load_case(path), "2026-11-24")
    told, texts = result.as_dict(), law_of("2026-11-24").as_dict()["texts"]
    assert [[texts[n]["id"] for n in texts[one["law"]]["routing"]] for one in told["alternatives"]] == [
        [code.code for code in one.routing] for one in result.alternatives or ()
    ]
    assert [[texts[n]["text"] for n in texts[found["law"]]["readings"]] for found in told["exposure"]] == [
        [found.client_reading.text, found.government_reading.text] for found in result.exposure
    ]


# --- it is strict -----------------------------------------------------------------------------------------------------


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every dict inside a result."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)


def screened(name: str) -> dict[str, Any]:
    path = EXAMPLES / name / "case.yaml"
    result: dict[str, Any] = written(attrs.evolve(load_case(path), setting=Setting.PRIVILEGED), day_of(path))
    return result


@pytest.mark.slow
def test_a_result_without_one_of_its_keys_does_not_fit() -> None:
    """Whatever object of a result loses a key that is always there, or gains one, the result no longer fits."""
    result = screened("disputed-record")
    shapes: dict[frozenset[str], dict[str, Any]] = {frozenset(o): o for o in objects(result)}
    required = {"law", "outcome", "path", "answer", "kind", "schema_version", "state", "standing", "summary", "facts"}

    assert len(shapes) > 20
    lost = 0
    for shape in shapes.values():
        if (
            not shape
            or set(shape) <= set(result["texts"])
            or set(shape) == {"actor", "act", "means", "purpose", "knowledge"}
        ):
            continue
        shape["more"] = 1
        assert not VALIDATOR.is_valid(result), shape
        del shape["more"]
        for key in required & set(shape):
            kept = shape.pop(key)
            lost += not VALIDATOR.is_valid(result)
            shape[key] = kept
    assert lost > 20
    assert VALIDATOR.is_valid(result)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("outcome", "eligible"),
        ("kind", "tvisa.law"),
        ("schema_version", SCHEMA_VERSION + 1),
        ("setting", "public"),
        ("elements", {}),
        ("law", None),
        ("summary", None),
    ],
)
def test_a_word_of_no_list_does_not_fit(key: str, value: Any) -> None:
    """Outcomes, states and versions are closed lists."""
    assert not VALIDATOR.is_valid({**screened("labor"), key: value})


def test_the_command_prints_it() -> None:
    """A valid schema with its kind and version in its name; `case` is what is printed unless told."""
    for kind in ("screening", "law"):
        printed = json.loads(CliRunner().invoke(main, ["schema", kind]).stdout)

        jsonschema.Draft202012Validator.check_schema(printed)
        assert printed["$id"] == f"urn:tvisa:{kind}:{SCHEMA_VERSION}"
    assert json.loads(CliRunner().invoke(main, ["schema"]).stdout)["title"] == "tvisa case file"
    with pytest.raises(UnknownName):
        schema("result")  # type: ignore[arg-type]


# --- it stays ---------------------------------------------------------------------------------------------------------


def kind(schema: Any) -> str:
    """Say in a word or two what type a schema gives to a value."""
    (schema,) = schema.get("allOf", [schema])
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if schema.get("type") == "array":
        return f"list of {kind(schema['items'])}"
    if "const" in schema:
        return f"exactly {schema['const']}"
    return f"{{{' | '.join(schema['enum'])}}}" if "enum" in schema else str(schema["type"])


def all_keys() -> dict[str, str]:
    """Return each key of the schema by its place, with its type and whether it is always there."""
    return {
        f"{name}.{key}": f"{'always' if key in each['required'] else 'sometimes'} {kind(value)}"
        for name, each in {"Screening": SCHEMA, **SCHEMA["$defs"]}.items()
        for key, value in each["properties"].items()
    }


def parted(type_: str) -> tuple[str, set[str]]:
    """Return a type without the words of its closed list, and those words."""
    before, _, rest = type_.partition("{")
    words, _, after = rest.partition("}")
    return f"{before}{{}}{after}", set(words.split(" | "))


def is_kept(promised: str, now: str) -> bool:
    """Say whether a consumer of what was promised can read it still: a list may have grown, a key may be there always."""
    (old, old_words), (new, words) = parted(promised), parted(now)
    return new in (old, old.replace("sometimes ", "always ")) and old_words <= words


def test_what_counts_as_kept() -> None:
    """A longer list and a key that is always there are kept; what is gone, loosened or of another type is not."""
    assert is_kept("always {met | unknown}", "always {met | not_met | unknown}")
    assert is_kept("sometimes string", "always string")
    for promised, now in (
        ("always string", "sometimes string"),
        ("always fact", "always list of fact"),
        ("always {met | unknown}", "always {met}"),
        ("always string", "removed"),
        ("always exactly 1", "always exactly 2"),
    ):
        assert not is_kept(promised, now)


def test_no_key_is_removed_or_retyped_under_one_version() -> None:
    """
    What this version of the schema promised is there still; new keys, and new words in a closed list, may come.

    To change more, raise SCHEMA_VERSION; ``python -m tests.test_schema_result`` writes the promise down.
    """
    promised = dict(line.split(": ", 1) for line in KEYS.read_text(encoding="utf-8").splitlines())
    now = all_keys()

    assert {key for key in promised if not is_kept(promised[key], now.get(key, "removed"))} == set()
    assert set(now) == set(promised), "new keys are written down by: python -m tests.test_schema_result"


def consumer(result: dict[str, Any], texts: Any) -> list[str]:
    """Stand for software of an office, written once against version 3 and never touched again."""
    assert (result["kind"], result["schema_version"]) == ("tvisa.screening", 3)
    facts, gaps = result["facts"], result["gaps"]
    lines = [f"{result['law']['as_of']} {result['law']['rule_set']} {result['outcome']} {result['setting']}"]
    for element in result["elements"]:
        lines.append(f"{element['id']}: {element['outcome']} {texts[element['law']]['citations'][0]}")
        lines += [f"  fact {facts[n]['path']} {facts[n]['answer']}" for n in element.get("facts", ())[:1]]
        lines += [f"  stands {element['standing']}"] if "standing" in element else []
        lines += [f"  ask {gaps[n]['path']} {gaps[n]['question']}" for n in element.get("missing", ())[:1]]
        lines += [f"  part {p['id']}: {p['outcome']}" for p in element.get("parts", ())[:1]]
    lines += [f"not screened: {name}" for name in result.get("not_screened", ())]
    if "bar" in result:
        lines.append(f"bar {result['bar']['state']}")
    lines += [f"{a['code']} {a['severity']} {a['client_reading']['grade']}" for a in result.get("exposure", ())]
    lines += [f"{texts[e['law']]['id']} {e.get('state', 'obtainable')}" for e in result["evidence"][:1]]
    lines += [f"{texts[f['law']]['id']} {f['state']}" for f in result["filing"]["lines"][:1]]
    return [*lines, result["disclaimer"][:39]]


def test_a_consumer_of_this_version_still_reads_it() -> None:
    """What it prints is pinned, in both settings."""
    case = load_case(EXAMPLES / "disputed-record" / "case.yaml")
    texts = law_of("2026-11-24").as_dict()["texts"]

    told, in_private = (
        consumer(dict(screen(attrs.evolve(case, setting=setting), "2026-11-24").as_dict()), texts)
        for setting in (Setting.NOT_PRIVILEGED, Setting.PRIVILEGED)
    )

    assert told == (KEYS.parent / "consumer.txt").read_text(encoding="utf-8").splitlines()
    assert in_private[1:13] == told[1:13]
    assert [line for line in in_private if line.startswith("bar ")] == ["bar NOT_ASKED"]


if __name__ == "__main__":
    KEYS.write_text("".join(f"{key}: {type_}\n" for key, type_ in all_keys().items()), encoding="utf-8")


def test_a_result_says_which_sections_are_there() -> None:
    """What was not asked for, and what a setting does not screen, is told from what has nothing to say."""
    case = load_case(CASES[0])
    for setting, left in ((Setting.PRIVILEGED, set()), (None, {"grounds", "bar", "causation", "characterizations"})):
        found = screen(attrs.evolve(case, setting=setting), "2026-11-24")
        assert found.as_dict(*SECTIONS)["sections"] == [name for name in SECTIONS if name not in left]
        assert found.as_dict("needs", "elements")["sections"] == ["elements", "needs"]
