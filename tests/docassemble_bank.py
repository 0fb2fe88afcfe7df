"""
What the docassemble example holds that is generated: the question bank and the Word template.

``python -m tests.docassemble_bank`` writes both anew.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, Final

import docx
import yaml

from tests.support import EXAMPLES
from tvisa.interview.wording import OF_ANOTHER, OPENLY, WORDS
from tvisa.law.writing import question_for

PACKAGE: Final = EXAMPLES / "docassemble" / "docassemble" / "TVisaScreen"
BANK: Final = PACKAGE / "data" / "questions" / "question_bank.yml"
MEMO: Final = PACKAGE / "data" / "templates" / "memo.docx"
HEAD: Final = """\
# Every question that tvisa can ask, in words for staff and for the client, and what to listen for, but for those that it
# words by whom or where they are about. Generated; to put questions in your own words, include another file after this one
# with the same variable name.
---
"""


def bank() -> str:
    """Return the question bank, by fact."""
    data: dict[str, Any] = {}
    for fact, words in WORDS.items():
        if fact in {*OF_ANOTHER, *OPENLY}:
            continue
        data[fact] = {"staff": question_for(fact), "client": words.client, "listen": list(words.listen)}
    block = {"variable name": "tvisa_bank", "data": data}
    return HEAD + yaml.safe_dump(block, sort_keys=False, allow_unicode=True, width=118)


def memo() -> docx.document.Document:
    """Return the template of the memo: every value is escaped where it is put in."""
    document = docx.Document()
    document.core_properties.title = "Screening memo"
    document.core_properties.author = ""
    for style, text in _lines():
        document.add_paragraph(text, style=style)
    return document


def _lines() -> Iterator[tuple[str, str]]:
    yield "Title", "Screening memo: draft, for the supervising attorney"
    yield (
        "Normal",
        (
            "tvisa {{ screening.tvisa_version|e }}. Law as of {{ screening.law.as_of|e }}: {{ screening.law.title|e }}. "
            "Setting: {{ (screening.setting or 'not recorded')|e }}."
        ),
    )
    yield "Normal", "{{ screening.summary|e }}"
    yield "Normal", "{%p for element in screening.elements %}"
    yield "Heading 1", "{{ element.title|e }}"
    yield "Normal", "{{ element.outcome_text|e }}. {{ element.reason|e }}"
    yield "Normal", "{{ element.citations|join('; ')|e }}"
    yield "Normal", "{%p for missing in element.missing[:5] %}"
    yield "List Bullet", "{{ missing.question|e }} ({{ missing.state|e }})"
    yield "Normal", "{%p endfor %}"
    yield "Normal", "{%p endfor %}"
    yield "Normal", "{%p if screening.notices %}"
    yield "Heading 1", "First, before anything is written or filed"
    yield "Normal", "{%p endif %}"
    yield "Normal", "{%p for notice in screening.notices %}"
    yield "List Bullet", "{{ notice.text|e }}"
    yield "Normal", "{%p endfor %}"
    yield "Normal", "{{ screening.disclaimer|e }}"


if __name__ == "__main__":
    BANK.write_text(bank(), encoding="utf-8")
    memo().save(str(MEMO))
