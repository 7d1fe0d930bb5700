"""The user's part of the Windows registry, as far as this program writes there."""

import sys

if sys.platform == "win32":
    import winreg

    class UserRegistry:
        """``HKEY_CURRENT_USER``, which needs no rights of an administrator."""

        def read(self, key: str, name: str) -> object:
            """Return a value, None where there is none."""
            try:
                with winreg.OpenKey(winreg.HKEY_CURRENT_USER, key) as opened:
                    found: object = winreg.QueryValueEx(opened, name)[0]
            except FileNotFoundError:
                return None
            return found

        def write(self, key: str, name: str, text: str) -> None:
            """Set a value; raise OSError where that is not allowed."""
            with winreg.CreateKey(winreg.HKEY_CURRENT_USER, key) as opened:
                winreg.SetValueEx(opened, name, 0, winreg.REG_SZ, text)

        def delete(self, key: str, name: str) -> None:
            """Take a value away, where there is one; raise OSError where that is not allowed."""
            try:
                with winreg.OpenKey(
                    winreg.HKEY_CURRENT_USER, key, access=winreg.KEY_SET_VALUE
                ) as opened:
                    winreg.DeleteValue(opened, name)
            except FileNotFoundError:
                return
