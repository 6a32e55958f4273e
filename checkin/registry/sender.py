"""Sends notices while the registry serves: in a thread of its own."""

import logging
import os
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager

from sqlalchemy.exc import SQLAlchemyError

from checkin.registry.email import Mailer
from checkin.registry.notices import Carrier, Channel, send_due
from checkin.registry.running import Registry
from checkin.registry.settings import RegistrySettings
from checkin.registry.sms import SmsGateway

EVERY = 5.0
"""Seconds between two looks into the outbox."""

PASSWORD, TOKEN = "CHECKIN_SMTP_PASSWORD", "CHECKIN_SMS_TOKEN"  # names of variables

_log = logging.getLogger(__name__)


def carriers_of(settings: RegistrySettings) -> Mapping[Channel, Carrier]:
    """The channels that are set up."""
    found: dict[Channel, Carrier] = {}
    if settings.smtp_host:
        found[Channel.EMAIL] = Mailer(settings, lambda: os.environ.get(PASSWORD, ""))
    if settings.sms_url:
        found[Channel.SMS] = SmsGateway(settings, lambda: os.environ.get(TOKEN, ""))
    return found


@contextmanager
def sending(registry: Registry) -> Iterator[None]:
    """Send what is due, again and again, for as long as this lasts."""
    carriers = carriers_of(registry.home.settings)
    ends = threading.Event()

    def run() -> None:
        while not ends.wait(EVERY):
            try:
                send_due(registry.database, carriers, registry.now())
            except SQLAlchemyError as error:
                # The outbox stays as it is: the next look goes on with it.
                _log.error("no notices were sent: %s", type(error).__name__)

    thread = threading.Thread(target=run, name="notices", daemon=True)
    if carriers:
        thread.start()
    try:
        yield
    finally:
        ends.set()
        if carriers:
            thread.join()
