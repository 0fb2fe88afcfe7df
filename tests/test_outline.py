"""The outline of a personal statement: the topics of the day, facts that exist, gaps; and counsel's part apart from it."""

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

from tests.marked import without_secrets
from tests.schemas import validator
from tests.support import EXAMPLES, sampled, texts
from tests.toy import TOY, Stall
from tvisa import Case, load_case, screen
from tvisa.cli import main
from tvisa.facts import Setting
from tvisa.facts.declared import declared
from tvisa.facts.labels import label
from tvisa.files.casefile import structure
from tvisa.kernel.answers import Source
from tvisa.kernel.paths import place, recorded
from tvisa.kernel.provision import Confidence
from tvisa.law.reads import bare
from tvisa.law.t.filing.statement import EXPLAINED, TOPICS, WAITS, topics_on
from tvisa.report.document import Bullets, Document, Fields, Heading, Line, PageBreak, Paragraph, Style, Table, Tree
from tvisa.report.memo import memo
from tvisa.report.outline import counsel_outline_document, outline_document
from tvisa.report.printed import console, print_document
from tvisa.screening.days.chronology import dates_in_words
from tvisa.screening.filing.outline import CounselOutline, Outline, OutlineTopic
from tvisa.words.catalog import ENGLISH

DAY: Final = "2026-11-24"
DAYS: Final = (DAY, "2023-06-01", "2010-06-01")
EVERY: Final = sorted(EXAMPLES.rglob("case.yaml"))
WHOLE: Final = sorted(EXAMPLES.glob("whole-files/*/case.yaml"))
SCHEMA: Final = validator("outline")
OF_COUNSEL: Final = validator("outline-counsel")
_LABELS: Final = {key.path: label(key.path) for key in declared()}
_ELSEWHERE: Final = {told for path, told in _LABELS.items() if not path.startswith(("conduct.", "grounds."))} | {
    source.replace("_", " ") for source in Source
}
PRIVATE: Final = {
    told
    for path, told in _LABELS.items()
    if path.startswith(("conduct.", "grounds.")) and " " in told and told not in _ELSEWHERE
}
"""What a reader calls a fact of the client's own acts, and no other fact."""
WORDS: Final = re.compile(
    r"\b(?:arrest|convict|prostitut|smuggl|without inspection|false paper|removed from|drugs? sold|stole|guilty|deport)",
    re.IGNORECASE,
)


def run(*arguments: str) -> Any:
    """Run the program."""
    return CliRunner().invoke(main, [*arguments], env={"COLUMNS": "80"}, prog_name="tvisa")


def outlined(case: Case, day: str = DAY) -> Outline:
    """Return the outline of a case."""
    found = screen(case, day).outline
    assert found is not None
    return found


def part_of_counsel(case: Case, day: str = DAY) -> CounselOutline:
    """Return counsel's part."""
    found = screen(case, day).outline_of_counsel
    assert found is not None
    return found


def topic(found: Outline, name: str) -> OutlineTopic:
    """Return a topic by its name."""
    (one,) = (each for each in found.topics if each.id == name)
    return one


def told(found: OutlineTopic) -> list[str]:
    """Return the paths of the facts of a topic, in their order."""
    return [fact.path for record in found.records for fact in record.facts]


def printed(doc: Document) -> str:
    """Return what a terminal of 80 columns shows."""
    out = io.StringIO()
    page = console(out, color=False)
    page.width = 80
    print_document(doc, page)
    return out.getvalue()


def flat(doc: Document) -> str:
    """Return the words of a document, each line's breaks apart."""
    return " ".join(printed(doc).split())


def of(**recorded_too: Any) -> Case:
    """Return a privileged case with what is given."""
    people = [{"key": f"P{number}"} for number in range(1, 10)]
    return structure({"tvisa_case": 2, "setting": "privileged", "applicant": "P1", "people": people, **recorded_too})


def bare_of(case: Case) -> Case:
    """Return a case without what no outline tells; its statements stay."""
    return attrs.evolve(without_secrets(case), statements=case.statements, statements_complete=case.statements_complete)


# --- the law ----------------------------------------------------------------------------------------------------------


def test_the_topics_of_each_version_stand_in_its_order() -> None:
    """Eleven since August 28, 2024, five before it; the pinpoints of the first six are numbered on."""
    names = [[each.id for each in topics_on(datetime.date.fromisoformat(day))] for day in DAYS]

    assert names[0] == [
        *("nature", "when", "how_long", "free", "events", "who", "entry"),
        *("presence", "hardship", "agencies", "records"),
    ]
    assert names[1] == names[2] == ["facts", "reported", "entry_and_presence", "agencies", "hardship"]
    assert [str(each.law.citations[0]) for each in topics_on(datetime.date(2026, 1, 1))[1:7]] == [
        f"8 CFR 214.204(c)(1)(i)(B)({number})" for number in range(1, 7)
    ]
    assert [each.id for each in topics_on(datetime.date(2026, 1, 1)) if each.extent] == names[0][1:7]


@pytest.mark.parametrize("day", ["2002-03-04", "2017-01-17", "2017-01-18", "2024-08-27", "2024-08-28"])
def test_on_each_side_of_a_change_one_version_is_told(day: str) -> None:
    """Every citation of every topic was right on that day, and every point to explain has law then or is not told."""
    found = outlined(of(), day)
    for each in found.topics:
        assert each.rule.citations
    assert {c.startswith("8 CFR 214.2") for t in found.topics for c in t.rule.citations} == {day >= "2024-08-28"}
    assert all(each.rules for each in found.explain)


def test_every_path_of_the_law_is_one_of_a_case_file() -> None:
    """What a topic reads, asks or explains, and what waits; a topic reads nothing that no setting but a privileged one tells."""
    known = {bare(key.path) for key in declared()}
    branches = {path[: found.start()] for path in known for found in re.finditer(r"\.", path)} | known
    read = [path for each in TOPICS for path in (*each.facts, *(p for ask in each.asks for p in ask.facts))]
    shown = [path for each in EXPLAINED for path in each.beside]

    assert set(read) | set(shown) | {path for each in WAITS for path in each.facts} <= branches
    # A departure is read without how it came about.


def test_every_topic_asks_only_for_what_it_reads() -> None:
    """So that what fills a gap is told."""
    for each in TOPICS:
        for ask in each.asks:
            for path in ask.facts:
                lies = [f for f in each.facts if path == f or path.startswith(f"{f}.") or f.startswith(f"{path}.")]
                assert lies, (each.id, path)


# --- every case -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("path", sampled(EVERY[::2], 50), ids=lambda p: str(p.parent.relative_to(EXAMPLES)))
def test_every_example_vignette_and_whole_file(path: Path) -> None:
    """Under each version and in each setting: facts that exist, no word of own acts, no free text, 80 columns; and its schema."""
    case = load_case(path)
    free = set(_typed(case))
    for day in DAYS:
        for setting in (Setting.PRIVILEGED, None):
            screening = screen(attrs.evolve(case, setting=setting), day)
            found = screening.outline
            assert found is not None
            SCHEMA.validate(found.as_dict())
            doc = outline_document(screening, codes=True)
            text = printed(doc)
            assert max(map(len, text.splitlines())) <= 80
            words = " ".join(text.split())
            assert not WORDS.search(words), WORDS.search(words)
            assert not {name for name in PRIVATE if f" {name}" in words}
            assert not {each for each in free if len(each) > 14 and each in words}
            for each in found.topics:
                for where in told(each):
                    assert bare(where).split(".")[0] not in ("conduct", "grounds")
                    assert place(case, where) is not None
            assert (screening.outline_of_counsel is None) == (setting is None)


@pytest.mark.parametrize("path", [*WHOLE, *sampled(EVERY, 60)], ids=lambda p: str(p.parent.relative_to(EXAMPLES)))
def test_nothing_of_own_acts_moves_a_byte(path: Path) -> None:
    """Whether or not they are recorded, in either setting, in JSON and on the page."""
    case = load_case(path)
    for setting in (Setting.PRIVILEGED, None):
        pair = [screen(attrs.evolve(each, setting=setting), DAY) for each in (case, bare_of(case))]
        first, second = (json.dumps(each.outline.as_dict()) for each in pair if each.outline)
        assert first == second
        assert outline_document(pair[0]) == outline_document(pair[1])


@pytest.mark.parametrize("path", sampled(WHOLE, 3), ids=lambda p: p.parent.name)
def test_counsels_part_of_each_whole_file(path: Path) -> None:
    """It fits its schema, and holds every act and arrest, with whatever was typed of it on the page and not in the JSON."""
    case = load_case(path)
    screening = screen(case, DAY)
    found = screening.outline_of_counsel
    if screening.setting != "privileged":
        # Outside privilege there is no part for counsel.
        assert found is None
        return
    assert found is not None
    OF_COUNSEL.validate(found.as_dict())
    records = {record.path for waiting in found.waiting for record in waiting.records}
    for over in ("acts", "matters"):
        assert {f"conduct.{over}[{n}]" for n, _ in enumerate(getattr(case.conduct, over))} <= records
    page, data = flat(counsel_outline_document(screening)), json.dumps(found.as_dict())
    for act in case.conduct.acts:
        assert " ".join(act.what.split()) in page
        assert act.what not in data
    redacted = flat(counsel_outline_document(screening, redact=True))
    assert not [act.what for act in case.conduct.acts if act.what in redacted]


def _typed(record: Any) -> list[str]:
    """Return every free text of a case."""
    if isinstance(record, tuple):
        return [text for each in record for text in _typed(each)]
    if not attrs.has(type(record)):
        return []
    found = []
    for field in attrs.fields(type(record)):
        value = getattr(record, field.name)
        if isinstance(value, str) and field.name in (
            "what",
            "note",
            "about",
            "what_changed",
            "reason",
            "country",
            "lasted",
            "value",
        ):
            found.append(value)
        else:
            found += _typed(value)
    return [text for text in found if text]


# --- what it tells ----------------------------------------------------------------------------------------------------


def test_incidents_stand_in_the_order_of_time_and_breaks_are_told() -> None:
    """Two seasons, written down the wrong way round."""
    case = of(
        incidents=[
            {"key": "I1", "victim": "P1", "when": "2026-03-16/2026-09-14"},
            {"key": "I2", "victim": "P1", "when": "2025-04-06~/2025-11-20"},
            {"key": "I3", "victim": "P1"},
            {"key": "I4", "victim": "P9", "when": "2001"},
        ]
    )
    records = topic(outlined(case), "how_long").records

    assert [record.path for record in records] == ["incidents[1]", "incidents[0]", "incidents[2]"]
    assert [record.title for record in records] == ["Incident 2", "Incident 1", "Incident 3"]
    assert records[0].when == "about 2025-04-06 to 2025-11-20"
    assert records[0].lasted == "7 months"
    assert [record.gap_before for record in records] == ["", "2025-11-20 to 2026-03-16", ""]


@pytest.mark.parametrize(
    ("when", "ended", "lasted"),
    [
        ("2026-01-01/2026-01-10", None, "10 days"),
        ("2026-01/2026-02-10", None, "11 to 41 days"),
        ("2025-06/2026-09-06", None, "14 to 15 months"),
        ("2024-05-10", "2025-05-10", "12 months"),
        ("2026-05~/2026-08-21", None, "at most 6 months"),
        ("2025", None, ""),
        ("2025-06/..", None, ""),
        ("/2026-09-06", None, ""),
    ],
)
def test_a_length_is_told_no_closer_than_the_dates(when: str, ended: str | None, lasted: str) -> None:
    """Both ends known, or none is told."""
    incident: dict[str, Any] = {"key": "I1", "victim": "P1", "when": when}
    case = of(incidents=[{**incident, **({"exit": {"when": ended}} if ended else {})}])
    assert topic(outlined(case), "how_long").records[0].lasted == lasted


def test_a_day_that_only_a_trafficker_gives_is_not_told() -> None:
    """Neither in words nor in the order."""
    case = of(incidents=[{"key": "I1", "victim": "P1", "when": {"date": "2019", "sources": ["trafficker"]}}])
    record = topic(outlined(case), "when").records[0]
    assert record.when == ""


@pytest.mark.parametrize(
    ("written", "words"),
    [
        ("2015", "2015"),
        ("2015-04~", "about 2015-04"),
        ("2015-04?", "2015-04, not sure"),
        ("2015/..", "from 2015, still going on"),
        ("2015/", "2015 to an unknown date"),
        ("/2019", "an unknown date to 2019"),
        ("[2015..2019]", "some day from 2015 to 2019"),
        ("[2015..]", "no earlier than 2015"),
        ("[..2019]", "no later than 2019"),
        ("[2015,2017]", "one of 2015, 2017"),
        ("2015, 2016~", "2015, about 2016"),
        ("14..17", "14..17"),
        ("yes", "yes"),
    ],
)
def test_dates_in_words(written: str, words: str) -> None:
    """As certain as they were written, and anything else as it is."""
    assert dates_in_words(written, ENGLISH) == words


def test_who_was_responsible_is_told_by_key_with_what_they_did() -> None:
    """Other victims, whoever brought the person in and the person are not among them; what is not so was done by nobody."""
    case = of(
        incidents=[
            {
                "key": "I1",
                "victim": "P1",
                "people": [
                    {"person": "P2", "role": "employer"},
                    {"person": "P3", "role": "other_victim"},
                    {"person": "P4", "role": "smuggler"},
                    {"person": "P5", "role": "smuggler"},
                    {"person": "P5", "role": "recruiter"},
                ],
                "acts": {
                    "recruited": {"answer": True, "by": ["P2", "P3", "P6"]},
                    "obtained": {"answer": False, "by": ["P7"]},
                },
            }
        ]
    )
    (record,) = topic(outlined(case), "who").records

    assert [(r.person, tuple(map(str, r.roles)), tuple(f.path for f in r.did)) for r in record.responsible] == [
        ("P2", ("employer",), ("incidents[0].acts.recruited",)),
        ("P5", ("recruiter",), ()),
        ("P6", (), ("incidents[0].acts.recruited",)),
    ]
    assert not record.missing
    assert [(str(one.role), one.person) for one in part_of_counsel(case).people] == [
        ("other_victim", "P3"),
        ("smuggler", "P4"),
        ("smuggler", "P5"),
    ]


def test_a_gap_is_said_as_it_stands_and_goes_when_it_is_filled() -> None:
    """Not asked, not known, declined: none of them is no."""
    incident = {"key": "I1", "victim": "P1", "when": "unknown", "exit": {"escaped_first": "declined"}}
    found = outlined(of(incidents=[incident]))
    states = {
        (each.id, gap.question): str(gap.state) for each in found.topics for r in each.records for gap in r.missing
    }

    assert states["when", "the first and the last act"] == "unknown"
    assert states["free", "how the person got away"] == "declined"
    assert states["nature", "by what force, deceit, threats or pressure"] == "not asked"
    text = flat(outline_document(screen(of(incidents=[incident]), DAY)))
    assert "Asked, not known: the first and the last act." in text
    assert "Asked, and declined: how the person got away." in text
    filled = outlined(of(incidents=[{**incident, "when": "2020", "exit": {"escaped_first": True}}]))
    assert not topic(filled, "when").records[0].missing
    assert [gap.question for gap in topic(filled, "free").records[0].missing] == ["when it ended"]


def test_a_contact_on_the_day_it_ended_is_told_with_the_end() -> None:
    """A raid, a call: not one of another day, and nothing where the end has no day."""
    contacts = [
        {"agency": "federal_law_enforcement", "when": "2025-04-19", "channel": "begun_by_agency"},
        {"agency": "prosecutor", "when": "2025-05"},
    ]
    for ended, paths in (("2025-04-19", ["agency", "channel"]), ("2025-04", []), (None, [])):
        incident = {"key": "I1", "victim": "P1", "exit": {"when": ended} if ended else {}}
        found = told(topic(outlined(of(incidents=[incident], assistance={"contacts": contacts})), "free"))
        assert [path for path in found if "contacts" in path] == [f"assistance.contacts[0].{name}" for name in paths]


def test_beside_such_a_contact_the_way_out_is_asked_for_as_what_it_had_to_do_with_it() -> None:
    """It is not told as if nothing were recorded; once the way out is, nothing is asked."""
    contacts = [{"agency": "federal_law_enforcement", "when": "2025-04-19"}]
    for way, gap in (
        ({}, ["how the person got away, and what part the contact with the agency had in it"]),
        ({"freed_by_law_enforcement": True}, []),
    ):
        incident = {"key": "I1", "victim": "P1", "exit": {"when": "2025-04-19", **way}}
        found = outlined(of(incidents=[incident], assistance={"contacts": contacts}))
        assert [each.question for each in topic(found, "free").records[0].missing] == gap
        assert [each.question for each in topic(found, "how_long").records[0].missing] == ["the first and the last act"]


@pytest.mark.parametrize("setting", [Setting.PRIVILEGED, None])
def test_that_another_victim_speaks_is_not_told(setting: Setting | None) -> None:
    """To whoever reads the outline they are a witness, on the page and in JSON; counsel's part says who it is."""
    said = {"answer": True, "sources": ["client", "other_victim"]}
    incident = {
        "key": "I1",
        "victim": "P1",
        "means": {"threats": said},
        "exit": {"when": {"date": "2020", "sources": ["other_victim", "witness"]}},
    }
    case = attrs.evolve(of(incidents=[incident]), setting=setting)
    screening = screen(case, DAY)
    page = flat(outline_document(screening))

    assert "threats (client, witness)" in page
    assert "2020 (witness)" in page
    assert screening.outline
    assert "other_victim" not in json.dumps(screening.outline.as_dict())


def test_without_an_incident_every_topic_says_what_is_to_be_told() -> None:
    """The gaps of the topics stand all the same."""
    found = outlined(of())
    assert topic(found, "nature").missing[0].question.startswith("how the person was brought")
    assert not topic(found, "nature").records


def test_evidence_is_told_with_what_it_is_attached_to() -> None:
    """What a trafficker's side hands in against the person is none; what helps is evidence like any other."""
    against = {"answer": True, "sources": ["trafficker"], "evidence": ["ledger"]}
    case = of(
        incidents=[
            {
                "key": "I1",
                "victim": "P1",
                "means": {"threats": {"answer": True, "sources": ["trafficker"], "evidence": ["correspondence"]}},
                "labor": {
                    "paid": {"answer": False, "sources": ["client"], "evidence": ["pay_record"]},
                    "free_to_quit": [{"answer": False, "sources": ["client"]}, against],
                },
            }
        ]
    )
    found = outlined(case)
    held = [
        (str(h.evidence), [f.path for f in h.facts]) for name in ("nature", "events") for h in topic(found, name).held
    ]

    assert held == [
        ("correspondence", ["incidents[0].means.threats"]),
        ("pay_record", ["incidents[0].labor.paid"]),
    ]
    assert "incidents[0].labor.free_to_quit" in told(topic(found, "events"))


def test_an_act_of_which_a_few_words_are_all_is_told_to_counsel() -> None:
    """It waits like any other, and so does an arrest."""
    case = of(conduct={"acts": [{"what": "kept a door"}], "matters": [{"note": "a citation"}]})
    found = {waiting.id: [r.texts for r in waiting.records] for waiting in part_of_counsel(case).waiting}
    assert found == {"own_acts": [("kept a door",)], "matters": [("a citation",)]}


def test_judgments_are_no_topic() -> None:
    """A legal conclusion belongs in the brief, and is made elsewhere."""
    case = of(
        incidents=[
            {
                "key": "I1",
                "victim": "P1",
                "labor": {"forced_labor": True},
                "purposes": {"slavery": True},
                "asserted": {"servitude": True},
            }
        ],
        hardship={"extreme": True},
        presence={"directly_related": True},
    )
    assert [path for each in outlined(case).topics for path in told(each)] == []


# --- what has to be explained -----------------------------------------------------------------------------------------


def explained(case: Case, day: str = DAY) -> list[str]:
    """Return the names of what has to be explained."""
    return [each.id for each in outlined(case, day).explain]


def test_what_the_record_shows_is_to_be_explained() -> None:
    """Papers taken, a request not met, a departure, a report that is not there."""
    taken = {"key": "I1", "victim": "P1", "control": {"withholds_documents": True}}
    reported = {"contacts": [{"agency": "prosecutor", "about_trafficking": True}]}

    assert explained(of()) == ["not_reported"]
    assert explained(of(assistance=reported)) == []
    assert explained(of(assistance={"contacts": [{"about_trafficking": False}]})) == ["not_reported"]
    assert explained(of(assistance={"contacts": [{"concerned_trafficking": True}]})) == ["not_told"]
    assert explained(of(assistance={"contacts": [{"concerned_trafficking": True, "about_trafficking": True}]})) == []
    assert explained(of(incidents=[taken], assistance=reported)) == ["papers_taken"]
    assert explained(of(assistance={**reported, "requests": [{"complied": False}]})) == ["request_not_met"]
    assert explained(of(assistance={**reported, "requests": [{"complied": True}]})) == []
    assert explained(of(assistance={**reported, "report_delay": {"fear": True, "trauma": False}})) == ["delay"]
    assert explained(of(assistance=reported, presence={"departures": [{"when": "2020"}]})) == ["departure"]


def test_work_that_was_wanted_and_not_done_is_to_be_explained() -> None:
    """Not where one of the two was done, and not where nobody said."""
    reported = {"contacts": [{"about_trafficking": True}]}
    for labor, sex, shown in ((False, None, True), (False, True, False), (None, None, False), (True, False, False)):
        incident = {"key": "I1", "victim": "P1", "labor": {"completed": labor}, "sex": {"completed": sex}}
        assert (explained(of(incidents=[incident], assistance=reported)) == ["nothing_done"]) == shown


def test_a_late_filing_is_to_be_explained_under_the_rule_of_2002_alone() -> None:
    """The window is gone since."""
    case = of(delay_excused="unknown", assistance={"contacts": [{"about_trafficking": True}]})
    assert explained(case, "2010-06-01") == []
    told_of_it = attrs.evolve(case, delay_excused=of(delay_excused=True).delay_excused)
    assert explained(told_of_it, "2010-06-01") == ["late_filing"]
    assert explained(told_of_it) == []


def test_a_statement_that_differs_stands_at_its_topic_without_its_listener() -> None:
    """Counsel's part tells to whom it was made; what it says of own acts and entries, that part alone."""
    about = ["incidents[0].means.threats", "conduct.acts[0].tasks.trained", "presence.entries[0].when"]
    case = of(
        incidents=[{"key": "I1", "victim": "P1"}],
        conduct={"acts": [{}]},
        presence={"entries": [{}]},
        statements=[
            {"about": about, "differs": True, "to": "border_officer", "when": "2019~", "note": "said at the bridge"},
            {"about": about[1:2], "differs": True, "to": "police"},
            {"about": about[:1], "differs": False},
        ],
    )
    found = outlined(case)
    assert [(s.when, s.about) for s in found.statements] == [("about 2019", (about[0], about[2]))]
    assert [s.when for s in topic(found, "nature").statements] == ["about 2019"]
    assert not topic(found, "hardship").statements
    page = flat(outline_document(screen(case, DAY)))
    assert (
        "An earlier statement, about 2019, differs from what the client says now, on: threats, date of the entry."
        in page
    )
    assert "border" not in page
    counsels = flat(counsel_outline_document(screen(case, DAY)))
    assert "about 2019, border officer. About: threats, taught newcomers, date of the entry." in counsels
    assert "“said at the bridge”" in counsels
    assert not outlined(attrs.evolve(case, setting=None)).statements


def test_an_age_that_excuses_is_said_as_the_dates_go() -> None:
    """Sixteen at the beginning; at thirty nothing is said, and where the dates leave it open neither."""
    for born, said in (("2009-02-09", True), ("1990", False), ("2006~", False)):
        case = of(
            people=[{"key": "P1", "date_of_birth": born}],
            incidents=[{"key": "I1", "victim": "P1", "when": "2025-06/2026-09"}],
        )
        assert bool([a for a in topic(outlined(case), "agencies").asides if "under 18" in a]) == said


def test_who_cannot_have_the_status_and_what_is_filed_is_said_first() -> None:
    """A permanent resident; an application that is filed, before the rule of 2024 or after it."""
    assert outlined(of()).warnings == ()
    (warned,) = outlined(of(filing={"permanent_resident": True})).warnings
    assert "permanent residents" in warned.rule
    assert [w.confidence for w in outlined(of(filed_on="2025-01-01")).warnings] == [Confidence.D]
    early = outlined(of(filed_on="2024-01-01")).warnings
    assert len(early) == 2
    assert "topics that the 2024 rule adds" in early[1].rule


# --- the page ---------------------------------------------------------------------------------------------------------


def test_the_same_two_things_stand_on_every_outline() -> None:
    """That defendants can see it, with the provision of the day, and that counsel has a part of its own."""
    for day, cited in (
        (DAY, "[8 CFR 214.216(b)]"),
        ("2020-01-01", "[8 CFR 214.11(p)(2)]"),
        ("2010-01-01", "[8 CFR 214.11(e)]"),
    ):
        for setting in (Setting.PRIVILEGED, None):
            text = flat(outline_document(screen(attrs.evolve(of(), setting=setting), day)))
            assert cited in text
            assert "Counsel has a separate part, kept apart from this outline" in text


def test_no_place_of_the_file_is_named_unless_it_is_asked_for() -> None:
    """Codes are for whoever mends the file."""
    screening = screen(load_case(WHOLE[1]), DAY)
    path = re.compile(r"\w+\[\d+\]")
    assert not path.search(printed(outline_document(screening)))
    assert not path.search(printed(counsel_outline_document(screening)))
    assert "incidents[0].acts.recruited" in flat(outline_document(screening, codes=True))
    assert "conduct.acts[0].others_papers.held" in flat(counsel_outline_document(screening, codes=True))


def test_counsels_part_names_the_questions_that_ask_about_it_and_the_bar() -> None:
    """Recruiting by fraud: the bar, and the questions of Part 4."""
    screening = screen(load_case(EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml"), DAY)
    (acts,) = (w for w in part_of_counsel(screening.case).waiting if w.id == "own_acts")
    record = next(r for r in acts.records if r.path == "conduct.acts[0]")

    assert record.barred
    assert {at.number for at in record.asked_at} >= {"2.A", "8.C", "10.D", "11.B"}
    page = flat(counsel_outline_document(screening))
    assert "It raises the trafficker bar of 8 USC 1184(o)(1), for which no waiver is available." in page
    assert "Criminal defense counsel first, and immigration counsel, before anything is written." in page


def test_what_only_a_trafficker_says_of_own_acts_is_told_as_that() -> None:
    """To counsel, and as no fact."""
    case = of(conduct={"acts": [{"tasks": {"scheduled": {"answer": True, "sources": ["for_trafficker"]}}}]})
    ((record,),) = (w.records for w in part_of_counsel(case).waiting if w.id == "own_acts")
    assert not record.facts
    assert [fact.path for fact in record.set_aside] == ["conduct.acts[0].tasks.scheduled"]
    assert "not a fact against the person: booked customers or shifts." in flat(
        counsel_outline_document(screen(case, DAY))
    )


def test_redacted_no_day_and_no_free_text_is_left() -> None:
    """Years, and ages to under 18 or not."""
    case = of(
        people=[{"key": "P1", "date_of_birth": "2009-02-09"}],
        incidents=[{"key": "I1", "victim": "P1", "age": 16, "when": "2025-06-03/2026-09-07", "note": "by the river"}],
        conduct={"acts": [{"what": "kept a door", "when": "2026-01-05"}]},
    )
    for document in (outline_document, counsel_outline_document):
        text = flat(document(screen(case, DAY), redact=True)).partition("last checked")[2][12:]
        assert not re.search(r"\d{4}-\d\d", text)
        assert "river" not in text
        assert "kept a door" not in text
    assert "age when it began: <18" in flat(outline_document(screen(case, DAY), redact=True))


def test_a_status_without_filing_has_no_statement() -> None:
    """Nothing is outlined."""
    stall: Any = Stall()
    screening = screen(stall, DAY, law=TOY)
    assert screening.outline is None
    assert screening.outline_of_counsel is None


def test_a_document_is_printed_whatever_it_is_made_of() -> None:
    """Each kind of block, as wide as the terminal."""
    blocks = (
        Heading("A heading"),
        Paragraph("A paragraph", Style.SMALL),
        Bullets((Line("One", "[here]"),)),
        Table("A table", ("Left", "Right"), (((Line("a"),), (Line("b"), Line("c"))),), (30, 70)),
        Fields(("Name:",)),
        Tree(Line("Above", below=[Line("Below")])),
        PageBreak(),
    )
    text = printed(Document("A title", "en", ("A banner",), blocks, "A foot"))
    for each in (
        "A title",
        "A banner",
        "A heading",
        "A paragraph",
        "One [here]",
        "Left",
        "b",
        "c",
        "Name:",
        "└── Below",
        "A foot",
    ):
        assert each in text
    assert max(map(len, text.splitlines())) <= 80


def test_what_belongs_under_a_line_hangs_under_it() -> None:
    """A shape is the mark of its line, a lead stands before it, and under a title alone each line has a mark of its own."""
    items = (
        Line("open", "[here]", lead="○ Presence:", below=[Line("why")]),
        Line("", lead="What was done", below=[Line("one"), Line("other")]),
    )
    lines = [line.rstrip() for line in printed(Document("", "en", (), [Bullets(items)])).splitlines()]

    assert lines == [" ○ Presence: open [here]", "   why", " - What was done", "   - one", "   - other"]


@pytest.mark.parametrize("wide", [False, True])
def test_a_table_that_is_too_narrow_to_read_is_a_list(wide: bool) -> None:
    """Where a word would be broken, or a row be higher than anybody sees, each row is an item, with what its columns are."""
    word = "word" if wide else "unconstitutionality"
    row = ((Line("1"),), (Line("Form I-914", "[8 CFR 214.204]"),), (Line(word),), (Line("a"), Line("b")))
    table = Table("t", ("No.", "Piece", "Include", "Turns on"), [row], (10, 60, 15, 15))
    text = printed(Document("", "en", (), [table]))

    assert ("─" in text) is wide
    if not wide:
        item = " - 1 Form I-914 [8 CFR 214.204]\n   - Include: unconstitutionality\n   - a\n   - b"
        assert item in "\n".join(line.rstrip() for line in text.splitlines())


# --- how it is asked for ----------------------------------------------------------------------------------------------


def test_the_command(tmp_path: Path) -> None:
    """Text, JSON, a page, a Word document by the ending of the file; counsel's part in its place alone."""
    case = str(WHOLE[1])
    shown = run("outline", case, "--as-of", DAY)
    assert shown.exit_code == 0, shown.output
    assert "1. What was done" in shown.stdout
    data = json.loads(run("outline", case, "--as-of", DAY, "--format", "json").stdout)
    SCHEMA.validate(data)
    assert data["kind"] == "tvisa.outline"
    counsels = json.loads(run("outline", case, "--as-of", DAY, "--counsel", "--format", "json").stdout)
    OF_COUNSEL.validate(counsels)
    assert counsels["kind"] == "tvisa.outline-counsel"
    years = run("outline", case, "--as-of", DAY, "--redact", "--format", "json").stdout
    assert "2026-03-16" not in years
    for name in ("outline.md", "outline.html", "outline.docx"):
        assert run("outline", case, "--as-of", DAY, "-o", str(tmp_path / name)).exit_code == 0
        assert (tmp_path / name).stat().st_mode & 0o777 == 0o600
    import docx

    words = "\n".join(p.text for p in docx.Document(str(tmp_path / "outline.docx")).paragraphs)
    assert "11. Records of it, if known" in words
    assert run("outline", case, "--template", case).exit_code == 2


def test_counsels_part_is_refused_outside_a_privileged_setting(tmp_path: Path) -> None:
    """By the setting, and by no value."""
    path = tmp_path / "case.yaml"
    path.write_text("tvisa_case: 2\napplicant: P1\npeople: [{key: P1}]\nconduct: {acts: [{what: kept a door}]}\n")
    refused = run("outline", str(path), "--counsel")
    assert refused.exit_code == 1
    assert "privileged setting only" in refused.output
    assert "door" not in refused.output
    assert not (tmp_path / "out.docx").exists()


def test_the_door_gives_the_same_pages() -> None:
    """As Markdown, as a page and redacted."""
    screening = screen(load_case(WHOLE[1]), DAY)
    text = screening.report("outline")
    assert isinstance(text, str)
    assert text.startswith("# Outline of the personal statement")
    assert "Personal statement: counsel" in str(screening.report("outline-counsel", "html"))
    assert "2026-03-16" not in str(screening.report("outline", redact=True))


def test_the_memo_says_it_in_a_line() -> None:
    """How many topics, gaps and points to explain."""
    screening = screen(load_case(EXAMPLES / "labor" / "case.yaml"), DAY)
    found = screening.outline
    assert found is not None
    gaps = sum(len(t.missing) + sum(len(r.missing) for r in t.records) for t in found.topics)
    points = len(found.explain) + len(found.statements)
    line = f"Personal statement: 11 topics, {gaps} gaps, {points} points to explain."
    assert line in " ".join(texts(memo(screening, appendix=True)))


def test_in_spanish_the_same_facts() -> None:
    """The words change, and nothing else."""
    case = load_case(WHOLE[1])
    english, spanish = (screen(case, DAY, lang=lang).outline for lang in ("en", "es"))
    assert english is not None
    assert spanish is not None
    assert english.as_dict()["facts"] == spanish.as_dict()["facts"]
    assert spanish.as_dict()["lang"] == "es"


def test_texts_of_a_document_are_whole_sentences_to_a_reader() -> None:
    """Nothing on the page is left unfilled."""
    screening = screen(load_case(WHOLE[0]), DAY)
    for doc in (outline_document(screening), counsel_outline_document(screening)):
        for text in texts(doc):
            assert not re.search(r"\{\w+\}|\bNone\b", text)


def test_recorded_dates_of_other_people_stay_out() -> None:
    """A birth of somebody else is no fact of the statement."""
    case = of(people=[{"key": "P1"}, {"key": "P2", "date_of_birth": "2010"}])
    assert [p for p, _ in recorded(case)] == ["people[1].date_of_birth"]
    assert told(topic(outlined(case), "agencies")) == []


def told_of(name: str) -> str:
    """Return the outline of a whole file as it is printed."""
    file = EXAMPLES / "whole-files" / name / "case.yaml"
    return " ".join(CliRunner().invoke(main, ["outline", str(file), "--as-of", "2026-12-02"]).output.split())


def test_nobody_explains_a_silence_that_age_excuses() -> None:
    """Who was under 18 then need not have reported it; a grown person is asked why not."""
    assert "explain why; trauma or age can excuse it" not in told_of("f04-boy-and-sister")
    assert "explain why; trauma or age can excuse it" in told_of("f06-reinstated")


def test_what_is_explained_is_gone_through_with_counsel_first() -> None:
    """The outline is the same with own acts or without, so that it says of every statement and of every return what waits."""
    printed = told_of("f06-reinstated")
    assert "Say nothing of a return after an order before criminal defense counsel has advised" in printed
    assert "Counsel reviews each earlier statement before the client explains it." in printed
    assert "Counsel reviews each earlier statement" not in told_of("f03-subpoena")
