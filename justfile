# Everything that a change must pass.
check: format lint types test

format:
    ruff format .

lint:
    ruff check .

types:
    mypy

test:
    python -m pytest

# Raise the floors after an improvement; lowering one takes --allow-regression.
gate split="dev":
    detector evaluate samples/articles/{{split}} --write-gate tests/quality/{{split}}.json
    detector evaluate samples/articles/{{split}} --rules-only --write-gate tests/quality/{{split}}-rules.json

# Rewrite the golden reports; read the diff.
golden:
    python -m pytest tests/test_golden.py --rewrite-golden

new-detector id:
    python tests/scaffold.py {{id}}

bench file:
    python benchmarks/speed.py {{file}}
    python benchmarks/clean_alarms.py {{file}} --show 0
