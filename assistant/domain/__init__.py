"""What the shop means: rules and values. Pure: no Qt, SQL, files, network, clock or threads."""
