"""The gallery: pictures of the desktop application with canned data, made by one command."""
