# make          安装缺少的库，编译，把 Inputs/ 变成 Output/ · install what is missing, build, turn Inputs/ into Output/
# make help     全部目标 · every target

PREFIX ?= /usr/local
# More options for the compiler, such as: make test SWIFT_FLAGS='-Xswiftc -warnings-as-errors'
SWIFT_FLAGS ?=
# Options for `disclose build`, such as: make -s BUILD_FLAGS='--prune --log nightly.log'
BUILD_FLAGS ?=

# A module may import only what Package.swift lets it depend on.
SWIFT_OPTIONS := --explicit-target-dependency-import-check=error $(SWIFT_FLAGS)
PROGRAM := .build/release/disclose
# Swift's own libraries go into the program, where the toolchain has them in that form: it starts in half the time, and runs on machines without Swift.
STATIC = $(if $(wildcard $(dir $(realpath $(shell command -v swift)))../lib/swift_static),--static-swift-stdlib)
# `make -s` is quiet: findings, warnings and the summary only.
QUIET := $(if $(findstring s,$(firstword -$(MAKEFLAGS))),--quiet)
SWIFT_SOURCES := Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources

.PHONY: all build check try pdf test thorough soak sanitize validate bench docs mutants format lint install deb try-deb static try-static try-slurm clean help needs
.DEFAULT_GOAL := all

all: build ## 编译，并发布 Inputs/ 中的全部材料 · build, and publish every package in Inputs/
	@$(PROGRAM) build $(BUILD_FLAGS)

build: needs ## 只编译 · build the program only
	swift build -c release $(QUIET) $(SWIFT_OPTIONS) $(STATIC) --product disclose

check: build ## 只检查材料，不写 Output/ · check the packages, write nothing
	@$(PROGRAM) check

try: build ## 试每个格式：编出各种情形的材料，读每一句话（FORMAT= 只试一个）· try every format: make packages of every kind, read every sentence (FORMAT=: one)
	@$(PROGRAM) try $(FORMAT) $(TRY_FLAGS)

pdf: build ## 编译并发布，同时生成 PDF（安装缺少的 chromium、qpdf、字体）· publish, with PDF files, too (installs chromium, qpdf, a font)
	@Scripts/install-missing pdf
	@$(PROGRAM) build --pdf $(BUILD_FLAGS)

test: needs ## 运行全部测试 · run every test
	swift test $(SWIFT_OPTIONS)

thorough: needs ## 运行全部测试，随机改动、生成的材料、中断的运行都更多 · run every test, with more mutations, packages and kills
	MUTATIONS=$(or $(MUTATIONS),1000) PACKAGES=$(or $(PACKAGES),60) KILLS=$(or $(KILLS),200) swift test $(SWIFT_OPTIONS)

soak: build ## 让程序在故障中运行（MINUTES=10，SEED=、PARTS=、ROUND= 可选）· run the program amid failures (MINUTES=10; also SEED=, PARTS=, ROUND=)
	@swift build -c release --quiet --package-path Benchmarks --product Soak
	@Benchmarks/.build/release/Soak --minutes "$(MINUTES)" --seed "$(SEED)" --parts "$(PARTS)" --round "$(ROUND)"

sanitize: needs ## 用 AddressSanitizer、ThreadSanitizer 运行测试（SANITIZERS=thread 只用一种）· run tests under AddressSanitizer and ThreadSanitizer
	@Scripts/sanitize $(SANITIZERS)

validate: $(if $(PDF),pdf,all) ## 检查页面：W3C 的 Nu 检查器、无障碍检查 axe-core、链接（PDF=1 也检查 PDF）· check the pages: the W3C's Nu checker, axe-core, links (PDF=1: PDF files, too)
	@Scripts/validate $(if $(PICTURES),--pictures)
	@$(if $(PDF),Scripts/validate-pdf)

bench: build ## 速度和内存，与同类工具对比（需要 python3；QUICK=1 只粗测）· speed and memory beside other tools (needs python3; QUICK=1: a first look)
	@Benchmarks/run $(if $(QUICK),--quick) $(BENCH_FLAGS)

docs: needs ## 写 docs/checks.md 和选项的表 · write docs/checks.md and the table of options
	RECORD=1 swift test $(SWIFT_OPTIONS) --filter DocumentTests

mutants: needs ## 把各类差错放进样例，数出能发现多少，写进 docs/checks.md · make every mistake in the samples, count those found, write docs/checks.md
	RECORD=1 MUTATIONS=1000 swift test $(SWIFT_OPTIONS) --filter PublishedTests.MutationTests

format: ## 整理源代码格式 · format the sources
	swift format format --in-place --parallel --recursive $(SWIFT_SOURCES)

lint: ## 检查源代码格式 · check the format of the sources
	swift format lint --strict --parallel --recursive $(SWIFT_SOURCES)

# What `make install` and `make deb` install, and where; settings are those of the machine, so what is there stays.
SYSCONFDIR ?= $(if $(filter /usr,$(PREFIX)),/etc,$(PREFIX)/etc)
ROOT = $(DESTDIR)$(PREFIX)
INSTALLED_FOLDERS := bin lib/systemd/system $(addprefix lib/,sysusers.d tmpfiles.d) \
  $(addprefix share/,disclose/Templates disclose/schemas bash-completion/completions zsh/site-functions man/man1 man/zh_CN/man1)

# Builds only what was never built, so that `sudo make install` after `make` needs no toolchain of root's.
install: ## 安装到 PREFIX（默认 /usr/local）· install to PREFIX (default: /usr/local)
	@test -x $(PROGRAM) || $(MAKE) build
	install -d $(foreach folder,$(INSTALLED_FOLDERS),"$(ROOT)/$(folder)") "$(DESTDIR)$(SYSCONFDIR)/logrotate.d"
	install -m 755 $(PROGRAM) "$(ROOT)/bin/disclose"
	cp -R Templates/. "$(ROOT)/share/disclose/Templates/"
	install -m 644 Sources/Reading/Schemas/*.rng "$(ROOT)/share/disclose/schemas/"
	$(PROGRAM) completion bash > "$(ROOT)/share/bash-completion/completions/disclose"
	$(PROGRAM) completion zsh > "$(ROOT)/share/zsh/site-functions/_disclose"
	$(PROGRAM) manual --lang en > "$(ROOT)/share/man/man1/disclose.1"
	$(PROGRAM) manual --lang zh > "$(ROOT)/share/man/zh_CN/man1/disclose.1"
	sed -e 's|@PREFIX@|$(PREFIX)|g' -e 's|@ETC@|$(SYSCONFDIR)|g' Packaging/disclose.service > "$(ROOT)/lib/systemd/system/disclose.service"
	install -m 644 Packaging/disclose.timer "$(ROOT)/lib/systemd/system/"
	install -m 644 Packaging/sysusers.conf "$(ROOT)/lib/sysusers.d/disclose.conf"
	install -m 644 Packaging/tmpfiles.conf "$(ROOT)/lib/tmpfiles.d/disclose.conf"
	test -e "$(DESTDIR)$(SYSCONFDIR)/disclose.conf" || install -m 644 Packaging/disclose.conf "$(DESTDIR)$(SYSCONFDIR)/disclose.conf"
	test -e "$(DESTDIR)$(SYSCONFDIR)/logrotate.d/disclose" || install -m 644 Packaging/logrotate.conf "$(DESTDIR)$(SYSCONFDIR)/logrotate.d/disclose"

deb: build ## 做成 Debian 软件包，在 .build/deb/ · make a Debian package, in .build/deb/
	@Scripts/install-missing deb
	@Scripts/make-deb $(PROGRAM)

try-deb: build ## 做软件包，装上，运行，再删掉 · make the package, install it, run it, remove it again
	@Scripts/install-missing deb
	@Scripts/try-deb $(PROGRAM)

static: needs ## 编译一个不依赖任何共享库的程序，在 .build/static/ · build a program that needs no shared library, in .build/static/
	@Scripts/install-missing static
	@Scripts/make-static $(SWIFT_OPTIONS)

try-static: static ## 在只有程序、模板和材料的根目录里试它 · try it where there is nothing but it, templates and packages
	@Scripts/try-static .build/static/release/disclose

try-slurm: build ## 在本机的 Slurm 上试 docs/examples/slurm（须是 root）· try docs/examples/slurm on a Slurm of this machine (as root)
	@Scripts/install-missing slurm
	@Scripts/try-slurm $(PROGRAM)

clean: ## 删除编译结果，不动 Output/ · remove what was built; Output/ stays
	rm -rf .build Benchmarks/.build Benchmarks/.venv

help: ## 显示本说明 · print this
	@sed -n 's/^\([a-z-]*\):[^#]*## /\1\t/p' $(firstword $(MAKEFILE_LIST)) | while IFS="$$(printf '\t')" read -r name text; do \
	  printf 'make %-10s %s\n' "$$name" "$$text"; done

needs:
	@Scripts/install-missing
