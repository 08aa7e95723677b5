"""What examines a server before and while it runs, part by part, and says what to do."""
