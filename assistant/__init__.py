"""Deskmate: a desktop assistant for the customer-service agents of a Taobao or Tmall shop."""
