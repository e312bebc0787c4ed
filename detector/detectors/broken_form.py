"""Broken forms: "a hour", "they was", "more bigger", "must be can be", "21th", "last week.The"."""

from bisect import bisect_right
from collections.abc import Iterator

from detector.annotators.quotes import QUOTES
from detector.annotators.words import WORDS
from detector.detectors import Detector
from detector.detectors._broken import Family
from detector.detectors._broken_adverbs import adverbs
from detector.detectors._broken_agreement import noun_and_verb, pronoun_and_verb
from detector.detectors._broken_amounts import dropped_of, many_millions
from detector.detectors._broken_articles import wrong_article
from detector.detectors._broken_bare import bare_for_one
from detector.detectors._broken_calendar import foreign_date, wrong_time_word
from detector.detectors._broken_calques import word_for_word
from detector.detectors._broken_complements import bare_behind_preposition, passive_of_none, wrong_complement
from detector.detectors._broken_concord import concord
from detector.detectors._broken_conjunctions import conjunctions_clash, mismatched, twice_joined
from detector.detectors._broken_countables import wrong_number
from detector.detectors._broken_counts import one_for_many, there_was_many, those_who
from detector.detectors._broken_dates import damaged_number, day_of_the_month, impossible_day
from detector.detectors._broken_degrees import two_degrees
from detector.detectors._broken_dropped import article_before_title, dropped_link
from detector.detectors._broken_each import each_of
from detector.detectors._broken_frames import misplaced_form
from detector.detectors._broken_government import lacking_preposition, wrong_preposition, wrong_term
from detector.detectors._broken_heads import many_and_s
from detector.detectors._broken_helped import many_with_s, wrong_behind_do
from detector.detectors._broken_indefinites import indefinite
from detector.detectors._broken_joins import no_space_after
from detector.detectors._broken_kinds import few_and_little, long_degree, who_and_which
from detector.detectors._broken_lacking import lacking_article, lacking_the
from detector.detectors._broken_links import link_pair, link_twins
from detector.detectors._broken_marks import mark_twice, space_before
from detector.detectors._broken_measures import measure_of
from detector.detectors._broken_misformed import lost_apostrophe, misformed
from detector.detectors._broken_modals import modal_group
from detector.detectors._broken_number import one_of_the, singular_after_number
from detector.detectors._broken_orders import late_subject, verb_first
from detector.detectors._broken_participles import wrong_participle
from detector.detectors._broken_pronouns import wrong_case
from detector.detectors._broken_quantities import much_and_many
from detector.detectors._broken_ranges import bare_rate, between_to, plural_measure
from detector.detectors._broken_relatives import people_which, present_since
from detector.detectors._broken_several import counted_and_one, one_and_several
from detector.detectors._broken_single import one_and_bare
from detector.detectors._broken_strays import other_preposition, small_pair
from detector.detectors._broken_subjects import distant_verb
from detector.detectors._broken_to import dropped_to, to_patrolled
from detector.detectors._broken_translated import translated
from detector.detectors._broken_turns import turns
from detector.detectors._broken_twinned import lacking_definite, needs_preposition, twinned
from detector.detectors._broken_verbs import did_not_went, have_went, is_been
from detector.findings import Artifact, Finding, Safety
from detector.text import Document, Span

ID = "broken-form"
_FAMILIES: tuple[Family, ...] = (
    translated, wrong_article, two_degrees, much_and_many, singular_after_number, one_of_the,
    pronoun_and_verb, noun_and_verb, present_since, modal_group, did_not_went, have_went,
    is_been, link_pair, link_twins, dropped_link, article_before_title,
    damaged_number, impossible_day, day_of_the_month, many_millions, dropped_of, space_before,
    no_space_after, mark_twice, wrong_participle, bare_for_one, dropped_to, to_patrolled, distant_verb,
    each_of, wrong_case, wrong_preposition, wrong_term, lacking_preposition, lacking_article, between_to,
    bare_rate, plural_measure, lacking_the, foreign_date, wrong_time_word, misformed, lost_apostrophe,
    twice_joined, conjunctions_clash, mismatched, word_for_word, indefinite, adverbs, people_which,
    wrong_behind_do, many_with_s, many_and_s, one_and_bare, counted_and_one, one_and_several, measure_of,
    twinned, lacking_definite, needs_preposition, one_for_many, there_was_many, those_who,
    misplaced_form, passive_of_none, bare_behind_preposition, wrong_complement, wrong_number,
    concord, who_and_which, few_and_little, long_degree, turns, late_subject, verb_first,
    other_preposition, small_pair,
)  # fmt: skip


def find(document: Document) -> Iterator[Finding]:
    """Give every broken form that a family of rules is sure of."""
    given: list[Span] = []
    for family in _FAMILIES:
        for broken in family(document):
            place = bisect_right(given, broken.span)
            if place and given[place - 1].end > broken.span.start:
                continue
            if place < len(given) and given[place].start < broken.span.end:
                continue
            given.insert(place, broken.span)
            safety = Safety.SAFE if broken.safe else Safety.RISKY
            better = broken.better[:5]
            yield Finding(broken.span, Artifact.BROKEN_FORM, ID, broken.sureness, broken.why, better, safety)


DETECTOR = Detector(
    id=ID,
    summary="A form broken by substitution: article, number, verb group, degree, date, mark or space.",
    find=find,
    needs=frozenset({QUOTES, WORDS}),
)
