"""Parts are tried on small pages of their own; the application stays out."""

from collections.abc import AsyncIterator

import pytest
from nicegui.testing import User
from nicegui.testing.user_simulation import user_simulation


@pytest.fixture
async def user() -> AsyncIterator[User]:
    async with user_simulation() as user:
        yield user
