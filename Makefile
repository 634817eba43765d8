# make serve, make test: all that a newcomer needs. `make help` lists the rest.

PYTHON ?= python3
PORT ?= 8000
BIN := .venv/bin
# The theme's note on its own future would hide what a build has to say.
export NO_MKDOCS_2_WARNING := 1

.PHONY: help serve test site check prose bench lint format lock browser clean

help:  ## this list
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

serve: .venv/ready  ## the site on http://127.0.0.1:8000 (PORT= for another), reloading when data, docs or templates change
	@case "$(PORT)" in "" | *[!0-9]*) echo "PORT must be a number, as in: make serve PORT=8001"; exit 1 ;; esac
	@DEV_ADDR=127.0.0.1:$(PORT) $(BIN)/python -m mkdocs serve --no-strict --dirty

site: .venv/ready  ## the site into site/; a build that fails leaves the last good one alone
	@rm -rf build/site && SITE_DIR=build/site $(BIN)/python -m mkdocs build --strict && rm -rf site && mv build/site site

check: .venv/ready  ## the data only, in about a second
	@$(BIN)/python -m macros check

prose: .venv/ready  ## pages by reading grade, the hardest first
	@$(BIN)/python -m macros prose

test: .venv/ready lint browser  ## every test, browser included; lints first
	@$(BIN)/python -m pytest --numprocesses auto --dist worksteal

bench: .venv/ready  ## the performance table, also in build/bench.json
	@$(BIN)/python -m tests.bench

lint: .venv/ready  ## what pre-commit checks
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports

format: .venv/ready  ## code in its usual form
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format .

lock: .venv/ready  ## requirements.lock from pyproject.toml
	@$(BIN)/python -m piptools compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file requirements.lock pyproject.toml

browser: .venv/ready
	@$(BIN)/python tests/support/browser.py

clean:  ## everything that can be made again
	rm -rf .venv build site .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

.venv/ready: requirements.lock
	@command -v $(PYTHON) >/dev/null || { echo "Please install Python 3.11 or newer (Debian and Ubuntu: apt install python3 python3-venv)."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Please install Python 3.11 or newer; $$($(PYTHON) --version) is too old. PYTHON=python3.12 make … names another."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Please install Python's venv module (Debian and Ubuntu: apt install python3-venv)."; exit 1; }
	@rm -rf .venv && $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	@touch .venv/ready
