"""The stems are NLTK's own, and reaching them leaves no trace of the placeholders."""

import subprocess
import sys

import pytest

from detector.annotators.stems import same_stem, stem

WORDS = """
estimate estimates estimated estimation critic critics criticise criticised criticized criticism winner
winners winning won report reported reports reporter reporting investigator investigators investigating
investigation announcement announced announce discuss discussion discussed explain explanation politics
political politician decision decide decides deciding run running runner flies fly flying dies dying
lying generously happiness relational conditional rational valenci hesitanci digitizer conformably
operator feudalism decisiveness hopefulness formality sensitivity sensibility triplicate formative
formalize electrical goodness revival allowance inference airliner gyroscopic adjustable defensible
irritant replacement adjustment dependent adoption homologou communism activate angularity homologous
effective bowdlerize probate rate cease controll roll sky skies a is the élan naïve 2024 u.s. don't well-
known
"""


def run(code: str) -> str:
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    return done.stdout


def test_same_stems_as_nltk_itself() -> None:
    words = WORDS.split()
    code = f"from nltk.stem.porter import PorterStemmer as P; p = P(); print([p.stem(w) for w in {words!r}])"
    assert run(code) == f"{[stem(word) for word in words]}\n"


def test_nothing_is_loaded_until_a_stem_is_asked_for() -> None:
    code = "import sys, detector.annotators.stems; print('nltk' in sys.modules, 'regex' in sys.modules)"
    assert run(code) == "False False\n"


def test_no_placeholder_stays_and_the_real_package_still_imports() -> None:
    code = """
import sys
from detector.annotators.stems import stem
first = stem("estimates")
left = [name for name in sys.modules if name.split(".")[0] in {"nltk", "scipy", "numpy"}]
import nltk
print(first, left, nltk.stem.porter.PorterStemmer().stem("estimates"), bool(nltk.__version__))
"""
    assert run(code) == "estim [] estim True\n"


def test_a_loaded_nltk_is_used_as_it_is() -> None:
    code = """
import nltk, sys
from detector.annotators.stems import stem
print(stem("estimates"), sys.modules["nltk"] is nltk, sys.modules["nltk.stem"] is nltk.stem)
"""
    assert run(code) == "estim True True\n"


def test_a_missing_nltk_is_said_plainly(monkeypatch: pytest.MonkeyPatch) -> None:
    from detector.annotators import stems

    for name in [name for name in sys.modules if name.split(".")[0] == "nltk"]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setattr(stems, "find_spec", lambda _name: None)
    with pytest.raises(ModuleNotFoundError, match="no package nltk"):
        stems._stemmer.__wrapped__()


@pytest.mark.parametrize(
    ("one", "other", "expected"),
    [
        ("estimates", "estimate", True),
        ("critics", "criticized", True),
        ("investigators", "investigating", True),
        ("estimates", "testimony", False),
        ("police", "politics", False),
        ("the", "the", True),
    ],
)
def test_same_stem(one: str, other: str, *, expected: bool) -> None:
    assert same_stem(one, other) is expected
