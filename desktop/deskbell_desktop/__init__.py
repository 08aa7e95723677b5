"""The tray application: rings on one desk, keeps its history, tells the truth about its link."""
