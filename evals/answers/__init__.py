"""Questions about what reports say of the matter, each with the sentences that answer it: what the answer model learns from.

`asked.jsonl` is trained on, `held_out.jsonl` is not. The texts are those of `evals/facts`.
"""
