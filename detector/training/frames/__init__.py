"""The frames of broken-form: which words hardly ever stand in a place, counted in clean news.

`python -m detector.training.frames` writes verb_forms.txt, noun_forms.txt, small_pairs.txt,
taken_prepositions.txt and complements.txt. Needs no extra but numpy.
"""
