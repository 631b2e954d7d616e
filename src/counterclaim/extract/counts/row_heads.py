"""Which of the nouns that stand in a row is what a number counts ("тіла солдатів", "Grad MLRS combat vehicle")?"""

from __future__ import annotations

from collections.abc import Sequence

_MADE = (["armoured-vehicles"], ["tanks"], ["mlrs"], ["artillery"], ["air-defence"])
_MOUNTS = frozenset({"armoured-vehicles", "vehicles", "launchers"})
_ARMS = frozenset({"mlrs", "air-defence", "srbm", "radars", "ew-stations"})


def first_head(group: Sequence[str]) -> str:
    """The first noun, unless it only says that persons or machines are counted ("тіла солдатів", "машин Bradley")."""
    made = group[0] == "vehicles" and group[1:2] in _MADE
    return group[1] if len(group) > 1 and (group[0] == "people" or made) else group[0]


def last_head(group: Sequence[str]) -> str:
    """The last noun, unless it only says on what the arm before it is mounted ("Grad MLRS combat vehicle")."""
    mounted = group[-1] in _MOUNTS and group[-2:-1] and group[-2] in _ARMS
    return group[-2] if mounted else group[-1]
