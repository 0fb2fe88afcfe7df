"""Reading a file in: every form of a date, and what a blank form leaves, in the file and in its schema alike."""

from __future__ import annotations

import json
import re
from typing import Any, Final

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.schemas import of_case_files
from tests.test_declined import silent
from tvisa import Case, CaseFileError, loads_case
from tvisa.files.casefile import dump, dumps, structure
from tvisa.files.starter import starter
from tvisa.interview.dates import said_date
from tvisa.kernel.answers import Reply, State
from tvisa.kernel.dates import DATE_EXAMPLES, PATTERN, parse_date
from tvisa.kernel.paths import facts_of
from tvisa.testing import cases, complete_cases

SCHEMA: Final = of_case_files()
MINIMAL: Final[dict[str, Any]] = {"applicant": "P1", "people": [{"key": "P1"}]}
NOT_THE_FORM: Final = {"expected a day that exists in the calendar", "expected the earlier date first"}
"""What no pattern can say, and no schema."""

# --- dates ------------------------------------------------------------------------------------------------------------

POINTS: Final = st.sampled_from(["2015", "2015-06", "2015-06-14", "2016-22", "201X", "20XX", "2015-XX", "2015-06-XX"])
MARKED: Final = st.builds("{}{}".format, POINTS, st.sampled_from(["", "", "~", "?", "%"]))
ONE_OF: Final = st.one_of(
    st.builds("[{}..{}]".format, MARKED, st.one_of(st.just(""), MARKED)),
    st.builds("[..{}]".format, MARKED),
    st.lists(MARKED, min_size=2, max_size=3).map(lambda points: f"[{','.join(points)}]"),
)
HALF: Final = st.one_of(MARKED, ONE_OF)
SPANS: Final = st.one_of(
    st.builds("{}/{}".format, HALF, st.one_of(st.just(""), st.just(".."), HALF)),
    st.builds("{}/{}".format, st.sampled_from(["", ".."]), HALF),
)
WRITTEN: Final = st.one_of(HALF, SPANS)
DAMAGED: Final = st.builds(
    lambda text, at, put: text[: at % (len(text) + 1)] + put + text[at % (len(text) + 1) + len(put) % 2 :],
    WRITTEN,
    st.integers(0, 40),
    st.sampled_from(["", "/", "..", "[", "]", ",", "~", "X", "1", " ", "\n", "T10:00"]),
)


def read(**fields: Any) -> tuple[Case | None, set[str]]:
    """Return the case that is read, or what is said of why it is none."""
    try:
        return structure({**MINIMAL, **fields}), set()
    except CaseFileError as error:
        return None, {problem.message for problem in error.problems}


@given(WRITTEN)
def test_every_form_of_a_date_is_read_and_written_as_it_was(text: str) -> None:
    """Or names a day that no calendar has, or an end before its beginning."""
    case, wrong = read(filed_on=text)

    assert wrong <= NOT_THE_FORM
    if case is not None:
        assert [str(date) for date in case.filed_on.values] == [text]
        assert loads_case(dumps(case)) == case
        assert loads_case(f'applicant: P1\npeople: [{{key: P1}}]\nfiled_on: "{text}"') == case


@given(st.one_of(WRITTEN, DAMAGED))
def test_schema_and_reader_take_the_same_dates(text: str) -> None:
    """Calendar and order aside."""
    _, wrong = read(filed_on=text)

    assert SCHEMA.is_valid({**MINIMAL, "filed_on": text}) == (wrong <= NOT_THE_FORM)


@given(WRITTEN)
def test_the_bounds_of_a_date_are_in_order(text: str) -> None:
    """The latest beginning is no later than the latest end, and the earliest end no earlier than the earliest beginning."""
    try:
        date = parse_date(text)
    except ValueError as error:
        assert str(error) in NOT_THE_FORM  # noqa: PT017 - nothing else may be said
        return
    known = [(low, high) for low, high in (date.start, date.end) if low and high]
    assert all(low <= high for low, high in known)
    assert not (date.start[1] and date.end[1] and date.start[1] > date.end[1])
    assert not (date.start[0] and date.end[0] and date.end[0] < date.start[0])


SHOWN: Final = re.findall(r"(?:\[[^]]*\]|[^][, ()])+", re.sub(r"\([^)]*\)", "", DATE_EXAMPLES))


@pytest.mark.parametrize("text", SHOWN)
def test_every_form_that_a_message_shows_is_read(text: str) -> None:
    """As it is printed."""
    assert str(parse_date(text)) == text


def kinds(text: str) -> set[str]:
    """Return what a date is made of: how it is a span, and how each of its days is known."""
    days = [half for half in text.split("/") if half not in ("", "..")]
    span = "/".join("DAY" if half in days else half for half in text.split("/"))
    shapes = (re.sub(r"[12][0-9X]{3}(?:-[0-9X]{2}){0,2}[~?%]?", "POINT", day) for day in days)
    points = (re.sub("[0-9]", "N", day) for point in days for day in re.split(r"\.\.|,|[\[\]]", point) if day)
    return {
        span,
        *(re.sub("(?:,POINT)+", ",POINT", shape) for shape in shapes),
        *(p[:-1] if p[-1] in "~?%" else p for p in points),
    }


@given(WRITTEN)
def test_every_form_that_is_read_is_shown(text: str) -> None:
    """In kind: whatever the years, a message shows a span like it, and days known as its are."""
    assert kinds(text) <= set().union(*map(kinds, SHOWN))
    assert {mark for mark in "~?%" if mark in text} <= set(DATE_EXAMPLES)


@pytest.mark.parametrize("wrong", ["soon", "2015-6", 2015, True, "2015/2016/2017"])
def test_whoever_writes_another_is_shown_every_form(wrong: Any) -> None:
    """In a file, in a claim, in a list of claims."""
    for said in (wrong, {"date": wrong}, [{"date": wrong}]):
        (message,) = read(filed_on=said)[1]
        assert DATE_EXAMPLES in message
    with pytest.raises(ValueError, match="expected a date") as caught:
        said_date("soon")
    assert DATE_EXAMPLES in str(caught.value)


@pytest.mark.parametrize("form", ["2015/..", "2015/", "/2019", "[2015..2019]", "[2015-11..2017-09]/2018"])
def test_the_starter_shows_how_to_write_a_date(form: str) -> None:
    """What is not plain, at least."""
    assert form in starter()
    assert re.match(PATTERN, form)


# --- blanks -----------------------------------------------------------------------------------------------------------


def places(raw: Any, cls: Any) -> list[tuple[dict[str, Any], str, bool]]:
    """Return every key that the records of a case file have or could have, and whether it is needed."""
    found = []
    for field in attrs.fields(attrs.resolve_types(cls)):
        found.append((raw, field.name, field.default is attrs.NOTHING))
        inner = field.type if attrs.has(field.type) else None
        value = raw.get(field.name)
        if inner and isinstance(value, dict) and "claims" not in attrs.fields_dict(inner):
            found += places(value, inner)
        elif isinstance(value, list) and value and (args := getattr(field.type, "__args__", ())) and attrs.has(args[0]):
            found += [place for item in value for place in places(item, args[0])]
    return found


@given(st.one_of(cases(), complete_cases()), st.data())
def test_null_is_read_as_if_the_key_were_not_there(case: Case, data: st.DataObject) -> None:
    """Whatever the key: forms write null for what nobody filled in. The schema takes it where the reader does."""
    nulled, left_out = (json.loads(dumps(case)) for _ in range(2))
    spots = places(nulled, Case)
    at = data.draw(st.integers(0, len(spots) - 1))
    record, key, needed = spots[at]
    record[key] = None
    other = places(left_out, Case)[at][0]
    other.pop(key, None)

    told = [outcome(raw) for raw in (nulled, left_out)]
    assert told[0] == told[1]
    assert outcome(json.dumps(nulled)) == told[0]
    assert outcome(json.dumps(nulled), "yaml") == told[0]
    assert SCHEMA.is_valid(nulled) == SCHEMA.is_valid(left_out) == (not needed)


def outcome(raw: Any, *form: Any) -> Any:
    """Return the case, or the places of what is wrong with it."""
    try:
        return loads_case(raw, *form) if isinstance(raw, str) else structure(raw)
    except CaseFileError as error:
        return {(problem.path, problem.message) for problem in error.problems}


BLANKS: Final[tuple[dict[str, Any], ...]] = (
    {"": None},
    {"": None, "sources": []},
    {"": None, "sources": None, "evidence": [], "note": ""},
)
FACTS: Final = {"filed": "answer", "filed_on": "date", "age": "years"}


def holding(fact: str, value: Any) -> dict[str, Any]:
    """Return a case file with one fact."""
    incident = {"key": "I1", "victim": "P1", **({"age": value} if fact == "age" else {})}
    return {**MINIMAL, "incidents": [incident], **({} if fact == "age" else {fact: value})}


@pytest.mark.parametrize("blank", BLANKS)
@pytest.mark.parametrize(("fact", "key"), FACTS.items())
def test_a_claim_that_nobody_filled_in_is_none(fact: str, key: str, blank: dict[str, Any]) -> None:
    """Alone or among others; once it says who was asked, null is the reply of somebody who was."""
    claim = {name or key: value for name, value in blank.items()}
    for written in (claim, [claim], [claim, claim]):
        raw = holding(fact, written)
        assert SCHEMA.is_valid(raw)
        assert structure(raw) == structure(holding(fact, None))
    told = structure(holding(fact, {**claim, "sources": ["client"]}))
    assert told == structure(holding(fact, {**claim, key: "unknown", "sources": ["client"]}))
    assert told != structure(holding(fact, None))


@pytest.mark.parametrize("odd", [{"by": []}, {"stranger": None}, {"note": []}, {"sources": ""}])
def test_a_blank_claim_of_another_shape_is_refused(odd: dict[str, Any]) -> None:
    """By the schema too."""
    raw = holding("filed_on", {"date": None, **odd})

    assert not SCHEMA.is_valid(raw)
    assert isinstance(outcome(raw), set)


@pytest.mark.parametrize("reply", [Reply.UNKNOWN, Reply.DECLINED])
def test_unknown_and_declined_are_written_as_words_for_every_kind_of_fact(reply: Reply) -> None:
    """Dates, ages, choices and filing included; and read back as what they were."""
    case = silent(reply)
    raw = dump(case)
    text = json.dumps(raw)

    assert "null" not in text
    assert SCHEMA.is_valid(raw)
    assert structure(raw) == loads_case(text) == loads_case(text, "yaml") == case
    assert {str(fact.state()) for _, fact in facts_of(case)} == {str(reply)}
    assert raw["filed"] == raw["filed_on"] == raw["incidents"][0]["age"] == str(reply)
    assert structure({**MINIMAL, "filed": None}).filed.state() is State.NOT_ASKED
