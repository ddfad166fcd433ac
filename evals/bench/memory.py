"""Memory: the peak of adding, beside LlamaIndex's, and of the serving process, idle and after questions."""

from __future__ import annotations

import json
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

from evals.bench import adding, command, generate, libraries, measuring, programs
from evals.bench.options import Options, tell
from evals.bench.questions import mixed
from evals.bench.results import Result
from index.embedding import Embedder

SIZE = 1_000
QUESTIONS = 50
PATIENCE_SECONDS = 120


def run(options: Options) -> Result:
    """MiB of resident memory."""
    result = Result("memory")
    embedder = Embedder()
    size = (options.sizes or (SIZE,))[0]
    with tempfile.TemporaryDirectory() as folder:
        _adding(result, size, options, embedder, Path(folder))
    _serving(result, size, options, embedder)
    return result


def _adding(result: Result, size: int, options: Options, embedder: Embedder, folder: Path) -> None:
    reports = generate.holding(size, options.seed, generate.passages_in(embedder.count_tokens))
    files = generate.write(reports, folder / "reports")
    texts = folder / "texts.json"
    texts.write_text(json.dumps(adding.passages_of(files, embedder)), encoding="utf-8")

    def ours(repetition: int) -> float:
        library = folder / f"library-{repetition}"
        return programs.run_measured((*programs.COMMAND, "add", files, "--library", library)).peak_mib

    def theirs(_: int) -> float:
        return programs.run_measured((sys.executable, "-m", "evals.bench.baseline", texts)).peak_mib

    peaks = measuring.interleaved({"communique add": ours, "LlamaIndex": theirs}, options.repetitions, tell)
    for name, values in peaks.items():
        result.add(f"peak of {name}, {size} passages", "MiB", values)
    result.add("ratio", "x", measuring.ratios(peaks["communique add"], peaks["LlamaIndex"]))


def _serving(result: Result, size: int, options: Options, embedder: Embedder) -> None:
    kept = libraries.kept(size, options, embedder)
    questions = mixed(kept.reports, QUESTIONS * options.repetitions, options.seed)
    idle, after, peak = [], [], []
    for repetition in range(options.repetitions):
        process = programs.start((*programs.COMMAND, "chat", "--port", "0", "--library", kept.library))
        try:
            act = _page(process)
            _until(lambda: act("start", {}).get("ready"), "the page to be ready")  # noqa: B023
            before = programs.memory_mib(process.pid)
            if before is None:
                result.notes.append("the memory of another process is not shown by this system")
                return
            for question in questions[QUESTIONS * repetition : QUESTIONS * (repetition + 1)]:
                said = act("ask", {"library": "own", "question": question.text})
                if "answer" not in said:
                    raise RuntimeError(f"the page did not answer: {said}")
            now = programs.memory_mib(process.pid)
            assert now is not None
        finally:
            process.terminate()
            process.communicate(timeout=PATIENCE_SECONDS)
        idle.append(before[0])
        after.append(now[0])
        peak.append(now[1])
        tell(
            f"  {repetition + 1}/{options.repetitions} serving: {before[0]:.0f} MiB idle, {now[0]:.0f} after"
        )
    named = f"{kept.passages} passages"
    result.add(f"serving, ready and idle, {named}", "MiB", idle)
    result.add(f"serving, after {QUESTIONS} questions, {named}", "MiB", after)
    result.add(f"serving, at its peak, {named}", "MiB", peak)


def _page(process: subprocess.Popen[str]) -> Callable[[str, dict[str, Any]], dict[str, Any]]:
    """The page's actions by name, as its script calls them."""
    assert process.stdout is not None
    line = process.stdout.readline()  # it says where it is once it can be reached
    address = next((word for word in line.split() if word.startswith("http")), None)
    if address is None:
        raise RuntimeError(f"the page could not be opened: {line or process.communicate()[1]}")
    configuration = _json(address + "config")
    page = next(part for part in configuration["components"] if part["props"].get("server_fns"))
    names = {called.removeprefix("page_"): called for called in page["props"]["server_fns"]}

    def act(name: str, data: dict[str, Any]) -> dict[str, Any]:
        asked = {"session_hash": "bench", "component_id": page["id"], "fn_name": names[name], "data": data}
        return _json(address + "gradio_api/component_server", asked)

    return act


def _json(address: str, body: dict[str, Any] | None = None) -> dict[str, Any]:
    data = json.dumps(body).encode() if body is not None else None
    request = urllib.request.Request(address, data, {"Content-Type": "application/json"})
    # The page is on this machine: no proxy of the user's stands between.
    opener = urllib.request.build_opener(urllib.request.ProxyHandler({}))
    with opener.open(request, timeout=PATIENCE_SECONDS) as response:
        found: dict[str, Any] = json.loads(response.read())
    return found


def _until(true: Callable[[], object], what: str) -> None:
    give_up = time.monotonic() + PATIENCE_SECONDS
    while not true():
        if time.monotonic() > give_up:
            raise RuntimeError(f"waited {PATIENCE_SECONDS} s for {what}")
        time.sleep(0.2)


if __name__ == "__main__":
    raise SystemExit(command.main(["memory", *sys.argv[1:]]))
