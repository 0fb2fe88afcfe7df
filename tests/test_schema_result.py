"""The schema of a result: every screening fits it, and what software reads stays where it is under one version."""

from __future__ import annotations

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

from tests.support import CASES, EXAMPLES, expected, sampled
from tvisa import Case, load_case, screen
from tvisa.cli import main
from tvisa.facts import Setting
from tvisa.screening.schema_result import result_schema
from tvisa.screening.screening import SCHEMA_VERSION
from tvisa.testing import cases_with_adjustment, cases_with_conduct, cases_with_family, decision_dates, near_cases

SCHEMA: Final = result_schema()
VALIDATOR: Final = jsonschema.Draft202012Validator(SCHEMA, format_checker=jsonschema.FormatChecker())
KEYS: Final = Path(__file__).with_name("data") / f"result_keys_{SCHEMA_VERSION}.txt"
WAYS: Final = list(itertools.product(Setting, ("en", "es")))
EVERY: Final = sorted(EXAMPLES.rglob("case.yaml"))
LOOKED_AT: Final = [
    *((path, way) for path in CASES for way in WAYS),
    *((path, WAYS[number % len(WAYS)]) for number, path in enumerate(EVERY) if path not in CASES),
]


def day_of(path: Path) -> str:
    return str(expected(path).get("as_of", "2026-11-24")) if path.with_name("expected.json").exists() else "2026-11-24"


# --- it fits ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("path", "way"), sampled(LOOKED_AT, 13), ids=lambda v: f"{v.parent.name}" if isinstance(v, Path) else str(v[0])
)
def test_every_example_fits(path: Path, way: Any) -> None:
    """Each example on its day; the first ones in each setting and language, the others in one of the four."""
    setting, lang = way
    case = attrs.evolve(load_case(path), setting=setting)

    VALIDATOR.validate(screen(case, day_of(path), lang=lang).as_dict())


@given(
    st.one_of(near_cases(), st.from_type(Case), cases_with_conduct(), cases_with_family(), cases_with_adjustment()),
    st.sampled_from([None, *Setting]),
    decision_dates(),
)
def test_whatever_is_recorded_fits(case: Case, setting: Setting | None, day: Any) -> None:
    """Any case, in any setting, on any day of the modeled law."""
    VALIDATOR.validate(screen(attrs.evolve(case, setting=setting), day).as_dict())


# --- it is strict -----------------------------------------------------------------------------------------------------


def objects(value: Any) -> Iterator[dict[str, Any]]:
    """Yield every dict inside a result."""
    if isinstance(value, dict):
        yield value
    for inner in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
        yield from objects(inner)


def screened(name: str) -> dict[str, Any]:
    path = EXAMPLES / name / "case.yaml"
    case = attrs.evolve(load_case(path), setting=Setting.PRIVILEGED)
    return screen(case, day_of(path)).as_dict()


def shortened(value: Any) -> Any:
    """Return a result with one item left in each list: each shape is there still, and it is quickly gone through."""
    if isinstance(value, dict):
        return {key: shortened(inner) for key, inner in value.items()}
    return [shortened(inner) for inner in value[:1]] if isinstance(value, list) else value


OPTIONAL: Final = {"rule", "confidence", "kind", "see", "best", "path", "needs_waiver", "note", "one_year"}


def test_a_result_without_one_of_its_keys_does_not_fit() -> None:
    """Whatever object of a result loses a key that is always there, or gains one, the result no longer fits."""
    result = shortened(screened("disputed-record"))
    shapes: dict[frozenset[str], dict[str, Any]] = {frozenset(o): o for o in objects(result)}

    assert len(shapes) > 20
    for shape in shapes.values():
        for key in set(shape) - OPTIONAL:
            kept = shape.pop(key)
            assert not VALIDATOR.is_valid(result), key
            shape[key] = kept
        shape["more"] = 1
        assert not VALIDATOR.is_valid(result)
        del shape["more"]
    assert VALIDATOR.is_valid(result)


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("outcome", "eligible"),
        ("schema_version", SCHEMA_VERSION + 1),
        ("setting", "public"),
        ("elements", {}),
        ("law", None),
        ("setting", None),
        ("setting", "not_privileged"),
        ("not_screened", ["hardship"]),
        ("summary", None),
    ],
)
def test_a_word_of_no_list_does_not_fit(key: str, value: Any) -> None:
    """Outcomes, states and versions are closed lists; outside a privileged setting nothing privileged may stand."""
    assert not VALIDATOR.is_valid({**screened("labor"), key: value})


def test_the_command_prints_it() -> None:
    """A valid schema with its version in its name; `case` is what is printed unless told."""
    printed = json.loads(CliRunner().invoke(main, ["schema", "result"]).stdout)

    jsonschema.Draft202012Validator.check_schema(printed)
    assert printed == SCHEMA
    assert printed["$id"] == f"urn:tvisa:result:{SCHEMA_VERSION}"
    assert json.loads(CliRunner().invoke(main, ["schema"]).stdout)["title"] == "tvisa case file"


# --- it stays ---------------------------------------------------------------------------------------------------------


def kind(schema: Any) -> str:
    """Say in a word or two what type a schema gives to a value."""
    if schema is False:
        return "absent"
    if "$ref" in schema:
        return str(schema["$ref"].rpartition("/")[2])
    if "anyOf" in schema:
        return " or ".join(kind(s) for s in schema["anyOf"])
    if schema.get("type") == "array":
        return f"list of {kind(schema['items'])}"
    if "const" in schema:
        return f"exactly {schema['const']}"
    return f"{{{' | '.join(schema['enum'])}}}" if "enum" in schema else str(schema["type"])


def keys_of(schema: Any, place: str) -> Iterator[tuple[str, str]]:
    """Yield each key below a schema: its place, and its type with whether it is always there."""
    schema = schema.get("items", schema)
    if "enum" in schema:
        yield place, kind(schema)
    for key, value in schema.get("properties", {}).items():
        presence = "always" if key in schema["required"] else "sometimes"
        yield f"{place}.{key}", f"{presence} {kind(value)}"
        if "properties" in value.get("items", value):
            yield from keys_of(value, f"{place}.{key}")


def all_keys() -> dict[str, str]:
    places = {"result": SCHEMA, **SCHEMA["$defs"]}
    return {key: type_ for name, schema in places.items() for key, type_ in keys_of(schema, name)}


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
        ("always string", "always string or null"),
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


def consumer(result: dict[str, Any]) -> list[str]:
    """Stand for software of an office, written once against version 1 and never touched again."""
    assert result["schema_version"] == 1
    lines = [f"{result['law']['as_of']} {result['law']['rule_set']} {result['outcome']} {result['setting']}"]
    for element in result["elements"]:
        lines.append(f"{element['id']}: {element['outcome']} ({element['basis']}) {element['citations'][0]}")
        lines += [f"  fact {f['path']} {f['answer']} {'/'.join(f['sources'])}" for f in element["facts"][:1]]
        lines += [f"  ask {m['path']} {m['state']} {m['who']}" for m in element["missing"][:1]]
        lines += [f"  part {c['id']}: {c['readings']['favorable']}" for c in element["children"][:1]]
    lines += [f"not screened: {name}" for name in result["not_screened"]]
    if "bar" in result:
        lines.append(f"bar {result['bar']['state']}")
    lines += [f"{a['code']} {a['severity']} {a['client_reading']['grade']}" for a in result["ambiguities"]]
    lines += [f"{e['item']} {e['state']}" for e in result["evidence"][:1]]
    lines += [f"{f['code']} {f['state']}" for f in (*result["filing"]["lines"][:1], *result["alternatives"][:1])]
    return [*lines, result["disclaimer"][:39]]


def test_a_consumer_of_the_first_version_still_reads_it() -> None:
    """What it prints is pinned, in both settings."""
    case = load_case(EXAMPLES / "disputed-record" / "case.yaml")

    told, in_private = (
        consumer(screen(attrs.evolve(case, setting=setting), "2026-11-24").as_dict())
        for setting in (Setting.NOT_PRIVILEGED, Setting.PRIVILEGED)
    )

    assert told == (KEYS.parent / "consumer.txt").read_text(encoding="utf-8").splitlines()
    assert in_private[1:13] == told[1:13]
    assert [line for line in in_private if line.startswith("bar ")] == ["bar NOT_RAISED"]


if __name__ == "__main__":
    KEYS.write_text("".join(f"{key}: {type_}\n" for key, type_ in all_keys().items()), encoding="utf-8")
