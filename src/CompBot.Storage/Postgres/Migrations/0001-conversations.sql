-- Times are milliseconds since 1970 in UTC by the workers' clocks; only worker.seen_at is the database's. Ids and fingerprints are keyed hashes; bodies, states,
-- references and values are encrypted. docs/what-we-store.md says what each column holds and how it is erased.

CREATE TABLE conversation (
    id             bytea  NOT NULL PRIMARY KEY,
    version        bigint NOT NULL,
    relevant_until bigint NOT NULL,
    state          bytea  NOT NULL
) WITH (fillfactor = 70, toast_tuple_target = 8160);
-- What is encrypted cannot be made smaller, and up to a page it lies in its row.
ALTER TABLE conversation ALTER COLUMN state SET STORAGE EXTERNAL;
CREATE INDEX conversation_by_age ON conversation (relevant_until);

CREATE TABLE seen (
    fingerprint bytea  NOT NULL PRIMARY KEY,
    seen_at     bigint NOT NULL
);
CREATE INDEX seen_by_age ON seen (seen_at);

CREATE TABLE inbox (
    id           bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    fingerprint  bytea   NOT NULL UNIQUE,
    conversation bytea   NOT NULL,
    body         bytea   NOT NULL,
    sent_at      bigint  NOT NULL,
    rejected     boolean NOT NULL DEFAULT false,
    leased       bigint  NOT NULL
);
ALTER TABLE inbox ALTER COLUMN body SET STORAGE EXTERNAL;

-- standing: 0 waits to be sent, 1 its address died, 2 dead letter. leased: the number of the worker that has it, 0 none.
-- fence counts how often it was leased: what is recorded under an older count has no effect.
-- The id goes to the platform as an idempotency key, so it is never used twice.
CREATE TABLE outbox (
    id           bigint  GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation bytea   NOT NULL,
    standing     integer NOT NULL DEFAULT 0,
    attempts     integer NOT NULL DEFAULT 0,
    due_at       bigint  NOT NULL,
    leased       bigint  NOT NULL,
    fence        bigint  NOT NULL DEFAULT 0,
    queued_at    bigint  NOT NULL,
    why          text,
    progress     text,
    may_be_sent  boolean NOT NULL DEFAULT false,
    body         bytea   NOT NULL
) WITH (toast_tuple_target = 8160, autovacuum_vacuum_scale_factor = 0.02);
ALTER TABLE outbox ALTER COLUMN body SET STORAGE EXTERNAL;
CREATE INDEX outbox_by_conversation ON outbox (conversation, standing, id);
CREATE INDEX outbox_waiting ON outbox (due_at) WHERE standing = 0;

CREATE TABLE sent (
    effect       bigint NOT NULL PRIMARY KEY,
    conversation bytea  NOT NULL,
    reference    bytea  NOT NULL,
    sent_at      bigint NOT NULL
);
CREATE INDEX sent_by_conversation ON sent (conversation);

CREATE TABLE memory (
    platform text  NOT NULL,
    name     text  NOT NULL,
    value    bytea NOT NULL,
    PRIMARY KEY (platform, name)
);

CREATE TABLE set_aside (
    id           bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    conversation bytea  NOT NULL,
    state        bytea  NOT NULL,
    set_aside_at bigint NOT NULL
);
CREATE INDEX set_aside_by_conversation ON set_aside (conversation);

CREATE TABLE line (
    conversation bytea  NOT NULL,
    seq          bigint NOT NULL,
    effect       bigint NOT NULL,
    body         bytea  NOT NULL,
    kept_at      bigint NOT NULL,
    PRIMARY KEY (conversation, seq)
);

-- A row is a worker that lives. One that was not seen for a while is buried by another; where it wakes up after all, it begins anew under another number.
CREATE TABLE worker (
    number   bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name     text        NOT NULL,
    version  text        NOT NULL,
    began_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    seen_at  timestamptz NOT NULL DEFAULT clock_timestamp()
);

-- Numbers of which each is one worker's at a time: the shards of a platform. owner: the worker's number, 0 nobody's.
CREATE TABLE claim (
    what   text    NOT NULL,
    number integer NOT NULL,
    owner  bigint  NOT NULL,
    PRIMARY KEY (what, number)
);

-- How many numbers there are to share out, agreed on for as long as somebody has one.
CREATE TABLE agreed (
    what  text    NOT NULL PRIMARY KEY,
    count integer NOT NULL
);

CREATE FUNCTION queue_effects(p_conversation bytea, p_at bigint, p_due bigint, p_owner bigint, p_bodies bytea[]) RETURNS bigint[] LANGUAGE plpgsql AS $$
DECLARE
    one bytea;
    made bigint;
    ids bigint[] := '{}';
BEGIN
    FOREACH one IN ARRAY p_bodies LOOP
        INSERT INTO outbox (conversation, body, due_at, leased, queued_at) VALUES (p_conversation, one, p_due, p_owner, p_at) RETURNING id INTO made;
        ids := ids || made;
    END LOOP;
    RETURN ids;
END $$;

-- One turn, all of it or nothing. outcome: 0 stored, 1 this cause was stepped before, 2 another turn came first. The lock on the conversation's row is what
-- keeps turns of several workers apart, so the ids of its effects grow in the order of its turns.
CREATE FUNCTION take_turn(
    p_fingerprint bytea, p_conversation bytea, p_expected bigint, p_state bytea, p_relevant bigint, p_at bigint, p_sets_aside boolean, p_due bigint, p_owner bigint, p_bodies bytea[],
    OUT outcome integer, OUT ids bigint[], OUT undelivered boolean) LANGUAGE plpgsql AS $$
BEGIN
    ids := '{}';
    undelivered := false;
    IF EXISTS (SELECT 1 FROM seen WHERE fingerprint = p_fingerprint) THEN
        DELETE FROM inbox WHERE fingerprint = p_fingerprint;
        outcome := 1;
        RETURN;
    END IF;

    IF p_sets_aside THEN
        INSERT INTO set_aside (conversation, state, set_aside_at) SELECT id, state, p_at FROM conversation WHERE id = p_conversation AND version = p_expected FOR UPDATE;
    END IF;

    IF p_expected = 0 THEN
        INSERT INTO conversation (id, version, relevant_until, state) VALUES (p_conversation, 1, p_relevant, p_state) ON CONFLICT DO NOTHING;
    ELSE
        UPDATE conversation SET version = version + 1, state = p_state, relevant_until = p_relevant WHERE id = p_conversation AND version = p_expected;
    END IF;

    IF NOT FOUND THEN
        outcome := 2;
        RETURN;
    END IF;

    INSERT INTO seen (fingerprint, seen_at) VALUES (p_fingerprint, p_at);
    DELETE FROM inbox WHERE fingerprint = p_fingerprint;
    ids := queue_effects(p_conversation, p_at, p_due, p_owner, p_bodies);
    undelivered := EXISTS (SELECT 1 FROM outbox WHERE conversation = p_conversation AND standing = 1);
    outcome := 0;
END $$;

CREATE FUNCTION erase_all(p_conversation bytea) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
    PERFORM 1 FROM conversation WHERE id = p_conversation FOR UPDATE;
    DELETE FROM outbox WHERE conversation = p_conversation;
    DELETE FROM sent WHERE conversation = p_conversation;
    DELETE FROM line WHERE conversation = p_conversation;
    DELETE FROM inbox WHERE rejected AND conversation = p_conversation;
    DELETE FROM set_aside WHERE conversation = p_conversation;
    DELETE FROM conversation WHERE id = p_conversation;
END $$;

-- The state is null where nothing is to be kept. An erasure that was confirmed before does nothing: what is there by now is a new contact.
CREATE FUNCTION erase_and_confirm(
    p_fingerprint bytea, p_conversation bytea, p_state bytea, p_relevant bigint, p_at bigint, p_due bigint, p_owner bigint, p_bodies bytea[]) RETURNS bigint[] LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO seen (fingerprint, seen_at) VALUES (p_fingerprint, p_at) ON CONFLICT DO NOTHING;
    IF NOT FOUND THEN
        RETURN '{}';
    END IF;

    PERFORM erase_all(p_conversation);
    IF p_state IS NOT NULL THEN
        INSERT INTO conversation (id, version, relevant_until, state) VALUES (p_conversation, 1, p_relevant, p_state);
    END IF;

    RETURN queue_effects(p_conversation, p_at, p_due, p_owner, p_bodies);
END $$;

-- Effects that are due, of each conversation those up to the first that waits for later. Whoever has the oldest row of a conversation locked takes them all, and
-- others pass that conversation over, so that its order holds.
CREATE FUNCTION take_due(p_now bigint, p_until bigint, p_most integer, p_owner bigint) RETURNS SETOF outbox LANGUAGE plpgsql AS $$
DECLARE
    head record;
    room bigint := p_most;
    taken bigint;
BEGIN
    FOR head IN
        SELECT first.conversation FROM outbox AS first
        WHERE first.standing = 0 AND first.due_at <= p_now
            AND NOT EXISTS (SELECT 1 FROM outbox AS older WHERE older.conversation = first.conversation AND older.standing = 0 AND older.id < first.id)
        ORDER BY first.id LIMIT p_most FOR UPDATE OF first SKIP LOCKED
    LOOP
        RETURN QUERY UPDATE outbox SET due_at = p_until, leased = p_owner, fence = fence + 1 WHERE id IN (
            SELECT one.id FROM outbox AS one
            WHERE one.conversation = head.conversation AND one.standing = 0
                AND one.id < coalesce((SELECT min(held.id) FROM outbox AS held WHERE held.conversation = head.conversation AND held.standing = 0 AND held.due_at > p_now), one.id + 1)
            ORDER BY one.id LIMIT room) RETURNING *;
        GET DIAGNOSTICS taken = ROW_COUNT;
        room := room - taken;
        EXIT WHEN room <= 0;
    END LOOP;
END $$;

-- Deliveries that were accepted and not stepped, by this worker or by none that lives. An older one of the same conversation that another has keeps the younger ones back.
CREATE FUNCTION take_accepted(p_owner bigint) RETURNS SETOF inbox LANGUAGE sql AS $$
    UPDATE inbox SET leased = p_owner WHERE id IN (
        SELECT one.id FROM inbox AS one
        WHERE NOT one.rejected AND (one.leased = p_owner OR NOT EXISTS (SELECT 1 FROM worker WHERE number = one.leased))
            AND NOT EXISTS (
                SELECT 1 FROM inbox AS older JOIN worker ON worker.number = older.leased
                WHERE older.conversation = one.conversation AND older.id < one.id AND NOT older.rejected AND older.leased <> p_owner)
        ORDER BY one.id FOR UPDATE SKIP LOCKED) RETURNING *
$$;

-- What a worker had belongs to nobody from now on; it may have sent what it had.
CREATE FUNCTION leave(p_number bigint, p_now bigint) RETURNS void LANGUAGE sql AS $$
    DELETE FROM worker WHERE number = p_number;
    UPDATE outbox SET leased = 0, may_be_sent = true, due_at = p_now WHERE leased = p_number AND standing = 0;
    UPDATE inbox SET leased = 0 WHERE leased = p_number;
    UPDATE claim SET owner = 0 WHERE owner = p_number;
$$;

-- Answers how many workers were dead. Who judges must have been seen without a gap itself: after the database was away all look dead.
CREATE FUNCTION bury(p_own bigint, p_dead_after double precision, p_now bigint) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    dead bigint;
    buried integer := 0;
BEGIN
    FOR dead IN SELECT number FROM worker WHERE number <> p_own AND seen_at < clock_timestamp() - make_interval(secs => p_dead_after) ORDER BY number FOR UPDATE SKIP LOCKED LOOP
        PERFORM leave(dead, p_now);
        buried := buried + 1;
    END LOOP;
    RETURN buried;
END $$;

-- Takes of what no living worker has until this one has its part. A worker counts once it has lived for two seconds: who only looks in changes nothing.
CREATE FUNCTION lease_numbers(p_what text, p_count integer, p_owner bigint, OUT agreed integer, OUT fair integer, OUT own integer[]) LANGUAGE plpgsql AS $$
DECLARE
    workers integer;
    mine integer;
BEGIN
    INSERT INTO agreed AS a (what, count) VALUES (p_what, p_count) ON CONFLICT (what) DO UPDATE SET count = p_count
        WHERE a.count <> p_count AND NOT EXISTS (SELECT 1 FROM claim JOIN worker ON worker.number = claim.owner WHERE claim.what = p_what);
    SELECT a.count INTO lease_numbers.agreed FROM agreed AS a WHERE a.what = p_what;
    INSERT INTO claim (what, number, owner) SELECT p_what, n, 0 FROM generate_series(0, lease_numbers.agreed - 1) AS n
        WHERE NOT EXISTS (SELECT 1 FROM claim WHERE what = p_what AND number = n) ON CONFLICT DO NOTHING;
    SELECT count(*) INTO workers FROM worker WHERE number = p_owner OR seen_at > began_at + interval '2 seconds';
    SELECT count(*) INTO mine FROM claim WHERE what = p_what AND owner = p_owner;
    fair := ceil(lease_numbers.agreed::numeric / greatest(workers, 1));
    UPDATE claim AS c SET owner = p_owner WHERE c.what = p_what AND c.number IN (
        SELECT free.number FROM claim AS free
        WHERE free.what = p_what AND free.number < lease_numbers.agreed AND NOT EXISTS (SELECT 1 FROM worker WHERE worker.number = free.owner)
        ORDER BY free.number LIMIT greatest(fair - mine, 0) FOR UPDATE SKIP LOCKED);
    SELECT coalesce(array_agg(number ORDER BY number), '{}') INTO own FROM claim WHERE what = p_what AND owner = p_owner AND number < lease_numbers.agreed;
END $$;

-- Erases so many conversations that were last relevant before the instant, and answers how many. Those that somebody else erases or steps are passed over.
CREATE FUNCTION sweep_conversations(p_since bigint, p_most integer) RETURNS integer LANGUAGE plpgsql AS $$
DECLARE
    old bytea;
    erased integer := 0;
BEGIN
    FOR old IN SELECT id FROM conversation WHERE relevant_until < p_since LIMIT p_most FOR UPDATE SKIP LOCKED LOOP
        PERFORM erase_all(old);
        erased := erased + 1;
    END LOOP;
    RETURN erased;
END $$;

CREATE FUNCTION sweep_leftovers(p_since bigint) RETURNS integer LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM outbox AS o WHERE queued_at < p_since AND NOT EXISTS (SELECT 1 FROM conversation WHERE id = o.conversation);
    DELETE FROM sent AS s WHERE sent_at < p_since AND NOT EXISTS (SELECT 1 FROM conversation WHERE id = s.conversation);
    DELETE FROM line AS l WHERE kept_at < p_since AND NOT EXISTS (SELECT 1 FROM conversation WHERE id = l.conversation);
    DELETE FROM inbox WHERE rejected AND sent_at < p_since;
    DELETE FROM set_aside WHERE set_aside_at < p_since;
    DELETE FROM seen WHERE seen_at < p_since;
    RETURN 0;
END $$;
