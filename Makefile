# Two commands do everything on a fresh machine: `make demo` and `make test`.
# uv is used where it stands; else it is put into a folder of its own (a virtual environment, so that a
# distribution's managed Python does not refuse).
PYTHON ?= python3.11
UV := $(shell command -v uv 2>/dev/null || echo .tools/bin/uv)

.PHONY: demo test check docs bench clean

demo: $(UV)
	$(UV) run --no-dev --quiet counterclaim demo

test: $(UV)
	$(UV) run --quiet pytest -n 2 --dist loadgroup

check: $(UV)
	$(UV) run --quiet ruff check .
	$(UV) run --quiet ruff format --check .
	$(UV) run --quiet mypy
	$(UV) run --quiet lint-imports
	$(UV) run --quiet pytest tests/test_shape.py tests/test_docs.py

docs: $(UV)
	$(UV) run --quiet python -m counterclaim.cli.reference docs

.tools/bin/uv:
	$(PYTHON) -m venv .tools
	.tools/bin/pip install --quiet --disable-pip-version-check uv

clean:
	rm -rf .tools .venv demo dist .pytest_cache .mypy_cache .ruff_cache
