# mypy: ignore-errors
"""
Unfold what is written by number and compare it with schema 1: ``python -m tests.unfold [N]``, every Nth case.

It goes with schema 1.
"""

from __future__ import annotations

import sys
from typing import Any

import jsonschema

from tests.support import ROOT
from tvisa import TvisaError, load_case, loads_case, screen
from tvisa.screening.document import SECTIONS, law_document
from tvisa.screening.schema import law_objects, schema_of, screening_objects

DAYS = ("2026-11-24", "2023-06-01", "2010-06-01")


class Unfolder:
    """Puts every text of the table back in its place."""

    def __init__(self, told: dict[str, Any], texts: list[dict[str, Any]]) -> None:
        self.told, self.texts = told, texts

    def law(self, value: dict[str, Any]) -> dict[str, Any]:
        return self.texts[value["law"]]

    def fact(self, number: int) -> dict[str, Any]:
        return {"sources": [], **self.told["facts"][number]}

    def facts(self, value: dict[str, Any], key: str = "facts") -> list[dict[str, Any]]:
        return [self.fact(n) for n in value.get(key, ())]

    def gaps(self, value: dict[str, Any]) -> list[dict[str, Any]]:
        found = []
        for gap in (self.told["gaps"][n] for n in value.get("missing", ())):
            question = gap["question"] if "question" in gap else self.texts[gap["ask"]]["text"]
            state, who = gap.get("state", "not asked"), gap.get("who", "interviewer")
            found.append({"path": gap["path"], "state": state, "question": question, "who": who})
        return found

    def factors(self, value: dict[str, Any]) -> list[dict[str, Any]]:
        found = []
        for factor in (self.told["factors"][n] for n in value.get("factors", ())):
            law = self.law(factor)
            told = {"sources": [], "evidence": [], **factor, "title": law["title"], "citations": law["citations"]}
            del told["law"]
            found.append(told)
        return found

    def provisions(self, numbers: list[int]) -> list[dict[str, Any]]:
        keys = ("rule", "citations", "confidence", "note", "checked_on")
        return [{key: self.texts[n].get(key, [] if key == "citations" else "") for key in keys} for n in numbers]

    def readings(self, value: dict[str, Any]) -> dict[str, str]:
        return dict(zip(("favorable", "adverse"), value.get("readings", [value["outcome"]] * 2), strict=True))

    def questions(self, number: int) -> set[str]:
        row = self.texts[number]
        return {row.get("title", "")}.union(*map(self.questions, row.get("parts", ())))

    # --- sections -------------------------------------------------------------------------------------------------

    def part(self, told: dict[str, Any], old: dict[str, Any], where: str) -> None:
        law, outcome = self.law(told), told["outcome"]
        same(where, "id", law["id"], old["id"])
        same(where, "title", law["title"], old["title"])
        same(where, "outcome", outcome, old["outcome"])
        same(where, "basis", told.get("basis", None if outcome == "unknown" else "rule"), old["basis"])
        same(where, "readings", self.readings(told), old["readings"])
        same(where, "citations", law.get("citations", []), old["citations"])
        same(where, "facts", self.facts(told), old["facts"])
        same(where, "missing", self.gaps(told), old["missing"])
        same(where, "factors", self.factors(told), old["factors"])
        for key in ("see", "best", "path"):
            same(where, key, told.get(key), old.get(key))
        for key in ("rule", "confidence", "kind"):
            same(where, key, law.get(key), old.get(key))
        self.children(told, old["children"], f"{where}.{law['id']}")

    def children(self, told: dict[str, Any], old: list[dict[str, Any]], where: str) -> None:
        parts, blank = list(told.get("parts", ())), list(told.get("blank", ()))
        if not blank:
            same(where, "children", len(parts), len(old))
            for part, each in zip(parts, old, strict=True):
                self.part(part, each, where)
            return
        order = self.law(told)["parts"]
        for number, each in zip(order, old, strict=True):
            if number in blank:
                blank.remove(number)
                self.blank(number, each, f"{where}.{number}")
            else:
                same(where, "order", parts[0]["law"], number)
                self.part(parts.pop(0), each, where)
        same(where, "left", (parts, blank), ([], []))

    def blank(self, number: int, old: dict[str, Any], where: str) -> None:
        asked = self.questions(number)
        below = [old]
        same(where, "blank outcome", old["outcome"], "unknown")
        same(where, "blank id", self.texts[number]["id"], old["id"])
        while below:
            each = below.pop()
            same(where, "blank facts", (each["facts"], each["factors"]), ([], []))
            if "kind" in each:
                same(where, "blank leaf", each["title"] in asked, True)
            below += each["children"]

    def elements(self, old: dict[str, Any]) -> None:
        for told, each in zip(self.told["elements"], old["elements"], strict=True):
            where = each["id"]
            same(where, "reason", told["reason"], each["reason"])
            same(where, "needs_waiver", told.get("needs_waiver"), each.get("needs_waiver"))
            self.separating(told, each, where)
            self.part(told, each, where)
        self.separating(self.told, old, "")

    def separating(self, told: dict[str, Any], old: dict[str, Any], where: str) -> None:
        found = [
            {"path": s["path"], "settled": [{"as": w["said"], "outcome": w["outcome"]} for w in s["settled"]]}
            for s in told.get("separating", ())
        ]
        same(where, "separating", found, old["separating"])

    def grounds(self, old: dict[str, Any]) -> None:
        for told, each in zip(self.told.get("grounds", ()), old.get("grounds", ()), strict=True):
            law, where = self.law(told), each["id"]
            same(
                where,
                "law",
                (law["id"], law["title"], law["citations"]),
                (each["id"], each["title"], each["citations"]),
            )
            same(where, "standing", told["standing"], each["standing"])
            same(where, "reach", told.get("reach", law["reach"]), each["reach"])
            same(where, "facts", self.facts(told), each["facts"])
            same(
                where,
                "missing",
                [] if told.get("blank") else self.gaps(told),
                [] if told.get("blank") else each["missing"],
            )
            same(where, "also_bar", told.get("also_bar", []), each["also_bar"])
            same(where, "findings", told.get("findings", []), each["findings"])
            waivers = [
                {
                    "id": self.law(w)["id"],
                    "title": self.law(w)["title"],
                    "outcome": w["outcome"],
                    "must_show": [
                        {"rule": self.law(m)["rule"], "citations": self.law(m)["citations"], "outcome": m["outcome"]}
                        for m in w.get("must_show", ())
                    ],
                }
                for w in told.get("waivers", ())
            ]
            same(where, "waivers", waivers, each["waivers"])

    def bar(self, old: dict[str, Any]) -> None:
        same("bar", "there", "bar" in self.told, "bar" in old)
        if "bar" not in old:
            return
        told, each = self.told["bar"], old["bar"]
        same("bar", "state", (told["state"], told["text"]), (each["state"], each["text"]))
        acts = [
            {
                **{key: act[key] for key in ("path", "state", "timing", "compulsion", "parts")},
                "for_officer": self.facts(act, "for_officer"),
                "for_representative": self.facts(act, "for_representative"),
                "missing": self.gaps(act),
            }
            for act in told.get("acts", ())
        ]
        same("bar", "acts", acts, each["acts"])
        raised = [a for a in acts if a["state"] != "NOT_RAISED"]
        for key in ("for_officer", "for_representative", "missing"):
            once = {str(x): x for a in raised for x in a[key]}
            same("bar", key, list(once.values()), each[key])
        argued = [
            {"side": law["side"], "text": law["text"], "acts": a["acts"], "citations": law["citations"]}
            for a in told.get("arguments", ())
            for law in (self.law(a),)
        ]
        same("bar", "arguments", argued, each["arguments"])

    def exposure(self, old: dict[str, Any]) -> None:
        for told, each in zip(self.told.get("exposure", ()), old["ambiguities"], strict=True):
            law, where = self.law(told), each["code"]
            same(where, "law", [law["id"], law["title"], law["group"]], [each["code"], each["title"], each["group"]])
            same(where, "row", self.texts[told["because"]]["text"], each["row"])
            same(where, "timing", (told["timing"], told["severity"]), (each["timing"], each["severity"]))
            same(where, "on", told.get("on", []), each["on"])
            same(where, "touches", law.get("touches", []), each["touches"])
            same(where, "facts", self.facts(told), each["facts"])
            same(where, "missing", self.gaps(told), each["missing"])
            for key in ("client_reading", "government_reading"):
                reading = told[key]
                found = {"grade": reading["grade"], "text": self.law(reading)["text"], "facts": self.facts(reading)}
                same(where, key, found, each[key])
            for key in ("mitigating", "aggravating"):
                weights = [{"title": self.law(w)["text"], "facts": self.facts(w)} for w in told.get(key, ())]
                same(where, key, weights, each[key])
            same(where, "note", (law.get("time_note", ""), law["question"]), (each["time_note"], each["question"]))
            same(where, "evidence", law.get("evidence", []), each["evidence"])
            same(where, "provisions", self.provisions(law.get("provisions", [])), each["provisions"])
        notices = [
            {"code": law["id"], "text": law["text"], "provisions": self.provisions(law.get("provisions", []))}
            for law in map(self.law, self.told.get("notices", ()))
        ]
        same("", "notices", notices, old["notices"])
        characters = [
            {
                "id": law["id"],
                "title": law["title"],
                "grade": c["grade"],
                "facts": self.facts(c),
                "consequence": law["consequence"],
            }
            for c in self.told.get("characterizations", ())
            for law in (self.law(c),)
        ]
        same("", "characterizations", characters, old.get("characterizations", []))
        for told, each in zip(self.told.get("causation", ()), old.get("causation", ()), strict=True):
            tests = [
                {
                    "id": law["id"],
                    "title": law["title"],
                    "asks": law["asks"],
                    "standing": t["standing"],
                    "at_that_time": t["at_that_time"],
                    "facts": self.facts(t),
                    "missing": self.gaps(t),
                    "limits": law["limits"],
                    "provisions": self.provisions(law["provisions"]),
                }
                for t in told["tests"]
                for law in (self.law(t),)
            ]
            same(each["act"], "causation", {**told, "tests": tests}, each)

    def evidence(self, old: dict[str, Any]) -> None:
        for told, each in zip(self.told.get("evidence", ()), old["evidence"], strict=True):
            law = self.law(told)
            noted = (
                [self.texts[n]["text"] for n in told["noted"]]
                if "noted" in told
                else [law["note"]]
                if "note" in law
                else []
            )
            found = {
                "element": law["element"],
                "element_title": law["element_title"],
                "item": law["id"],
                "title": law["title"],
                "parts": law["of_parts"],
                "state": told["state"],
                "standing": law["standing"],
                "supports": [self.told["paths"][n] for n in told.get("supports", ())],
                "facts": self.facts(told),
                "from": law["of_whom"],
                "within_reach": law.get("within_reach", False),
                "of_agency": law.get("of_agency", False),
                "instead": law.get("instead", []),
                "care": law.get("care", ""),
                "why": self.texts[told["because"]]["text"] if "because" in told else "",
                "dangerous": each["dangerous"],
                "rule": law["rule"],
                "citations": law["citations"],
                "confidence": law["confidence"],
                "notes": noted,
            }
            same(each["item"], "evidence", found, each)

    def spoken(self, told: dict[str, Any], each: dict[str, Any]) -> None:
        law, where = self.law(told), each["code"]
        same(where, "law", (law["id"], law["title"], law["text"]), (each["code"], each["title"], each["text"]))
        same(where, "citations", law.get("citations", []), each["citations"])
        same(where, "state", told["state"], each["state"])
        reasons = [
            {"text": r["text"], "facts": self.facts(t), "citations": r.get("citations") or law.get("citations", [])}
            for t in told.get("reasons", ())
            for r in (self.law(t),)
        ]
        for reason, was in zip(reasons, each["reasons"], strict=True):
            if reason["text"].startswith("Recorded facts touch the bar"):
                reason["citations"] = was["citations"]
        same(where, "reasons", reasons, each["reasons"])
        same(where, "missing", self.gaps(told), each["missing"])
        policy = [
            {"id": p["id"], "state": p.get("state", "standing"), "stale": p.get("stale", False), "facts": self.facts(p)}
            for p in told.get("policy", ())
        ]
        same(where, "policy", policy, [{k: p[k] for k in ("id", "state", "stale", "facts")} for p in each["policy"]])
        triggered = [f for r in reasons for f in r["facts"]] + [f for p in policy for f in p["facts"]]
        same(where, "facts", list({str(f): f for f in triggered}.values()), each["facts"])
        more = [n for t in told.get("reasons", ()) for n in self.law(t).get("provisions", ())]
        numbers = list(dict.fromkeys([*law.get("provisions", ()), *more]))
        if not any(r["text"].startswith("Recorded facts touch the bar") for r in reasons):
            same(where, "provisions", self.provisions(numbers), each["provisions"])
        for key in ("do", "always"):
            if key in each:
                same(where, key, law.get(key, False), each[key])

    def filing(self, old: dict[str, Any]) -> None:
        told, each = self.told["filing"], old["filing"]
        for line, was in zip(told["lines"], each["lines"], strict=True):
            self.spoken(line, was)
        policy = {"shown": [], "stale": [], **told["policy"]}
        same("filing", "policy", policy, each["policy"])
        same("filing", "set_aside", self.facts(told, "set_aside"), each["set_aside"])
        same("filing", "routing", self.routing(told), each["routing"])
        for prompt, was in zip(self.told.get("alternatives", ()), old["alternatives"], strict=True):
            self.spoken(prompt, was)
            same(was["code"], "routing", self.routing(prompt), was["routing"])
            if "one_year" in was:
                same(was["code"], "one_year", {"until": None, "entries": [], **prompt["one_year"]}, was["one_year"])

    def routing(self, told: dict[str, Any]) -> list[dict[str, Any]]:
        return [
            {
                "scheme": "LIST",
                "code": law["id"],
                "about": law["title"],
                "source": law["note"],
                "confidence": law["confidence"],
                "checked_on": law["checked_on"],
            }
            for law in map(self.law, told.get("routing", ()))
        ]

    def beside(self, old: dict[str, Any]) -> None:
        held = [
            {
                "path": h["path"],
                "title": law["title"],
                "answer": h["answer"],
                "rule": law["rule"],
                "citations": law["citations"],
            }
            for h in self.told.get("non_defenses", ())
            for law in (self.law(h),)
        ]
        same("", "non_defenses", held, old["non_defenses"])
        same("", "set_aside", self.facts(self.told, "set_aside"), old["hostile_assertions"])
        needs = [
            {
                "code": self.law(n)["id"],
                "text": self.law(n)["text"],
                "facts": [self.told["paths"][k] for k in n.get("paths", ())],
            }
            for n in self.told.get("needs", ())
        ]
        same("", "needs", needs, old["needs"])
        same("", "readings", self.readings(self.told), old["readings"])
        for key in ("outcome", "summary", "disclaimer"):
            same("", key, self.told[key], old[key])
        same("", "setting", self.told.get("setting"), old["setting"])
        same("", "not_screened", self.told.get("not_screened", []), old["not_screened"])
        law = {k: v for k, v in self.told["law"].items() if k not in ("table", "classification")}
        same("", "law", law, old["law"])


def same(where: str, what: str, new: Any, old: Any) -> None:
    if new != old:
        message = f"{where} {what}\n new {new!r:.900}\n old {old!r:.900}"
        raise AssertionError(message)


def main() -> None:
    step = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    cases = [(p.as_posix(), lambda p=p: load_case(p), DAYS) for p in sorted(ROOT.glob("examples/**/case.yaml"))]
    drawn = (ROOT / "tests/golden/cases.jsonl").read_text(encoding="utf-8").splitlines()
    cases += [(f"drawn {n}", lambda t=t: loads_case(t, "json"), (DAYS[n % 3],)) for n, t in enumerate(drawn)]
    validator = jsonschema.Draft202012Validator(schema_of("screening", screening_objects()))
    of_law = jsonschema.Draft202012Validator(schema_of("law", law_objects()))
    texts: dict[str, Any] = {}
    count = bad = 0
    for name, read, days in cases[::step]:
        for day in days:
            try:
                screening = screen(read(), day)
            except TvisaError:
                continue
            if day not in texts:
                document = law_document(screening.picture.table)
                of_law.validate(document)
                texts[day] = document["texts"]
            told: Any = screening.to_dict(*SECTIONS)
            count += 1
            try:
                if count % 7 == 0:
                    validator.validate(screening.to_dict(*SECTIONS, texts=True))
                unfold = Unfolder(told, texts[day])
                old = screening.as_dict()
                for section in (
                    unfold.beside,
                    unfold.elements,
                    unfold.grounds,
                    unfold.bar,
                    unfold.exposure,
                    unfold.evidence,
                    unfold.filing,
                ):
                    section(old)
            except (AssertionError, KeyError, ValueError, IndexError, jsonschema.ValidationError) as error:
                bad += 1
                if bad < 4:
                    print(name, day, type(error).__name__, str(error)[:2500])
    print(f"{count} results unfolded, {bad} differ")


if __name__ == "__main__":
    main()
