using CompBot.Core.Negotiation;

namespace CompBot.Wire;

/// <summary>A case that was read, or the one line that says why it could not be.</summary>
public abstract record CaseReading
{
    private CaseReading()
    {
    }

    public sealed record Read(NegotiationCase Case) : CaseReading;

    public sealed record Refused(string Problem) : CaseReading;

    public T Match<T>(Func<Read, T> read, Func<Refused, T> refused) => this switch
    {
        Read it => read(it),
        Refused it => refused(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}
