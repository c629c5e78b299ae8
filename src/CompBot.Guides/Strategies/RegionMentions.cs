using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using CompBot.Core.Guides;

namespace CompBot.Guides.Strategies;

/// <summary>Where a text speaks of one of the guide's regions, by its name, a part of it, or the way people shorten it.</summary>
internal sealed partial class RegionMentions
{
    private const int MostKnown = 5_000;

    private static readonly string[][] Same =
    [
        ["San Francisco", "SF", "Bay Area"], ["New York City", "New York", "NYC", "NY"], ["Remote US", "US-remote", "US remote", "Remote-US", "remote"],
        ["Los Angeles", "LA"], ["Washington DC", "DC", "Washington, DC"], ["São Paulo", "Sao Paulo"], ["Bangalore", "Bengaluru"], ["Zurich", "Zürich"],
    ];

    private static readonly (string Name, string Code)[] Countries =
    [
        ("US", "USD"), ("USA", "USD"), ("U.S.", "USD"), ("United States", "USD"), ("UK", "GBP"), ("U.K.", "GBP"), ("Europe", "EUR"), ("EU", "EUR"), ("India", "INR"),
        ("Canada", "CAD"), ("Australia", "AUD"), ("Israel", "ILS"), ("Japan", "JPY"), ("Korea", "KRW"), ("Singapore", "SGD"), ("Brazil", "BRL"), ("Poland", "PLN"),
        ("Switzerland", "CHF"), ("Sweden", "SEK"), ("China", "CNY"), ("Indonesia", "IDR"),
    ];

    private static readonly ConcurrentDictionary<string, RegionMentions> Known = new(StringComparer.Ordinal);

    private sealed record Name(string Text, string Lower, string Region);

    public static readonly RegionMentions None = new([]);

    private readonly List<Name> _names = [];

    /// <summary>The guides of one company mostly share their regions, so that each list of them is prepared once.</summary>
    public static RegionMentions Of(Sequence<PayBand> bands)
    {
        var key = string.Join('\n', bands.Select(band => $"{band.Currency.Code}{band.Region}"));
        return Known.TryGetValue(key, out var mentions) ? mentions : Known.Count < MostKnown ? Known.GetOrAdd(key, new RegionMentions(bands)) : new RegionMentions(bands);
    }

    private RegionMentions(Sequence<PayBand> bands)
    {
        var all = bands.Where(band => band.Region != "any").ToList();
        foreach (var region in all.Select(band => band.Region).Distinct())
        {
            _names.AddRange(NamesOf(region).Select(name => new Name(name, name.ToLowerInvariant(), region)));
        }

        foreach (var (name, code) in Countries)
        {
            if (_names.TrueForAll(known => !known.Text.Equals(name, StringComparison.OrdinalIgnoreCase)) && all.Find(band => band.Currency.Code == code) is { } first)
            {
                _names.Add(new Name(name, name.ToLowerInvariant(), first.Region));
            }
        }

        _names.Sort((left, right) => right.Text.Length.CompareTo(left.Text.Length));
    }

    public List<Mention> In(string text)
    {
        var found = new List<Mention>();
        var lower = text.ToLowerInvariant();
        foreach (var (name, lowerName, region) in _names)
        {
            // "la" and "us" are words of their own; short names count as they are written.
            var (where, what) = name.Length <= 3 ? (text, name) : (lower, lowerName);
            for (var at = where.IndexOf(what, StringComparison.Ordinal); at >= 0; at = where.IndexOf(what, at + what.Length, StringComparison.Ordinal))
            {
                var end = at + name.Length;
                if ((at == 0 || !char.IsLetterOrDigit(text[at - 1])) && (end >= text.Length || !char.IsLetterOrDigit(text[end])) && !found.Exists(other => at < other.End && end > other.Start))
                {
                    found.Add(new Mention(at, end, region));
                }
            }
        }

        found.Sort((left, right) => left.Start.CompareTo(right.Start));
        return found;
    }

    private static IEnumerable<string> NamesOf(string region)
    {
        var plain = NameText.WithoutBrackets(region).Replace(" HQ", "", StringComparison.Ordinal).Trim();
        var parts = plain.Split('/').Select(part => part.Trim()).SelectMany(part => new[] { part, part.Split(',')[0], State().Replace(part, ""), part.Replace(",", "", StringComparison.Ordinal) });
        var own = parts.Append(region).Append(plain).Where(part => part.Length > 1).Distinct().ToList();
        return own.Concat(Same.Where(group => own.Exists(name => group.Contains(name, StringComparer.OrdinalIgnoreCase))).SelectMany(group => group)).Distinct();
    }

    [GeneratedRegex(@",? [A-Z]{2}$")]
    private static partial Regex State();
}
