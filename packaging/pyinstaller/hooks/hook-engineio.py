"""engineio loads its drivers by their names, which nobody can see in its code."""

from PyInstaller.utils.hooks import collect_submodules

hiddenimports = collect_submodules("engineio.async_drivers", on_error="ignore")
excludedimports = [
    *("engineio.async_drivers.eventlet", "engineio.async_drivers.gevent"),
    *("engineio.async_drivers.gevent_uwsgi", "engineio.async_drivers.sanic"),
    *("engineio.async_drivers.tornado", "engineio.async_drivers.aiohttp"),
]
