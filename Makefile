# make site   builds site/            make serve  previews it with live reload
# make test   runs every test         make check  checks the content only
# make bench  measures build times    make lock   renews the locked dependencies (needs uv)
# make audit  looks at every page in every scheme and width, and measures speed
# make storage        installs what publishing to object storage needs
# make edit           installs what legal-faq edit needs for XLSX, DOCX and PO
# make bench-hosting  measures how fast servers answer
# make search-report  measures the search beside others
# make engines  builds the staged pages with other engines and compares them
# make offline  writes build/legal-faq-offline.zip, to read without a server
# make release  writes build/legal-faq-VERSION.tar.gz: sources and wheels, to build offline
# make wheel         writes build/wheels/legal_faq-VERSION-py3-none-any.whl, which carries content and theme
# make site-as-of DATE=2026-11-30  builds the site of a past day from history into build/site-DATE
# make reproducible  builds the site twice, as on two machines, and compares all bytes
.DEFAULT_GOAL := site
.PHONY: site site-as-of serve check test audit bench bench-hosting search-report engines storage edit offline wheel release reproducible lock schema clean chromium node servers

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet
# A release archive brings its wheels; with them, nothing is asked of the network.
FROM := $(if $(wildcard wheels/*.whl),--no-index --find-links wheels)
LAW_TEXTS ?= ../shared/laws

export NO_MKDOCS_2_WARNING = 1

$(VENV)/site.stamp: requirements/site.txt pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; set PYTHON=python3.12, for example." >&2; exit 1; }
	test -x $(BIN)/python || $(PYTHON) -m venv $(VENV)
	$(PIP) install $(FROM) --require-hashes -r requirements/site.txt
	$(PIP) install --no-deps --no-build-isolation --editable .
	@touch $@

$(VENV)/test.stamp: $(VENV)/site.stamp requirements/test.txt
	$(PIP) install --require-hashes -r requirements/test.txt
	@touch $@

site: $(VENV)/site.stamp
	$(BIN)/mkdocs build --quiet
	@echo "Done: open site/index.html through any web server, or run make serve."

serve: $(VENV)/site.stamp
	$(BIN)/mkdocs serve

site-as-of: $(VENV)/site.stamp
	$(BIN)/legal-faq site-as-of $(DATE)

offline: $(VENV)/site.stamp
	$(BIN)/mkdocs build --quiet --no-directory-urls --site-dir build/offline-site
	$(BIN)/legal-faq bundle build/offline-site build/legal-faq-offline.zip

release: $(VENV)/site.stamp
	$(BIN)/legal-faq release build/legal-faq-$(shell sed -n 's/^__version__ = "\(.*\)"/\1/p' scripts/legal_faq/__init__.py).tar.gz

# Builds of a wheel leave nothing behind but the wheel: its files are those that git tracks.
wheel: $(VENV)/site.stamp
	$(BIN)/legal-faq wheel build/wheels

reproducible: $(VENV)/site.stamp
	$(BIN)/python -m tests.elsewhere

check: $(VENV)/site.stamp
	$(BIN)/legal-faq check

test: $(VENV)/test.stamp chromium servers tests/node_modules/.package-lock.json
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest --numprocesses=auto --maxprocesses=4 --dist=loadfile --no-loadscope-reorder
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report

audit: $(VENV)/test.stamp chromium tests/node_modules/.package-lock.json tests/audit/node_modules/.package-lock.json
	$(BIN)/python -m pytest tests/browser/test_hostile.py tests/browser/test_search.py --thorough --numprocesses=auto --dist=loadfile
	$(BIN)/python -m tests.audit
	$(BIN)/python -m tests.audit.speed

node:
	@sh tests/require-node.sh

# npm writes this file last; a newer list of packages makes it install them again.
tests/node_modules/.package-lock.json: tests/package.json tests/package-lock.json | node
	npm ci --prefix tests
	@touch $@

tests/audit/node_modules/.package-lock.json: tests/audit/package.json tests/audit/package-lock.json | node
	npm ci --prefix tests/audit
	@touch $@

chromium:
	@sh tests/browser/require-chromium.sh

servers:
	@sh tests/hosting/require-servers.sh

storage: $(VENV)/site.stamp
	$(PIP) install --require-hashes -r requirements/storage.txt

edit: $(VENV)/site.stamp
	$(PIP) install --require-hashes -r requirements/edit.txt

bench-hosting: $(VENV)/test.stamp servers
	$(BIN)/python -m tests.hosting.bench

bench: $(VENV)/bench.stamp
	$(BIN)/python -m tests.bench

$(VENV)/bench.stamp: $(VENV)/site.stamp requirements/bench.txt
	$(PIP) install --require-hashes -r requirements/bench.txt
	@touch $@

search-report: $(VENV)/report.stamp chromium
	$(BIN)/python -m tests.search.report

$(VENV)/report.stamp: $(VENV)/test.stamp requirements/report.txt
	$(PIP) install --require-hashes -r requirements/report.txt
	@touch $@

engines: $(VENV)/site.stamp build/engines/properdocs.stamp build/engines/zensical.stamp
	$(BIN)/python -m tests.engines

.SECONDARY:
build/engines/%.stamp: requirements/%.txt
	$(PYTHON) -m venv build/engines/$*-venv
	build/engines/$*-venv/bin/python -m pip --disable-pip-version-check --quiet install --require-hashes -r $<
	@touch $@

schema: $(VENV)/site.stamp
	$(BIN)/legal-faq schema

LOCK := uv pip compile --quiet --universal --python-version 3.11 --generate-hashes --no-annotate --custom-compile-command "make lock"
COMPILE := $(LOCK) pyproject.toml

lock:
	npm install --package-lock-only --prefix tests
	npm install --package-lock-only --prefix tests/audit
	$(COMPILE) --group site --output-file requirements/site.txt
	$(COMPILE) --group site --group test --output-file requirements/test.txt
	$(COMPILE) --group site --group storage --output-file requirements/storage.txt
	$(COMPILE) --group site --extra edit --output-file requirements/edit.txt
	$(COMPILE) --group site --group bench --output-file requirements/bench.txt
	$(COMPILE) --group site --group test --group report --output-file requirements/report.txt
	$(LOCK) --group properdocs --output-file requirements/properdocs.txt
	$(LOCK) --group zensical --output-file requirements/zensical.txt

clean:
	rm -rf site .site-building .site-old $(VENV) build tests/node_modules tests/audit/node_modules
