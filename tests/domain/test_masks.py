"""Numbers and addresses can be known again by what is shown, and not be used."""

import pytest

from assistant.domain.masks import masked_address, masked_phone


@pytest.mark.parametrize(
    ("phone", "shown"),
    [
        ("13812341234", "138****1234"),
        ("+86 138-1234-1234", "138****1234"),
        ("0571-88886666", "05****66"),
        ("110", "****"),
        ("", "****"),
    ],
)
def test_the_middle_of_a_number_is_hidden(phone: str, shown: str) -> None:
    assert masked_phone(phone) == shown


@pytest.mark.parametrize(
    ("address", "shown"),
    [("浙江省杭州市西湖区文三路 1 号 2 幢 301", "浙江省杭州市****"), ("文三路 1 号", "文三****")],
)
def test_no_street_is_shown(address: str, shown: str) -> None:
    assert masked_address(address) == shown
