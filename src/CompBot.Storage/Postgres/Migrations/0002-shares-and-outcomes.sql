-- Which code opens whose case. Conversation is a keyed hash, and so is the code; the body is encrypted.
CREATE TABLE share (
    code         bytea  NOT NULL PRIMARY KEY,
    conversation bytea  NOT NULL,
    ends_at      bigint NOT NULL,
    body         bytea  NOT NULL
);
CREATE INDEX share_by_conversation ON share (conversation);

-- What came out of cases, for the community's own figures: tied to nobody. The receipt is a keyed hash of a code that only the person's own state holds; the body is encrypted.
CREATE TABLE outcome (
    receipt bytea NOT NULL PRIMARY KEY,
    body    bytea NOT NULL
);

CREATE OR REPLACE FUNCTION erase_all(p_conversation bytea) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM conversation WHERE id = p_conversation FOR UPDATE;
    DELETE FROM outbox WHERE conversation = p_conversation;
    DELETE FROM sent WHERE conversation = p_conversation;
    DELETE FROM line WHERE conversation = p_conversation;
    DELETE FROM share WHERE conversation = p_conversation;
    DELETE FROM inbox WHERE rejected AND conversation = p_conversation;
    DELETE FROM set_aside WHERE conversation = p_conversation;
    DELETE FROM conversation WHERE id = p_conversation;
END $$;

CREATE OR REPLACE FUNCTION sweep_leftovers(p_since bigint) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM outbox AS o WHERE queued_at < p_since AND NOT EXISTS (SELECT 1 FROM conversation WHERE id = o.conversation);
    DELETE FROM sent AS s WHERE sent_at < p_since AND NOT EXISTS (SELECT 1 FROM conversation WHERE id = s.conversation);
    DELETE FROM line AS l WHERE kept_at < p_since AND NOT EXISTS (SELECT 1 FROM conversation WHERE id = l.conversation);
    DELETE FROM share AS s WHERE ends_at < p_since OR NOT EXISTS (SELECT 1 FROM conversation WHERE id = s.conversation);
    DELETE FROM inbox WHERE rejected AND sent_at < p_since;
    DELETE FROM set_aside WHERE set_aside_at < p_since;
    DELETE FROM seen WHERE seen_at < p_since;
    RETURN 0;
END $$;
