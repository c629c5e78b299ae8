namespace CompBot.Core.Negotiation;

/// <summary>
/// Something employers say, and what to answer. Number is what people type for it, Name what the program calls it. Words are what it is found by. Likely: the
/// cases in which it is to be expected first, each a list of conditions that all hold. Advice is for the person and never said.
/// </summary>
public sealed record Pushback(int Number, string Name, string TheySay, string Principle, Sequence<string> Words, Sequence<Variant> Answers, string? Advice = null)
{
    public Sequence<Sequence<string>> Likely { get; init; } = [];
}

/// <summary>A pushback with the answer that fits the case, its figures filled in.</summary>
public sealed record PushbackAnswer(int Number, string Name, string TheySay, string Principle, Sequence<Line> Say, Line? Advice = null);
