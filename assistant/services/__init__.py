"""What the user can do, one small class per noun. No Qt, no SQL, no operating system."""
