"""What lives on the server."""
