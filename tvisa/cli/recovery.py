"""The recovery file of an interview: what was answered so far, in a file that this interview made and nobody else wrote to since."""

from __future__ import annotations

import os
from pathlib import Path

import click

from tvisa.cli.inout import write


class Recovery:
    """
    A file that one interview makes, writes anew after each answer, and takes away at the end.

    Args:
        path: Where it will stand; made with the first answer.

    Raises:
        UsageError: If something stands there already: it may be all that is left of an earlier sitting.
    """

    def __init__(self, path: Path) -> None:
        if os.path.lexists(path):
            raise click.UsageError(
                "--recovery names a file that is there already; nothing was written. If an earlier sitting left it, "
                "tvisa interview FILE goes on from it; else name a new one"
            )
        self.path = path
        self.broken = False
        self._held: bytes | None = None

    @property
    def _ours(self) -> bool:
        try:
            return self.path.read_bytes() == self._held
        except OSError:
            return False

    def keep(self, text: str) -> bool:
        """Write what was answered; return whether it stands there. After the first failure nothing more is written."""
        if self.broken or text.encode() == self._held:
            return not self.broken
        self.broken = True
        try:
            if self._held is None:
                self.path.touch(0o600, exist_ok=False)
                self._held = b""
            if self._ours:
                write(text, self.path, anew=True)
                self._held, self.broken = text.encode(), False
        except (click.ClickException, OSError):
            pass
        return not self.broken

    def drop(self) -> None:
        """Take it away, unless it is not what was written last."""
        if self._ours:
            self.path.unlink()
