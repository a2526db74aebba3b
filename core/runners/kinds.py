"""What a runner can be."""

from enum import StrEnum


class RunnerType(StrEnum):
    DOCKER = "DOCKER"
    KUBERNETES = "KUBERNETES"
    LOCAL = "LOCAL"
