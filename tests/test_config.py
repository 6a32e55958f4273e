"""The settings of a desk as they are read from its file."""

import pytest

from checkin.config import TEXT_SIZES, Settings, load_settings, save_settings
from checkin.trouble import Trouble


@pytest.mark.parametrize("percent", TEXT_SIZES)
def test_a_size_of_the_text_is_kept(tmp_path, percent):
    file = tmp_path / "settings.toml"
    save_settings(file, Settings(text_size=percent))
    assert load_settings(file).text_size == percent


def test_a_file_from_before_there_were_sizes_has_the_usual_one(tmp_path):
    file = tmp_path / "settings.toml"
    file.write_text('desk = "desk-1"\n', "utf-8")
    assert load_settings(file).text_size == 100


@pytest.mark.parametrize(
    ("line", "named"),
    [
        pytest.param("text_size = 99", "one of 100, 125, 150, 175, 200", id="below the least"),
        pytest.param("text_size = 110", "one of 100, 125, 150, 175, 200", id="between two"),
        pytest.param("text_size = 201", "one of 100, 125, 150, 175, 200", id="above the largest"),
        pytest.param("text_size = -100", "a whole number from 0 on", id="negative"),
        pytest.param('text_size = "200"', "a whole number from 0 on", id="a text"),
        pytest.param("text_size = true", "a whole number from 0 on", id="yes or no"),
    ],
)
def test_a_size_that_there_is_not_is_told_with_those_that_there_are(tmp_path, line, named):
    file = tmp_path / "settings.toml"
    file.write_text(line, "utf-8")
    with pytest.raises(Trouble, match="`text_size` must be") as caught:
        load_settings(file)
    assert caught.value.code == "damaged-settings"
    assert named in caught.value.message
