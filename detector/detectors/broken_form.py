"""Broken forms: "a hour", "they was", "more bigger", "must be can be", "21th", "last week.The"."""

from collections.abc import Iterator

from detector.annotators.quotes import QUOTES
from detector.annotators.words import WORDS
from detector.detectors import Detector
from detector.detectors._broken import Family
from detector.detectors._broken_agreement import noun_and_verb, pronoun_and_verb
from detector.detectors._broken_amounts import dropped_of, many_millions
from detector.detectors._broken_articles import wrong_article
from detector.detectors._broken_dates import damaged_number, day_of_the_month, impossible_day
from detector.detectors._broken_degrees import much_and_many, two_degrees
from detector.detectors._broken_determiners import two_determiners
from detector.detectors._broken_dropped import article_before_title, dropped_link
from detector.detectors._broken_joins import no_space_after
from detector.detectors._broken_links import link_pair, link_twins
from detector.detectors._broken_marks import mark_twice, space_before
from detector.detectors._broken_modals import modal_group
from detector.detectors._broken_number import singular_after_number
from detector.detectors._broken_relatives import plural_who, present_since
from detector.detectors._broken_verbs import did_not_went, for_sustain, have_went, is_been, to_went
from detector.findings import Artifact, Finding, Safety
from detector.text import Document

ID = "broken-form"
_FAMILIES: tuple[Family, ...] = (
    wrong_article, two_determiners, two_degrees, much_and_many, singular_after_number, pronoun_and_verb,
    noun_and_verb, plural_who, present_since, modal_group, did_not_went, have_went, is_been, to_went,
    for_sustain,
    link_pair, link_twins, dropped_link, article_before_title, damaged_number, impossible_day,
    day_of_the_month,
    many_millions, dropped_of, space_before, no_space_after, mark_twice,
)  # fmt: skip


def find(document: Document) -> Iterator[Finding]:
    """Give every broken form that a family of rules is sure of."""
    for family in _FAMILIES:
        for broken in family(document):
            safety = Safety.SAFE if broken.safe else Safety.RISKY
            better = broken.better[:5]
            yield Finding(broken.span, Artifact.BROKEN_FORM, ID, broken.sureness, broken.why, better, safety)


DETECTOR = Detector(
    id=ID,
    summary="A form broken by substitution: article, number, verb group, degree, date, mark or space.",
    find=find,
    needs=frozenset({QUOTES, WORDS}),
)
