"""``tvisa policy``: the policy entries that come with this version, for an office to write its own beside."""

from __future__ import annotations

from pathlib import Path

import click

from tvisa.cli.inout import OUTPUT, write


@click.group()
def policy() -> None:
    """Policy entries: what an agency or a court can change from day to day.

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
    from tvisa.law.t.filing.policy import default_policy, dumps_policy

    write(dumps_policy(default_policy()), output)
