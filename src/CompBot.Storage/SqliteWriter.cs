using System.Collections.Concurrent;
using CompBot.Engine;

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
    private readonly BlockingCollection<Request> _requests = [];
    private readonly ConcurrentQueue<Request> _soon = [];
    private readonly ITimer _reminder;
    private readonly Thread _thread;
    private int _reminded;

    public SqliteWriter(SqliteSession session, StoreGate gate, TimeProvider clock)
    {
        (_session, _gate) = (session, gate);
        _reminder = clock.CreateTimer(_ => Remind(), null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        _thread = new Thread(Run) { IsBackground = true, Name = "CompBot SQLite writer" };
        _thread.Start();
    }

    /// <summary>Runs the work in a transaction; answers once it is on disk.</summary>
    public Task<T> WriteAsync<T>(Func<SqliteSession, T> work)
    {
        var request = new Request<T>(work);
        try
        {
            _requests.Add(request);
        }
        catch (InvalidOperationException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore));
        }

        return request.Answer;
    }

    /// <summary>
    /// Runs the work in the next transaction, before what is asked for after it; in one of its own where none comes within a tenth of a second. Nobody hears what
    /// became of it: for what may be lost where the process dies.
    /// </summary>
    public void WriteSoon(Action<SqliteSession> work)
    {
        _soon.Enqueue(new Request<bool>(session =>
        {
            work(session);
            return true;
        }));
        if (Interlocked.Exchange(ref _reminded, 1) == 0)
        {
            _reminder.Change(Soon, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Ends once all that was to be written soon is on disk.</summary>
    public Task SettleAsync() => _soon.IsEmpty ? Task.CompletedTask : WriteAsync(_ => true);

    public void Dispose()
    {
        if (_requests.IsAddingCompleted)
        {
            return;
        }

        _reminder.Dispose();
        _requests.CompleteAdding();
        _thread.Join();
        _requests.Dispose();
        _session.Dispose();
    }

    private void Run()
    {
        var batch = new List<Request>(MostInOneTransaction);
        foreach (var first in _requests.GetConsumingEnumerable())
        {
            TakeSoon(batch);
            batch.Add(first);
            while (batch.Count < MostInOneTransaction && _requests.TryTake(out var next))
            {
                batch.Add(next);
            }

            Write(batch);
            batch.Clear();
            _session.EmptyLogIfAsked();
        }

        TakeSoon(batch);
        if (batch.Count > 0)
        {
            Write(batch);
        }
    }

    private void TakeSoon(List<Request> batch)
    {
        while (_soon.TryDequeue(out var request))
        {
            batch.Add(request);
        }
    }

    private void Remind()
    {
        Volatile.Write(ref _reminded, 0);
        try
        {
            SettleAsync();
        }
        catch (ObjectDisposedException)
        {
            // Closing writes what is left.
        }
    }

    private void Write(List<Request> batch)
    {
        if (TryWrite(batch) is not { } failure)
        {
            batch.ForEach(request => request.Complete());
        }
        else if (batch.Count == 1 || failure is StoreUnavailableException)
        {
            batch.ForEach(request => request.Fail(failure));
        }
        else
        {
            batch.ForEach(request => Write([request]));
        }
    }

    private Exception? TryWrite(List<Request> batch)
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

    private void Transact(List<Request> batch)
    {
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

    private abstract class Request
    {
        public abstract void Run(SqliteSession session);

        public abstract void Complete();

        public abstract void Fail(Exception failure);
    }

    private sealed class Request<T>(Func<SqliteSession, T> work) : Request
    {
        private readonly TaskCompletionSource<T> _answer = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private T? _result;

        public Task<T> Answer => _answer.Task;

        public override void Run(SqliteSession session) => _result = work(session);

        public override void Complete() => _answer.SetResult(_result!);

        public override void Fail(Exception failure) => _answer.SetException(failure);
    }
}
