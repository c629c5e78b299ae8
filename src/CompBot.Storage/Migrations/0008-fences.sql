-- How often a reply was leased; what is recorded of it under an older count has no effect. And leased, which was 0 or 1, names the process that has it: the number of its start.
ALTER TABLE outbox ADD COLUMN fence INTEGER NOT NULL DEFAULT 0;
