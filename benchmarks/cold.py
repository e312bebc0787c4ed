"""What a user waits for: the command from a cold start, and the memory it takes.

usage: python benchmarks/cold.py FILE [--runs N]
FILE is an article. Prints the median of wall-clock seconds and the peak memory of each command line, and
what the slowest imports cost.
"""

import argparse
import os
import statistics
import subprocess
import sys
import time
from pathlib import Path


def main() -> None:
    """Time `--help` and `suggest` in processes of their own."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("file", type=Path)
    parser.add_argument("--runs", type=int, default=11)
    options = parser.parse_args()
    words = len(options.file.read_text(encoding="utf-8").split())
    for name, arguments in (
        ("bare Python", ["-c", "pass"]),
        ("detector --help", ["-m", "detector", "--help"]),
        (f"detector suggest, {words} words", ["-m", "detector", "suggest", str(options.file)]),
        ("the same, rules only", ["-m", "detector", "suggest", "--rules-only", str(options.file)]),
    ):
        runs = [_run([sys.executable, *arguments]) for _ in range(options.runs)]
        seconds = statistics.median(run[0] for run in runs)
        print(f"{name:36} {seconds:6.3f} s  peak {max(run[1] for run in runs):4.0f} MB")
    print(_imports(options.file))


def _run(command: list[str]) -> tuple[float, float]:
    """Give the seconds and the peak memory, in MB, of one process."""
    start = time.perf_counter()
    running = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
    _, _, usage = os.wait4(running.pid, 0)
    running.returncode = 0
    return time.perf_counter() - start, usage.ru_maxrss / 1024


def _imports(file: Path, most: int = 12) -> str:
    """Give the imports of a run that cost most, in milliseconds, with what they import themselves."""
    command = [sys.executable, "-X", "importtime", "-m", "detector", "suggest", str(file)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)  # noqa: S603
    rows = [line.removeprefix("import time:").split("|") for line in done.stderr.splitlines() if "|" in line]
    costs = sorted(((int(row[1]), row[2].strip()) for row in rows if row[1].strip().isdigit()), reverse=True)
    return "\n".join(f"    import {name:32} {cost / 1000:6.1f} ms" for cost, name in costs[:most])


if __name__ == "__main__":
    main()
