"""Decided cases: the base is sound, a section says what both sides would cite, and nothing of a screening moves."""

from __future__ import annotations

import datetime
import json
import re
from itertools import permutations
from typing import Any

import attrs
import pytest
from click.testing import CliRunner

from tests import concordance
from tests.support import EXAMPLES, sampled
from tvisa import load_case, screen
from tvisa.cli import main
from tvisa.facts import Setting
from tvisa.files.casefile import structure
from tvisa.law.decided.base import Authority, Precedence, RulingOnStandard, StageDecided, base, decision_of
from tvisa.law.decided.carries import beside
from tvisa.law.decided.compare import HeldByTribunal, Likeness, Profile
from tvisa.law.decided.standards import ACT, OTHER_LAW, Standard, standards_of
from tvisa.law.t import T
from tvisa.screening.compare import decided as room

DAY = "2026-11-24"
STANDARDS: dict[str, Standard] = {
    **{
        path: s
        for day in ("2016-01-01", "2020-01-01", DAY)
        for path, s in standards_of(T.on(datetime.date.fromisoformat(day))).items()
    },
    ACT.path: ACT,
}
RULINGS = [(decision, ruling) for decision in base() for ruling in decision.rulings]
PRIVILEGED = [path for path in sorted(EXAMPLES.glob("*/case.yaml")) if load_case(path).setting is Setting.PRIVILEGED]
EXPLAINED: dict[tuple[str, str, str], str] = {}
"""Pairs that constrain one against the other, by standard and ids, and why: the law changed, credibility, another body, other facts."""
RETURN = "presence.latest_return.continued_victimization"
RETURNED: dict[str, Any] = {
    "applicant": "P1",
    "people": [{"key": "P1"}],
    "incidents": [{"key": "I1", "victim": "P1"}],
    "presence": {
        "departures": [{"voluntary": True}],
        "latest_return": {"fears_trafficker": True, "threats": True, "other_reason": False},
    },
}
"""Somebody who came back in fear and was threatened; of lasting effects nothing is recorded."""
LASTING = {"presence.latest_return.lasting_effects": True}
NOT_IN_THE_BASE = {
    "aao-2006-k1-domestic": "the opening alone can be read",
    "aao-2015-8499-zetas": "it turned on whether the account could be relied on",
    "aao-2016-snm": "the opening alone can be read",
    "aao-2021-border-assault": "sent back, as a firm reports it, without a word on a standard",
    "aao-5017713": "no act for a commercial sex act: no standard was weighed",
    "aao-6246237": "it turned on whether the account was clear enough",
    "ca3-2013-afolabi": "the work and the control are beyond the part that can be read",
    "ca5-2014-phea": "a child: no means and no standard were weighed",
    "ca5-2016-valas": "a child: no means and no standard were weighed",
    "uscis-2015-korea-brothel": "an approval that counsel reports, without reasons",
    "uscis-2023-domestic-decade": "an approval that counsel reports, without reasons",
}
"""Real decisions of the examples that weigh no factor of a standard, and why each is not in the base."""
WHERE = re.compile(
    r"part [IVX]+(\.[A-Z](\.\d+)?)?(, pages? (?P<of_a_part>\d+(-\d+)?))?"
    r"|pages? (?P<alone>\d+(-\d+)?)"
    r"|(slip op\. |\d+ [A-Z][\w. ]+ )?at (?P<of_a_reporter>\d+(-\d+)?)"
)
"""A part, a page, or both, as a decision numbers them, or a page as it is cited: of a reporter, or of a slip opinion."""
GENDERED = re.compile(r"\b(s?he|his|hers?|him|m[ae]n|wom[ae]n|girls?|boys?)\b", re.IGNORECASE)
LABELS = re.compile(r"\b(eligible|likely|probab\w+|chance of|odds|win|percent|score)\b|%", re.IGNORECASE)


def run(*arguments: str) -> Any:
    """Run the program."""
    return CliRunner().invoke(main, ["decided", *arguments], env={"COLUMNS": "80"}, prog_name="tvisa")


def against(one: RulingOnStandard, other: RulingOnStandard) -> Likeness:
    """Compare the factors of one ruling with another, as if they were a record's."""
    return Likeness(one.profile, other.profile, other.held, STANDARDS[other.standard].all)


# --- the base ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(("decision", "ruling"), RULINGS, ids=lambda v: getattr(v, "id", getattr(v, "standard", "")))
def test_every_factor_is_one_that_the_law_weighs(decision: Authority, ruling: RulingOnStandard) -> None:
    """Each factor of a ruling belongs to its standard, stands on one side alone, and something is told of it in a sentence."""
    known = STANDARDS[ruling.standard].all
    sides = (ruling.speaks_for, ruling.speaks_against, ruling.missing)

    assert {path for side in sides for path in side} <= known
    assert len({path for side in sides for path in side}) == sum(map(len, sides))
    assert any(sides), decision.id
    assert ruling.says.endswith(".")
    assert not LABELS.search(ruling.says)
    assert not GENDERED.search(f"{ruling.says} {decision.kind}")


def test_a_decision_is_known_by_its_file_and_names_no_private_person() -> None:
    """The name of a file is the id, citations differ, and nothing is told of a person beyond the public name of a case."""
    assert len({d.id for d in base()}) == len({d.citation for d in base()}) == len(base())
    for decision in base():
        assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", decision.id)
        assert decision.quality in {"A", "B"}
        assert decision.rulings


def test_where_a_ruling_stands_is_a_part_or_a_page_and_the_guide_says_of_how_many_it_is_known() -> None:
    """One page is a page and several are pages, in order; the rest is empty, and no page is before the first of its reporter."""
    page = " ".join((EXAMPLES / "guide" / "decided.md").read_text(encoding="utf-8").split())
    known = [(decision, ruling.where) for decision, ruling in RULINGS if ruling.where]

    for decision, where in known:
        found = WHERE.fullmatch(where)
        assert found, (decision.id, where)
        first, _, last = next(filter(None, found.group("of_a_part", "alone", "of_a_reporter")), "1").partition("-")
        # A last page is cited by its last two digits where the rest is the same.
        assert not last or int(first[: -len(last)] + last if len(last) < len(first) else last) > int(first), where
        assert ("pages " in where) == bool(last and "page" in where), where
        if where.startswith("at "):
            begins = re.search(r"\d+ (?:U\.S\.|F\.[\w. ]+|F\. Supp\.[\w. ]*) (\d+)", decision.citation)
            assert begins
            assert int(begins[1]) <= int(first), decision.id
        else:
            assert not where.startswith(("part", "page")) or decision.body.startswith("USCIS")
    assert f"for {len(known)} of the {len(RULINGS)} rulings" in page


def test_every_decision_of_the_examples_is_in_the_base_or_says_why_not() -> None:
    """One that weighs a standard is compared with; the page of the guide names the others with the same reasons."""
    folders = {path.parent.name for path in EXAMPLES.glob("decisions/*/expected.json")}
    page = " ".join((EXAMPLES / "guide" / "decided.md").read_text(encoding="utf-8").split())

    blind = {folder.name for folder in concordance.folders() if concordance.blind(folder)}

    assert folders - {decision.id for decision in base()} - blind == set(NOT_IN_THE_BASE)
    assert not blind & {decision.id for decision in base()}
    assert f"{len(blind)} more were written blind" in page
    assert not [name for name, why in NOT_IN_THE_BASE.items() if f"| `{name}` | {why} |" not in page]


def test_what_is_no_precedent_says_so() -> None:
    """The appeals office's decisions bind nobody; and the Supreme Court is no circuit."""
    for decision in base():
        assert ("non-precedent" in decision.citation) <= (decision.weight is Precedence.NON_PRECEDENT)
        assert (decision.body.startswith("USCIS")) <= (
            decision.weight in {Precedence.NON_PRECEDENT, Precedence.PRECEDENT}
        )
        assert (decision.weight is Precedence.SUPREME_COURT) == (decision.body == "US Supreme Court")


@pytest.mark.parametrize(
    ("decision", "cited", "weight", "stage"),
    [
        ("ca1-2004-bradley", "judgment vacated, 545 U.S. 1101 (2005)", Precedence.PERSUASIVE, StageDecided.VERDICT),
        ("ca11-2004-pipkins", "reinstated, 412 F.3d 1251", Precedence.OF_A_CIRCUIT, StageDecided.VERDICT),
        ("scotus-1988-kozminski", "487 U.S. 931", Precedence.SUPREME_COURT, StageDecided.REMAND),
        ("edny-2019-paguirigan", "No. 17-cv-1302", Precedence.PERSUASIVE, StageDecided.JUDGMENT),
        ("sdind-2022-dinsay", "S.D. Ind. 2022", Precedence.PERSUASIVE, StageDecided.BENCH),
        ("ca4-2017-muchira", "850 F.3d 605", Precedence.OF_A_CIRCUIT, StageDecided.JUDGMENT),
        ("ca9-2012-headley", "687 F.3d 1173", Precedence.OF_A_CIRCUIT, StageDecided.JUDGMENT),
    ],
)
def test_what_became_of_a_decision_and_what_it_weighs_is_said(
    decision: str, cited: str, weight: Precedence, stage: StageDecided
) -> None:
    """Its history is in its citation; a judgment for the workers is no question of a trial; the Supreme Court binds."""
    (told,) = [d for d in base() if d.id == decision]

    assert cited in told.citation
    assert (told.weight, told.stage) == (weight, stage)


@pytest.mark.parametrize(
    ("decision", "standard", "says"),
    [
        (
            "scotus-1988-kozminski",
            "servitude_by_force",
            "8 CFR 214.201, involuntary servitude (2), uses these words today",
        ),
        ("ca9-2002-veerapol", "servitude_by_force", "8 CFR 214.201, involuntary servitude (2)"),
        ("ca2-2010-marcus", "scheme", "18 USC 1591, was vacated"),
        ("ca4-2008-udeozor", "force", "18 USC 371"),
        ("ca4-2017-muchira", "scheme", "T status"),
        ("aao-10106816", "extreme", "Note 2 doubts"),
        ("ca3-2023-burrell", "scheme", "until half the sentence had been worked nearly unpaid"),
    ],
)
def test_what_a_careful_reader_knows_before_citing_it_is_said(decision: str, standard: str, says: str) -> None:
    """And no decision on servitude by force is told as narrower than the law of today, whose words are its own."""
    (ruling,) = [r for d, r in RULINGS if d.id == decision and r.standard.endswith(f".{standard}")]

    assert says in f"{ruling.says} {ruling.note}"
    assert not [d.id for d, r in RULINGS if r.standard.endswith("servitude_by_force") and r.changed]


def test_veerapol_rests_on_threats_of_force_and_of_arrest() -> None:
    """As its sentence says; on kept papers and limits on movement alone it is no case, 312 F.3d at 1130-31."""
    (ruling,) = [r for d, r in RULINGS if d.id == "ca9-2002-veerapol"]
    here = Profile(["incident.control.withholds_documents", "incident.control.restricts_movement"])

    assert {"incident.means.threats", "incident.means.legal_threats"} <= ruling.reasons
    (like,) = [beside(d, r, STANDARDS[r.standard], here) for d, r in RULINGS if r is ruling]
    assert like.hangs_on == {"incident.means.threats", "incident.means.legal_threats"}
    assert not like.carries


def test_a_decision_without_a_factor_on_the_side_that_won_carries_over_to_nothing() -> None:
    """State v. Martin names none: no record of a young defendant is as weak as that for want of what nobody asked."""
    for decision, ruling in RULINGS:
        if not ruling.winning:
            missing = Profile((), ruling.missing)
            assert not beside(decision, ruling, STANDARDS[ruling.standard], missing).carries
    assert "ohio-2018-martin" in {d.id for d, r in RULINGS if not r.winning}


def test_the_agency_s_own_list_is_told() -> None:
    """What USCIS cites weighs more in an answer to it than a circuit: each of the base that the Policy Manual lists says so."""
    listed = {d.id for d in base() if d.cited_by_agency}
    told = run(str(EXAMPLES / "labor" / "case.yaml"), "--as-of", DAY, "--standard", "incident.means.scheme").output

    assert listed == {
        "ca1-2004-bradley",
        "ca11-1985-warren",
        "ca11-2004-pipkins",
        "ca4-2008-udeozor",
        "ca7-2008-calimlim",
        "ca9-2002-veerapol",
        "ca9-2011-dann",
        "dcolo-2012-camayo",
        "edwash-2013-ruiz",
        "scotus-1988-kozminski",
    }
    assert "USCIS cites it: Policy Manual, vol. 3, part B, appendix" in " ".join(told.split())


def test_a_file_with_a_key_that_is_not_known_is_refused() -> None:
    """A factor under a misspelled key would be lost in silence."""
    whole = {"id": "x", "citation": "c", "body": "b", "decided_on": "2020", "weight": "persuasive", "matter": "m"}
    rest = {"law": "l", "kind": "k", "quality": "A", "rulings": []}

    assert decision_of({**whole, **rest}).decided_on == "2020"
    mistakes: tuple[dict[str, Any], ...] = ({"speaks": []}, {"decided_on": "June 2020"}, {"weight": "heavy"})
    for wrong in mistakes:
        with pytest.raises(Exception, match=r"."):
            decision_of({**whole, **rest, **wrong})


def test_decisions_that_constrain_against_each_other_are_explained() -> None:
    """Where a record at least as strong lost, or one at least as weak won, the pair stands in the list with its reason."""
    found = {
        (one.standard, first.id, second.id)
        for (first, one), (second, other) in permutations(RULINGS, 2)
        if one.standard == other.standard and one.held is not other.held and against(one, other).a_fortiori
    }

    assert found == set(EXPLAINED)


# --- the section ------------------------------------------------------------------------------------------------------


def test_a_hardship_record_faces_the_decisions_that_were_lost_and_says_what_sets_it_apart() -> None:
    """Every decision on hardship in the base is adverse: the section says what this record has that none of them had."""
    case = structure(
        {
            "applicant": "P1",
            "people": [{"key": "P1"}],
            "hardship": {"factors": {"economic": True, "care_unavailable": True}},
        }
    )
    (hardship,) = [s for s in screen(case, DAY).decided.standards if s.path == "hardship.extreme"]

    assert hardship.open
    assert not hardship.found
    assert {c.held for c in hardship.not_found} == {HeldByTribunal.NOT_FOUND}
    (facing,) = [c for c in hardship.not_found if c.id == "aao-11297648"]
    assert [f.path for f in facing.sets_apart] == ["hardship.factors.care_unavailable"]
    assert "hardship.factors.care_unavailable" in {f.path for f in facing.missing}
    assert not facing.a_fortiori


def test_what_is_unknown_is_what_it_hangs_on() -> None:
    """A reason of the side that won which nobody recorded here is neither present nor absent."""
    case = structure(RETURNED)
    (asked,) = [s for s in screen(case, DAY).decided.standards if s.path == RETURN]
    (decision,) = [c for c in asked.found if c.id == "aao-22819771"]

    assert not decision.a_fortiori
    assert [f.path for f in decision.would_be] == ["presence.latest_return.lasting_effects"]

    (asked,) = [s for s in screen(case, DAY).what_if(LASTING).decided.standards if s.path == RETURN]
    assert {c.id: c.a_fortiori for c in asked.found}["aao-22819771"]


def test_a_side_that_shares_nothing_is_faced_all_the_same() -> None:
    """Told whole, never as carrying over; first what was said to be missing there and is not shown here either."""
    case = structure({"applicant": "P1", "people": [{"key": "P1"}], "hardship": {"factors": {"penalized_there": True}}})
    (hardship,) = screen(case, DAY).decided.standards

    assert {c.id for c in hardship.not_found} == {d.id for d, r in RULINGS if r.standard == "case.hardship.extreme"}
    assert not any(c.on_point or c.a_fortiori or c.would_be for c in hardship.cases)
    assert "hardship.factors.care_unavailable" in {f.path for f in hardship.ask}
    printed = [f.path for f in hardship.not_found[0].sets_apart]
    assert printed == ["hardship.factors.penalized_there"]


def test_of_a_side_that_shares_nothing_that_comes_first_which_missed_what_is_not_shown_here() -> None:
    """What the government would say again of this record stands before what it could only cite."""
    case = screen(load_case(EXAMPLES / "whole-files" / "f03-subpoena" / "case.yaml"), DAY)
    (scheme,) = [s for s in case.decided.standards if s.path == "incidents[0].means.scheme"]
    lacking = [bool(c.missing_too) for c in scheme.not_found]

    assert not any(c.on_point for c in scheme.not_found)
    assert lacking == sorted(lacking, reverse=True)
    assert len(set(lacking)) == 2


def test_what_was_recorded_is_not_missing_too() -> None:
    """Of what a tribunal missed only that is told which this record does not have."""
    factors = {"economic": True, "care_unavailable": True, "revictimization": False}
    case = structure({"applicant": "P1", "people": [{"key": "P1"}], "hardship": {"factors": factors}})
    (hardship,) = screen(case, DAY).decided.standards
    there = {f.path for c in hardship.not_found for f in c.missing}
    here = {f.path for c in hardship.not_found for f in c.missing_too}

    assert there - here == {"hardship.factors.care_unavailable"}
    assert "hardship.factors.revictimization" not in {f.path for f in hardship.ask}


def test_assumptions_say_which_decisions_begin_to_carry_over_and_which_cease() -> None:
    """What one hangs on, assumed, makes it carry over; what sets a record apart, assumed, takes it away; nothing else is told."""
    recorded = screen(structure(RETURNED), DAY)
    more = recorded.what_if(LASTING)
    (gained,) = [t for t in room.turned(recorded.decided, more.decided) if t.path == RETURN]

    assert (gained.citation, gained.held, gained.carries) == (
        "In re 22819771 (AAO Aug. 15, 2023) (non-precedent)",
        HeldByTribunal.FOUND,
        True,
    )
    assert [t.carries for t in room.turned(more.decided, recorded.decided)] == [False]
    assert room.turned(more.decided, more.decided) == ()


def test_whatif_prints_the_decisions_that_turn() -> None:
    """Under assumptions, and only where any do; as JSON too."""
    path = str(EXAMPLES / "labor" / "case.yaml")
    assumed = "incidents[0].control.physical_abuse: yes\nincidents[0].labor.paid: no\n"
    arguments = ["whatif", path, "--as-of", DAY, "--assume", "-"]
    shown, nothing = (
        CliRunner().invoke(main, arguments, input=text, env={"COLUMNS": "200"}) for text in (assumed, "filed: no\n")
    )
    written = json.loads(CliRunner().invoke(main, [*arguments, "--format", "json"], input=assumed).stdout)

    assert "would carry over; no element depends on one:" in shown.output
    assert "scheme (incidents[0].means.scheme), found in United States v. Dann" in shown.output
    assert "carry over" not in nothing.output
    assert {each["citation"] for each in written["decided"] if each["carries"]} >= {
        "United States v. Dann, 652 F.3d 1160 (9th Cir. 2011)"
    }


def test_a_dispute_counts_for_neither_side() -> None:
    """Where sources disagree on a factor it is as good as not recorded."""
    told = [{"answer": True, "sources": ["client"]}, {"answer": False, "sources": ["law_enforcement"]}]
    case = {"applicant": "P1", "people": [{"key": "P1"}], "hardship": {"factors": {"economic": told, "unrest": True}}}
    (hardship,) = screen(structure(case), DAY).decided.standards

    assert [f.path for f in hardship.speaks_for] == ["hardship.factors.unrest"]
    assert not hardship.speaks_against


@pytest.mark.parametrize("path", sampled(sorted(EXAMPLES.glob("**/case.yaml")), 12), ids=lambda p: p.parent.name)
def test_no_statement_of_any_example_rests_on_one_factor_or_on_a_complaint(path: Any) -> None:
    """What is told as found, or as not found, shares two factors or more with what a tribunal found."""
    found = {StageDecided.FINDINGS, StageDecided.VERDICT, StageDecided.BENCH, StageDecided.JUDGMENT}
    for standard in screen(load_case(path), DAY).decided.standards:
        for told in standard.cases:
            if told.a_fortiori:
                assert len(told.shared_for if told.held is HeldByTribunal.FOUND else told.shared_against) >= 2
                assert told.stage in found


@pytest.mark.parametrize("path", sampled(PRIVILEGED, 4), ids=lambda p: p.parent.name)
def test_outside_a_privileged_setting_no_act_is_compared(path: Any) -> None:
    """What other courts made of an act is told in a privileged setting alone, and is called other law there."""
    case = load_case(path)
    inside, outside = (screen(attrs.evolve(case, setting=s), DAY).decided for s in (Setting.PRIVILEGED, None))

    assert not any(s.other_law for s in outside.standards)
    assert (OTHER_LAW in inside.standing) == any(s.other_law for s in inside.standards)
    assert [s.path for s in outside.standards] == [s.path for s in inside.standards if not s.other_law]


@pytest.mark.parametrize("path", sampled(sorted(EXAMPLES.glob("*/case.yaml")), 3), ids=lambda p: p.parent.name)
def test_a_screening_does_not_move(path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the base and without it a screening is the same, byte for byte."""
    case = load_case(path)
    told = screen(case, DAY)
    assert told.decided.standards is not None
    with_base = told.to_json(texts=True)
    monkeypatch.setattr(room, "base", tuple)
    without = screen(case, DAY)

    assert not any(s.cases for s in without.decided.standards)
    assert without.to_json(texts=True) == with_base


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_page_predicts_nothing() -> None:
    """At 80 columns, with weights and warnings, and no word of a forecast."""
    for path in PRIVILEGED[:3]:
        told = run(str(path), "--as-of", DAY, "--all")
        assert told.exit_code == 0
        assert max(map(len, told.output.splitlines())) <= 80
        # Neither what the page says of chances, nor the regulation's own factor of hardship, by its title.
        said = " ".join(told.output.split()).replace("anybody's chances", "").replace("likely to happen again", "")
        assert not LABELS.search(said)


def test_three_a_side_or_all_of_them() -> None:
    """The first three of each side are printed unless all are asked for, and one standard where it is named."""
    case = str(EXAMPLES / "labor" / "case.yaml")
    few, whole = (
        run(case, "--as-of", DAY, "--standard", "incident.means.scheme", *more).output for more in ((), ("--all",))
    )

    assert few.count("\n   - ") <= 6 < whole.count("\n   - ")
    assert "incidents[0].means.scheme" in few
    assert "hardship" not in few
    assert re.search(r"and \d+ more", few)
    assert not re.search(r"and \d+ more", whole)
    wrong = run(case, "--standard", "nothing.of.the.kind")
    assert wrong.exit_code == 2
    assert "nothing.of" not in wrong.output


def test_a_side_that_shares_nothing_says_so_and_what_to_ask_is_last() -> None:
    """What was said to be missing there, too, is what to ask; and a side that the base has nothing on is said to be empty."""
    case = str(EXAMPLES / "whole-files" / "f03-subpoena" / "case.yaml")
    told = run(case, "--as-of", DAY, "--standard", "hardship.extreme").output

    assert "Decided for the applicant: none in the case database" in told
    assert "Decided against (none shares a factor on file):" in told
    assert "not shown here either: care not reasonably available there" in told
    assert told.index("ask, because a comparison depends on it:") > told.rindex("\n   - ")


def test_the_citation_says_where_the_ruling_stands_if_that_is_known() -> None:
    """Behind the citation of a decision, and in JSON; of one of which it is not known the citation stands alone."""
    arguments = (str(EXAMPLES / "labor" / "case.yaml"), "--as-of", DAY, "--standard", "incident.means.scheme")
    page = " ".join(run(*arguments, "--all").output.split())
    told = json.loads(run(*arguments, "--format", "json").output)
    scheme = next(s for s in told["standards"] if s["standard"] == "incident.means.scheme")
    where = {c["citation"]: c.get("where") for side in ("found", "not_found") for c in scheme[side]}

    assert where["United States v. Calimlim, 538 F.3d 706 (7th Cir. 2008)"] == "at 713"
    assert " - verdict upheld in United States v. Calimlim, 538 F.3d 706 (7th Cir. 2008), at 713 - " in page
    assert not where["United States v. Dann, 652 F.3d 1160 (9th Cir. 2011)"]
    assert " - verdict upheld in United States v. Dann, 652 F.3d 1160 (9th Cir. 2011) - " in page


def test_json_says_what_it_is() -> None:
    """The document names its kind, and gives for each standard both sides in order."""
    told = json.loads(run(str(EXAMPLES / "labor" / "case.yaml"), "--as-of", DAY, "--format", "json").output)

    assert told["kind"] == "tvisa.decided"
    scheme = next(s for s in told["standards"] if s["standard"] == "incident.means.scheme")
    assert scheme["found"][0]["citation"]
    assert {c["held"] for c in scheme["not_found"]} == {"not_found"}


def test_json_of_one_standard_is_of_that_one() -> None:
    """Named as the law names it, or as the record does."""
    options = (str(EXAMPLES / "labor" / "case.yaml"), "--as-of", DAY, "--format", "json")
    told = json.loads(run(*options).output)
    (scheme,) = (s for s in told["standards"] if s["standard"] == "incident.means.scheme")

    for name in (scheme["standard"], scheme["path"]):
        one = json.loads(run(*options, "--standard", name).output)
        assert one == told | {"standards": [scheme]}


def test_a_decision_bears_the_year_of_its_citation_and_an_amended_one_its_last_day() -> None:
    """The day of a motion, or of an opinion that was replaced, is not the day of the decision."""
    decided = {case.id: case for case in base()}
    for case in decided.values():
        if years := re.findall(r"\b((?:19|20)\d\d)\)", case.citation):
            assert case.decided_on[:4] in years, case.id
    doe, todd = decided["ny-2011-doe"], decided["ca9-2009-todd"]
    assert (doe.decided_on, "34 Misc. 3d 237" in doe.citation) == ("2011-11-22", True)
    assert (todd.decided_on, "627 F.3d 329" in todd.citation) == ("2010-11-15", True)


@pytest.mark.parametrize(
    ("circuit", "setting", "starts"),
    [
        ("9th", "privileged", "published by the court of appeals that would review this case"),
        ("2d", "privileged", "published by the court of appeals of another circuit"),
        ("unknown", "privileged", "published by a court of appeals: binding in its circuit"),
        ("9th", "not_privileged", "published by a court of appeals: binding in its circuit"),
    ],
)
def test_a_decision_is_told_as_of_the_clients_circuit_or_of_another(circuit: str, setting: str, starts: str) -> None:
    """8 USC 1252(b)(2): the court of appeals is that of the place where the judge had the case; another's decision may persuade."""
    case: dict[str, Any] = {
        "applicant": "P1",
        "setting": setting,
        "people": [{"key": "P1"}],
        "filing": {"circuit": circuit},
        "incidents": [
            {"key": "I1", "victim": "P1", "means": {"legal_threats": True}, "labor": {"work": True, "kept": True}}
        ],
    }
    cases = (each for s in screen(structure(case), DAY).decided.standards for each in s.cases)
    (told,) = {each.warnings[0] for each in cases if each.id == "ca9-2012-headley"}

    assert told.startswith(starts)
