using System.Collections.Frozen;

namespace CompBot.Core.Pay.Reading;

/// <summary>A word that multiplies the number before it. Indian: it marks the message as counted in lakh and crore. Package: the figure is a total by its unit (LPA).</summary>
internal sealed record Scale(decimal Factor, bool Indian = false, bool Package = false, string? Currency = null);

internal static class Scales
{
    private const string Table = """
        1000: k thousand thousands grand thou tsd tausend mille tys тыс tis tisíc ribu rb bin к т
        1000000: m mm mn mio mil mill million millions mln milion milionów millionen millones milhões milhoes mi juta jt triệu tr млн
        100000: l lakh lakhs lac lacs lkh lk लाख
        10000000: cr crore crores crs करोड़
        10000: 万 萬 만 man wan w
        1000000000: b bn billion billions mrd
        100000000: 億 亿 억 oku
        10000000: 천만 千万
        1000000: 백만 百万
        1000: 천 千
        """;

    private static readonly FrozenDictionary<string, Scale> ByWord = Read();

    private static readonly FrozenDictionary<string, Scale>.AlternateLookup<ReadOnlySpan<char>> Lookup = ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    public static Scale? Find(ReadOnlySpan<char> word) => word.Length is > 0 and < 12 && Lookup.TryGetValue(word, out var scale) ? scale : null;

    private static FrozenDictionary<string, Scale> Read()
    {
        var scales = Table.Split('\n').Select(line => line.Split(':', 2))
            .SelectMany(parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, Factor: decimal.Parse(parts[0], System.Globalization.CultureInfo.InvariantCulture))))
            .Select(pair => (pair.Word, Scale: new Scale(pair.Factor, pair.Factor is 100_000m || pair.Word.StartsWith("cr", StringComparison.Ordinal))))
            .DistinctBy(pair => pair.Word)
            .ToDictionary(pair => pair.Word, pair => pair.Scale, StringComparer.OrdinalIgnoreCase);
        scales["lpa"] = new Scale(100_000m, Indian: true, Package: true, Currency: "INR");
        scales["lakhs"] = scales["lakh"];
        scales["cpa"] = new Scale(10_000_000m, Indian: true, Package: true, Currency: "INR");
        return scales.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);
    }
}
