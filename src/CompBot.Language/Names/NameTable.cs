using CompBot.Language.Concepts;
using CompBot.Language.Text;

namespace CompBot.Language.Names;

public enum NameKind : byte
{
    Company,
    Place,
    Title,
}

/// <summary>A known name. IsOrdinary: also an ordinary word, so that it only counts where a name is expected. Currency: what pay in the place is in, as an ISO code.</summary>
public sealed record KnownName(NameKind Kind, string Name, bool IsOrdinary = false, string? Currency = null);

/// <summary>Every name that can be recognised. One table may lie over another, whose names then count too.</summary>
public sealed class NameTable
{
    private const int ShortestTypo = 6;
    private const string Whole = "whole: ";
    private readonly PhraseTable<KnownName> _names = new(inflects: false);
    private readonly Dictionary<string, string> _currencies = new(StringComparer.OrdinalIgnoreCase);
    private readonly NameTable? _below;

    public NameTable()
    {
    }

    private NameTable(NameTable above, NameTable below) => (_names, _currencies, _below) = (above._names, above._currencies, below);

    /// <summary>These names over others, whose names then count too. An employer that both know is called as below, where it stands under its own name.</summary>
    public NameTable Over(NameTable below) => new(this, below);

    /// <summary>Adds "- Name: other, ways"; a spelling behind "~" is an ordinary word too.</summary>
    public void AddEmployers(string markdown)
    {
        foreach (var line in Entries(markdown))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            var name = (colon > 0 ? line[..colon] : line).TrimStart('~');
            foreach (var spelling in (colon > 0 ? line[(colon + 2)..].Split(", ") : []).Prepend(line.StartsWith('~') ? "~" + name : name))
            {
                AddCompany(spelling.TrimStart('~'), name, spelling.StartsWith('~'));
            }
        }
    }

    /// <summary>Adds "- currency: places"; the currency "any" is none.</summary>
    public void AddPlaces(string markdown)
    {
        foreach (var line in Entries(markdown))
        {
            var colon = line.IndexOf(": ", StringComparison.Ordinal);
            foreach (var spelling in line[(colon + 2)..].Split(", "))
            {
                AddPlace(spelling.TrimStart('~'), spelling.StartsWith('~'), line[..colon] is "any" ? null : line[..colon]);
            }
        }
    }

    private static IEnumerable<string> Entries(string markdown) =>
        markdown.Split('\n').Select(line => line.Trim()).Where(line => line.StartsWith("- ", StringComparison.Ordinal)).Select(line => line[2..]);

    public void AddCompany(string spelling, string name, bool isOrdinary)
    {
        _names.Add(spelling, new KnownName(NameKind.Company, name, isOrdinary), forgivesTypos: !isOrdinary && spelling.Length >= ShortestTypo);
        if (spelling.EndsWith(" AI", StringComparison.Ordinal) && spelling.Length > 6)
        {
            _names.Add(spelling[..^3], new KnownName(NameKind.Company, name, IsOrdinary: true));
        }
    }

    public void AddPlace(string spelling, bool isOrdinary, string? currency)
    {
        _names.Add(spelling.Replace("100% ", "", StringComparison.Ordinal), new KnownName(NameKind.Place, spelling, isOrdinary, currency));
        _ = currency is not null && _currencies.TryAdd(spelling, currency);
    }

    /// <summary>Adds "- whole: titles" of two and more words.</summary>
    public void AddTitles(string markdown)
    {
        foreach (var line in Entries(markdown).Where(line => line.StartsWith(Whole, StringComparison.Ordinal)))
        {
            foreach (var title in line[Whole.Length..].Split(", "))
            {
                AddTitle(title.Trim());
            }
        }
    }

    public void AddTitle(string spelling) => _names.Add(spelling, new KnownName(NameKind.Title, spelling));

    /// <summary>The currency pay is in at a place, as an ISO code; null for a place that is not known, or in no country ("remote").</summary>
    public string? CurrencyOf(string place) => _currencies.GetValueOrDefault(place) ?? _below?.CurrencyOf(place);

    /// <summary>The number of tokens of the longest name at a token; 0 where there is none.</summary>
    public int Match(TokenText text, int at, out KnownName? name)
    {
        var length = _names.Match(text, at, out name);
        if (_below?.Match(text, at, out var other) is not (> 0 and var longer) || longer < length)
        {
            return length;
        }

        name = longer > length ? other : (name!.Kind == NameKind.Company && other!.Kind == NameKind.Company ? other : name) with { IsOrdinary = name.IsOrdinary || other!.IsOrdinary };
        return longer;
    }

    /// <summary>A company whose long name is written with one wrong letter.</summary>
    public KnownName? Near(ReadOnlySpan<char> word) => _names.TryNear(word, out var name) ? name : _below?.Near(word);
}
