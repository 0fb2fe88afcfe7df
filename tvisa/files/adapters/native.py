"""The case file's own two forms, YAML and JSON, so that every conversion can begin and end with one."""

from __future__ import annotations

from typing import Any

from tvisa.facts import Case
from tvisa.files.adapters.result import Converted, Written
from tvisa.files.casefile import Form, dump, dumps, loaded_text


def read_yaml(data: bytes | str, **_: Any) -> Converted:
    """Read a case file in YAML, whole."""
    return _whole(data, "yaml")


def read_json(data: bytes | str, **_: Any) -> Converted:
    """Read a case file in JSON, whole."""
    return _whole(data, "json")


def _whole(data: bytes | str, form: Form) -> Converted:
    read_in = loaded_text(data, form)
    return Converted(read_in.case, doubts=read_in.doubts)


def write_yaml(case: Case, **_: Any) -> Written:
    """Write a case file in YAML, whole, its answers as the words that people type."""
    import yaml  # noqa: PLC0415 - loads on use

    class Dumper(yaml.SafeDumper):
        """Writes yes and no, lists inside records set off, and nothing by reference."""

        def ignore_aliases(self, data: Any) -> bool:  # noqa: ARG002 - the library's
            return True

        def increase_indent(self, flow: bool = False, indentless: bool = False) -> Any:  # noqa: ARG002 - the library's
            return super().increase_indent(flow, False)

    seq = "tag:yaml.org,2002:seq"
    Dumper.add_representer(
        list, lambda d, v: d.represent_sequence(seq, v, flow_style=all(isinstance(i, str) for i in v))
    )
    Dumper.add_representer(str, lambda d, v: d.represent_scalar("tag:yaml.org,2002:str", v, style=_style(v)))
    Dumper.add_representer(bool, lambda d, v: d.represent_scalar("tag:yaml.org,2002:bool", "yes" if v else "no"))
    return Written(yaml.dump(dump(case), Dumper=Dumper, sort_keys=False, allow_unicode=True, width=110))


def _style(text: str) -> str | None:
    """Choose double quotes for text with a rare end of line in it: any other writing would be read back as a blank."""
    return '"' if any(end in text for end in "\x85\u2028\u2029") else None


def write_json(case: Case, **_: Any) -> Written:
    """Write a case file in JSON, whole."""
    return Written(dumps(case))
