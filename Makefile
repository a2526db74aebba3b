# The whole interface for people who run and build Flotilla.
#
#   make run            serve on http://127.0.0.1:8080
#   make test           install what the tests need, and run all of them. ROOM=bots: only those in folders of this
#                       name, or with this marker. ARGS="tests/core/bots -k restart": arguments for pytest
#   make bench          measure (ONLY=group for some of it)
#   make screenshots    pictures of every page into build/screenshots
#   make lint           format, lint, types, arrows between the rooms
#   make requirements   pin the dependencies anew after a change of pyproject.toml
#   make backup         of the team's deployment (docker-compose.yml), into a folder of its own below backup/.
#                       ZIPS=no: without Freqtrade's own zips of backtests, which are the most of many databases
#   make restore        FROM=backup/…: put it back

# The newest Python that works: 3.11 is enough, page tests are ten times faster from 3.12 on.
PYTHON ?= $(shell for p in python3.13 python3.12 python3.11 "$$HOME"/.pyenv/versions/3.1[1-3]*/bin/python3 python3; do \
	"$$p" -c 'import sys; v = sys.version_info[:2]; (3, 11) <= v < (3, 14) and print(v[1], sys.executable)' 2>/dev/null; \
	done | sort -rn | head -n 1 | cut -d' ' -f2)
VENV := .venv
BIN := $(VENV)/bin
# What is used is compiled when it is first imported; all the rest as well would take half of the time of installing.
INSTALL := $(BIN)/python -m pip install --quiet --disable-pip-version-check --no-compile --require-hashes

.PHONY: run test bench screenshots lint requirements clean backup restore
.DEFAULT_GOAL := run

run: $(VENV)/installed
	@exec $(BIN)/python main.py

test: $(VENV)/installed-dev
	@$(BIN)/python -m tests.run $(if $(ROOM),--room=$(ROOM)) $(ARGS)

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

# -- the team's deployment -------------------------------------------------------------------------------------------
# Everything goes on meanwhile. Of the bots' trade databases SQLite itself makes copies: a copy of a file that is being
# written to can be broken.

COMPOSE ?= docker compose
FLOTILLA_IMAGE ?= flotilla
BACKUP ?= backup/$(shell date -u +%Y-%m-%d_%H%M%S)
POSTGRES := $(COMPOSE) exec -T database
# Their figures, trades and curves stay; a zip that was left out is made again by running its backtest again.
WITHOUT_ZIPS = $(if $(filter no,$(ZIPS)),--exclude-table-data=artifact --exclude-table-data=artifact_chunk)
ID := $(POSTGRES) psql --username=flotilla -Atc "SELECT value FROM house_fact WHERE name = 'installation_id'"
OF_A_BOT := docker run --rm -i --user=1000 --network=none --entrypoint=sh
# With `{} +` find fails when a copy does; with `{} ;` it would not, and the backup lack these trades without a word.
COPY_OUT := cd /bot; find . -name "*.sqlite.copy" -delete; \
	find . -type f -name "*.sqlite" -exec python -c "import sqlite3, sys; \
	[sqlite3.connect(path, timeout=60).execute(\"VACUUM INTO ?\", [path + \".copy\"]) for path in sys.argv[1:]]" {} +; \
	tar -c --exclude="*.sqlite" --exclude="*.sqlite-*" --transform="s/[.]sqlite[.]copy$$/.sqlite/" .; \
	find . -name "*.sqlite.copy" -delete

backup:
	@set -eu; umask 077; to="$(BACKUP)"; mkdir -p "$$to.part"; \
	$(POSTGRES) pg_dump --username=flotilla --format=custom $(WITHOUT_ZIPS) flotilla >"$$to.part/flotilla.dump"; \
	$(COMPOSE) exec -T flotilla tar -c -C /data . >"$$to.part/data.tar"; \
	id="$$($(ID))"; failed=""; \
	bots="$$(docker volume ls -q --filter "label=io.flotilla.installation=$$id" --filter name=-workspace)"; \
	for bot in $$bots; do \
		docker volume inspect "$$bot" --format "{{range \$$key, \$$value := .Labels}}--label={{\$$key}}={{\$$value}} {{end}}" \
			>"$$to.part/$$bot.labels"; \
		$(OF_A_BOT) --volume="$$bot:/bot" "$(FLOTILLA_IMAGE)" -euc '$(COPY_OUT)' >"$$to.part/$$bot.tar" \
			|| { failed="$$failed $$bot"; rm "$$to.part/$$bot.labels" "$$to.part/$$bot.tar"; }; \
	done; \
	mv "$$to.part" "$$to"; echo "$$to"; \
	test -z "$$failed" || { echo "Not in it, because a trade database could not be copied:$$failed"; exit 1; }

# What is still there of a bot is newer than any backup of it, and stays. The note that all secrets are bound to their rows
# (core/resealing.py) must be that of the backup: it may be of an older Flotilla.
restore:
	@set -eu; test -f "$(FROM)/flotilla.dump" || { echo "Say what to restore: make restore FROM=backup/…"; exit 1; }; \
	$(COMPOSE) up --detach database; $(COMPOSE) stop flotilla; \
	until $(POSTGRES) pg_isready --quiet --host=127.0.0.1 --username=flotilla; do sleep 1; done; \
	$(POSTGRES) pg_restore --username=flotilla --dbname=flotilla --clean --if-exists --single-transaction \
		<"$(FROM)/flotilla.dump"; \
	$(COMPOSE) run --rm -T --no-deps --entrypoint=sh flotilla -euc "rm -f /data/sealed-values-are-bound; tar -x -C /data" \
		<"$(FROM)/data.tar"; \
	for labels in $$(find "$(FROM)" -name "*.labels"); do \
		bot=$$(basename "$$labels" .labels); \
		if docker volume inspect "$$bot" >/dev/null 2>&1; then echo "$$bot is still here"; continue; fi; \
		docker volume create $$(cat "$$labels") "$$bot" >/dev/null; \
		docker run --rm --user=0 --network=none --volume="$$bot:/bot" --entrypoint=chown "$(FLOTILLA_IMAGE)" 1000:1000 /bot \
			&& $(OF_A_BOT) --volume="$$bot:/bot" "$(FLOTILLA_IMAGE)" -euc 'tar -x -C /bot' <"$(FROM)/$$bot.tar" \
			|| { docker volume rm "$$bot"; exit 1; }; \
	done; \
	$(COMPOSE) up --detach

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
		$(INSTALL) -r requirements.txt; }
	@touch $@

$(VENV)/installed-dev: requirements-dev.txt requirements.txt | $(VENV)/python
	@echo "Installing the pinned dependencies and the tools for tests, about a minute"
	@$(INSTALL) -r requirements-dev.txt
	@touch $@ $(VENV)/installed
