"""When a target has read what it was offered: the rule, apart from all waiting.

A native editor reads the text once. A browser reads it before and after the page's own paste
handler, and asks other things in between; a handler may take a second. So a target that asked for
anything after its text read is waited for until its second one.
"""

from collections.abc import Sequence

from assistant.desktop.ports import Read

#: A target that asked for nothing in this time has what it wanted.
QUIET_S = 0.3
#: The longest wait for a target to read, and for a second read that may never come.
LIMIT_S = 3.0


def settled_at(sent_at: float, reads: Sequence[Read]) -> float:
    """Return the moment at which to judge, if no further request comes until then.

    ``reads`` are the target's requests; those before ``sent_at``, when the paste key went
    out, do not count.
    """
    counted = [read for read in reads if read.at >= sent_at]
    texts = sorted(read.at for read in counted if read.text)
    if not texts:
        return sent_at + LIMIT_S
    last = max(read.at for read in counted)
    if len(texts) == 1 and last > texts[0]:
        return texts[0] + LIMIT_S
    return min(last + QUIET_S, texts[0] + LIMIT_S)


def has_text(sent_at: float, reads: Sequence[Read]) -> bool:
    """Say whether the target fetched the text after the paste key went out."""
    return any(read.text and read.at >= sent_at for read in reads)
