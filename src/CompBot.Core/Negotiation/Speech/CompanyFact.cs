namespace CompBot.Core.Negotiation;

/// <summary>What a fact about a company is of.</summary>
public enum FactKind
{
    Values,
    Growth,
    Role,
    Level,
    Equity,
}

/// <summary>How a fact is used: said as one's own interest, said after one's own work, asked as a question, or told to the person alone.</summary>
public enum FactUse
{
    Say,
    Tie,
    Ask,
    Tell,
}

/// <summary>A fact in a sentence of our own; its slots are filled from the case. What is told stays private: an estimate, a superlative, a lever.</summary>
public sealed record CompanyFact(FactKind Kind, FactUse Use, string Text);

/// <summary>The facts of one company; of one role where Role is not null.</summary>
public sealed record CompanyFacts(string Company, string? Role, Sequence<CompanyFact> Facts)
{
    /// <summary>Those written for the company and role, the role's first, then what the guide's own phrases give.</summary>
    internal static Sequence<CompanyFact> For(PlaybookFacts facts)
    {
        var written = facts.Library.Facts.Where(of => of.Company.Equals(facts.Case.Company, StringComparison.OrdinalIgnoreCase)
                && (of.Role is null || of.Role.Equals(facts.Case.Role, StringComparison.OrdinalIgnoreCase)))
            .OrderBy(of => of.Role is null ? 1 : 0).SelectMany(of => of.Facts).ToList();
        return facts.Case.Guide is { } guide ? [.. written, .. GuideFacts.Of(guide, facts, isKnown: written.Count > 0)] : written.ToSequence();
    }
}

/// <summary>Which fact is said where.</summary>
internal static class FactChoice
{
    /// <summary>
    /// One fact of a use (and kind) whose slots can be filled. Which of several is a matter of the person's work, so that two people at one company do not say the same;
    /// skip takes the next one.
    /// </summary>
    public static Line Pick(PlaybookFacts facts, FactUse use, FactKind? kind = null, int skip = 0)
    {
        var filled = All(facts, use, kind).ToList();
        return filled.Count == 0 ? Line.Empty : filled[(facts.Turn + skip) % filled.Count];
    }

    public static IEnumerable<Line> All(PlaybookFacts facts, FactUse use, FactKind? kind = null) =>
        facts.CompanyFacts.Where(fact => fact.Use == use && (kind is null || fact.Kind == kind))
            .Select(fact => Slots.Fill(fact.Text, facts, Pay.FigureForm.Short)).OfType<Line>();
}
