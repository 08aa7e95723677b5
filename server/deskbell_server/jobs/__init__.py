"""What the server does by itself when its time has come."""
