"""The desktop around us, behind protocols: keys, clipboard, windows."""
