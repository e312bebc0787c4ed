"""Where each word stands: the layer that lets a detector look at its trigger words and at nothing else."""

from collections.abc import Iterable, Mapping

from detector.text import Document, Layer


def index(document: Document) -> Mapping[str, list[int]]:
    """Give, for each norm of the document, the places (in document.tokens) where it stands, ascending."""
    places: dict[str, list[int]] = {}
    for place, token in enumerate(document.tokens):
        norm = token[3]
        if norm in places:
            places[norm].append(place)
        else:
            places[norm] = [place]
    return places


WORDS = Layer[Mapping[str, list[int]]]("words", index)


def places_of(document: Document, triggers: Iterable[str]) -> list[int]:
    """Give the places of all tokens whose norm is one of the triggers, in the order of the text.

    The cost grows with the number of distinct triggers present, not with the length of the text.
    """
    words = document[WORDS]
    keys = words.keys() & triggers if isinstance(triggers, (set, frozenset)) else words.keys() & set(triggers)
    return sorted(place for key in keys for place in words[key])
