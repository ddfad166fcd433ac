"""`python -m evals.bench [NAME ...]`."""

import sys

from evals.bench.command import main

raise SystemExit(main(sys.argv[1:]))
