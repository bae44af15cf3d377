"""The cases of the conformance check, each under its name and its § of SyncProtocol/README.md."""

import dataclasses
import typing


@dataclasses.dataclass
class Case:
    name: str
    section: str
    ask: typing.Callable
    needs: str


# In the order in which they are asked.
CASES = []


def case(name, section, needs=""):
    """`needs`: one of `portal_conformance.NEEDS`."""

    def put(ask):
        if any(known.name == name for known in CASES):
            raise ValueError(f"two cases are named {name}")
        CASES.append(Case(name, section, ask, needs))
        return ask

    return put


def rows(section, needs, table, ask):
    """A case for each row: its name, then what `ask` is given after the run."""
    for name, *rest in table:
        case(name, section, needs)(lambda run, rest=rest: ask(run, *rest))
