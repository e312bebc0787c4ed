"""A source that a joint ties to its own statement: "According to Arce, and noting that"."""

from collections.abc import Iterator

from detector.annotators.attributions import SAYING
from detector.detectors._clauses import has_finite, main_clause_follows
from detector.detectors._predicates import ING
from detector.text import Document, Sentence, Span, Token

Loose = tuple[Span, float, str | None]

_LONGEST = 32
_HELD = frozenset(
    """comment commentary statement letter interview report note post speech article editorial message
    briefing memo email column essay address release declaration""".split()
)
_REFERS = frozenset({"whom", "which", "him", "her", "them"})


def joined_source(document: Document, sentence: Sentence, low: int) -> Iterator[Loose]:
    """Judge the joints ", and noting that", ", in whose letter stating that" and ", according to whom"."""
    tokens = sentence.tokens
    for at in range(low + 1, min(len(tokens) - 2, _LONGEST)):
        found = _joint(tokens, at) if tokens[at - 1].norm == "," else None
        if found is None:
            continue
        last, verb = found
        if main_clause_follows(document, sentence.first + last + 1, sentence.first + len(tokens)):
            return
        source = _source(tokens, low, at - 1)
        yield Span(tokens[0].start, tokens[last].end), 0.8, _mend(document, source, verb)
        return


def _joint(tokens: tuple[Token, ...], at: int) -> tuple[int, str] | None:
    """Give the last place of a joint and the verb of the main clause that it stands for."""
    norms = [token.norm for token in tokens[at : at + 4]]
    if norms[0] in {"and", "with", "then"} and norms[1] in ING and norms[2] == "that":
        return at + 2, ING[norms[1]]
    if norms[0] in {"and", "then"} and "that" in norms[2:] and norms[norms.index("that") - 1] in SAYING:
        last = norms.index("that")
        return at + last, norms[last - 1]  # "and further added that"
    if norms[0] in {"for", "with", "to", "by"} and norms[1] == "whom":
        return at + 1, "said"
    if norms[:2] == ["according", "to"] and norms[2] in _REFERS and norms[3:] != [","]:
        return at + 2, "said"
    if norms[0] in {"in", "from", "with", "by"} and norms[1] in {"whose", "which"}:
        for last in range(at + 3, min(at + 12, len(tokens) - 1)):
            if tokens[last].norm == "that" and tokens[last - 1].norm in ING:
                return last, ING[tokens[last - 1].norm]
    return None


def _source(tokens: tuple[Token, ...], low: int, high: int) -> tuple[Token, ...]:
    """Give the source's words; of "As Sugden also specified" the verb and what follows are none."""
    if low == 1:
        end = low + 1
        while end < high and (tokens[end].text[0].isupper() or tokens[end].norm in {"of", "-"}):
            end += 1
        return tokens[low:end]
    return tokens[low:high]


def _mend(document: Document, source: tuple[Token, ...], verb: str) -> str:
    name = document.text[source[0].start : source[-1].end]
    comma = ", " if "," in name else " "
    return f"{name[0].upper()}{name[1:]}{comma}{verb} that"


def held_source(document: Document, sentence: Sentence) -> Iterator[Loose]:
    """Judge "In a comment by Weidt, who took no part, and cautioning that"."""
    tokens = sentence.tokens
    if len(tokens) < 8 or tokens[1].norm not in {"a", "an", "the", "his", "her", "their", "its"}:
        return
    by = next((at for at in range(3, 8) if tokens[at].norm in {"by", "from"}), 0)
    if not by or tokens[by - 1].norm not in _HELD | {"published"}:
        return
    lead = document.text[tokens[0].start : tokens[by - 1].end]
    for span, confidence, mend in joined_source(document, sentence, by + 1):
        yield span, confidence, f"{lead}, {document.text[tokens[by + 1].start]}{mend[1:]}" if mend else None


def told_whole(_document: Document, sentence: Sentence) -> Iterator[Loose]:
    """Judge "Told the trust on Monday evening." and "Remarked Moe, whose grandfather was a guide."."""
    tokens = sentence.tokens[:-1]
    if sentence.tokens[-1].norm != "." or not 3 <= len(tokens) <= 20:
        return
    comma = next(
        (at for at, token in enumerate(tokens) if token.norm in {",", ":", ";", "“", '"', "‘"}), len(tokens)
    )
    if comma < len(tokens) and (tokens[comma].norm != "," or tokens[comma + 1].norm not in {"who", "whose"}):
        return
    rest = tokens[1:comma]
    if not rest or has_finite(rest) or any(t.norm in {"that", "by", "of"} for t in rest[:1]):
        return
    named = rest[0].text[0].isupper() or (
        rest[0].norm in {"the", "a", "his", "her", "their"} and len(rest) > 1
    )
    if named and tokens[0].norm in SAYING and sum(t.norm == "," for t in tokens) <= 2:
        yield Span(tokens[0].start, tokens[-1].end), 0.75, None
