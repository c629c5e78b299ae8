-- Times are milliseconds since 1970 in UTC. Ids and fingerprints are keyed hashes; bodies, states, references and values are encrypted.
-- docs/what-we-store.md says what each column holds and how it is erased.

CREATE TABLE conversation (
    id             BLOB    NOT NULL PRIMARY KEY,
    version        INTEGER NOT NULL,
    state          BLOB    NOT NULL,
    relevant_until INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX conversation_by_age ON conversation (relevant_until);

CREATE TABLE seen (
    fingerprint BLOB    NOT NULL PRIMARY KEY,
    seen_at     INTEGER NOT NULL
) WITHOUT ROWID;

CREATE INDEX seen_by_age ON seen (seen_at);

CREATE TABLE inbox (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    fingerprint  BLOB    NOT NULL UNIQUE,
    conversation BLOB    NOT NULL,
    body         BLOB    NOT NULL,
    sent_at      INTEGER NOT NULL,
    rejected     INTEGER NOT NULL DEFAULT 0
);

-- standing: 0 waits to be sent, 1 its address died, 2 dead letter.
-- The id goes to the platform as an idempotency key, so it is never used twice.
CREATE TABLE outbox (
    id           INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation BLOB    NOT NULL,
    body         BLOB    NOT NULL,
    standing     INTEGER NOT NULL DEFAULT 0,
    attempts     INTEGER NOT NULL DEFAULT 0,
    due_at       INTEGER NOT NULL,
    leased       INTEGER NOT NULL,
    queued_at    INTEGER NOT NULL,
    why          TEXT
);

CREATE INDEX outbox_by_conversation ON outbox (conversation, standing, id);
CREATE INDEX outbox_waiting ON outbox (due_at) WHERE standing = 0;

CREATE TABLE sent (
    effect       INTEGER NOT NULL PRIMARY KEY,
    conversation BLOB    NOT NULL,
    reference    BLOB    NOT NULL,
    sent_at      INTEGER NOT NULL
);

CREATE INDEX sent_by_conversation ON sent (conversation);

CREATE TABLE memory (
    platform TEXT NOT NULL,
    name     TEXT NOT NULL,
    value    BLOB NOT NULL,
    PRIMARY KEY (platform, name)
) WITHOUT ROWID;
