"""Where a case stands: each sentence of advice is said only in the postures in which it is true, and what is open is asked."""

from __future__ import annotations

import ast
import datetime
import re
from collections.abc import Iterator
from typing import Any, Final

import attrs
import pytest

from tests.cases import DENIED, FILED, SATURDAY, grown
from tests.support import ROOT, sampled, texts
from tvisa import loads_case, screen
from tvisa.facts import Case
from tvisa.kernel import truth
from tvisa.kernel.answers import yes_no
from tvisa.kernel.paths import put
from tvisa.law.book import entries, search
from tvisa.law.common.asking import granted
from tvisa.law.common.points import First, Point
from tvisa.law.common.posture import ALL, EVERYWHERE, UNDECIDED, Court, Order, Posture, Sentence, Stage, Where, where
from tvisa.law.common.relief import PROMPTS
from tvisa.law.common.remark import Remark, told_everywhere, told_in
from tvisa.law.common.term import Step, Stop, Term
from tvisa.law.conduct.ambiguity import Level
from tvisa.law.conduct.catalog import CATALOG
from tvisa.law.conduct.notices import NOTICES
from tvisa.law.t import T
from tvisa.law.t.filing.lines import LINES
from tvisa.law.t.urgent.stops import STOPS
from tvisa.law.t.urgent.terms import TERMS
from tvisa.report import client
from tvisa.report import memo as memo_page
from tvisa.report.client import client_sheet, service_plan
from tvisa.report.memo import memo
from tvisa.screening.remarks.filing import filing

DAY: Final = "2026-11-27"
TODAY: Final = datetime.date.fromisoformat(DAY)
LAW: Final = entries()
HEAD: Final = "applicant: P1\npeople: [{key: P1}]\n"
STAGES: Final = {
    Stage.BEFORE: "filed: no",
    Stage.PENDING: "filed: yes\nfamily: {application_denied: no}",
    Stage.BONA_FIDE: "filed: yes\nfamily: {application_denied: no}",
    Stage.GRANTED: "filed: yes\ngranted_on: 2026-01-05",
    Stage.ENDED: "filed: yes\ngranted_on: 2024-01-05\nadjustment: {revoked: yes}",
    Stage.DENIED: "filed: yes\nfamily: {application_denied: yes}",
}
COURTS: Final = {
    Court.NONE: "in_proceedings: no, notice_to_appear: no",
    Court.NOTICE: "in_proceedings: no, notice_to_appear: yes",
    Court.PENDING: "in_proceedings: yes, hearing_on: 2027-01-12",
}
ORDERS: Final = {
    Order.NONE: ("removal_order: no, reentered: no", ""),
    Order.UNEXECUTED: ("removal_order: yes", ", order_executed: no, order_in_absentia: no, order_by_judge: yes"),
    Order.IN_ABSENTIA: (
        "removal_order: yes",
        ", order_executed: no, order_in_absentia: yes, hearing_notice_received: no, hearing_notice_to_other: yes",
    ),
    Order.EXPEDITED: (
        "removal_order: yes",
        ", order_executed: no, order_by_dhs: yes, order_expedited: yes, no_fear_found_on: 2026-11-25",
    ),
    Order.EXECUTED: ("removal_order: yes, reentered: no", ", order_executed: yes, order_by_dhs: yes"),
    Order.REENTERED: ("removal_order: yes, reentered: yes", ", order_executed: yes, order_reinstated: no"),
    Order.REINSTATED: ("removal_order: yes, reentered: yes", ", order_executed: yes, order_reinstated: yes"),
}
NOT_BEFORE: Final = frozenset(Stage) - {Stage.BEFORE}
DECIDED: Final = {Stage.GRANTED, Stage.ENDED, Stage.DENIED}
FALSE_IN: Final = (
    (
        r"before anything is (written|filed)|before any filing|before filing for|file it with the application",
        NOT_BEFORE,
    ),
    (r"the application goes to USCIS, and never to the judge|DHS is told of the plan", NOT_BEFORE),
    (r"on the filing day|on the filing date", NOT_BEFORE),
    (r"no lawful status\. Filing tells", NOT_BEFORE),
    (r"no lawful status\. Filing tells", {Court.NOTICE, Court.PENDING}),
    (r"no lawful status\. Filing tells", frozenset(Order) - {Order.NONE}),
    (r"(?<!Avoid: Requesting a stay on )Form I-246", {Order.NONE, Order.EXECUTED, Order.REENTERED}),
    (r"move the court to continue|T status granted: move to terminate", {Court.NONE, Court.NOTICE}),
    (r"move the court to continue the case and, .{,90}to grant administrative closure", DECIDED),
    (r"move to terminate\. Termination is mandatory", frozenset(Stage) - {Stage.GRANTED}),
    (r"Approval of T status cancels it by law; filing does not", {Stage.GRANTED, Stage.ENDED}),
    (r"order was made in absentia\. Filing a motion", frozenset(Order) - {Order.IN_ABSENTIA}),
    (r"petition for review is due within 30 days", frozenset(Order) - {Order.REINSTATED}),
    (
        r"In expedited removal, no judge hears|in expedited removal: DHS holds the client",
        frozenset(Order) - {Order.EXPEDITED},
    ),
    (r"remove the client under that old order", frozenset(Order) - {Order.REENTERED, Order.REINSTATED}),
    (r"It stays a final order from its date", {Order.NONE, Order.EXECUTED, Order.REENTERED}),
    (r"It stays a final order from its date", DECIDED | {Stage.BEFORE, Stage.PENDING}),
    (r"If the application is denied, removal proceedings may begin", DECIDED | {Court.NOTICE, Court.PENDING}),
    (r"Note its end date\. The client must go on complying", frozenset(Stage) - {Stage.GRANTED}),
    (r"A permanent resident cannot receive T status", {Stage.GRANTED, Stage.ENDED}),
)
"""What says something of a posture, and where it is false."""
OVER: Final = {Stage.ENDED, Stage.DENIED}
FALSE_AS_DECLARED: Final = (
    *FALSE_IN,
    (r"File it with the application, or while the application is pending", DECIDED),
    (r"a request is owed|review comes only with a request", DECIDED | {Stage.BEFORE}),
    (r"may detain the client until the application is decided", DECIDED),
    (
        r"deferred action on which it rests|It can be ended at any time",
        {Stage.GRANTED, Stage.ENDED},
    ),
    (r"USCIS notifies the Department of Health|Put them in the statement", DECIDED),
    (r"USCIS may reject one of two identical applications", DECIDED),
    (r"being here now must be tied", {Stage.GRANTED, Stage.ENDED}),
    (
        r"unmarried at each step|relationship must exist at each step|for each relative|[Cc]heck each relative|how they can follow",
        OVER,
    ),
    (r"USCIS can revoke a grant", OVER),
    (r"approval cancels the order", {Stage.GRANTED, Stage.ENDED}),
)
"""The same, and what is said of facts that the walk does not record: read off the declarations, wherever they are recorded."""


def case_at(posture: Posture, *, resident: str = "yes", citizen: str = "no") -> Case:
    """Return a case at a posture, privileged, with everything recorded that makes advice speak of it."""
    status, order = ORDERS[posture.order]
    notice = ", bona_fide_notice: " + ("yes" if posture.stage is Stage.BONA_FIDE else "no")
    own = (
        f"detained: yes, work_permit_requested: no, represented: no, permanent_resident: {resident}, citizen: {citizen}, "
        "asylum_pending: yes, benefits_needed: yes, earlier_t_denied: yes"
    )
    return loads_case(
        f"{HEAD}setting: privileged\n{STAGES[posture.stage]}\nstatus: {{lawful: no, {status}}}\n"
        f"filing: {{{COURTS[posture.court]}{order}{notice}, {own}}}\n"
        "conduct: {matters: [{pending: yes}]}\nplans: [{kind: travel}]\n"
    )


def told(case: Case) -> str:
    """Return everything that advice says of a case, in words."""
    result = screen(case, DAY)
    pages = (memo(result), client_sheet(result), service_plan(result))
    found = filing(case, DAY).as_dict()
    advice = [
        words
        for one in (*found["filing"]["lines"], *found["alternatives"])
        for words in (one["text"], one.get("do", ""), *(reason["text"] for reason in one["reasons"]))
    ]
    return f"{advice} {[n.text for n in result.notices]} {pages}"


def reasons(text: str, code: str = "REMOVAL") -> str:
    """Return what a line says of a case file."""
    panel = filing(loads_case(f"{HEAD}setting: privileged\n{text}"), DAY).as_dict()["filing"]
    (line,) = (one for one in panel["lines"] if one["code"] == code)
    return " ".join(reason["text"] for reason in line["reasons"])


def prompted(text: str, code: str) -> str:
    """Return what other relief says of a case file."""
    case = loads_case(HEAD.replace("{key: P1}", "{key: P1}, {key: P2}") + f"setting: privileged\n{text}")
    listed: list[dict[str, Any]] = filing(case, DAY).as_dict()["alternatives"]
    (prompt,) = (one for one in listed if one["code"] == code)
    return " ".join((prompt["text"], *(reason["text"] for reason in prompt["reasons"])))


def asked(text: str, code: str = "REMOVAL") -> list[str]:
    """Return the paths that a line asks for."""
    panel = filing(loads_case(f"{HEAD}setting: privileged\n{text}"), DAY).as_dict()["filing"]
    (line,) = (one for one in panel["lines"] if one["code"] == code)
    return [missing["path"] for missing in line["missing"]]


@pytest.mark.parametrize("posture", sampled(ALL, 15), ids=lambda p: f"{p.stage}, {p.court}, {p.order}")
def test_no_sentence_survives_where_it_is_false(posture: Posture) -> None:
    """The posture is read off what is recorded, and nothing that is false in it is said on any page."""
    case = case_at(posture, resident="no" if posture.court is Court.PENDING else "yes")
    standing = T.standing(case, TODAY)
    said = told(case)

    assert [*standing.stages, *standing.courts, *standing.orders] == [posture.stage, posture.court, posture.order]
    for pattern, places in FALSE_IN:
        if {posture.stage, posture.court, posture.order} & set(places):
            assert not re.search(pattern, said), pattern


CITIZEN: Final = {"yes": "yes", "unknown": "unknown", "disputed": "[{answer: yes}, {answer: no}]"}
AS_AN_ALIEN: Final = re.compile(
    r"[Tt]ell DHS|DHS is told|ask (now )?about bond|bond is asked|file it complete|proof of filing once|USCIS must receive the application|requests bond|to close the case, and ask ICE|File the application"
)
"""What asks somebody to file, to say that they will, or to be treated as somebody who can be removed."""


@pytest.mark.parametrize("citizen", CITIZEN.values(), ids=CITIZEN)
@pytest.mark.parametrize("posture", ALL[::11], ids=lambda p: f"{p.stage}, {p.court}, {p.order}")
def test_whoever_may_be_a_citizen_is_told_nothing_that_only_an_alien_does(posture: Posture, citizen: str) -> None:
    """8 USC 1101(a)(3), (15): Form I-914 is a signed statement of being no citizen, and DHS has to show it (8 CFR 1240.8)."""
    case = case_at(posture, resident="no", citizen=citizen)
    urgent = screen(case, DAY).urgent

    assert urgent is not None
    assert urgent.stops[0].code == "CITIZENSHIP"
    assert urgent.step is not None
    assert urgent.step.law.id.startswith("CITIZENSHIP")
    assert not {"REPORT", "DO_NOT_FILE"} & {stop.code for stop in urgent.stops}
    assert not AS_AN_ALIEN.search(f"{told(case)} {urgent.step.text}")


def test_a_citizen_in_custody_asks_for_release_as_one() -> None:
    """8 USC 1226(a), 18 USC 4001(a): whoever is no alien is not held for removal; bond is for whoever is."""
    text = "filing: {detained: yes, in_proceedings: yes, hearing_on: 2027-01-12, citizen: %s}"

    assert "ask now about bond" in reasons(text % "no" + "\nstatus: {removal_order: no}")
    for citizen in CITIZEN.values():
        said = reasons(text % citizen + "\nstatus: {removal_order: no}")
        assert (
            "is or may be a citizen or national. Today counsel gives ICE the proof and asks for release on that ground"
            in said
        )
        assert "bond" not in said.replace("A request for bond", "")
    assert "settle that first" in reasons("filing: {citizen: yes}", "STATUS")
    assert "filing.citizen" in asked("filing: {citizen: unknown}", "STATUS")


def test_other_relief_of_noncitizens_is_not_put_to_a_citizen() -> None:
    """An application for asylum or U status says the same as Form I-914; a suit and services are open to everybody."""
    facts = "incidents: [{key: I1, victim: P1, labor: {work: yes}}]\nfiling: {losses: yes, benefits_needed: yes, fears_return: yes, citizen: %s}"

    def codes(citizen: str) -> set[str]:
        found = filing(loads_case(f"{HEAD}setting: privileged\n{facts % citizen}"), DAY).as_dict()["alternatives"]
        return {one["code"] for one in found}

    assert codes("yes") >= {"CIVIL_SUIT", "BENEFITS"}
    assert not codes("yes") & {"U_STATUS", "ASYLUM", "VAWA", "CERTIFICATION", "CONTINUED_PRESENCE"}
    for open_still in ("no", "unknown", CITIZEN["disputed"]):
        assert codes(open_still) >= {"CIVIL_SUIT", "BENEFITS", "U_STATUS", "ASYLUM"}


@pytest.mark.parametrize("posture", ALL[::7], ids=lambda p: f"{p.stage}, {p.court}, {p.order}")
def test_a_page_says_to_everybody_only_what_is_true_everywhere(posture: Posture) -> None:
    """What the sheet, the plan and the memo print whatever is recorded declares every posture, and stands on the page in each."""
    result = screen(case_at(posture), DAY)
    pages = ((client.SAID, client_sheet(result)), (client.SAID_OF_SERVICES, service_plan(result)))

    for said, page in pages:
        words = texts(page)
        for sentence in said:
            assert posture in sentence.where
            assert sentence.text in words
    for sentence in memo_page.SAID:
        assert sentence.where == EVERYWHERE
        assert not re.search(r"^before|before filing", sentence.text, re.IGNORECASE)


def declared() -> list[Sentence]:
    """Return every sentence of advice that says in which postures it is true: of lines, of other relief, and notices."""
    reasons = [reason for one in (*LINES, *PROMPTS) for reason in one.reasons]
    return [*reasons, *NOTICES]


@pytest.mark.parametrize("posture", sampled(ALL, 6), ids=lambda p: f"{p.stage}, {p.court}, {p.order}")
def test_a_sentence_is_said_only_where_it_declares_to_be_true(posture: Posture) -> None:
    """Read off the declarations themselves: none of another posture's sentences is said, whatever is recorded beside."""
    case = case_at(posture)
    panel = filing(case, DAY)
    hits = [hit for told in (*panel.lines, *panel.prompts) for hit in told.hits]
    notices = {notice.text for notice in screen(case, DAY).notices}
    shown = {id(hit.remark) for hit in hits} | {id(notice) for notice in NOTICES if notice.says in notices}

    for sentence in declared():
        if posture not in sentence.where or sentence.when_open:
            assert id(sentence) not in shown


def advice() -> Iterator[tuple[str, Where]]:
    """Yield what is said of a case, with the postures that it declares; what is said while that is open has words of its own."""
    for reason in (reason for one in (*LINES, *PROMPTS) for reason in one.reasons if not reason.when_open):
        yield reason.says, reason.where
    yield from ((notice.says, notice.where) for notice in NOTICES if not notice.when_open)
    yield from ((stop.says, stop.where) for stop in STOPS)
    yield from ((words, term.where) for term in TERMS for words in (term.says, term.after))
    yield from ((words, EVERYWHERE) for line in LINES for words in (line.says, line.do))
    yield from ((prompt.says, EVERYWHERE) for prompt in PROMPTS)


def test_no_sentence_declares_a_posture_in_which_it_is_false() -> None:
    """Whatever would make a page say it: what it says of a posture, and where it declares to be true, do not contradict each other."""
    wrong = [
        (words, pattern)
        for words, where in advice()
        for pattern, places in FALSE_AS_DECLARED
        if re.search(pattern, words) and {*where.stages, *where.courts, *where.orders} & set(places)
    ]

    assert wrong == []
    for pattern, _ in FALSE_AS_DECLARED[len(FALSE_IN) :]:
        assert any(re.search(pattern, words) for words, _ in advice()), pattern


OF_FILING_ALONE: Final = re.compile(
    r"\bbefore (any |the )?filing\b|\bno filing\b|then the filing|before (you|anyone) files?\b|before anything is (written|filed)",
    re.IGNORECASE,
)


def unplaced() -> Iterator[str]:
    """Yield what findings, levels and grounds say: they declare no posture, so that it has to be true in each."""
    yield from (level.says for level in Level)
    for entry in CATALOG:
        yield from (entry.what, entry.title, entry.timing, entry.unknown, *entry.level_texts.values(), *entry.evidence)
        yield from (row.why for row in entry.rows)
        yield from (side.text for side in (entry.client, entry.government))


def test_what_declares_no_posture_speaks_of_none() -> None:
    """The same words stand on the page before filing, after it and after a decision."""
    assert [words for words in unplaced() if OF_FILING_ALONE.search(words)] == []


@pytest.mark.parametrize("kind", [Remark, Point, First, Stop, Term, Step])
def test_each_sentence_of_advice_declares_its_postures(kind: type[Any]) -> None:
    """None is true everywhere by default: its table says where it is or it does itself, and one that nobody placed is never told."""
    unsaid = attrs.fields_dict(kind)["where"].default

    assert unsaid in (attrs.NOTHING, None)
    assert all(isinstance(at, Where) for _, at in advice())
    with pytest.raises(AttributeError):
        T.standing(Case("P1"), datetime.date.fromisoformat(DAY)).shows(Remark("Never told."))


def test_a_table_places_those_that_do_not_place_themselves() -> None:
    """What a remark says of its own postures stands."""
    undecided = where(*UNDECIDED)
    first, second = told_everywhere(Remark("Everywhere."), Remark("Before a decision.", where=undecided))

    assert (first.where, second.where) == (EVERYWHERE, undecided)


def test_a_table_put_into_another_has_placed_its_own() -> None:
    """A row that nobody placed does not silently take the postures of the table around it, and no table is unpacked into another."""
    inner = told_in(where(*UNDECIDED), Remark("Before a decision."))

    assert [remark.where for remark in told_everywhere(inner)] == [where(*UNDECIDED)]
    with pytest.raises(ValueError, match="Nowhere"):
        told_in(EVERYWHERE, inner, (*inner, Remark("Nowhere.")))
    unpacked = [
        f"{module.name}:{call.lineno}"
        for module in sorted((ROOT / "tvisa" / "law").rglob("*.py"))
        if module.name != "remark.py"
        for call in ast.walk(ast.parse(module.read_text(encoding="utf-8")))
        if isinstance(call, ast.Call) and getattr(call.func, "id", "") in ("told_in", "told_everywhere")
        for each in call.args
        if isinstance(each, ast.Starred)
    ]
    assert unpacked == []


@pytest.mark.slow
def test_each_pattern_is_said_somewhere() -> None:
    """What the walk looks for is said in some posture, but for what was false everywhere and is gone."""
    at = ((p, "no" if p.court is Court.PENDING else "yes") for p in ALL if p.court is not Court.NOTICE)
    said = " ".join(told(case_at(posture, resident=resident)) for posture, resident in at)
    unsaid = [pattern for pattern, _ in FALSE_IN if not re.search(pattern, said)]

    assert all(re.search("before|filing day", pattern) for pattern in unsaid), unsaid


def test_what_stands_whatever_is_recorded_speaks_of_no_posture() -> None:
    """The standing warnings and what to do in any case hold before filing, after it, in court and under an order."""
    for line in LINES:
        for pattern, _ in FALSE_IN:
            assert not re.search(pattern, f"{line.says} {line.do}"), line.code
    for prompt in PROMPTS:
        assert "I-246" not in prompt.says


def test_unknown_is_not_none() -> None:
    """Nobody said whether an order was carried out: no stay is advised, and that is asked; nor is a filing said to be new."""
    text = "status: {lawful: no, removal_order: yes}"
    said = reasons(text)

    assert "I-246" not in said
    assert "Find that out first" in said
    assert "filing.order_executed" in asked(text)
    assert "If there is none of these, filing tells" in reasons("status: {lawful: no}", "REFERRAL")
    assert "filed" in asked("status: {lawful: no}", "REFERRAL")


def test_a_bona_fide_notice_needs_no_request_for_a_stay() -> None:
    """8 CFR 214.205(g)(1): it stays the order by itself; where there is none, or nobody knows, a stay is asked for."""
    noticed = case_at(Posture(Stage.BONA_FIDE, Court.NONE, Order.UNEXECUTED), resident="no")
    found = filing(noticed, DAY).as_dict()
    said = [r["text"] for one in (*found["filing"]["lines"], *found["alternatives"]) for r in one["reasons"]]
    asking = [text for text in said if "Form I-246" in text]

    assert asking
    assert all(
        re.search(r"If there is neither|[Uu]nless a bona fide determination \(BFD\) notice (?:already )?stays", text)
        for text in asking
    )


LEFT: Final = """
filing: {{order_on: 2019-03-01, order_executed: no, order_in_absentia: no, order_reinstated: no, order_by_judge: yes}}
status: {{reentered: yes}}
presence: {{departures: [{{when: {left}}}]}}
"""
"""An order that is said not to have been carried out, and a departure: 8 CFR 241.7."""


@pytest.mark.parametrize(
    ("text", "order"),
    [
        ("status: {removal_order: yes, reentered: no}\npresence: {departures: [{removed: yes}]}", {Order.EXECUTED}),
        ("filing: {order_on: 2019-03-01, order_executed: no, order_in_absentia: yes}", {Order.IN_ABSENTIA}),
        (LEFT.format(left="2020"), {Order.UNEXECUTED, Order.REENTERED}),
        (LEFT.format(left="2018"), {Order.UNEXECUTED}),
        ("status: {removal_order: no}", {Order.NONE}),
        ("status: {removal_order: {answer: yes, sources: [trafficker]}}", set(Order)),
        ("status: {removal_order: disputed}", None),
    ],
)
def test_orders(text: str, order: set[Order] | None) -> None:
    """
    A removal that is recorded was an order carried out; a dated order is one; what a trafficker says settles nothing.

    That it was not carried out does not settle it where somebody left after it.
    """
    if order is None:
        case = put(loads_case(HEAD), "status.removal_order", yes_no("disputed"))
        assert {Order.NONE, Order.UNEXECUTED} <= T.standing(case, TODAY).orders
    else:
        assert T.standing(loads_case(HEAD + text), TODAY).orders == order


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("", {Stage.BEFORE, Stage.PENDING, Stage.BONA_FIDE}),
        ("filed: yes", {Stage.PENDING, Stage.BONA_FIDE}),
        ("filed: yes\nfamily: {application_denied: unknown}", {Stage.PENDING, Stage.BONA_FIDE, Stage.DENIED}),
        ("filed: yes\nfamily: {application_pending: no}", {Stage.PENDING, Stage.BONA_FIDE, Stage.DENIED}),
        ("family: {application_pending: yes}", {Stage.PENDING, Stage.BONA_FIDE}),
        ("filed_on: 2026-02-01\nfiling: {bona_fide_notice: yes}", {Stage.BONA_FIDE}),
        ("filed: no\nfamily: {application_denied: yes}", set(Stage)),
        ("filed: yes\ngranted_on: 2026-11-27", {Stage.GRANTED}),
        ("filed: yes\ngranted_on: 2026-11-28", {Stage.PENDING, Stage.BONA_FIDE}),
        ("filed_on: 2026-11-28", {Stage.BEFORE}),
        ("filed: no\ngranted_on: 2027-03-01", {Stage.BEFORE}),
        ("filed: yes\ngranted_on: 2026-11", {Stage.PENDING, Stage.BONA_FIDE, Stage.GRANTED}),
    ],
)
def test_stages(text: str, stages: set[Stage]) -> None:
    """What is not recorded stays possible; a record that contradicts itself settles nothing."""
    assert T.standing(loads_case(HEAD + text), TODAY).stages == stages


GRANT: Final = "filed: yes\ngranted_on: 2020-01-05\n"


@pytest.mark.parametrize(
    ("text", "stages"),
    [
        ("adjustment: {status_until: 2024-01-04, filed: no}", {Stage.ENDED}),
        ("adjustment: {status_until: 2024-01-04, filed: yes, filed_on: 2024-02-01}", {Stage.ENDED}),
        ("adjustment: {status_until: 2024-01-04, filed: yes, filed_on: 2023-12-01}", {Stage.GRANTED}),
        ("adjustment: {status_until: 2027-01-04, filed: no}", {Stage.GRANTED}),
        ("adjustment: {status_until: 2026-11-27, filed: no}", {Stage.GRANTED}),
        ("adjustment: {status_until: 2026-11-26, filed: no}", {Stage.ENDED}),
        ("adjustment: {status_until: 2024-01-04}", {Stage.GRANTED, Stage.ENDED}),
        ("adjustment: {status_until: 2026, filed: no}", {Stage.GRANTED, Stage.ENDED}),
        (
            "adjustment: {status_until: [{date: 2024-01-04, sources: [trafficker]}], filed: no}",
            {Stage.GRANTED, Stage.ENDED},
        ),
        ("adjustment: {filed: no}", {Stage.GRANTED, Stage.ENDED}),
        ("family: {principal_holds_status: yes}", {Stage.GRANTED}),
        ("adjustment: {status_until: 2027-01-04, adjusted: yes}", {Stage.ENDED}),
        ("family: {principal_holds_status: no}", {Stage.ENDED}),
        (
            "adjustment: {status_until: 2024-01-04, filed: no}\nfamily: {principal_holds_status: yes}",
            {Stage.GRANTED, Stage.ENDED},
        ),
    ],
)
def test_a_status_that_ran_out_is_held_no_more(text: str, stages: set[Stage]) -> None:
    """8 USC 1184(o)(7): four years unless extended, and longer by itself only where Form I-485 was filed by the last day."""
    assert T.standing(loads_case(HEAD + GRANT + text), TODAY).stages == stages


@pytest.mark.parametrize(
    ("as_of", "said"), [("2026-01-04", False), ("2026-01-05", True), ("2026-11-27", True), ("2025-06-01", False)]
)
def test_a_grant_is_one_from_its_day_on(as_of: str, said: bool) -> None:
    """Screened as of a day before it, the same file stands before the grant, and nothing is said of a holder."""
    case = loads_case(f"{HEAD}filed_on: 2025-01-05\ngranted_on: 2026-01-05\nassistance: {{declaration: yes}}\n")
    lines = {line.code: line for line in filing(case, as_of).lines}
    told = [hit.remark.says for hit in lines["TERM"].hits]

    assert any("T-1 status is granted" in words for words in told) is said
    assert (T.standing(case, datetime.date.fromisoformat(as_of)).stages == {Stage.GRANTED}) is said


def test_the_leaf_of_the_grant_reads_the_day() -> None:
    """As of a day that the month told may or may not have reached it is open."""
    case = loads_case(f"{HEAD}granted_on: 2026-01")
    read = [granted(case, datetime.date.fromisoformat(day)).bits for day in ("2025-12-31", "2026-01-15", "2026-01-31")]

    assert read == [truth.FALSE, truth.OPEN, truth.TRUE]


def test_an_order_still_to_come_is_none_yet() -> None:
    """An order dated after the day of the screening was not made by then."""
    case = loads_case(f"{HEAD}filing: {{order_on: 2026-11-28}}")
    assert Order.NONE in T.standing(case, TODAY).orders
    assert Order.NONE not in T.standing(case, TODAY + datetime.timedelta(1)).orders


def test_what_is_said_of_a_holder_is_not_said_of_one_whose_status_ran_out() -> None:
    """ "Note the day it ends" is said while it runs; where it may have run out, its last day is asked."""
    over = GRANT + "adjustment: {status_until: 2024-01-04, filed: no}"
    assert "Note its end date" not in reasons(over, "TERM")
    assert "Note its end date" in reasons(over.replace("2024", "2027"), "TERM")
    assert "adjustment.status_until" in asked(GRANT, "TERM")


def test_a_day_in_court_is_a_case_in_court() -> None:
    """A hearing recorded says that proceedings are pending, unless somebody says that there are none."""
    assert T.standing(loads_case(HEAD + "filing: {hearing_on: 2027-02-01}"), TODAY).courts == {Court.PENDING}
    told = T.standing(loads_case(HEAD + "filing: {hearing_on: 2024-02-01, in_proceedings: no}"), TODAY)
    assert told.courts == {Court.NONE, Court.NOTICE}


@pytest.mark.parametrize(
    ("text", "code", "says", "cites"),
    [
        (
            "setting: privileged\nfiling: {asylum_found_frivolous: yes}",
            "ASYLUM",
            "permanently bars every benefit",
            "8 USC 1158(d)(6)",
        ),
        (
            "filing: {asylum_pending: yes}",
            "ASYLUM",
            "permanently bars T status and every other benefit",
            "8 USC 1158(d)(6)",
        ),
        ("filing: {diplomatic_household: yes}", "DIPLOMATIC_HOUSEHOLD", "A-3 or G-5", "8 USC 1375c(c)(1)"),
        ("filing: {exchange_visitor: yes}", "EXCHANGE_VISITOR", "J-1", "8 USC 1182(e)"),
        (
            "incidents: [{key: I1, victim: P1, labor: {work: yes}}]",
            "U_STATUS",
            "itself a qualifying criminal activity",
            "8 CFR 214.14(a)(14)(iii)",
        ),
        ("assistance: {continued_presence: yes}", "CONTINUED_PRESENCE", "Keep its documents", "8 USC 1229b(b)(6)(A)"),
        ("filing: {benefits_needed: yes}", "BENEFITS", "needs benefits or services", "8 USC 1641(c)(4)"),
    ],
)
def test_other_relief_and_what_shuts_it_out(text: str, code: str, says: str, cites: str) -> None:
    """Each is told of a small case, with the provision."""
    listed: list[dict[str, Any]] = filing(loads_case(HEAD + text), DAY).as_dict()["alternatives"]
    (prompt,) = (one for one in listed if one["code"] == code)

    assert says in " ".join(reason["text"] for reason in prompt["reasons"])
    assert cites in {c for provision in prompt["provisions"] for c in provision["citations"]}


@pytest.mark.parametrize(
    ("text", "code", "says"),
    [
        (
            "filing: {voluntary_departure_overstayed: yes}",
            "REMOVAL",
            "including residence, may be barred for ten years",
        ),
        ("filed: no\nassistance: {trauma: {unable: yes}}", "CONFIDENTIALITY", "Never promise that the police"),
        ("filed: no\nassistance: {declaration: yes}", "CONFIDENTIALITY", "may tell that agency"),
        ("filing: {notice_to_appear: yes, in_proceedings: no}", "REMOVAL", "whether a judge has the case"),
        ("family: {application_denied: yes}\nfiled: yes", "APPEAL", "Note the date of service"),
    ],
)
def test_what_a_line_tells(text: str, code: str, says: str) -> None:
    """Each is told of a small case."""
    assert says in reasons(text, code)


HELD = "filing: {detained: yes, %s}\nstatus: {%s}"


@pytest.mark.parametrize(
    ("text", "says", "never"),
    [
        (HELD % ("in_proceedings: yes", "removal_order: no"), "ask now about bond, and", "8 USC 1226"),
        (
            HELD % ("in_proceedings: yes", "lawful: no"),
            "If there is no removal order, ask about bond",
            "ask now about bond",
        ),
        (HELD % ("order_executed: no", "removal_order: yes"), "Otherwise ask about bond", "ask now about bond"),
        (
            HELD % ("order_executed: yes, order_reinstated: yes", "removal_order: yes, reentered: yes"),
            "there is no bond hearing under 8 USC 1226",
            "ask now about bond",
        ),
        (
            HELD % ("order_executed: yes, order_reinstated: no", "removal_order: yes, reentered: yes"),
            "under a final or reinstated order",
            "ask now about bond",
        ),
        (HELD % ("order_executed: yes", "removal_order: yes, reentered: no"), "ask now about bond, and", "8 USC 1226"),
    ],
)
def test_bond_is_told_where_the_law_knows_one(text: str, says: str, never: str) -> None:
    """Johnson v. Guzman Chavez: after a final order, or a reinstated one, custody is that of 8 USC 1231, with no bond hearing."""
    told = reasons(text)

    assert says in told
    assert never not in told


@pytest.mark.parametrize(
    ("text", "says", "never"),
    [
        ("", "Consider a VAWA self-petition", "no longer"),
        (
            "family: {members: [{person: P2, kinship: spouse, ended_on: 2025-11-27}]}",
            "Consider a VAWA self-petition",
            "no longer",
        ),
        (
            "family: {members: [{person: P2, kinship: spouse, ended_on: 2024-11-27}]}",
            "Consider a VAWA self-petition",
            "no longer",
        ),
        (
            "family: {members: [{person: P2, kinship: spouse, ended_on: 2024}]}",
            "Consider a VAWA self-petition",
            "no longer",
        ),
        (
            "family: {members: [{person: P2, kinship: spouse, exists_now: no}]}",
            "Consider a VAWA self-petition",
            "no longer",
        ),
        (
            "family: {members: [{person: P2, kinship: spouse, ended_on: 2024-11-26}]}",
            "can no longer self-petition",
            "Consider a VAWA self-petition",
        ),
    ],
)
def test_a_former_spouse_has_two_years(text: str, says: str, never: str) -> None:
    """8 USC 1154(a)(1)(A)(iii)(II)(aa)(CC)(ccc): a marriage ended within the past two years; a day that is not settled shuts out nothing."""
    told = prompted("filing: {abused_by_citizen_or_resident: yes}\n" + text, "VAWA")

    assert says in told
    assert never not in told


@pytest.mark.parametrize(("resident", "petition"), [("no", True), ("unknown", True), ("yes", False)])
def test_a_permanent_resident_is_told_of_no_self_petition(resident: str, petition: bool) -> None:
    """What is left to a resident in proceedings is the special rule of cancellation (Matter of A-M-)."""
    told = prompted(f"filing: {{abused_by_citizen_or_resident: yes, permanent_resident: {resident}}}", "VAWA")

    assert ("self-petition" in told) is petition
    assert "special rule cancellation" in told


def test_the_limit_on_a_residents_waiver_is_for_those_admitted_as_one() -> None:
    """Matter of J-H-J-: whoever adjusted here is outside it, so that it is asked how residence came."""
    told = reasons("filing: {permanent_resident: yes, resident_since: 2014-10-16}", "STATUS")

    assert "those who entered as residents, not those who adjusted here" in told
    assert any("J-H-J-" in str(cited) for entry in LAW for cited in entry.law.citations)


@pytest.mark.parametrize(
    "provision",
    [
        "8 USC 1231(a)(6)",
        "8 CFR 214.208(f)",
        "8 CFR 214.208(d)",
        "8 CFR 214.211(f)",
        "8 CFR 214.204(o)",
        "8 CFR 214.215",
        "8 USC 1231(a)(5)",
        "8 USC 1252(b)(1)",
        "8 CFR 1003.29",
        "8 CFR 1003.18(c)",
        "8 CFR 1003.18(d)",
        "8 USC 1229a(b)(5)(C)",
        "8 USC 1158(d)(6)",
        "8 USC 1229c(d)",
        "8 USC 1182(e)",
        "8 USC 1258(b)",
        "8 USC 1101(i)(1)",
        "22 USC 7105(c)(3)(B)",
        "8 USC 1229b(b)(6)",
        "8 USC 1641(c)(4)",
        "8 CFR 214.212(d)",
        "8 CFR 214.212(e)",
        "8 CFR 214.212(g)",
        "8 CFR 214.210(d)",
        "8 CFR 214.205(b)(1)",
        "8 CFR 214.205(b)(3)",
        "8 CFR 214.205(d)(2)",
        "8 CFR 214.211(b)(2)(ii)",
        "8 CFR 214.211(b)(3)(iii)",
        "22 USC 7105(c)(1)",
        "8 CFR 103.2(b)(3)",
        "18 USC 1595(c)",
        "8 USC 1375c",
        "8 USC 1255(h)(2)(B)",
        "8 CFR 214.14(a)(14)(iii)",
    ],
)
def test_the_provision_is_there(provision: str) -> None:
    """`tvisa law` finds it."""
    assert search(LAW, provision)


def test_excused_from_contact_is_not_unheard_of() -> None:
    """What the law table says of 214.208(f) tells that the agency may still be contacted."""
    assert any("may contact" in entry.law.rule for entry in search(LAW, "8 CFR 214.208(f)"))


@pytest.mark.parametrize(
    ("more", "stages"),
    [
        ("", {Stage.PENDING, Stage.BONA_FIDE, Stage.DENIED}),
        (
            ", {body: aao, matter: i_914, decided_on: 2026-11-20, disposition: reopened}",
            {Stage.PENDING, Stage.BONA_FIDE},
        ),
    ],
)
def test_a_dismissed_appeal_is_no_pending_application(more: str, stages: set[Stage]) -> None:
    """The denial may stand; a later decision of the matter takes its place."""
    case = grown(
        DENIED % (", {body: aao, matter: i_914, decided_on: 2026-10-30, disposition: dismissed}" + more), FILED
    )

    assert T.standing(case, datetime.date.fromisoformat(SATURDAY)).stages == stages
