"""The marks in the lists of tortured-phrase: which synonyms and terms clean text leaves suspicious.

count → fit → write, each a module with a `main`; docs/decisions/0003-marks-of-tortured-phrases.md says why.
Needs no extra.
"""
