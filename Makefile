# make serve, make test: all that a newcomer needs. `make help` lists the rest.

PYTHON ?= python3
PORT ?= 8000
N ?= 50
BIN := .venv/bin
# Scripts are laid out, linted and typed by Deno, which shall not ask for a newer one of itself.
export DENO_NO_UPDATE_CHECK := 1

.PHONY: help serve test site check prose audit bench lint format lock clean

help:  ## this list
	@grep -hE '^[a-z]+:.*##' Makefile | sed -E 's/:.*## /\t/' | expand -t 12

serve: .venv/ready  ## the site on http://127.0.0.1:8000 (PORT= for another), reloading when data, docs or templates change
	@case "$(PORT)" in "" | *[!0-9]*) echo "PORT must be a number, as in: make serve PORT=8001"; exit 1 ;; esac
	@$(BIN)/python -m macros serve --port $(PORT)

site: .venv/ready  ## the site into site/; a build that fails leaves the last good one alone
	@$(BIN)/python -m macros site

check: .venv/ready  ## the data only, in a few seconds
	@$(BIN)/python -m macros check

prose: .venv/ready  ## pages by reading grade, the hardest first
	@$(BIN)/python -m macros prose

audit: .venv/ready  ## statements drawn at random to hold against their sources (N= how many, SEED= any whole number)
	@case "$(SEED)" in "") echo "name a seed, as in: make audit N=50 SEED=7"; exit 1 ;; esac
	@$(BIN)/python -m macros audit --number $(N) --seed $(SEED)

test: .venv/ready lint  ## every test, browser included; lints first
	@$(BIN)/python -m macros test

bench: .venv/ready  ## the performance table, also in build/bench.json
	@$(BIN)/python -m tests.bench

lint: .venv/ready  ## what pre-commit checks
	@$(BIN)/ruff check . && $(BIN)/ruff format --check . && $(BIN)/mypy && $(BIN)/lint-imports
	@$(BIN)/deno fmt --check --quiet && $(BIN)/deno lint --quiet && $(BIN)/deno check --quiet --cached-only docs/assets tests/browser tests/scripts && $(BIN)/deno check --quiet --cached-only --config tests/scripts/worker.json docs/sw.js

format: .venv/ready  ## code in its usual form
	@$(BIN)/ruff check --fix . && $(BIN)/ruff format . && $(BIN)/deno fmt --quiet

lock: .venv/ready  ## requirements.lock from pyproject.toml
	@$(BIN)/python -m piptools compile --quiet --extra dev --generate-hashes --allow-unsafe --strip-extras \
	  --no-emit-index-url --no-emit-trusted-host --no-emit-find-links --output-file requirements.lock pyproject.toml

clean:  ## everything that can be made again
	rm -rf .venv build site .mypy_cache .ruff_cache .pytest_cache .import_linter_cache

.venv/ready: requirements.lock
	@command -v $(PYTHON) >/dev/null || { echo "Please install Python 3.11 or newer (Debian and Ubuntu: apt install python3 python3-venv)."; exit 1; }
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Please install Python 3.11 or newer; $$($(PYTHON) --version) is too old. PYTHON=python3.12 make … names another."; exit 1; }
	@$(PYTHON) -c 'import venv, ensurepip' 2>/dev/null || { echo "Please install Python's venv module (Debian and Ubuntu: apt install python3-venv)."; exit 1; }
	@echo "Setting up, once: about 100 packages go into .venv. This takes a minute or two."
	@rm -rf .venv && $(PYTHON) -m venv .venv
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes --no-deps -r requirements.lock
	@touch .venv/ready
