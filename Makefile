# Everything is done in .venv; the first call installs, later calls see that nothing is to be done.
# pip takes its package index from the user's own settings. Nothing here needs root.

VENV   ?= .venv
PYTHON ?= python3
LIBRARY ?=
PORT   ?= 7860
BIN    := $(VENV)/bin
PIP    := $(BIN)/python -m pip --disable-pip-version-check

.PHONY: install chat ask test lint eval gates bench clean

install: $(VENV)/.installed

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || \
	  { echo "Communiqué needs Python 3.11 or newer; name one with: make PYTHON=/path/to/python3.11 ..."; exit 1; }
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: pyproject.toml constraints.txt | $(BIN)/python
	@echo "Installing into $(VENV): about 2.4 GB and a few minutes, once."
	$(PIP) install --quiet --constraint constraints.txt --editable .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/.installed
	$(PIP) install --quiet --constraint constraints.txt --editable '.[dev]'
	@touch $@

# Serves the page and prints its address: your own library once it holds a report, the samples until then.
chat: install
	$(BIN)/communique chat --samples --port $(PORT) $(if $(LIBRARY),--library "$(LIBRARY)")

# make ask Q="which states attended the second meeting?"
ask: install
	@$(BIN)/communique ask "$(Q)" $(if $(LIBRARY),--library "$(LIBRARY)")

# One thread a process: there are as many processes as cores, and one.
test: $(VENV)/.installed-dev
	OMP_NUM_THREADS=1 OPENBLAS_NUM_THREADS=1 $(BIN)/python -m pytest -n auto --dist loadfile --no-loadscope-reorder

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

# How true the answers are, in minutes and offline; every miss in out/evaluation.html.
eval: $(VENV)/.installed-dev
	$(BIN)/communique eval

# Fails when a figure is below its gate (evals/gates.toml).
gates: $(VENV)/.installed-dev
	$(BIN)/communique eval --gates

bench: $(VENV)/.installed-dev
	$(BIN)/python -m evals.bench

clean:
	rm -rf $(VENV) build dist *.egg-info .pytest_cache .mypy_cache .ruff_cache .hypothesis out
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
