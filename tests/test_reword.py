"""English is reworded in one file, and no translation is lost by it."""

from __future__ import annotations

import gettext
import re
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Final

import pytest

from tests import catalogs
from tests.reword import Change, RefusedError, places_in, read, refused
from tests.support import ROOT

OLD: Final = "The client and counsel appear in immigration court; a client who does not appear can be ordered removed in absentia"
MESSAGES: Final = frozenset(
    {"A day.", "Another day.", "Keep {day}.", "waiver", "Ask by {day}: the other matter of the client is for counsel."}
)


def test_an_editors_file() -> None:
    """Two or three lines a sentence, notes, and lines that go on."""
    text = "# a note\nold: One\n  sentence.\nnew:  A sentence.\nes: Una frase.\n\n\nold: B.\nes: C."

    assert read(text) == [
        Change(2, "One sentence.", "A sentence.", {"es": "Una frase."}),
        Change(8, "B.", "B.", {"es": "C."}),
    ]


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("new: B.", "line 1: a change has"),
        ("old: A.\n\nold: B.\nnew: C.", "line 1: a change has"),
        ("old: A.\nold: B.", "line 2: neither"),
        ("# x\nA sentence.", "line 2: neither"),
        ("  goes on\nold: A.", "line 1: neither"),
    ],
)
def test_a_file_that_cannot_be_read_says_the_line(text: str, why: str) -> None:
    """Nobody has to guess."""
    with pytest.raises(RefusedError, match=why):
        read(text)


@pytest.mark.parametrize(
    ("change", "why"),
    [
        (Change(3, "No day.", "B.", {}), "line 3: no message says this$"),
        (
            Change(3, "Ask by Friday: the other matter of the client is for counsel.", "B.", {}),
            "put together of:\n  Ask by {day}",
        ),
        (Change(3, "A day.", "Another day.", {}), "line 3: another message says this already"),
        (Change(3, "Keep {day}.", "Keep it.", {}), "line 3: the places are {day}: Keep it."),
        (Change(3, "Keep {day}.", "Note {day}.", {"es": "Anote {dia}."}), "line 3: the places are {day}: Anote {dia}."),
        (Change(3, "waiver", "relief", {}), "line 3: one word"),
    ],
)
def test_what_is_refused(change: Change, why: str) -> None:
    """Not found, pieces, another message, other places, a word of a closed list: each with its line."""
    (found,) = refused([change], MESSAGES)

    assert re.search(why, found)


def test_two_sentences_can_change_places_and_none_changes_twice() -> None:
    """What is free once all are changed is no other message."""
    swap = [Change(1, "A day.", "Another day.", {}), Change(2, "Another day.", "A day.", {})]

    assert list(refused(swap, MESSAGES)) == []
    assert len(list(refused([*swap, Change(3, "A day.", "C.", {})], MESSAGES))) == 1


@pytest.mark.parametrize(
    ("code", "old", "new", "value"),
    [
        ("x = 'A day.'", "A day.", 'The "day" \\ it is.', 'The "day" \\ it is.'),
        ("x = ('A '\n     'day.')", "A day.", "B.", "B."),
        ('x = """\n    A long\n    day.\n"""', "A long day.", "B.", "B."),
        (
            "x = f'Within {n} days, or {n} weeks, by {{day}}.'",
            "Within 30 days, or 30 weeks, by {day}.",
            "By {day}: 30 days.",
            "By {day}: 30 days.",
        ),
        (
            "x = f'One of {n} and of {m}.'",
            "One of 30 and of 7.",
            "Of 7 and of 30, {{one}}.".replace("{{one}}", "one"),
            "Of 7 and of 30, one.",
        ),
        ("x = f'{say(\"A day.\")}: é {n}'", "A day.", "B.", "B.: é 30"),
    ],
)
def test_a_sentence_is_written_anew_where_it_stands(code: str, old: str, new: str, value: str) -> None:
    """However it is written: quoted, in pieces, on several lines, filled from the law, or said within another text."""
    data = f"é = 1\n{code}\n".encode()
    ((begin, end, text, _),) = places_in(data.decode(), {old: Change(1, old, new, {})})
    names = {"n": 30, "m": 7, "say": str}
    now = data[:begin] + text.encode() + data[end:]
    exec(compile(now, "x", "exec"), names)  # noqa: S102 - what the code says is what is looked at

    assert names["x"] == value
    assert ("{n}" in now.decode()) == ("{n}" in code)


def test_a_number_of_the_law_is_not_lost() -> None:
    """The sentence goes on being filled with it, or nothing is written."""
    change = Change(4, "Within 30 days of it.", "Within a month of it.", {})

    with pytest.raises(RefusedError, match="line 4: the law fills in “30”"):
        list(places_in("x = f'Within {n} days of it.'", {change.old: change}))


def test_a_piece_of_a_sentence_is_left_alone() -> None:
    """A text that is part of another is no sentence."""
    source = "x = f'A day.{n}'\ny = 'A day. '"

    assert list(places_in(source, {"A day.": Change(1, "A day.", "B.", {})})) == []


@pytest.mark.slow
def test_a_reworded_sentence_keeps_its_spanish(tmp_path: Path) -> None:
    """In a copy of the tree: one key moves, the Spanish stays and is to be checked, and English changes by that sentence alone."""
    for folder in ("tvisa", "tests", "examples/whole-files", "examples/labor"):
        shutil.copytree(
            ROOT / folder, tmp_path / folder, ignore=shutil.ignore_patterns("__pycache__", "checked", "mutation")
        )
    shutil.copytree(ROOT / "tests/mutation", tmp_path / "tests/mutation")
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    case, messages = (
        "examples/whole-files/f01-hearing-and-daughter/case.yaml",
        tmp_path / catalogs.po("es").relative_to(ROOT),
    )
    new = "The client and counsel go to immigration court; the judge can order a client removed who does not appear"

    def run(*words: str) -> str:
        out = subprocess.run([sys.executable, "-m", *words], cwd=tmp_path, capture_output=True, text=True, check=True)
        return " ".join(out.stdout.split())

    def spanish() -> dict[str, str]:
        with messages.with_suffix(".mo").open("rb") as file:
            return dict(vars(gettext.GNUTranslations(file))["_catalog"])

    shown = [run("tvisa", "deadlines", case, "--as-of", "2026-11-30", "--lang", lang) for lang in ("en", "es")]
    was, unchecked = spanish(), messages.read_bytes().count(b"fuzzy")
    (tmp_path / "words.txt").write_text(f"old: {OLD}\nnew: {new}\n", encoding="utf-8")
    told = run("tests.reword", "words.txt", "--source")
    now = [run("tvisa", "deadlines", case, "--as-of", "2026-11-30", "--lang", lang) for lang in ("en", "es")]

    assert f"es: {unchecked + 1} to be checked" in told
    assert OLD in shown[0]
    assert now == [shown[0].replace(OLD, new), shown[1]]
    assert {new if key == OLD else key: text for key, text in was.items() if key} == {
        k: t for k, t in spanish().items() if k
    }
    (tmp_path / "words.txt").write_text(f"old: {new}\nes: Acuda al tribunal de inmigración\n", encoding="utf-8")
    run("tests.reword", "words.txt", "--source")
    assert spanish()[new] == "Acuda al tribunal de inmigración"
    assert messages.read_bytes().count(b"fuzzy") == unchecked
