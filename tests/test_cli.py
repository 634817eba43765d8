"""The command line, as people and pull requests meet it."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from macros.records.schema import MODELS
from tests.support.building import build
from tests.support.miniature import RECORDS, folder
from tests.support.places import ROOT, TINY
from tests.support.tiny_project import tiny_project

# All that the miniature holds, vocabularies too.
COUNT = len(RECORDS) + len(list((TINY / "vocabularies").glob("*.yml")))


def macros(*arguments: str, cwd: Path) -> subprocess.CompletedProcess[str]:
    environment = os.environ | {"PYTHONPATH": str(ROOT)}
    return subprocess.run([sys.executable, "-m", "macros", *arguments], cwd=cwd, env=environment, capture_output=True, text=True, check=False)


def digest(root: Path) -> dict[str, bytes]:
    return {path.relative_to(root).as_posix(): path.read_bytes() for path in root.rglob("*") if path.is_file()}


def test_good_data_exits_0_with_one_closing_line(here: Path):
    folder(here)
    done = macros("check", "--data", "data", cwd=here)
    assert (done.returncode, done.stdout, done.stderr) == (0, f"{COUNT} records, no findings\n", "")


@pytest.fixture
def damaged(here: Path) -> Path:
    data = folder(here, safety__fever={"why": "The tumour: 10% [@smith-2020]."})
    (data / "safety" / "cold.yml").write_bytes(b"name: \xff")
    (data / "notes.txt").write_text("x")
    return here


def test_damaged_data_exits_1_with_every_fault_and_writes_nothing(damaged: Path):
    before = digest(damaged)
    done = macros("check", "--data", "data", cwd=damaged)
    assert (done.returncode, done.stderr) == (1, "")
    assert done.stdout.splitlines() == [
        "data/notes.txt:1:1: only-records-in-data: a file stands outside the collections",
        "    fix: move it into one of the folders or delete it",
        "data/safety/cold.yml:1:7: file-is-utf-8: the byte 0xff is not UTF-8",
        "    fix: save the file as UTF-8",
        "data/safety/fever.yml:6:1: spelling-is-american: 'tumour' is not spelled the American way",
        "    fix: write 'tumor'",
        f"{COUNT} records, 3 findings",
    ]
    assert digest(damaged) == before


def test_findings_stand_on_their_lines_in_a_pull_request(damaged: Path):
    done = macros("check", "--data", "data", "--format", "github", cwd=damaged)
    assert done.returncode == 1
    assert done.stdout.splitlines()[2] == (
        "::error file=data/safety/fever.yml,line=6,col=1,title=spelling-is-american::'tumour' is not spelled the American way%0Afix: write 'tumor'"
    )


def test_findings_as_json(damaged: Path):
    done = macros("check", "--data", "data", "--format", "json", cwd=damaged)
    found = json.loads(done.stdout)
    assert found["summary"] == f"{COUNT} records, 3 findings"
    assert found["findings"][2] == {
        "path": "data/safety/fever.yml",
        "line": 6,
        "column": 1,
        "rule": "spelling-is-american",
        "message": "'tumour' is not spelled the American way",
        "fix": "write 'tumor'",
    }


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("nowhere", "Error: there is no folder nowhere; name the folder with the records after --data\n"),
        ("empty", "Error: empty holds no records; name the folder with the records after --data\n"),
        ("data/safety/fever.yml", "Error: data/safety/fever.yml is no folder; name the folder with the records after --data\n"),
    ],
)
def test_where_nothing_is_to_check_one_sentence_says_so(data: str, message: str, here: Path):
    folder(here)
    (here / "empty" / "safety").mkdir(parents=True)
    (here / "empty" / "notes.txt").write_text("x")
    for command in ("check", "prose"):
        done = macros(command, "--data", data, cwd=here)
        assert (done.returncode, done.stdout, done.stderr) == (2, "", message)


def test_one_finding_is_one_finding(here: Path):
    folder(here, safety__fever={"why": "The tumour [@smith-2020]."})
    assert macros("check", "--data", "data", cwd=here).stdout.splitlines()[-1] == f"{COUNT} records, 1 finding"


def test_prose_ranks_the_hardest_first(here: Path):
    folder(here, safety__fever={"ladder": None, "why": "Contraindications necessitate interdisciplinary deliberation regarding administration [@smith-2020]."})
    done = macros("prose", "--data", "data", "safety", cwd=here)
    assert done.stdout.splitlines()[0].startswith("HARD grade ")
    assert done.stdout.splitlines()[0].endswith("safety/fever")
    assert done.stdout.splitlines()[-1] == "1 text, 1 too hard"


def test_prose_of_a_text_that_is_not_there_is_refused(here: Path):
    folder(here)
    done = macros("prose", "--data", "data", "safety/fevr", cwd=here)
    message = "Error: no text is called safety/fevr; write a collection or a record, such as faq or conditions/neck-pain\n"
    assert (done.returncode, done.stdout, done.stderr) == (1, "", message)


def test_a_new_record_explains_its_fields_and_waits_to_be_filled_in(here: Path):
    folder(here)
    done = macros("new", "--data", "data", "conditions/tennis-elbow", cwd=here)
    assert (done.returncode, done.stdout) == (0, "data/conditions/tennis-elbow.yml waits to be filled in; then run: make check\n")
    text = (here / "data" / "conditions" / "tennis-elbow.yml").read_text(encoding="utf-8")
    assert '# What the record is called at the top of its page. For example: "Neck pain"\nname:\n' in text
    checked = macros("check", "--data", "data", cwd=here)
    assert checked.returncode == 1
    assert "field-has-its-form: name is empty: this must be text" in checked.stdout
    assert "Traceback" not in checked.stdout + checked.stderr


@pytest.mark.parametrize(
    ("ref", "message"),
    [
        ("condition/tennis-elbow", "Error: there is no collection 'condition'; write conditions/tennis-elbow\n"),
        ("conditions/Tennis Elbow", "Error: 'Tennis Elbow' is no id: small letters, digits and single hyphens only; write conditions/tennis-elbow\n"),
        ("data/conditions/knee-pain.yml", "Error: data/conditions/knee-pain.yml is there already\n"),
        ("history/knee-pain", "Error: the id 'knee-pain' is taken by data/conditions/knee-pain.yml; every id stands once\n"),
        ("conditions/sore-knee", "Error: 'Sore knee' is there already: data/conditions/knee-pain.yml, line 32\n"),
        ("tennis", f"Error: write the collection too, such as conditions/tennis; there are {', '.join(MODELS)}\n"),
        ("conditions/knee-pain", "Error: data/conditions/knee-pain.yml is there already\n"),
    ],
)
def test_a_new_record_is_refused_with_a_reason(ref: str, message: str, here: Path):
    folder(here, conditions__knee_pain={"also_called": ["Gonalgia", "Sore knee"]})
    done = macros("new", "--data", "data", ref, cwd=here)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", message)


@pytest.mark.parametrize(
    ("data", "message"),
    [
        ("notes.txt", "Error: notes.txt is no folder; name the folder with the records after --data\n"),
        ("/proc/nothing", "Error: /proc/nothing/conditions/tennis-elbow.yml cannot be written: No such file or directory\n"),
    ],
)
def test_a_new_record_that_cannot_be_written_is_one_sentence(data: str, message: str, here: Path):
    (here / "notes.txt").write_text("x")
    done = macros("new", "--data", data, "conditions/tennis-elbow", cwd=here)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", message)


def test_a_build_with_findings_writes_nothing_and_keeps_the_last_site(tmp_path: Path):
    (tmp_path / "project").mkdir()
    project = tiny_project(tmp_path / "project")
    (project / "data" / "safety" / "fever.yml").write_text("name: Fever\nname: Fever\n")
    site = tmp_path / "site"
    site.mkdir()
    (site / "index.html").write_text("the last good site")
    done = build(project, site)
    assert done.returncode == 1
    said = done.stdout + done.stderr
    assert "data/safety/fever.yml:2:1: field-stands-once: 'name' stands here a second time; the first is on line 1" in said
    assert "Traceback" not in said
    assert digest(site) == {"index.html": b"the last good site"}
