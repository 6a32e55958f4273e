"""A row of the registry's events, as the tests of its database put it there themselves."""

EVENT = {
    "device": "d",
    "epoch": 1,
    "seq": 1,
    "id": "e1",
    "center": 1,
    "kind": "scan",
    "desk": "desk-1",
    "at": "2026",
    "trusted": 1,
    "body": "{}",
    "previous": "0",
    "hash": "1",
    "received_at": "2026",
    "via": "push",
}
