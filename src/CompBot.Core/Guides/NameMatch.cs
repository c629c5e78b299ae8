namespace CompBot.Core.Guides;

/// <summary>What a typed company, role or region turned out to be.</summary>
public abstract record NameMatch
{
    private NameMatch()
    {
    }

    /// <summary>One name, by itself, an alias, an abbreviation or a former name.</summary>
    public sealed record Found(string Name) : NameMatch;

    /// <summary>Several fit, or something near was found (a typo): the person chooses, best first. Never empty.</summary>
    public sealed record Choice(Sequence<string> Candidates) : NameMatch;

    public sealed record Nothing : NameMatch;

    public T Match<T>(Func<Found, T> found, Func<Choice, T> choice, Func<Nothing, T> nothing) => this switch
    {
        Found it => found(it),
        Choice it => choice(it),
        Nothing it => nothing(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}

/// <summary>One line of a suggestion list: what is shown and what is sent when it is picked.</summary>
public sealed record Suggestion(string Label, string Value);
