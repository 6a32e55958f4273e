# checkin. `make help` says what there is; `make demo` and `make test` need nothing prepared.
.DEFAULT_GOAL := help
.PHONY: help setup system demo demo-headless test lint bench torture pictures docs translations lock clean deb try-deb try-others windows

VENV := .venv
BIN := $(VENV)/bin
READY := $(VENV)/.ready
TRANSLATIONS := $(wildcard resources/translations/*.ts)
COMPILED := $(TRANSLATIONS:.ts=.qm)

help: ## Say what there is
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "  make %-14s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

# A .venv whose Python is gone is not ready.
$(shell test -x $(BIN)/python || rm -f $(READY))

setup: $(READY) $(COMPILED) ## Make .venv with everything, and look for the system's libraries

system:
	@scripts/system_packages.sh

# The mark comes last: a set-up that was cut off is done again.
$(READY): requirements.lock pyproject.toml scripts/make_venv.sh | system
	@scripts/make_venv.sh $(VENV)
	@touch $@

%.qm: %.ts $(READY)
	@$(BIN)/pyside6-lrelease -silent $< -qm $@

demo: setup ## Open the desk on a sample center around now
	@$(BIN)/checkin demo

demo-headless: setup ## Play the same morning as text, from the slips' pictures
	@$(BIN)/checkin demo --headless

test: setup ## Check the style, the types, the layers, and run the tests
	@$(MAKE) --no-print-directory lint
	$(BIN)/python -m pytest -n logical --maxprocesses 4

lint: setup ## Style, types, layers
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports

bench: setup ## Print the benchmarks' figures
	@for one in $$(ls benchmarks/*.py | grep -v peer_); do echo "== $$one"; $(BIN)/python $$one || exit 1; done

MINUTES ?= 2
SEED ?= 1

torture: setup ## Kill desks and a registry on a bad line for MINUTES (2), and count what is lost
	@$(BIN)/python benchmarks/torture/torture.py --minutes $(MINUTES) --seed $(SEED)

pictures: setup ## Make docs/pictures anew, and every place of the window in build/pictures
	@QT_QPA_PLATFORM=offscreen $(BIN)/python scripts/pictures.py
	@PYTHONPATH=tests:tests/registry $(BIN)/python scripts/console_pictures.py
	@$(BIN)/python scripts/paper_pictures.py
	@PYTHONPATH=tests:tests/ui $(BIN)/python scripts/place_pictures.py

docs: setup ## Build the site of the documents into build/docs/html, strictly
	@$(BIN)/python scripts/make_site.py build/docs && echo build/docs/html/index.html

NEW ?=

translations: setup ## Collect the texts of the program into resources/translations (NEW=fr begins one more)
	@PATH="$(CURDIR)/$(BIN):$$PATH" scripts/update_translations.sh resources/translations $(NEW)

lock: ## Resolve the requirements anew (needs uv)
	uv pip compile --universal --generate-hashes --no-header --no-annotate \
	  --python-version 3.11 --all-extras pyproject.toml -o requirements.lock
	uv pip compile --universal --generate-hashes --no-header --no-annotate \
	  --python-version 3.11 --extra registry -c requirements.lock pyproject.toml -o installer/program.lock
	uv pip compile --universal --generate-hashes --no-header --no-annotate \
	  --python-version 3.11 -c requirements.lock installer/tools.in -o installer/tools.lock

deb: setup ## Build the packages of Linux into dist/: .deb, .rpm, portable folder
	@sh installer/linux/build.sh

BARE ?=

windows: setup ## Build the installer of Windows under Wine, and try it there
	@sh installer/windows/build.sh
	@sh installer/windows/try.sh

try-deb: ## Install the .deb, start it, read a slip, remove it (root; BARE=FOLDER: on a bare Debian)
	@sh installer/linux/try.sh $(BARE)

try-others: ## Install the .rpm into a folder, start the portable folder, read a slip (root)
	@sh installer/linux/try_others.sh

clean: ## Remove what was made
	rm -rf $(VENV) $(COMPILED) build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache
