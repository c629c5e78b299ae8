namespace CompBot.Slack.Socket;

/// <summary>Why no socket came about.</summary>
internal abstract record OpenFailure
{
    private OpenFailure()
    {
    }

    /// <summary>Slack will not let us in until somebody changes something.</summary>
    public sealed record Fatal(string Error) : OpenFailure;

    public sealed record Busy(TimeSpan? After) : OpenFailure;

    public sealed record Passing(string What) : OpenFailure;

    public T Match<T>(Func<Fatal, T> fatal, Func<Busy, T> busy, Func<Passing, T> passing) => this switch
    {
        Fatal it => fatal(it),
        Busy it => busy(it),
        Passing it => passing(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}

/// <summary>Something that happened to a socket. All of it goes to the supervisor, and to nobody else.</summary>
internal abstract record SocketSignal
{
    private SocketSignal()
    {
    }

    public sealed record Opened(SlackSocket Socket) : SocketSignal;

    public sealed record OpenFailed(OpenFailure Failure) : SocketSignal;

    public sealed record Hello(SlackSocket Socket, int Connections, TimeSpan? LifeTime) : SocketSignal;

    /// <summary>No hello in time.</summary>
    public sealed record HelloLate(SlackSocket Socket) : SocketSignal;

    public sealed record Leaving(SlackSocket Socket, string Reason) : SocketSignal;

    /// <summary>Its life is nearly over by our own clock.</summary>
    public sealed record Aged(SlackSocket Socket) : SocketSignal;

    public sealed record Closed(SlackSocket Socket, string Why) : SocketSignal;

    /// <summary>A planned time has come.</summary>
    public sealed record Tick : SocketSignal;

    public T Match<T>(
        Func<Opened, T> opened, Func<OpenFailed, T> openFailed, Func<Hello, T> hello, Func<HelloLate, T> helloLate, Func<Leaving, T> leaving,
        Func<Aged, T> aged, Func<Closed, T> closed, Func<Tick, T> tick) => this switch
        {
            Opened it => opened(it),
            OpenFailed it => openFailed(it),
            Hello it => hello(it),
            HelloLate it => helloLate(it),
            Leaving it => leaving(it),
            Aged it => aged(it),
            Closed it => closed(it),
            Tick it => tick(it),
            _ => throw new InvalidOperationException("A case without an arm."),
        };
}
