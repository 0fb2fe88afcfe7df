"""
The docassemble example as far as it goes without docassemble: objects that are like its own, the interview's files, the memo.

`tests/docassemble_real.py` runs the same on docassemble itself, by hand.
"""

from __future__ import annotations

import datetime
import importlib.util
import io
import json
import pickle
import re
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import Any, Final

import pytest
import yaml
from docxtpl import DocxTemplate
from mako.template import Template

from tests import docassemble_bank
from tests.support import CASES, EXAMPLES, sampled
from tvisa import load_case, screen
from tvisa.files.casefile import dump, structure
from tvisa.interview import next_questions
from tvisa.interview.questions import question_at
from tvisa.interview.wording import OF_ANOTHER, OPENLY, WORDS
from tvisa.screening.writer import in_full

PACKAGE: Final = docassemble_bank.PACKAGE
QUESTIONS: Final = sorted((PACKAGE / "data" / "questions").glob("*.yml"))
DAY: Final = "2026-11-24"


def module(path: Path) -> Any:
    """Load a module of an example from its file."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    assert spec is not None
    assert spec.loader is not None
    loaded = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(loaded)
    return loaded


asking = module(PACKAGE / "asking.py")

# --- objects like docassemble's ---------------------------------------------------------------------------------------


class Container:
    """
    Like a DADict or a DAList, as measured on 1.10.5: neither a mapping nor a sequence; `elements` holds what is in it.

    What is missing is asked for by an exception, whatever asks.
    """

    def __init__(self, elements: Any, name: str = "facts") -> None:
        self.elements, self.instanceName = elements, name

    def __getattr__(self, name: str) -> Any:
        if name.startswith("_"):
            return object.__getattribute__(self, name)
        raise Missing(name)

    def as_serializable(self) -> Any:
        inner = (
            {key: serialized(value) for key, value in self.elements.items()}
            if isinstance(self.elements, dict)
            else [serialized(value) for value in self.elements]
        )
        return {
            "_class": f"docassemble.base.util.{'DADict' if isinstance(inner, dict) else 'DAList'}",
            "instanceName": self.instanceName,
            "elements": inner,
            "auto_gather": False,
            "ask_number": False,
            "minimum_number": None,
            "object_type": None,
            "object_type_parameters": {},
            "complete_attribute": None,
            "ask_object_type": False,
            "gathered": True,
            "there_are_any": True,
        }


class Missing(Exception):
    """Like DAAttributeError: an exception of its own that makes docassemble ask."""


def serialized(value: Any) -> Any:
    return value.as_serializable() if isinstance(value, Container) else value


def as_objects(value: Any) -> Any:
    if isinstance(value, dict):
        return Container({key: as_objects(inner) for key, inner in value.items()})
    return Container([as_objects(inner) for inner in value]) if isinstance(value, list) else value


class Moment(datetime.datetime):
    """Like a DADateTime."""


@pytest.mark.parametrize("path", sampled(CASES, 4), ids=lambda c: c.parent.name)
def test_its_objects_are_read_like_plain_facts(path: Path) -> None:
    """As they stand and serialized, with a moment of its own for the day."""
    plain = dump(load_case(path))
    expected = screen(plain, DAY).as_dict()
    moment = Moment(2026, 11, 24, 8, 30, tzinfo=datetime.UTC)

    assert screen(as_objects(plain), moment).as_dict() == expected
    assert screen(as_objects(plain).as_serializable(), DAY).as_dict() == expected
    assert screen({**plain, "people": as_objects(plain["people"])}, DAY).as_dict() == expected


class Unasked(Container):
    """Facts one of which has still to be asked for."""

    def as_serializable(self) -> Any:
        return {"applicant": self.key_of_the_applicant}


def test_what_makes_docassemble_ask_passes_through() -> None:
    """No exception of the caller's objects is caught or changed on its way, whatever it derives from."""
    for facts in (Unasked({}), {"applicant": "P1", "people": [Unasked({})]}):
        with pytest.raises(Missing, match=r"^key_of_the_applicant$"):
            screen(facts, DAY)


def safe_json(value: Any, level: int = 0) -> Any:
    """What docassemble makes of a variable in an interview's JSON, as measured: cut below twenty levels, but not in as_dict()."""
    if level > 20:
        return None
    if isinstance(value, (str, bool, int, float)):
        return value
    if isinstance(value, list):
        return [safe_json(inner, level + 1) for inner in value]
    if isinstance(value, dict):
        return {key: safe_json(inner, level + 1) for key, inner in value.items()}
    return value.as_dict() if hasattr(value, "as_dict") else None


@pytest.mark.parametrize("path", sampled(CASES, 4), ids=lambda c: c.parent.name)
def test_a_result_survives_the_session(path: Path) -> None:
    """Stored and read again, as JSON and in the interview's own JSON, nothing is lost of a Screening."""
    found = screen(load_case(path), DAY)
    session = pickle.loads(pickle.dumps({"screening": found, "result": found.as_dict()}))  # noqa: S301 - our own

    assert safe_json(session)["screening"] == session["result"] == found.as_dict()
    assert json.loads(json.dumps(session["result"])) == session["result"]


# --- the files --------------------------------------------------------------------------------------------------------


def blocks() -> list[dict[str, Any]]:
    return [block for path in QUESTIONS for block in yaml.safe_load_all(path.read_text(encoding="utf-8")) if block]


def test_a_session_that_was_kept_before_version_2_goes_on() -> None:
    """Its facts are read, say the same in version 2, and are kept so from the next screen on."""
    told = {"key": "I1", "victim": "P1", "control": {"threats": {"answer": True, "sources": ["client"]}}}
    kept = {**asking.facts_at_first("privileged"), "tvisa_case": 1, "incidents": [told]}
    due = asking.questions_due(Container(kept), DAY, [])
    facts, left = asking.recorded(kept, DAY, [], {0: "yes"}, {})

    assert due
    assert facts["tvisa_case"] == 2
    assert facts["incidents"][0]["means"]["threats"] == {"answer": True, "sources": ["client"]}
    assert "control" not in facts["incidents"][0]
    assert len(left) == len(due) - 1


def test_the_question_bank_is_that_of_the_leaves() -> None:
    """``python -m tests.docassemble_bank`` writes it, and the Word template, anew."""
    assert docassemble_bank.BANK.read_text(encoding="utf-8") == docassemble_bank.bank()
    made = io.BytesIO()
    docassemble_bank.memo().save(made)
    parts = [zipfile.ZipFile(source).read("word/document.xml") for source in (made, docassemble_bank.MEMO)]
    assert parts[0] == parts[1]
    (bank,) = [b["data"] for b in blocks() if "data" in b]
    assert set(bank) == set(WORDS) - {*OF_ANOTHER, *OPENLY}
    assert all(b["staff"] and b["client"] and b["listen"] for b in bank.values())
    # docassemble reads each as a Mako template: none may hold anything that Mako would run.
    assert not re.search(r"\$\{|^\s*%|^\s*##|<%", yaml.safe_dump(bank, width=10**6), re.MULTILINE)


def test_every_block_can_be_read() -> None:
    """Code compiles, templates compile, and what the flow asks for is set somewhere."""
    set_somewhere = {
        b.get("field") or b.get("event") or b.get("continue button field") or b.get("variable name") for b in blocks()
    }
    code = [b["code"] for b in blocks() if "code" in b] + [
        b["validation code"] for b in blocks() if "validation code" in b
    ]
    for text in code:
        compile(text, "screen.yml", "exec")
    for block in blocks():
        for key in ("question", "subquestion"):
            Template(block.get(key, ""))  # noqa: S702 - text of ours
    (flow,) = [b["code"] for b in blocks() if b.get("mandatory")]
    assert {"role", "agreed", "setting", "answers_given", "away_from_client", "where_it_stands"} <= set_somewhere
    assert set(re.findall(r"not_for_you|nothing_asked", flow)) <= set_somewhere


def test_the_package_names_what_it_needs() -> None:
    """A package as docassemble installs one: the questions in data/, tvisa, no names taken."""
    import tomllib

    project = tomllib.loads((EXAMPLES / "docassemble" / "pyproject.toml").read_text(encoding="utf-8"))["project"]

    assert project["name"] == "docassemble.TVisaScreen"
    assert project["dependencies"] == ["tvisa"]
    assert not {n for n in asking.__all__ if n in TAKEN}


TAKEN: Final = {
    "Address",
    "Event",
    "Individual",
    "Name",
    "Organization",
    "Person",
    "Thing",
    "Value",
    "explain",
    "log",
    "message",
    "need",
    "response",
    "states_list",
    "today",
    "validation_error",
    "word",
}
"""Names of docassemble's that a star-import could take the place of."""

# --- asking -----------------------------------------------------------------------------------------------------------


def talk(setting: str, yes_no: str, date: str = "") -> tuple[dict[str, Any], set[str]]:
    """Go through the interview's loop to its end; return the facts and what was asked about."""
    facts = asking.facts_at_first(setting)
    passed: list[str] = []
    asked: set[str] = set()
    while due := asking.questions_due(facts, DAY, passed):
        replies = {}
        for number, ask in enumerate(due):
            asked.add(ask["path"])
            first = ask["path"] == "incidents" and "incidents" not in facts
            replies[number] = {
                "yes_no": yes_no,
                "record": "yes" if first else "no",
                "date": date,
                "age": "17" if date else "",
                "choice": ask["choices"][0]["word"] if ask["choices"] else "",
                "told": "what was told" if yes_no else "",
                "marks": {choice["word"]: yes_no == "yes" for choice in ask["choices"]},
            }[ask["form"]]
        assert len(asking.fields_for(due, {})) >= 2 * len(due)
        assert asking.misread(facts, DAY, passed, replies, {}) == ""
        facts, passed = asking.recorded(facts, DAY, passed, replies, {})
        assert json.loads(json.dumps(facts)) == facts
    return facts, asked


@pytest.mark.parametrize(
    ("setting", "yes_no"),
    [
        ("privileged", "yes"),
        ("privileged", "unknown"),
        ("not_privileged", "no"),
        ("not_privileged", "declined"),
        ("not_privileged", ""),
    ],
)
@pytest.mark.slow
def test_the_talk_comes_to_an_end_and_keeps_to_its_setting(setting: str, yes_no: str) -> None:
    """Whatever is answered, a valid case results; own acts are asked about under privilege only."""
    facts, asked = talk(setting, yes_no, "March 2019" if yes_no == "yes" else "")

    assert str(structure(facts).setting) == setting
    assert len(asked) < 120
    if setting == "not_privileged":
        assert not any(path.startswith("conduct.acts") for path in asked)


def test_a_blank_is_no_answer_and_a_bad_date_is_said() -> None:
    """A blank leaves the facts as they were and is not asked again; what cannot be read is not repeated."""
    facts = asking.facts_at_first("not_privileged")
    (first, *_) = asking.questions_due(facts, DAY, [])

    same, passed = asking.recorded(facts, DAY, [], {}, {})
    assert structure(same) == structure(facts)
    assert first["path"] in passed
    facts["filing"] = {"detained": False, "in_proceedings": True}
    assert [q["path"] for q in asking.questions_due(facts, DAY, [])] == ["filing.hearing_on"]
    said = asking.misread(facts, DAY, [], {0: "Marisol said soon"}, {})
    assert "can be rough" in said
    assert "Marisol" not in said
    declined, _ = asking.recorded(facts, DAY, [], {}, {0: "declined"})
    assert declined["filing"]["hearing_on"]["date"] == "declined"


def test_yes_to_a_list_records_one_more() -> None:
    """The label asks whether there is one, so that yes never closes the list."""
    facts = {**asking.facts_at_first("not_privileged"), "filing": {"detained": False, "in_proceedings": False}}
    due = asking.questions_due(facts, DAY, [])
    (note, field) = asking.fields_for(due, {})

    assert due[0]["path"] == "incidents"
    assert "another one, to record" in field["label"]
    assert "another time" in note["note"]
    assert len(structure(asking.recorded(facts, DAY, [], {0: "yes"}, {})[0]).incidents) == 1
    closed = structure(asking.recorded(facts, DAY, [], {0: "no"}, {})[0])
    assert (len(closed.incidents), str(closed.incidents_complete.state())) == (0, "yes")


def test_the_bank_puts_no_other_question_in_the_place_of_the_one_that_is_asked() -> None:
    """Of a relative's birth, of several facts at once, and outside privilege, the words are those that fit there."""
    bank = yaml.safe_load(docassemble_bank.bank().partition("---")[2])["data"]
    facts = {**asking.facts_at_first("not_privileged"), "incidents": [{"key": f"I{n}", "victim": "P1"} for n in (1, 2)]}
    facts |= {"people": [{"key": "P1"}, {"key": "P2"}], "family": {"members": [{"person": "P2"}]}}
    facts |= {"filing": {"detained": False, "in_proceedings": False}, "incidents_complete": True}
    case = structure(facts)
    together = next(ask for ask in next_questions(case, DAY).questions if ask.together)
    asks = [together, *(question_at(case, DAY, path) for path in ("people[1].date_of_birth", "presence.entries"))]
    for ask in asks:
        (note, field, *_) = asking.fields_for([{**ask.as_dict(), "fact": ask.fact}], bank)
        assert ask.client in note["note"]
        assert field["label"] in (ask.question, asking.MORE)


# --- the memo ---------------------------------------------------------------------------------------------------------

HOSTILE: Final = "<b>&amp; & {{ 7*7 }} {% if %} ${7*7} <% x %> \u202e"


def with_hostile_text(value: Any) -> Any:
    """Return what a screening tells, in full, in which every sentence ends in text that a careless template would run."""
    if isinstance(value, dict):
        return SimpleNamespace(**{key: with_hostile_text(inner) for key, inner in value.items()})
    if isinstance(value, list):
        return [with_hostile_text(inner) for inner in value]
    return f"{value} {HOSTILE}" if isinstance(value, str) else value


def docx_text(screening: Any) -> str:
    """Fill in the Word template and return its text, as a reader of the file finds it."""
    template = DocxTemplate(docassemble_bank.MEMO)
    template.render({"screening": screening}, autoescape=False)
    made = io.BytesIO()
    template.save(made)
    import docx

    return "\n".join(p.text for p in docx.Document(made).paragraphs)


def md_text(screening: Any) -> str:
    text = (PACKAGE / "data" / "templates" / "memo.md").read_text(encoding="utf-8")
    return str(Template(text, strict_undefined=True).render(screening=screening))  # noqa: S702 - Markdown


def shown_text(screening: Any) -> str:
    (block,) = [b for b in blocks() if b.get("event") == "where_it_stands"]
    return str(Template(block["subquestion"], strict_undefined=True).render(screening=screening))  # noqa: S702 - Markdown


def screen_text(event: str, screening: Any) -> str:
    """Return what a screen shows."""
    (block,) = [b for b in blocks() if b.get("event") == event]
    return str(Template(block["subquestion"], strict_undefined=True).render(screening=screening))  # noqa: S702 - Markdown


def test_the_packet_and_the_waivers_have_a_screen_each() -> None:
    """With what the commands tell, and of waivers nothing outside a privileged setting."""
    screening = screen(load_case(EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml"), DAY)
    assert screening.packet is not None
    assert screening.waivers is not None
    packet, waivers = screen_text("what_goes_in", screening), screen_text("what_is_waived", screening)
    assert all(each.title in packet for each in screening.packet.pieces)
    assert all(each.title in packet for each in screening.packet.records)
    assert all(each.title in waivers for each in screening.waivers.grounds)
    outside = screen_text("what_is_waived", screening.outside())
    assert not [each.title for each in screening.waivers.grounds if each.title in outside]


def test_what_the_forms_ask_has_a_screen() -> None:
    """Each question beside which something is recorded, with who sees it first, and no answer; outside, none of own acts."""
    screening = screen(load_case(EXAMPLES / "admissibility" / "also-the-bar" / "case.yaml"), DAY)
    outside = screening.outside()
    texts = [screen_text("what_forms_ask", each) for each in (screening, outside)]
    assert screening.forms is not None
    assert all(form.title in texts[0] for form in screening.forms.forms)
    several = [question for form in screening.forms.forms for question in form.questions]
    told = {
        f"* {q.place}. {q.subject}: {q.caution_text}" for q in several if not (q.no_such_fact or q.nothing_recorded)
    }
    assert {line for line in texts[0].splitlines() if re.match(r"\* Part \d", line)} == {
        line for line in told if line.startswith("* Part")
    }
    assert "8.C" in texts[0]
    assert "8.C" not in texts[1]
    assert not re.search(r"(?i)\byes\b|\bno\.", texts[0].partition("Questions beside")[2])


def test_decided_cases_have_a_screen() -> None:
    """Both sides of each standard that is open, what sets the record apart and what each weighs; no act outside privilege."""
    screening = screen(load_case(EXAMPLES / "whole-files" / "f03-subpoena" / "case.yaml"), DAY)
    told = screen_text("what_was_decided", screening)
    (last,) = [b for b in blocks() if b.get("event") == "where_it_stands"]
    acts = [s for s in screening.decided.standards if s.other_law]

    assert {"label": "Decided cases, for counsel", "action": "what_was_decided"} in last["action buttons"]
    assert all(line in told for line in screening.decided.standing)
    assert acts
    for standard in screening.decided.standards:
        if not standard.open or not standard.cases:
            continue
        assert f"**{standard.title}** ({standard.path})" in told
        for case in (*standard.found[:3], *standard.not_found[:3]):
            assert case.citation in told
            assert all(factor.title in told for factor in (*case.sets_apart, *case.would_be, *case.missing_too))
            assert "; ".join(case.warnings) in told
    outside = screen_text("what_was_decided", screening.outside())
    assert not [act.path for act in acts if act.path in outside]
    assert acts[0].cases[0].citation not in outside


@pytest.mark.parametrize("render", [docx_text, md_text, shown_text])
def test_the_memo_says_what_was_found(render: Any) -> None:
    """Each element with its outcome and reason, the summary and the disclaimer, in either setting."""
    for path in (CASES[0], EXAMPLES / "vignettes" / "v01-household-worker" / "case.yaml"):
        screening = screen(load_case(path), DAY)
        text = render(screening)
        assert screening.summary in text
        assert screening.disclaimer in text
        for element in screening.elements:
            assert element.title in text
            assert element.reason in text
        assert not re.search(r"\{\{|\{%|\$\{", text)


def test_the_outline_of_the_statement_has_a_page() -> None:
    """Every topic, what is told of everybody, and nothing of own acts; a button on the last screen leads there."""
    (block,) = [b for b in blocks() if b.get("event") == "statement_outline"]
    (last,) = [b for b in blocks() if b.get("event") == "where_it_stands"]
    screening = screen(load_case(EXAMPLES / "whole-files" / "f02-two-seasons" / "case.yaml"), DAY)
    text = str(Template(block["subquestion"], strict_undefined=True).render(screening=screening))  # noqa: S702 - Markdown

    assert screening.outline is not None
    assert all(topic.title in text for topic in screening.outline.topics)
    assert screening.outline.counsel in text
    assert "passports" not in text
    assert {"label": "Outline of the personal statement", "action": "statement_outline"} in last["action buttons"]


@pytest.mark.parametrize("render", [docx_text, md_text, shown_text])
def test_no_text_is_run_by_a_template(render: Any) -> None:
    """Whatever a sentence holds stands in the memo as it is, and the Word file stays one."""
    result = with_hostile_text({"tvisa_version": "0", "setting": None, **in_full(screen(load_case(CASES[0]), DAY))})

    text = render(result)

    assert result.summary in text
    assert "49" not in text.replace(result.summary, "")
