-- States that can no longer be read, kept for the operator while their person starts over.
CREATE TABLE set_aside (
    id           INTEGER PRIMARY KEY,
    conversation BLOB    NOT NULL,
    state        BLOB    NOT NULL,
    set_aside_at INTEGER NOT NULL
);
CREATE INDEX set_aside_by_conversation ON set_aside (conversation);
