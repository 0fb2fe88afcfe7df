"""
Between a docassemble interview and tvisa: what to ask next, as fields, and what was answered, as facts.

docassemble is not imported. The facts are a dict of the case-file format, so that the session pickles and its JSON holds
them whole. What is left blank changes nothing: it is neither "no" nor "not known", and it is not asked again at this sitting.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from tvisa import Ask, Case, TvisaError, answered, as_case, next_questions

__all__ = ["facts_at_first", "fields_for", "misread", "questions_due", "recorded"]

SILENT = [{"I do not know": "unknown"}, {"I would rather not say": "declined"}]
CHOICES = {
    "yes_no": [{"Yes": "yes"}, {"No": "no"}, *SILENT],
    "record": [{"Yes, there is one to record": "yes"}, {"No, there is no other": "no"}, *SILENT],
}
MORE = "Is there one, or another one, to record?"
HINTS = {"date": "2019, March 2019, about 2019", "age": "17, or 14..17"}

Facts = dict[str, Any]


def facts_at_first(setting: str) -> Facts:
    """Return the facts before anything was asked: one applicant, by key and never by name, and the setting."""
    return {"applicant": "P1", "people": [{"key": "P1"}], "setting": setting}


def _due(facts: Facts, as_of: Any, passed: Sequence[str]) -> tuple[Case, tuple[Ask, ...]]:
    case = as_case(facts)
    return case, next_questions(case, as_of, passed=passed).questions


def questions_due(facts: Facts, as_of: Any, passed: Sequence[str]) -> list[dict[str, Any]]:
    """
    Return the next set of questions; none where no answer would change anything.

    Which they are, and that nobody is asked about acts of their own outside a privileged setting, is tvisa's doing.
    """
    _, asks = _due(facts, as_of, passed)
    return [{**ask.as_dict(), "fact": ask.fact, "topic_title": ask.topic.title} for ask in asks]


def fields_for(due: Sequence[Mapping[str, Any]], bank: Mapping[str, Any]) -> list[dict[str, Any]]:
    """
    Return the fields of one screen, for ``fields: - code``.

    Args:
        due: What `questions_due` returned.
        bank: The question bank: by fact, the words for staff, those for the client, and what to listen for.
    """
    fields: list[dict[str, Any]] = []
    for number, ask in enumerate(due):
        form = ask["form"]
        # One open question for several facts is no question of the bank.
        words = {} if form in ("marks", "told") else bank.get(ask["fact"], {})
        said = [ask["about"], words.get("client", ask["client"])]
        fields.append({"note": "\n\n".join(f"*{line}*" for line in said if line)})
        # "Are these all?" is put the other way round to a client, and yes means that there is one more.
        label = MORE if form == "record" else words.get("staff", ask["question"])
        field = {"label": label, "field": f"replies[{number}]", "required": False}
        if listen := words.get("listen", ask["listen_for"]):
            field["help"] = "Listen for: " + "; ".join(listen) + "."
        if form == "told":
            fields.append({**field, "datatype": "area"})
        elif form == "marks":
            choices = [{choice["label"]: choice["word"]} for choice in ask["choices"]]
            fields.append({**field, "datatype": "checkboxes", "none of the above": False, "choices": choices})
        elif form in HINTS:
            unsaid = {"label": "Or", "field": f"silences[{number}]", "required": False}
            fields += [
                {**field, "datatype": "text", "hint": HINTS[form]},
                {**unsaid, "datatype": "radio", "choices": SILENT},
            ]
        else:
            choices = CHOICES.get(form) or [*({choice["label"]: choice["word"]} for choice in ask["choices"]), *SILENT]
            fields.append({**field, "datatype": "radio", "choices": choices})
    return fields


def recorded(
    facts: Facts, as_of: Any, passed: Sequence[str], replies: Mapping[int, Any], silences: Mapping[int, Any]
) -> tuple[Facts, list[str]]:
    """
    Return the facts with a screen's replies put in, and the paths that are not to be asked about again.

    Raises:
        TvisaError: If a reply cannot be read.
    """
    case, asks = _due(facts, as_of, passed)
    left = list(passed)
    for number, ask in enumerate(asks):
        reply = _text(replies.get(number)) or silences.get(number)
        if reply:
            case = answered(case, ask, str(reply))
        more = ask.form == "record" and reply == "yes"
        if reply in (None, "", "unknown", "declined") or ask.form == "marks" or (ask.form == "record" and not more):
            left += dict.fromkeys((ask.path, *ask.paths))
    return case.as_dict(), left


def _text(reply: Any) -> str:
    """Return a reply as text: of boxes, the words of those that were ticked."""
    if isinstance(reply, Mapping):
        return ",".join(str(word) for word, ticked in reply.items() if ticked)
    return str(reply or "")


def misread(
    facts: Facts, as_of: Any, passed: Sequence[str], replies: Mapping[int, Any], silences: Mapping[int, Any]
) -> str:
    """Return what to say about a reply that cannot be read, without repeating it; nothing if all can."""
    try:
        recorded(facts, as_of, passed, replies, silences)
    except TvisaError:
        return "A date can be rough: 2019, March 2019, about 2019, summer 2019. An age: 17, or 14..17."
    return ""
