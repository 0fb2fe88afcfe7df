"""What goes into a filing: pieces in order, exhibits with numbers, a records plan tied to the record, and nothing asserted that changes."""

from __future__ import annotations

import datetime
import io
import json
import re
from pathlib import Path
from typing import Any, Final

import attrs
import docx
import pytest
from click.testing import CliRunner

from tests.cases import SATURDAY, grown
from tests.schemas import validator
from tests.support import EXAMPLES, sampled
from tvisa import Case, Screening, load_case, screen
from tvisa.cli import main
from tvisa.facts import Setting
from tvisa.files.casefile import structure
from tvisa.kernel.answers import Evidence, Reply, State
from tvisa.kernel.paths import get
from tvisa.kernel.truth import Outcome
from tvisa.law.common.policy import PolicyTopic, default_policy
from tvisa.law.t.evidence.items import OWN_ACTS_RECORDS
from tvisa.law.t.evidence.parts import TITLES
from tvisa.law.t.filing.pieces import LAST_CHECK, MARKING, PIECES, Goes, WhyItGoesIn
from tvisa.law.t.filing.records import PAPERS
from tvisa.report.document import Bullets, Table
from tvisa.report.formats import as_html
from tvisa.report.packet import index_document, packet_document
from tvisa.report.printed import console, print_document
from tvisa.report.urgent import in_short
from tvisa.report.waivers import waivers_document
from tvisa.screening.filing.packet import Lies, Packet, Piece, RecordToGet, packet
from tvisa.screening.relatives.family import family_of
from tvisa.words.catalog import ENGLISH
from tvisa.words.days import in_words

DAY: Final = "2026-11-27"
EVERY: Final = sorted(EXAMPLES.rglob("case.yaml"))
SCHEMA: Final = validator("packet")
WHOLE: Final = EXAMPLES / "whole-files"


def run(*arguments: str) -> Any:
    """Run the program."""
    return CliRunner().invoke(main, [*arguments], env={"COLUMNS": "80"}, prog_name="tvisa")


def found(screening: Screening) -> Packet:
    """Return the packet of a screening."""
    assert screening.packet is not None
    return screening.packet


def whole(name: str) -> Packet:
    """Return the packet of one of the whole files."""
    return found(screen(load_case(WHOLE / name / "case.yaml"), DAY))


def record(packet: Packet, ident: str) -> RecordToGet:
    """Return one record of the plan."""
    (one,) = (each for each in packet.records if each.id == ident)
    return one


def piece(packet: Packet, ident: str, person: str = "P1") -> Piece:
    """Return one piece, for one person."""
    (one,) = (each for each in packet.pieces if each.id == ident and person in each.people)
    return one


def printed(screening: Screening) -> str:
    """Return what a terminal shows."""
    out = io.StringIO()
    print_document(packet_document(screening, index=False), console(out, color=False))
    return out.getvalue()


def go_in(screening: Screening) -> dict[int, str]:
    """Return what the document says of whether each piece goes in, by its number."""
    rows = (block.rows for block in packet_document(screening).blocks if isinstance(block, Table))
    return {int(row[0][0].text): row[3][0].text for row in next(rows)}


def private(**more: Any) -> Case:
    """Return a case in a privileged setting."""
    return structure({"tvisa_case": 2, "setting": "privileged", "applicant": "P1", "people": [{"key": "P1"}], **more})


# --- the law of it ----------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("paper", PAPERS, ids=lambda paper: paper.code)
def test_every_record_of_the_plan_is_whole(paper: Any) -> None:
    """Its elements and policy entries exist, and it says what asking would endanger."""
    elements = {element.id for element in screen(private(), DAY).elements} | set(TITLES)
    known = {entry.id for entry in default_policy().entries if entry.topic is PolicyTopic.RECORDS}

    assert set(paper.elements) <= elements
    assert {keeper.entry for keeper in paper.keepers} <= known
    assert all(isinstance(kind, Evidence) for kind in paper.kinds)
    for text in (paper.says, paper.endangers):
        assert text.endswith(".")
    assert not paper.whom.endswith(".")
    assert paper.law[0].citations


def test_names_stand_once() -> None:
    """Of records, pieces and checks."""
    for several in (PAPERS, PIECES, MARKING, LAST_CHECK):
        names = [each.code for each in several]
        assert len(names) == len(set(names))


def test_how_long_a_record_takes_is_policy_with_its_day() -> None:
    """No rule of the plan states a time of an agency: an entry does, with the day on which it was read, and it goes stale."""
    entries = [entry for entry in default_policy().entries if entry.topic is PolicyTopic.RECORDS]

    assert {keeper.entry for paper in PAPERS for keeper in paper.keepers} == {entry.id for entry in entries}
    assert all(entry.is_stale(entry.checked_on + datetime.timedelta(days=400)) for entry in entries)


# --- every case -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sampled(EVERY[::2], 50), ids=lambda p: str(p.parent.relative_to(EXAMPLES)))
def test_every_example_and_vignette(path: Path) -> None:
    """Its document fits its schema, every place exists, pieces are numbered, and the page fits a terminal."""
    case = load_case(path)
    for setting in (Setting.PRIVILEGED, None):
        screening = screen(attrs.evolve(case, setting=setting), DAY)
        packet = found(screening)
        SCHEMA.validate(packet.as_dict())
        assert max(map(len, printed(screening).splitlines())) <= 80
        assert [each.number for each in packet.pieces] == list(range(1, len(packet.pieces) + 1))
        people = {person.key for person in case.people} | {case.applicant}
        assert {person for each in packet.pieces for person in each.people} <= people
        places = [at.path for each in packet.records for at in each.at]
        places += [fact.path for each in packet.records for at in each.at for fact in at.facts]
        places += [fact.path for each in packet.pieces for fact in each.facts]
        places += [fact.path for tab in packet.tabs for exhibit in tab.exhibits for fact in exhibit.facts]
        places += [where for each in packet.away for where in each.paths]
        for place in places:
            get(case, place)
        numbers = [exhibit.number for tab in packet.tabs for exhibit in tab.exhibits]
        assert len(numbers) == len(set(numbers))
        required = [each.id for each in packet.pieces if case.applicant in each.people]
        assert {"application", "statement"} <= set(required)
        assert packet_document(screening).blocks
        assert index_document(screening).blocks


def test_outside_a_privileged_setting_no_record_tells_of_own_acts() -> None:
    """Neither that there is a court file, nor whom acts were done to, nor what a record shows of a ground."""
    told = json.dumps(
        found(screen(attrs.evolve(load_case(WHOLE / "f06-reinstated" / "case.yaml"), setting=None), DAY)).as_dict()
    )

    assert '"id": "disposition"' not in told
    assert "conduct" not in told
    assert "reinstated" not in told.replace("f06-reinstated", "")


# --- what goes in -----------------------------------------------------------------------------------------------------


def test_a_relative_whose_class_is_closed_has_nothing_in_it_now() -> None:
    """A daughter of 20 has her forms; a mother of somebody who is 38 has none, and the list says why."""
    case = load_case(WHOLE / "f01-hearing-and-daughter" / "case.yaml")
    # Her mother's day in court, which holds everything, is another matter.
    packet = found(screen(attrs.evolve(case, conduct=attrs.evolve(case.conduct, court_dates=())), DAY))

    assert piece(packet, "supplement_a", "P3").goes is not Goes.NOT_NOW
    assert piece(packet, "work_permit", "P3").goes is Goes.NOT_NOW
    assert [each.people for each in packet.pieces if each.id == "waiver_request"] == [("P1",), ("P3", "P5", "P8")]


def test_what_the_law_says_of_a_piece_is_told_of_it() -> None:
    """A choice is one, what only the instructions settle is open, and what is recorded of a check stands beside it."""
    told = found(screen(private(filed=False, filing={"safe_address": True, "hearing_on": "2027-03-01"}), DAY))
    beside = {each.id: {fact.path for fact in each.facts} for each in told.last_check}

    assert {name: piece(told, name).goes for name in ("notice_by_text", "photographs", "translations")} == {
        "notice_by_text": Goes.CHOICE,
        "photographs": Goes.OPEN,
        "translations": Goes.OPEN,
    }
    assert piece(told, "translations").why.startswith("The file does not say which documents are in another language")
    assert beside["address"] == {"filing.safe_address"}
    assert beside["court"] == {"filing.hearing_on"}
    assert not any(paths for name, paths in beside.items() if name not in ("address", "court"))


def test_only_supplement_a_speaks_of_a_relative_whose_class_is_closed() -> None:
    """The mother of somebody of fifty, in no danger: no form of hers goes in, and why is told once."""
    people = [{"key": "P1", "date_of_birth": "1976-01-01"}, {"key": "P2", "date_of_birth": "1950-01-01"}]
    mother = {"person": "P2", "kinship": "parent", "tie": "birth", "danger": {"present": False}}
    packet = found(screen(private(people=people, filed=False, family={"members": [mother]}), DAY))
    hers = {each.id: each for each in packet.pieces if "P2" in each.people}

    assert set(hers) == {"supplement_a"}
    assert hers["supplement_a"].goes is Goes.NONE
    assert hers["supplement_a"].why


@pytest.mark.parametrize(
    ("relative", "role", "goes"),
    [
        ({"kinship": "child", "citizen": True}, None, Goes.NONE),
        ({"kinship": "spouse", "exists_now": False}, None, Goes.NOT_NOW),
        ({"kinship": "child", "tie": "marriage", "exists_now": False}, None, Goes.NOT_NOW),
        ({"kinship": "parent", "danger": {"present": False}}, None, Goes.NONE),
        ({"kinship": "spouse"}, "exploiter", Goes.NOT_NOW),
        ({"kinship": "spouse"}, None, Goes.OPEN),
    ],
)
def test_nothing_is_required_for_a_relative_in_no_class(relative: dict[str, Any], role: str | None, goes: Goes) -> None:
    """8 CFR 214.211(a), (b)(1)(i): for an eligible family member; a citizen, a former spouse or somebody who did it is none to file for now."""
    people = [{"key": "P1", "date_of_birth": "1976-01-01"}, {"key": "P2"}]
    done = [{"key": "I1", "victim": "P1", "people": [{"person": "P2", "role": role}]}] if role else []
    case = private(people=people, incidents=done, filed=False, family={"members": [{"person": "P2", **relative}]})
    screening = screen(case, DAY)
    one = piece(found(screening), "supplement_a", "P2")
    others = {each.id for each in found(screening).pieces if "P2" in each.people} - {"supplement_a"}

    assert (one.goes, one.need is WhyItGoesIn.NONE) == (goes, goes is not Goes.OPEN)
    assert bool(others) is (goes is Goes.OPEN)
    words = {Goes.NONE: "none to file", Goes.NOT_NOW: "not now", Goes.OPEN: "open, required here"}[goes]
    text = re.sub(r"\s+", " ", printed(screening))
    assert re.search(rf"Supplement A [^-]*- For: P2 - Include: {words} -", text)
    assert go_in(screening)[one.number] == words


@pytest.mark.parametrize("path", sampled(EVERY, 40), ids=lambda p: str(p.parent.relative_to(EXAMPLES)))
def test_a_piece_is_required_here_only_for_somebody_whom_a_class_is_open_to(path: Path) -> None:
    """Whatever kind of piece it is, and whatever stop sign is up; of the client, none whose reason is recorded as absent."""
    for setting in (Setting.PRIVILEGED, None):
        case = attrs.evolve(load_case(path), setting=setting)
        screening = screen(case, DAY)
        members = family_of(screening.picture.case, screening.picture.day, ENGLISH).members
        closed = {
            f.member.person
            for f in members
            if f.outcome is Outcome.NOT_MET or f.part_in_it or f.member.exists_now.state(Reply.NO) is State.NO
        }
        said = go_in(screening)
        for each in found(screening).pieces:
            for_closed = bool(closed.intersection(each.people))
            assert (each.need is WhyItGoesIn.NONE) is (for_closed or each.goes is Goes.NONE)
            assert not for_closed or each.goes in (Goes.NONE, Goes.NOT_NOW)
            assert ("required here" in said[each.number]) is (each.need == "required_here")


def test_what_has_no_reason_is_none_to_file() -> None:
    """Form G-28 where nobody represents the client, papers on Continued Presence where none was granted."""
    recorded = {"filing": {"represented": False}, "assistance": {"continued_presence": False}}
    packet = found(screen(private(**recorded), DAY))

    for ident in ("representation", "continued_presence"):
        assert (piece(packet, ident).goes, piece(packet, ident).need) == (Goes.NONE, WhyItGoesIn.NONE)


def test_a_birthday_far_away_is_no_day_near() -> None:
    """A child of three turns 21 in eighteen years."""
    people = [{"key": "P1", "date_of_birth": "1990-01-01"}, {"key": "P2", "date_of_birth": "2023-01-01"}]
    child = {"person": "P2", "kinship": "child", "tie": "birth", "ever_married": False}

    assert found(screen(private(people=people, family={"members": [child]}), DAY)).near == ()


def test_each_version_of_the_rule_is_cited_on_its_own_days() -> None:
    """The statement of 2024 and that of 2017; none of both."""
    for day, cite in ((DAY, "8 CFR 214.204(c)(1)"), ("2020-01-01", "8 CFR 214.11(d)(2)(i)")):
        one = piece(found(screen(private(), day)), "statement")
        assert [rule.citations[0] for rule in one.law] == [cite, "8 CFR 103.2(a)(2)"]


def test_a_birthday_near_stands_on_the_list() -> None:
    """The daughter turns 21 in ninety days; the last safe day is the one that the family has."""
    packet = whole("f01-hearing-and-daughter")

    assert [str(day.by) for day in packet.near if "P3" in day.members][:1] == ["2027-01-29"]


@pytest.mark.parametrize(
    ("name", "safe", "shut"),
    [("f01-hearing-and-daughter", "2027-01-29", "2027-01-30"), ("f04-boy-and-sister", "2026-12-18", "2026-12-19")],
)
def test_the_day_to_be_received_by_is_the_one_of_the_deadlines(name: str, safe: str, shut: str) -> None:
    """A Saturday is no day to be received: packet, family and deadlines name the Friday."""
    case = load_case(WHOLE / name / "case.yaml")
    screening = screen(case, DAY)
    assert screening.urgent is not None
    near = found(screening).near[0]
    family = " ".join(run("family", str(WHOLE / name / "case.yaml"), "--as-of", DAY).output.split())

    assert safe in {day.safe for day in screening.urgent.days}
    assert str(near.by) == safe
    safe_day, shut_day = in_words(safe, ENGLISH), in_words(shut, ENGLISH)
    assert f"by {safe_day}: " in near.text
    assert f"Next date to act by: {safe_day}." in family
    assert f"by {shut_day}" not in family


def test_a_waiver_goes_in_where_a_ground_is_raised() -> None:
    """And is open, not left out, where none is: nobody has gone through them."""
    entered = private(presence={"entries": [{"when": "2020", "manner": "without_inspection"}]})

    assert piece(found(screen(entered, DAY)), "waiver_request").goes is Goes.IN
    assert piece(found(screen(private(), DAY)), "waiver_request").goes is Goes.OPEN


@pytest.mark.parametrize(("told", "goes"), [(True, Goes.IN), (False, Goes.IN), ("unknown", Goes.OPEN)])
def test_a_declaration_or_a_page_on_why_there_is_none(told: Any, goes: Goes) -> None:
    """Of one that is not there the page tells the reports and requests."""
    contacts = [{"agency": "federal_law_enforcement", "when": "2026-01-02"}]
    packet = found(screen(private(assistance={"declaration": told, "contacts": contacts}), DAY))
    one = piece(packet, "supplement_b")

    assert (one.goes, one.need) == (goes, WhyItGoesIn.OPTIONAL)
    assert ("assistance.contacts[0].agency" in [fact.path for fact in one.facts]) == (told is not True)


CITIZEN: Final = {"filing": {"citizen": True}}
RESIDENT: Final = {"filing": {"permanent_resident": True}}
FRIVOLOUS: Final = {"filing": {"asylum_found_frivolous": True}}


@pytest.mark.parametrize(
    ("recorded", "title"),
    [
        (CITIZEN, "Settle citizenship first"),
        (RESIDENT, "T status is not available to a permanent resident"),
        (FRIVOLOUS, "An asylum application was found frivolous"),
    ],
)
def test_a_stop_sign_that_says_not_to_file_comes_first(recorded: dict[str, Any], title: str) -> None:
    """The packet begins with it, and no piece goes in; each still says what it would be."""
    packet = found(screen(private(**recorded), DAY))

    assert packet.standing[0].startswith(f"{title}: ")
    assert {each.goes for each in packet.pieces} == {Goes.NOT_NOW}
    assert piece(packet, "application").why == f"{title}; once that is settled: include."
    assert piece(packet, "work_permit").why.startswith(f"{title}; once that is settled: optional.")
    assert title in printed(screen(private(**recorded), DAY))


@pytest.mark.parametrize(("granted", "says"), [("2026-01-15", True), ("unknown", False), (None, False)])
def test_after_a_grant_the_first_filing_is_named_as_what_it_was(granted: str | None, *, says: bool) -> None:
    """And only where the grant is settled."""
    recorded = {"filed": True, "filed_on": "2024-05-01", **({"granted_on": granted} if granted else {})}
    standing = found(screen(private(**recorded), DAY)).standing

    assert any("on file as granted" in line for line in standing) is says


def test_without_such_a_stop_sign_pieces_go_in() -> None:
    """A stop sign about something else holds nothing back, nor one about what was filed already."""
    for more in ({}, {"filing": {"detained": True}}, {"filed": True, "filed_on": "2026-09-01", **RESIDENT}):
        assert piece(found(screen(private(**more), DAY)), "application").goes is Goes.IN


def test_where_the_bar_presses_nothing_goes_in_and_only_a_privileged_setting_says_so() -> None:
    """ "Do not file yet" stands first and at the application; elsewhere the packet tells nothing of it."""
    case = load_case(WHOLE / "f03-subpoena" / "case.yaml")
    packet, outside = (found(screen(attrs.evolve(case, setting=s), DAY)) for s in (Setting.PRIVILEGED, None))

    assert packet.standing[0].startswith("Criminal defense counsel first: ")
    assert packet.standing[1].startswith("Do not file yet: ")
    assert {each.goes for each in packet.pieces} == {Goes.NOT_NOW}
    assert "Do not file yet" not in json.dumps(outside.as_dict())
    assert piece(outside, "application").goes is Goes.IN


@pytest.mark.parametrize("helped", [False, True])
def test_a_police_report_that_nobody_read_is_no_statement_of_an_agency(*, helped: bool) -> None:
    """It counts as one on freeing the client only where that, or a report of the trafficking, is recorded."""
    when = {"date": "2026-08-21", "evidence": ["police_report"]}
    ended = {"when": when, **({"freed_by_law_enforcement": True} if helped else {})}
    packet = found(screen(private(incidents=[{"key": "I1", "victim": "P1", "exit": ended}]), DAY))
    (exhibit,) = (each for tab in packet.tabs if tab.element == "physical_presence" for each in tab.exhibits)

    assert exhibit.title == "Police report"
    assert exhibit.kind_of.startswith("Agency statements on cooperation" if helped else "Anything else")
    assert (exhibit.mind or "").startswith(
        "Counsel reads the document first" if helped else "Read a police report first"
    )


def test_what_is_held_back_and_ordered_says_so_in_both_places() -> None:
    """Own acts recorded: police reports and dispositions are got through counsel alone, wherever they are named."""
    packet = whole("f01-hearing-and-daughter")
    held = {each.title: each.why or "" for tab in packet.tabs for each in tab.missing if each.endangers}
    titles = [title for title in held if title.startswith(("Police report", "Certified dispositions"))]

    assert len(titles) > 2
    assert all("only through counsel, as the records plan says" in held[title] for title in titles)
    assert record(packet, "police_report").how.startswith("Only counsel asks, in writing.")
    assert "only through counsel" in record(packet, "docket").how


# --- what is filed, and what is held back -----------------------------------------------------------------------------


def indexed(screening: Screening) -> dict[str, str]:
    """Return what the index for filing lists, by number."""
    tables = (block for block in index_document(screening).blocks if isinstance(block, Table))
    return {row[0][0].text: row[1][0].text for table in tables for row in table.rows}


def papers_held_back(screening: Screening) -> set[Evidence]:
    """Return the kinds of paper that the packet says are read before anything is filed, in one tab or another."""
    called = screening.picture.checklist.called
    return {kind for each in called if each.why == OWN_ACTS_RECORDS for kind in each.kinds}


@pytest.mark.parametrize("path", sampled(EVERY, 60), ids=lambda p: str(p.parent.relative_to(EXAMPLES)))
def test_nothing_that_a_packet_holds_back_is_in_its_index(path: Path) -> None:
    """No kind of paper stands in both; every paper that is held stands in one of them, and the numbers of what is filed have no gap."""
    for setting in (Setting.PRIVILEGED, None):
        screening = screen(attrs.evolve(load_case(path), setting=setting), DAY)
        back, listed = papers_held_back(screening), indexed(screening)
        for tab in found(screening).tabs:
            kept = [exhibit for exhibit in tab.exhibits if exhibit.held_back]
            filed = [exhibit for exhibit in tab.exhibits if not exhibit.held_back]
            assert [e.number for e in tab.exhibits] == [
                f"{tab.letter}-{n}" for n, _ in enumerate(tab.exhibits, start=1)
            ]
            assert tab.exhibits == (*filed, *kept)
            for exhibit in tab.exhibits:
                held = {kind for fact in exhibit.facts for kind in get(screening.picture.case, fact.path).evidence}
                named = {str(kind).replace("_", " ") for kind in back} & set(exhibit.title.lower().split(", "))
                assert (exhibit.number in listed) is not exhibit.held_back
                assert bool(named) is exhibit.held_back
                assert not exhibit.held_back or held & back


def test_a_report_that_is_held_back_in_one_tab_is_filed_in_none() -> None:
    """Acts of the client's own are recorded: the police report of this file is on record for a day, and waits for counsel."""
    screening = screen(load_case(WHOLE / "f01-hearing-and-daughter" / "case.yaml"), DAY)
    told = " ".join(printed(screening).split())

    assert indexed(screening) == {}
    assert "C-1. Police report: when the trafficking ended (I2)" in told
    assert "Held back, and not in the index. Counsel reads documents of this kind before anything is filed." in told
    page = as_html(index_document(screening))
    assert "No exhibit is listed yet." in page
    assert "olice" not in page
    assert "acts" not in page
    outside = screen(attrs.evolve(load_case(WHOLE / "f01-hearing-and-daughter" / "case.yaml"), setting=None), DAY)
    assert indexed(outside) == {"C-1": "Police report"}


def test_of_several_papers_of_one_kind_of_evidence_only_what_is_held_back_stays_out() -> None:
    """A pay record and a police report show when it ended, a report alone that it was an escape; the client's own act stands beside."""
    ended = {
        "when": {"date": "2026-08-21", "evidence": ["pay_record", "police_report"]},
        "escaped_first": {"answer": True, "evidence": ["police_report"]},
    }
    incidents = [{"key": "I1", "victim": "P1", "exit": ended}]
    plain = screen(private(incidents=incidents), DAY)
    acts = screen(private(incidents=incidents, conduct={"acts": [{"tasks": {"held_keys": True}}]}), DAY)
    when, escaped = (f"incidents[0].exit.{name}" for name in ("when", "escaped_first"))
    (tab,) = (tab for tab in found(acts).tabs if tab.exhibits)
    told = [(e.number, e.title, e.held_back, [fact.path for fact in e.facts]) for e in tab.exhibits]

    assert list(indexed(plain).values()) == ["Pay record, police report"]
    assert indexed(acts) == {"C-1": "Pay record"}
    assert told == [("C-1", "Pay record", False, [when]), ("C-2", "Police report", True, [when, escaped])]


def test_what_was_law_later_is_no_piece_of_an_old_filing() -> None:
    """Before 2024 no permit could be asked for in category (c)(40)."""
    packet = found(screen(private(), "2020-01-01"))

    assert "work_permit" not in [each.id for each in packet.pieces]


# --- the records plan -------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("source", ["trafficker", "client"])
def test_what_only_a_trafficker_says_calls_for_no_record_and_disputes_none(source: str) -> None:
    """Detention that only a trafficker tells of is no fact; nor is an answer disputed that another victim gives and they deny."""
    free = [{"answer": False, "sources": ["other_victim"]}, {"answer": True, "sources": [source]}]
    case = private(
        filing={"detained": {"answer": True, "sources": [source]}},
        incidents=[{"key": "I1", "victim": "P1", "labor": {"free_to_quit": free}}],
    )
    told = {each.id: each for each in found(screen(case, DAY)).records}
    (fact,) = (f for at in told["others_there"].at for f in at.facts if f.path.endswith("free_to_quit"))

    assert ("custody_copies" in told) is (source == "client")
    assert fact.answer == ("disputed" if source == "client" else "no")


def test_the_whole_report_is_asked_for_by_counsel() -> None:
    """Of that day and that incident; a first page held elsewhere is not the whole of it."""
    one = record(whole("f01-hearing-and-daughter"), "police_report")

    assert one.at[0].path == "assistance.contacts[0]"
    assert one.at[0].text == "state or local law enforcement; 2026-08-21; I2"
    assert one.lies is Lies.TO_GET
    assert (one.ordered_by, one.first) == ("counsel", True)
    assert "The client does not go there" in one.how


def test_what_is_held_at_each_place_is_held() -> None:
    """Pay records of both seasons; of one of two, it is still to get."""
    assert record(whole("f02-two-seasons"), "pay").lies is Lies.HELD
    work = {"labor": {"work": True}}
    one = {"key": "I1", "victim": "P1", "labor": {"work": {"answer": True, "evidence": ["pay_record"]}}}
    packet = found(screen(private(incidents=[one, {"key": "I2", "victim": "P1", **work}]), DAY))
    assert record(packet, "pay").lies is Lies.TO_GET


def test_agents_are_asked_through_criminal_counsel_and_by_no_foia() -> None:
    """While the case against somebody else is open."""
    one = record(whole("f03-subpoena"), "agents_summary")

    assert one.lies is Lies.WAITS
    assert one.ordered_by == "criminal_counsel"
    assert not one.takes
    assert {at.path for at in one.at} >= {"assistance.contacts[0]", "conduct.court_dates[0]", "conduct.court_dates[1]"}


def test_a_police_report_waits_where_agents_have_the_matter() -> None:
    """Of an interview by agents nobody asks the police; with a day before a juvenile court the defender is asked first."""
    for name, lies in (
        ("f03-subpoena", Lies.WAITS),
        ("f04-boy-and-sister", Lies.WAITS),
        ("f06-reinstated", Lies.TO_GET),
    ):
        for ident in ("police_report", "messages"):
            one = record(whole(name), ident)
            assert one.lies is lies
            assert bool(one.waits_for) == (lies is Lies.WAITS)


@pytest.mark.parametrize("ident", ["immigration_file", "crossings", "fbi_record"])
@pytest.mark.parametrize(("name", "lies"), [("f03-subpoena", Lies.WAITS), ("f04-boy-and-sister", Lies.TO_GET)])
def test_no_federal_agency_is_asked_while_a_grand_jury_has_the_matter(ident: str, name: str, lies: Lies) -> None:
    """A request, or prints, can reach those who investigate: criminal counsel first. A day in another court holds nothing back."""
    assert record(whole(name), ident).lies is lies


def test_no_day_in_court_waits_for_a_foia_answer() -> None:
    """The next day recorded stands beside what takes long; a day that is past does not."""
    assert str(record(whole("f01-hearing-and-daughter"), "crossings").day_before) == "2026-12-08"
    past = private(filing={"in_proceedings": True, "hearing_on": "2026-01-11"})
    assert record(found(screen(past, DAY)), "immigration_file").day_before is None


@pytest.mark.parametrize(
    ("told", "said"), [("2027-02", "2027-02"), ("2026-11", "2026-11"), ("2027-02~", "about 2027-02")]
)
def test_a_month_with_a_hearing_in_it_is_told_as_one(told: str, said: str) -> None:
    """Nobody recorded its first day; and a month that is not over may still have the day in it."""
    case = private(filing={"in_proceedings": True, "hearing_on": told})
    before = record(found(screen(case, DAY)), "immigration_file")

    assert before.day_before == told
    assert f"The next date on file is {said}. Do not delay anything for that date because of this." in " ".join(
        printed(screen(case, DAY)).split()
    )


def test_a_safe_address_is_asked_for_before_anything_is_sent() -> None:
    """Where none is recorded the cover letter says so."""
    for answer, told in ((True, False), (False, True), ("unknown", True)):
        one = piece(found(screen(private(filing={"safe_address": answer}), DAY)), "cover_letter")
        assert bool(one.why) is told


def test_what_a_trafficker_is_noted_to_say_is_not_told() -> None:
    """A note beside their word stays in the file."""
    claims = [{"answer": True, "sources": ["client"]}, {"answer": False, "sources": ["trafficker"], "note": "was free"}]
    case = private(incidents=[{"key": "I1", "victim": "P1", "means": {"threats": claims}}])
    assert "was free" not in printed(screen(case, DAY))


def test_what_was_noted_makes_a_record_concrete() -> None:
    """Whose deed it is stands on the page, in a privileged setting alone, and in no document for programs."""
    case = load_case(WHOLE / "f02-two-seasons" / "case.yaml")
    screening = screen(case, DAY)
    assert "deed to the land of P11" in printed(screening)
    assert "deed to the land" not in json.dumps(found(screening).as_dict())
    assert "deed to the land" not in printed(screen(attrs.evolve(case, setting=None), DAY))


def test_an_exhibit_is_named_by_the_paper_that_is_recorded() -> None:
    """A police report that dates the end stands there as what it is, beside what it counts as."""
    (tab,) = (tab for tab in whole("f01-hearing-and-daughter").tabs if tab.element == "physical_presence")

    assert [(e.number, e.title, e.incidents) for e in tab.exhibits] == [("C-1", "Police report", ("I2",))]
    assert tab.exhibits[0].kind_of != tab.exhibits[0].title
    both = {"answer": True, "evidence": ["pay_record", "photograph"]}
    packet = found(screen(private(incidents=[{"key": "I1", "victim": "P1", "labor": {"paid_as_agreed": both}}]), DAY))
    assert {e.title for tab in packet.tabs for e in tab.exhibits} == {"Pay record", "Photograph"}


def test_nobody_asks_those_responsible() -> None:
    """By key, with why and where; whom an act of the client's touched is named in counsel's part of the outline alone."""
    packet = whole("f03-subpoena")

    assert [each.person for each in packet.away] == ["P2", "P6"]
    outside = found(screen(attrs.evolve(load_case(WHOLE / "f03-subpoena" / "case.yaml"), setting=None), DAY))
    assert [each.person for each in outside.away] == ["P2", "P6"]


def test_another_clients_file_is_not_asked_for() -> None:
    """While the conflict is open."""
    one = record(whole("f02-two-seasons"), "other_clients_file")

    assert one.lies is Lies.NOT_ASKED_FOR


def test_what_only_a_trafficker_says_calls_for_nothing() -> None:
    """That the client was arrested, said by those responsible alone, orders no docket."""
    matter = {"arrested": {"answer": True, "sources": ["trafficker"]}}
    packet = found(screen(private(conduct={"matters": [matter]}), DAY))

    assert "docket" not in [each.id for each in packet.records]


def test_an_incident_of_somebody_else_calls_for_nothing() -> None:
    """Its messages are not the client's."""
    incident = {"key": "I1", "victim": "P2", "means": {"threats": True}}
    packet = found(screen(private(people=[{"key": "P1"}, {"key": "P2"}], incidents=[incident]), DAY))

    assert "messages" not in [each.id for each in packet.records]


def test_what_nobody_knows_of_a_case_in_court_is_looked_up_first() -> None:
    """And where it is recorded that there is one, its record is asked of the court."""
    asked = [each.id for each in found(screen(private(), DAY)).records]
    known = [
        each.id
        for each in found(screen(private(filing={"in_proceedings": True, "notice_to_appear": True}), DAY)).records
    ]

    assert ("court_line" in asked, "court_record" in asked) == (True, False)
    assert ("court_line" in known, "court_record" in known) == (False, True)


def test_what_is_got_before_anything_is_signed_comes_first() -> None:
    """Whatever else the case calls for stands behind it."""
    first = [each.first for each in whole("f06-reinstated").records]

    assert first == sorted(first, reverse=True)
    assert {True, False} == set(first)


def test_whoever_harmed_somebody_else_is_not_among_those_responsible_here() -> None:
    """The employer of another victim's incident says nothing of this client."""
    people = [{"key": "P1"}, {"key": "P2"}, {"key": "P3"}]
    incident = {"key": "I1", "victim": "P2", "people": [{"person": "P3", "role": "employer"}]}

    assert found(screen(private(people=people, incidents=[incident]), DAY)).away == ()
    incident["victim"] = "P1"
    assert [each.person for each in found(screen(private(people=people, incidents=[incident]), DAY)).away] == ["P3"]


# --- as documents -----------------------------------------------------------------------------------------------------


def test_the_commands(tmp_path: Path) -> None:
    """Text, JSON, a page and Word; the index alone holds nothing of what counsel thinks."""
    case = str(WHOLE / "f01-hearing-and-daughter" / "case.yaml")
    assert json.loads(run("packet", case, "--as-of", DAY, "--format", "json").output)["kind"] == "tvisa.packet"
    html = run("packet", case, "--as-of", DAY, "--format", "html", "--index").output
    assert "Index of exhibits" in html
    assert "endangers" not in html
    out = tmp_path / "packet.docx"
    assert run("packet", case, "--as-of", DAY, "--format", "docx", "-o", str(out)).exit_code == 0
    words = docx.Document(str(out))
    assert "What to include" in [p.text for p in words.paragraphs]
    assert oct(out.stat().st_mode)[-3:] == "600"
    assert run("packet", case, "--index").exit_code == 2


def test_an_office_template_gives_its_styles(tmp_path: Path) -> None:
    """Its letterhead stays above the document."""
    letterhead = docx.Document()
    letterhead.add_paragraph("Letterhead")
    letterhead.save(str(tmp_path / "office.docx"))
    case, out = str(WHOLE / "f01-hearing-and-daughter" / "case.yaml"), tmp_path / "out.docx"
    run("packet", case, "--as-of", DAY, "--format", "docx", "--template", str(tmp_path / "office.docx"), "-o", str(out))

    assert docx.Document(str(out)).paragraphs[0].text == "Letterhead"


# --- acts toward others, and what stops -------------------------------------------------------------------------------


@pytest.mark.parametrize("name", ["f02-two-seasons", "f03-subpoena", "f04-boy-and-sister"])
def test_an_act_is_named_by_its_kind_in_law_alone(name: str) -> None:
    """What was noted of it, whom it was done to and what another victim said is counsel's part of the outline."""
    case = load_case(WHOLE / name / "case.yaml")
    screening = screen(case, DAY)
    of_acts = {each.note for each in case.statements if any(path.startswith("conduct.acts") for path in each.about)}
    words = {word for word in {act.what for act in case.conduct.acts} | of_acts if word}
    told = {
        "text": " ".join(printed(screening).split()),
        "html": as_html(packet_document(screening)),
        "waivers": as_html(waivers_document(screening)),
    }

    assert words
    for text in told.values():
        assert [word for word in words if word in text] == []
        assert not re.search(r"\(other victim\)|told to say older: yes|other person's age then: \d", text)
    assert not re.search(r"\bAct \d", told["text"])
    assert all("The outline for counsel and the screening give dates" in text for text in told.values())


@pytest.mark.parametrize(
    ("name", "waits_for"),
    [
        ("f01-hearing-and-daughter", "Criminal defense counsel first"),
        ("f02-two-seasons", "Conflict of interest"),
        ("f04-boy-and-sister", "Criminal defense counsel first"),
        ("f06-reinstated", "Criminal defense counsel first: return after removal"),
    ],
)
def test_stop_signs_stand_before_the_pieces_and_hold_none_but_their_own(name: str, waits_for: str) -> None:
    """
    As a screening prints them; a piece waits for those that say not to file.

    That is while a conflict is open, while a petition or a charge is, and while to be found here is itself a crime.
    """
    screening = screen(load_case(WHOLE / name / "case.yaml"), DAY)
    assert screening.urgent is not None
    lines = [in_short(stop, screening.catalog) for stop in screening.urgent.stops]
    head, _, _ = " ".join(printed(screening).split()).partition("The filing packet, in order")
    (bullets, *_) = packet_document(screening).blocks

    assert lines
    assert all(line in head for line in lines)
    assert isinstance(bullets, Bullets)
    assert [line.text for line in bullets.items][: len(lines)] == lines
    application = piece(found(screening), "application")
    assert application.goes is Goes.NOT_NOW
    assert application.why == f"{waits_for}; once that is settled: include."


def test_a_birth_record_is_asked_for_where_each_was_born() -> None:
    """A child born here is in no register abroad."""
    assert record(whole("f01-hearing-and-daughter"), "family_records").whom.startswith(
        "The civil registry where each was born"
    )


@pytest.mark.parametrize(("when", "held"), [("filed_on: 2025-02-10", True), ("filed: no", False)])
def test_an_application_with_a_day_of_filing_is_one_that_was_filed(when: str, held: bool) -> None:
    """The packet says that it is held against what was sent, whether a yes or a day is recorded."""
    (piece,) = (p for p in packet(screen(grown("", when), SATURDAY).picture).pieces if p.title == "Form I-914")

    assert ("According to the file, this was filed" in piece.why) is held
