"""The mean of several trainings: `python -m evals.averaging FILE ... --out FILE --rank N`.

Runs that began alike and ended apart are each wrong in their own way; their mean is steadier than any of them (Wortsman et
al., 2022).
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

import torch
from safetensors import safe_open
from safetensors.torch import save_file

from corpus.adapted import SCALE
from evals.network import cut


def main(argv: Sequence[str] | None = None) -> int:
    """Runs the command; 0 when done."""
    parser = argparse.ArgumentParser(prog="evals.averaging", description="The mean of several trainings.")
    parser.add_argument("files", type=Path, nargs="+", metavar="FILE")
    parser.add_argument("--out", type=Path, required=True, metavar="FILE")
    parser.add_argument("--rank", type=int, default=128, help="of the adapters of the mean")
    arguments = parser.parse_args(argv)
    made, layers = zip(*(_read(file) for file in arguments.files), strict=True)
    if len(set(layers)) > 1:
        parser.error("the files were made with different numbers of layers")
    save_file(mean_of(made, arguments.rank), arguments.out, metadata={"layers": layers[0]})
    return 0


def mean_of(made: Sequence[Mapping[str, torch.Tensor]], rank: int) -> dict[str, torch.Tensor]:
    """Adapters whose product is the mean of the products of the given ones, as near as the rank allows; heads are averaged,
    those that not every run had over the runs that had them."""
    found: dict[str, torch.Tensor] = {}
    for name in dict.fromkeys(name for one in made for name in one):
        having = [one for one in made if name in one]
        if name.endswith(".up"):
            layer = name.removesuffix(".up")
            products = [one[name].float() @ one[f"{layer}.down"].float() * SCALE for one in having]
            down, up = cut(torch.stack(products).mean(0), rank)
            found |= {f"{layer}.down": down, f"{layer}.up": up}
        elif not name.endswith(".down"):
            found[name] = torch.stack([one[name].float() for one in having]).mean(0)
    return {name: value.half().contiguous() for name, value in found.items()}


def _read(file: Path) -> tuple[dict[str, torch.Tensor], str]:
    with safe_open(file, framework="pt") as stored:
        values = {name: stored.get_tensor(name) for name in stored.keys()}  # noqa: SIM118
        return values, stored.metadata()["layers"]


if __name__ == "__main__":
    sys.exit(main())
