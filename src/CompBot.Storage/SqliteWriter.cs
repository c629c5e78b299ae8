namespace CompBot.Storage;

/// <summary>
/// The one writer of a database. Writes that arrive while the disk is busy with the last transaction share the next one, so that
/// many conversations pay for one flush together, and what nobody waits for rides along with the next one. A write that fails takes none of the others
/// with it. The session is the writer's to close.
/// </summary>
internal sealed class SqliteWriter : IDisposable
{
    private const int MostInOneTransaction = 256;

    /// <summary>So long does a write that nobody waits for hold out for company.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromMilliseconds(100);

    private readonly SqliteSession _session;
    private readonly StoreGate _gate;
    private readonly OpenFile _file;
    private readonly WriteQueue _queue = new();
    private readonly ITimer _reminder;
    private readonly Thread _thread;

    /// <summary>What must be written before anything else; null once it is.</summary>
    private Action<SqliteSession>? _first;

    public SqliteWriter(SqliteSession session, StoreGate gate, TimeProvider clock, OpenFile file, Action<SqliteSession>? first = null)
    {
        (_session, _gate, _file, _first) = (session, gate, file, first);
        _reminder = clock.CreateTimer(_ => _queue.Hurry(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _thread = new Thread(Run) { IsBackground = true, Name = "CompBot SQLite writer" };
        _thread.Start();
    }

    /// <summary>Runs the work in a transaction; answers once it is on disk.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work)
    {
        var request = new WriteRequest<T>(work);
        _queue.Add(request);
        return request.Answer;
    }

    /// <summary>
    /// Runs the work in the next transaction, before what is asked for after it; in one of its own where none comes within a tenth of a second. Nobody hears what
    /// became of it: for what may be lost where the process dies.
    /// </summary>
    public void WriteSoon(Action<SqliteSession> work)
    {
        var isFirst = _queue.AddForLater(new WriteRequest<bool>(session =>
        {
            work(session);
            return true;
        }));
        if (isFirst)
        {
            _reminder.Change(Soon, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends once all that was to be written soon is on disk.</summary>
    public Task SettleAsync() => _queue.HoldsSomeForLater ? WriteAsync(_ => true) : Task.CompletedTask;

    public void Dispose()
    {
        if (!_queue.Close())
        {
            return;
        }

        _reminder.Dispose();
        _thread.Join();
        _session.Dispose();
    }

    private void Run()
    {
        var batch = new List<WriteRequest>(MostInOneTransaction);
        while (_queue.Take(batch, MostInOneTransaction))
        {
            Write(batch);
            batch.Clear();
            EmptyLogIfAsked();
        }
    }

    /// <summary>Where the disk is full, or somebody holds the database, the log is emptied another time. Nothing that SQLite says may end the writer.</summary>
    private void EmptyLogIfAsked()
    {
        try
        {
            _session.EmptyLogIfAsked();
        }
        catch (SqliteException)
        {
            _session.EmptyLogAfterwards();
        }
    }

    private void Write(List<WriteRequest> batch)
    {
        if (TryWrite(batch) is not { } failure)
        {
            batch.ForEach(request => request.Complete());
        }
        else if (batch.Count == 1 || failure is Engine.StoreUnavailableException)
        {
            batch.ForEach(request => request.Fail(failure));
        }
        else
        {
            batch.ForEach(request => Write([request]));
        }
    }

    private Exception? TryWrite(List<WriteRequest> batch)
    {
        try
        {
            _gate.Write(() => Transact(batch));
            return null;
        }
        catch (Exception failure)
        {
            return failure;
        }
    }

    private void Transact(List<WriteRequest> batch)
    {
        _file.Check();
        _first?.Invoke(_session);
        _first = null;
        _session.Execute("BEGIN IMMEDIATE");
        try
        {
            foreach (var request in batch)
            {
                request.Run(_session);
            }

            _session.Execute("COMMIT");
        }
        catch
        {
            RollBack();
            throw;
        }
    }

    private void RollBack()
    {
        try
        {
            _session.Execute("ROLLBACK");
        }
        catch (SqliteException)
        {
            // SQLite has rolled back by itself, as it does when the disk is full.
        }
    }
}
