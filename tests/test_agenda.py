"""Days set by others, notices that want an answer, plans, and what came after: what each makes the panel say, and until when."""

from __future__ import annotations

import datetime
import re
from typing import Any

import pytest

from tests.test_deadlines import urgent
from tvisa import as_case, loads_case, screen
from tvisa.errors import CaseFileError
from tvisa.facts import Case, NoticeKind
from tvisa.kernel import truth
from tvisa.kernel.evaluate import find
from tvisa.kernel.explain import Explainer
from tvisa.kernel.predicate import walk
from tvisa.kernel.truth import Outcome
from tvisa.law.common.relief import STAY_PROMPT
from tvisa.law.t import T
from tvisa.law.t.days import days
from tvisa.screening.remarks.filing import filing
from tvisa.words.catalog import ENGLISH

DAY = "2026-11-24"
HEAD = "applicant: P1\npeople: [{key: P1}, {key: P2}]\n"
PRIVILEGED = "setting: privileged\n"


def told(text: str, code: str, day: str = DAY) -> str:
    """Return what a small case makes a line or a prompt say."""
    result = filing(loads_case(HEAD + text), day).as_dict()
    listed: list[dict[str, Any]] = [*result["filing"]["lines"], *result["alternatives"]]
    return " ".join(r["text"] for one in listed if one["code"] == code for r in one["reasons"])


def cites(text: str, code: str) -> set[str]:
    """Return the citations of what a small case makes a line or a prompt say."""
    result = filing(loads_case(HEAD + text), DAY).as_dict()
    listed: list[dict[str, Any]] = [*result["filing"]["lines"], *result["alternatives"]]
    return {c for one in listed if one["code"] == code for r in one["reasons"] for c in r["citations"]}


@pytest.mark.parametrize(
    ("text", "code", "says", "cited"),
    [
        ("filing: {hearings: [{forum: uscis, when: 2026-12-01}]}", "AGENDA", "USCIS has set", "8 CFR 103.2(b)(13)(ii)"),
        ("filing: {hearings: [{forum: ice, when: 2026-12-08}]}", "AGENDA", "plans for detention", "8 CFR 236.1(c)(9)"),
        (
            f"{PRIVILEGED}filing: {{hearings: [{{forum: fear_interview}}]}}",
            "AGENDA",
            "A credible or reasonable fear interview is ahead",
            "8 CFR 208.31(c)",
        ),
        (
            "filing: {hearings: [{forum: immigration_court}]}",
            "AGENDA",
            "A further immigration court hearing",
            "8 USC 1229a(b)(5)(A)",
        ),
        (
            "filing: {hearings: [{forum: immigration_court, missed: yes}]}",
            "AGENDA",
            "180 days run",
            "8 USC 1229a(b)(5)(C)",
        ),
        ("filing: {hearings: [{forum: uscis, missed: yes}]}", "AGENDA", "motion to reopen", "8 CFR 103.2(b)(15)"),
        ("filing: {hearings: [{forum: family_court}]}", "AGENDA", "counsel for that court", "8 CFR 103.2(b)(13)(ii)"),
        (
            "filing: {notices: [{kind: request_for_evidence, due_on: 2026-12-20}]}",
            "AGENDA",
            "send everything together",
            "8 CFR 103.2(b)(8)(iv)",
        ),
        ("filing: {notices: [{kind: intent_to_deny}]}", "AGENDA", "30 days at most", "8 CFR 103.2(b)(8)(iv)"),
        (
            "filing: {notices: [{kind: intent_to_revoke}]}",
            "AGENDA",
            "within 30 days of the notice",
            "8 CFR 214.213(c)(1)(ii)",
        ),
        ("assistance: {requests: [{due_on: 2026-12-09}]}", "AGENDA", "has set a response date", "8 CFR 214.208(c)(13)"),
        (
            "assistance: {requests: [{circumstances: {conditions: yes}}]}",
            "AGENDA",
            "has tied conditions to its request",
            "8 CFR 214.208(c)(15)",
        ),
        ("plans: [{kind: marriage, person: P2}]", "AGENDA", "must be unmarried", "8 CFR 214.211(e)(4)(i)"),
        (
            "filed: no\nplans: [{kind: marriage, person: P1}]",
            "AGENDA",
            "let a spouse and stepchildren follow",
            "8 CFR 214.211(d)",
        ),
        ("plans: [{kind: divorce}]", "AGENDA", "must exist at each step", "8 CFR 214.211(d)"),
        ("plans: [{kind: family_leaves, person: P2}]", "AGENDA", "before they go", "8 CFR 214.211(d)"),
        ("plans: [{kind: shelter_ends, when: 2027-01}]", "AGENDA", "settle a safe address first", "8 USC 1305(a)"),
        ("plans: [{kind: other, conditional: yes}]", "AGENDA", "Do not file as if it had", "8 CFR 103.2(b)(13)(ii)"),
        ("plans: [{kind: travel, person: P1}]", "TRAVEL", "before anyone buys a ticket", "8 CFR 214.207(b)"),
        (
            "reprisals: [{kind: threat}]",
            "AFTERMATH",
            "Make a safety plan before any further step",
            "22 USC 7105(c)(3)(A)(ii)",
        ),
        (
            "reprisals: [{kind: offer}]",
            "AFTERMATH",
            "Nobody answers before counsel has read it",
            "22 USC 7105(c)(3)(A)(ii)",
        ),
        (
            "reprisals: [{kind: search, by_responsible: yes, abroad: yes}]",
            "AFTERMATH",
            "harm there",
            "8 CFR 214.209(b)(7)",
        ),
        (
            "reprisals: [{kind: demand, for_leaving: yes, target: family}]",
            "AFTERMATH",
            "danger of retaliation",
            "8 CFR 214.211(a)(3)",
        ),
        ("reprisals: [{kind: report, by_responsible: yes}]", "AFTERMATH", "solely", "8 USC 1367(a)(1)(F)"),
        ("prosecutions: [{person: P2, pending: yes}]", "PROSECUTION", "A criminal case is open", "18 USC 1595(b)(1)"),
        ("prosecutions: [{covers_client: yes}]", "PROSECUTION", "claim a victim's rights", "18 USC 3771(a)(2)"),
        ("prosecutions: [{covers_period: no}]", "PROSECUTION", "does not cover", "18 USC 3771(a)(2)"),
        ("prosecutions: [{convicted: yes}]", "PROSECUTION", "restitution order", "18 USC 1593(a)"),
        (
            "presence: {entries: [{visa_class: H-2A}]}",
            "TEMPORARY_WORK",
            "H-2A or H-2B",
            "8 CFR 214.2(h)(5)(xi)(A)",
        ),
        (
            "assistance: {report_delay: {distrust: yes}}",
            "FORMS",
            "not reported, or not sooner",
            "8 CFR 214.208(d)(3)",
        ),
        ("filing: {supervision: yes}", "REMOVAL", "ICE supervises", "8 CFR 236.1(c)(9)"),
        (
            "filing: {unaccompanied_child: yes}",
            "ASYLUM",
            "one-year asylum deadline does not apply",
            "8 USC 1158(a)(2)(E)",
        ),
        ("filed: no\nfiling: {resident_since: 2014-10-16}", "STATUS", "date of residence", "8 USC 1182(h)"),
        ("prosecutions: [{at_liberty: yes}]", "PROSECUTION", "at liberty", "18 USC 3771(a)(1)"),
        (
            "incidents: [{key: I1, victim: P1, immune_official: yes}]",
            "DIPLOMATIC_HOUSEHOLD",
            "may have immunity",
            "22 USC 254d",
        ),
        ("presence: {entries: [{visa_class: G-5}]}", "DIPLOMATIC_HOUSEHOLD", "A-3 or G-5", "8 USC 1375c(c)(1)"),
        ("presence: {entries: [{visa_class: D}]}", "CREW", "as a crewmember", "8 USC 1101(a)(13)(B)"),
        ("presence: {entries: [{visa_class: J}]}", "EXCHANGE_VISITOR", "J-1", "8 USC 1182(e)"),
    ],
)
def test_what_is_recorded_is_told_with_its_provision(text: str, code: str, says: str, cited: str) -> None:
    """Each of a small case, in a setting that is not privileged, save for a day that tells of an order."""
    assert says in told(text, code)
    assert cited in cites(text, code)


@pytest.mark.parametrize(
    ("text", "says", "cited"),
    [
        ("court_dates: [{court: delinquency, when: 2026-12-14}]", "a plea or a finding would do", "Devison"),
        ("court_dates: [{court: contempt}]", "a plea or a finding would do", "8 USC 1101(a)(48)(A)"),
        ("court_dates: [{court: grand_jury, ordered: yes}]", "Answer a subpoena; never ignore it", "18 USC 1001(a)"),
        (
            "court_dates: [{court: grand_jury, ordered: yes}]",
            "can punish a client who does not appear",
            "Fed. R. Crim. P. 17(g)",
        ),
        ("court_dates: [{court: agents, when: 2026-12-10}]", "Criminal defense counsel comes first", "18 USC 1001(a)"),
        ("court_dates: [{court: criminal, missed: yes}]", "finds out today", "Fed. R. Crim. P. 17(g)"),
        (
            "protection_orders: [{until: 2027-03}]",
            "order of protection against the client may be in effect",
            "8 USC 1227(a)(2)(E)(ii)",
        ),
        (
            "protection_orders: [{issued_on: 2026-05-01}]",
            "order of protection against the client may be in effect",
            "8 USC 1227(a)(2)(E)(ii)",
        ),
        (
            "protection_orders: [{for_trafficker: yes}]",
            "acting for a trafficker, requested the order of protection",
            "8 USC 1367(a)(1)(F)",
        ),
        ("matters: [{motion_on: 2026-12-04}]", "A motion to vacate", "Matter of Pickering"),
    ],
)
def test_what_tells_of_a_charge_is_told_in_a_privileged_setting_alone(text: str, says: str, cited: str) -> None:
    """Elsewhere a file with such a day and one without are told the same."""
    own = f"conduct: {{{text}}}"

    assert says in told(PRIVILEGED + own, "AGENDA")
    assert any(cited in citation for citation in cites(PRIVILEGED + own, "AGENDA"))
    assert told(own, "AGENDA") == ""


@pytest.mark.parametrize(
    ("text", "says", "cited"),
    [
        ("conduct: {matters: [{investigated: yes}]}", "no charge is on file so far", "Matter of K-"),
        ("conduct: {matters: [{foreign: yes}]}", "certified translation", "8 CFR 103.2(b)(3)"),
        (
            "conduct: {matters: [{convicted_on: 2019-06-04}]}",
            "whether the conviction is final",
            "Matter of J.M. Acosta",
        ),
        ("conduct: {unauthorized_work: yes}", "Unauthorized work is on file", "8 CFR 214.1(e)"),
        ("grounds: {listed: [{ground: procuring, charged: yes}]}", "or concedes a charge", "8 CFR 1240.10(c)"),
    ],
)
def test_what_the_client_is_accused_of_is_for_counsel_in_a_privileged_setting(text: str, says: str, cited: str) -> None:
    """Elsewhere the line on counsel says nothing of it, and asks for nothing of it."""
    assert says in told(PRIVILEGED + text, "COUNSEL")
    assert any(cited in citation for citation in cites(PRIVILEGED + text, "COUNSEL"))
    assert told(text, "COUNSEL") == ""
    asked = [m.path for line in filing(loads_case(HEAD + text), DAY).lines for m in line.missing]
    assert not [path for path in asked if re.search(r"investigated|foreign|unauthorized_work|grounds", path)]


def test_an_order_of_removal_is_told_in_a_privileged_setting_alone() -> None:
    """Elsewhere nothing is told that only such an order would bring."""
    text = "status: {removal_order: yes}\nfiling: {order_stipulated: yes}"

    assert "signed freely and knowingly" in told(PRIVILEGED + text, "REMOVAL")
    assert "8 CFR 1003.25(b)" in cites(PRIVILEGED + text, "REMOVAL")
    assert told(text, "REMOVAL") == told("", "REMOVAL")


_OUT = "setting: privileged\nstatus: {removal_order: yes, reentered: yes}\nfiling: {order_stipulated: yes, order_executed: yes"


def test_an_order_that_was_reinstated_is_neither_reopened_nor_beyond_a_stay() -> None:
    """8 USC 1231(a)(5) shuts reopening out; the order stands to be carried out again, and a stay is asked for."""
    removal = told(_OUT + ", order_reinstated: yes, detained: yes}", "REMOVAL")

    assert "no longer allows anyone to reopen or review it" in removal
    assert "order can be reopened" not in removal
    assert "Counsel asks ICE for a stay" in removal
    assert "would only show" not in removal
    assert "there is nothing to stay" not in removal


def test_an_order_that_was_not_reinstated_may_be_reopened_and_leaves_nothing_to_stay() -> None:
    """And the warning about a request is for whoever ICE does not hold; while nobody knows, each is said on its condition."""
    removal = told(_OUT + ", order_reinstated: no}", "REMOVAL")
    not_known = told(_OUT + "}", "REMOVAL")

    assert "whether the order can be reopened" in removal
    assert "If ICE does not hold the client, a stay request would only show ICE where the client is" in removal
    assert "no longer allows anyone to reopen" not in removal
    assert "there is nothing to stay unless DHS reinstated it" in not_known
    assert "reopened" not in not_known


def test_what_is_said_of_stays_leaves_room_for_an_order_that_was_reinstated() -> None:
    """The standing words are true of it too."""
    assert "Unless it was reinstated, an executed removal order" in STAY_PROMPT.says


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("disclosure: {false_age: yes}", "FALSE_AGE"),
        ("disclosure: {records_destroyed: yes}", "RECORDS_DESTROYED"),
        ("disclosure: {duty_to_report: yes}", "MANDATED_REPORTER"),
        ("group: {recorded_as_member: yes}", "CALLED_A_MEMBER"),
        ("matters: [{investigated: yes}]", "CRIMINAL_COUNSEL"),
    ],
)
def test_a_notice_of_what_is_dangerous_to_say(text: str, code: str) -> None:
    """Each in a privileged setting, and nothing of it elsewhere."""

    def codes(setting: str) -> set[str]:
        return {n.code for n in screen(loads_case(HEAD + setting + f"conduct: {{{text}}}"), DAY).notices}

    assert code in codes(PRIVILEGED)
    assert code not in codes("")


def test_probation_is_told_until_its_last_day() -> None:
    """On that day still, and on the next no longer."""
    text = PRIVILEGED + "conduct: {matters: [{probation_until: 2026-12-31}]}"

    assert "may still be on probation" in told(text, "AGENDA", "2026-12-31")
    assert told(text, "AGENDA", "2027-01-01") == ""


def test_an_age_on_a_day_is_a_span_of_birth_dates() -> None:
    """33 on 24 November 2026: somebody so old then was born between the two days that a span can hold."""
    case = loads_case("applicant: P1\npeople: [{key: P1, date_of_birth: '[1992-11-25..1993-11-24]'}]")
    line = days(case, datetime.date(2026, 11, 24))
    ages = [line.age("P1", datetime.date(2026, 11, 24), under=years) for years in (33, 34)]

    assert ages == [truth.FALSE, truth.TRUE]


@pytest.mark.parametrize(
    ("text", "last"),
    [
        ("filing: {hearings: [{forum: uscis, when: 2026-12-01}]}", "2026-12-01"),
        ("filing: {hearings: [{forum: uscis, when: 2026-12}]}", "2026-12-31"),
        # That day is a Sunday, and runs through the Monday: 8 CFR 1.2.
        ("filing: {notices: [{kind: request_for_evidence, due_on: 2026-12-20}]}", "2026-12-21"),
        ("filing: {notices: [{kind: request_for_evidence, issued_on: 2026-10-01}]}", "2026-12-28"),
        ("filing: {notices: [{kind: intent_to_deny, issued_on: 2026-11-20}]}", "2026-12-23"),
        ("plans: [{kind: shelter_ends, when: 2027-01-15}]", "2027-01-15"),
        ("assistance: {requests: [{due_on: 2026-12-09}]}", "2026-12-09"),
        (PRIVILEGED + "conduct: {court_dates: [{court: criminal, when: 2026-12-14}]}", "2026-12-14"),
        (PRIVILEGED + "conduct: {protection_orders: [{issued_on: 2025-01, until: 2027-03-01}]}", "2027-03-01"),
    ],
)
def test_a_day_is_told_up_to_the_last_on_which_it_can_be(text: str, last: str) -> None:
    """On that day still, and on the next one no longer."""
    after = datetime.date.fromisoformat(last) + datetime.timedelta(1)

    assert told(text, "AGENDA", last)
    assert told(text, "AGENDA", after.isoformat()) == ""


@pytest.mark.parametrize(
    "text",
    [
        "filing: {notices: [{kind: intent_to_deny, due_on: 2026-12-20, answered: yes}]}",
        "plans: [{kind: marriage, person: P2, given_up: yes}]",
        "filing: {hearings: [{when: 2026-12-01}]}",
        "plans: [{kind: unknown}]",
    ],
)
def test_what_is_over_or_of_no_known_kind_is_not_told(text: str) -> None:
    """What was answered or given up is done; of what kind nobody said, nothing can be said."""
    assert told(text, "AGENDA") == ""


@pytest.mark.parametrize(
    "plan",
    [
        "{kind: travel, person: P2}",
        "{kind: travel, given_up: yes}",
        "{kind: travel, when: 2026-10-30}",
        "{kind: move, person: P1}",
    ],
)
def test_a_trip_of_somebody_else_or_one_that_is_over_keeps_nobody_here(plan: str) -> None:
    """The warning is about a trip of the client's that is still ahead; what nobody has dated may be."""
    ahead = "{kind: travel, when: 2027}"

    assert told(f"plans: [{plan}]", "TRAVEL") == ""
    assert "before anyone buys a ticket" in told(f"plans: [{plan}, {ahead}]", "TRAVEL")
    assert "before anyone buys a ticket" in told(
        "plans: [{kind: travel, given_up: {answer: yes, sources: [trafficker]}}]", "TRAVEL"
    )


def test_only_a_trafficker_does_not_call_off_a_day() -> None:
    """That a notice was answered, or a plan given up, is believed of anybody else."""
    answered = "{kind: intent_to_deny, answered: {answer: yes, sources: [trafficker]}}"

    assert "30 days" in told(f"filing: {{notices: [{answered}]}}", "AGENDA")


@pytest.mark.parametrize(
    ("text", "open_still"),
    [
        ("{charged_on: 2026-01}", True),
        ("{charged_on: 2026-01, ended_on: 2026-06}", False),
        ("{trial_on: 2027-02}", True),
        ("{ended_on: 2026-11-23}", False),
        ("{ended_on: 2026-12}", True),
        ("{person: P2}", False),
    ],
)
def test_a_case_goes_on_until_it_is_known_to_have_ended(text: str, *, open_still: bool) -> None:
    """By its days alone; with no day and no answer nothing is said."""
    assert ("A criminal case is open" in told(f"prosecutions: [{text}]", "PROSECUTION")) is open_still


# --- days that are reckoned -------------------------------------------------------------------------------------------


def at_most(text: str) -> list[str]:
    """Return the latest days that notices can allow: without the mail, and with it."""
    case = loads_case(HEAD + f"filing: {{notices: [{text}]}}")
    found = days(case, datetime.date(2026, 11, 24), "answer_at_most").all("answer_at_most")
    return [f"{e.earliest} {e.latest}" for e in found]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("{kind: request_for_evidence, issued_on: 2026-10-01}", ["2026-12-24 2026-12-27"]),
        ("{kind: request_for_evidence, issued_on: 2026-10-01, served_by_mail: yes}", ["2026-12-27 2026-12-27"]),
        ("{kind: intent_to_deny, issued_on: 2026-10-01, served_by_mail: no}", ["2026-10-31 2026-10-31"]),
        ("{kind: intent_to_deny, issued_on: 2026-10-01}", ["2026-10-31 2026-11-03"]),
        ("{kind: intent_to_revoke, issued_on: 2026-10-01}", ["2026-10-31 2026-11-03"]),
        ("{kind: request_for_evidence, issued_on: 2026-10-01, due_on: 2026-11-30}", []),
        ("{kind: request_for_evidence, issued_on: 2026-10-01, answered: yes}", []),
        ("{issued_on: 2026-10-01}", []),
        ("{kind: request_for_evidence}", []),
    ],
)
def test_the_latest_day_of_a_notice_without_one(text: str, found: list[str]) -> None:
    """Twelve weeks, or thirty days, from the day that it bears, and three more by mail; a day that it names decides: 8 CFR 103.8(b)."""
    assert at_most(text) == found


@pytest.mark.parametrize("kind", NoticeKind)
@pytest.mark.parametrize("mailed", ["", ", served_by_mail: yes", ", served_by_mail: no"])
def test_what_wants_an_answer_and_the_last_day_for_it_are_one_reckoning(kind: NoticeKind, mailed: str) -> None:
    """The line before filing tells a notice for as long as `tvisa deadlines` does, and not a day longer or shorter."""
    for since in (0, 29, 30, 31, 33, 34, 36, 83, 84, 85, 87, 90):
        issued = datetime.date(2026, 11, 24) - datetime.timedelta(since)
        notice = f"filing: {{notices: [{{kind: {kind}, issued_on: {issued}{mailed}}}]}}"
        (day,) = (d for d in urgent(loads_case(HEAD + notice), DAY).days if d.code == kind.upper())
        wants = "Respond to the" in told(notice, "AGENDA")

        assert wants is day.live, since


# --- a contact whose day nobody knows ---------------------------------------------------------------------------------

CONTACT = "{agency: prosecutor, about_trafficking: yes, has_jurisdiction: yes, has_authority: yes, %s}"
FILED = "filed: yes\nfiled_on: 2026-06-01\nincidents_complete: yes\n"
INCIDENT = "incidents: [{key: I1, victim: P1, when: 2015/2016, age: 30, asserted: {severe_form: yes}}]\n"


def reported(contact: str) -> Outcome:
    """Return how the report to law enforcement stands."""
    case = loads_case(
        HEAD
        + FILED
        + INCIDENT
        + f"assistance: {{contacts: [{CONTACT % contact}], contacts_complete: yes, requests_complete: yes}}"
    )
    (found,) = (f for f in screen(case, DAY).findings if f.predicate.id == "law_enforcement_assistance")
    return found.outcome


@pytest.mark.parametrize(
    ("contact", "outcome"),
    [
        ("note: x", Outcome.UNKNOWN),
        ("when: unknown", Outcome.UNKNOWN),
        ("before_filing: yes", Outcome.MET),
        ("when: unknown, before_filing: yes", Outcome.MET),
        ("when: 2026, before_filing: yes", Outcome.MET),
        ("when: 2025, before_filing: no", Outcome.CONTESTED),
        ("when: 2026-09-01, before_filing: yes", Outcome.CONTESTED),
        ("when: 2025", Outcome.MET),
    ],
)
def test_a_contact_of_unknown_day_can_be_known_to_be_before_filing(contact: str, outcome: Outcome) -> None:
    """8 CFR 103.2(b)(1): it counts if it was by the day of filing, which can be known without the day itself."""
    assert reported(contact) is outcome


def test_a_day_that_nobody_knows_is_asked_about_in_words() -> None:
    """Before or after is what is left to ask."""
    case = loads_case(HEAD + FILED + INCIDENT + f"assistance: {{contacts: [{CONTACT % 'when: unknown'}]}}")
    picture = screen(case, DAY).picture
    missing = {m.path for finding in picture.findings for m in picture.explainer.missing(finding)}

    assert "assistance.contacts[0].before_filing" in missing


def test_a_person_named_in_a_plan_must_be_listed() -> None:
    """As everywhere that a key is written."""
    for where in ("plans: [{person: P9}]", "reprisals: [{person: P9}]", "prosecutions: [{person: P9}]"):
        with pytest.raises(CaseFileError) as raised:
            loads_case(HEAD + where)
        assert "not listed under people" in str(raised.value)
    assert isinstance(as_case({"applicant": "P1", "people": [{"key": "P1"}], "plans": [{"person": None}]}), Case)


# --- what shows servitude and debt ------------------------------------------------------------------------------------


def weighed(text: str, standard: str, day: str = DAY) -> dict[str, str]:
    """Return what is weighed under a standard of one incident, by path within it, with what it counts for."""
    case = loads_case(HEAD + f"incidents: [{{key: I1, victim: P1, {text}}}]")
    scope = T.scope(case, datetime.date.fromisoformat(day)).bind("incident", case.incidents[0], "incidents[0]")
    (question,) = {
        n for e in T.on(scope.names["day"]).elements for n, _ in walk(e) if getattr(n, "fact", "") == standard
    }
    explainer = Explainer(scope, scope.names["day"], ENGLISH)
    return {f.path.partition(".")[2]: f.counts for f in explainer.factors(find(question, scope))}


@pytest.mark.parametrize(
    ("text", "standard", "counts"),
    [
        ("means: {threats: yes}", "purposes.servitude_by_fear", {"means.threats": "for"}),
        ("means: {scheme: yes}", "purposes.servitude_by_fear", {"means.scheme": "for"}),
        (
            "means: {legal_process_used: yes}",
            "purposes.servitude_by_legal_process",
            {"means.legal_process_used": "for"},
        ),
        ("means: {restraint: yes}", "purposes.servitude_by_force", {"means.restraint": "for"}),
        ("labor: {forced_labor: yes}", "purposes.servitude_by_fear", {"labor.forced_labor": "for"}),
        ("labor: {forced_labor: yes}", "purposes.servitude_by_force", {"labor.forced_labor": "for"}),
        ("debt: {no_account: yes}", "purposes.work_not_credited", {"debt.no_account": "for"}),
        ("debt: {part_credited: yes}", "purposes.work_not_credited", {"debt.part_credited": "against"}),
        ("debt: {leaving_costs: yes}", "means.threatened_serious_harm", {"debt.leaving_costs": "for"}),
        ("debt: {leaving_costs: yes}", "means.legal_process_abused", {"debt.leaving_costs": "for"}),
        ("debt: {security: yes}", "means.scheme", {"debt.security": "for"}),
        ("impaired: yes", "means.threatened_serious_harm", {"impaired": "for"}),
        ("several_victims: yes", "means.scheme", {"several_victims": "for"}),
        ("means: {status_reminders: yes}", "means.scheme", {"means.status_reminders": "for"}),
        ("control: {takes_telephone: yes}", "means.scheme", {"control.takes_telephone": "for"}),
        ("control: {told_to_hide: yes}", "means.scheme", {"control.told_to_hide": "for"}),
        ("control: {demands_ransom: yes}", "means.scheme", {"control.demands_ransom": "for"}),
        ("exit: {law_enforcement_knew: yes}", "exit.liberated", {"exit.law_enforcement_knew": "for"}),
    ],
)
def test_what_is_weighed(text: str, standard: str, counts: dict[str, str]) -> None:
    """Each fact is listed under the standards on which it bears, and counts for one side."""
    found = weighed(text, f"incident.{standard}")

    assert {path: told.partition(" ")[0] for path, told in found.items()} == counts


def test_forced_labor_is_weighed_and_is_no_purpose_by_itself() -> None:
    """22 USC 7102(11)(B) does not name it: with every means of 18 USC 1589(a) recorded the purpose stays counsel's to judge."""
    means = "force: yes, threats: yes, threatened_serious_harm: yes, scheme: yes, legal_threats: yes"
    text = f"means: {{{means}}}, labor: {{work: yes, forced_labor: yes, by_those_means: yes}}, acts: {{obtained: yes}}"
    screening = screen(loads_case(HEAD + f"incidents: [{{key: I1, victim: P1, {text}}}]"), DAY)
    element, picture = screening.elements[0], screening.picture
    gaps = {m.path: str(m.state) for m in picture.explainer.missing(picture.findings[0])}

    assert element.outcome is Outcome.UNKNOWN
    for servitude in ("servitude_by_fear", "servitude_by_legal_process", "servitude_by_force"):
        assert gaps[f"incidents[0].purposes.{servitude}"] == "judgment"
