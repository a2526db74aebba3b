"""Jobs: long work such as installing a version, pulling an image, or a backtest. A job is a row with state, step,
progress and error. A coroutine of this process carries it out; it reports progress, can be cancelled, and is resumed
after a restart.

A handler is registered per kind, with its deadline and its slots. It must be able to start over from nothing, because a
kill can interrupt it at any point. `Running.is_resumed` says that it was started before.
"""

from core.jobs.handlers import DEADLINE, Handler, limit_runners, register
from core.jobs.models import ALIVE, Job, JobState, JobView, view
from core.jobs.queue import alive_on, cancel_waiting, enqueue, latest
from core.jobs.running import Running
from core.jobs.worker import cancel, close, resume_after_restart, wait, work

__all__ = [
    "ALIVE",
    "DEADLINE",
    "Handler",
    "Job",
    "JobState",
    "JobView",
    "Running",
    "alive_on",
    "cancel",
    "cancel_waiting",
    "close",
    "enqueue",
    "latest",
    "limit_runners",
    "register",
    "resume_after_restart",
    "view",
    "wait",
    "work",
]
