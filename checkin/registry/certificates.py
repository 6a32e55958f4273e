"""The registry's own certificate authority, and the server's certificate that hangs on it."""

from collections.abc import Sequence
from datetime import datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

from cryptography import x509
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.hazmat.primitives.serialization import Encoding, load_pem_private_key
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID

from checkin.registry.key_files import save_key
from checkin.trouble import Trouble, wrong_input

AUTHORITY_LASTS = timedelta(days=3650)
SERVER_LASTS = timedelta(days=365)
BACKWARD = timedelta(days=3650)
"""Valid from long ago: a desk whose clock says 2017 must reach the registry to learn the time."""

_LONGEST_NAME = 64


def make_authority(certificate: Path, key_file: Path, name: str, now: datetime) -> None:
    """Make the authority: its certificate and its key (EC P-256)."""
    key = ec.generate_private_key(ec.SECP256R1())
    subject = _named(f"{name} authority")
    made = (
        _begun(subject, subject, key.public_key(), now, AUTHORITY_LASTS)
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .add_extension(_usage(signs_certificates=True), critical=True)
        .sign(key, hashes.SHA256())
    )
    save_key(key_file, key)
    certificate.write_bytes(made.public_bytes(Encoding.PEM))


def make_server_certificate(
    authority: tuple[Path, Path], server: tuple[Path, Path], hosts: Sequence[str], now: datetime
) -> None:
    """Make the certificate and the key of the server; `authority` and `server` name the files.

    Raises:
        Trouble: `registry-host-wrong`: a host is no name and no address.
    """
    signer, signing = _load(authority)
    key = ec.generate_private_key(ec.SECP256R1())
    names = x509.SubjectAlternativeName([_host(host) for host in hosts])
    made = (
        _begun(_named(hosts[0]), signer.subject, key.public_key(), now, SERVER_LASTS)
        .add_extension(x509.BasicConstraints(ca=False, path_length=None), critical=True)
        .add_extension(_usage(signs_certificates=False), critical=True)
        .add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.SERVER_AUTH]), critical=False)
        .add_extension(names, critical=False)
        .sign(signing, hashes.SHA256())
    )
    save_key(server[1], key)
    chain = made.public_bytes(Encoding.PEM) + signer.public_bytes(Encoding.PEM)
    server[0].write_bytes(chain)


def expires(certificate: Path) -> datetime:
    """When the first certificate in a file ends (UTC)."""
    return x509.load_pem_x509_certificate(certificate.read_bytes()).not_valid_after_utc


def hosts_in(certificate: Path) -> list[str]:
    """The names and addresses that the first certificate in a file is for."""
    read = x509.load_pem_x509_certificate(certificate.read_bytes())
    names = read.extensions.get_extension_for_class(x509.SubjectAlternativeName).value
    return [str(name.value) for name in names]


def _begun(
    subject: x509.Name,
    issuer: x509.Name,
    public: ec.EllipticCurvePublicKey,
    now: datetime,
    lasts: timedelta,
) -> x509.CertificateBuilder:
    return (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(issuer)
        .public_key(public)
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - BACKWARD)
        .not_valid_after(now + lasts)
        .add_extension(x509.SubjectKeyIdentifier.from_public_key(public), critical=False)
    )


def _usage(*, signs_certificates: bool) -> x509.KeyUsage:
    return x509.KeyUsage(
        digital_signature=True,
        content_commitment=False,
        key_encipherment=False,
        data_encipherment=False,
        key_agreement=False,
        key_cert_sign=signs_certificates,
        crl_sign=signs_certificates,
        encipher_only=False,
        decipher_only=False,
    )


def _named(name: str) -> x509.Name:
    return x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name[:_LONGEST_NAME])])


def _host(host: str) -> x509.GeneralName:
    try:
        return x509.IPAddress(ip_address(host))
    except ValueError:
        pass
    try:
        return x509.DNSName(host)
    except ValueError as error:
        raise wrong_input(
            "registry-host-wrong",
            f"{host} is neither the name nor the address of a computer.",
            "Give names in plain letters (xn--… for others), or addresses, with --host.",
        ) from error


def _load(files: tuple[Path, Path]) -> tuple[x509.Certificate, ec.EllipticCurvePrivateKey]:
    try:
        certificate = x509.load_pem_x509_certificate(files[0].read_bytes())
        key = load_pem_private_key(files[1].read_bytes(), password=None)
    except (OSError, ValueError) as error:
        raise Trouble(
            "registry-key-missing",
            f"The certificate authority in {files[0].parent} is not there, or damaged.",
            "Bring it back from the backup of the registry's folder; nothing was changed.",
        ) from error
    if not isinstance(key, ec.EllipticCurvePrivateKey):
        raise TypeError("the authority's key is of another kind")
    return certificate, key
