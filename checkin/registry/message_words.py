"""The words of messages to candidates, in English and Chinese (docs/notices.md)."""

from collections.abc import Mapping
from dataclasses import dataclass

from checkin.registry.booking_events import Kind


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """Subject and body with `{…}`: exam, starts_at, center, room, by, number."""

    subject: str
    body: str


_EN: Mapping[str, Words] = {
    Kind.SCHEDULED: Words(
        subject="Your exam: {exam}",
        body="{exam} is on {starts_at} at {center}, room {room}. Be there by {by} with the ID "
        "document that you booked with, and your admission slip.",
    ),
    Kind.MOVED: Words(
        subject="Your exam was moved: {exam}",
        body="{exam} is now on {starts_at} at {center}, room {room}. Be there by {by}. Use the new "
        "admission slip; the old one is not valid any more.",
    ),
    "moved-away": Words(
        subject="Your exam was moved: {exam}",
        body="{exam} cannot be held as planned. The new date follows; nothing is lost.",
    ),
    Kind.CANCELLED: Words(
        subject="Cancelled: {exam}",
        body="Your place for {exam} was given back, as you wished. You may book another date.",
    ),
    Kind.REFUNDED: Words(subject="Refunded: {exam}", body="Your purchase of {exam} was refunded."),
    "passed": Words(
        subject="Passed: {exam}",
        body="You have passed {exam}. Your certificate follows.",
    ),
    "failed": Words(subject="Not passed: {exam}", body="You have not passed {exam} this time."),
    "ticket": Words(
        subject="Your admission slip: {exam}",
        body="The slip for {exam} is in the picture. Print it, or have it on your phone, and bring "
        "the ID document that you booked with.",
    ),
    Kind.CERTIFIED: Words(
        subject="Your certificate: {exam}",
        body="Your certificate for {exam} has the number {number}. It is valid for two years.",
    ),
}

_ZH: Mapping[str, Words] = {
    Kind.SCHEDULED: Words(
        subject="考试安排：{exam}",
        body="{exam} 定于 {starts_at}，地点：{center}，考场 {room}。请携带报名时的证件和准考证，"
        "于 {by} 前到达。",
    ),
    Kind.MOVED: Words(
        subject="考试改期：{exam}",
        body="{exam} 改为 {starts_at}，地点：{center}，考场 {room}。请于 {by} 前到达，"
        "并使用新的准考证，旧准考证已失效。",
    ),
    "moved-away": Words(
        subject="考试改期：{exam}",
        body="{exam} 无法按原计划举行，新的时间将另行通知，您的考试资格不受影响。",
    ),
    Kind.CANCELLED: Words(
        subject="已取消：{exam}", body="您已取消 {exam} 的预约，可另行预约其他时间。"
    ),
    Kind.REFUNDED: Words(subject="已退款：{exam}", body="您购买的 {exam} 已退款。"),
    "passed": Words(subject="考试通过：{exam}", body="您已通过 {exam}，证书将随后颁发。"),
    "failed": Words(subject="考试未通过：{exam}", body="您本次未通过 {exam}。"),
    "ticket": Words(
        subject="准考证：{exam}",
        body="附图为 {exam} 的准考证，请打印或存入手机，并携带报名时的证件。",
    ),
    Kind.CERTIFIED: Words(
        subject="证书：{exam}", body="您的 {exam} 证书编号为 {number}，有效期两年。"
    ),
}

WORDS: Mapping[str, Mapping[str, Words]] = {"en": _EN, "zh": _ZH}
