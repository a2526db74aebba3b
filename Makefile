# The whole interface for people who run and build Flotilla.
#
#   make run            serve on http://127.0.0.1:8080
#   make test           install what the tests need, and run all of them
#   make bench          measure (ONLY=group for some of it)
#   make screenshots    pictures of every page into build/screenshots
#   make lint           format, lint, types, arrows between the rooms
#   make requirements   pin the dependencies anew after a change of pyproject.toml

# The newest Python that works: 3.11 is enough, page tests are ten times faster from 3.12 on.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 "$$HOME"/.pyenv/versions/3.1[1-3]*/bin/python3 python3; do \
	"$$p" -c 'import sys; v = sys.version_info[:2]; (3, 11) <= v < (3, 14) and print(v[1], sys.executable)' 2>/dev/null; \
	done | sort -rn | head -n 1 | cut -d' ' -f2)
VENV := .venv
BIN := $(VENV)/bin

.PHONY: run test bench screenshots lint requirements clean
.DEFAULT_GOAL := run

run: $(VENV)/installed
	@exec $(BIN)/python main.py

test: $(VENV)/installed-dev
	@$(BIN)/python -m tests.run $(ARGS)

bench: $(VENV)/installed-dev
	@$(BIN)/python -m tests.bench $(if $(ONLY),--only $(ONLY))

screenshots: $(VENV)/installed-dev
	@$(BIN)/python -m tests.screenshots

lint: $(VENV)/installed-dev
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports

requirements:
	uv pip compile --universal --generate-hashes --python-version 3.11 -q pyproject.toml -o requirements.txt
	uv pip compile --universal --generate-hashes --python-version 3.11 -q pyproject.toml --group dev \
		-c requirements.txt -o requirements-dev.txt

clean:
	rm -rf $(VENV) build .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

$(VENV)/python:
	@test -n "$(PYTHON)" || { echo "Flotilla needs Python 3.11, 3.12 or 3.13. On Debian or Ubuntu: apt-get install python3 python3-venv"; exit 1; }
	@"$(PYTHON)" -c 'import venv, ensurepip' 2>/dev/null || { echo "This Python came without its venv module. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@echo "Making $(VENV) with $(PYTHON)"
	@"$(PYTHON)" -m venv $(VENV)
	@ln -sf bin/python $@

$(VENV)/installed: requirements.txt | $(VENV)/python
	@test -e $(VENV)/installed-dev || { echo "Installing the pinned dependencies, about a minute"; \
		$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.txt; }
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt requirements.txt | $(VENV)/python
	@echo "Installing the pinned dependencies and the tools for tests, about a minute"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.txt
	@touch $@ $(VENV)/installed
