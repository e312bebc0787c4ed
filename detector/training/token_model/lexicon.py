"""How often words occur, whether they are names, and which article they take."""

import json
import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from itertools import pairwise
from pathlib import Path

_TOKEN = re.compile(r"[A-Za-z]+")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """Counts of words: in lower case, with a capital, and after *a* and *an*."""

    lower: dict[str, int]
    capital: dict[str, int]
    after_a: dict[str, int]
    after_an: dict[str, int]

    def count(self, word: str) -> int:
        """Give how often the word was seen in lower case."""
        return self.lower.get(word, 0)

    def is_name(self, word: str) -> bool:
        """Say whether a word, lower-cased, is mostly written with a capital."""
        return self.capital.get(word, 0) > self.lower.get(word, 0)

    def article(self, word: str) -> str:
        """Give "a" or "an": what writers put before the word, else by its first letter."""
        lower = word.lower()
        with_a, with_an = self.after_a.get(lower, 0), self.after_an.get(lower, 0)
        if with_a != with_an:
            return "an" if with_an > with_a else "a"
        return "an" if lower[:1] in "aeiou" else "a"

    def frequent(self, least: int) -> list[str]:
        """Give the words seen at least so often and not names, most frequent first."""
        kept = [word for word, n in self.lower.items() if n >= least and not self.is_name(word)]
        return sorted(kept, key=lambda word: (-self.lower[word], word))

    def save(self, path: Path) -> None:
        """Write the counts as JSON."""
        path.write_text(json.dumps([self.lower, self.capital, self.after_a, self.after_an]))


def load_lexicon(path: Path) -> Lexicon:
    """Give the lexicon that `Lexicon.save` wrote."""
    return Lexicon(*json.loads(path.read_text()))


def build_lexicon(texts: Iterable[str], least: int = 3) -> Lexicon:
    """Give the counts over the texts; words seen less often than `least` are left out."""
    seen: Counter[str] = Counter()
    after: dict[str, Counter[str]] = {"a": Counter(), "an": Counter()}
    for text in texts:
        tokens = _TOKEN.findall(text)
        seen.update(tokens)
        for first, second in pairwise(tokens):
            if first in after:
                after[first][second.lower()] += 1
    lower = {word: n for word, n in seen.items() if word.islower() and n >= least}
    capital: Counter[str] = Counter()
    for word, n in seen.items():
        if not word.islower():
            capital[word.lower()] += n
    names = {word: n for word, n in capital.items() if n >= least}
    return Lexicon(lower, names, dict(after["a"]), dict(after["an"]))
