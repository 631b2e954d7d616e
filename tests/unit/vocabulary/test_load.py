"""Does the loader read what is right, and name file and line of what is not?"""

from __future__ import annotations

import shutil
from datetime import date
from pathlib import Path

import pytest
import yaml

from counterclaim.model.errors import VocabularyError
from counterclaim.vocabulary.load import FOLDER, load_vocabulary, vocabulary, word_table


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    home = tmp_path / "words"
    home.mkdir()
    for name in ("parties", "sources", "categories", "outcomes"):
        shutil.copy(FOLDER / f"{name}.yml", home)
    shutil.copytree(FOLDER / "packs", home / "packs")
    return home


def test_a_party_knows_its_parents() -> None:
    words = vocabulary()
    assert words.ancestors("ua-general-staff") == ("ua-armed-forces", "ua")
    assert words.within("ru-mod-minister", "ru")
    assert not words.within("ru", "ru-mod-minister")
    assert words.side_of("ru-mod") == "ru"
    assert words.side_of("isw") is None


def test_the_pack_of_a_day_is_the_war_in_which_the_parties_fight() -> None:
    words = vocabulary()
    pack = words.pack_for(date(2024, 3, 27), ("ua-general-staff", "ru"))
    assert pack is not None
    assert pack.first_day == date(2022, 2, 24)
    assert words.pack_for(date(1990, 1, 1), ("ru",)) is None


def test_every_copy_of_a_series_is_known_as_a_mirror() -> None:
    assert vocabulary().mirrors("ua-general-staff") == ("lod-db", "petro")


def test_every_definition_has_a_source_and_a_date() -> None:
    for category in vocabulary().categories.values():
        assert category.definition_source["title"]
        date.fromisoformat(category.definition_source["date"])


def test_both_sides_of_each_pack_are_described_by_the_same_fields() -> None:
    words = vocabulary()
    for pack in words.packs.values():
        kinds = {words.parties[side].kind for side in pack.belligerents}
        assert kinds == {"state"}


@pytest.mark.parametrize(
    ("line", "what"),
    [
        ('"xx": {names: {en: "X", uk: "X", ru: "X"}, kind: "state", colour: "red"}', "unknown key 'colour'"),
        ('"xx": {names: {en: "X", ru: "X"}, kind: "state"}', "names has no 'uk'"),
        ('"xx": {kind: "state"}', "key 'names' is missing"),
        ('"xx": {names: {en: "X", uk: "X", ru: "X"}, kind: "state", parent: "nobody"}', "'nobody' is not known"),
        ('"ru": {names: {en: "X", uk: "X", ru: "X"}, kind: "state"}', "'ru' stands twice"),
        ('"xx": [1, 2]', "is not a mapping"),
        ('"xx": {names: {en: "X', "this is not YAML"),
        ('"xx": {names: {en: "X", uk: "X", ru: "X"}, kind: "state", aliases: {fr: ["X"]}}', "unknown language 'fr'"),
    ],
)
def test_what_is_wrong_is_named_with_file_and_line(folder: Path, line: str, what: str) -> None:
    file = folder / "parties.yml"
    before = file.read_text("utf-8")
    file.write_text(before + line + "\n", "utf-8")
    with pytest.raises(VocabularyError, match=r"parties\.yml:\d+") as caught:
        load_vocabulary(folder)
    assert what in str(caught.value)


def test_a_pack_with_an_impossible_day_is_refused(folder: Path) -> None:
    file = folder / "packs" / "gaza-2023" / "pack.yml"
    file.write_text(file.read_text("utf-8").replace("2023-10-07", "2023-10-37"), "utf-8")
    with pytest.raises(VocabularyError, match=r"pack\.yml:3.*'2023-10-37' is not a day"):
        load_vocabulary(folder)


_EVENT = """
  events:
    - kind: battle
      first: "2023-11-01"
      names: {en: "A", uk: "А", ru: "А"}
"""
_SOURCE = '{title: "T", publisher: "P", date: "2023-11-02", url: "https://example.org/t"'


@pytest.mark.parametrize(
    ("sources", "what"),
    [
        ("", "is not an event"),  # nobody is cited
        ("      sources: []", "has no source"),
        ('      sources: [{title: "T", publisher: "P", date: "2023-11-02"}]', "is not a source"),  # no address
        (
            '      sources: [{title: "", publisher: "P", date: "2023-11-02", url: "https://example.org"}]',
            "not a source",
        ),
        (
            '      sources: [{title: "T", publisher: "P", date: "2 Nov", url: "https://example.org"}]',
            "'2 Nov' is not a day",
        ),
        (
            '      sources: [{title: "T", publisher: "P", date: "2023-11-02", url: "a book"}]',
            "'a book' is not an address",
        ),
        (f'      sources: [{_SOURCE}, says: "the first day"}}]', "is not in three languages"),
    ],
)
def test_an_event_that_rests_on_nothing_that_can_be_looked_up_is_refused(folder: Path, sources: str, what: str) -> None:
    file = folder / "packs" / "gaza-2023" / "pack.yml"
    file.write_text(file.read_text("utf-8").rstrip() + _EVENT + sources + "\n", "utf-8")
    with pytest.raises(VocabularyError, match=r"pack\.yml:\d+") as caught:
        load_vocabulary(folder)
    assert what in str(caught.value)


def test_an_event_with_its_source_is_read(folder: Path) -> None:
    file = folder / "packs" / "gaza-2023" / "pack.yml"
    file.write_text(file.read_text("utf-8").rstrip() + _EVENT + f"      sources: [{_SOURCE}}}]\n", "utf-8")
    (event,) = load_vocabulary(folder).packs["gaza-2023"].events
    assert (event.last, event.sources[0].url, event.sources[0].says) == (None, "https://example.org/t", {})


def test_a_word_table_that_is_not_there_is_named() -> None:
    with pytest.raises(VocabularyError, match="no such word table"):
        word_table("numbers.xx")


@pytest.mark.parametrize("path", sorted(FOLDER.rglob("*.yml")), ids=lambda path: str(path.relative_to(FOLDER)))
def test_no_key_stands_twice_in_a_table(path: Path) -> None:
    """A second one would put the first out of force without a word."""

    def doubles(node: yaml.Node | None) -> list[str]:
        if isinstance(node, yaml.SequenceNode):
            return [found for item in node.value for found in doubles(item)]
        if not isinstance(node, yaml.MappingNode):
            return []
        keys = [key.value for key, _ in node.value if isinstance(key, yaml.ScalarNode)]
        again = [f"{key} (line {node.start_mark.line + 1} on)" for key in sorted(set(keys)) if keys.count(key) > 1]
        return again + [found for _, value in node.value for found in doubles(value)]

    assert doubles(yaml.compose(path.read_text("utf-8"), Loader=yaml.SafeLoader)) == []
