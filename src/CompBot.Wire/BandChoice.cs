using CompBot.Core.Guides;

namespace CompBot.Wire;

/// <summary>The row of a guide for a region and level as people write them; null where the guide has no such row.</summary>
internal static class BandChoice
{
    private const string AnyRegion = "any";

    public static PayBand? Of(Guide guide, string? region, string? level, GuideLibrary guides)
    {
        var rows = guide.Bands.Where(band => band.Region == RegionOf(guide, region, guides));
        return rows.Count == 0 ? null
            : string.IsNullOrWhiteSpace(level) ? rows[0]
            : rows.FirstOrDefault(row => Same(row.Level, level) || Same(row.Title, level))
                ?? rows.FirstOrDefault(row => row.Level is not null && Words(row.Level).Contains(Plain(level)))
                ?? rows.FirstOrDefault(row => row.Level is null);
    }

    private static string? RegionOf(Guide guide, string? region, GuideLibrary guides)
    {
        var regions = guide.Bands.Select(band => band.Region).Distinct().ToList();
        return regions is [var only] && (only == AnyRegion || string.IsNullOrWhiteSpace(region)) ? only
            : string.IsNullOrWhiteSpace(region) ? null
            : CaseReader.Found(guides.MatchRegion(guide, region));
    }

    private static bool Same(string? one, string other) => one is not null && Plain(one) == Plain(other);

    private static IEnumerable<string> Words(string level) =>
        level.Split([' ', '–', '-', '/', '(', ')', ','], StringSplitOptions.RemoveEmptyEntries).Select(Plain);

    private static string Plain(string text) => text.Trim().ToUpperInvariant().Replace('–', '-');
}
