-- A turn writes about half the pages it did. What the disk writes for a turn is the number of pages it touches, so: states lie in the table's own pages up to 4 KB
-- each instead of 1; the outbox, which is nearly empty, has one index on its usual way; and no counter is kept for its ids.

CREATE TABLE conversation_2 (
    id             BLOB    NOT NULL PRIMARY KEY,
    version        INTEGER NOT NULL,
    relevant_until INTEGER NOT NULL,
    state          BLOB    NOT NULL
);

INSERT INTO conversation_2 (id, version, relevant_until, state) SELECT id, version, relevant_until, state FROM conversation;
DROP TABLE conversation;
ALTER TABLE conversation_2 RENAME TO conversation;
CREATE INDEX conversation_by_age ON conversation (relevant_until);

-- standing: 0 waits to be sent, 1 its address died, 2 dead letter.
-- The id goes to the platform as an idempotency key, so it is never used twice: each start of a process counts from a number of its own.
CREATE TABLE outbox_2 (
    id           INTEGER PRIMARY KEY,
    conversation BLOB    NOT NULL,
    standing     INTEGER NOT NULL DEFAULT 0,
    attempts     INTEGER NOT NULL DEFAULT 0,
    due_at       INTEGER NOT NULL,
    leased       INTEGER NOT NULL,
    queued_at    INTEGER NOT NULL,
    why          TEXT,
    body         BLOB    NOT NULL
);

INSERT INTO outbox_2 (id, conversation, standing, attempts, due_at, leased, queued_at, why, body)
    SELECT id, conversation, standing, attempts, due_at, leased, queued_at, why, body FROM outbox;
DROP TABLE outbox;
ALTER TABLE outbox_2 RENAME TO outbox;
CREATE INDEX outbox_waiting ON outbox (due_at, conversation) WHERE standing = 0;
CREATE INDEX outbox_undelivered ON outbox (conversation) WHERE standing = 1;

CREATE TABLE process (starts INTEGER NOT NULL);
INSERT INTO process (starts) VALUES (0);
