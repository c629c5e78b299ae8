using SQLitePCL;

namespace CompBot.Benchmarks;

/// <summary>One row a command, flushed before it is answered; commands that wait share a flush.</summary>
internal sealed class FloorRows
{
    private readonly object _gate = new();
    private readonly sqlite3 _database;
    private List<(string Id, TaskCompletionSource Done)> _waiting = [];

    public FloorRows(string file)
    {
        Batteries_V2.Init();
        raw.sqlite3_open(file, out _database);
        Run("PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; CREATE TABLE row (id TEXT PRIMARY KEY) WITHOUT ROWID");
        new Thread(Write) { IsBackground = true, Name = "CompBot SQLite" }.Start();
    }

    public Task CommitAsync(string id)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        lock (_gate)
        {
            _waiting.Add((id, done));
            Monitor.Pulse(_gate);
        }

        return done.Task;
    }

    private void Write()
    {
        raw.sqlite3_prepare_v2(_database, "INSERT INTO row VALUES (?)", out var insert);
        for (; ; )
        {
            List<(string Id, TaskCompletionSource Done)> taken;
            lock (_gate)
            {
                while (_waiting.Count == 0)
                {
                    Monitor.Wait(_gate);
                }

                (taken, _waiting) = (_waiting, []);
            }

            Run("BEGIN IMMEDIATE");
            foreach (var (id, _) in taken)
            {
                raw.sqlite3_bind_text(insert, 1, id);
                raw.sqlite3_step(insert);
                raw.sqlite3_reset(insert);
            }

            Run("COMMIT");
            taken.ForEach(row => row.Done.SetResult());
        }
    }

    private void Run(string sql)
    {
        if (raw.sqlite3_exec(_database, sql) != raw.SQLITE_OK)
        {
            throw new InvalidOperationException(raw.sqlite3_errmsg(_database).utf8_to_string());
        }
    }
}
