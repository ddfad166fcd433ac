"""How fast, how large and how safe: benchmarks, each against what a user could run instead.

`python -m evals.bench` runs all, `python -m evals.bench adding asking` those named, `python -m evals.bench.adding` one.
They run over generated reports (`generate`), which all say that they are. Baseline and product take turns within one run,
so that the ratio holds on a busy machine where the times do not.
"""
