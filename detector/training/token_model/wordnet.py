"""A reader of WordNet's own files: senses, their synonyms, parents, siblings, opposites."""

from collections import defaultdict
from functools import cache
from pathlib import Path

_FILES = {"NOUN": "noun", "VERB": "verb", "ADJ": "adj", "ADV": "adv"}
_PARENT, _OPPOSITE, _SIMILAR = "@", "!", "&"


class WordNet:
    """The thesaurus in a folder of data.noun, index.noun and so on."""

    def __init__(self, folder: Path) -> None:
        """Read the folder's files."""
        self._senses: dict[tuple[str, str], list[str]] = {}
        self._words: dict[tuple[str, str], list[str]] = {}
        self._links: dict[tuple[str, str], list[tuple[str, str]]] = {}
        self._children: dict[tuple[str, str], list[str]] = defaultdict(list)
        for part, name in _FILES.items():
            self._read_data(part, folder / f"data.{name}")
            self._read_index(part, folder / f"index.{name}")

    def _read_data(self, part: str, path: Path) -> None:
        for line in path.read_text(encoding="latin-1").splitlines():
            if line.startswith(" "):
                continue
            fields = line.split(" | ")[0].split()
            key, count = (part, fields[0]), int(fields[3], 16)
            self._words[key] = [word.split("(")[0] for word in fields[4 : 4 + 2 * count : 2]]
            at = 4 + 2 * count
            links = fields[at + 1 : at + 1 + 4 * int(fields[at])]
            same_part = {"n": "NOUN", "v": "VERB", "a": "ADJ", "s": "ADJ", "r": "ADV"}
            self._links[key] = [
                (sign, target)
                for sign, target, kind in zip(links[::4], links[1::4], links[2::4], strict=True)
                if same_part[kind] == part
            ]
            for sign, target in self._links[key]:
                if sign == _PARENT:
                    self._children[part, target].append(fields[0])

    def _read_index(self, part: str, path: Path) -> None:
        for line in path.read_text(encoding="latin-1").splitlines():
            if not line.startswith(" "):
                fields = line.split()
                self._senses[part, fields[0]] = fields[-int(fields[2]) :]

    def _gather(self, part: str, targets: list[str], lemma: str) -> tuple[str, ...]:
        words = {w.lower() for target in targets for w in self._words[part, target]}
        return tuple(sorted(w for w in words - {lemma} if w.isalpha()))

    def _linked(self, part: str, synset: str, sign: str) -> list[str]:
        return [target for link, target in self._links[part, synset] if link == sign]

    @cache  # noqa: B019 - one thesaurus lives as long as the program
    def synonyms(self, lemma: str, part: str) -> tuple[tuple[str, ...], ...]:
        """Give for every sense its synonyms, with those of similar and parent senses."""
        senses = []
        for synset in self._senses.get((part, lemma), []):
            near = [synset, *self._linked(part, synset, _SIMILAR)]
            words = self._gather(part, near, lemma)
            senses.append(words or self._gather(part, self._linked(part, synset, _PARENT), lemma))
        return tuple(words for words in senses if words)

    @cache  # noqa: B019
    def siblings(self, lemma: str, part: str) -> tuple[str, ...]:
        """Give the words that share a parent with one of the senses, and parents too."""
        targets: list[str] = []
        for synset in self._senses.get((part, lemma), [])[:4]:
            for parent in self._linked(part, synset, _PARENT):
                targets += [parent, *self._children[part, parent]]
        return self._gather(part, targets[:400], lemma)

    @cache  # noqa: B019
    def opposites(self, lemma: str, part: str) -> tuple[str, ...]:
        """Give the antonyms of any sense, and of the senses similar to it."""
        targets: list[str] = []
        for synset in self._senses.get((part, lemma), []):
            for near in (synset, *self._linked(part, synset, _SIMILAR)):
                targets += self._linked(part, near, _OPPOSITE)
        return self._gather(part, targets, lemma)
