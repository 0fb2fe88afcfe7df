"""What forms ask, and what the record has beside each question: facts, links to grounds, cautions; and an answer to none."""

from __future__ import annotations

import datetime
import io
import json
import re
from pathlib import Path
from typing import Any, Final

import attrs
import pytest
from click.testing import CliRunner

from tests.schemas import validator
from tests.support import EXAMPLES, sampled, texts
from tests.toy import TOY, Stall
from tvisa import Case, Screening, load_case, screen
from tvisa.cli import main
from tvisa.errors import InputError, PolicyFileError
from tvisa.facts import GroundKind, Setting
from tvisa.files.casefile import structure
from tvisa.law.t.filing.questions import (
    BAR,
    Caution,
    default_editions,
    dumps_edition,
    editions_on,
    load_edition,
    loads_edition,
)
from tvisa.report.filing import forms_document
from tvisa.report.printed import console, print_document
from tvisa.screening.filing.forms import FormQuestion, Forms

DAY: Final = "2026-11-24"
ITEMS: Final = [(edition, item) for edition in default_editions() for item in edition.items]
EVERY: Final = sorted(EXAMPLES.rglob("case.yaml"))
SCHEMA: Final = validator("forms")
ANSWERED: Final = re.compile(r"\b(?:Yes|No)\b(?! [a-z])|\b(?:answer|check|mark|write|put|tick) (?:yes|no)\b")
"""What would be an answer to a form; "No official PDF" and the like begin a sentence."""
RISKIEST: Final = {("i-914", "4", number) for number in ("1.A", "2.A", "4.A", "8.C", "10.D", "11.B", "16")} | {
    ("i-485", "9", number) for number in ("36-37", "38", "39-40")
}


def run(*arguments: str) -> Any:
    """Run the program."""
    return CliRunner().invoke(main, [*arguments], env={"COLUMNS": "80"}, prog_name="tvisa")


def asked(screening: Screening) -> Forms:
    """Return what the forms ask of a case."""
    assert screening.forms is not None
    return screening.forms


def question(found: Forms, form: str, part: str, number: str | None) -> FormQuestion:
    """Return one question of a form."""
    (one,) = (
        q for each in found.forms if each.form == form for q in each.questions if (q.part, q.number) == (part, number)
    )
    return one


def printed(screening: Screening, found: Forms | None = None) -> str:
    """Return what a terminal shows."""
    out = io.StringIO()
    print_document(forms_document(screening, found or asked(screening)), console(out, color=False))
    return out.getvalue()


_SHOWN: Final[set[str]] = set()


def not_yet_shown(screening: Screening) -> str:
    """Return what a page tells, without the lines that one has told before: how one is set hangs on nothing else."""
    new = [text for text in texts(forms_document(screening, asked(screening))) if text not in _SHOWN]
    _SHOWN.update(new)
    return "\n".join(new)


def private(**conduct: Any) -> Case:
    """Return a case in a privileged setting with some conduct."""
    return structure(
        {"tvisa_case": 2, "setting": "privileged", "applicant": "P1", "people": [{"key": "P1"}], **conduct}
    )


# --- the questions ----------------------------------------------------------------------------------------------------


def test_every_question_is_there() -> None:
    """As many as were read of each form; a number stands once in its part."""
    assert {e.form: len(e.items) for e in default_editions()} == {
        "i-914": 104,
        "i-914-supplement-a": 100,
        "i-914-supplement-b": 16,
        "i-192": 25,
        "i-765": 27,
        "i-485": 33,
        "i-912": 4,
    }
    numbered = [(e.form, i.part, i.number) for e, i in ITEMS if i.number]
    assert len(numbered) == len(set(numbered))


def test_no_text_of_a_question_answers_it() -> None:
    """Neither its subject nor a note says what to answer, and nothing is graded as if the form itself had been read."""
    for edition, item in ITEMS:
        for text in (item.subject, item.notes, item.risk):
            assert not ANSWERED.search(text), text
        assert item.confidence != "A", item.number
        assert edition.confidence != "A", edition.form


def test_each_of_the_riskiest_questions_has_a_note_of_its_own() -> None:
    """Two things in one box, co-presence, guard duty, material support, and what adjustment asks that the application never did."""
    risky = {(e.form, i.part, i.number) for e, i in ITEMS if i.risk}
    assert risky >= RISKIEST
    assert len({i.risk for e, i in ITEMS if (e.form, i.part, i.number) in RISKIEST}) == len(RISKIEST)


def test_what_asks_about_a_crime_of_the_person_waits_for_criminal_counsel() -> None:
    """Each of the riskiest has that caution, and whatever asks about the bar is privileged."""
    for edition, item in ITEMS:
        if (edition.form, item.part, item.number) in RISKIEST:
            assert item.caution is Caution.CRIMINAL_COUNSEL
        if BAR in item.grounds or item.caution is Caution.PRIVILEGED_ACT:
            assert item.privileged


def test_every_ground_is_asked_about_somewhere() -> None:
    """So that a ground which is raised always names a question."""
    assert {*GroundKind, BAR} <= {name for _, item in ITEMS for name in item.grounds}


# --- a case -----------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sampled(EVERY[1::2], 50), ids=lambda p: str(p.parent.relative_to(EXAMPLES)))
def test_every_example_and_vignette(path: Path) -> None:
    """Its document fits its schema, answers nothing, and each ground that is raised and each question about it name each other."""
    case = load_case(path)
    for setting in (Setting.PRIVILEGED, None):
        screening = screen(attrs.evolve(case, setting=setting), DAY)
        found = asked(screening)
        SCHEMA.validate(found.as_dict())
        text = not_yet_shown(screening)
        assert not ANSWERED.search(text)
        raised = {
            ground.id: ground for ground in screening.grounds or () if ground.facts and ground.standing != "not_raised"
        }
        assert {str(g.ground) for g in found.grounds} >= set(raised)
        for ground in found.grounds:
            assert ground.asked_at
            for at in ground.asked_at:
                if at.number:
                    one = question(found, at.form, at.part, at.number)
                    assert str(ground.ground) in {str(g.ground) for g in one.grounds}
                    assert not one.nothing_recorded
        for form in found.forms:
            for one in form.questions:
                assert one.closed == (setting is None and one.closed)
                for fact in one.facts:
                    assert fact.path.split("[")[0].split(".")[0] in attrs.fields_dict(Case)


def test_what_is_recorded_stands_with_who_says_so() -> None:
    """An arrest that a court record shows, what is open beside it, and nothing that another question is about."""
    case = private(
        conduct={"matters": [{"arrested": {"answer": True, "sources": ["court_record"]}, "convicted": "unknown"}]}
    )
    one = question(asked(screen(case, DAY)), "i-914", "4", "1.B")

    assert [(f.path, f.answer, f.sources) for f in one.facts] == [
        ("conduct.matters[0].arrested", "yes", ("court_record",))
    ]
    assert "conduct.matters_complete" in [gap.path for gap in one.missing]
    told = question(asked(screen(case, DAY)), "i-914", "4", "1.D")
    assert not told.facts
    assert told.nothing_recorded
    assert ("conduct.matters[0].convicted", "unknown") in [(gap.path, str(gap.state)) for gap in told.missing]


def test_accounts_that_differ_are_told_as_differing() -> None:
    """The client and the police do not say the same; and an earlier statement about it differs."""
    claims = [{"answer": True, "sources": ["law_enforcement"]}, {"answer": False, "sources": ["client"]}]
    case = private(
        conduct={"acts": [{"tasks": {"held_keys": claims}}]},
        statements=[{"about": ["conduct.acts[0].tasks.held_keys"], "differs": True}],
    )
    one = question(asked(screen(case, DAY)), "i-914", "4", "11.B")

    assert [d.text for d in one.disagreements] == [
        "Accounts differ on held the keys: yes (law enforcement); no (client).",
        "An earlier statement differs from what the client says now, or whether it differs is disputed.",
    ]
    assert one.disagreements[1].paths == ("statements[0]", "conduct.acts[0].tasks.held_keys")


def test_what_only_a_trafficker_says_is_no_fact() -> None:
    """It stands apart, with who says it, and never among what is recorded."""
    case = private(conduct={"acts": [{"drugs": {"sold": {"answer": True, "sources": ["trafficker"]}}}]})
    one = question(asked(screen(case, DAY)), "i-914", "4", "2.D")

    assert not one.facts
    assert [(f.path, f.sources) for f in one.set_aside] == [("conduct.acts[0].drugs.sold", ("trafficker",))]
    assert "not a fact against the person: conduct.acts[0].drugs.sold (trafficker)" in " ".join(
        printed(screen(case, DAY)).split()
    )


def test_of_the_persons_own_acts_no_word_of_a_trafficker_is_a_fact() -> None:
    """Also where no ground reads it."""
    case = private(conduct={"unauthorized_work": {"answer": True, "sources": ["trafficker"]}})
    one = question(asked(screen(case, DAY)), "i-914", "4", "1.A")

    assert not one.facts
    assert [f.path for f in one.set_aside] == ["conduct.unauthorized_work"]


def test_only_a_statement_that_differs_is_told() -> None:
    """Also one about a fact of which nothing else is recorded; one that agrees is no disagreement."""
    about = ["conduct.acts[0].tasks.trained"]
    acts = {"acts": [{"when": "2020"}]}
    for differs, told in ((True, 1), (False, 0)):
        case = private(conduct=acts, statements=[{"about": about, "differs": differs}])
        one = question(asked(screen(case, DAY)), "i-914", "4", "11.B")
        assert len(one.disagreements) == told


def test_a_dispute_on_what_raises_a_ground_stands_at_every_question_about_it() -> None:
    """A threat on which accounts differ can be a crime involving moral turpitude: asked of charges too."""
    claims = [{"answer": True, "sources": ["witness"]}, {"answer": False, "sources": ["client"]}]
    found = asked(screen(private(conduct={"acts": [{"violence": {"threat": claims}}]}), DAY))
    one = question(found, "i-914", "4", "1.C")

    assert "moral_turpitude" in [str(g.ground) for g in one.grounds]
    assert [d.paths for d in one.disagreements] == [("conduct.acts[0].violence.threat",)]


def test_records_that_cannot_both_be_so_stand_beside_the_question() -> None:
    """An end before the beginning, where the question looks at either."""
    incident = {"key": "I1", "victim": "P1", "when": "2020-05", "exit": {"when": "2019-01"}}
    found = asked(screen(private(incidents=[incident]), DAY))

    for number in ("1", "3"):
        texts = [d.text for d in question(found, "i-914", "3", number).disagreements]
        assert "The end is recorded before the beginning." in texts
    assert not question(found, "i-914", "3", "4").disagreements


def test_dates_that_differ_are_told_as_differing() -> None:
    """Two dates of birth, each with who gives it."""
    dates = [{"date": "1990-01-01", "sources": ["client"]}, {"date": "1988-01-01", "sources": ["document"]}]
    case = structure({"tvisa_case": 2, "applicant": "P1", "people": [{"key": "P1", "date_of_birth": dates}]})
    one = question(asked(screen(case, DAY)), "i-914", "2", "10")

    assert "1990-01-01 (client); 1988-01-01 (document)" in one.disagreements[0].text


def test_what_is_not_known_is_said_as_it_is() -> None:
    """A list that may go on, a word that nobody chose; a day that is left out until there is one is no gap."""
    case = private(presence={"entries": [{"when": "2020"}], "entries_complete": False})
    found = asked(screen(case, DAY))

    gaps = {gap.path: str(gap.state) for gap in question(found, "i-914", "3", "8").missing}
    assert gaps["presence.entries_complete"] == "list open"
    assert {gap.path for gap in question(found, "i-914", "2", "17").missing} >= {"presence.entries[0].manner"}
    assert "filing.order_on" not in {gap.path for gap in question(found, "i-914", "4", "9.D").missing}
    assert "presence.entries[0].when" not in {gap.path for gap in question(found, "i-914", "2", "18").missing}
    by = {gap.path: str(gap.who) for gap in question(found, "i-914", "4", "9.D").missing}
    assert by["grounds.reasonable_cause"] == "counsel"
    assert by["grounds.missed_hearing"] == "interviewer"


def test_what_a_trafficker_says_that_helps_is_evidence_like_any_other() -> None:
    """A threat that they admit is recorded; that the person was free to quit neither is, nor disputes what others say."""
    incident = {
        "victim": "P1",
        "means": {"threats": {"answer": True, "sources": ["trafficker"]}},
        "labor": {
            "free_to_quit": [{"answer": True, "sources": ["trafficker"]}, {"answer": False, "sources": ["client"]}]
        },
    }
    one = question(asked(screen(private(incidents=[{"key": "I1", **incident}]), DAY)), "i-914", "3", "1")

    assert [(f.path, f.answer, f.sources) for f in one.facts] == [
        ("incidents[0].means.threats", "yes", ("trafficker",)),
        ("incidents[0].labor.free_to_quit", "no", ("client",)),
    ]
    assert [f.path for f in one.set_aside] == ["incidents[0].labor.free_to_quit"]
    assert not one.disagreements


def test_what_is_open_is_what_the_element_asks() -> None:
    """Of a question about an element: no more than that asks on the day, and only where the question looks."""
    screening = screen(private(incidents=[{"key": "I1", "victim": "P1"}]), DAY)
    picture = screening.picture
    open_ = {gap.path for finding in picture.findings for gap in picture.explainer.missing(finding)}
    for number in ("1", "2.A", "2.B", "3", "4", "5", "6", "7"):
        missing = [gap.path for gap in question(asked(screening), "i-914", "3", number).missing]
        assert missing
        assert set(missing) <= open_, number
    age = question(asked(screening), "i-914", "3", "6").missing
    assert not [gap.path for gap in age if gap.path.startswith(("assistance", "hardship", "presence"))]


def test_two_people_are_not_mixed_up() -> None:
    """A birth date stands beside a question about whose it is; an incident of somebody else beside none."""
    case = structure(
        {
            "tvisa_case": 2,
            "applicant": "P1",
            "people": [{"key": "P1", "date_of_birth": "1990"}, {"key": "P2", "date_of_birth": "2015"}],
            "family": {"members": [{"person": "P2", "kinship": "child"}]},
            "incidents": [{"key": "I1", "victim": "P2", "age": 9}, {"key": "I2", "victim": "P1", "age": 20}],
        }
    )
    found = asked(screen(case, DAY))

    assert [f.path for f in question(found, "i-914", "2", "10").facts] == [
        "people[0].date_of_birth",
        "incidents[1].age",
    ]
    assert [f.path for f in question(found, "i-914-supplement-a", "3", "11").facts] == ["people[1].date_of_birth"]


def test_the_bar_stands_beside_the_questions_that_come_near_it() -> None:
    """Recruiting another for commercial sex, by fraud and knowing: no waiver reaches it, and the question says so."""
    found = asked(screen(load_case(EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml"), DAY))

    for number in ("1.A", "2.A", "8.C", "10.D", "11.B"):
        assert question(found, "i-914", "4", number).bar == ("conduct.acts[0]",)
    assert not question(found, "i-914", "4", "2.D").bar


# --- outside a privileged setting -------------------------------------------------------------------------------------


def test_outside_a_privileged_setting_a_question_of_own_acts_shows_its_subject_alone() -> None:
    """The same whether or not anything is recorded: no law, no caution, no note."""
    full = load_case(EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml")
    found = asked(screen(attrs.evolve(full, setting=None), DAY)).as_dict()
    shown = [q for form in found["forms"] for q in form["questions"] if q.get("closed")]

    assert len(shown) == sum(item.privileged for _, item in ITEMS)
    assert all(set(q) <= {"closed", "part", "number", "subject"} for q in shown)
    assert "grounds" not in found
    told = json.dumps(found)
    assert "conduct" not in told


def test_outside_a_privileged_setting_nothing_shows_that_somebody_was_removed() -> None:
    """Neither by a fact nor by what is open instead."""
    told = [
        json.dumps(
            asked(
                screen(
                    structure(
                        {
                            "tvisa_case": 2,
                            "applicant": "P1",
                            "people": [{"key": "P1"}],
                            "incidents": [{"key": "I1", "victim": "P1", "when": "2015"}],
                            "presence": {
                                "departures": [{"when": "2018", **more}],
                                "entries": [{"when": "2019", **how}],
                            },
                        }
                    ),
                    DAY,
                )
            ).as_dict()
        )
        for more, how in (({}, {}), ({"removed": True}, {"manner": "without_inspection"}))
    ]
    assert told[0] == told[1]


def test_outside_a_privileged_setting_the_page_shows_no_caution_of_such_a_question() -> None:
    """Its subject, and the next one."""
    full = load_case(EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml")
    outside = screen(attrs.evolve(full, setting=None), DAY)
    text = printed(outside, asked(outside).only("i-914"))

    assert "Part 4, 2.A. Has engaged in prostitution" in text
    assert "criminal defense counsel first" not in text
    assert "(; " not in text


@pytest.mark.parametrize(
    "change",
    [
        ("  - filing.earlier_t_application", "  - conduct.acts"),
        ("  - filing.earlier_t_application", "  - presence.entries[].manner"),
        ("  - decisions\n", "  - decisions\n  grounds:\n  - terrorism\n"),
    ],
)
def test_a_question_that_is_not_privileged_reads_nothing_private(change: tuple[str, str]) -> None:
    """A file in which one would, or would ask about a ground, is refused: by its place."""
    text = dumps_edition(default_editions()[0])
    assert change[0] in text
    with pytest.raises(PolicyFileError) as error:
        loads_edition(text.replace(*change, 1))
    assert [str(p.path) for p in error.value.problems] == ["items[0].privileged"]


# --- editions ---------------------------------------------------------------------------------------------------------


def test_one_edition_a_form_on_each_day() -> None:
    """The newest in use; one that is refused by then, old or still to come says so."""
    found = {e.form: e for e in asked(screen(private(), DAY)).forms}
    assert "USCIS has refused this edition since 2026-09-15" in " ".join(found["i-765"].warnings)
    assert any("Last read on" in text for text in found["i-914"].warnings)
    early = {e.form: e for e in asked(screen(private(), "2024-10-01")).forms}
    assert any("after the date of this screening" in text for text in early["i-914"].warnings)
    fresh = {e.form: e for e in asked(screen(private(), "2026-10-05")).forms}
    assert fresh["i-914"].warnings == ()


def test_an_edition_of_an_office_stands_in_the_place_of_its_form(tmp_path: Path) -> None:
    """Written, changed and read again; the other forms stay as they are."""
    written = run("policy", "form", "i-192", "-o", str(tmp_path / "i-192.yaml"))
    assert written.exit_code == 0
    path = tmp_path / "i-192.yaml"
    assert load_edition(path) in default_editions()
    path.write_text(
        path.read_text(encoding="utf-8")
        .replace("edition: 01/20/25", "edition: 10/01/26")
        .replace("from: 2025-01-20", "from: 2026-10-01"),
        encoding="utf-8",
    )
    case = str(EXAMPLES / "labor" / "case.yaml")
    shown = run("forms", case, "--as-of", DAY, "--format", "json", "--questions", str(path))
    editions = {form["form"]: form["edition"] for form in json.loads(shown.stdout)["forms"]}
    assert editions["i-192"] == "10/01/26"
    assert editions["i-914"] == "01/20/25"
    bad = tmp_path / "bad.yaml"
    bad.write_text("tvisa_form: 1\n", encoding="utf-8")
    refused = run("forms", case, "--questions", str(bad))
    assert refused.exit_code == 1
    assert "not a valid file of form questions" in refused.stderr


def test_a_newer_edition_is_taken_from_its_first_day() -> None:
    """Of several editions of a form the one in use on the day."""
    (old,) = (e for e in default_editions() if e.form == "i-914")
    new = attrs.evolve(old, edition="later", start=datetime.date(2026, 12, 1))
    for day, edition in (("2026-11-30", old.edition), ("2026-12-01", "later")):
        assert editions_on(datetime.date.fromisoformat(day), [old, new])[0].edition == edition
    early = attrs.evolve(old, edition="earlier", start=datetime.date(2024, 12, 1))
    assert editions_on(datetime.date(2026, 12, 1), [early])[0].edition == "earlier"
    assert [e.form for e in editions_on(datetime.date(2026, 1, 1), [attrs.evolve(old, form="i-131")])][-1] == "i-131"


@pytest.mark.parametrize(
    ("old", "new", "place"),
    [
        ("tvisa_form: 1", "tvisa_form: 2", "tvisa_form"),
        ("form: i-914", "form: I 914", "form"),
        ("- filing.earlier_t_application", "- filing.nothing_of_the_kind", "items[0].facts"),
        ("caution: counsel", "caution: none at all", "items[0].caution"),
        ("checked_on: 2026-10-02", "checked_on: yesterday", "checked_on"),
    ],
)
def test_a_bad_file_names_the_place_and_never_the_value(old: str, new: str, place: str) -> None:
    """Every problem by its place."""
    text = dumps_edition(next(e for e in default_editions() if e.form == "i-914"))
    assert old in text
    with pytest.raises(PolicyFileError) as error:
        loads_edition(text.replace(old, new, 1))
    assert place in [str(p.path) for p in error.value.problems]
    assert new.partition(" ")[2] not in str(error.value)


def test_what_is_no_file_is_refused() -> None:
    """A type that is neither path nor text."""
    wrong: Any = 1
    for read in (load_edition, loads_edition):
        with pytest.raises(InputError):
            read(wrong)


# --- the command ------------------------------------------------------------------------------------------------------


def test_the_command() -> None:
    """One form, one part, in text and JSON; a form that is not there is a mistake of usage."""
    case = str(EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml")
    shown = run("forms", case, "--as-of", DAY, "--form", "i-914", "--part", "4")
    assert shown.exit_code == 0, shown.output
    assert "Part 4, 2.A." in shown.stdout
    assert "Part 3, 1." not in shown.stdout
    assert "I-192" not in shown.stdout.partition("Where the forms ask about each ground")[0].partition("Part 4, 1.A")[0]
    told = json.loads(run("forms", case, "--as-of", DAY, "--form", "i-914", "--format", "json").stdout)
    SCHEMA.validate(told)
    assert told["kind"] == "tvisa.forms"
    assert [form["form"] for form in told["forms"]] == ["i-914"]
    assert run("forms", case, "--form", "i-1").exit_code == 2
    assert run("policy", "form", "i-1").exit_code == 2


def test_in_spanish_the_same_questions() -> None:
    """The words change, and nothing else."""
    case = load_case(EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml")
    english, spanish = (asked(screen(case, DAY, lang=lang)).as_dict() for lang in ("en", "es"))
    assert english["lang"] == "en"
    assert spanish["lang"] == "es"
    assert english["facts"] == spanish["facts"]
    assert [len(form["questions"]) for form in english["forms"]] == [
        len(form["questions"]) for form in spanish["forms"]
    ]


def test_a_status_without_filing_has_no_forms() -> None:
    """A screening of another status asks nothing."""

    stall: Any = Stall()
    assert screen(stall, DAY, law=TOY).forms is None
