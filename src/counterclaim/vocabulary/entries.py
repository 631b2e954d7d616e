"""Which entries does a vocabulary file hold, and in which line does each key stand?"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import yaml

from counterclaim.model.errors import VocabularyError

LANGUAGES = ("en", "uk", "ru")
LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


class Item:
    """One entry of a file with the line of each of its keys, so that an error can name it."""

    __slots__ = ("file", "key", "line", "lines", "value")

    def __init__(self, file: Path, key: str, line: int, value: dict[str, Any], lines: dict[str, int]) -> None:
        self.file, self.key, self.line, self.value, self.lines = file, key, line, value, lines

    def error(self, what: str, advice: str, *, key: str | None = None) -> VocabularyError:
        """An error at the line of a key, or of the entry."""
        line = self.lines.get(key, self.line) if key else self.line
        return VocabularyError(self.file.name, line, f"{self.key}: {what}", advice)

    def check(self, known: tuple[str, ...], required: tuple[str, ...]) -> None:
        """Refuse unknown keys and missing ones."""
        for key in self.value:
            if key not in known:
                raise self.error(f"unknown key {key!r}", f"known keys are {', '.join(known)}", key=key)
        for key in required:
            if key not in self.value:
                raise self.error(f"key {key!r} is missing", "add it")

    def languages(self, key: str) -> Mapping[str, str]:
        """A text for each language; one that is missing is an error."""
        names = self.value[key]
        for language in LANGUAGES:
            if not isinstance(names, dict) or not names.get(language):
                raise self.error(f"{key} has no {language!r}", "give a name in en, uk and ru", key=key)
        for language in names:
            if language not in LANGUAGES:
                raise self.error(f"{key} has an unknown language {language!r}", "known are en, uk, ru", key=key)
        return dict(names)

    def forms(self, key: str) -> Mapping[str, tuple[str, ...]]:
        """Lists of word forms by language; a language without any has an empty one."""
        forms = self.value.get(key) or {}
        for language in forms:
            if language not in LANGUAGES:
                raise self.error(f"{key} has an unknown language {language!r}", "known are en, uk, ru", key=key)
        return {language: tuple(str(form) for form in forms.get(language) or ()) for language in LANGUAGES}


def entries_of(file: Path) -> Iterator[Item]:
    """The entries of a file in its order; none where there is no such file.

    Raises:
        VocabularyError: the file is no mapping of ids to mappings, or an id stands twice.
    """
    if not file.is_file():
        return
    try:
        root = yaml.compose(file.read_text("utf-8"), Loader=LOADER)
    except yaml.YAMLError as error:
        raise not_yaml(file, error) from None
    if root is None:
        return
    if not isinstance(root, yaml.MappingNode):
        raise VocabularyError(file.name, 1, "the file is not a mapping of ids", 'write `"id": {…}` entries')
    seen: set[str] = set()
    for key_node, value_node in root.value:
        key, line = str(key_node.value), key_node.start_mark.line + 1
        if key in seen:
            raise VocabularyError(file.name, line, f"{key!r} stands twice", "keep one of them")
        seen.add(key)
        if not isinstance(value_node, yaml.MappingNode):
            raise VocabularyError(file.name, line, f"{key!r} is not a mapping", "give its fields as `key: value`")
        lines = {str(k.value): k.start_mark.line + 1 for k, _ in value_node.value}
        yield Item(file, key, line, _plain(value_node), lines)


def _plain(node: yaml.Node) -> Any:
    loader = LOADER("")
    try:
        return loader.construct_document(node)
    finally:
        loader.dispose()


def not_yaml(file: Path, error: yaml.YAMLError) -> VocabularyError:
    """The error for a file that is not YAML, with the line where reading stopped."""
    mark = getattr(error, "problem_mark", None)
    line = 1 if mark is None else mark.line + 1
    return VocabularyError(file.name, line, "this is not YAML", str(getattr(error, "problem", "") or "mend it"))
