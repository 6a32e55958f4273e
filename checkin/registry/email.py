"""Carries notices by e-mail, through a real SMTP server."""

import smtplib
import ssl
from collections.abc import Callable
from email.message import EmailMessage
from email.utils import formatdate

from checkin.registry.notices import Notice, NotNow, Rejected
from checkin.registry.settings import RegistrySettings

SECONDS = 20
_FOR_GOOD = 500


class Mailer:
    """`password` is asked for each time: it stays in the environment."""

    def __init__(self, settings: RegistrySettings, password: Callable[[], str]) -> None:
        self._settings = settings
        self._password = password

    def carry(self, notice: Notice) -> None:
        """Hand one e-mail to the server.

        Raises:
            Rejected: the server will never take it.
            NotNow: it did not, this time.
        """
        try:
            with self._connected() as server:
                server.send_message(self._message(notice))
        except smtplib.SMTPRecipientsRefused as error:
            code, said = next(iter(error.recipients.values()))
            raise _refused(code, said) from error
        except smtplib.SMTPResponseException as error:
            raise _refused(error.smtp_code, error.smtp_error) from error
        except ValueError as error:
            raise Rejected("this is no address") from error
        except (OSError, smtplib.SMTPException) as error:
            raise NotNow(type(error).__name__) from error

    def _connected(self) -> smtplib.SMTP:
        host, port = self._settings.smtp_host, self._settings.smtp_port
        context = ssl.create_default_context()
        if self._settings.smtp_tls == "tls":
            server: smtplib.SMTP = smtplib.SMTP_SSL(host, port, timeout=SECONDS, context=context)
        else:
            server = smtplib.SMTP(host, port, timeout=SECONDS)
        try:
            if self._settings.smtp_tls == "starttls":
                server.starttls(context=context)
            if self._settings.smtp_user:
                server.login(self._settings.smtp_user, self._password())
        except BaseException:
            # Judged in `carry`; the line is open, and nobody else knows of it.
            server.close()
            raise
        return server

    def _message(self, notice: Notice) -> EmailMessage:
        message = EmailMessage()
        sender = self._settings.mail_from
        message["From"] = sender
        message["To"] = notice.address
        message["Subject"] = " ".join(notice.subject.split())
        message["Date"] = formatdate()
        # The same for every try: a server that has it already can tell.
        message["Message-ID"] = f"<{notice.id}@{sender.rpartition('@')[2].rstrip('>')}>"
        message["Auto-Submitted"] = "auto-generated"
        message.set_content(notice.body)
        for name, content in notice.files:
            message.add_attachment(content, maintype="image", subtype="png", filename=name)
        return message


def _refused(code: int, said: bytes | str) -> Rejected | NotNow:
    words = said.decode("utf-8", "replace") if isinstance(said, bytes) else said
    if code >= _FOR_GOOD:
        return Rejected(f"{code} {words}")
    return NotNow(f"{code} {words}")
