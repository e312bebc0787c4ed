"""How many threads to use on a machine that others use too."""

import time

import torch

_ROUND = 24
_TRIAL = 2


class Pace:
    """Tries one thread and all of them now and then, and keeps to what is faster.

    A step on two threads waits for the slower one: where another program holds a core, one
    thread alone is several times as fast.
    """

    def __init__(self, most: int) -> None:
        """Begin with as many threads as allowed."""
        self._choices = sorted({1, most}, reverse=True)
        self._speeds = dict.fromkeys(self._choices, 0.0)
        self._steps = 0
        self._now = most
        self._began = time.monotonic()
        torch.set_num_threads(most)

    def step(self, tokens: int) -> None:
        """Note a step of so many tokens just done, and choose the threads of the next."""
        ended = time.monotonic()
        speed = tokens / max(ended - self._began, 1e-9)
        before = self._speeds[self._now]
        self._speeds[self._now] = speed if before == 0 else (before + speed) / 2
        self._began = ended
        place = self._steps % _ROUND
        self._steps += 1
        best = max(self._choices, key=lambda threads: self._speeds[threads])
        others = [threads for threads in self._choices if threads != best]
        wanted = others[0] if others and place < _TRIAL else best
        if wanted != self._now:
            self._now = wanted
            torch.set_num_threads(wanted)
