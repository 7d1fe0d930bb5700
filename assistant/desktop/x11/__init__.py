"""The desktop of an X11 session."""

import platform

# WORKAROUND: python-xlib asks for all of platform.uname() when it is loaded, and to find out the
# processor Python starts a process, which holds every thread up for 10 ms. Known, it is not asked.
vars(platform.uname())["processor"] = ""
