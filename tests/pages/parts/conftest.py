"""Parts are tried on small pages of their own; the application stays out."""

from collections.abc import AsyncIterator

import pytest
from nicegui.testing import User
from nicegui.testing.general_fixtures import nicegui_reset_globals  # noqa: F401  a fixture
from nicegui.testing.user_simulation import user_simulation


@pytest.fixture
async def user(nicegui_reset_globals) -> AsyncIterator[User]:  # noqa: F811
    async with user_simulation() as user:
        yield user
