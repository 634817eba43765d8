"""What surrounds the site: workflows, forms, set-up and the guides for people."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from macros.publishing.docs_pages import faults_of_pages
from macros.rules import RULES, rule_name
from tests.support.places import ROOT

SCHEMAS = {
    "vendor.github-workflows": sorted((ROOT / ".github" / "workflows").glob("*.yml")),
    "vendor.github-issue-forms": [ROOT / ".github" / "ISSUE_TEMPLATE" / "wrong-fact.yml"],
    "vendor.github-issue-config": [ROOT / ".github" / "ISSUE_TEMPLATE" / "config.yml"],
}


def run(*command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(command, cwd=ROOT, env=os.environ | environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize(("schema", "files"), SCHEMAS.items())
def test_workflows_and_forms_fit_their_schemas(schema: str, files: list[Path]):
    assert files
    done = run(sys.executable, "-m", "check_jsonschema", "--builtin-schema", schema, *map(str, files))
    assert done.returncode == 0, done.stdout


def test_pre_commit_knows_its_hooks():
    done = run(str(Path(sys.executable).with_name("pre-commit")), "validate-config", ".pre-commit-config.yaml")
    assert done.returncode == 0, done.stdout + done.stderr


def test_the_tests_are_no_longer_green_where_the_code_is_untidy():
    """`make test` lints before it tests, so neither tests nor CI need to do it again."""
    done = run("make", "--dry-run", "test")
    assert done.stdout.index("ruff check . &&") < done.stdout.index("lint-imports") < done.stdout.index("macros test")


def test_set_up_says_what_to_install(tmp_path: Path):
    fake = tmp_path / "python"
    fake.write_text('#!/bin/sh\ncase "$*" in\n  *version_info*) exit 1 ;;\n  --version) echo Python 3.9.2 ;;\nesac\n')
    fake.chmod(0o755)
    done = run("make", "-B", "-f", str(ROOT / "Makefile"), ".venv/ready", f"PYTHON={fake}")
    assert done.returncode == 2
    assert "Please install Python 3.11 or newer; Python 3.9.2 is too old. PYTHON=python3.12 make … names another." in done.stdout


def test_set_up_says_when_venv_is_missing(tmp_path: Path):
    fake = tmp_path / "python"
    fake.write_text('#!/bin/sh\ncase "$*" in\n  *ensurepip*) exit 1 ;;\nesac\n')
    fake.chmod(0o755)
    done = run("make", "-B", ".venv/ready", f"PYTHON={fake}")
    assert done.returncode == 2
    assert "Please install Python's venv module (Debian and Ubuntu: apt install python3-venv)." in done.stdout


def test_set_up_says_when_python_is_missing():
    done = run("make", "-B", ".venv/ready", "PYTHON=no-such-python")
    assert done.returncode == 2
    assert "Please install Python 3.11 or newer (Debian and Ubuntu: apt install python3 python3-venv)." in done.stdout


def test_a_missing_browser_is_said_in_one_sentence(tmp_path: Path):
    done = run(
        sys.executable, "tests/support/browser.py", PATH=str(tmp_path), PLAYWRIGHT_BROWSERS_PATH=str(tmp_path), PLAYWRIGHT_DOWNLOAD_HOST="http://127.0.0.1:9"
    )
    assert done.returncode == 1
    assert done.stderr.splitlines()[-1] == (
        "The tests need a browser: install Chromium or Chrome (Debian and Ubuntu: apt install chromium), or name one in BROWSER_PATH."
    )


def test_the_lock_file_names_no_host():
    assert re.findall(r"https?://\S+", (ROOT / "requirements.lock").read_text()) == []


def test_a_python_without_the_packages_says_what_to_do():
    done = run(sys.executable, "-S", "-m", "macros", "check")  # -S: as if nothing had been installed
    assert (done.returncode, done.stdout) == (1, "")
    assert re.fullmatch(r"This Python has no package '\w+': run \.venv/bin/python -m macros instead\. Set it up once with: .*\n", done.stderr)


def test_the_record_that_the_guide_starts_is_not_there_yet(here: Path):
    for guide in ("README.md", "CONTRIBUTING.md"):
        for ref in re.findall(r"macros new (\S+?)[`\s]", (ROOT / guide).read_text(encoding="utf-8")):
            shutil.copytree(ROOT / "data", here / "data")
            done = run(sys.executable, "-m", "macros", "new", "--data", str(here / "data"), ref)
            assert (done.returncode, done.stderr) == (0, ""), "CONTRIBUTING.md names a record that is there: name another"


def test_make_and_those_who_have_no_make_do_the_same():
    for command, called in {"serve": "macros serve --port 8000", "site": "macros site", "check": "macros check", "test": "macros test"}.items():
        done = run("make", "--no-print-directory", "--dry-run", "--assume-old=requirements.lock", "--assume-old=.venv/ready", command)
        assert done.stdout.splitlines()[-1].endswith(f".venv/bin/python -m {called}")


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("{{ nonsense() }}", "docs/new.md:3:1: pages-can-be-made: nothing is called 'nonsense' here\n    fix: there are "),
        ('{{ recrd_list("faq") }}', "docs/new.md:3:1: pages-can-be-made: nothing is called 'recrd_list' here\n    fix: write 'record_list'"),
        ("{{ glossary() ", "docs/new.md:3:1: pages-can-be-made: the template code cannot be read: "),
    ],
)
def test_a_page_that_cannot_be_made_is_not_committed(text: str, said: str, here: Path):
    (here / "docs").mkdir()
    (here / "docs" / "new.md").write_text(f"# New\n\n{text}\n", encoding="utf-8")
    assert [str(fault)[: len(said)] for fault in faults_of_pages(Path("docs"))] == [said]


def test_the_hook_looks_at_pages_too():
    assert list(faults_of_pages(ROOT / "docs")) == []
    hook = (ROOT / ".pre-commit-config.yaml").read_text(encoding="utf-8")
    assert "entry: .venv/bin/python -m macros check --pages" in hook
    assert "files: ^(data|docs|macros)/" in hook


@pytest.mark.parametrize("guide", ["README.md", "CONTRIBUTING.md"])
def test_files_that_a_guide_names_are_there(guide: str):
    text = (ROOT / guide).read_text(encoding="utf-8")
    named = re.findall(r"\]\((?!https?:|#)([^)#]+)", text) + re.findall(r"`((?:data|docs|macros|tests|overrides)/[\w./-]*)`", text)
    assert [path for path in named if not (ROOT / path).exists() and "tennis-elbow" not in path] == []


def test_every_rule_says_what_holds():
    assert [rule_name(rule) for rule in RULES if not (rule.__doc__ or "").strip()] == []


def test_a_check_that_is_shown_in_the_guide_is_real():
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    shown = re.findall(r"data/\S+:\d+:\d+: ([a-z-]+):", text)
    assert shown
    assert set(shown) <= {rule_name(rule) for rule in RULES}
