"""`checkin registry staff`: who may use the console (docs/console.md)."""

import sys
from typing import Annotated

import typer

from checkin.cli.answers import AsJson, say, say_json
from checkin.cli.registry_home import Home, registry_at
from checkin.domain.instant import stamp
from checkin.registry.console.accounts import (
    add_account,
    all_accounts,
    disable_account,
    hash_of_password,
    require_name,
    require_password,
    set_password,
)
from checkin.registry.console.deeds import BY_COMMAND
from checkin.registry.console.rights import Role
from checkin.registry.database import ALL

staff = typer.Typer(help="Who may use the console in the browser.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="The name that is typed to sign in.")]


@staff.command()
def add(
    name: Name,
    role: Annotated[Role, typer.Option("--role", help="What they may do.")] = Role.VIEWER,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Make an account. The password is asked for, or is the first line of the input."""
    require_name(name)
    with registry_at(home) as registry:
        kept = _password_for(name)
        with registry.database.writing(ALL) as connection:
            add_account(connection, name, role, kept, registry.now())
    say_json({"name": name, "role": role}) if as_json else say(f"{name} may sign in as {role}.")


@staff.command("list")
def list_(home: Home = None, as_json: AsJson = False) -> None:
    """Print the accounts, without their passwords."""
    with registry_at(home) as registry, registry.database.reading(ALL) as connection:
        found = all_accounts(connection)
    for one in found:
        if as_json:
            line = {"name": one.name, "role": one.role, "made_at": one.made_at}
            say_json(line | {"disabled_at": one.disabled_at, "locked_until": one.locked_until})
        else:
            gone = f"  disabled {stamp(one.disabled_at)}" if one.disabled_at else ""
            say(f"{one.name:<24} {one.role:<14} {stamp(one.made_at)}{gone}")


@staff.command()
def disable(name: Name, home: Home = None, as_json: AsJson = False) -> None:
    """Let nobody sign in with an account any more; who is signed in is out at once."""
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        disable_account(connection, name, BY_COMMAND, registry.now())
    say_json({"name": name, "disabled": True}) if as_json else say(f"{name} is disabled.")


@staff.command()
def password(name: Name, home: Home = None, as_json: AsJson = False) -> None:
    """Give an account a new password; it may be used again, and is not locked any more."""
    with registry_at(home) as registry:
        kept = _password_for(name)
        with registry.database.writing(ALL) as connection:
            set_password(connection, name, kept, registry.now())
    say_json({"name": name, "password": "new"}) if as_json else say(f"{name} has a new password.")


def _password_for(name: str) -> str:
    if sys.stdin.isatty():
        given = typer.prompt("Password", hide_input=True, confirmation_prompt=True)
    else:
        given = sys.stdin.readline().rstrip("\r\n")
    require_password(name, given)
    return hash_of_password(given)
