"""What does a YAML text hold, read in its order and without a tree of nodes, which is larger than what it holds?"""

from __future__ import annotations

from sys import intern
from typing import Any

import yaml

from counterclaim.vocabulary.entries import LOADER

_STR = "tag:yaml.org,2002:str"


def streamed(text: str) -> Any:
    """The lists, mappings, texts and plain values of a text's only document; null for an empty one.

    Texts are interned: what reads a table mostly holds its words as they are. Anchors and own tags are not known.

    Raises:
        yaml.YAMLError: it is not YAML.
    """
    loader = LOADER(text)
    try:
        loader.get_event()  # the stream's start
        if isinstance(loader.get_event(), yaml.StreamEndEvent):
            return None
        return _value(loader, loader.get_event())
    finally:
        loader.dispose()


def _value(loader: Any, event: Any) -> Any:
    if isinstance(event, yaml.ScalarEvent):
        tag = loader.resolve(yaml.ScalarNode, event.value, event.implicit)
        plain = event.implicit[0] and tag != _STR
        return loader.construct_object(yaml.ScalarNode(tag, event.value)) if plain else intern(event.value)
    if isinstance(event, yaml.SequenceStartEvent):
        row = []
        while not isinstance(following := loader.get_event(), yaml.SequenceEndEvent):
            row.append(_value(loader, following))
        return row
    if isinstance(event, yaml.MappingStartEvent):
        held = {}
        while not isinstance(following := loader.get_event(), yaml.MappingEndEvent):
            key = _value(loader, following)
            held[key] = _value(loader, loader.get_event())
        return held
    raise yaml.YAMLError(f"{event!r} is no list, mapping or value")
