"""
What is likely wrong with text that is no YAML or no JSON, told by line and column, and never in the words of the text.

Parsers say what they expected next. Whoever wrote a note without quotes is helped by the cause: a colon, a comma or a ``#``
in it, a quote or a bracket left open, a tab. The cause is read off the text around the place at which the parser stopped.
"""

from __future__ import annotations

import re
from typing import Any, Final

from tvisa.errors import Problem

QUOTES: Final = "put quotes around the whole text"
HASH: Final = f"a # after a space begins a comment, so that the rest of this text is not read: {QUOTES}, or the comment on a line of its own"
_LINE_ENDS: Final = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_NOT_ALLOWED: Final = "[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]"
"""Compiled where it is looked for: so many characters take as long as a tenth of what the library takes to load."""
_COMMENT: Final = re.compile(r"(?<=[^\s#])[ \t]+#")
_KEY: Final = re.compile(r"\s*(?:- +)*[^\s:#,'\"\[\]{}]+:(?=\s)")
_NO_SPACE: Final = re.compile(r"\s*(?:- +)*[A-Za-z_]\w*:\S")
_ASKED: Final = (
    "a question mark alone is no answer: write unknown where it was asked, and leave it blank where nobody asked"
)
_MARKS: Final = {"*": "*", "&": "&", "!": "!", "%": "%", "@": "@", "`": "`", "|": "|", ">": ">"}

_JSON: Final = {
    "Expecting property name": "expected a key in double quotes; after the last entry stands no comma",
    "Illegal trailing comma": "after the last entry stands no comma",
    "Expecting ','": "expected a comma, or the bracket that closes",
    "Expecting ':'": "expected a colon after the key",
    "Expecting value": "expected a value: text stands in double quotes, and after the last entry stands no comma",
    "Unterminated string": "the quote that opens here is not closed",
    "Invalid control character": r"a line break or a tab stands inside quotes: write \n or \t",
    "Invalid \\": "a backslash inside quotes has to be written twice",
    "Extra data": "nothing may follow the bracket that closes",
}


def of_json(error: Any) -> Problem:
    """Say what is wrong with text that is no JSON."""
    cause = next((told for begins, told in _JSON.items() if error.msg.startswith(begins)), "")
    return Problem("$", f"not valid JSON{': ' if cause else ''}{cause}", error.lineno, error.colno)


def of_characters(text: str) -> Problem:
    """Say where the first character stands that YAML does not allow."""
    match = re.search(_NOT_ALLOWED, text)
    index = match.start() if match else 0
    line = text.count("\n", 0, index) + 1
    return Problem(
        "$",
        "not valid YAML: it holds characters that YAML does not allow",
        line,
        index - (text.rfind("\n", 0, index) + 1) + 1,
    )


def of_yaml(error: Any, text: str) -> Problem:
    """Say what is wrong with text that is no YAML: where, and what is the likely cause."""
    mark = error.problem_mark or error.context_mark
    if mark is None:
        return Problem("$", "not valid YAML")
    line, column, cause = _Around(error, text, mark).cause()
    return Problem("$", f"not valid YAML{': ' if cause else ''}{cause}", line + 1, column + 1)


class _Around:
    """The text around the place at which a parser of YAML stopped; lines and columns from 0."""

    def __init__(self, error: Any, text: str, mark: Any) -> None:
        self.lines = _LINE_ENDS.split(text)
        while len(self.lines) > 1 and not self.lines[-1].strip():
            del self.lines[-1]
        self.line, self.column = self._inside(mark)
        self.opened = self._inside(error.context_mark) if error.context_mark else None
        self.context, self.problem = error.context or "", error.problem or ""
        self.here = self.lines[self.line]

    def _inside(self, mark: Any) -> tuple[int, int]:
        """Return the line and the column of a mark, no further than the text goes."""
        last = len(self.lines) - 1
        return (mark.line, mark.column) if mark.line <= last else (last, len(self.lines[last]))

    def cause(self) -> tuple[int, int, str]:
        """Return a line, a column and a likely cause; no cause where none is likely."""
        for look in (
            self._document,
            self._tab,
            self._quote,
            self._bracket,
            self._comment,
            self._colon,
            self._mark,
            self._after,
            self._line,
        ):
            if found := look():
                return found
        return self.line, self.column, ""

    def _document(self) -> tuple[int, int, str] | None:
        if "document start" not in self.problem:
            return None
        return self.line, self.column, "three dots end a document, and nothing follows it: take them out"

    def _tab(self) -> tuple[int, int, str] | None:
        indent = re.match(r"[ \t-]*", self.here)
        at = indent.group().find("\t") if indent else -1
        if at < 0 and "tab" not in self.problem.split():
            return None
        at = at if at >= 0 else max(self.here.find("\t"), 0)
        return self.line, at, "a tab stands where a line is indented: indent with spaces"

    def _quote(self) -> tuple[int, int, str] | None:
        if "quoted scalar" not in self.context:
            return None
        if "escape" in self.problem or "hexadecimal" in self.problem:
            return self.line, self.column, "a backslash inside double quotes has to be written twice"
        return *(
            self.opened or (self.line, self.column)
        ), "the quote that opens here is not closed; inside single quotes write two for one"

    def _bracket(self) -> tuple[int, int, str] | None:
        opened = self._opened()
        if "flow" not in self.context or opened is None:
            return None
        first, column = opened
        for number in range(first, self.line + 1):
            comment = _COMMENT.search(self.lines[number], column if number == first else 0)
            if comment and re.search(r"[\]}]", self.lines[number][comment.end() :]):
                return number, comment.end() - 1, HASH
        closed = self._is_closed(first, column)
        if self.line > first and not closed:
            return first, column, "the bracket that opens here is not closed"
        if self.here[self.column : self.column + 1] == ":":
            return self.line, self.column, f"a colon stands in text without quotes: {QUOTES}"
        if not closed:
            return first, column, "the bracket that opens here is not closed"
        return (
            self.line,
            self.column,
            f"a comma is missing, or there is a bracket, a quote or a colon in text without quotes: {QUOTES}",
        )

    def _opened(self) -> tuple[int, int] | None:
        """Return where the bracket opens that the parser was in; it names the next place, where the text ends in one."""
        line, column = self.opened or (self.line, self.column)
        while line >= 0:
            at = max(self.lines[line].rfind(bracket, 0, column + 1) for bracket in "[{")
            if at >= 0:
                return line, at
            line, column = line - 1, len(self.lines[line - 1])
        return None

    def _is_closed(self, line: int, column: int) -> bool:
        """Say whether as many brackets close as open, from one that opens on."""
        rest = "\n".join([self.lines[line][column:], *self.lines[line + 1 :]])
        depth = 0
        for bracket in re.findall(r"[\[\]{}]", rest):
            depth += 1 if bracket in "[{" else -1
            if not depth:
                return True
        return False

    def _comment(self) -> tuple[int, int, str] | None:
        """A text that goes on over several lines ends at a comment, and what follows it is a line of nothing."""
        if "simple key" not in self.context and "block" not in self.context:
            return None
        number = (self.opened[0] if "simple key" in self.context and self.opened else self.line) - 1
        while number > 0 and not self.lines[number].strip():
            number -= 1
        comment = _COMMENT.search(self.lines[number]) if 0 <= number < len(self.lines) else None
        told = comment and _KEY.match(self.lines[number])
        if not (comment and told) or _KEY.match(self.lines[number + 1] if number + 1 < len(self.lines) else ""):
            return None
        return number, comment.end() - 1, HASH

    def _colon(self) -> tuple[int, int, str] | None:
        if "mapping values" in self.problem:
            before = _KEY.match(self.here)
            if before and before.end() <= self.column:
                return self.line, self.column, f"a colon with a space after it stands in text without quotes: {QUOTES}"
            if above := self._without_key():
                return above
            told = f"a key stands where none can: indent the line like its neighbors or, if it is text, {QUOTES}"
            return self.line, self.column, told
        if "':'" not in self.problem:
            return None
        number = self.opened[0] if self.opened else self.line
        if _NO_SPACE.match(self.lines[min(number, len(self.lines) - 1)]):
            return number, self.opened[1] if self.opened else 0, "after the colon of a key stands a space"
        told = f"a line with no key: if it goes on with the text above, indent it further or {QUOTES}; else it lacks a colon"
        return number, self.opened[1] if self.opened else 0, told

    def _without_key(self) -> tuple[int, int, str] | None:
        """The line above is no entry of what this line belongs to, and was taken for the beginning of a text that goes on."""
        above = next((n for n in range(self.line - 1, -1, -1) if self.lines[n].strip()), -1)
        text = self.lines[above] if above >= 0 else ""
        indent = len(text) - len(text.lstrip())
        if not text or ":" in text or text.lstrip()[0] in "#-" or indent != len(self.here) - len(self.here.lstrip()):
            return None
        return above, indent, "a line with no key: after a key stand a colon and a space"

    def _mark(self) -> tuple[int, int, str] | None:
        sign = self.here[self.column : self.column + 1]
        begins = self.here[self.opened[1] : self.opened[1] + 1] if self.opened and self.opened[0] == self.line else ""
        for mark, at in ((sign, self.column), (begins, self.opened[1] if self.opened else 0)):
            if mark == "?" and not self.here[at + 1 : at + 2].strip():
                return self.line, at, _ASKED
            if mark in _MARKS and mark:
                return self.line, at, f"text that begins with {_MARKS[mark]} needs quotes"
        return None

    def _after(self) -> tuple[int, int, str] | None:
        before = self.here[: self.column].rstrip()
        if before and before[-1] in "\"'":
            return (
                self.line,
                self.column,
                f"text follows the quote that closes: {QUOTES}, and write a quote inside it twice",
            )
        if before and before[-1] in "]}":
            return self.line, self.column, f"text follows the bracket that closes: {QUOTES}"
        return None

    def _line(self) -> tuple[int, int, str] | None:
        if "block" not in self.context and "block" not in self.problem:
            return None
        return (
            self.line,
            self.column,
            "the line is not indented like those that it belongs with, or a dash is missing or too many",
        )
