"""Mistakes of YAML and of JSON: told by line, column and likely cause, and never in the words of the file."""

from __future__ import annotations

from pathlib import Path
from typing import Final

import pytest
import yaml

from tests.support import EXAMPLES
from tvisa import CaseFileError, load_case, loads_case
from tvisa.errors import PolicyFileError, Problem
from tvisa.facts import Case, Person
from tvisa.files.assume import assume
from tvisa.files.hints import homes, key_hint
from tvisa.files.starter import starter
from tvisa.law.common.policy import loads_policy

PERSON: Final = "applicant: P1\npeople:\n  - key: P1\n"
MARK: Final = "zqxj"

CAUSES: Final = {
    "comma": ("applicant: P1\npeople:\n  - {key: P1, note: zqxj, zqxj b}\n", 3, 27, "a comma ends it"),
    "comma, then a colon": ("applicant: P1\npeople:\n  - {key: P1, note: zqxj b, zqxj: x}\n", 3, 29, "a comma ends it"),
    "colon": (f"{PERSON}    note: zqxj b: no\n", 4, 17, "a colon with a space after it stands in text"),
    "colon in braces": ("applicant: P1\npeople:\n  - {key: P1, note: zqxj b: no}\n", 3, 27, "a colon stands in text"),
    "number sign": (f"{PERSON}    note: zqxj # 12\n", 4, 16, "begins a comment"),
    "number sign further on": (f"{PERSON}    note: zqxj\n      zqxj  # 12\n", 5, 13, "begins a comment"),
    "number sign and more": (f"{PERSON}    note: zqxj # 12\n      zqxj\n", 4, 16, "begins a comment"),
    "number sign in braces": ("applicant: P1\npeople:\n  - {key: P1, note: zqxj # 1}\n", 3, 26, "begins a comment"),
    "number sign in a claim": (f"{PERSON}filed: {{answer: yes, note: zqxj # 1\n  }}\n", 4, 33, "begins a comment"),
    "tab": ("applicant: P1\npeople:\n\t- key: P1\n", 3, 1, "a tab"),
    "tab below": (f"{PERSON}\tnote: zqxj\n", 4, 1, "a tab"),
    "quote": (f'{PERSON}    note: "zqxj\nfiled: no\n', 4, 11, "the quote that opens here is not closed"),
    "apostrophe": (f"{PERSON}    note: 'zqxj so\nfiled: no\n", 4, 11, "the quote that opens here is not closed"),
    "after a quote": (f'{PERSON}    note: "zqxj" zqxj\n', 4, 18, "text follows the quote that closes"),
    "bracket": ("applicant: P1\npeople: [{key: P1}\nfiled: no\n", 2, 9, "the bracket that opens here is not closed"),
    "brace": ("applicant: P1\npeople:\n  - {key: P1\nfiled: no\n", 3, 5, "the bracket that opens here is not closed"),
    "bracket at the end": ("applicant: P1\npeople: [{key: P1}", 2, 9, "the bracket that opens here is not closed"),
    "bracket and nothing": ("applicant: [\n", 1, 12, "the bracket that opens here is not closed"),
    "other bracket": ("applicant: P1\npeople: [{key: P1]\nfiled: no\n", 2, 18, "a comma is missing"),
    "span": (f"{PERSON}filed_on: [2015-11..2017-09]/2018\n", 4, 29, "text follows the bracket that closes"),
    "indented less": (f"{PERSON}   note: zqxj\n", 4, 4, "the line is not indented like those"),
    "indented more": (f"{PERSON}     note: zqxj\n", 4, 10, "a key stands where none can"),
    "no space": ("applicant: P1\nfiled:yes\npeople: [{key: P1}]\n", 2, 1, "after the colon of a key stands a space"),
    "no key": ("applicant: P1\nzqxj\npeople: [{key: P1}]\n", 2, 1, "a line with no key"),
    "no key below": (f"{PERSON}    note: zqxj\nzqxj\n", 5, 1, "a line with no key"),
    "star": (f"{PERSON}    note: *zqxj\n", 4, 11, "begins with * or & needs quotes"),
    "ampersand": (f"{PERSON}    note: & zqxj\n", 4, 11, "begins with & needs quotes"),
    "exclamation mark": (f"{PERSON}    note: !zqxj so\n", 4, 11, "begins with ! needs quotes"),
    "at": (f"{PERSON}    note: @zqxj\n", 4, 11, "begins with @ needs quotes"),
    "percent": (f"{PERSON}    note: %zqxj\n", 4, 11, "begins with % needs quotes"),
    "backslash": (f'{PERSON}    note: "\\zqxj"\n', 4, 0, "a backslash inside double quotes"),
    "control": (f"{PERSON}    note: a\x07b\n", 4, 12, "characters that YAML does not allow"),
    "after three dots": (f"{PERSON}...\nfiled: no\n", 5, 1, "three dots end a document"),
    "question mark": (f"{PERSON}filed: ?\npresence: {{here_now: yes}}\n", 4, 8, "a question mark alone is no answer"),
    "equals sign": ("applicant = P1\npeople: [{key: P1}]\n", 1, 1, "a line with no key"),
    "equals sign below": (f"{PERSON}    note = zqxj\n    date_of_birth: 2001\n", 4, 5, "a line with no key"),
    "two documents": (f"{PERSON}---\napplicant: P1\n", 4, 1, "one document"),
    "trailing comma": ('{"applicant": "P1",\n "people": [{"key": "P1",}]}', 2, 0, "stands no comma"),
    "json comma": ('{"applicant": "P1"\n "people": []}', 2, 2, "expected a comma"),
    "json quotes": ("{'applicant': 'zqxj'}", 1, 2, "expected a key in double quotes"),
    "json word": ('{"applicant": zqxj}', 1, 15, "expected a value"),
    "json open": ('{"applicant": "zqxj', 1, 15, "the quote that opens here is not closed"),
    "json line break": ('{"applicant": "zqxj\n"}', 1, 20, "a line break or a tab"),
    "json backslash": ('{"applicant": "C:\\zqxj"}', 1, 18, "a backslash"),
    "json more": ('{"applicant": "P1"} zqxj', 1, 21, "nothing may follow"),
    "json colon": ('{"applicant" "zqxj"}', 1, 14, "expected a colon"),
}


def problem(text: str) -> Problem:
    """Return the first problem of a text."""
    with pytest.raises(CaseFileError) as caught:
        loads_case(text)
    assert MARK not in str(caught.value)
    return caught.value.problems[0]


@pytest.mark.parametrize("loader", ["compiled", "plain"])
@pytest.mark.parametrize(("text", "line", "column", "cause"), CAUSES.values(), ids=CAUSES)
def test_a_mistake_is_told_with_its_place_and_its_cause(
    monkeypatch: pytest.MonkeyPatch, loader: str, text: str, line: int, column: int, cause: str
) -> None:
    """Whichever of the two parsers is installed; a column of 0 here is one in which they differ."""
    if loader == "plain":
        monkeypatch.delattr(yaml, "CSafeLoader", raising=False)
    found = problem(text)

    assert (found.line, found.column if column else 0) == (line, column)
    assert cause in found.message
    assert str(found) == f"{found.path}: {found.message} (line {line}, column {found.column})"


@pytest.mark.parametrize(
    "line",
    [
        'note: "zqxj # 12"',
        "note: zqxj#12",
        "note:  # 12",
        "# note: zqxj # 12",
        "filed: no  # zqxj",
        "note: |\n      zqxj # 12",
        "note: zqxj  # A short note for the file; no names.",
    ],
)
def test_other_comments_are_left_alone(line: str) -> None:
    """In quotes, behind an answer, on a line of its own; and the comments of the starter file, which people leave standing."""
    ask = next(told for told in starter().splitlines() if told.startswith("note:")).partition("# ")[2]
    text = line.replace("A short note for the file; no names.", ask)

    assert loads_case(f"applicant: P1\npeople: [{{key: P1}}]\n{text}\n").applicant == "P1"


@pytest.mark.parametrize("path", sorted(EXAMPLES.rglob("case.yaml"))[::7], ids=lambda p: p.parent.name)
def test_no_example_loses_text_to_a_comment(path: Path) -> None:
    """What they hold is read whole."""
    assert load_case(path).people


ANSWERS: Final = {
    "no dash": ("people:\n  key: P1\n", (3, 3), "each entry begins with a dash and a space"),
    "other dash": ("people:\n  — key: P1\n", (3, 3), "each entry begins with a dash and a space"),
    "dash and no space": ("people:\n  -key: P1\n", (3, 3), "each entry begins with a dash and a space"),
    "record": ("people: [{key: P1}]\npresence:\n  - here_now: yes\n", (4, 3), "keys, each with a colon"),
    "one source": ("people: [{key: P1}]\nfiled: {answer: yes, sources: client}\n", (3, 31), "brackets around it"),
    "bare replies": ("people: [{key: P1}]\nfiled: [yes, no]\n", (3, 9), "such as {answer: yes, sources: [client]}"),
    "no-break space": ("people: [{key: P1}]\nfiled\u00a0: no\n", (3, 1), "a character that cannot be seen"),
    "nothing seen": ("people: [{key: P1}]\nfi\u200bled: no\n", (3, 1), "a character that cannot be seen"),
    "colon and no space": ("people: [{key: P1}]\nincidents: [{key:I1, victim: P1}]\n", (3, 14), "after the colon"),
    "number sign": ("people: [{key: P1}]\nfiled: no# zqxj\n", (3, 8), "before the # of a comment stands a space"),
    "month first": ("people: [{key: P1}]\nfiled_on: 11/24/2026\n", (3, 11), "the year comes first"),
    "day with dots": ("people: [{key: P1}]\nfiled_on: 24.11.2026\n", (3, 11), "the year comes first"),
    "month by name": ("people: [{key: P1}]\nfiled_on: Nov 24, 2026\n", (3, 11), "months are written as numbers"),
    "time of day": ("people: [{key: P1}]\nfiled_on: 2026-11-24 10:00\n", (3, 11), "no time of day is written"),
    "span in words": (
        "people: [{key: P1}]\nfiled_on: 2015 to 2017-03\n",
        (3, 11),
        "what lasted is written with a slash",
    ),
    "span with a dash": ("people: [{key: P1}]\nfiled_on: 2015–2017\n", (3, 11), "what lasted is written with a slash"),
    "about": ("people: [{key: P1}]\nfiled_on: about 2015\n", (3, 11), "that it is about is written with a ~"),
    "month and year": ("people: [{key: P1}]\nfiled_on: 8/2020\n", (3, 11), "the year comes first"),
    "slashes": ("people: [{key: P1}]\nfiled_on: 2020/08/03\n", (3, 11), "dashes join the parts of a day"),
    "one digit": ("people: [{key: P1}]\nfiled_on: 2020-8-3\n", (3, 11), "each has two digits"),
    "part of a year": ("people: [{key: P1}]\nfiled_on: early 2020\n", (3, 11), "the days between which it was"),
    "no such day": ("people: [{key: P1}]\nfiled_on: 2020-02-30\n", (3, 11), "expected a day that exists"),
    "about an amount": (
        "people: [{key: P1}]\nincidents: [{key: I1, victim: P1, debt: {ledger: {lines: [{amount: about 3000 USD}]}}}]\n",
        (3, 68),
        "that it is about is written with a ~ after the number",
    ),
    "not applicable": ("people: [{key: P1}]\nfiled: n/a\n", (3, 8), "leave it blank where nobody asked"),
    "list for keys": ("people: [{key: P1}]\npresence: [here_now]\n", (3, 11), "no dashes or brackets around them"),
    "no such date": ("people: [{key: P1}]\nfiled_on: zqxj\n", (3, 11), "expected a date such as"),
}


@pytest.mark.parametrize(("text", "at", "cause"), ANSWERS.values(), ids=ANSWERS)
def test_what_is_valid_yaml_and_no_case_is_told_its_likely_cause(text: str, at: tuple[int, int], cause: str) -> None:
    """As people type it who have never seen the format."""
    found = problem(f"applicant: P1\n{text}")

    assert (found.line, found.column) == at
    assert cause in found.message
    assert "2026" not in found.message.partition("expected")[0]


# --- keys and words ---------------------------------------------------------------------------------------------------

KEYS: Final = {
    "near": (
        "people:\n  - key: P1\n    date_of_brith: 2001\n",
        (4, 5),
        "the nearest that is known here is date_of_birth",
    ),
    "capitals": ("people: [{key: P1}]\nFiled On: 2001\n", (3, 1), "the nearest that is known here is filed_on"),
    "misplaced": ("people: [{key: P1}]\nforce: yes\n", (3, 1), "it belongs under incidents[].means"),
    "misplaced below": (
        "people: [{key: P1}]\nincidents:\n  - {key: I1, victim: P1, recruited: yes}\n",
        (4, 27),
        "it belongs under incidents[].acts",
    ),
    "misplaced from the top": ("people: [{key: P1, filed: no}]\n", (2, 20), "it belongs at the top of the file"),
    "in a claim": ("people: [{key: P1}]\nsources: [client]\n", (3, 1), "inside the answer that it is about"),
    "near and misplaced": (
        "people: [{key: P1}]\nrecruted: yes\n",
        (3, 1),
        "the nearest that exists is recruited, under",
    ),
    "name": ("people:\n  - key: P1\n    name: zqxj\n", (4, 5), "no name, address or number of a person is recorded"),
    "age of a relative": (
        "people: [{key: P1}]\nfamily: {members: [{person: P1, age: 12}]}\n",
        (3, 33),
        "under people: date_of_birth: [1992-11-25..1993-11-24]",
    ),
    "day": (
        "people: [{key: P1}]\nfiling: {hearing: 2027-01-12}\n",
        (3, 10),
        "the nearest that is known here is hearing_on",
    ),
    "capital": ("people: [{key: P1}]\nFiled: no\n", (3, 1), "the nearest that is known here is filed, written so"),
    "kin": (
        "people: [{key: P1}]\nfamily: {members: [{person: P1, kinship: daughter}]}\n",
        (3, 42),
        "; the nearest is child",
    ),
    "agency": (
        "people: [{key: P1}]\nassistance: {contacts: [{agency: Police}]}\n",
        (3, 34),
        "; the nearest is state_or_local_law_enforcement",
    ),
    "word": ("people: [{key: P1}]\nsetting: priviledged\n", (3, 10), "; the nearest is privileged"),
    "word in a list": (
        "people: [{key: P1}]\nfiled: {answer: no, sources: [clent]}\n",
        (3, 31),
        "; the nearest is client",
    ),
}


@pytest.mark.parametrize(("text", "at", "hint"), KEYS.values(), ids=KEYS)
def test_a_key_or_a_word_is_told_the_one_that_exists(text: str, at: tuple[int, int], hint: str) -> None:
    """Where it belongs, or the nearest; and where it stands."""
    found = problem(f"applicant: P1\n{text}")

    assert (found.line, found.column) == at
    assert hint in found.message


def test_what_is_like_nothing_has_no_hint() -> None:
    """Nor what is long, and no key at all."""
    assert problem("applicant: P1\npeople: [{key: P1}]\nzqxjzqxj: 1\n").message.endswith("not one that is known here")
    assert key_hint("force" * 1000, Case) == key_hint(7, Case) == key_hint("", Case) == ""
    assert homes()["force"][0] == "incidents[].means"


@pytest.mark.parametrize("key", ["force", "recruited", "contact", "conducts", "arests", "charge"])
def test_nobody_is_led_to_record_acts_of_the_client(key: str) -> None:
    """By a guess: what has another home is told that one alone, and what is nearly a word of theirs is told none of them."""
    assert "conduct" not in problem(f"applicant: P1\npeople: [{{key: P1}}]\n{key}: yes\n").message


def test_what_belongs_to_them_alone_is_told_so() -> None:
    """To who wrote it; and inside of them, what is nearest there."""
    (alone, *_) = (key for key, paths in homes().items() if all(path.startswith("conduct.") for path in paths))

    assert "it belongs under conduct" in problem(f"applicant: P1\npeople: [{{key: P1}}]\n{alone}: yes\n").message
    inside = "applicant: P1\npeople: [{key: P1}]\nconduct: {acts: [{force: yes}]}\n"
    assert "it belongs under conduct.acts[].means or under incidents[].means" in problem(inside).message


def test_after_many_problems_nothing_more_is_guessed() -> None:
    """A file of nothing but unknown keys is answered at once."""
    with pytest.raises(CaseFileError) as caught:
        loads_case("applicant: P1\n" + "".join(f"forced{n}: yes\n" for n in range(2_000)))

    assert len(caught.value.problems) > 1_999
    assert sum("nearest" in p.message for p in caught.value.problems) <= 50


def test_a_key_that_came_twice_does_not_move_the_others() -> None:
    """The position and the line are those at which a key was written."""
    for text in (
        "applicant: P1\napplicant: P1\nzqxj: 1\npeople: [{key: P1}]\n",
        '{"applicant": "P1",\n"applicant": "P1",\n"zqxj": 1,\n"people": [{"key": "P1"}]}',
    ):
        with pytest.raises(CaseFileError) as caught:
            loads_case(text)
        assert [(p.line, p.message.split()[4]) for p in caught.value.problems] == [(2, "2"), (3, "3")]


def test_a_problem_of_a_policy_file_has_its_line_too() -> None:
    """As one of a case file has."""
    with pytest.raises(PolicyFileError) as caught:
        loads_policy("entries:\n  - topic: zqxj\n")

    assert {p.line for p in caught.value.problems} == {1, 2}
    assert MARK not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "hardship.extreme: zqxj\nfiled: {answer: yes,\n  sources: [zqxj]}\nzqxj: yes\n",
        '{"hardship.extreme": "zqxj",\n "filed": {"answer": true,\n "sources": ["zqxj"]},\n "zqxj": true}',
    ],
)
def test_a_problem_of_assumptions_has_its_line_too(text: str) -> None:
    """Whose keys are the paths of facts."""
    strange, others = text, text.replace("zqxj: yes", "").replace(',\n "zqxj": true', "")
    found = []
    for written in (strange, others):
        with pytest.raises(CaseFileError) as caught:
            assume(Case("P1", (Person("P1"),)), written)
        assert MARK not in str(caught.value)
        found.append({p.path: p.line for p in caught.value.problems})

    assert found == [{"{3}": 4}, {"hardship.extreme": 1, "filed.sources[0]": 3}]
