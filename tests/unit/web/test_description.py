"""Does the interface keep to its own description, whatever it is asked?"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

schemathesis = pytest.importorskip("schemathesis", reason="schemathesis comes with the development tools")


def _described() -> Any:
    import importlib.util
    import tempfile

    from counterclaim.web.app import create_app

    file = Path(__file__).with_name("conftest.py")
    described = importlib.util.spec_from_file_location("small_ledger_for_description", file)
    assert described is not None
    assert described.loader is not None
    module: Any = importlib.util.module_from_spec(described)
    described.loader.exec_module(module)
    folder = Path(tempfile.mkdtemp()) / "ledger"
    module.fill(folder).close()
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", create_app(folder, token=module.TOKEN))


schema = _described()


@schema.parametrize()  # type: ignore[untyped-decorator]  # the library types none of its own
@settings(max_examples=8, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_answers_are_as_described(case: Any) -> None:
    case.call_and_validate()
