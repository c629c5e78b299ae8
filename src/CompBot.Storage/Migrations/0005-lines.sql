-- What was said on the page, which has no history of its own: the last lines of each conversation.
CREATE TABLE line (
    conversation BLOB    NOT NULL,
    seq          INTEGER NOT NULL,
    effect       INTEGER NOT NULL,
    body         BLOB    NOT NULL,
    kept_at      INTEGER NOT NULL,
    PRIMARY KEY (conversation, seq)
) WITHOUT ROWID;
