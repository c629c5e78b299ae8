-- What a platform has no key for must not be sent again after a crash: how far a reply was sent, in the adapter's own words, and whether an attempt was made of which
-- nobody knows how it ended.
ALTER TABLE outbox ADD COLUMN progress TEXT;
ALTER TABLE outbox ADD COLUMN may_be_sent INTEGER NOT NULL DEFAULT 0;
