# Every command sets up what it needs by itself; `make help` lists them.
SHELL := /bin/bash
.DEFAULT_GOAL := help
BIN := .venv/bin
# Programs that compile themselves anew at every start would start at half the speed.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run test faults check format docs translations bench gallery lab lock package package-proof clean

help:  ## this list
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-14s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run:  ## start the server with demo people, and the desktop (ARGS="...")
	@packaging/bootstrap run
	@$(BIN)/deskbell-server demo --desktop $(ARGS)

test:  ## run all the tests, on real desktops of their own (ARGS="tests/unit -k word")
	@packaging/bootstrap test
	@$(BIN)/python -m pytest -q $(or $(ARGS),-n auto --dist loadfile)

faults:  ## prove that nothing is lost while everything breaks (SECONDS=60 SEED=1 SEEDS=1)
	@packaging/bootstrap run
	@$(BIN)/python -m tests.faults --seconds $(or $(SECONDS),60) --seed $(or $(SEED),1) --seeds $(or $(SEEDS),1)

check:  ## formatting, lint, types, import contracts, generated docs
	@packaging/bootstrap run
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports --no-logo
	$(BIN)/python -m tests.docs --check
	$(BIN)/python -m tests.translations --check

format:  ## put the code into the project's format
	@packaging/bootstrap run
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench:  ## measure ours beside its peers, and under load, into docs/performance (ARGS="--quick")
	@packaging/bootstrap test
	@$(BIN)/python -m tests.bench $(ARGS)

translations:  ## put new sentences into the phrasebooks, and compile them
	@packaging/bootstrap run
	$(BIN)/python -m tests.translations

docs:  ## write the generated pages from the code, and follow all links
	@packaging/bootstrap run
	$(BIN)/python -m tests.docs

gallery:  ## make the pictures of docs/gallery anew
	@packaging/bootstrap test
	@$(BIN)/python -m tests.gallery

lab:  ## look at a program on a desktop in memory (CMD="make run" SHOT=build/shot.png AFTER=20)
	@packaging/bootstrap test
	$(BIN)/python -m tests.lab run $(if $(SHOT),--shot $(SHOT) --after $(or $(AFTER),5)) -- $(or $(CMD),make run)

lock:  ## pin the dependencies again (UPGRADE=--upgrade for the newest)
	@packaging/bootstrap run
	@packaging/lock

package:  ## build the packages of both programs into dist/, prove and check them
	@packaging/bootstrap package
	@$(BIN)/python packaging/linux/build.py $(ARGS)

package-proof:  ## install, work, upgrade and purge the packages of dist/ in a clean Debian, as root
	@packaging/bootstrap test
	@packaging/bootstrap package
	@DESKBELL_PACKAGE_VERSION=0.0.9 $(BIN)/python packaging/linux/build.py --only deb --loose --no-checks \
	  --out build/package/before
	@$(BIN)/python -m tests.packaging.debian

clean:  ## remove what was built and cached, not .venv
	rm -rf build dist .mypy_cache .ruff_cache .pytest_cache .import_linter_cache .hypothesis
	find . -name __pycache__ -not -path './.venv/*' -prune -exec rm -rf {} +
