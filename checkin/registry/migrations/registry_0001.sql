-- The first form of the registry. {counted} is a number that the database gives.

CREATE TABLE booking_events (
    seq {counted} NOT NULL,
    booking TEXT NOT NULL,
    kind TEXT NOT NULL,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    cause TEXT NOT NULL,
    body TEXT NOT NULL,
    PRIMARY KEY (seq)
);

CREATE INDEX events_of_a_booking ON booking_events (booking);

CREATE TABLE bookings (
    id TEXT NOT NULL,
    candidate TEXT NOT NULL,
    exam TEXT NOT NULL,
    state TEXT NOT NULL,
    status TEXT,
    session TEXT,
    center BIGINT,
    seat TEXT,
    room TEXT,
    extra_minutes BIGINT NOT NULL,
    serial BIGINT,
    since TEXT,
    moved_to TEXT,
    PRIMARY KEY (id)
);

CREATE UNIQUE INDEX bookings_by_serial ON bookings (serial);

CREATE INDEX bookings_of_a_candidate ON bookings (candidate);

CREATE INDEX bookings_of_a_session ON bookings (session);

CREATE TABLE candidates (
    number TEXT NOT NULL,
    name TEXT NOT NULL,
    native_name TEXT NOT NULL,
    id_type TEXT NOT NULL,
    id_last4 TEXT NOT NULL,
    birth_year BIGINT,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    language TEXT NOT NULL,
    PRIMARY KEY (number)
);

CREATE TABLE cases (
    id TEXT NOT NULL,
    center BIGINT NOT NULL,
    kind TEXT NOT NULL,
    severity TEXT NOT NULL,
    subject TEXT,
    session TEXT,
    events TEXT NOT NULL,
    note TEXT NOT NULL,
    raised_at TEXT NOT NULL,
    settled_at TEXT,
    settled_by TEXT,
    PRIMARY KEY (id)
);

CREATE INDEX cases_of_a_center ON cases (center);

CREATE TABLE centers (
    number BIGINT NOT NULL,
    code TEXT NOT NULL,
    zone TEXT NOT NULL,
    name TEXT NOT NULL,
    PRIMARY KEY (number),
    UNIQUE (code)
);

CREATE TABLE changes (
    seq {counted} NOT NULL,
    xid BIGINT NOT NULL,
    center BIGINT NOT NULL,
    kind TEXT NOT NULL,
    id TEXT NOT NULL,
    said TEXT,
    source TEXT NOT NULL,
    PRIMARY KEY (seq)
);

CREATE INDEX changes_in_order ON changes (center, xid, seq);

CREATE INDEX changes_of_a_thing ON changes (id, kind);

CREATE TABLE contacts (
    device TEXT NOT NULL,
    boot TEXT NOT NULL,
    at TEXT NOT NULL,
    wall TEXT NOT NULL,
    running_us BIGINT NOT NULL,
    offset_us BIGINT,
    error_us BIGINT,
    PRIMARY KEY (device, boot)
);

CREATE TABLE devices (
    device TEXT NOT NULL,
    center BIGINT NOT NULL,
    desk TEXT NOT NULL,
    key TEXT NOT NULL,
    enrolled_at TEXT NOT NULL,
    program TEXT NOT NULL,
    revoked_at TEXT,
    revoked_why TEXT,
    former TEXT,
    last_contact TEXT,
    waiting BIGINT NOT NULL,
    offset_us BIGINT,
    PRIMARY KEY (device)
);

CREATE INDEX devices_of_a_center ON devices (center);

CREATE TABLE enrolment_codes (
    hash TEXT NOT NULL,
    center BIGINT NOT NULL,
    made_at TEXT NOT NULL,
    expires_at TEXT NOT NULL,
    used_at TEXT,
    used_by TEXT,
    PRIMARY KEY (hash)
);

CREATE TABLE epochs (
    device TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    first BIGINT NOT NULL,
    received_up_to BIGINT NOT NULL,
    count BIGINT NOT NULL,
    quarantined BIGINT NOT NULL,
    head TEXT NOT NULL,
    forked_at TEXT,
    PRIMARY KEY (device, epoch)
);

CREATE TABLE events (
    device TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    id TEXT NOT NULL,
    center BIGINT NOT NULL,
    kind TEXT NOT NULL,
    desk TEXT NOT NULL,
    at TEXT NOT NULL,
    trusted BIGINT NOT NULL,
    subject TEXT,
    session TEXT,
    "by" TEXT,
    body TEXT NOT NULL,
    previous TEXT NOT NULL,
    hash TEXT NOT NULL,
    received_at TEXT NOT NULL,
    via TEXT NOT NULL,
    corrected_at TEXT,
    uncertainty_us BIGINT,
    PRIMARY KEY (device, epoch, seq),
    CONSTRAINT events_have_one_id UNIQUE (id)
);

CREATE INDEX events_in_a_session ON events (session);

CREATE INDEX events_of_a_subject ON events (subject);

CREATE TABLE exams (
    code TEXT NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    level TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    PRIMARY KEY (code)
);

CREATE TABLE forks (
    device TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    hash TEXT NOT NULL,
    center BIGINT NOT NULL,
    said TEXT NOT NULL,
    received_at TEXT NOT NULL,
    via TEXT NOT NULL,
    PRIMARY KEY (device, epoch, seq, hash)
);

CREATE TABLE horizons (
    one BIGINT NOT NULL,
    xid BIGINT NOT NULL,
    seq BIGINT NOT NULL,
    PRIMARY KEY (one)
);

CREATE TABLE instructions (
    center BIGINT NOT NULL,
    id TEXT NOT NULL,
    "text" TEXT NOT NULL,
    since TEXT,
    until TEXT,
    PRIMARY KEY (center, id)
);

CREATE TABLE messages (
    id TEXT NOT NULL,
    candidate TEXT NOT NULL,
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    body TEXT NOT NULL,
    at TEXT NOT NULL,
    read_at TEXT,
    PRIMARY KEY (id)
);

CREATE INDEX messages_of_a_candidate ON messages (candidate, at);

CREATE TABLE notices (
    id TEXT NOT NULL,
    message TEXT NOT NULL,
    channel TEXT NOT NULL,
    address TEXT NOT NULL,
    state TEXT NOT NULL,
    attempts BIGINT NOT NULL,
    next_try TEXT NOT NULL,
    sent_at TEXT,
    error TEXT NOT NULL,
    PRIMARY KEY (id),
    CONSTRAINT one_notice_once UNIQUE (message, channel)
);

CREATE TABLE policies (
    version TEXT NOT NULL,
    said TEXT NOT NULL,
    PRIMARY KEY (version)
);

CREATE TABLE quarantine (
    seq {counted} NOT NULL,
    device TEXT NOT NULL,
    epoch BIGINT NOT NULL,
    number BIGINT NOT NULL,
    event TEXT NOT NULL,
    center BIGINT NOT NULL,
    reason TEXT NOT NULL,
    said TEXT NOT NULL,
    received_at TEXT NOT NULL,
    via TEXT NOT NULL,
    settled_at TEXT,
    settled_by TEXT,
    PRIMARY KEY (seq),
    CONSTRAINT quarantined_once UNIQUE (device, epoch, number, event)
);

CREATE TABLE revocations (
    serial BIGINT NOT NULL,
    booking TEXT NOT NULL,
    center BIGINT NOT NULL,
    PRIMARY KEY (serial)
);

CREATE TABLE rooms (
    center BIGINT NOT NULL,
    name TEXT NOT NULL,
    seats BIGINT NOT NULL,
    PRIMARY KEY (center, name)
);

CREATE TABLE sessions (
    id TEXT NOT NULL,
    center BIGINT NOT NULL,
    exam TEXT NOT NULL,
    room TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    minutes BIGINT NOT NULL,
    policy TEXT NOT NULL,
    PRIMARY KEY (id)
);

CREATE INDEX sessions_of_a_center ON sessions (center, starts_at);

CREATE TABLE staff (
    center BIGINT NOT NULL,
    id TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    pin_hash TEXT NOT NULL,
    PRIMARY KEY (center, id)
);

CREATE TABLE ticket_keys (
    id BIGINT NOT NULL,
    public TEXT NOT NULL,
    revoked BIGINT NOT NULL,
    PRIMARY KEY (id)
);

CREATE TABLE tokens (
    hash TEXT NOT NULL,
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    made_at TEXT NOT NULL,
    revoked_at TEXT,
    PRIMARY KEY (hash)
);

CREATE TABLE wrong_codes (
    seq {counted} NOT NULL,
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (seq)
);

CREATE INDEX by_source ON wrong_codes (source);
