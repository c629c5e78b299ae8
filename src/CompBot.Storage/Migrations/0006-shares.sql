-- Which code opens whose case. Conversation is a keyed hash, and so is the code; the body is encrypted.
CREATE TABLE share (
    code         BLOB    NOT NULL PRIMARY KEY,
    conversation BLOB    NOT NULL,
    ends_at      INTEGER NOT NULL,
    body         BLOB    NOT NULL
) WITHOUT ROWID;

CREATE INDEX share_by_conversation ON share (conversation);
