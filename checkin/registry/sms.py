"""Carries notices by SMS, through a provider's HTTP interface (docs/notices.md)."""

from collections.abc import Callable

import requests

from checkin.registry.notices import Notice, NotNow, Rejected
from checkin.registry.settings import RegistrySettings

CONNECT, READ = 10.0, 20.0
_BUSY = 429


class SmsGateway:
    """Posts JSON to one address; `token` is asked for each time: it stays in the environment."""

    def __init__(self, settings: RegistrySettings, token: Callable[[], str]) -> None:
        self._settings = settings
        self._token = token

    def carry(self, notice: Notice) -> None:
        """Hand one SMS to the provider.

        Raises:
            Rejected: the provider will never take it.
            NotNow: it did not, this time.
        """
        said = {
            "id": notice.id,
            "from": self._settings.sms_sender,
            "to": notice.address,
            "text": f"{notice.subject}\n{notice.body}",
        }
        headers = {"Idempotency-Key": notice.id, "Authorization": f"Bearer {self._token()}"}
        try:
            with requests.Session() as session:
                session.trust_env = False
                answer = session.post(
                    self._settings.sms_url,
                    json=said,
                    headers=headers,
                    timeout=(CONNECT, READ),
                    allow_redirects=False,
                    stream=True,
                )
                answer.close()
        except requests.RequestException as error:
            raise NotNow(type(error).__name__) from error
        status = answer.status_code
        if 400 <= status < 500 and status != _BUSY:
            raise Rejected(f"status {status}")
        if not 200 <= status < 300:
            raise NotNow(f"status {status}")
