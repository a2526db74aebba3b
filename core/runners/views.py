"""The view of a runner for pages. It holds no secrets."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from uuid import UUID

from core.access.scopes import Scope
from core.runners.models import DataDownloadStatus


@dataclass(frozen=True, slots=True)
class RunnerView:
    """A runner as pages see it. `type`: see `kinds.describe`. `used`: number of bots whose target is not STOPPED, those
    that move here included, out of `capacity`. `error`: why it does not answer; `reached_at`: when it last did (both
    None before the first round). `config`: the part of its connection that is stored in clear, beside the endpoint, by
    field name; `secrets_set`: names of the stored secrets, never their values. `data_limit_gib`: the most that all
    candles may take there, in GiB; the other `data_…`: its last download of candles (progress 0..1), and when its
    candles last changed."""

    id: UUID
    name: str
    type: str
    endpoint: str
    capacity: int
    job_slots: int
    data_limit_gib: int
    data_is_ready: bool
    data_last_updated: datetime | None
    data_download_status: DataDownloadStatus
    data_download_progress: float
    data_error_message: str | None
    used: int
    bot_count: int
    error: str | None
    reached_at: datetime | None
    owner_id: UUID
    scopes: frozenset[Scope]
    config: Mapping[str, str] = field(default_factory=dict)
    secrets_set: tuple[str, ...] = ()
    revision: int = 0
    """Number of its newest revision, which forms save against."""
