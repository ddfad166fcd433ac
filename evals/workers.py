"""Runs a function over many arguments in processes of their own, as many as there are cores.

Knows nothing of what is measured. Each process computes with one core: two that each use both wait for one another.
"""

from __future__ import annotations

import multiprocessing
import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from contextlib import contextmanager
from typing import TypeVar

from evals.bench.machine import cores

_A = TypeVar("_A")
_R = TypeVar("_R")

_ONE_CORE = dict.fromkeys(("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"), "1")


def each(do: Callable[[_A], _R], arguments: Sequence[_A], done: Callable[[_A], None]) -> list[_R]:
    """`do` of each argument, in the order of `arguments`; `done` is told of each as it ends.

    `do`, the arguments and the results must be picklable. The first error is raised, once what has begun is done;
    most of what has not is left.
    """
    if not arguments:
        return []
    # The variables are read when numpy and torch are imported, so they must stand before a process starts.
    with (
        _environment(_ONE_CORE),
        ProcessPoolExecutor(min(cores(), len(arguments)), multiprocessing.get_context("spawn")) as pool,
    ):
        running = {pool.submit(do, argument): argument for argument in arguments}
        try:
            for future in as_completed(running):
                future.result()
                done(running[future])
        except BaseException:
            pool.shutdown(cancel_futures=True)
            raise
        return [future.result() for future in running]


@contextmanager
def _environment(values: Mapping[str, str]) -> Iterator[None]:
    before = {name: os.environ.get(name) for name in values}
    os.environ.update(values)
    try:
        yield
    finally:
        for name, value in before.items():
            if value is None:
                os.environ.pop(name, None)
            else:
                os.environ[name] = value
