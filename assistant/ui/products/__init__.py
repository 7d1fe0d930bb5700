"""The screen of products: what the shop knows about its goods, and the sentences made of it."""
