using System.Globalization;
using CompBot.Language.Concepts;
using CompBot.Language.Text;

namespace CompBot.Language.Figures;

/// <summary>What multiplies a figure; Code is the currency it implies ("lakh" is counted in rupees).</summary>
public readonly record struct Scale(decimal Factor, string? Code);

/// <summary>The words that figures are made of, read from the figures file: currencies, scales, numbers, units, rates, months and days of the week.</summary>
public sealed class FigureTable
{
    private const int LongestCurrency = 12;
    private readonly Dictionary<ulong, string> _currencies = [];
    private readonly Dictionary<ulong, Scale> _scales = [];
    private readonly Dictionary<ulong, decimal> _numbers = [];
    private readonly Dictionary<ulong, decimal> _fractions = [];
    private readonly Dictionary<ulong, string> _units = [];
    private readonly Dictionary<ulong, string> _joins = [];
    private readonly Dictionary<ulong, int> _months = [];
    private readonly Dictionary<ulong, int> _weekdays = [];
    private readonly HashSet<ulong> _ideographs = [];
    private readonly PhraseTable<Unit> _rates = new();

    public FigureTable(string markdown)
    {
        var section = "";
        foreach (var line in markdown.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                section = line[3..];
            }
            else if (line.StartsWith("- ", StringComparison.Ordinal))
            {
                var colon = line.IndexOf(": ", StringComparison.Ordinal);
                Add(section, colon > 0 ? line[2..colon] : "", line[(colon > 0 ? colon + 2 : 2)..]);
            }
        }
    }

    public IReadOnlySet<ulong> CurrencyWords => _currencies.Keys.ToHashSet();

    public IEnumerable<ulong> GluedBehind => [.. _currencies.Keys, .. _scales.Keys, .. _units.Keys, .. _months.Keys, .. _rates.Words, WordKey.Of("s"), WordKey.Of("ks"), WordKey.Of("ish")];

    public IReadOnlySet<ulong> Ideographs => _ideographs;

    private void Add(string section, string name, string words)
    {
        foreach (var word in words.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var key = WordKey.Of(word);
            _ = Tokenizer.IsIdeograph(word[0]) && _ideographs.Add(key);
            _ = section switch
            {
                "Currencies" => _currencies.TryAdd(key, name),
                "Scales" => _scales.TryAdd(key, ScaleOf(name)),
                "Numbers" => _numbers.TryAdd(key, Number(name)),
                "Fractions" => _fractions.TryAdd(key, Number(name)),
                "Units" => _units.TryAdd(key, name),
                "Rates" => AddRate(word, name),
                "Months" => _months.TryAdd(key, (int)Number(name)),
                "Weekdays" => _weekdays.TryAdd(key, (int)Number(name)),
                _ => _joins.TryAdd(key, name.Length > 0 ? name : section.ToLowerInvariant()),
            };
        }
    }

    private bool AddRate(string words, string name)
    {
        _rates.Add(words, UnitNamed(name));
        return true;
    }

    private static decimal Number(string digits) => decimal.Parse(digits, CultureInfo.InvariantCulture);

    private static Scale ScaleOf(string name) => name.Split(' ') is [var factor, var code] ? new(Number(factor), code) : new(Number(name), null);

    public static Unit UnitNamed(string name) => name switch
    {
        "year" => Unit.Year,
        "month" => Unit.Month,
        "week" => Unit.Week,
        "day" => Unit.Day,
        "hour" => Unit.Hour,
        "quarter" => Unit.Quarter,
        "share" => Unit.Share,
        _ => Unit.None,
    };

    /// <summary>An ISO code, or "KR"; null for any other word.</summary>
    public string? Currency(ReadOnlySpan<char> word) => word.Length is > 0 and <= LongestCurrency ? _currencies.GetValueOrDefault(WordKey.Of(word)) : null;

    public Scale? ScaleAt(TokenText text, int at) => At(text, at) && _scales.TryGetValue(text[at].Key, out var scale) ? scale : null;

    public decimal? NumberAt(TokenText text, int at) => At(text, at) && _numbers.TryGetValue(text[at].Key, out var number) ? number : null;

    public decimal? FractionAt(TokenText text, int at) => At(text, at) && _fractions.TryGetValue(text[at].Key, out var share) ? share : null;

    /// <summary>The name of a unit ("year", "share", "percent", "clock", …).</summary>
    public string? UnitAt(TokenText text, int at) => At(text, at) ? _units.GetValueOrDefault(text[at].Key) : null;

    /// <summary>What a small word does between figures: "range", "either", "both", "between", "per", "fillers", "minus".</summary>
    public bool Joins(TokenText text, int at, string how) => At(text, at) && _joins.TryGetValue(text[at].Key, out var found) && found == how;

    public int? MonthAt(TokenText text, int at) => At(text, at) && _months.TryGetValue(text[at].Key, out var month) ? month : null;

    /// <summary>0 is Sunday.</summary>
    public int? WeekdayAt(TokenText text, int at) => At(text, at) && _weekdays.TryGetValue(text[at].Key, out var day) ? day : null;

    public int RateAt(TokenText text, int at, out Unit unit) => (unit = Unit.None) == Unit.None && At(text, at) ? _rates.Match(text, at, out unit) : 0;

    private static bool At(TokenText text, int at) => at >= 0 && at < text.Count && text[at].IsWord;
}
