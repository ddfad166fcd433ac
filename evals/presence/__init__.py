"""The presence model: the labelled reports that it is trained on, and its training.

`python -m evals.presence.train` makes `corpus/meetings/learned/presence.safetensors` anew.
"""
