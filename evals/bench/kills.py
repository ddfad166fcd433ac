"""Killing `communique add` at random instants, and counting what is lost and what haunts the library.

A library is added to and killed, again and again, until the adding comes through; then the next begins. Between kills
some files are changed, so that kills fall into new versions of reports, too. After each kill the library is looked at as
it was left, then one command runs in a process of its own, and the library is looked at again.
"""

from __future__ import annotations

import random
import signal
import sys
import tempfile
import time
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from evals.bench import command, generate, programs
from evals.bench.generate import GeneratedReport
from evals.bench.inspection import Seen, Watch, faults, misled, needless_originals, seen
from evals.bench.options import Options, tell
from evals.bench.results import Result, Wanted
from index.embedding import Embedder

REPORTS = 60
CHANGED = 15
LONGEST_CHAIN = 10
PATIENCE_SECONDS = 120
_FACTS = ("reports lost", "reports found no more", "ghosts", "commands that failed")


def run(options: Options) -> Result:
    """Counts over all kills; every one of them must be 0."""
    result = Result("kills")
    tally = _Tally()
    chance = random.Random(f"kills {options.seed}")
    embedder = Embedder()
    libraries = through = needless = 0
    span = _undisturbed(options.seed)
    while len(tally.instants) < options.kills:
        with tempfile.TemporaryDirectory() as folder:
            chain = _Chain(Path(folder), options.seed + libraries, chance, embedder, span)
            libraries += 1
            for _ in range(min(LONGEST_CHAIN, options.kills - len(tally.instants))):
                instant = chain.kill()
                if instant is None:
                    through += 1
                    break
                tally.instants.append(instant)
                said = chain.look_after(len(tally.instants))
                tally.states[chain.left] += 1
                tally.take(
                    said,
                    f"kill {len(tally.instants)}/{options.kills} after {instant:.2f} s, {chain.left}",
                    chain,
                )
            tally.take(chain.finish(), "added to the end", chain)
            needless += needless_originals(chain.library)
    result.add("kills", "", [len(tally.instants)])
    for what in _FACTS:
        result.add(what, "", [tally.counts[what]], Wanted("==", 0, firm=True))
    result.add("kept files that no report needs", "", [needless])
    result.add("instant of the kill, from the first report or the first write", "s", tally.instants)
    result.notes += [
        f"{libraries} libraries of {REPORTS} generated reports; {through} times the adding came through before its kill;"
        f" undisturbed it takes {span:.1f} s from its first report",
        "killed: " + ", ".join(f"{number} {state}" for state, number in tally.states.most_common()),
        "ghosts: what is found but not listed or not what the report says, words or vectors without a passage, passages"
        " without a vector, stores that disagree once all is settled",
    ]
    return result


@dataclass
class _Tally:
    counts: Counter[str] = field(default_factory=Counter)
    states: Counter[str] = field(default_factory=Counter)
    instants: list[float] = field(default_factory=list)

    def take(self, said: dict[str, int], when: str, chain: _Chain) -> None:
        self.counts.update(said)
        tell(
            f"  {when}: {', '.join(f'{number} {what}' for what, number in said.items() if number) or 'all well'}"
        )
        for line in chain.told:
            tell(f"    {line}")
        chain.told.clear()


def _undisturbed(seed: int) -> float:
    """Seconds that adding takes from its first report on."""
    with tempfile.TemporaryDirectory() as folder:
        files = generate.write(generate.first(REPORTS, seed), Path(folder) / "reports")
        library = Path(folder) / "library"
        process = programs.start((*programs.COMMAND, "add", files, "--library", library))
        while process.poll() is None and not seen(library).listed:
            time.sleep(0.02)
        started = time.monotonic()
        _, error = process.communicate()
        if process.returncode:
            raise RuntimeError(f"adding failed without being killed: {error.strip()[-500:]}")
        return time.monotonic() - started


class _Chain:
    """One library that is added to and killed until it is complete."""

    def __init__(
        self, folder: Path, seed: int, chance: random.Random, embedder: Embedder, span: float
    ) -> None:
        self.told: list[str] = []
        self.left = ""
        self.library = folder / "library"
        self._files = folder / "reports"
        self._chance = chance
        self._embedder = embedder
        self._span = span
        self._reports = generate.first(REPORTS, seed)
        generate.write(self._reports, self._files)
        self._before = Seen()
        self._left_to_do = REPORTS

    def kill(self) -> float | None:
        """Add, and kill at a random instant: its seconds from the first report, or in a library that holds some from
        the first write. None if the adding came through before."""
        watch = Watch(self.library) if self._before.listed else None
        process = programs.start((*programs.COMMAND, "add", self._files, "--library", self.library))
        give_up = time.monotonic() + PATIENCE_SECONDS
        while process.poll() is None and time.monotonic() < give_up:
            if watch.written() if watch else seen(self.library).listed:
                break
            time.sleep(0.01)
        if watch:
            watch.close()
        started = time.monotonic()
        until = started + self._chance.uniform(0, self._span * self._left_to_do / REPORTS)
        while time.monotonic() < until and process.poll() is None:
            time.sleep(0.005)
        self._before = seen(self.library)
        process.send_signal(signal.SIGKILL)
        instant = time.monotonic() - started
        process.communicate()
        return instant if process.returncode == -signal.SIGKILL else None

    def look_after(self, number: int) -> dict[str, int]:
        """What the kill and the next command did to the library."""
        after = seen(self.library)
        self.left = after.state
        counts = Counter(self._compared(after))
        if after.listed:
            wrong = misled(self.library, self._embedder, [self._report().meeting.document for _ in range(3)])
            counts["ghosts"] += len(wrong)
            self.told += wrong
        next_command = self._next(number)
        try:
            programs.run(next_command)
        except RuntimeError as error:
            counts["commands that failed"] += 1
            self.told.append(str(error))
        settled = seen(self.library)
        counts.update(self._compared(settled))
        self._before = settled
        self._change()
        self._left_to_do = min(REPORTS, REPORTS - len(settled.found) + CHANGED)
        return {what: counts[what] for what in _FACTS}

    def finish(self) -> dict[str, int]:
        """Add to the end; the library must then hold every file's text, and every store agree."""
        counts: Counter[str] = Counter()
        try:
            programs.run((*programs.COMMAND, "add", self._files, "--library", self.library))
        except RuntimeError as error:
            counts["commands that failed"] += 1
            self.told.append(str(error))
        counts.update(self._compared(seen(self.library)))
        found = faults(self.library, self._embedder, self._reports, self._files)
        self.told += found
        counts["ghosts"] += len(found)
        return {what: counts[what] for what in _FACTS}

    def _compared(self, after: Seen) -> dict[str, int]:
        lost = self._before.listed - after.listed
        unfound = self._before.found - after.found
        haunting = after.found - after.listed
        for what, ids in (
            ("lost", lost),
            ("not found any more", unfound),
            ("found but not listed", haunting),
        ):
            if ids:
                self.told.append(f"{what}: {', '.join(sorted(ids))}")
        ghosts = len(haunting) + after.loose_words
        return dict(zip(_FACTS, (len(lost), len(unfound), ghosts, 0), strict=True))

    def _next(self, number: int) -> tuple[str | Path, ...]:
        """A command that a user might give next; only some of them finish what was interrupted."""
        inside = ("--library", self.library)
        report = self._report()
        commands: tuple[tuple[str | Path, ...], ...] = (
            ("reports", "--json", *inside),
            ("search", report.meeting.document, "--json", *inside),
            ("doctor", *inside),
            ("ask", f"What is the purpose of the {report.meeting.document}?", "--json", *inside),
        )
        return (*programs.COMMAND, *commands[number % len(commands)])

    def _report(self) -> GeneratedReport:
        return self._chance.choice(self._reports)

    def _change(self) -> None:
        """New versions of some files."""
        files = sorted(file for file in self._files.rglob("*") if file.suffix in {".md", ".txt"})
        for file in self._chance.sample(files, CHANGED):
            text = file.read_text(encoding="utf-8")
            added = f"\n\nCorrection of note {self._chance.randint(1000, 9999)}: the list was sent again.\n"
            file.write_text(text + added, encoding="utf-8")


if __name__ == "__main__":
    raise SystemExit(command.main(["kills", *sys.argv[1:]]))
