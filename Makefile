# What a person runs here. `make` alone lists it; every target prepares what it needs first.
#
# The set-up is remembered in .venv/stamps: a second call goes straight to the job.
#   SYSTEM=ready      the system packages are there already, do not look
#   TEST_JOBS=4       how many tests run side by side (2)
#   TEST_OPTIONS=...  more options for pytest, such as `-k poster`
#   BUILD_OPTIONS=... more options for `lessonpack build`, such as `--locale ar-AE`

SHELL := /bin/sh
.DEFAULT_GOAL := help
.NOTPARALLEL:
.SUFFIXES:

PYTHON := .venv/bin/python
STAMPS := .venv/stamps
TEST_JOBS ?= 2
CONSUMERS := tests/consumers/setup.sh $(wildcard tests/consumers/node/*.json tests/consumers/java/*.java)

READY_TO_PACK := $(STAMPS)/system-pack $(STAMPS)/environment-pack
READY_TO_TEST := $(STAMPS)/system-test $(STAMPS)/environment-test $(STAMPS)/consumers

.PHONY: help
help: ## list the targets
	@sed -n 's/^\([a-z-]*\):.*## \(.*\)/  make \1\t\2/p' Makefile | expand -t 20

.PHONY: pack
pack: $(READY_TO_PACK) ## make every finished file, into output/
	.venv/bin/lessonpack build $(BUILD_OPTIONS)

.PHONY: test
test: $(READY_TO_TEST) ## run all tests
	$(PYTHON) -m pytest -n $(TEST_JOBS) --dist loadgroup $(TEST_OPTIONS) </dev/null

.PHONY: check
check: $(STAMPS)/system-pack $(STAMPS)/environment-test ## lint, format check and type check
	$(PYTHON) -m ruff check
	$(PYTHON) -m ruff format --check
	$(PYTHON) -m mypy

.PHONY: verify-all
verify-all: $(READY_TO_TEST) ## build everything and let every real consumer judge every file
	.venv/bin/lessonpack build $(BUILD_OPTIONS)
	$(PYTHON) -m tests.consumers.verify_all output

.PHONY: bench
bench: $(READY_TO_PACK) ## measure a cold, an unchanged and a one-string build
	$(PYTHON) -m tests.bench

.PHONY: setup
setup: $(READY_TO_TEST) ## only prepare the machine, for all of the above

.PHONY: clean
clean: ## remove what was made, keep the environment
	find output -mindepth 1 ! -name .gitkeep -delete
	rm -rf dist .mypy_cache .pytest_cache .ruff_cache .hypothesis

# --- set-up -------------------------------------------------------------------------------------
# What tests need includes what packing needs, so a stamp for `test` is one for `pack` as well.

$(STAMPS)/system-%: .ci/setup
	@[ "$(SYSTEM)" = ready ] || sh .ci/setup system $*
	@mkdir -p $(STAMPS) && touch $@ $(subst -test,-pack,$@)

$(STAMPS)/environment-%: pyproject.toml .ci/setup .ci/constraints.txt
	@sh .ci/setup environment $*
	@mkdir -p $(STAMPS) && touch $@ $(subst -test,-pack,$@)

$(STAMPS)/consumers: $(CONSUMERS) | $(STAMPS)/system-test $(STAMPS)/environment-test
	@sh tests/consumers/setup.sh
	@touch $@
