"""What can go wrong with the file the program keeps everything in, as facts.

Which driver error means which fact is known to ``db.faults`` alone.
"""

import errno

from assistant.domain.errors import UserError

#: What a system says where there is no room for more.
NO_ROOM = frozenset((errno.ENOSPC, errno.EDQUOT, errno.EFBIG))


class DatabaseBroken(UserError):
    """The file is damaged or is no file of this program (``path``). It was left as it is."""


class DataUnreadable(UserError):
    """What the file holds makes no sense to us; where reading broke is noted in ``log``."""


class DatabaseNewer(UserError):
    """The file was written by a newer version of the program (``path``)."""


class DatabasePutBack(UserError):
    """The file was taken away while it was open (``path``); it is back, and nothing is lost."""


class DatabaseReplaced(UserError):
    """Another file was put in the place of the open one (``path``); what it held is in ``copy``."""


class DatabaseBusy(UserError):
    """Another program holds the file for longer than we wait (``path``)."""


class DiskFull(UserError):
    """There is no room to write (``path``). Nothing was changed."""


class DiskFailing(UserError):
    """The disk refused to read or write (``path``). Nothing was changed."""


class SaveUnsure(UserError):
    """The disk failed while a change was completed (``path``); it may be there at the next start.

    The next change that is saved settles it: then this one is gone.
    """


class UseNotCounted(UserError):
    """A phrase was inserted, but the data could not be written, and its use is not counted."""


class BackupRefused(UserError):
    """The disk is full or refused to write a backup into that folder (``path``)."""


class FolderReadOnly(UserError):
    """Nothing can be written in that folder (``path``)."""


class NoLibrary(UserError):
    """There is no database in that folder yet (``path``)."""
