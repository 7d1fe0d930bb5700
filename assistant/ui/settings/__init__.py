"""The pages of the settings screen: they apply what is chosen at once."""
