"""A local runner whose work does not yield to what runs beside it, such as other tests, which would hold it up for
minutes."""

import dataclasses

from core.runners.local.local_runner import LocalRunner
from core.runners.port import Observation, Workload


class EagerRunner(LocalRunner):
    async def apply(self, workload: Workload, *, replace: bool = False) -> Observation:
        return await super().apply(dataclasses.replace(workload, background=False), replace=replace)
