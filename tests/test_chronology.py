"""The timeline as it is told: order, words, ages, what is reckoned, what is kept back, and each form of it."""

from __future__ import annotations

import datetime
import json
import re
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest
from click.testing import CliRunner

from tests.schemas import validator
from tests.support import CASES, sampled
from tvisa import as_case, load_case, screen
from tvisa.cli import main
from tvisa.report.timeline import TITLE
from tvisa.screening.days.chronology import Chronology, TimelineEntry, chronology
from tvisa.words.catalog import ENGLISH

DAY = datetime.date(2026, 11, 24)
FACTS: dict[str, Any] = {
    "applicant": "P1",
    "people": [
        {"key": "P1", "date_of_birth": "1999-06"},
        {"key": "P2", "date_of_birth": "2020-02-29"},
        {"key": "P3", "date_of_birth": "1970"},
        {"key": "P4", "date_of_birth": "1975"},
    ],
    "incidents": [
        {"key": "I1", "victim": "P1", "when": "2015/2016-05-04"},
        {"key": "I2", "victim": "P1"},
    ],
    "presence": {
        "entries": [{"when": "2014-12-31", "stay_until": "2015-06-30", "reason": "A reason"}],
        "departures": [{"when": {"date": "2019", "sources": ["trafficker"]}}],
    },
    "family": {
        "members": [{"person": "P2", "kinship": "child", "tie": "birth"}, {"person": "P3", "kinship": "parent"}]
    },
    "assistance": {"contacts": [{"when": [{"date": "2017-01"}, {"date": "2018"}]}]},
    "filing": {"hearing_on": "2027-01-12", "order_on": "2026-05-05"},
    "conduct": {"acts": [{"when": "2016-02-02", "other": {"person": "P4"}}]},
}


def told(*, redact: bool = False, **more: Any) -> Chronology:
    return chronology(as_case({**FACTS, **more}), DAY, ENGLISH, redact=redact)


def entry(found: Chronology, key: str, record: str = "") -> TimelineEntry:
    (one,) = (e for e in found if e.key == key and e.record.startswith(record))
    return one


def ages(one: TimelineEntry) -> dict[str, tuple[int | None, ...]]:
    return {a.person: (a.low, a.high, a.low_at_end, a.high_at_end) for a in one.ages}


def run(*arguments: str, text: str | None = None) -> str:
    result = CliRunner().invoke(
        main, ["timeline", *arguments, "--as-of", "2026-11-24"], input=text, env={"COLUMNS": "80"}
    )
    assert result.exit_code == 0, result.output
    return result.stdout


# --- what is told -----------------------------------------------------------------------------------------------------


def test_each_is_told_in_words_with_its_bounds_and_whoever_lived_with_an_age() -> None:
    """A day is a day, a month a month; what lasted has two ends; nobody has an age before being born."""
    found = told()
    incident, contact = entry(found, "incident"), entry(found, "contact")

    assert entry(found, "entry").when == "2014-12-31"
    assert entry(found, "born", "P1").when == "some day in 1999-06"
    assert incident.when == "from: some day in 2015; to 2016-05-04"
    assert (incident.earliest, incident.begun_by) == ("2015-01-01", "2015-12-31")
    assert (incident.over_from, incident.latest) == ("2016-05-04", "2016-05-04")
    assert contact.when == "told differently: some day in 2017-01 | some day in 2018"
    assert contact.written == ("2017-01", "2018")
    assert ages(incident) == {"P1": (15, 16, 16, 16), "P3": (44, 45, 45, 46)}
    assert ages(contact)["P1"] == (17, 19, None, None)
    assert ages(entry(found, "hearing"))["P2"] == (6, 6, None, None)
    assert [(p.person, p.part.value, p.kinship) for p in found.people] == [
        ("P1", "applicant", None),
        ("P2", "relative", "child"),
        ("P3", "relative", "parent"),
    ]


def test_what_the_dates_do_not_order_is_said_and_what_nobody_dates_is_listed() -> None:
    """Two dates that overlap have no order; a record without a date has no place; a trafficker's date is told nowhere."""
    found = told(filed_on="2015")
    incident, filed = entry(found, "incident"), entry(found, "filed")

    assert filed.unordered == (incident.number,)
    assert incident.unordered == ()
    assert entry(found, "contact").unordered == (entry(found, "age_18", "P1").number,)
    assert [u.path for u in found.undated] == ["incidents[1].when"]
    assert found.set_aside == ("presence.departures[0].when",)
    assert "2019" not in json.dumps(found.as_dict())


def test_a_reckoned_day_says_from_what_and_only_birthdays_that_matter_are_told() -> None:
    """The 21st birthday of a child matters, and no birthday of a parent; each names the date behind it and a provision."""
    found = told()
    reckoned = [e for e in found if e.sort != "told"]

    assert {(e.key, e.record) for e in reckoned if e.sort == "birthday"} == {
        ("age_18", "P1"),
        ("age_21", "P1"),
        ("age_21", "P2"),
    }
    assert entry(found, "age_21", "P2").when == "some day from 2041-02-28 to 2041-03-01"
    step = told(family={"members": [{"person": "P2", "kinship": "child", "tie": "marriage"}]})
    assert entry(step, "age_18", "P2").when == "some day from 2038-02-28 to 2038-03-01"
    brother = told(family={"members": [{"person": "P2", "kinship": "sibling"}]})
    assert [e.key for e in brother if e.record == "P2"] == ["born", "age_18"]
    for one in reckoned:
        assert one.derived_from
        assert one.citations
        assert one.written == ()


def test_outside_a_privileged_setting_nothing_tells_what_is_kept_back() -> None:
    """With acts, orders of removal and the end of a stay, or without them: the same text, byte for byte."""
    kept = {"conduct", "filing"}
    silent = {k: v for k, v in FACTS.items() if k not in kept} | {"filing": {"hearing_on": "2027-01-12"}}
    silent["presence"] = {**FACTS["presence"], "entries": [{"when": "2014-12-31", "reason": "A reason"}]}

    assert told().as_dict() == chronology(as_case(silent), DAY, ENGLISH).as_dict()
    privileged = told(setting="privileged")
    assert {"act", "order", "entry.stay_until"} <= {e.key for e in privileged}
    assert "P4" in {p.person for p in privileged.people}
    for form in ("text", "json", "markdown", "svg", "html"):
        with_, without = (run("-", "--format", form, text=json.dumps(facts)) for facts in (FACTS, silent))
        assert with_ == without


def test_redacted_it_tells_years_and_bands_and_no_word() -> None:
    """Dates are cut before anything is read off them, so that neither order nor age tells more than the year does."""
    found = told(redact=True, setting="privileged")
    text = json.dumps(found.as_dict() | {"as_of": ""})

    assert not re.search(r"\d{4}-\d\d", re.sub(r"\[\d+\]", "", text))
    assert {a.band for e in found for a in e.ages} == {"<18", "18+", "?"}
    assert {(a.low, a.high) for e in found for a in e.ages} == {(None, None)}
    assert all(e.notes == () for e in found)
    assert entry(told(setting="privileged"), "entry").notes == ("A reason",)
    assert entry(told(), "entry").notes == ()  # it could tell how somebody came in
    other = told(redact=True, setting="privileged", filed_on="2020-01-31")
    assert other.as_dict() == told(redact=True, setting="privileged", filed_on="2020-12-01").as_dict()


# --- the forms --------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize("case", sampled(CASES, 6), ids=lambda c: c.parent.name)
def test_every_example_has_a_timeline_of_eighty_columns_and_a_valid_document(case: Path) -> None:
    """Text fits a terminal of eighty columns; JSON keeps to its schema; a screening reads the same."""
    text = run(str(case))
    document = json.loads(run(str(case), "--format", "json"))

    assert max(map(len, text.splitlines())) <= 80
    validator("timeline").validate(document)
    assert document["kind"] == "tvisa.timeline"
    found = screen(load_case(case), DAY).chronology()
    assert found is not None
    assert found.as_dict() == document
    assert [one["number"] for one in document["entries"]] == list(range(1, len(document["entries"]) + 1))


class _Words(HTMLParser):
    """Gathers the words of a page, and the names that its elements have."""

    def __init__(self) -> None:
        super().__init__()
        self.said: list[str] = []
        self.tags: list[str] = []

    def handle_starttag(self, tag: str, _: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)

    def handle_data(self, data: str) -> None:
        self.said.append(data)


@pytest.mark.parametrize("lang", ["en", "es"])
def test_the_picture_is_one_file_of_real_text_with_a_title_and_a_description(lang: str) -> None:
    """Well formed, with every number, age and date as text; it fetches nothing, and says nothing by color alone."""
    svg = run("-", "--format", "svg", "--lang", lang, text=json.dumps(FACTS))
    root = ElementTree.fromstring(svg)  # noqa: S314 - written a line above
    space = "{http://www.w3.org/2000/svg}"
    words = " ".join(t.text or "" for t in root.iter(f"{space}text"))
    named = root.get("aria-labelledby", "").split()

    assert [root.find(f"{space}{tag}").get("id") for tag in ("title", "desc")] == named  # type: ignore[union-attr]
    assert all(root.find(f"{space}{tag}").text for tag in ("title", "desc"))  # type: ignore[union-attr]
    assert root.get("lang") == lang
    for number, one in enumerate(told().entries, 1):
        assert re.search(rf"\b{number}\b", words)
        assert not one.earliest or one.earliest[:4] in words
    assert "http" not in svg.replace("http://www.w3.org/2000/svg", "")
    colors = set(re.findall(r"#[0-9a-f]{3,6}", svg))
    assert all(len(set(color[1:])) == 1 for color in colors), "grays alone"
    for x in root.iter(f"{space}rect"):
        if x.get("x"):
            assert 0 <= float(x.get("x", "0")) <= 1000
            assert float(x.get("width", "0")) > 0


def test_the_page_holds_the_picture_and_the_same_in_a_table() -> None:
    """A reader without the picture has a table with headings; nothing is fetched."""
    page = run("-", "--format", "html", text=json.dumps(FACTS))
    words = _Words()
    words.feed(page)

    assert {"svg", "table", "h1", "main"} <= set(words.tags)
    assert "script" not in words.tags
    assert "default-src 'none'" in page
    assert page.count("<h1>") == 1
    for one in told().entries:
        assert one.when in " ".join(words.said)


def test_markdown_and_text_say_the_same_things() -> None:
    """Each form names what is reckoned, what is not ordered, what is undated and what does not fit."""
    wrong = {**FACTS, "filed_on": "2015", "filed": False}
    for form in ("text", "markdown", "html"):
        said = " ".join(run("-", "--format", form, text=json.dumps(wrong)).replace("\\", "").split())
        assert TITLE in said or form == "text"
        for words in (
            "calculated: a birthday",
            "order relative to",
            "Incident 2",
            "conflict with one another",
            "filed on",
        ):
            assert words in said, (form, words)


def test_a_case_without_a_date_says_so() -> None:
    """There is nothing to draw, and each form says it."""
    bare = json.dumps({"applicant": "P1", "people": [{"key": "P1"}]})
    for form in ("text", "markdown", "svg", "html"):
        assert "No date is on file." in run("-", "--format", form, text=bare)
    assert json.loads(run("-", "--format", "json", text=bare))["entries"] == []


def test_the_memo_tells_the_same_timeline_with_ages_and_what_does_not_fit() -> None:
    """One order and one set of ages for the memo and the command."""
    facts = {**FACTS, "filed_on": "2015", "filed": False}
    memo = str(screen(facts, DAY).report("memo", "markdown")).replace("\\", "")

    assert "P1 15 or 16; 16 at the end" in memo
    assert memo.count("The file says that it has not happened, but gives a past date for it.") == 1
    assert "filed, filed on" in memo.replace("*", "")


def test_what_does_not_fit_is_in_the_json_of_a_screening_once_and_holds_no_value() -> None:
    """By kind, words and places."""
    found = screen({**FACTS, "filed_on": "2015-03-04", "filed": False}, DAY)
    document = found.as_dict()

    assert [(c["kind"], [document["paths"][n] for n in c["paths"]]) for c in document["contradictions"]] == [
        ("denied_and_dated", ["filed", "filed_on"])
    ]
    assert "2015" not in json.dumps(document["contradictions"])
    assert "contradictions" not in screen(FACTS, DAY).as_dict()


def test_the_door_gives_it_as_a_page_in_each_form_redacted_or_not() -> None:
    """Text and Markdown are one document; HTML has the picture; redacted no month is in any of them."""
    found = screen(FACTS, DAY)

    assert found.report("timeline") == found.report("timeline", "markdown")
    assert "<svg" in str(found.report("timeline", "html"))
    for form in ("markdown", "html"):
        page = re.sub(r"As of \S+", "", str(found.report("timeline", form, redact=True)).replace("\\", ""))
        assert not re.search(r"\b20[01]\d-\d\d", page)
        assert re.search(r"\b20[01]\d-\d\d", str(found.report("timeline", form)).replace("\\", ""))


def test_an_age_is_told_of_whoever_may_have_been_born_and_of_nobody_at_the_own_birth() -> None:
    """Before the birth there is none; where the dates allow it as well, only the highest is told; what goes on has no end."""
    people = [{"key": "P1", "date_of_birth": "1999-06"}, {"key": "P2", "date_of_birth": "2015"}]
    people += [{"key": "P3"}, {"key": "P4"}]
    found = told(people=people, filed_on="2015-06-01", incidents=[{"key": "I1", "victim": "P1", "when": "2016-07/.."}])

    assert "P1" not in ages(entry(found, "born", "P1"))
    assert ages(entry(found, "filed"))["P2"] == (None, 0, None, None)
    assert ages(entry(found, "incident")) == {"P1": (17, 17, None, None), "P2": (0, 1, None, None)}


def test_of_two_that_are_not_in_order_the_vaguer_names_the_other() -> None:
    """So that one rough date is told once, and not at every other."""
    found = told(filed_on="[2015-03..2015-06]", granted_on="[2015-04..2016]")
    filed, granted = entry(found, "filed"), entry(found, "granted")

    assert filed.number < granted.number
    assert filed.number in granted.unordered
    assert granted.number not in filed.unordered


def test_days_that_only_grounds_make_matter_are_told_in_privilege_alone() -> None:
    """The bars after a departure, and unlawful presence."""
    left: dict[str, Any] = {"presence": {"departures": [{"when": "2018-03-04"}]}}

    assert {"bar_3_years", "bar_10_years"} <= {e.key for e in told(setting="privileged", **left)}
    assert not {e.key for e in told(**left)} & {"bar_3_years", "bar_10_years"}
