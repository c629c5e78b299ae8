namespace CompBot.Core.Negotiation;

/// <summary>
/// Something employers say, and what to answer. Number is 1 to 27. Words are what it is found by. Advice is for the person and never said.
/// </summary>
public sealed record Pushback(
    int Number, string TheySay, string Principle, Sequence<string> Words, Sequence<PushbackVariant> Answers, string? Advice = null);

/// <summary>One way to answer: used where every condition of When holds and every slot of Text ("{ask}") can be filled from the case.</summary>
public sealed record PushbackVariant(Sequence<string> When, string Text);

/// <summary>A pushback with the answer that fits the case, its figures filled in.</summary>
public sealed record PushbackAnswer(int Number, string TheySay, string Principle, Sequence<Line> Say, Line? Advice = null);
