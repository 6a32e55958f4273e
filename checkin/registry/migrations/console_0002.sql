CREATE TABLE console_deeds (
    seq {counted} NOT NULL,
    at TEXT NOT NULL,
    staff TEXT NOT NULL,
    deed TEXT NOT NULL,
    about TEXT NOT NULL,
    details TEXT NOT NULL,
    PRIMARY KEY (seq)
);

CREATE TABLE console_locks (
    name TEXT NOT NULL,
    failures BIGINT NOT NULL,
    last_at TEXT NOT NULL,
    locked_until TEXT,
    PRIMARY KEY (name)
);

CREATE TABLE console_staff (
    name TEXT NOT NULL,
    role TEXT NOT NULL,
    password_hash TEXT NOT NULL,
    made_at TEXT NOT NULL,
    disabled_at TEXT,
    PRIMARY KEY (name)
);

CREATE TABLE console_tries (
    seq {counted} NOT NULL,
    source TEXT NOT NULL,
    at TEXT NOT NULL,
    PRIMARY KEY (seq)
);

CREATE INDEX tries_by_source ON console_tries (source);

CREATE TABLE console_visits (
    hash TEXT NOT NULL,
    staff TEXT NOT NULL,
    begun_at TEXT NOT NULL,
    seen_at TEXT NOT NULL,
    PRIMARY KEY (hash)
);

CREATE INDEX visits_of_staff ON console_visits (staff);
