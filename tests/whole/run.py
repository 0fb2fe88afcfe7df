"""
``python -m tests.whole.run``: the whole program looked at in full, and what came of it written to ``tests/data/checked``.

``python -m tests.whole.run drift`` writes the page of what has to be read again alone, in a second.
"""

from __future__ import annotations

import datetime
import platform
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from random import Random
from typing import Final

from tests.property.test_settings import COMMANDS
from tests.support import EXAMPLES, ROOT
from tests.whole import licenses
from tests.whole.elsewhere import PLACES, begun, ended, other_pythons
from tests.whole.killed import killed
from tests.whole.secrets import Looked, Sight, given, grid, hidden, look
from tests.whole.test_broken_off import WRITTEN, asked, caseload, room_for, run
from tvisa import load_case
from tvisa.files.casefile import dumps
from tvisa.kernel.answers import Reply
from tvisa.kernel.provision import Confidence
from tvisa.law.review import Because, ToRead, to_read

CHECKED: Final = ROOT / "tests" / "data" / "checked"
DAY: Final = datetime.date(2026, 11, 27)
TIMES: Final = 100
ROOMS: Final = 20
"""How many runs are killed, and at how many bytes a disk is full for each output."""


def system() -> Iterator[str]:
    """Yield the lines of what was checked of the program as a whole."""
    yield "## The program as a whole"
    yield ""
    yield f"Made by `python -m tests.whole.run` on {datetime.date.today()}, with Python {platform.python_version()}."  # noqa: DTZ011
    yield ""
    with tempfile.TemporaryDirectory() as folder:
        yield from _secrets(Path(folder))
        yield ""
        yield from _elsewhere(Path(folder))
        yield ""
        yield from _broken_off(Path(folder))
    yield ""
    yield "### Licenses of what is needed when it runs"
    yield ""
    yield from licenses.as_table()
    yield ""
    yield NOT_SHOWN


# --- secrets ----------------------------------------------------------------------------------------------------------


def _secrets(folder: Path) -> Iterator[str]:
    looked: list[tuple[Sight, str, Looked]] = []
    for number, (sight, command) in enumerate(grid()):
        looked.append((sight, command, look(sight, command, folder, (Reply.YES, Reply.NO)[number % 2])))
        print(f"{sight.name}: {command}: {looked[-1][2].found or 'nothing'}", file=sys.stderr, flush=True)
    yield "### What a setting or a reader may not see"
    yield ""
    yield (
        "A case in which everything is recorded has a mark of its own in each text and each note, and every question in it is answered, in "
        "turn with yes and with no. Every command is asked in each format, once of that case and once of the same case without what is not to be "
        "seen. The two outputs, their messages and their exit codes must be the same to the byte, and no hidden mark may be in them: parts of a Word "
        "document are unpacked, streams of a PDF decompressed and its pages read, entities, escapes, folds and colors undone. Redacted, the outputs "
        "are searched alone: for every mark, and for any day closer than its year."
    )
    yield ""
    yield "| who looks | hidden texts | outputs | bytes | characters read in them, decoded | found |"
    yield "|---|---|---|---|---|---|"
    for sight in dict.fromkeys(sight for sight, _, _ in looked):
        own = [one for each, _, one in looked if each is sight]
        found = sum(bool(one.found) for one in own)
        counts = (len(own), sum(one.size for one in own), sum(one.read for one in own))
        yield f"| {sight.name} | {hidden(sight)} | {counts[0]} | {counts[1]:,} | {counts[2]:,} | {found or 'nothing'} |"
    yield ""
    yield "| format | outputs | bytes |"
    yield "|---|---|---|"
    sizes: dict[str, list[int]] = {}
    for _, command, one in looked:
        sizes.setdefault(_form(command), []).append(one.size)
    for form, own_sizes in sorted(sizes.items()):
        yield f"| {form} | {len(own_sizes)} | {sum(own_sizes):,} |"
    refused = Counter(one.code for _, _, one in looked if one.code not in (0, 3, 4, 5))
    yield ""
    yield f"Refused alike, whatever is recorded: {sum(refused.values())} of {len(looked)}."


def _form(command: str) -> str:
    """Return the format that a command writes, as it is told; text unless it is."""
    words = command.split()
    told = next((words[n + 1] for n, word in enumerate(words) if word in ("--format", "--to", "--new")), "")
    return told or ("markdown" if words[0] in ("report", "packet", "outline") else "text")


# --- elsewhere --------------------------------------------------------------------------------------------------------


def _elsewhere(folder: Path) -> Iterator[str]:
    (folder / "case.yaml").write_text(dumps(load_case(EXAMPLES / "labor" / "case.yaml")), encoding="utf-8")
    asking = [given(c) for c in COMMANDS if "--share" not in c]
    asking += [given(f"report --for {reader} --format pdf") for reader in ("counsel", "client", "card", "services")]
    here = {name: ended(begun(asking, folder, place)) for name, place in PLACES.items()}
    first, *others = here.values()
    plain = [command for command in asking if "docx" not in command and "pdf" not in command]
    own = {command: first[command] for command in plain}
    pythons = {name: ended(begun(plain, folder, needs, path)) for name, (path, needs) in other_pythons().items()}
    yield "### What an output may not depend on"
    yield ""
    yield "Each output with its messages and its exit code, to the byte. Word documents and PDF are among them."
    yield ""
    yield "| beside the first | outputs | that differ |"
    yield "|---|---|---|"
    for name, other in zip(list(here)[1:], others, strict=True):
        yield f"| {name} | {len(other)} | {sum(other[c] != first[c] for c in asking) or 'none'} |"
    for name, told in pythons.items():
        yield f"| {name}, without Word documents and PDF | {len(told)} | {sum(told[c] != own[c] for c in plain) or 'none'} |"
    yield ""
    yield (
        f"The first is {next(iter(PLACES))}. `tests/whole/test_elsewhere.py` holds a part of this, and that nothing depends on the clock, on the order "
        "of the keys of a case file, or on the order in which a folder lists its files."
    )


# --- broken off -------------------------------------------------------------------------------------------------------


def _broken_off(folder: Path) -> Iterator[str]:
    caseload(folder / "killed")
    lines = killed(folder / "killed", TIMES, seed=1)
    full = sum(_full(command, folder) for command in WRITTEN)
    yield "### What becomes of a file when it is broken off"
    yield ""
    yield "| what was done | times | lost, mixed or half written |"
    yield "|---|---|---|"
    yield f"| `rescreen` killed (signal 9) at a drawn byte of its run file, and gone on with: the bytes of an unbroken run | {TIMES} | none |"
    yield f"| finished lines that stood in those files | {lines} | none |"
    yield f"| a disk that is full at a drawn byte, under {len(WRITTEN)} commands: the old file whole, nothing beside it, exit code 1 | {full} | none |"
    yield ""
    yield (
        "`tests/whole/test_broken_off.py` does the same with fewer, and holds that a second run on one run file is refused while the first writes, "
        "that of two that write one output one is there whole, that a disk that is full late (when a file is synced or takes its place) leaves the old "
        "one, and that no process of a run that was killed is left."
    )


def _full(command: str, folder: Path) -> int:
    output = folder / "out"
    assert run(*asked(command), "-o", output).exit_code == 0, command
    size = output.stat().st_size
    output.write_text("what was there before", encoding="utf-8")
    rooms = Random(size).sample(range(size), ROOMS)  # noqa: S311 - reproducible, not secret
    for room in rooms:
        with room_for(room):
            done = run(*asked(command), "-o", output)
        assert (done.exit_code, done.output) == (1, "Error: the output cannot be written\n"), (command, room)
        assert output.read_text(encoding="utf-8") == "what was there before"
    output.unlink()
    return len(rooms)


NOT_SHOWN: Final = """\
**Not shown.** A secret is looked for as it was typed and as a difference: words that somebody wrote elsewhere in the file, or that say in
other words what is hidden, are not found. One full case is looked at in every command, and others in a part of them; options are tried one at a
time. In a privileged setting a memo, a packet and an outline are counsel's own, and hold what was typed. Fonts decide how a PDF looks: its
bytes are the same on one machine, and between machines only with the same fonts and libraries. What is written is there after a process is
killed; whether the last lines of a run file are there after a loss of power is the machine's business, for they are not synced one by one.
A killed process can leave a file beside its output whose name begins with `.tvisa-`, readable by its owner only. Locks are those of Unix:
on Windows, and where a network share has none, two runs on one run file are not held apart. What a license asks for is
read from what each library says of itself."""


# --- drift ------------------------------------------------------------------------------------------------------------


def drift(day: datetime.date = DAY) -> Iterator[str]:
    """Yield the lines of what a lawyer has to read again."""
    found = to_read(day)
    rules, entries = [one for one in found if not one.policy], [one for one in found if one.policy]
    late = [one for one in found if Because.DATE in one.because]
    yield "## What has to be read again"
    yield ""
    yield f"Made by `python -m tests.whole.run drift`, as of {day}; `tvisa law --review` prints each in full, the oldest and most used first."
    yield ""
    yield "| | rules of law | policy entries |"
    yield "|---|---|---|"
    for title, kept in (
        ("from a secondary source (C)", lambda one: one.confidence is Confidence.C),
        ("inferred (D)", lambda one: one.confidence is Confidence.D),
        ("last read too long ago", lambda one: Because.DATE in one.because),
        ("all of these", lambda _: True),
    ):
        yield f"| {title} | {sum(map(kept, rules))} | {sum(map(kept, entries))} |"
    yield ""
    yield "Past their date:"
    yield ""
    yield from (f"- `{_called(one)}`: last read {one.checked_on}, due {one.due}" for one in late)
    yield "" if late else "- none"
    yield "Graded C or D, by the file that they are written in:"
    yield ""
    yield "| file | C | D | where they stand |"
    yield "|---|---|---|---|"
    sources = {
        path: " ".join(path.read_text(encoding="utf-8").split())
        for path in sorted((ROOT / "tvisa").rglob("*"))
        if _is_law(path)
    }
    by_file: dict[str, list[ToRead]] = {}
    for one in found:
        by_file.setdefault(_file(one, sources), []).append(one)
    for file, own in sorted(by_file.items()):
        listed = "; ".join(f"`{_called(one)}` {one.confidence}" for one in own)
        counts = (sum(one.confidence is grade for one in own) for grade in (Confidence.C, Confidence.D))
        yield f"| {file} | {' | '.join(map(str, counts))} | {listed} |"
    yield ""
    yield (
        f"**Not shown.** That the other rules are right: a grade says who read what, not that the reading is the last word. The {len(found)} above "
        "rest on a secondary source, an inference or a page that may have changed, and nothing but reading the text changes that."
    )


def _called(one: ToRead) -> str:
    return one.policy or one.citations[0]


def _is_law(path: Path) -> bool:
    return path.suffix == ".py" and path.relative_to(ROOT / "tvisa").parts[0] in ("law", "decided")


def _file(one: ToRead, sources: Mapping[Path, str]) -> str:
    """Return the file that a rule is written in, by how it begins."""
    if one.policy:
        return "law/common/policy.json"
    words = one.what.split()
    begins = (" ".join(words[:most]) for most in (14, 6))  # a sentence can be broken in the middle by its quotes
    found = (path for beginning in begins for path, text in sources.items() if beginning in text)
    return str(path.relative_to(ROOT / "tvisa")) if (path := next(found, None)) else "elsewhere"


def main(only: str = "") -> None:
    """Write the pages."""
    CHECKED.mkdir(exist_ok=True)
    pages = {"drift": drift} if only == "drift" else {"system": system, "drift": drift}
    for name, page in pages.items():
        (CHECKED / f"{name}.md").write_text("\n".join(page()) + "\n", encoding="utf-8", newline="\n")


if __name__ == "__main__":
    main(*sys.argv[1:])
