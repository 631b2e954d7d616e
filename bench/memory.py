"""How much memory does a bench hold?"""

from __future__ import annotations

import resource
from pathlib import Path


def resident() -> float:
    """Megabytes this process holds now."""
    return int(Path("/proc/self/statm").read_text("ascii").split()[1]) * resource.getpagesize() / 2**20


def peak() -> float:
    """Megabytes this process held at its peak; `getrusage` would count the process that started it as well."""
    lines = Path("/proc/self/status").read_text("ascii").splitlines()
    return next(int(line.split()[1]) for line in lines if line.startswith("VmHWM:")) / 1024
