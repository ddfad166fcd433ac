"""The fact model in torch, for training: the same layers as `corpus.meetings.learned.model` computes with numpy."""

from __future__ import annotations

import math
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import cast

import torch
from safetensors.torch import load_file
from torch import nn
from transformers import AutoModel

from corpus.encoder import packaged_model, tokenizer_in
from corpus.meetings.learned.candidates import OUTPUTS
from corpus.meetings.learned.model import LONGEST, SCALE
from corpus.meetings.learned.windows import Named, Window, tokens_naming

_INNER = 64
_TOGETHER = 5000  # characters of the windows that are computed at once


class Adapted(nn.Module):
    """A linear layer that stays as it is, and a small addition of two matrices that is trained."""

    def __init__(self, linear: nn.Linear, rank: int) -> None:
        super().__init__()
        self.linear = linear
        self.down = nn.Parameter(torch.randn(rank, linear.in_features) / math.sqrt(linear.in_features))
        self.up = nn.Parameter(torch.zeros(linear.out_features, rank))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        result: torch.Tensor = self.linear(x) + (x @ self.down.T) @ self.up.T * SCALE
        return result


class Network(nn.Module):
    """`layers` of the packaged language model, adapted above the `frozen` lowest, and a head for each kind of candidate."""

    def __init__(self, layers: int, frozen: int, rank: int) -> None:
        super().__init__()
        folder = packaged_model()
        self.tokenizer = tokenizer_in(folder)
        self.encoder = AutoModel.from_pretrained(str(folder), add_pooling_layer=False)
        self.encoder.encoder.layer = self.encoder.encoder.layer[:layers]
        for parameter in self.encoder.parameters():
            parameter.requires_grad = False
        for layer in self.encoder.encoder.layer[frozen:]:
            for module in list(layer.modules()):
                for name, child in list(module.named_children()):
                    if isinstance(child, nn.Linear):
                        setattr(module, name, Adapted(child, rank))
        width = self.encoder.config.hidden_size
        self.head = nn.ModuleDict(
            {
                kind: nn.ModuleDict(
                    {"inner": nn.Linear(2 * width, _INNER), "outer": nn.Linear(_INNER, len(outputs))}
                )
                for kind, outputs in OUTPUTS.items()
            }
        )
        self.dropout = nn.Dropout(0.1)

    def adapters(self) -> list[nn.Parameter]:
        return [p for p in self.encoder.parameters() if p.requires_grad]

    def added(self) -> dict[str, torch.Tensor]:
        """What training made, in half precision, by the names that the product reads."""
        own = {
            name: value
            for name, value in self.encoder.state_dict().items()
            if name.endswith((".down", ".up"))
        }
        own |= {f"head.{name}": value for name, value in self.head.state_dict().items()}
        return {name: value.half().contiguous() for name, value in own.items()}

    def begin_with(self, file: Path) -> None:
        """Takes over what an earlier training made."""
        made = {name: value.float() for name, value in load_file(file).items()}
        heads = {name.removeprefix("head."): v for name, v in made.items() if name.startswith("head.")}
        self.head.load_state_dict(heads)
        own = {name: value for name, value in made.items() if not name.startswith("head.")}
        left = self.encoder.load_state_dict(own, strict=False)
        if left.unexpected_keys:
            raise ValueError(f"{file} was made with other layers: {left.unexpected_keys[:2]}")

    def logits(self, windows: Sequence[Window]) -> Iterator[tuple[int, Named, torch.Tensor]]:
        """(number of the window, what it names, its logits) for each candidate of the windows."""
        encoded = [self.tokenizer.encode(window.before, window.text) for window in windows]
        order = sorted(range(len(windows)), key=lambda n: len(encoded[n].ids))
        for batch in _batches(order, [min(len(e.ids), LONGEST) for e in encoded]):
            longest = max(min(len(encoded[n].ids), LONGEST) for n in batch)
            ids, kinds, mask = (torch.zeros(len(batch), longest, dtype=torch.long) for _ in range(3))
            places: dict[str, list[tuple[int, int, int]]] = {}
            whose: dict[str, list[tuple[int, Named]]] = {}
            for row, n in enumerate(batch):
                length = min(len(encoded[n].ids), LONGEST)
                ids[row, :length] = torch.tensor(encoded[n].ids[:length])
                kinds[row, :length] = torch.tensor(encoded[n].type_ids[:length])
                mask[row, :length] = 1
                for named in windows[n].named:
                    at = tokens_naming(named, encoded[n].type_ids[:length], encoded[n].offsets[:length])
                    if at:
                        places.setdefault(named.candidate.kind, []).append((row, *at))
                        whose.setdefault(named.candidate.kind, []).append((n, named))
            states = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=kinds).last_hidden_state
            for kind, at_rows in places.items():
                head = cast(nn.ModuleDict, self.head[kind])
                seen = torch.stack(
                    [torch.cat([states[row, a:b].mean(0), states[row, 0]]) for row, a, b in at_rows]
                )
                inner = nn.functional.gelu(head["inner"](self.dropout(seen)))
                out = head["outer"](self.dropout(inner))
                yield from ((n, named, logits) for (n, named), logits in zip(whose[kind], out, strict=True))


def _batches(order: list[int], lengths: list[int]) -> Iterator[list[int]]:
    """Windows of like length, so that little is filled up."""
    batch: list[int] = []
    for n in order:
        if batch and (
            lengths[n] * (len(batch) + 1) > _TOGETHER / 4 or lengths[n] > 1.3 * lengths[batch[0]] + 8
        ):
            yield batch
            batch = []
        batch.append(n)
    if batch:
        yield batch
