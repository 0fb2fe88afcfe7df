"""What whole client files showed: a mistake that is dangerous where several postures meet, each with the least that brings it about."""

from __future__ import annotations

import datetime
import io
import json
import re
from typing import Final

import pytest

from tests.test_deadlines import codes, day_of, urgent
from tvisa import loads_case, screen
from tvisa.facts import Case
from tvisa.law.common.order import PLACE, Rank
from tvisa.law.common.posture import Stage
from tvisa.law.t import T
from tvisa.law.t.urgent.stops import STOPS
from tvisa.report.calendar import calendar
from tvisa.report.printed import console, print_document
from tvisa.report.text import screening_document
from tvisa.screening.conduct.exposure import expose
from tvisa.screening.filing.packet import packet
from tvisa.screening.relatives.family import family
from tvisa.screening.remarks.filing import filing
from tvisa.screening.remarks.points import points_of
from tvisa.screening.residence.adjustment import adjust

SATURDAY: Final = "2026-11-28"
REINSTATED: Final = (
    "status: {removal_order: yes, reentered: yes}\n"
    "filing: {order_by_judge: yes, order_on: 2016-05-12, order_executed: yes, order_reinstated: yes, order_in_absentia: %s}\n"
)


def case_of(text: str, head: str = "filed: no") -> Case:
    """Return a case of a grown applicant, privileged."""
    return loads_case(
        f"applicant: P1\nsetting: privileged\npeople: [{{key: P1, date_of_birth: 1990-01-01}}, {{key: P2}}]\n{head}\n{text}"
    )


# --- an order made in absence -----------------------------------------------------------------------------------------


@pytest.mark.parametrize(("absent", "told"), [("yes", True), ("unknown", True), ("no", False)])
def test_want_of_notice_is_not_told_as_lost_by_a_reinstatement(absent: str, told: bool) -> None:
    """8 USC 1229a(b)(5)(C)(ii) has no last day, and Miller v. Sessions lets it outlive a reinstatement."""
    case = case_of(REINSTATED % absent)
    said = {one.remark.code: one.text for one in points_of(case, SATURDAY).told}
    step = urgent(case, SATURDAY).step

    assert "REOPENING_OVER" in said
    assert ("Miller v. Sessions" in said.get("REOPENING_WITHOUT_NOTICE", "")) is told
    assert step is not None
    assert "for want of notice see this circuit" in step.harm


@pytest.mark.parametrize(
    ("order", "law"),
    [
        ("order_executed: yes, order_reinstated: yes", "Miller v. Sessions, 889 F.3d 998 (9th Cir. 2018)"),
        ("order_executed: yes, order_reinstated: no", "Matter of Bulnes, 25 I&N Dec. 57 (BIA 2009)"),
    ],
)
def test_an_order_made_in_absence_is_looked_at_after_it_was_carried_out(order: str, law: str) -> None:
    """Whoever was removed on it hears that leaving does not take the motion away."""
    found = screen(
        case_of(f"status: {{removal_order: yes, reentered: yes}}\nfiling: {{{order}, order_in_absentia: yes}}\n"),
        SATURDAY,
    )
    assert found.filing is not None
    (line,) = (line for line in found.filing.lines if line.code == "REMOVAL")

    assert law in [cited for provision in line.provisions for cited in provision.citations]


# --- after a denial ---------------------------------------------------------------------------------------------------

DENIED: Final = "decisions: [{body: uscis, matter: i_914, decided_on: 2026-01-12, disposition: denied}%s]\n"
DISMISSED: Final = DENIED % ", {body: aao, matter: i_914, decided_on: 2026-10-30, disposition: dismissed}"
FILED: Final = "filed_on: 2025-02-10"


def test_a_dismissed_appeal_leaves_thirty_days_for_a_motion() -> None:
    """8 CFR 103.5(a)(1)(i), and 8 CFR 1.2 where the last of them is a Sunday."""
    one = day_of(case_of(DISMISSED, FILED), "MOTION_AFTER_APPEAL", "2026-11-02")

    assert (one.day, one.moved_to, one.safe) == ("2026-11-29", "2026-11-30", "2026-11-27")
    assert not [d for d in urgent(case_of(DENIED % "", FILED), "2026-01-20").days if d.code == "MOTION_AFTER_APPEAL"]


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
    case = case_of(
        DENIED % (", {body: aao, matter: i_914, decided_on: 2026-10-30, disposition: dismissed}" + more), FILED
    )

    assert T.standing(case, datetime.date.fromisoformat(SATURDAY)).stages == stages


# --- a weekend --------------------------------------------------------------------------------------------------------


def test_a_working_day_that_has_passed_is_no_day_to_rely_on() -> None:
    """On a Saturday the Friday before a Sunday is gone: what is left is the Monday to which a text moves the day."""
    one = day_of(case_of(DISMISSED, FILED), "MOTION_AFTER_APPEAL", SATURDAY)

    assert (one.safe, one.moved_to) == ("2026-11-30", "2026-11-30")
    assert any("the one working day that is left" in note for note in one.notes)


def test_where_nothing_moves_the_day_none_is_left() -> None:
    """A birthday on a Sunday, told on the Saturday: the Friday is not told as the day, and the manual's Monday is for counsel."""
    case = loads_case(
        "applicant: P1\nsetting: privileged\nfiled: no\n"
        "people: [{key: P1, date_of_birth: 1984-01-11}, {key: P3, date_of_birth: 2005-11-29}]\n"
        "family: {members: [{person: P3, kinship: child, tie: birth, ever_married: no}]}\n"
        "plans: [{kind: travel, person: P1, when: 2026-11-29}]\n"
    )
    turns = day_of(case, "CHILD_TURNS_21", SATURDAY)
    (deadline,) = family(case, SATURDAY).as_dict()["deadlines"]

    assert turns.safe is None
    assert "2026-11-27" not in " ".join((turns.what, *turns.notes, deadline["what"], *deadline["notes"]))
    assert any("received by 2026-11-30" in note for note in turns.notes)
    assert any("received by 2026-11-30" in note for note in deadline["notes"])
    trip = day_of(case, "TRIP", SATURDAY)
    assert trip.safe is None
    assert any("No working day is left" in note for note in trip.notes)
    assert day_of(case, "CHILD_TURNS_21", "2026-11-27").safe == "2026-11-27"
    shown = calendar([turns], datetime.date.fromisoformat(SATURDAY), [])
    assert "DTSTART;VALUE=DATE:20261128" in shown


# --- a notice that was not answered -----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("notice", "up"),
    [
        ("kind: request_for_evidence, due_on: 2026-10-26, answered: no", True),
        ("kind: intent_to_deny, due_on: 2026-10-26", True),
        ("kind: request_for_evidence, issued_on: 2026-08-03", True),
        ("kind: request_for_evidence, issued_on: 2026-09-03", False),
        ("kind: request_for_evidence, issued_on: 2026-09-03, served_by_mail: no", True),
        ("kind: request_for_evidence, issued_on: 2026-09-03, served_by_mail: yes", False),
        ("kind: intent_to_deny, issued_on: 2026-10-26", False),
        ("kind: intent_to_deny, issued_on: 2026-10-26, served_by_mail: no", True),
        ("kind: intent_to_deny, issued_on: 2026-10-25", True),
        ("kind: intent_to_deny, issued_on: 2026-10-26, due_on: 2026-11-25, served_by_mail: yes", True),
        ("kind: request_for_evidence, due_on: 2026-10-26, answered: yes", False),
        ("kind: request_for_evidence, due_on: 2026-12-26", False),
    ],
)
def test_an_answer_that_is_late_is_a_stop_sign_and_no_line_at_the_end(notice: str, up: bool) -> None:
    """8 CFR 103.2(b)(13)(i), (15): denied as abandoned, only a motion is left; 103.8(b): where no day is named, not before the mail's three."""
    case = case_of(f"filing: {{bona_fide_notice: yes, notices: [{{{notice}}}]}}\n", FILED)

    assert ("ANSWER_MISSED" in codes(case, SATURDAY)) is up


@pytest.mark.parametrize(
    ("notice", "up"),
    [
        ("issued_on: 2026-10-01", True),
        ("due_on: 2026-10-26, answered: no", True),
        ("issued_on: 2026-10-01, answered: yes", False),
        ("issued_on: 2026-10-26", False),
        ("issued_on: 2026-10-26, served_by_mail: no", True),
        ("issued_on: 2026-10-30", False),
        ("issued_on: 2026-10-29", False),
        ("issued_on: unknown", False),
    ],
)
def test_a_revocation_that_was_not_rebutted_in_time_is_a_stop_sign(notice: str, up: bool) -> None:
    """8 CFR 214.213(c)(1)(ii): 30 days from the notice, three more by mail, which a Saturday moves to the Monday; then it can be revoked."""
    case = case_of(f"granted_on: 2024-01-05\nfiling: {{notices: [{{kind: intent_to_revoke, {notice}}}]}}\n", FILED)

    assert ("REBUTTAL_MISSED" in codes(case, SATURDAY)) is up
    assert "ANSWER_MISSED" not in codes(case, SATURDAY)


# --- relatives --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("role", "responsible", "told"),
    [
        ("exploiter", "unknown", True),
        ("family", "yes", True),
        ("family", "unknown", False),
        ("witness", "yes", False),
    ],
)
def test_a_relative_who_had_a_part_in_it_is_told_as_one(role: str, responsible: str, told: bool) -> None:
    """A father who did it is a parent by the rule of classes, and nothing is filed for him on that."""
    case = loads_case(
        "applicant: P1\nsetting: privileged\nfiled: no\n"
        "people: [{key: P1, date_of_birth: 2011-05-30}, {key: P2}]\n"
        f"incidents: [{{key: I1, victim: P1, people: [{{person: P2, role: {role}}}], family_or_partner: {responsible}}}]\n"
        "family: {members: [{person: P2, kinship: parent, tie: birth}]}\n"
    )
    (member,) = family(case, SATURDAY).as_dict()["members"]

    assert member["class"] == "T-4"
    assert any(note.startswith("Recorded as having a part in what was done") for note in member["notes"]) is told
    pieces = [piece for piece in packet(screen(case, SATURDAY)).pieces if piece.people == ("P2",)]
    assert {str(piece.goes) for piece in pieces if "Supplement A" in piece.title} == ({"not_now"} if told else {"in"})
    assert any("I-765" in piece.title for piece in pieces) is not told


@pytest.mark.parametrize(("when", "held"), [("filed_on: 2025-02-10", True), ("filed: no", False)])
def test_an_application_with_a_day_of_filing_is_one_that_was_filed(when: str, held: bool) -> None:
    """The packet says that it is held against what was sent, whether a yes or a day is recorded."""
    (piece,) = (p for p in packet(screen(case_of("", when), SATURDAY)).pieces if p.title == "Form I-914")

    assert ("Recorded as filed" in piece.why) is held


GRANTED: Final = (
    "applicant: P1\nsetting: privileged\nfiled_on: 2021-05-03\ngranted_on: 2023-02-10\n"
    "people: [{key: P1, date_of_birth: 1990-06-14}, {key: P3, date_of_birth: 2007-03-20}]\n%s"
)


@pytest.mark.parametrize(("here", "told"), [("yes", 0), ("no", 1)])
def test_a_relative_here_who_was_granted_status_is_not_told_to_stay_unmarried(here: str, told: int) -> None:
    """8 CFR 214.211(d), (e)(4)(i): the five moments are over for whoever was granted it here; admission is left from abroad."""
    case = loads_case(
        GRANTED % "family: {members: [{person: P3, kinship: child, tie: birth, ever_married: no, granted: yes, "
        f"granted_on: 2023-02-10, applied_on: 2021-05-03, in_united_states: {here}}}]}}\n"
    )

    assert sum(one.code == "STAY_UNMARRIED" for one in urgent(case, SATURDAY).days) == told


# --- in T-1 status ----------------------------------------------------------------------------------------------------


def test_three_years_that_may_be_complete_are_told_with_the_day_on_which_they_surely_are() -> None:
    """An absence of more than 90 days may start the clock anew (8 USC 1255(l)(3)): the earliest day alone would invite a denial."""
    case = loads_case(
        GRANTED % "adjustment: {admitted_at_grant: yes, status_until: 2027-02-09, absences: [{left: 2025-01-20, "
        "returned: 2025-06-28, advance_parole: yes, paroled_on_return: yes, needed_for_case: no}], absences_complete: yes}\n"
    )
    one = day_of(case, "ADJUST_FROM", SATURDAY)

    assert (one.state, one.day, one.latest) == ("may_have_passed", "2026-02-10", "2028-06-28")
    assert any("2028-06-28" in note for note in one.notes)
    assert "filed before presence is complete is rejected or denied" in day_of(case, "TERM_ENDS", SATURDAY).what


def test_a_trip_in_status_is_a_day_with_advance_parole_before_it() -> None:
    """8 CFR 214.204(p)."""
    one = day_of(
        loads_case(GRANTED % "plans: [{kind: travel, person: P1, when: 2026-12-20}]\n"), "TRIP_IN_STATUS", SATURDAY
    )

    assert "advance parole is granted before this day" in one.what
    assert one.citations[0] == "8 CFR 214.204(p)"


def test_a_trip_in_proceedings_abandons_the_form_i_485_in_each_room_in_the_same_words() -> None:
    """8 CFR 245.23(j)(3): as of the moment of leaving, advance parole or not."""
    case = loads_case(
        GRANTED % "filing: {in_proceedings: yes, hearing_on: 2027-03-01}\n"
        "plans: [{kind: travel, person: P1, when: 2026-12-20}]\n"
        "adjustment: {admitted_at_grant: yes, status_until: 2027-02-09, filed: yes, filed_on: 2026-03-05, absences_complete: yes}\n"
    )
    said = "In removal proceedings every departure abandons a pending Form I-485, advance parole or not."
    one = day_of(case, "TRIP_IN_STATUS", SATURDAY)

    assert said in one.what
    assert "8 CFR 245.23(j)" in one.citations
    assert said in json.dumps(adjust(case, SATURDAY).as_dict()["warnings"])
    assert said in json.dumps(filing(case, SATURDAY).as_dict())


def test_a_form_i_485_filed_in_time_extends_the_status_whose_last_day_is_told() -> None:
    """8 CFR 214.212(h); 8 USC 1184(o)(7)(C)."""
    one = day_of(loads_case(GRANTED % "adjustment: {status_until: 2027-02-09}\n"), "TERM_ENDS", SATURDAY)

    assert (
        "A Form I-485 that was properly filed in time extends status while it is pending, and needs no Form I-539"
        in one.what
    )
    assert "8 CFR 245.23(a)(3)" in one.citations


@pytest.mark.parametrize(("whose", "code"), [("P1", "DIVORCE_OF_CLIENT"), ("P2", "DIVORCE_OF_RELATIVE")])
def test_a_divorce_is_told_by_what_it_ends(whose: str, code: str) -> None:
    """8 CFR 214.213(b)(2) ends a T-2, and 8 USC 1154(a)(1) leaves an abused spouse two years."""
    case = case_of(f"plans: [{{kind: divorce, person: {whose}, when: 2027-01-04}}]\n")
    (one,) = (d for d in urgent(case, SATURDAY).days if re.search("DIVORCE|RELATIVES_LEAVE", d.code))

    assert one.code == code
    assert ("T-2 status" in one.what) is (whose == "P1")


def test_a_return_out_of_fear_is_footing_for_the_client() -> None:
    """8 CFR 214.207(b)(1): a return that the victimization brought about is no mere return."""
    back = "presence: {departures: [{when: 2019-08-08, removed: yes}], latest_return: {%s: yes}}\nstatus: {reentered: yes}\n"
    found = {
        told: next(
            f for f in expose(case_of(back % told), SATURDAY).found if f.entry.code == "REMOVAL_REENTRY_PRESENCE"
        )
        for told in ("fears_trafficker", "received_treatment")
    }

    assert [str(f.reading(f.entry.client)[0]) for f in found.values()] == ["arguable", "no recorded footing"]


@pytest.mark.parametrize(("back", "told"), [("", True), (", returned: 2026-09-20", False)])
def test_whoever_is_abroad_in_status_hears_of_the_ninetieth_day(back: str, told: bool) -> None:
    """8 USC 1255(l)(3): a day that is over once the client is back."""
    case = loads_case(GRANTED % f"adjustment: {{absences: [{{left: 2026-10-30, advance_parole: yes{back}}}]}}\n")
    found = [one for one in urgent(case, SATURDAY).days if one.code == "ABSENCE_TOO_LONG"]

    assert [one.day for one in found] == ["2027-01-28"] * told


def test_a_birthday_presses_although_nothing_is_to_be_filed_yet() -> None:
    """8 USC 1101(a)(15)(T)(ii)(I): the stop sign does not say that nothing presses where a class ends."""
    assert "birthday" in next(stop.says for stop in STOPS if stop.code == "DO_NOT_FILE")


def test_after_a_grant_an_old_order_is_not_told_as_beyond_reopening() -> None:
    """8 CFR 214.204(o)(2): approval is itself what such a motion rests on."""
    order = "status: {removal_order: yes}\nfiling: {order_by_judge: yes, order_on: 2018-01-05, order_executed: yes}\n"

    assert not [t for t in points_of(loads_case(GRANTED % order), SATURDAY).told if t.remark.code == "REOPENING_OVER"]


@pytest.mark.parametrize(
    ("contact", "up"),
    [
        ("agency: trafficking_hotline, anonymous: yes", True),
        ("agency: foreign_consulate", True),
        ("agency: foreign_police", True),
        ("agency: service_provider", True),
        ("agency: trafficking_hotline", False),
        ("agency: labor_agency", False),
    ],
)
def test_what_is_no_report_by_itself_leaves_one_to_be_made(contact: str, up: bool) -> None:
    """8 CFR 214.208(b), 214.201; 89 FR 34882: an anonymous call generally does not count, and a consulate is no agency here."""
    case = case_of(
        f"assistance: {{contacts: [{{{contact}, when: 2026-08-01, about_trafficking: yes}}], contacts_complete: yes}}\n"
    )

    assert ("REPORT" in codes(case, SATURDAY)) is up


# --- what counsel reads first in a file that is unlike the others -----------------------------------------------------


@pytest.mark.parametrize(
    ("freed", "told"),
    [
        ("freed_by_law_enforcement: yes", {"FREED_BY_ACCOUNT"}),
        ("escaped_first: yes", {"ONLY_A_REPORT"}),
        (
            "freed_by_law_enforcement: [{answer: yes, sources: [client]}, {answer: no, sources: [law_enforcement]}]",
            {"FREED_BY_ACCOUNT", "ONLY_A_REPORT"},
        ),
    ],
)
def test_whoever_was_freed_is_not_told_of_an_escape(freed: str, told: set[str]) -> None:
    """8 CFR 214.207(a)(2) asks for no involvement beyond the report, as (a)(3) does of somebody who got away first."""
    case = case_of(
        f"incidents: [{{key: I1, victim: P1, when: 2022/2023-11-30, exit: {{{freed}}}}}]\n"
        "assistance: {contacts: [{agency: federal_law_enforcement, about_trafficking: yes}]}\n"
    )

    assert {t.remark.code for t in points_of(case, SATURDAY).told} & {"FREED_BY_ACCOUNT", "ONLY_A_REPORT"} == told


@pytest.mark.parametrize(
    ("left", "says"),
    [
        ("presence: {departures: [{when: 2024-08, taken_by_trafficker: yes}]}", "beginning and its end: 2024-08"),
        ("adjustment: {absences: [{left: 2026-02-10}]}", "After it ended: 2026-02-10"),
        ("presence: {departures: [{when: 2023-08}]}", "No departure after it"),
    ],
)
def test_no_room_denies_a_departure_that_another_tells_of(left: str, says: str) -> None:
    """8 CFR 214.207(b) reads a departure at any time after an act; an absence in status is one as well."""
    told = points_of(case_of(f"incidents: [{{key: I1, victim: P1, when: 2024-01-10/2025-12-20}}]\n{left}\n"), SATURDAY)

    assert says in told.since
    assert ("beginning and" in told.since) is ("2024-08" in left)


CHARGED: Final = "prosecutions: [{person: P2, charged_on: 2026-07-15, trial_on: 2027-03-08%s}]\n"


@pytest.mark.parametrize(("more", "there"), [("", 1), (", ended_on: 2026-10-01", 0)])
def test_a_trial_of_somebody_responsible_is_a_day_of_the_client(more: str, there: int) -> None:
    """18 USC 3771(a)(2), (4): to be told of it and to be heard; over once the case has ended."""
    found = [one for one in urgent(case_of(CHARGED % more), SATURDAY).days if one.code == "TRIAL"]

    assert [one.day for one in found] == ["2027-03-08"] * there
    assert all(one.safe is None for one in found)


@pytest.mark.parametrize(
    ("more", "cited"),
    [
        ("pending: yes, ended_on: 2026-04", "18 USC 3771(a)(1)"),
        ("pending: unknown", "18 USC 3771(a)(1)"),
        ("pending: no", "22 USC 7105(c)(3)(A)(ii)"),
        ("ended_on: 2026-04", "22 USC 7105(c)(3)(A)(ii)"),
    ],
)
def test_whoever_is_free_after_a_case_is_not_told_as_charged(more: str, cited: str) -> None:
    """The rights of 18 USC 3771 are against an accused: of a case that is over a plan for safety is left."""
    found = screen(case_of(f"prosecutions: [{{person: P2, at_liberty: yes, {more}}}]\n"), SATURDAY)
    (prompt,) = (p for p in found.alternatives if p.code == "PROSECUTION")

    said = " ".join(reason.text for reason in prompt.reasons)
    assert ("one who is charged is at liberty" in said) is cited.startswith("18")
    assert ("case has ended, and the one who was charged" in said) is not cited.startswith("18")


def test_a_divorce_of_a_client_in_status_is_told_by_what_it_ends_for_the_spouse() -> None:
    """8 CFR 214.213(b)(2): the T-2 status of the spouse, and not that of the principal."""
    one = day_of(
        loads_case(GRANTED % "plans: [{kind: divorce, person: P1, when: 2027-03-01}]\n"), "DIVORCE_IN_STATUS", SATURDAY
    )

    assert "spouse who holds T-2" in one.what
    assert "A client who holds T-2" not in one.what


def test_a_custody_case_of_a_grown_client_is_no_case_about_special_immigrant_juveniles() -> None:
    """8 USC 1101(a)(27)(J) is for whoever is under 21: the day says so as an if, and what is said there first."""
    one = day_of(case_of("filing: {hearings: [{forum: family_court, when: 2026-12-09}]}\n"), "FAMILY_COURT", SATURDAY)

    assert "If findings for a special immigrant juvenile are asked for" in one.what
    assert one.citations[0] != "8 USC 1101(a)(27)(J)"


def test_the_stop_sign_on_an_agency_does_not_deny_the_exemption_of_the_young() -> None:
    """8 CFR 214.208(e)(2): whoever was under 18 at an act owes no help, so that a refusal cannot count."""
    assert "Unless the client was under 18" in next(stop.says for stop in STOPS if stop.code == "AGENCY_CONTACT")


def test_papers_that_may_have_been_shown_for_work_alone_are_no_untrue_filing() -> None:
    """8 USC 1182(a)(6)(C)(i) is for a benefit under the immigration laws: no earlier filing is recorded, and a day comes before it."""
    used = "conduct: {acts: [{what: a badge at the plant, false_papers: {used: yes}}]}\n"
    order = "filing: {order_by_judge: yes, order_on: 2026-07-14, order_in_absentia: yes, order_executed: no}\n"
    found = urgent(case_of(used + "status: {removal_order: yes}\n" + order), SATURDAY)

    assert not {"UNTRUE_FILING", "UNTRUE_STATEMENT"} & {stop.code for stop in found.stops}
    (day,) = (one for one in found.days if one.code == "RESCISSION")
    (stop,) = (one for one in found.stops if one.code == "PAPERS_SHOWN")
    assert PLACE[Rank(day.rank)] < PLACE[Rank(stop.rank)]


# --- a spouse who did it ----------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("told", "up"),
    [
        ("filing: {permanent_resident: unknown}", True),
        ("presence: {entries: [{when: 2021-11-20, manner: admitted, visa_class: K}]}", True),
        ("presence: {entries: [{manner: admitted, visa_class: K}]}\nfiling: {permanent_resident: no}", False),
        ("presence: {entries: [{manner: admitted, visa_class: B}]}", False),
        ("filing: {permanent_resident: yes}", False),
    ],
)
def test_residence_that_nobody_knows_is_looked_up_before_anything_is_filed(told: str, up: bool) -> None:
    """8 USC 1101(a)(15): T status is not for residents, conditional ones included; who came on a K visa may have become one."""
    assert ("RESIDENCE_UNKNOWN" in codes(case_of(told), SATURDAY)) is up


@pytest.mark.parametrize(
    ("born", "citizen", "told"),
    [("2006-01-03", "no", True), ("2005-01-03", "no", False), ("2006-01-03", "yes", False), ("unknown", "no", True)],
)
def test_a_self_petition_has_the_same_birthday(born: str, citizen: str, told: bool) -> None:
    """8 USC 1154(a)(1)(D)(i)(III): a child in a petition that was filed before the 21st birthday keeps the place in it."""
    case = loads_case(
        "applicant: P1\nsetting: privileged\nfiled: no\n"
        f"people: [{{key: P1, date_of_birth: 1985-05-05}}, {{key: P3, date_of_birth: {born}}}]\n"
        f"family: {{members: [{{person: P3, kinship: child, tie: birth, ever_married: no, citizen: {citizen}}}]}}\n"
        "filing: {abused_by_citizen_or_resident: yes}\n"
    )
    (vawa,) = (p for p in screen(case, SATURDAY).alternatives if p.code == "VAWA")

    assert any("21st birthday" in reason.text for reason in vawa.reasons) is told


# --- Continued Presence that ended ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("revoked", "stands"),
    [("", True), (", continued_presence_revoked: no", True), (", continued_presence_revoked: yes", False)],
)
def test_continued_presence_that_was_taken_back_opens_no_certification(revoked: str, stands: bool) -> None:
    """22 USC 7105(b)(1)(E)(i)(II)(bb): whose continued presence is being ensured, and not was."""
    found = screen(case_of(f"assistance: {{continued_presence: yes{revoked}}}\n"), SATURDAY).alternatives
    told = {p.code: " ".join(reason.text for reason in p.reasons) for p in found}

    assert ("Continued Presence is recorded" in told.get("CERTIFICATION", "")) is stands
    assert ("keep its papers" in told["CONTINUED_PRESENCE"]) is stands
    assert ("taken back" in told["CONTINUED_PRESENCE"]) is not stands


# --- what only those responsible say ----------------------------------------------------------------------------------


def test_what_a_trafficker_denies_is_not_told_as_what_a_trafficker_says() -> None:
    """8 USC 1367(a)(1): their word alone is no ground; and the client's own word is not set aside with it."""
    against = "[{answer: yes, sources: [client]}, {answer: no, sources: [trafficker]}]"
    paid = "[{answer: no, sources: [client]}, {answer: yes, sources: [trafficker]}]"
    found = screen(
        case_of(
            f"incidents: [{{key: I1, victim: P1, exit: {{escaped_first: {against}}}, labor: {{work: yes, paid: {paid}}}}}]\n"
        ),
        SATURDAY,
    )
    out = io.StringIO()
    print_document(screening_document(found), console(out, color=False))

    assert "escaped first (no)" in " ".join(out.getvalue().split())
    assert [one.path for one in found.non_defenses] == []


@pytest.mark.parametrize(("ended", "rank"), [("2023-11-30", "soon"), ("2024-01-30", "later"), ("2023-11-20", "later")])
def test_wages_that_lapse_in_days_are_not_left_for_later(ended: str, rank: str) -> None:
    """29 USC 255(a): the third year of the last week of work ends in two days, and nothing brings it back."""
    case = case_of(f"incidents: [{{key: I1, victim: P1, when: 2022-04/{ended}, labor: {{work: yes, paid: no}}}}]\n")

    assert day_of(case, "WAGES", SATURDAY).rank == rank


@pytest.mark.parametrize(("head", "told"), [("filed_on: 2021-05-03\ngranted_on: 2023-02-10", True), (FILED, False)])
def test_after_a_grant_the_headline_says_that_the_elements_were_found(head: str, told: bool) -> None:
    """8 CFR 214.213: four open elements are no verdict on somebody who holds the status."""
    assert screen(case_of("", head), SATURDAY).summary.startswith("T-1 status was granted") is told


def test_the_last_day_of_status_is_one_for_relatives_in_it_too() -> None:
    """8 CFR 245.23(b)(2): each holds the status when their own form is filed; the principal's form extends the principal's alone."""
    one = day_of(loads_case(GRANTED % ""), "TERM_ENDS", SATURDAY)

    assert "a form of their own" in one.what


@pytest.mark.parametrize(
    ("own", "told"),
    [
        ("acts: [{verbs: {recruited: yes}}], matters: [{charged: yes, pending: yes}]", True),
        ("matters: [{charged: yes, pending: yes, trafficking_linked: yes}]", True),
        ("matters: [{what: petit larceny, charged: yes, pending: yes}]", False),
        ("acts: [{verbs: {recruited: yes}}], matters: [{charged: yes, pending: no}]", False),
    ],
)
def test_an_open_charge_beside_acts_toward_others_is_told_with_what_a_plea_would_do(own: str, told: bool) -> None:
    """8 USC 1101(a)(43)(K)(iii): before an offer is accepted, and not after."""
    found = {one.remark.code for one in points_of(case_of(f"conduct: {{{own}}}\n"), SATURDAY).told}

    assert ("PLEA_AHEAD" in found) is told


def test_a_hearing_on_withholding_alone_brings_no_second_order() -> None:
    """8 CFR 1208.2(c)(3)(ii): the order stands already, and what is lost by staying away is the request for protection."""
    order = (
        "order_by_dhs: yes, order_on: 2014-06-18, order_executed: yes, order_reinstated: yes, reinstated_on: 2026-11-05"
    )
    hearing = "hearings: [{forum: immigration_court, when: 2027-01-14}]"
    case = case_of(f"status: {{removal_order: yes, reentered: yes}}\nfiling: {{{order}, {hearing}}}\n")
    (one,) = (d for d in urgent(case, SATURDAY).days if d.day == "2027-01-14")

    assert "only protection from it is heard" in one.what
    assert "8 CFR 1208.2(c)(3)(ii)" in one.citations
