"""How the site of the documents is built: Sphinx reads this (scripts/make_site.py calls it)."""

from pathlib import Path

project = "checkin"
html_title = "checkin"
copyright = "the authors of checkin; Apache 2.0"  # noqa: A001  # Sphinx's own name

extensions = ["myst_parser"]
source_suffix = {".md": "markdown"}
root_doc = "index"

# Anchors of headings as GitHub makes them: one link for both.
myst_heading_anchors = 4
myst_enable_extensions = ["strikethrough"]

html_theme = "furo"
html_static_path = [str(Path(__file__).parent / "style")]
html_css_files = ["site.css"]
html_copy_source = False
html_show_sphinx = False
html_theme_options = {"navigation_with_keys": True}
pygments_style = "friendly"
pygments_dark_style = "monokai"

# Languages of code blocks that Pygments does not know are no fault of a document.
suppress_warnings = ["misc.highlighting_failure"]
