"""`checkin registry tokens`: who may call the programme's API."""

from typing import Annotated

import typer

from checkin.cli.answers import AsJson, say, say_json
from checkin.cli.registry_home import Home, registry_at
from checkin.domain.instant import stamp
from checkin.registry.database import ALL
from checkin.registry.tokens import Right, all_tokens, make_token, revoke_tokens
from checkin.trouble import wrong_input

tokens = typer.Typer(help="Who may call the programme's API.", no_args_is_help=True)

Name = Annotated[str, typer.Argument(help="What the token is for.")]


@tokens.command()
def make(
    name: Name,
    right: Annotated[Right, typer.Option("--right", help="What it allows.")] = Right.PROGRAMME,
    home: Home = None,
    as_json: AsJson = False,
) -> None:
    """Make a token; it is printed now, and never again."""
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        text = make_token(connection, name, right, registry.now())
    say_json({"name": name, "right": right, "token": text}) if as_json else say(text)


@tokens.command("list")
def list_(home: Home = None, as_json: AsJson = False) -> None:
    """Print the tokens, without what they are."""
    with registry_at(home) as registry, registry.database.reading(ALL) as connection:
        found = all_tokens(connection)
    for one in found:
        line = {
            "name": one.name,
            "right": one.right,
            "made_at": one.made_at,
            "revoked_at": one.revoked_at,
        }
        gone = f"  revoked {stamp(one.revoked_at)}" if one.revoked_at else ""
        say_json(line) if as_json else say(
            f"{one.name:<24} {one.right:<10} {stamp(one.made_at)}{gone}"
        )


@tokens.command()
def revoke(name: Name, home: Home = None, as_json: AsJson = False) -> None:
    """Refuse all tokens of this name from now on."""
    with registry_at(home) as registry, registry.database.writing(ALL) as connection:
        count = revoke_tokens(connection, name, registry.now())
    if not count:
        raise wrong_input(
            "no-token", f"No token is called {name}.", "`checkin registry tokens list`."
        )
    say_json({"name": name, "revoked": count}) if as_json else say(f"{count} revoked.")
