// Counts by person: in memory, or where a file is named in SQLite, with one flushed transaction for each count.
export async function counter(file) {
  if (!file) {
    const counts = new Map();
    return (person) => {
      const count = (counts.get(person) ?? 0) + 1;
      counts.set(person, count);
      return count;
    };
  }

  const { default: Database } = await import('better-sqlite3');
  const database = new Database(file);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  database.exec('CREATE TABLE count (person TEXT PRIMARY KEY, count INTEGER NOT NULL)');
  const next = database.prepare('INSERT INTO count VALUES (?, 1) ON CONFLICT (person) DO UPDATE SET count = count + 1 RETURNING count').pluck();
  return (person) => next.get(person);
}
