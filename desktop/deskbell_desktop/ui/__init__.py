"""What a person sees and hears: the only room, with ``app``, that knows Qt."""
