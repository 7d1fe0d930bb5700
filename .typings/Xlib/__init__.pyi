"""The X11 client library, as far as this program uses it.

Requests and replies of that library are made at run time from field tables; replies and events are
therefore ``Any`` here, while what is passed in is typed.
"""
