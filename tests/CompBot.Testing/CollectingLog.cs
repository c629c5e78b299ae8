using CompBot.Core;
using Microsoft.Extensions.Logging;

namespace CompBot.Testing;

/// <summary>A log that keeps its lines as "Level: message".</summary>
public class CollectingLog : ILogger
{
    private readonly Lock _gate = new();
    private readonly List<string> _lines = [];

    public Sequence<string> Lines
    {
        get
        {
            lock (_gate)
            {
                return _lines.ToSequence();
            }
        }
    }

    public IDisposable? BeginScope<TState>(TState state)
        where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        lock (_gate)
        {
            // An exception would be printed with the line, so it is part of what is looked at.
            _lines.Add($"{logLevel}: {formatter(state, exception)}{(exception is null ? "" : $" {exception}")}");
        }
    }
}

/// <summary>The same for what asks for a log of its own.</summary>
public sealed class CollectingLog<T> : CollectingLog, ILogger<T>;
