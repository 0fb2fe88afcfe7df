"""Answers, dates and ages as values."""

from __future__ import annotations

import datetime
import re
import subprocess
import sys

import pytest
from jsonschema import Draft202012Validator

from tvisa import loads_case
from tvisa.facts.declared import declared
from tvisa.facts.labels import label
from tvisa.files.schema import case_schema
from tvisa.interview.dates import said_years
from tvisa.kernel import truth
from tvisa.kernel.answers import NOT_ASKED, Answer, Claim, Evidence, Reply, Source, State, yes_no
from tvisa.kernel.dates import Age, AgeClaim, DateClaim, DateFact, Years, after, before, parse_date, parse_years


@pytest.mark.parametrize(
    ("value", "state"),
    [
        (True, State.YES),
        (False, State.NO),
        (None, State.NOT_ASKED),
        ("unknown", State.UNKNOWN),
        ("declined", State.DECLINED),
        ("disputed", State.DISPUTED),
        ("not asked", State.NOT_ASKED),
    ],
)
def test_six_states(value: bool | str | None, state: State) -> None:
    """Python writes an answer as True, False or a word; None is "not asked", as a form leaves what nobody filled in."""
    assert yes_no(value).state() is state


@pytest.mark.parametrize("value", ["yes", "no", 1, 0, 2.5, "maybe"])
def test_nothing_else_is_an_answer(value: object) -> None:
    """A word, a number or a zero is refused, not read as truth."""
    with pytest.raises(ValueError, match="expected True, False"):
        yes_no(value)


def test_claims_are_kept_with_who_says_so_and_what_is_held() -> None:
    """Sources, evidence and who did it are listed once each, in the order recorded."""
    answer = Answer(
        (
            Claim(Reply.YES, (Source.CLIENT, Source.DOCUMENT), ("P2",), (Evidence.CONTRACT,)),
            Claim(Reply.NO, (Source.CLIENT, Source.TRAFFICKER), ("P2", "P3"), (Evidence.CONTRACT, Evidence.OTHER)),
        )
    )

    assert answer.state() is State.DISPUTED
    assert answer.sources == (Source.CLIENT, Source.DOCUMENT, Source.TRAFFICKER)
    assert answer.by == ("P2", "P3")
    assert answer.evidence == (Evidence.CONTRACT, Evidence.OTHER)
    assert answer.hostile(Reply.NO) == ()


def test_which_side_is_hostile_depends_on_the_question() -> None:
    """A trafficker's no disputes nothing where no hurts, and is a plain no where it helps."""
    answer = Answer((*yes_no(True, "client").claims, *yes_no(False, "for_trafficker").claims))

    assert answer.when_no_hurts == truth.TRUE
    assert answer.when_yes_hurts == truth.DISPUTED
    assert (answer.state(Reply.NO), answer.state(Reply.YES)) == (State.YES, State.DISPUTED)
    assert len(answer.hostile(Reply.NO)) == 1
    assert NOT_ASKED.when_no_hurts == truth.OPEN


BOUNDS = {
    "2015": ("2015-01-01", "2015-12-31"),
    "2015-02": ("2015-02-01", "2015-02-28"),
    "2016-02": ("2016-02-01", "2016-02-29"),
    "2015-12": ("2015-12-01", "2015-12-31"),
    "2015-06-14": ("2015-06-14", "2015-06-14"),
    "2015-21": ("2014-12-01", "2016-03-31"),
    "201X": ("2010-01-01", "2019-12-31"),
    "20XX": ("2000-01-01", "2099-12-31"),
    "2015-XX": ("2015-01-01", "2015-12-31"),
    "2015-06-XX": ("2015-06-01", "2015-06-30"),
    "2015~": ("2012-12-31", "2017-12-31"),
    "2015-06?": ("2015-03-01", "2015-09-30"),
    "2015-06-14%": ("2015-06-04", "2015-06-24"),
    "[2015..2019-06]": ("2015-01-01", "2019-06-30"),
    "[..2015]": (None, "2015-12-31"),
    "[2015..]": ("2015-01-01", None),
    "[2015,2017]": ("2015-01-01", "2017-12-31"),
    "[2018,2016,2019]": ("2016-01-01", "2019-12-31"),
}


@pytest.mark.parametrize(("text", "bounds"), BOUNDS.items())
def test_bounds_of_a_day(text: str, bounds: tuple[str | None, str | None]) -> None:
    """Each form is bounded by what was written; a day known only roughly has one pair of bounds."""
    date = parse_date(text)

    assert date.start == tuple(datetime.date.fromisoformat(b) if b else None for b in bounds)
    assert date.end == date.start
    assert str(date) == text


def test_bounds_of_a_span() -> None:
    """A span has a first and a last day of its own; an end that is not known has no bound, and no invented years."""
    lasted, open_end, open_start = parse_date("2015/2019"), parse_date("2015/.."), parse_date("../2015")
    day = datetime.date

    assert lasted.start == (day(2015, 1, 1), day(2015, 12, 31))
    assert lasted.end == (day(2019, 1, 1), day(2019, 12, 31))
    assert open_end.end == (day(2015, 1, 1), None)
    assert open_start.start == (None, day(2015, 12, 31))
    assert parse_date("2015/").end == (day(2015, 1, 1), None)
    assert parse_date("/2015").start == (None, day(2015, 12, 31))
    either = parse_date("[2015-11..2017-09]/2018")
    assert (either.start, either.end) == (
        (day(2015, 11, 1), day(2017, 9, 30)),
        (day(2018, 1, 1), day(2018, 12, 31)),
    )
    assert parse_date("2015/[..2017-09]").end == (day(2015, 1, 1), day(2017, 9, 30))


def test_a_span_ends_no_earlier_than_it_begins() -> None:
    """Where its two ends overlap, each bounds the other."""
    overlapping, day = parse_date("[2015-11..2019]/2017"), datetime.date

    assert overlapping.start == (day(2015, 11, 1), day(2017, 12, 31))
    assert parse_date("2016-06/2016").end == (day(2016, 6, 1), day(2016, 12, 31))


@pytest.mark.parametrize(
    "text",
    ["", "15", "2015-6", "06/14/2015", "2015-06-31", "2015-25", "0999", "3000", "2015/2014", "2015..2019", "[2015]"],
)
def test_other_dates_are_refused(text: str) -> None:
    """What is not one of the forms, or no day in any calendar, is an error and never a guess."""
    with pytest.raises(ValueError, match="expected"):
        parse_date(text)


def test_a_strict_host_changes_no_date() -> None:
    """With every warning an error, dates that need the EDTF parser are read all the same."""
    script = "from tvisa.facts import parse_date; print(parse_date('201X').start[0])"

    run = subprocess.run([sys.executable, "-W", "error", "-c", script], capture_output=True, text=True, check=False)

    assert run.stdout == "2010-01-01\n", run.stderr


def test_before_and_after_on_the_same_day() -> None:
    """On one and the same day nothing can be said of after; before is strict."""
    day = parse_date("2015-06-14").start

    assert after(day, day) == truth.OPEN
    assert before(day, day) == truth.FALSE


@pytest.mark.parametrize(
    ("years", "text", "under"),
    [
        (Years(17, 17), "17", truth.TRUE),
        (Years(18, 18), "18", truth.FALSE),
        (Years(0, 17), "..17", truth.TRUE),
        (Years(18, None), "18..", truth.FALSE),
        (Years(14, 20), "14..20", truth.OPEN),
    ],
)
def test_ages_are_numbers_between_bounds(years: Years, text: str, under: int) -> None:
    """An age may be a range; the threshold is computed and never asked."""
    assert (str(years), years.under(18)) == (text, under)


@pytest.mark.parametrize(
    ("text", "told", "under"),
    [
        ("15~", "14..16", truth.TRUE),
        ("17~", "16..18", truth.OPEN),
        ("19~", "18..20", truth.FALSE),
        ("0~", "..1", truth.TRUE),
    ],
)
def test_an_age_can_be_told_as_about(text: str, told: str, under: int) -> None:
    """A year to each side, as in an interview that hears "about 17"."""
    years = parse_years(text)

    assert (str(years), years.under(18)) == (told, under)
    assert said_years(f"about {text[:-1]}") == years
    case = loads_case(f"applicant: P1\npeople: [{{key: P1}}]\nincidents: [{{key: I1, victim: P1, age: {text}}}]\n")
    assert case.incidents[0].age.values == (years,)
    written = {"applicant": "P1", "people": [{"key": "P1"}], "incidents": [{"key": "I1", "victim": "P1", "age": text}]}
    assert Draft202012Validator(case_schema()).is_valid(written)


def test_silence_about_a_date_or_an_age_has_its_states() -> None:
    """Asked in vain is not the same as never asked."""
    assert DateFact().state() is Age().state() is State.NOT_ASKED
    assert DateFact((DateClaim(Reply.UNKNOWN),)).state() is State.UNKNOWN
    assert Age((AgeClaim(Reply.DECLINED),)).state() is State.DECLINED
    held = DateFact((DateClaim(parse_date("2001"), (Source.DOCUMENT,), (Evidence.PASSPORT,)),))
    aged = Age((AgeClaim(Years(3, 3), (Source.CLIENT,), (Evidence.OTHER,)),))
    assert (held.state(), held.sources, held.evidence) == (State.YES, (Source.DOCUMENT,), (Evidence.PASSPORT,))
    assert (aged.sources, aged.evidence) == ((Source.CLIENT,), (Evidence.OTHER,))


def test_an_act_that_confines_is_called_by_no_more_than_it_asks() -> None:
    """To hold somebody is not to lock them in."""
    assert label("conduct.acts[0].violence.confinement") == "confined or held somebody"


def test_labels_name_the_date() -> None:
    """A reader is told which date is meant."""
    assert [label(p) for p in ("presence.departures[0].when", "incidents[1].when", "assistance.requests[0].when")] == [
        "departure",
        "time of the incident",
        "date of the request",
    ]


def test_no_short_name_is_half_a_name() -> None:
    """Each can be read by itself: none is a bare "order on" or "other", and what a key cuts short is written out."""
    names = {field.path: label(field.path.replace("[]", "[0]")) for field in declared() if not field.words}
    cut = re.compile(
        r"(?:on|by|other|missed|answered|pending|completed|(?:order|hearing|reinstated|married) on)|.*\b(?:dhs|earlier t)\b.*"
    )

    assert [path for path, name in names.items() if cut.fullmatch(name)] == []
    assert names["status.lawful"] == "lawful status now"
    assert names["filing.order_on"] == "date of the removal order"
