"""Whatever is wrong with a file is told by its line and column, and nothing that was typed is ever told."""

from __future__ import annotations

import json
import random
from collections.abc import Iterator
from typing import Any, Final

import yaml
from hypothesis import given
from hypothesis import strategies as st

from tvisa import Case, CaseFileError, loads_case
from tvisa.files.casefile import dump, dumps
from tvisa.testing import cases, complete_cases

DUMPER: Final[Any] = getattr(yaml, "CSafeDumper", yaml.SafeDumper)
MARK: Final = "zqxj"
"""In every value and every key that a mutation puts into a file, and in no word of the format."""
FORMS: Final = st.sampled_from(["json", "json lines", "yaml", "flow"])
ODD: Final[tuple[Any, ...]] = (
    f"{MARK} b",
    f"{MARK}: no",
    {MARK: f"{MARK} # 1"},
    [f"{MARK}"],
    [{MARK: 1}],
    f"2015-{MARK}",
    f"P{MARK}",
    {"answer": MARK},
    {"answer": True, "sources": [MARK], "by": [MARK]},
)


def places(raw: Any) -> Iterator[tuple[Any, Any]]:
    """Yield every place of a file: a record or a list, and a key or a position."""
    for key in list(raw) if isinstance(raw, dict) else range(len(raw)):
        yield raw, key
        if isinstance(raw[key], (dict, list)):
            yield from places(raw[key])


def written(raw: Any, form: str) -> str:
    """Return plain values as text."""
    if form == "json":
        return json.dumps(raw)
    if form == "json lines":
        return json.dumps(raw, indent=1)
    return str(yaml.dump(raw, Dumper=DUMPER, sort_keys=False, default_flow_style=form == "flow"))


def told(text: str, form: str) -> CaseFileError | None:
    """Return what is said of a text, or nothing where it is a case."""
    try:
        loads_case(text, "json" if form.startswith("json") else "yaml")
    except CaseFileError as error:
        return error
    return None


@given(st.one_of(cases(), complete_cases()), st.data())
def test_a_wrong_value_or_key_is_told_where_it_stands_and_never_named(case: Case, data: st.DataObject) -> None:
    """In JSON and in YAML, on one line or on many: the line and the column lead to it."""
    raw = json.loads(dumps(case))
    record, key = data.draw(st.sampled_from(list(places(raw))))
    odd = data.draw(st.sampled_from(ODD))
    if isinstance(record, dict) and data.draw(st.booleans()):
        record[MARK] = odd
    else:
        record[key] = odd
    form = data.draw(FORMS)
    text = written(raw, form)
    error = told(text, form)
    if error is None:  # text takes any text
        return
    lines = text.splitlines()

    assert MARK not in str(error)
    for problem in error.problems:
        assert 1 <= problem.line <= len(lines)
        assert 1 <= problem.column <= len(lines[problem.line - 1])
    assert any(leads_to(problem.line, problem.column, lines) for problem in error.problems)


def leads_to(line: int, column: int, lines: list[str]) -> bool:
    """Say whether what was put in begins at a place, or a few lines below where it holds it."""
    rest = "\n".join([lines[line - 1][column - 1 :], *lines[line : line + 4]])
    return MARK in rest


@given(cases(), FORMS, st.integers(0, 2**32))
def test_no_damage_to_a_text_is_echoed(case: Case, form: str, seed: int) -> None:
    """Cut, doubled, or with a sign too many: one error, no trace of what stood there, and a place."""
    drawn = random.Random(seed)  # noqa: S311 - what is drawn is reproducible, not secret
    raw = {**dump(case), "note": f"{MARK} and {MARK}"}
    text = written(raw, form)
    for _ in range(drawn.randint(1, 3)):
        at = drawn.randrange(len(text))
        sign = drawn.choice(
            ["\t", "'", '"', "{", "[", "]", "}", ": ", " #", ", ", "\n", "*", "&", "!", f"{MARK} ", "\\", "-"]
        )
        text = text[:at] + sign + text[at + drawn.randint(0, 3) :]
    error = told(text, form)

    if error is not None:
        assert MARK not in str(error)
        assert MARK not in repr(error)
        assert all(problem.line for problem in error.problems)
