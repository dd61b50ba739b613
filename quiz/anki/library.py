"""genanki, imported without what it does not need.

It takes `cached_property` from a package that imports asyncio for a variant of its own, which costs some 20 ms of every
build; `functools` has the same one. Whoever has imported that package already keeps it.
"""

import sys
from functools import cached_property
from types import ModuleType

_stand_in = ModuleType("cached_property")
vars(_stand_in)["cached_property"] = cached_property
sys.modules.setdefault("cached_property", _stand_in)

import genanki  # noqa: E402 - behind the stand-in

__all__ = ["genanki"]
