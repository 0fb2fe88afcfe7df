"""``tvisa policy``: the policy entries and the questions of forms that come with this version, for an office to write its own."""

from __future__ import annotations

from pathlib import Path

import click

from tvisa.cli.inout import OUTPUT, write


@click.group()
def policy() -> None:
    """What an agency or a court can change: policy entries, and forms.

    An office's own file, given with --policy, adds entries to those that come
    with tvisa, replaces one by giving its id again, and leaves out those whose
    ids stand under "remove".
    """


@policy.command()
@OUTPUT
def export(output: Path | None) -> None:
    """Write the entries that come with this version as YAML.

    \b
    tvisa policy export -o shipped.yaml
    """
    from tvisa.law.common.policy import default_policy, dumps_policy

    write(dumps_policy(default_policy()), output)


@policy.command()
@click.argument("name", metavar="FORM")
@OUTPUT
def form(name: str, output: Path | None) -> None:
    """Write the questions of a form as YAML, as they come with this version.

    An office's own edition, given to tvisa forms with --questions, stands in
    the place of all of that form. Where there are several, the newest is written.

    \b
    tvisa policy form i-914 -o i-914.yaml
    """
    from tvisa.law.t.filing.questions import default_editions, dumps_edition

    known = {each.form: each for each in default_editions()}
    if name not in known:
        raise click.UsageError(f"expected one of {', '.join(known)}")
    write(dumps_edition(known[name]), output)
