"""The organisation's policy: what each source of this system says, and what holds of it.

``sources`` knows where to look and in which order; ``json_file``, ``registry`` and ``profile`` each
read one kind of source; ``reading`` makes one ``Policy`` of what they say.
"""
