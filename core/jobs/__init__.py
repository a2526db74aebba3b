"""Long work (installing a version, pulling an image, a backtest) is a row: state, step, progress, error. It is carried
out as a coroutine in this process, tells how far it is, can be cancelled, and is taken up again after a restart.

A handler is registered per kind, with its deadline and its slots. It must be able to begin again from nothing: a kill
may have left it at any point, and `Running.is_resumed` says that it was begun before.
"""

from core.jobs.handlers import DEADLINE, Handler, limit_runners, register
from core.jobs.models import ALIVE, Job, JobState, JobView, view
from core.jobs.queue import enqueue, latest
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
    "cancel",
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
