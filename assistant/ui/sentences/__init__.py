"""Tables of what the program says; ``ui.wording`` makes sentences of them."""
