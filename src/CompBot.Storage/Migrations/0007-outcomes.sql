-- What came out of cases, for the community's own figures: tied to nobody. The receipt is a keyed hash of a code that only the person's own state holds; the body is encrypted.
CREATE TABLE outcome (
    receipt BLOB NOT NULL PRIMARY KEY,
    body    BLOB NOT NULL
) WITHOUT ROWID;
