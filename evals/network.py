"""An adapted model in torch, for training: the same layers as `corpus.adapted` computes with numpy."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import cast

import torch
from safetensors.torch import load_file
from torch import nn
from torch.nn import functional
from transformers import AutoModel

from corpus.adapted import LONGEST, SCALE, SECOND, Asked, tokens_at, tokens_compared
from corpus.encoder import packaged_model, tokenizer_in

_INNER = 64
_TOGETHER = 5000  # characters of the texts that are computed at once


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

    def merged(self) -> nn.Linear:
        """The layer with the addition in it, to be trained as a whole."""
        with torch.no_grad():
            self.linear.weight += self.up @ self.down * SCALE
        self.linear.weight.requires_grad = True
        return self.linear


def cut(difference: torch.Tensor, rank: int) -> tuple[torch.Tensor, torch.Tensor]:
    """The two matrices (down, up) of an adapter of that rank which come nearest to a change of a layer's weights."""
    left, sizes, right = torch.linalg.svd(difference / SCALE, full_matrices=False)
    root = sizes[:rank].sqrt()
    return root[:, None] * right[:rank], left[:, :rank] * root


class Network(nn.Module):
    """`layers` of the packaged language model, adapted above the `frozen` lowest, and a head for each kind of place.

    `outputs` tells how many things are asked of each kind, `second` how many by a second head of its own; where places are
    `compared`, their heads see how like the first words before the text they are.
    """

    def __init__(
        self,
        layers: int,
        frozen: int,
        rank: int,
        outputs: Mapping[str, int],
        compared: bool = False,
        second: Mapping[str, int] | None = None,
    ) -> None:
        super().__init__()
        folder = packaged_model()
        self.tokenizer = tokenizer_in(folder)
        self.rank = rank
        self.encoder = AutoModel.from_pretrained(
            str(folder),
            add_pooling_layer=False,
            attn_implementation="eager",  # in half precision the others are slower backwards
            attention_probs_dropout_prob=0.0,
        )
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
            {kind: _Head(width * (3 if compared else 2), asked, compared) for kind, asked in outputs.items()}
            | {kind + SECOND: _Head(width * 2, asked, False) for kind, asked in (second or {}).items()}
        )
        self.dropout = nn.Dropout(0.1)

    def adapters(self) -> list[nn.Parameter]:
        return [p for p in self.encoder.parameters() if p.requires_grad]

    def loosen(self) -> None:
        """From here on the weights of whole layers are trained in place of adapters; `added` cuts what is made of them to the
        adapters' rank."""
        for layer in self.encoder.encoder.layer:
            for module in list(layer.modules()):
                for name, child in list(module.named_children()):
                    if isinstance(child, Adapted):
                        setattr(module, name, child.merged())

    def hold_fast_but_second(self) -> None:
        """From here on nothing but the second heads is trained."""
        for parameter in self.parameters():
            parameter.requires_grad = False
        for kind, head in self.head.items():
            if kind.endswith(SECOND):
                for parameter in head.parameters():
                    parameter.requires_grad = True

    def added(self) -> dict[str, torch.Tensor]:
        """What training made, in half precision, by the names that the product reads."""
        state = self.encoder.state_dict()
        own = {name: value for name, value in state.items() if name.endswith((".down", ".up"))}
        if not own:
            packaged = load_file(packaged_model() / "model.safetensors")
            for name, parameter in self.encoder.named_parameters():
                if parameter.requires_grad:
                    layer = name.removesuffix(".weight")
                    down, up = cut(state[name] - packaged[name], self.rank)
                    own |= {f"{layer}.down": down, f"{layer}.up": up}
        own |= {f"head.{name}": value for name, value in self.head.state_dict().items()}
        return {name: value.half().contiguous() for name, value in own.items()}

    def begin_with(self, file: Path) -> None:
        """Takes over what an earlier training made; adapters that it made narrower or not at all add nothing more yet."""
        made = {name: value.float() for name, value in load_file(file).items()}
        heads = {name.removeprefix("head."): v for name, v in made.items() if name.startswith("head.")}
        _take_over(self.head, heads)
        own = {name: value for name, value in made.items() if not name.startswith("head.")}
        state = self.encoder.state_dict()
        unknown = [name for name in own if name not in state]
        if unknown:
            raise ValueError(f"{file} was made with other layers: {unknown[:2]}")
        for name, value in own.items():
            rows, columns = value.shape
            with torch.no_grad():
                state[name][:rows, :columns] = value

    def logits(self, texts: Sequence[Asked]) -> Iterator[tuple[int, int, torch.Tensor]]:
        """(number of the text, number of the place in it, its logits) for each place that is read."""
        encoded = [self.tokenizer.encode(text.before, text.text) for text in texts]
        order = sorted(range(len(texts)), key=lambda n: len(encoded[n].ids))
        for batch in _batches(order, [min(len(e.ids), LONGEST) for e in encoded]):
            longest = max(min(len(encoded[n].ids), LONGEST) for n in batch)
            ids, kinds, mask = (torch.zeros(len(batch), longest, dtype=torch.long) for _ in range(3))
            places: dict[str, list[tuple[int, int, int]]] = {}
            whose: dict[str, list[tuple[int, int]]] = {}
            questions: list[tuple[int, int]] = []
            for row, n in enumerate(batch):
                length = min(len(encoded[n].ids), LONGEST)
                sorts, offsets = encoded[n].type_ids[:length], encoded[n].offsets[:length]
                ids[row, :length] = torch.tensor(encoded[n].ids[:length])
                kinds[row, :length] = torch.tensor(sorts)
                mask[row, :length] = 1
                questions.append(tokens_compared(texts[n].compared, sorts, offsets))
                for nth, place in enumerate(texts[n].places):
                    at = tokens_at(place.start, place.end, sorts, offsets)
                    if at:
                        places.setdefault(place.kind, []).append((row, *at))
                        whose.setdefault(place.kind, []).append((n, nth))
            states = self.encoder(input_ids=ids, attention_mask=mask, token_type_ids=kinds).last_hidden_state
            for kind, at_rows in places.items():
                head = cast(_Head, self.head[kind])
                here = torch.stack([states[row, a:b].mean(0) for row, a, b in at_rows])
                seen = [here, torch.stack([states[row, 0] for row, _, _ in at_rows])]
                if head.alike is None:
                    out = head(self.dropout(torch.cat(seen, 1)), self.dropout)
                    if kind + SECOND in self.head:
                        more = self.head[kind + SECOND](self.dropout(torch.cat(seen, 1)), self.dropout)
                        out = torch.cat([out, more], 1)
                else:
                    asked = torch.stack(
                        [states[row, slice(*questions[row])].mean(0) for row, _, _ in at_rows]
                    )
                    alike = functional.normalize(asked, dim=1) * functional.normalize(here, dim=1)
                    seen.append(alike * here.shape[1])
                    out = head(self.dropout(torch.cat(seen, 1)), self.dropout)
                    out = out + head.alike * alike.sum(1, keepdim=True)
                yield from (
                    (n, nth, logits.float()) for (n, nth), logits in zip(whose[kind], out, strict=True)
                )


class _Head(nn.Module):
    """Two layers; `alike` weighs the cosine of a place and of what it is compared with."""

    def __init__(self, width: int, outputs: int, compared: bool) -> None:
        super().__init__()
        self.inner = nn.Linear(width, _INNER)
        self.outer = nn.Linear(_INNER, outputs)
        self.alike = nn.Parameter(torch.full((outputs,), _ALIKE)) if compared else None
        if compared:
            nn.init.constant_(self.outer.bias, -_ALIKE / 2)

    def forward(self, seen: torch.Tensor, dropout: nn.Module) -> torch.Tensor:
        result: torch.Tensor = self.outer(dropout(nn.functional.gelu(self.inner(seen))))
        return result


def _take_over(head: nn.ModuleDict, made: Mapping[str, torch.Tensor]) -> None:
    """What was learned before; a kind or an output that was not asked for then begins anew."""
    state = head.state_dict()
    with torch.no_grad():
        for name, value in made.items():
            state[name][: len(value)] = value


_ALIKE = 8.0  # to begin with: the packaged model's cosines of a question and its answer lie about 0.5


def _batches(order: list[int], lengths: list[int]) -> Iterator[list[int]]:
    """Texts of like length, so that little is filled up."""
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
