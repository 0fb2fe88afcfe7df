"""The account of a debt in figures: how it is read, what it shows of debt bondage, and where it stands in time."""

from __future__ import annotations

import datetime
import json
import pickle
from decimal import Decimal
from typing import Any

import attrs
import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

from tests.support import everything
from tvisa import Case, dictionary, loads_case, screen
from tvisa.errors import CaseFileError, InputError
from tvisa.facts import DebtLine, DebtLineKind, Evidence, Incident, Ledger, Money, Person, Setting, Source, parse_money
from tvisa.facts.contradictions import Conflict, contradictions
from tvisa.facts.debt import not_worked_off
from tvisa.facts.timeline import Timeline
from tvisa.files.adapters import FORMATS
from tvisa.files.casefile import dump, dumps, known_names, structure
from tvisa.files.schema import case_schema
from tvisa.files.starter import starter
from tvisa.kernel.answers import Reply, State, yes_no
from tvisa.kernel.dates import DateClaim, DateFact, parse_date
from tvisa.kernel.evaluate import find
from tvisa.kernel.fields import FactKind
from tvisa.kernel.paths import put
from tvisa.kernel.standing import StandingReader
from tvisa.law.t import T
from tvisa.law.trafficking import DEBT_BONDAGE
from tvisa.screening.days.chronology import chronology
from tvisa.screening.elements.result import below
from tvisa.screening.filing.checked import advised
from tvisa.words.catalog import ENGLISH

DAY = datetime.date(2026, 11, 24)
HEAD = "applicant: P1\npeople: [{key: P1}]\nincidents:\n  - {key: I1, victim: P1, debt: {ledger: {lines: [%s]}}}\n"


def line(kind: DebtLineKind, amount: str, when: str = "", *by: Source) -> DebtLine:
    """Return a line of an account."""
    dated = DateFact((DateClaim(parse_date(when)),)) if when else DateFact()
    return DebtLine(kind, dated, parse_money(amount), tuple(by))


def owed(amount: str, when: str = "", *by: Source) -> DebtLine:
    """Return what was said to be owed."""
    return line(DebtLineKind.SAID_OWED, amount, when, *by)


def shows(*lines: DebtLine, complete: bool | None = None) -> State:
    """Return what an account shows of whether the work brought the debt down; both where its lines differ."""
    return not_worked_off(Ledger(lines, yes_no(complete))).state()


def case(*lines: DebtLine, setting: Setting | None = None) -> Case:
    """Return a case with one account."""
    one = put(Incident("I1", "P1"), "debt.ledger", Ledger(lines))
    return Case("P1", (Person("P1"),), setting=setting, incidents=(one,))


# --- amounts ----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("text", ["0 USD", "6500 USD", "6500.50 USD", "16000 MXN", "0.5 KWD"])
def test_an_amount_is_as_exact_as_it_was_written(text: str) -> None:
    """In the file, in JSON and back; never a binary fraction."""
    told = loads_case(HEAD % f"{{kind: added, amount: {text}}}")

    assert told.incidents[0].debt.ledger.lines[0].amount == parse_money(text)
    assert dump(told)["incidents"][0]["debt"]["ledger"]["lines"] == [{"kind": "added", "amount": text}]
    assert loads_case(dumps(told)) == told
    assert Draft202012Validator(case_schema()).is_valid(json.loads(dumps(told)))
    assert isinstance(parse_money(text).low, Decimal)
    assert parse_money(text).low == parse_money(text).high


@pytest.mark.parametrize(
    ("text", "low", "high", "told"),
    [
        ("1200~ USD", "600", "1800", "about 1200 USD"),
        ("1000..1500 USD", "1000", "1500", "1000 to 1500 USD"),
        ("0.50..0.50 USD", "0.50", "0.50", "0.50 to 0.50 USD"),
        ("1000.. USD", "1000", None, "at least 1000 USD"),
        ("..1500 USD", "0", "1500", "at most 1500 USD"),
    ],
)
def test_an_amount_is_as_certain_as_it_was_written(text: str, low: str, high: str | None, told: str) -> None:
    """About, between, at least and at most; the file keeps what was written, and a reader is told it in words."""
    read = loads_case(HEAD % f"{{kind: added, when: 2021, amount: {text}}}")
    amount = read.incidents[0].debt.ledger.lines[0].amount

    assert isinstance(amount, Money)
    assert (amount.low, amount.high) == (Decimal(low), None if high is None else Decimal(high))
    assert dump(read)["incidents"][0]["debt"]["ledger"]["lines"][0]["amount"] == text
    assert loads_case(dumps(read)) == read
    assert Draft202012Validator(case_schema()).is_valid(json.loads(dumps(read)))
    assert [e.what for e in chronology(read, DAY, ENGLISH)] == [f"added to the debt: {told}"]


def test_the_larger_bound_of_an_amount_does_not_come_first() -> None:
    """As with a date and an age."""
    with pytest.raises(CaseFileError, match="expected the smaller amount first"):
        loads_case(HEAD % "{kind: added, amount: 1500..1000 USD}")


@pytest.mark.parametrize(
    "text",
    [
        "6500",
        "6,500 USD",
        "USD 6500",
        "$6500",
        "-5 USD",
        "5 usd",
        "5 USD ",
        "1e3 USD",
        "007 USD",
        "~5 USD",
        "1...2 USD",
        "1..2~ USD",
    ],
)
def test_what_is_no_amount_is_refused_without_saying_it(text: str) -> None:
    """A number without a currency is none, and neither is one with commas in it."""
    with pytest.raises(CaseFileError) as caught:
        loads_case(HEAD % f'{{kind: added, amount: "{text}"}}')
    (problem,) = caught.value.problems

    assert problem.path == "incidents[0].debt.ledger.lines[0].amount"
    assert "1200 USD" in problem.message
    assert text not in problem.message
    written = {"applicant": "P1", "people": [], "incidents": [{"key": "I1", "victim": "P1"}]}
    written["incidents"][0]["debt"] = {"ledger": {"lines": [{"amount": text}]}}  # type: ignore[index]
    assert not Draft202012Validator(case_schema()).is_valid(written)


def test_an_amount_can_be_not_known_declined_or_left_blank() -> None:
    """As any fact; a number of Python is none."""
    for word, told in (("unknown", Reply.UNKNOWN), ("declined", Reply.DECLINED), ("", None), ("null", None)):
        found = loads_case(HEAD % f"{{kind: credited, amount: {word}}}")
        assert found.incidents[0].debt.ledger.lines[0].amount == told
        assert loads_case(dumps(found)) == found
    with pytest.raises(InputError, match=r"incidents\[0\].debt.ledger.lines\[0\].amount: expected Money"):
        screen(case(DebtLine(DebtLineKind.ADDED, amount=5.5)), DAY)  # type: ignore[arg-type]


@pytest.mark.parametrize("form", ["native", "flat"])
def test_an_account_passes_through_other_formats(form: str) -> None:
    """Line by line, with who says so and what shows it."""
    told = case(attrs.evolve(owed("10.50 USD", "2020", Source.CLIENT), shown_by=(Evidence.LEDGER,)), owed("9 USD"))
    if form == "native":
        assert structure(dump(told)) == told
    else:
        assert FORMATS["flat"].read(FORMATS["flat"].write(told).text).case == told


# --- what figures show ------------------------------------------------------------------------------------------------

CREDIT = line(DebtLineKind.CREDITED, "500 USD")
ADD = line(DebtLineKind.ADDED, "300 USD")


def test_what_was_said_to_be_owed_later_shows_whether_it_went_down() -> None:
    """Where one day surely came before the other, in one currency."""
    assert shows(owed("4000 USD", "2020"), owed("4000 USD", "2021")) is State.YES
    assert shows(owed("11500 USD", "2022-10"), owed("4000 USD", "2021-02")) is State.YES
    assert shows(owed("4000 USD", "2020"), owed("3999.99 USD", "2021")) is State.NO
    assert shows(owed("4000 USD", "2020"), owed("3000 USD", "2020-06")) is State.NOT_ASKED
    assert shows(owed("4000 USD", "2020"), owed("5000 USD")) is State.NOT_ASKED
    assert shows(owed("4000 USD", "2020"), owed("5000 MXN", "2021")) is State.NOT_ASKED
    assert shows(owed("4 USD", "2019"), owed("5 USD", "2020"), owed("3 USD", "2021")) is State.DISPUTED


def test_sums_show_it_only_where_all_lines_are_there() -> None:
    """Nobody has asked for the rest, or one line has no amount: then nothing is summed up."""
    assert shows(CREDIT, ADD) is shows(CREDIT, ADD, complete=False) is State.NOT_ASKED
    assert shows(CREDIT, ADD, complete=True) is State.NO
    assert shows(ADD, complete=True) is State.YES
    assert shows(ADD, DebtLine(DebtLineKind.CREDITED), complete=True) is State.NOT_ASKED
    assert shows(complete=True) is State.NOT_ASKED


def test_figures_show_only_what_they_surely_show() -> None:
    """Of amounts that are not exact, however they are meant."""
    assert shows(owed("3000~ USD", "2020"), owed("9000~ USD", "2021")) is State.YES
    assert shows(owed("3000~ USD", "2020"), owed("4000~ USD", "2021")) is State.NOT_ASKED
    assert shows(owed("9000~ USD", "2020"), owed("2000~ USD", "2021")) is State.NO
    assert shows(owed("..4000 USD", "2020"), owed("4000.. USD", "2021")) is State.YES
    assert shows(owed("4000.. USD", "2020"), owed("5000 USD", "2021")) is State.NOT_ASKED
    assert shows(owed("4000.. USD", "2020"), owed("..3999 USD", "2021")) is State.NO
    assert shows(ADD, line(DebtLineKind.CREDITED, "200..300 USD"), complete=True) is State.YES
    assert shows(ADD, line(DebtLineKind.CREDITED, "200..301 USD"), complete=True) is State.NOT_ASKED
    assert shows(ADD, line(DebtLineKind.CREDITED, "301.. USD"), complete=True) is State.NO
    assert shows(line(DebtLineKind.ADDED, "300.. USD"), CREDIT, complete=True) is State.NOT_ASKED


def test_amounts_in_a_currency_that_nobody_knows_are_not_compared() -> None:
    """They may be of two; in one that is known the same figures tell."""
    unknown = not_worked_off(Ledger((owed("4 XXX", "2020"), owed("5 XXX", "2021"))))

    assert unknown.state() is State.NOT_ASKED
    assert not_worked_off(Ledger((owed("4 USD", "2020"), owed("5 USD", "2021")))).state() is State.YES
    assert loads_case(HEAD % "{kind: added, amount: 1200 XXX}").incidents[0].debt.ledger.lines


def test_a_debt_that_somebody_paid_was_not_worked_off() -> None:
    """That it went down then says nothing of the work; that it did not go down all the same does."""
    paid = line(DebtLineKind.PAID, "900 USD")

    assert shows(owed("4000 USD", "2020"), owed("3000 USD", "2021"), paid) is State.NOT_ASKED
    assert shows(owed("4000 USD", "2020"), owed("5000 USD", "2021"), paid) is State.YES


def test_what_only_the_traffickers_side_says_never_shows_that_it_went_down() -> None:
    """What was said to be owed is theirs to say: it is what happened. That work was credited is a claim."""
    theirs = (Source.TRAFFICKER,)

    assert shows(owed("4 USD", "2020", *theirs), owed("5 USD", "2021", *theirs)) is State.YES
    assert shows(owed("4 USD", "2020"), owed("3 USD", "2021", *theirs)) is State.NOT_ASKED
    assert shows(attrs.evolve(CREDIT, said_by=theirs), ADD, complete=True) is State.YES
    theirs_alone = DateFact((DateClaim(parse_date("2021"), theirs),))
    assert shows(owed("4 USD", "2020"), attrs.evolve(owed("5 USD"), when=theirs_alone)) is State.NOT_ASKED
    answer = not_worked_off(Ledger((owed("4 USD", "2020", Source.CLIENT), owed("5 USD", "2021", *theirs))))
    assert answer.sources == (Source.CLIENT, *theirs)


DATES = st.sampled_from(["", "2019", "2020-05", "2021"])
LINES = st.lists(
    st.builds(
        line,
        st.sampled_from(DebtLineKind),
        st.sampled_from(["3 USD", "4 USD", "4.50 USD", "4 MXN"]),
        DATES,
        st.sampled_from([Source.CLIENT, Source.TRAFFICKER]),
    ),
    max_size=4,
)


@given(LINES, st.data())
def test_what_speaks_for_the_client_never_comes_of_leaving_something_out(
    lines: list[DebtLine], data: st.DataObject
) -> None:
    """A line or its day forgotten, or that these are all: no account then shows more for the client than before."""

    def yes(ledger: Ledger) -> bool:
        return any(c.answer is Reply.YES for c in not_worked_off(ledger).claims)

    told = Ledger(tuple(lines), yes_no(data.draw(st.sampled_from([True, None]))))
    dark = [attrs.evolve(told, lines_complete=yes_no(None))]
    for number, one in enumerate(lines):
        bare = (*lines[:number], attrs.evolve(one, when=DateFact()), *lines[number + 1 :])
        dark += [attrs.evolve(told, lines=bare)]
        # Whoever says that these are all says so of these.
        dark += [Ledger((*lines[:number], *lines[number + 1 :]))]
    assert not any(yes(less) and not yes(told) for less in dark)


@given(LINES, st.data())
def test_an_amount_less_certain_shows_nothing_new(lines: list[DebtLine], data: st.DataObject) -> None:
    """However it is widened."""
    told = Ledger(tuple(lines), yes_no(data.draw(st.sampled_from([True, None]))))
    wider = []
    for one in lines:
        number, _, currency = str(one.amount).partition(" ")
        forms = (f"{number}", f"{number}~", f"{number}..", f"..{number}", f"{number}..{number}0", f"0..{number}")
        wider.append(attrs.evolve(one, amount=parse_money(f"{data.draw(st.sampled_from(forms))} {currency}")))

    def said(ledger: Ledger) -> set[Reply]:
        return {c.answer for c in not_worked_off(ledger).claims}

    assert said(attrs.evolve(told, lines=tuple(wider))) <= said(told)


# --- read by debt bondage ---------------------------------------------------------------------------------------------

CREDITED = "incident.purposes.work_not_credited"
GROWN = (owed("4000 USD", "2021-02", Source.DOCUMENT), owed("11500 USD", "2022-10", Source.CLIENT))


def part(of: Case, ident: str) -> Any:
    """Return a part of the first element."""
    return next(p for p in below(screen(of, DAY).elements[0]) if p.id == ident)


def test_debt_bondage_weighs_the_account() -> None:
    """As a factor under the question of what became of the value of the work; it moves nothing."""
    (found,) = (f for f in part(case(*GROWN), CREDITED).factors if f.path == "incidents[0].debt.ledger")

    assert (found.counts, found.sources) == ("for", ("document", "client"))
    assert "22 USC 7102(7)" in set(found.law.citations)
    fallen = part(case(*reversed(GROWN[:1]), owed("10 USD", "2022")), CREDITED).factors
    assert [f.counts for f in fallen if f.path == "incidents[0].debt.ledger"] == ["against"]
    assert part(case(*GROWN), "debt_bondage").outcome == part(case(), "debt_bondage").outcome == "unknown"


def test_an_account_is_a_fact_under_the_judgment() -> None:
    """As filed, whether the work was credited depends on a judgment where there is one; and nobody is told to record what it rests on."""
    judged = put(case(*GROWN), "incidents[0].purposes.work_not_credited", yes_no(True, "attorney"))

    assert {a.paths[0] for a in advised(judged, DAY, ENGLISH)} == set()
    assert {a.paths[0] for a in advised(put(judged, "incidents[0].debt.ledger", Ledger()), DAY, ENGLISH)} == {
        "incidents[0].purposes.work_not_credited"
    }


@pytest.mark.parametrize("setting", Setting)
def test_an_account_passes_through_every_room(setting: Setting) -> None:
    """Beside what only the trafficker's side says, which is listed by its own place."""
    told = put(case(*GROWN, setting=setting), "incidents[0].means.threats", yes_no(False, "trafficker"))
    result = screen(told, DAY)

    assert everything(result)
    (standard,) = result.decided.standards
    assert [named.title for named in standard.speaks_for] == ["figures showing that the work did not reduce the debt"]
    assert [fact.path for fact in result.set_aside] == ["incidents[0].means.threats"]
    assert pickle.loads(pickle.dumps(result)) == result  # noqa: S301 - our own


def test_a_new_file_asks_for_an_amount_and_lists_no_words_for_it() -> None:
    """Nor is a part of an amount a key of the file."""
    (asked,) = (text for text in starter().splitlines() if "amount:" in text)

    assert "One of" not in asked
    assert "currency" not in known_names()


def test_nobody_is_told_to_get_an_account_that_comes_out_one_way() -> None:
    """What would show debt bondage are the facts; figures are taken as they come."""
    told = case(owed("4 USD"))
    scope = T.scope(told, DAY).bind("incident", told.incidents[0], "incidents[0]")
    whole = DEBT_BONDAGE.on(DAY)
    named = StandingReader(scope, (whole,)).read(find(whole, scope), scope).missing
    asked = {path for lack in named for path, _ in lack.core}

    assert asked
    assert "incidents[0].debt.ledger" not in asked


def test_every_field_of_an_account_is_read() -> None:
    """By debt bondage, under its provision; a note by nothing."""
    found = {entry.path: entry for entry in dictionary("incidents[].debt.ledger")}

    assert {p for p, e in found.items() if e.kind is not FactKind.FACTOR} == {"incidents[].debt.ledger.lines[].note"}
    assert all("22 USC 7102(7)" in e.law for e in found.values() if e.kind is FactKind.FACTOR)


# --- in time ----------------------------------------------------------------------------------------------------------


def test_the_timeline_says_what_was_owed_when() -> None:
    """With the amount and who says so; redacted without the amount; what nobody dates is said to be undated."""
    told = case(*GROWN, line(DebtLineKind.CREDITED, "5 USD"))
    found = chronology(told, DAY, ENGLISH)

    assert [(e.what, e.when, e.sources) for e in found] == [
        ("said to be owed: 4000 USD", "some day in 2021-02", ("document",)),
        ("said to be owed: 11500 USD", "some day in 2022-10", ("client",)),
    ]
    assert [(u.path, u.what, u.record) for u in found.undated if ".debt." in u.path] == [
        ("incidents[0].debt.ledger.lines[2].when", "counted against the debt for work: 5 USD", "")
    ]
    assert {e.what for e in chronology(told, DAY, ENGLISH, redact=True)} == {"said to be owed"}
    blank = case(DebtLine(when=GROWN[0].when))
    assert [e.what for e in chronology(blank, DAY, ENGLISH)] == ["account of the debt"]


def test_an_account_that_does_not_fit_the_answers_is_told() -> None:
    """Work was counted, and was not; added, and nothing was; before the debt; a day to come. A trafficker's line is set aside."""

    def told(of: Case) -> set[Conflict]:
        return {c.kind for c in contradictions(Timeline.of(of, DAY))}

    for kind, path in ((DebtLineKind.CREDITED, "debt.part_credited"), (DebtLineKind.ADDED, "agreement.debt_raised")):
        denied = put(case(line(kind, "5 USD")), f"incidents[0].{path}", yes_no(False))
        assert told(denied) == {Conflict.DENIED_AND_LISTED}
        assert told(put(denied, f"incidents[0].{path}", yes_no(True))) == set()
        hostile = put(denied, "incidents[0].debt.ledger.lines[0].said_by", (Source.FOR_TRAFFICKER,))
        assert told(hostile) == set()
    since = put(case(*GROWN), "incidents[0].debt.when", GROWN[1].when)
    assert told(since) == {Conflict.LISTED_BEFORE_DEBT}
    assert told(case(owed("4 USD", "2030"))) == {Conflict.TOLD_AND_TO_COME}


def test_money_is_shown_and_compared_by_what_it_is() -> None:
    """Two ways of writing one amount are one."""
    assert str(parse_money("6.50 USD")) == "6.50 USD"
    assert parse_money("6.50 USD") == parse_money("6.5 USD")
