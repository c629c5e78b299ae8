using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Outcomes;

/// <summary>What a community has settled on for one role in one place: how many, since when, and the middle one, rounded.</summary>
public sealed record CommunityBand(string Company, string Role, string Region, int Count, int Since, decimal Middle, Currency Currency);

/// <summary>How many of a community told what came out, and for how many of them the employer moved; null where that would tell of a few.</summary>
public sealed record CommunityCounts(int Told, int? Moved);

/// <summary>What may be shown of a community's outcomes: nothing that fewer than five stand behind, and no figure that is anybody's own.</summary>
public sealed record Community(Sequence<CommunityBand> Bands, CommunityCounts? Counts)
{
    /// <summary>Fewer people than that are never shown, in no figure.</summary>
    public const int Fewest = 5;

    public static readonly Community Empty = new([], null);

    /// <summary>The counts are null below five.</summary>
    public static Community Of(Sequence<CommunityOutcome> outcomes) => new(
        outcomes.Where(outcome => outcome.Base is > 0)
            .GroupBy(outcome => (Key(outcome.Company), Key(outcome.Role), Key(outcome.Region), outcome.Currency))
            .Where(group => group.Count() >= Fewest)
            .Select(group => Band(group.ToSequence())).ToSequence(),
        outcomes.Count < Fewest ? null : Hidden(new CommunityCounts(outcomes.Count, outcomes.Count(outcome => outcome.Moved))));

    public CommunityBand? Find(string company, string role, string region) =>
        Bands.FirstOrDefault(band => Key(band.Company) == Key(company) && Key(band.Role) == Key(role) && Key(band.Region) == Key(region));

    /// <summary>To two figures and no finer than a thousand, before it is kept and after it is counted.</summary>
    public static decimal Rounded(decimal amount)
    {
        var step = 1_000m;
        while (amount / step >= 100m)
        {
            step *= 5m;
        }

        return Math.Round(amount / step, MidpointRounding.AwayFromZero) * step;
    }

    /// <summary>Where all or nearly all moved, or nearly none, the few others would be known: then that is not counted.</summary>
    private static CommunityCounts Hidden(CommunityCounts counts) =>
        counts.Moved < Fewest || counts.Told - counts.Moved is > 0 and < Fewest ? counts with { Moved = null } : counts;

    private static CommunityBand Band(Sequence<CommunityOutcome> outcomes)
    {
        var bases = outcomes.Select(outcome => outcome.Base!.Value).Order().ToList();
        var middle = (bases[(bases.Count - 1) / 2] + bases[bases.Count / 2]) / 2m;
        var first = outcomes[0];
        return new(first.Company, first.Role, first.Region, outcomes.Count, outcomes.Min(outcome => outcome.Year), Rounded(middle), first.Currency);
    }

    private static string Key(string name) => name.Trim().ToUpperInvariant();
}
