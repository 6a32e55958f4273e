"""Whatever the line does: each event is at the registry, or it waits at the desk."""

import random

import pytest
import storage_stage as stage

from checkin.services.delivery import Fate, Receipt, Settled

STEPS = 60


class Registry:
    """As much of one as is needed: what it has, and what a backup of it had."""

    def __init__(self):
        self.has, self.backup = {}, {}

    def receipt(self, device):
        upto = 0
        while upto + 1 in self.has:
            upto += 1
        return Receipt(
            device=device,
            epoch=1,
            received_up_to=upto,
            count=len(self.has),
            quarantined=0,
            head=self.has.get(upto, "0" * 64),
            at=stage.NOW,
            signed={},
        )


def do(desk, work):
    return desk.ledger.submit(work).result()


def push(desk, registry, chance, refusing=0.15, losing=0.3):
    """One batch; the answer may be lost, and an event may be refused."""
    rows = do(desk, lambda books: books.batch(chance.randint(1, 5), 10**6))
    seqs = [row["seq"] for row in rows]
    do(desk, lambda books: books.tried(seqs, stage.NOW))
    if rows and chance.random() < refusing:
        one = Settled(id=rows[0]["id"], fate=Fate.REFUSED, reason="malformed")
        do(desk, lambda books: books.settle([one], []))
        return
    registry.has |= {row["seq"]: row["hash"] for row in rows}
    if chance.random() < losing:
        return
    answers = [
        Settled(id=row["id"], fate=chance.choice([Fate.RECEIVED, Fate.CONFLICT, Fate.QUARANTINED]))
        for row in rows
    ]
    receipts = [registry.receipt(desk.ledger.device)]
    do(desk, lambda books: books.settle(answers, receipts))


def waits(desk, registry):
    """Whether anything waits after a contact."""
    do(desk, lambda books: books.settle([], [registry.receipt(desk.ledger.device)]))
    return do(desk, lambda books: books.sync_state()).waiting


@pytest.mark.parametrize("seed", range(12))
def test_no_event_is_neither_here_nor_there(tmp_path, seed):
    chance, registry = random.Random(seed), Registry()  # noqa: S311  # no secret
    with stage.desk(tmp_path) as desk:
        for _ in range(STEPS):
            match chance.choice(
                ["record", "record", "push", "push", "back-up", "restore", "again"]
            ):
                case "record":
                    stage.append(desk.ledger, 1)
                case "push":
                    push(desk, registry, chance)
                case "back-up":
                    registry.backup = dict(registry.has)
                case "restore":
                    registry.has = dict(registry.backup)
                case "again":
                    do(desk, lambda books: books.try_refused_again())
        while waits(desk, registry):
            push(desk, registry, chance, refusing=0, losing=0)
        refused = {row["seq"] for row, _ in do(desk, lambda books: books.refused())}
        state = do(desk, lambda books: books.sync_state())
    assert set(registry.has) | refused == set(range(1, state.recorded + 1))
    assert state.received == len(registry.has)
