"""The interview at a pseudo-terminal, as somebody types at it."""

from __future__ import annotations

import codecs
import contextlib
import os
import pty
import select
import signal
import subprocess
import sys
import time


def _interruptible() -> None:
    """Heed Ctrl-C, also where the tests themselves run in the background."""
    signal.signal(signal.SIGINT, signal.default_int_handler)


class Terminal:
    """The program at a pseudo-terminal of so many columns."""

    def __init__(self, *arguments: str, columns: int = 80) -> None:
        self.main, side = pty.openpty()
        environment = {**os.environ, "COLUMNS": str(columns), "TERM": "xterm", "NO_COLOR": "1", "PYTHONUTF8": "1"}
        self.process = subprocess.Popen(
            [sys.executable, "-m", "tvisa", "interview", "--as-of", "2026-11-24", *arguments],
            stdin=side,
            stdout=side,
            stderr=side,
            env=environment,
            close_fds=True,
            preexec_fn=_interruptible,  # noqa: PLW1509 (no thread of ours runs here)
        )
        os.close(side)
        self.seen = ""
        self._decoder = codecs.getincrementaldecoder("utf-8")()

    def until(self, words: str, seconds: float = 60) -> str:
        """Read until the words appear, and return what came before them."""
        end = time.monotonic() + seconds
        while words not in self.seen and time.monotonic() < end:
            if select.select([self.main], [], [], 0.2)[0] and not self._read():
                break
        assert words in self.seen, self.seen[-500:]
        before, _, self.seen = self.seen.partition(words)
        return before

    def _read(self) -> bool:
        """Read what there is; say whether there was anything, as the other side may be closed, which Linux tells as an error."""
        try:
            read = os.read(self.main, 4096)
        except OSError:
            return False
        self.seen += self._decoder.decode(read)
        return bool(read)

    def type(self, text: str) -> None:
        """Type a line."""
        os.write(self.main, f"{text}\n".encode())

    def press(self, key: bytes) -> None:
        """Press a key."""
        os.write(self.main, key)

    def interrupt(self) -> None:
        """Press Ctrl-C, and again as somebody would: Python loses one that comes just before it waits for a line."""
        for _ in range(5):
            self.process.send_signal(signal.SIGINT)
            while select.select([self.main], [], [], 5)[0] and self._read():
                pass
            with contextlib.suppress(subprocess.TimeoutExpired):
                self.process.wait(timeout=5)
                return

    def end(self) -> int:
        """Wait for the end and return the exit code."""
        while select.select([self.main], [], [], 60)[0] and self._read():
            pass
        code = self.process.wait(timeout=60)
        os.close(self.main)
        return code
