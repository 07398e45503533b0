# `make help` lists the targets. Every target installs what it needs and is missing (Scripts/setup.sh).

PREFIX ?= /usr/local
# Where SwiftPM builds; give another one to build twice at the same time.
BUILD ?= .build
CORPUS ?= ../shared/corpus
CASES ?= ../shared/cases
SWIFT ?= swift
# How long to fuzz each target, and by what: driver where there is no libFuzzer.
SECONDS ?= 150
ENGINE ?= libfuzzer

swift_build = $(SWIFT) build --scratch-path $(BUILD)
# On Linux the command brings Swift's libraries along: it starts faster, and runs where no Swift is installed.
swift_release = $(swift_build) -c release $(if $(filter Linux,$(shell uname)),--static-swift-stdlib)
release = $(BUILD)/release/pdf2budget

.DEFAULT_GOAL := help
.PHONY: help build demo test record lint check samples corpus mutate bench growth instructions scans kill-test mutant-test soak-test \
  asan fuzz install clean \
  vocabulary example docs review-test

help: ## List the targets
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-10s %s\n", $$1, $$2 }' Makefile

build: ## Build the release binary
	@Scripts/setup.sh build
	$(swift_release) --product pdf2budget

demo: build ## Build, convert a sample, show its CSV
	@Scripts/demo.sh $(release)

test: ## Run the whole test suite, and the samples under AddressSanitizer
	@Scripts/setup.sh test
	@Scripts/python.sh Tests/requirements.txt
	$(swift_release) --product pdf2budget
	$(swift_release) --product mutate
	PDF2BUDGET=$(abspath $(release)) $(SWIFT) test --scratch-path $(BUILD)
	@Scripts/asan.sh $(BUILD)/asan Samples Samples/broken Samples/cases
	@Scripts/fuzz.sh $(BUILD)/asan 60 driver 4000

record: ## Record golden files and scores anew; read the difference before you commit it
	@Scripts/setup.sh test
	@Scripts/python.sh Tests/requirements.txt
	$(swift_release) --product pdf2budget
	$(swift_release) --product mutate
	-RECORD=1 PDF2BUDGET=$(abspath $(release)) $(SWIFT) test --scratch-path $(BUILD)
	@git --no-pager diff --stat -- Tests

lint: ## Check the formatting of all Swift files
	$(SWIFT) format lint --strict -r Sources Tests Package.swift

check: lint test example docs ## What CI runs

example: ## Build the package of docs/example, which uses the library, and run it
	@Scripts/setup.sh build
	$(swift_release) --product pdf2budget
	@Scripts/example.sh $(abspath $(BUILD))

docs: ## Build the documentation of the library; a warning fails it
	@Scripts/setup.sh build
	$(swift_release) --product pdf2budget
	@Scripts/docs.sh $(abspath $(BUILD))

vocabulary: ## Compile docs/concepts.csv and docs/codes into the program
	python3 Scripts/vocabulary.py

review-test: ## Use review pages in Chromium, and try that faults are seen (CASES and CORPUS where they are)
	@Scripts/setup.sh review
	@Scripts/python.sh Tests/ReviewWriterTests/requirements.txt
	$(swift_release) --product pdf2budget
	PDF2BUDGET=$(abspath $(release)) $(SWIFT) test --scratch-path $(BUILD) --filter BrowserTests
	.venv/bin/python Scripts/review_faults.py $(abspath $(release)) "$$(command -v chromium || command -v chromium-browser)" \
	  Samples Samples/cases $(wildcard $(CASES) $(CORPUS))

samples: ## Make the sample PDFs and their true facts anew (Samples/make.py)
	@Scripts/setup.sh samples
	@Scripts/python.sh Samples/requirements.txt
	.venv/bin/python Samples/make.py

corpus: ## Convert every PDF of CORPUS, show what was found and how long it took
	@Scripts/setup.sh test
	$(swift_release) --product pdf2budget
	@python3 Scripts/corpus.py $(release) $(CORPUS)

mutate: ## Damage pages of the samples (and CORPUS where it is) a thousand times each, count what comes out verified
	@Scripts/setup.sh test
	$(swift_release) --product mutate
	$(BUILD)/release/mutate --count 1000 Samples/*.pdf $(wildcard $(CORPUS)/*.pdf)

bench: ## Time the samples (and CORPUS where it is) against pdftotext -tsv and pdfplumber, with peak memory
	@Scripts/setup.sh test
	@Scripts/python.sh Scripts/bench/requirements.txt
	$(swift_release) --product pdf2budget
	.venv/bin/python Scripts/bench/bench.py $(release) Samples $(wildcard $(CORPUS))

growth: ## Double rows, columns, pages, tables, words and rules, and show what each doubling costs
	@Scripts/setup.sh test
	$(swift_release) --product pdf2budget
	@python3 Scripts/bench/growth.py $(release)

instructions: ## Count the instructions of three samples (valgrind); fail when they are over 3 % more or less than recorded
	@Scripts/setup.sh instructions
	$(swift_release) --product pdf2budget
	@python3 Scripts/bench/instructions.py $(release)

scans: ## Print the samples (and CORPUS where it is) as scans with recognised text, count what is read as from the documents
	@Scripts/setup.sh test
	@Scripts/python.sh Scripts/scans/requirements.txt
	$(swift_release) --product pdf2budget
	.venv/bin/python Scripts/scans/scans.py $(release) Samples/*.pdf $(wildcard $(CORPUS)/*.pdf)

kill-test: ## Kill batches of the samples (and CORPUS where it is) at random moments, compare what comes out in the end
	@Scripts/setup.sh test
	$(swift_release) --product pdf2budget
	Scripts/kill_test.py $(release) Samples $(wildcard $(CORPUS))

mutant-test: ## Damage the samples in 1,500 ways and have all of them read by convert, stream and batch
	@Scripts/setup.sh test
	$(swift_release) --product pdf2budget
	Scripts/mutant_test.py $(release) Samples

soak-test: ## Send 20,000 inputs through one stream and look at its memory and descriptors until the end
	@Scripts/setup.sh test
	$(swift_release) --product pdf2budget
	Scripts/soak_test.py $(release) Samples Samples/broken Samples/cases

asan: ## Read samples, broken files and CORPUS under AddressSanitizer
	@Scripts/setup.sh build
	@Scripts/asan.sh $(BUILD)/asan Samples Samples/broken Samples/cases $(wildcard $(CORPUS))

fuzz: ## Fuzz each target (Tests/Fuzz) for SECONDS, by libFuzzer where the toolchain has it
	@Scripts/setup.sh build
	@Scripts/fuzz.sh $(BUILD)/fuzz $(SECONDS) $(ENGINE)

install: build ## Install the binary under PREFIX
	install -d '$(DESTDIR)$(PREFIX)/bin'
	install -m 755 $(release) '$(DESTDIR)$(PREFIX)/bin/pdf2budget'

clean: ## Remove what was built
	rm -rf $(BUILD)
