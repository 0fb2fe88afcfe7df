"""
Reword English and keep its translations: ``python -m tests.reword FILE``.

The English of a message is its key in each catalog. An editor writes into a plain file what it said, what it is to say and, where
they know it, the Spanish; a blank line between two, a line that begins with a space goes on with the one above, ``#`` is a note::

    old: Whoever stays away is ordered removed in absence.
    new: If the client does not appear, the judge can order removal in absentia.
    es:  Si la persona no comparece, el juez puede ordenar su deportación en ausencia (in absentia).

The sentence is found in the code as a whole (places such as ``{day}``, and numbers that the law fills in, stay what they are), and is
written anew there, in the tests and in the examples. Each catalog keeps its translation; one that nobody gave anew is marked ``fuzzy``:
it is still what is told, and is to be checked. What is not found, would have other places, or is another message already is refused,
with its line, and then nothing is written. Without ``new``, only the Spanish changes.

``--source`` leaves out the pages, pins and told, which ``tests.docs``, ``tests.pins`` and ``tests.told`` write.
"""

from __future__ import annotations

import ast
import json
import re
import subprocess
import sys
import textwrap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Final

import attrs
from babel.messages import Catalog
from babel.messages.pofile import read_po

from tests import catalogs
from tests.support import ROOT

WIDTH: Final = 140
"""How wide a sentence of several lines is written in the code."""
_PLACE: Final = re.compile(r"\{[a-z_0-9]*\}")
_KEYS: Final = re.compile(r"(old|new|[a-z]{2}):\s*(.*)")
_ANEW: Final = ("pins", "docassemble_bank", "docs", "told")


class RefusedError(Exception):
    """What cannot be reworded, a line each."""

    @classmethod
    def at(cls, line: int, why: str) -> RefusedError:
        """Return what is wrong with a line of the editor's file."""
        return cls(f"line {line}: {why}")


@attrs.frozen
class Change:
    """
    One sentence to reword.

    Attributes:
        line: Where it stands in the editor's file.
        old: What it says.
        new: What it is to say.
        told: What it is in other languages, by language.
    """

    line: int
    old: str
    new: str
    told: Mapping[str, str]


def read(text: str) -> list[Change]:
    """Read an editor's file."""
    found: list[Change] = []
    fields: dict[str, str] = {}
    began, last = 0, ""
    for number, line in enumerate([*text.splitlines(), ""], 1):
        if line.startswith("#"):
            continue
        if not line.strip():
            if fields:
                told = {key: value for key, value in fields.items() if key not in ("old", "new")}
                if "old" not in fields or len(fields) == 1:
                    raise RefusedError.at(began, "a change has `old:` and what comes in its place")
                found.append(Change(began, fields["old"], fields.get("new", fields["old"]), told))
            fields = {}
        elif line[0].isspace() and fields:
            fields[last] += f" {' '.join(line.split())}"
        elif (told_as := _KEYS.fullmatch(line.strip())) and told_as[1] not in fields:
            last, began = told_as[1], began if fields else number
            fields[last] = " ".join(told_as[2].split())
        else:
            raise RefusedError.at(number, "neither `old:`, `new:` nor a language such as `es:`, or one of them twice")
    return found


def said(root: Path) -> frozenset[str]:
    """Return every message of the code below a folder, read by a process of its own."""
    ask = "import json; from tests import catalogs; print(json.dumps(sorted(catalogs.messages())))"
    out = subprocess.run([sys.executable, "-c", ask], cwd=root, capture_output=True, text=True, check=False)
    if out.returncode:
        why = "the code no longer starts: "
        raise RefusedError(why + out.stderr.strip().splitlines()[-1])
    return frozenset(json.loads(out.stdout))


def refused(changes: Sequence[Change], messages: frozenset[str]) -> Iterator[str]:
    """Yield what is wrong with changes, before anything is looked for in the code."""
    olds = [change.old for change in changes]
    for at, change in enumerate(changes):
        where = f"line {change.line}: "
        if change.old not in messages:
            yield where + f"no message says this{_instead(change.old, messages)}"
        elif change.old in olds[:at]:
            yield where + "this message is changed above"
        elif change.new != change.old:
            if change.old.isidentifier():
                yield where + "one word can be a word of a closed list: it is changed in the code"
            if (change.new in messages and change.new not in olds) or change.new in [c.new for c in changes[:at]]:
                yield where + "another message says this already"
        for text in (change.new, *change.told.values()):
            if catalogs.places(text) != catalogs.places(change.old):
                yield where + f"the places are {', '.join(catalogs.places(change.old)) or 'none'}: {text}"


def _instead(text: str, messages: frozenset[str]) -> str:
    """Return the messages of which a printed sentence is put together, as far as they can be told."""
    near = []
    for message in messages:
        pieces = [re.escape(piece) for piece in _PLACE.split(message)]
        if len(re.sub(_PLACE, "", message).split()) > 2 and re.search("(.+)".join(pieces), text):
            near.append(message)
    near.sort(key=len, reverse=True)
    return "; it is put together of:\n  " + "\n  ".join(near[:5]) if near else ""


def places_in(source: str, wanted: Mapping[str, Change]) -> Iterator[tuple[int, int, str, Change]]:
    """Yield where code says a message: the bytes from and to, and what is to stand there."""
    tree = ast.parse(source)
    data = source.encode()
    starts = [0, *(found.end() for found in re.finditer(rb"\n", data))]
    within = {
        id(part): node
        for node in ast.walk(tree)
        if isinstance(node, ast.JoinedStr)
        for part in ast.walk(node)
        if part is not node
    }
    glued = {id(part) for node in ast.walk(tree) if isinstance(node, ast.JoinedStr) for part in node.values}
    for node in ast.walk(tree):
        if id(node) in glued:
            continue
        change: Change | None = None
        values: dict[str, list[str]] = {}
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            change = wanted.get(_flat(node.value))
        elif isinstance(node, ast.JoinedStr):
            change, values = _filled(node, wanted.values())
        if change is None:
            continue
        begin, end = _span(within.get(id(node), node), starts)
        if id(node) in within:
            # Before Python 3.12 what stands in a text with values has no place of its own.
            quoted = [q for q in (f'"{change.old}"', f"'{change.old}'") if data[begin:end].count(q.encode()) == 1]
            if not quoted:
                continue
            begin = data.index(quoted[0].encode(), begin)
            end = begin + len(quoted[0].encode())
            yield begin, end, quoted[0][0] + change.new + quoted[0][0], change
        else:
            yield begin, end, _literal(change, values, data[begin:end].decode()), change


def _span(node: ast.AST, starts: Sequence[int]) -> tuple[int, int]:
    """Return the bytes from and to which a part of code stands."""
    assert isinstance(node, ast.expr)
    assert node.end_lineno is not None
    assert node.end_col_offset is not None
    return starts[node.lineno - 1] + node.col_offset, starts[node.end_lineno - 1] + node.end_col_offset


def _flat(text: str) -> str:
    """Return a text on one line, as what stands on several is told; one with a space at an end is a piece of a sentence."""
    return " ".join(text.split()) if "\n" in text else text


def _filled(node: ast.JoinedStr, wanted: Iterable[Change]) -> tuple[Change | None, dict[str, list[str]]]:
    """Return the message that a text with values in it is, and the code of its values by what they say."""
    pattern, codes, longest = "", [], ""
    for part in node.values:
        if isinstance(part, ast.Constant):
            piece = re.sub(r"\s+", " ", str(part.value))
            longest = max(longest, piece.strip(), key=len)
            pattern += re.escape(piece)
        elif isinstance(part, ast.FormattedValue):
            pattern += "(.{1,40}?)"
            codes.append(ast.unparse(part.value) if part.format_spec is None and part.conversion == -1 else "")
    if len(longest.split()) < 2:
        return None, {}
    pattern = pattern.removeprefix("\\ ").removesuffix("\\ ")
    for change in wanted:
        if longest in change.old and (found := re.fullmatch(pattern, change.old)):
            values: dict[str, list[str]] = {}
            for value, code in zip(found.groups(), codes, strict=True):
                values.setdefault(value, []).append(code)
            return change, values
    return None, {}


def _literal(change: Change, values: Mapping[str, list[str]], was: str) -> str:
    """Return a message as it is written in the code."""
    text = change.new.replace("\\", "\\\\")
    if values:
        text = text.replace("{", "{{").replace("}", "}}")
        text = _with_values(change, text, values)
    mark = "f" if values else ""
    if '"""' in was and len(text) > WIDTH - 20:
        under = re.match(r"\s*", was.split("\n")[1])[0] if "\n" in was else "    "  # type: ignore[index]
        wrapped = textwrap.wrap(text, WIDTH - len(under), break_long_words=False, break_on_hyphens=False)
        return f'{mark}"""' + f"\n{under}".join(wrapped) + '"""'
    return f'{mark}"' + text.replace('"', '\\"') + '"'


def _with_values(change: Change, text: str, values: Mapping[str, list[str]]) -> str:
    """Return a new text with the code of its values where they stand."""
    marks: dict[str, str] = {}
    for value, codes in sorted(values.items(), key=lambda item: -len(item[0])):
        there = re.compile(rf"(?<![\w{{]){re.escape(value)}(?![\w}}])")
        number, several = len(there.findall(text)), len(set(codes)) > 1
        if not all(codes) or not number or (several and number != len(codes)):
            raise RefusedError.at(
                change.line, f"the law fills in “{value}” {len(codes)} times, the new sentence {number} times"
            )
        turn = iter(codes)
        for _ in range(number):
            mark = f"\0{len(marks)}\0"
            marks[mark] = f"{{{next(turn) if several else codes[0]}}}"
            text = there.sub(mark, text, count=1)
    for mark, code in marks.items():
        text = text.replace(mark, code)
    return text


def _rewritten(path: Path, wanted: Mapping[str, Change]) -> tuple[str, set[str]]:
    """Return a file of code with its messages reworded, and which it has."""
    source = path.read_text(encoding="utf-8")
    data, there = source.encode(), set[str]()
    for begin, end, text, change in sorted(places_in(source, wanted), key=lambda place: -place[0]):
        data = data[:begin] + text.encode() + data[end:]
        there.add(change.old)
    return data.decode(), there


def reword(root: Path, changes: Sequence[Change]) -> list[Path]:
    """
    Write sentences anew in the code, the catalogs, the tests and the examples below a folder.

    Returns:
        The files that changed.

    Raises:
        RefusedError: Where one cannot be; then nothing is written.
    """
    before = said(root)
    if wrong := list(refused(changes, before)):
        raise RefusedError("\n".join(wrong))
    wanted = {change.old: change for change in changes if change.new != change.old}
    anew = {**_in_code(root, wanted), **_in_tests(root, wanted)}
    kept = {path: path.read_text(encoding="utf-8") for path in anew}
    _write(anew)
    try:
        odd = _odd(before, said(root), wanted)
    except RefusedError as error:
        odd = str(error)
    if odd:
        _write(kept)
        raise RefusedError(odd)
    for lang in catalogs.LANGUAGES:
        po = root / catalogs.po(lang).relative_to(ROOT)
        with po.open("rb") as file:
            catalog = read_po(file, locale=lang, abort_invalid=True)
        catalogs.write(lang, _keyed_anew(catalog, lang, {change.old: change for change in changes}), po)
    return list(anew)


def _write(texts: Mapping[Path, str]) -> None:
    for path, text in texts.items():
        path.write_text(text, encoding="utf-8")


def _odd(before: frozenset[str], after: frozenset[str], wanted: Mapping[str, Change]) -> str:
    """Return what the code says otherwise than the changes make it."""
    news = {change.new for change in wanted.values()}
    went, came, stayed = before - after - set(wanted), after - before - news, after & set(wanted) - news
    odd = [*(f"went: {t}" for t in went), *(f"came: {t}" for t in came), *(f"is still said: {t}" for t in stayed)]
    return "\n".join(["more would change than these sentences:", *odd]) if odd else ""


def _in_code(root: Path, wanted: Mapping[str, Change]) -> dict[Path, str]:
    """Return the files of the package that say these sentences, reworded."""
    anew, found = {}, set[str]()
    for path in sorted((root / "tvisa").rglob("*")):
        read_as = {".py": _rewritten, ".json": _quoted}.get(path.suffix)
        if read_as is None or "locale" in path.parts:
            continue
        text, there = read_as(path, wanted)
        found |= there
        if there:
            anew[path] = text
    if lost := [
        f"line {change.line}: no sentence of the code says this as a whole"
        for old, change in wanted.items()
        if old not in found
    ]:
        raise RefusedError("\n".join(lost))
    return anew


def _in_tests(root: Path, wanted: Mapping[str, Change]) -> dict[Path, str]:
    """Return the tests and examples that quote these sentences, reworded."""
    anew = {}
    for path in (path for folder in ("tests", "examples") for path in sorted((root / folder).rglob("*"))):
        if path.suffix not in (".py", ".json", ".yaml") or "data" in path.parts:
            continue
        text = now = path.read_text(encoding="utf-8")
        for old, change in wanted.items():
            marks = "" if len(old.split()) > 3 else '"'
            now = now.replace(marks + _in_quotes(old) + marks, marks + _in_quotes(change.new) + marks)
        if now != text:
            anew[path] = now
    return anew


def quoting(root: Path, changes: Sequence[Change]) -> Iterator[str]:
    """Yield where a test still quotes a part of what a sentence said, and no sentence says."""
    olds, now = "\n".join(change.old for change in changes), "\n".join(said(root))
    for path in sorted((root / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            part = node.value if isinstance(node, ast.Constant) and isinstance(node.value, str) else ""
            if len(part.split()) > 2 and part in olds and part not in now:
                yield f"{path.relative_to(root)}:{node.lineno}: {part}"  # type: ignore[attr-defined]


def _quoted(path: Path, wanted: Mapping[str, Change]) -> tuple[str, set[str]]:
    """Return a file of JSON with its messages reworded, and which it has."""
    text, there = path.read_text(encoding="utf-8"), set()
    for old, change in wanted.items():
        quoted = json.dumps(old, ensure_ascii=False)
        if quoted in text:
            text = text.replace(quoted, json.dumps(change.new, ensure_ascii=False))
            there.add(old)
    return text, there


def _in_quotes(text: str) -> str:
    return json.dumps(text, ensure_ascii=False)[1:-1]


def _keyed_anew(catalog: Catalog, lang: str, changes: Mapping[str, Change]) -> Catalog:
    """Return a catalog with each message under its new English, and marked to be checked where nobody gave what it is there."""
    for message in [m for m in catalog if m.id]:
        ids, told = catalogs.ids(message.id), list(catalogs.ids(message.string))
        if not any(text in changes for text in ids):
            continue
        flags = set(message.flags)
        for at, text in enumerate(ids):
            if (change := changes.get(text)) is not None:
                flags = flags - {"fuzzy"} if lang in change.told else flags | {"fuzzy"}
                told[at] = change.told.get(lang, told[at])
        now = [changes[text].new if text in changes else text for text in ids]
        catalog.delete(message.id)
        catalog.add(
            tuple(now) if len(now) > 1 else now[0],
            tuple(told) if len(told) > 1 else told[0],
            flags=flags,
            auto_comments=message.auto_comments,
            user_comments=message.user_comments,
        )
    return catalog


def main(arguments: Sequence[str]) -> int:
    """Reword what a file says, or say why not."""
    names = [name for name in arguments if not name.startswith("--")]
    if len(names) != 1:
        print(__doc__)
        return 2
    try:
        changes = read(Path(names[0]).read_text(encoding="utf-8"))
        files = reword(ROOT, changes)
    except RefusedError as error:
        print(f"Nothing is changed.\n{error}", file=sys.stderr)
        return 1
    code = [str(path) for path in files if path.suffix == ".py"]
    runs = [["ruff", "format", "-q", *code]] if code else []
    runs += [[f"tests.{name}"] for name in ("catalogs", *(() if "--source" in arguments else _ANEW))]
    for run in runs:
        subprocess.run([sys.executable, "-m", *run], cwd=ROOT, check=True)
    print(f"{len(changes)} reworded in {len(files)} files.")
    print("\n".join(f"It quotes what is no longer said: {place}" for place in quoting(ROOT, changes)))
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
