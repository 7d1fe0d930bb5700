"""Pictures on the screen: looked at in whole, and worked on before anybody else sees them."""
