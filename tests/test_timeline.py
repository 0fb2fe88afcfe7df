"""The timeline: where dates stand, the boundary day of each that is reckoned, what lies ahead."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from typing import Any, get_args, get_origin

import attrs
import pytest

from tvisa import UnknownName, as_case, loads_case, screen
from tvisa.facts import Absence, Adjustment, Case, Departure, Entry, Incident, Person
from tvisa.facts.timeline import TOLD, Event, Timeline
from tvisa.kernel import truth
from tvisa.kernel.answers import Answer, Source, yes_no
from tvisa.kernel.dates import Age, DateClaim, DateFact, parse_date
from tvisa.kernel.paths import facts_of, put
from tvisa.kernel.truth import Outcome
from tvisa.law.t.adjustment.days import Clocks
from tvisa.law.t.days import RECKONED, days, year_of

DAY = datetime.date(2026, 11, 24)
ONE = datetime.timedelta(1)


def on(*texts: str, by: Source | None = None) -> DateFact:
    """Return a date with a claim for each text."""
    return DateFact(tuple(DateClaim(parse_date(text), (by,) if by else ()) for text in texts))


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def only(case: Case, key: str, at: datetime.date = DAY) -> Event:
    """Return the one event of a key."""
    (event,) = days(case, at).all(key)
    return event


# --- where dates stand ------------------------------------------------------------------------------------------------


def places(record: type, path: str = "") -> Iterator[str]:
    """Yield the path of every date that a record has a place for."""
    for field in attrs.fields(attrs.resolve_types(record)):
        here, kind = f"{path}{field.name}", field.type
        if kind is DateFact:
            yield here
        elif get_origin(kind) is tuple and attrs.has(item := get_args(kind)[0]):
            yield from places(item, f"{here}[*].")
        elif attrs.has(kind) and kind not in (Answer, Age):
            yield from places(kind, f"{here}.")


def test_every_place_for_a_date_is_in_the_table_once_and_in_the_order_of_the_file() -> None:
    """A date that a record gains is found here before it is missed in a timeline."""
    found = [told.path for told in TOLD]

    assert found == list(places(Case))
    assert len({told.key for told in TOLD}) == len(TOLD)


def test_dates_of_two_records_come_in_the_order_of_the_file() -> None:
    """What is dated within a list of the first record comes before the second record."""
    debt = "{when: 2024-01-02, ledger: {lines: [{when: 2024-01-03}, {when: 2024-01-04}]}}"
    incidents = ", ".join(
        f"{{key: {key}, victim: P1, debt: {debt}, exit: {{when: 2024-05-06}}}}" for key in ("I1", "I2")
    )
    case = loads_case(f"applicant: P1\npeople: [{{key: P1}}]\nincidents: [{incidents}]")

    assert [event.path for event in Timeline.of(case, DAY)] == [
        path for path, fact in facts_of(case) if isinstance(fact, DateFact) and fact.claims
    ]


def test_an_event_is_had_by_its_record_and_one_that_nobody_dated_is_blank() -> None:
    """What is not told is an event of which nothing is known; a key that no date has is an error."""
    line = days(Case("P1", (Person("P1"), Person("P2", on("2004-02-29")))), DAY)

    assert line.at("born", "people[1]").earliest == day("2004-02-29")
    assert line.at("age_21", "people[1]").derived_from == ("people[1].date_of_birth",)
    for blank in (line.at("born", "people[0]"), line.at("age_21", "people[0]"), line.at("filed")):
        assert (blank.claims, blank.earliest, blank.latest, blank.set_aside) == ((), None, None, False)
    assert line.at("born", "people[0]").path == "people[0].date_of_birth"
    assert line.of_person("born", "P9").path == "people"
    assert [len(line), line[0], line[-1:]] == [3, line.events[0], line.events[-1:]]
    with pytest.raises(UnknownName) as raised:
        line.at("no such key")
    assert {"born", "age_21"} <= set(raised.value.known)
    assert "no such key" not in str(raised.value)


def test_only_what_is_reckoned_can_be_asked_for() -> None:
    """A key that no day has is refused: were it not, a misspelled one would give a timeline in which nothing is due."""
    with pytest.raises(UnknownName) as raised:
        days(Case("P1"), DAY, "age_21", "age_12")
    assert set(raised.value.known) == {row.key for row in RECKONED}
    assert "age_12" not in str(raised.value)


def test_claims_that_differ_are_one_event_and_what_a_trafficker_says_is_set_aside() -> None:
    """Of several days told the first and the last bound the event; who said so is kept."""
    both = attrs.evolve(on("2010-03", by=Source.CLIENT), claims=(*on("2010-03").claims, *on("2012").claims))
    born = Timeline.of(Case("P1", (Person("P1", both),)), DAY).events[0]

    assert (born.start, born.end) == ((day("2010-03-01"), day("2012-12-31")), (day("2010-03-01"), day("2012-12-31")))

    hostile = on("1990", by=Source.TRAFFICKER)
    case = Case("P1", (Person("P1", DateFact((*hostile.claims, *on("2010-03", by=Source.CLIENT).claims))),))
    event = only(case, "born")
    assert (event.earliest, event.sources) == (day("2010-03-01"), (Source.TRAFFICKER, Source.CLIENT))

    aside = days(Case("P1", (Person("P1", hostile),), filed_on=on("2026-12-01", by=Source.TRAFFICKER)), DAY)
    assert all(e.set_aside and (e.earliest, e.latest, e.dates) == (None, None, ()) for e in aside)
    assert {e.key for e in aside} == {"born", "filed", "age_18", "age_21"}
    assert aside.age("P1", DAY) == aside.before(aside.at("filed"), DAY) == truth.OPEN
    assert aside.ahead() == ()


# --- what is asked ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("years", [18, 21])
@pytest.mark.parametrize("born", ["2004-05-06", "2004-02-29"])
def test_on_the_birthday_nobody_is_under_the_age_any_more(born: str, years: int) -> None:
    """The last day under an age is the one before the birthday; of 29 February that may be the 27th or the 28th."""
    line = days(Case("P1", (Person("P1", on(born)),)), DAY)
    first, last = line.at(f"age_{years}", "people[0]").start
    assert first
    assert last

    leap = born != "2004-05-06"
    assert (f"{first:%m-%d}", f"{last:%m-%d}") == (("02-28", "03-01") if leap else ("05-06", "05-06"))
    assert [line.age("P1", d, years) for d in (first - ONE, first, last)] == [
        truth.TRUE,
        truth.OPEN if leap else truth.FALSE,
        truth.FALSE,
    ]


def test_a_vague_date_gives_an_open_answer_and_two_dates_a_disputed_one() -> None:
    """What the bounds leave open stays open; each reading takes of two claims the one that serves it."""
    case = Case("P1", (Person("P1", on("2004")),), filed_on=on("2022-06-01"), granted_on=on("2022-05-31", "2022-06-02"))
    line = Timeline.of(case, DAY)
    filed, granted = line.at("filed"), line.at("granted")

    assert line.age("P1", filed) == truth.OPEN
    assert [line.age("P1", day(text)) for text in ("2021-12-31", "2022-12-31")] == [truth.TRUE, truth.FALSE]
    assert line.before(filed, granted) == truth.DISPUTED
    assert line.before(filed, filed) == line.before(DAY, filed) == truth.FALSE
    assert line.before(filed, DAY) == truth.TRUE


def test_within_years_the_last_day_counts() -> None:
    """Ten years to the day are within ten years; one day more is not; a span counts by its last day."""
    for left, found in (("2012-06-01", truth.TRUE), ("2012-05-31", truth.FALSE), ("2000/2012-06-01", truth.TRUE)):
        case = put(Case("P1", filed_on=on("2022-06-01")), "presence.departures", (Departure(on(left)),))
        line = Timeline.of(case, DAY)
        assert line.within(line.at("departure", "presence.departures[0]"), 10, line.at("filed")) == found


def test_what_lies_ahead_is_today_or_later_and_no_further_than_asked() -> None:
    """A day that may be over may be ahead as well; what has begun is not."""
    case = put(Case("P1", granted_on=on("2026-11-23")), "filing.hearing_on", on("2026-11-24"))
    case = put(case, "adjustment.status_until", on("2026-11"))
    case = put(case, "incidents", (Incident("I1", "P1", when=on("2020/..")),))

    def keys(within: int | None = None, at: datetime.date = DAY) -> list[str]:
        return [e.key for e in Timeline.of(case, at).ahead(within)]

    assert keys() == ["status_until", "hearing"]
    assert keys(at=DAY + ONE) == ["status_until"]
    assert keys(at=day("2026-12-01")) == []
    assert keys(0, DAY - ONE) == ["status_until", "granted"]
    assert keys(1, DAY - ONE) == ["status_until", "granted", "hearing"]


# --- what is reckoned -------------------------------------------------------------------------------------------------


def test_every_reckoned_day_names_the_law_behind_it() -> None:
    """No day stands in the table without a provision, each of its kind and law, and no key twice or as that of a told one."""
    told_of = {
        "age_18": ("birthday", "8 USC 1101(a)(15)(T)(ii)(I)"),
        "age_21": ("birthday", "8 USC 1101(a)(15)(T)(ii)(I)"),
        "asylum_year": ("deadline", "8 USC 1158(a)(2)(B)"),
        "asylum_after_status": ("deadline", "8 CFR 208.4(a)(5)(iv)"),
        "term_ends": ("deadline", "8 USC 1184(o)(7)(A)"),
        "rescission": ("deadline", "8 USC 1229a(b)(5)(C)"),
        "rescission_if_missed": ("deadline", "8 USC 1229a(b)(5)(C)"),
        "reinstatement_review": ("deadline", "8 USC 1252(b)(1)"),
        "appeal_of_denial": ("deadline", "8 CFR 103.3(a)(2)(i)"),
        "motion_after_appeal": ("deadline", "8 CFR 103.5(a)(1)(i)"),
        "appeal_to_board": ("deadline", "8 CFR 1003.38(b)"),
        "petition_for_review": ("deadline", "8 USC 1252(b)(1)"),
        "fear_review": ("deadline", "8 USC 1225(b)(1)(B)(iii)(III)"),
        "motion_to_reconsider": ("deadline", "8 USC 1229a(c)(6)(B)"),
        "motion_to_reopen": ("deadline", "8 USC 1229a(c)(7)(C)(i)"),
        "stay_ends": ("deadline", "8 USC 1182(a)(9)(B)(ii)"),
        "unlawful_from": ("window", "8 USC 1182(a)(9)(B)(i)"),
        "unlawful_180": ("deadline", "8 USC 1182(a)(9)(B)(i)"),
        "unlawful_year": ("window", "8 USC 1182(a)(9)(B)(i)"),
        "civil_suit": ("deadline", "18 USC 1595(c)"),
        "self_petition": ("deadline", "8 USC 1154(a)(1)(A)(iii)(II)(aa)(CC)(ccc)"),
        "removed_10_years": ("window", "8 USC 1182(a)(9)(A)"),
        "procured_10_years": ("window", "8 USC 1182(a)(2)(D)(ii)"),
        "reentry_5_years": ("window", "8 USC 1326(a)"),
        "wages": ("window", "29 USC 255(a)"),
        "answer_at_most": ("deadline", "8 CFR 103.2(b)(8)(iv)"),
        "adjust_from": ("window", "8 USC 1255(l)(1)(A)"),
        "adjust_by": ("deadline", "8 CFR 245.23(a)(3)"),
        "absence_limit": ("window", "8 USC 1255(l)(3)"),
        "absences_limit": ("window", "8 USC 1255(l)(3)"),
        "bar_3_years": ("window", "8 USC 1182(a)(9)(B)(i)"),
        "bar_10_years": ("window", "8 USC 1182(a)(9)(B)(i)"),
    }
    assert {row.key: (row.sort.value, str(row.law[0].citations[0])) for row in RECKONED} == told_of
    assert len({row.key for row in RECKONED} | {told.key for told in TOLD}) == len(RECKONED) + len(TOLD)


@pytest.mark.parametrize(
    ("arrived", "last"),
    [
        ("2026-02-01", "2027-02-01"),
        ("2024-02-28", "2025-02-28"),
        ("2024-02-29", "2025-02-28"),
        ("2023-03-01", "2024-03-01"),
    ],
)
def test_the_year_for_asylum_ends_on_its_last_day(arrived: str, last: str) -> None:
    """It runs through that day; where 29 February leaves a doubt the earlier day counts."""
    case = put(Case("P1"), "presence.entries", (Entry(on(arrived)),))
    case = put(case, "presence.entries_complete", yes_no(True))

    found = only(case, "asylum_year").start
    assert found == (day(last), day("2025-03-01") if arrived == "2024-02-29" else day(last))
    assert [
        year_of(days(case, day(last) + n * ONE, "asylum_year"))["state"] for n in (0, 4 if found[0] != found[1] else 1)
    ] == ["running", "over"]


@pytest.mark.parametrize(
    ("granted", "last"),
    [
        ("2020-05-01", "2024-04-30"),
        ("2020-02-29", "2024-02-28"),
        ("2006-01-05", "2010-01-04"),
        ("2006-01-04", "2009-01-03"),
    ],
)
def test_the_term_of_status_ends_on_the_day_before_the_anniversary(granted: str, last: str) -> None:
    """Four years since 5 January 2006, three before."""
    assert only(Case("P1", granted_on=on(granted)), "term_ends").start == (day(last), day(last))


def test_a_recorded_last_day_of_status_goes_before_the_one_that_the_rule_allows() -> None:
    """8 USC 1184(o)(7): up to four years, and longer where it was extended; the approval notice says which."""
    case = Case("P1", granted_on=on("2023-01-05"))
    for told in ("2026-12-15", "2028-01-04"):
        recorded = put(case, "adjustment.status_until", on(told))
        assert only(recorded, "term_ends").start == (day(told), day(told))
        assert only(recorded, "term_ends").derived_from == ("adjustment.status_until",)


def adjusting(*absences: Absence, **more: Any) -> Case:
    """Return a case of somebody granted status on 1 May 2022, who has left as given."""
    own: dict[str, Any] = {"admitted_at_grant": yes_no(True), "absences_complete": yes_no(True), "filed": yes_no(False)}
    return Case("P1", granted_on=on("2022-05-01"), adjustment=Adjustment(absences=absences, **{**own, **more}))


def test_the_window_of_adjustment_opens_after_three_years_and_closes_with_the_status() -> None:
    """The end is the one told or, until it is, the one by rule; a status that has ended otherwise has no last day."""
    case = adjusting()

    assert only(case, "adjust_from").start == (day("2025-05-01"), day("2025-05-01"))
    assert only(case, "adjust_by").start == (day("2026-04-30"), day("2026-04-30"))
    told = put(case, "adjustment.status_until", on("2027-01-15"))
    assert only(told, "adjust_by").start == (day("2027-01-15"), day("2027-01-15"))
    assert only(told, "adjust_by").derived_from == ("adjustment.status_until",)
    assert days(put(case, "adjustment.revoked", yes_no(True)), DAY).all("adjust_by") == ()
    assert days(case, day("2009-01-11")).all("adjust_from") == ()


def test_what_is_open_parts_the_earliest_day_to_adjust_from_the_safe_one() -> None:
    """A grant known to the month gives a month; where nothing bounds the worst there is no last day."""
    vague = attrs.evolve(adjusting(), granted_on=on("2022-05"))
    unlisted = put(adjusting(), "adjustment.admitted_at_grant", Answer())

    assert only(vague, "adjust_from").start == (day("2025-05-01"), day("2025-05-31"))
    assert only(unlisted, "adjust_from").start == (day("2025-05-01"), None)


def test_a_return_from_the_limit_of_an_absence_on_may_break_presence_and_then_does() -> None:
    """Before the first of the two days it surely does not, from the last on it surely does."""
    left = day("2023-01-10")
    limit = only(adjusting(Absence(on(left.isoformat()))), "absence_limit")
    assert limit.start == (left + 90 * ONE, left + 92 * ONE)

    for away in range(85, 97):
        back = left + away * ONE
        trip = Absence(
            on(left.isoformat()), on(back.isoformat()), needed_for_case=yes_no(False), certified=yes_no(False)
        )
        found = Clocks(Timeline.of(adjusting(trip), DAY), restart=True).over(0)
        assert found is (
            Outcome.NOT_MET if back < left + 90 * ONE else Outcome.MET if back >= left + 92 * ONE else Outcome.UNKNOWN
        )


def test_the_limit_of_all_absences_is_told_of_one_that_is_not_over() -> None:
    """What was spent away before is taken off it, without the days of travel at best and with them at worst."""
    first, second = (
        Absence(on(left), on(back), needed_for_case=yes_no(False), certified=yes_no(False))
        for left, back in (("2023-01-10", "2023-03-31"), ("2024-01-10", "2024-01-31"))
    )
    left = day("2026-08-01")
    open_still = Absence(on(left.isoformat()))
    limit = only(adjusting(first, second, open_still), "absences_limit")
    assert limit.path == "adjustment.absences[2].left"
    assert limit.start[0] is not None
    assert limit.start[1] is not None

    for back in (limit.start[0] - ONE, limit.start[0], limit.start[1] - ONE, limit.start[1]):
        closed = attrs.evolve(open_still, returned=on(back.isoformat()))
        least, most = Clocks(Timeline.of(adjusting(first, second, closed), DAY), restart=True).days_away(
            datetime.date.min
        )
        assert (most > 180, least > 180) == (back >= limit.start[0], back >= limit.start[1])


def test_the_bars_after_a_departure_end_three_and_ten_years_later() -> None:
    """The anniversary is still within them; the day after is the first on which the ground is not raised, after a leap day the later."""
    case = put(Case("P1"), "presence.departures", (Departure(on("2016-02-29")),))
    assert [only(case, f"bar_{n}_years").start[1] for n in (3, 10)] == [day("2019-03-02"), day("2026-03-02")]

    facts = {
        "applicant": "P1",
        "setting": "privileged",
        "people": [{"key": "P1"}],
        "presence": {"departures": [{"when": "2016-11-24", "voluntary": True}], "departures_complete": True},
        "status": {"unlawful_presence": True, "over_180_days": True, "central_reason": False},
        "grounds": {"listed_complete": True},
    }
    free = only(as_case(facts), "bar_10_years").start[0]
    assert free == day("2026-11-25")
    raised = [
        next(g for g in screen(facts, at).grounds or () if g.law.id == "unlawful_presence").standing
        for at in (free - ONE, free)
    ]
    assert [standing.value for standing in raised] == ["contested", "not_raised"], (
        "the record shows what counsel's list leaves out"
    )
