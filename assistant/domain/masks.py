"""Phone numbers and addresses as they are shown: enough to know them again, too little to use."""

import re

#: A mobile number, with or without the country's code; what may stand between its digits.
_MOBILE = re.compile(r"^(?:\+?86)?(1\d{10})$")
_BETWEEN = re.compile(r"[\s\-()（）]")

#: So many characters of an address are shown: a province or a city, no street.
_SHOWN = 6

_HIDDEN = "****"


def masked_phone(phone: str) -> str:
    """Return a number as 138****1234; of any other kind the first and last two digits."""
    plain = _BETWEEN.sub("", phone)
    if found := _MOBILE.match(plain):
        return f"{found[1][:3]}{_HIDDEN}{found[1][-4:]}"
    return f"{plain[:2]}{_HIDDEN}{plain[-2:]}" if len(plain) > 6 else _HIDDEN


def masked_address(address: str) -> str:
    """Return the beginning of an address, of a short one less than half."""
    plain = " ".join(address.split())
    return f"{plain[: min(_SHOWN, len(plain) // 3)]}{_HIDDEN}"
