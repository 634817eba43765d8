"""A site whose address nobody has named yet names none, and one that is named carries it in all that leaves it."""

from __future__ import annotations

import csv
import gzip
import re
from pathlib import Path

import pytest
from lxml import etree, html

from tests.support.building import built_once
from tests.support.schema_org import in_page, nodes
from tests.support.tiny_project import tiny_project

SITE = "https://massage.test/reference/"  # below a folder, as on GitHub Pages
REPO = "https://code.test/reference"
OUR_KEYS = ("url", "contentUrl", "@id")  # of structured data: they lead to our own pages, all others to somebody else's
NEUTRAL = (b"example.org", b"127.0.0.1", b"localhost")
TELLING = (*NEUTRAL, b'rel="canonical"', b"og:url", b"og:image", b'rel="edit"', b'title="Go to repository"')


def _tiny_site(shared: Path, name: str, addresses: dict[str, str]) -> Path:
    def project() -> Path:
        root = shared / f"{name}-project"
        root.mkdir()
        tiny_project(root)
        (root / "data" / "conditions" / "gonitis.yml").write_text("moved_to: knee-pain\n", encoding="utf-8")
        return root

    return built_once(shared / name, project, addresses)


@pytest.fixture(scope="session")
def named(shared: Path) -> Path:
    """A small site that is told its address."""
    return _tiny_site(shared, "named", {"SITE_URL": SITE, "REPO_URL": REPO})


@pytest.fixture(scope="session")
def unnamed(shared: Path) -> Path:
    """The same site, told none."""
    return _tiny_site(shared, "unnamed", {"SITE_URL": "", "REPO_URL": ""})


def _holding(site: Path, words: tuple[bytes, ...]) -> list[tuple[str, bytes]]:
    files = {str(file.relative_to(site)): file.read_bytes() for file in site.rglob("*") if file.is_file()}
    return [(name, word) for name, text in files.items() for word in words if word in (gzip.decompress(text) if name.endswith(".gz") else text)]


def _pages(site: Path) -> dict[str, etree._Element]:
    """Path below the site, as in an address -> page; without the 404 page, which has no address of its own."""
    return {path.relative_to(site).as_posix().removesuffix("index.html"): html.fromstring(path.read_bytes()) for path in site.rglob("index.html")}


def _verdicts(site: Path) -> list[dict[str, str]]:
    return list(csv.DictReader((site / "evidence/verdicts.csv").read_text(encoding="utf-8").splitlines()))


def test_every_page_names_its_address_and_the_picture_to_share(named: Path):
    wrong, looked_at = [], 0
    for path, tree in _pages(named).items():
        moved = bool(tree.xpath("//meta[@http-equiv='refresh']"))
        said = {meta.get("property"): meta.get("content") for meta in tree.xpath("//meta[starts-with(@property, 'og:')]")}
        if tree.xpath("//link[@rel='canonical']/@href") != [f"{SITE}conditions/knee-pain/" if moved else SITE + path]:
            wrong.append(f"{path}: canonical address")
        if moved:
            continue
        looked_at += 1
        if said["og:url"] != SITE + path:
            wrong.append(f"{path}: og:url")
        picture = said["og:image"].removeprefix(SITE)
        if not said["og:image"].startswith(SITE) or not (named / picture).is_file():
            wrong.append(f"{path}: og:image")
        if not all(edit.startswith(f"{REPO}/") for edit in tree.xpath("//a[@rel='edit']/@href")):
            wrong.append(f"{path}: its pencil")
    assert looked_at >= 40
    assert wrong == []


def test_structured_data_name_our_addresses_whole(named: Path):
    wrong, whole = [], 0
    for path in _pages(named):
        for node in (node for data in in_page(named / path / "index.html") for node in nodes(data)):
            told = [node[key] for key in OUR_KEYS if key in node]
            wrong += [f"{path}: {address!r}" for address in told if not address.startswith(SITE)]
            whole += len(told)
    assert whole >= 300
    assert wrong == []


def test_the_sitemap_names_every_page_that_readers_may_find(named: Path):
    wanted = sorted(SITE + path for path, tree in _pages(named).items() if not tree.xpath("//meta[@name='robots']"))
    for text in ((named / "sitemap.xml").read_bytes(), gzip.decompress((named / "sitemap.xml.gz").read_bytes())):
        assert sorted(str(loc.text) for loc in etree.fromstring(text).findall(".//{*}loc")) == wanted


def test_downloads_and_paper_carry_the_address(named: Path):
    assert {row["address"] for row in _verdicts(named)} == {f"{SITE}conditions/{id_}/" for id_ in ("ache-all-over", "knee-pain", "neck-ache")}
    leaflet = named / "conditions/knee-pain/leaflet/index.html"
    assert f"stand on the full page: {SITE}conditions/knee-pain/ Last" in " ".join(
        html.fromstring(leaflet.read_bytes()).find_class("leaflet")[0].text_content().split()
    )


@pytest.mark.parametrize(("site", "base"), [("named", "/reference/"), ("unnamed", "/")])
def test_the_lost_are_led_to_pages_from_wherever_they_are(request: pytest.FixtureRequest, site: str, base: str):
    folder: Path = request.getfixturevalue(site)
    tree = html.fromstring((folder / "404.html").read_bytes())
    addresses = [address for address in tree.xpath("//@href | //@src | //@action") if not re.match(r"#|https?://|data:", address)]
    assert len(addresses) > 20
    assert [address for address in addresses if not address.startswith(base)] == []
    assert [
        a for a in addresses if not (folder / (path := a.removeprefix(base).partition("#")[0]) / "index.html").is_file() and not (folder / path).is_file()
    ] == []


@pytest.mark.parametrize("site", ["named", "unnamed"])
def test_what_scripts_read_is_true_at_any_address(request: pytest.FixtureRequest, site: str):
    folder: Path = request.getfixturevalue(site)
    files = [folder / "manifest.webmanifest", folder / "sw.js", *sorted((folder / "search").glob("*.json"))]
    assert len(files) == 5
    assert [file.name for file in files if re.search(r"https?://|[\"'](?:/reference)?/", file.read_text(encoding="utf-8"))] == []


def test_a_site_with_an_address_names_no_other_as_its_own(named: Path):
    assert _holding(named, NEUTRAL) == []


def test_without_an_address_the_site_names_none(unnamed: Path):
    assert _holding(unnamed, TELLING) == []
    assert list(unnamed.glob("sitemap.xml*")) == []
    assert {row["address"] for row in _verdicts(unnamed)} == {""}
    told = [
        (path, key, node[key])
        for path in _pages(unnamed)
        for data in in_page(unnamed / path / "index.html")
        for node in nodes(data)
        for key in OUR_KEYS
        if key in node
    ]
    assert {(key, address) for _, key, address in told} == {("@id", "_:contributors")}
    leaflet = unnamed / "conditions/knee-pain/leaflet/index.html"
    assert "stand on the full page. Last" in " ".join(html.fromstring(leaflet.read_bytes()).find_class("leaflet")[0].text_content().split())
