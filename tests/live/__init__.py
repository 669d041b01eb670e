"""The client and the layer on it, on real Prefect servers."""

import pytest

# What these check fails with a comparison, as in a test.
pytest.register_assert_rewrite("tests.live.operations", "tests.live.workspace")
