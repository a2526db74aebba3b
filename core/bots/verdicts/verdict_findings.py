"""What Freqtrade says of settings, as findings. Pure."""

from collections.abc import Sequence

from core.configurations.findings import Finding, Severity
from core.freqtrade.verdicts.verdict import Verdict


def of(verdict: Verdict, unknown: Sequence[Finding] = ()) -> tuple[Finding, ...]:
    """Return the errors, then the warnings. `unknown`: findings about keys that are not in the schema; those that
    Freqtrade itself speaks of are left out, because it reads them."""
    spoken = {one.path for one in (*verdict.errors, *verdict.warnings)}
    sections = {path.partition(".")[0] for path in spoken}
    errors = [Finding(one.path, one.sentence, Severity.ERROR) for one in verdict.errors]
    warnings = [Finding(one.path, one.sentence, Severity.WARNING) for one in verdict.warnings]
    left = [one for one in unknown if one.path not in spoken | sections]
    return (*errors, *warnings, *left)
