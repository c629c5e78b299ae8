namespace CompBot.Core.Negotiation;

public enum PayLawKind
{
    /// <summary>Employers must give the pay range.</summary>
    PayRange,

    /// <summary>Employers may not ask for, or rely on, pay history.</summary>
    SalaryHistory,
}

/// <summary>
/// A law a person may mention, as data with dates. Region is a state, country or city, Places are regions of guides that lie in it;
/// never advice, always "check locally".
/// </summary>
public sealed record PayLaw(string Region, PayLawKind Kind, DateOnly From, string Summary, string Source, DateOnly CheckedOn)
{
    public Sequence<string> Places { get; init; } = [];
}

/// <summary>The laws in force where a job is.</summary>
public static class PayLaws
{
    private static readonly char[] Separators = ['/', ',', ';', '|', '(', ')', '-', '–', '&'];

    /// <summary>In force on the day, by the region's name as a guide or a person writes it.</summary>
    public static Sequence<PayLaw> For(string? region, Sequence<PayLaw> laws, DateOnly today)
    {
        if (region is null)
        {
            return [];
        }

        var names = region.Split(Separators, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Append(region.Trim()).ToList();
        return laws.Where(law => law.From <= today && names.Any(name =>
            name.Equals(law.Region, StringComparison.OrdinalIgnoreCase) || law.Places.Any(place => place.Equals(name, StringComparison.OrdinalIgnoreCase))));
    }

    internal static PayLaw? Range(PlaybookFacts facts) =>
        For(facts.Case.Region, facts.Library.PayLaws, facts.Today).FirstOrDefault(law => law.Kind == PayLawKind.PayRange);

    /// <summary>What the person may know about them, dated and with its caution; nothing of it is a threat.</summary>
    internal static IEnumerable<Line> Notes(PlaybookFacts facts) => Notes(facts.Case.Region, null, facts.Library.PayLaws, facts.Today);

    /// <summary>Those of one kind; of every kind where it is null.</summary>
    internal static IEnumerable<Line> Notes(string? region, PayLawKind? kind, Sequence<PayLaw> laws, DateOnly today) => For(region, laws, today)
        .Where(law => kind is null || law.Kind == kind).Select(law => Line.Of($"{law.Summary} In force since {Days.Full(law.From)}; source: {law.Source}, checked {Days.Full(law.CheckedOn)}. Not legal advice: check locally, and never use it as a threat."));
}
