"""What a process that reads foreign files may use: memory and time, held by the system."""

import sys
from subprocess import Popen

_MB = 1 << 20


def limit_this_process(memory_mb: int, cpu_s: int) -> None:
    """Have the system refuse this process more; on Windows its starter does so (``held``)."""
    if sys.platform == "win32":
        return
    import resource

    for kind, most in (
        (resource.RLIMIT_AS, memory_mb * _MB),
        (resource.RLIMIT_CPU, cpu_s),
        (resource.RLIMIT_CORE, 0),
    ):
        _, hard = resource.getrlimit(kind)
        allowed = most if hard == resource.RLIM_INFINITY else min(most, hard)
        resource.setrlimit(kind, (allowed, hard))


def held(process: "Popen[bytes]", memory_mb: int, cpu_s: int) -> object:
    """Hold a process to its limits from outside, where the system wants that.

    Returns something that has to be kept as long as the process; when it goes, so does the process.
    """
    if sys.platform != "win32":
        return None
    from assistant.files.jobs import Job

    job = Job(memory_mb * _MB, cpu_s)
    job.take(process)
    return job
