"""The site of the documents is built strictly, from what is here, and loads nothing of others."""

import re
import subprocess
import sys
from pathlib import Path

import make_site
import pytest
import site_places

ROOT = Path(__file__).parents[1]
MAKE = ROOT / "scripts" / "make_site.py"


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    """The whole site, as `make docs` builds it."""
    folder = tmp_path_factory.mktemp("site")
    built = subprocess.run(
        [sys.executable, MAKE, folder], cwd=ROOT, capture_output=True, text=True, check=False
    )
    assert built.returncode == 0, built.stderr
    assert built.stderr == ""
    return folder / "html"


def test_every_document_is_a_page(site):
    for page in site_places.documents().values():
        assert (site / page).with_suffix(".html").is_file() or page.endswith("LICENSE"), page


def test_the_side_names_every_page(site):
    front = (site / "index.html").read_text("utf-8")
    pages = {path.relative_to(site).as_posix() for path in site.rglob("*.html")}
    pages = {page for page in pages if not page.startswith(("_", "decisions/0", "api/checkin"))}
    made = {"index.html", "genindex.html", "search.html"}
    assert {page for page in pages - made if f'href="{page}"' not in front} == set()


def test_nothing_is_loaded_from_elsewhere(site):
    loads = re.compile(
        r"<(?:script|img|iframe)[^>]+src=\"(?:https?:)?//|<link[^>]+href=\"https?://"
    )
    for page in site.rglob("*.html"):
        assert not loads.search(page.read_text("utf-8")), page.name
    for style in site.rglob("*.css"):
        assert not re.search(r"url\([\"']?https?://", style.read_text("utf-8")), style.name


def test_what_is_promised_in_the_source_is_in_the_reference(site):
    page = (site / "api" / "checkin.domain.html").read_text("utf-8")
    assert "checkin.domain.arrival_rule" in page
    assert "minutes_late" in page
    api = (site / "api" / "registry.html").read_text("utf-8")
    assert "/v1/push" in api
    assert (site / "api" / "openapi.json").exists() or list(site.glob("_downloads/*/openapi.json"))


def built(folder, **pages):
    source = folder / "source"
    source.mkdir()
    for name, text in pages.items():
        (source / f"{name}.md").write_text(text, "utf-8")
    return make_site.build(source, folder / "html")


SIDE = "\n```{toctree}\nother\n```\n"


@pytest.mark.parametrize(
    ("text", "status"),
    [
        pytest.param("[there](other.md#the-second-part)", 0, id="right"),
        pytest.param("[there](another.md)", 1, id="no such page"),
        pytest.param("[there](other.md#the-third-part)", 1, id="no such heading"),
        pytest.param("![there](picture.png)", 1, id="no such picture"),
    ],
)
def test_a_broken_link_ends_the_building(tmp_path, text, status):
    other = "# Other\n\n## The second part\n\nWords.\n"
    assert built(tmp_path, index=f"# Front\n\n{text}\n{SIDE}", other=other) == status


def test_a_page_that_no_list_names_ends_the_building(tmp_path):
    assert built(tmp_path, index=f"# Front\n{SIDE}", other="# Other\n", lost="# Lost\n") == 1


@pytest.mark.parametrize(
    ("document", "link", "there"),
    [
        ("docs/data.md", "[x](protocol.md#push)", "[x](protocol.md#push)"),
        ("docs/data.md", "[x](../README.md)", "[x](about/front-door.md)"),
        ("README.md", "[x](docs/data.md)", "[x](../data.md)"),
        ("README.md", "![x](docs/pictures/day.png)", "![x](../pictures/day.png)"),
        ("docs/decisions/0001-record-decisions.md", "[x](../data.md)", "[x](../data.md)"),
        ("README.md", "[x](https://example.org)", "[x](https://example.org)"),
    ],
)
def test_a_link_leads_to_the_same_place_from_the_site(document, link, there):
    page = site_places.page_of(document)
    assert site_places.moved(link, document, page) == there
