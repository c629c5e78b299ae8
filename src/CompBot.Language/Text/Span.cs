namespace CompBot.Language.Text;

/// <summary>A stretch of a text, in UTF-16 code units: From is the first, To is behind the last.</summary>
public readonly record struct Span(int From, int To)
{
    public int Length => To - From;

    public bool IsEmpty => To <= From;

    public bool Holds(int at) => at >= From && at < To;

    public bool Meets(Span other) => From < other.To && other.From < To;

    /// <summary>The smallest stretch that holds both.</summary>
    public Span With(Span other) => new(Math.Min(From, other.From), Math.Max(To, other.To));
}
