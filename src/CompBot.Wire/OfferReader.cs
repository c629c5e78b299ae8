using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Wire;

/// <summary>From an offer on the wire to an offer; a word or currency that is not known becomes a problem that names its place.</summary>
internal sealed class OfferReader
{
    private readonly List<string> _problems = [];

    public string? Problem => _problems.Count == 0 ? null : _problems[0];

    public Offer? Offer(OfferJson? wire, string place) => wire is null ? null : new Offer
    {
        Currency = CurrencyOf(wire.Currency, place),
        Base = wire.Base,
        Bonus = wire.Bonus is { } bonus ? new Bonus(null, bonus) : null,
        SignOn = wire.SignOn is { } signOn ? SignOn.Once(signOn) : null,
        Equity = Equity(wire.Equity, $"{place}.equity"),
    };

    public Alternative? Alternative(OfferJson? wire, string place)
    {
        if (wire is null)
        {
            _problems.Add($"{place} is null");
            return null;
        }

        var evidence = Word(wire.Evidence, WireWords.Evidence, $"{place}.evidence", "written, verbal, late, band or wish");
        return new Alternative(wire.Company, evidence ?? Evidence.Wish, Offer(wire, place)!);
    }

    public T? Word<T>(string? word, Func<string, T?> find, string place, string known)
        where T : struct
    {
        var found = word is null ? null : find(word.Trim().ToLowerInvariant());
        if (found is null)
        {
            _problems.Add($"{place} must be one of {known}");
        }

        return found;
    }

    private EquityGrant? Equity(EquityJson? wire, string place) => wire?.Amount is not { } amount ? null : new EquityGrant
    {
        Amount = amount,
        Period = wire.Period is null ? EquityPeriod.Unknown : Word(wire.Period, WireWords.Period, $"{place}.period", "year or grant") ?? EquityPeriod.Unknown,
        Years = wire.Years,
        Kind = wire.Kind is null
            ? EquityKind.Unknown
            : Word(wire.Kind, WireWords.Kind, $"{place}.kind", "rsu, options, pre_ipo, profit_sharing, profit_units, phantom, carry or unknown") ?? EquityKind.Unknown,
    };

    private Currency CurrencyOf(string? code, string place)
    {
        var found = Currency.TryFind(code?.Trim());
        if (found is null)
        {
            _problems.Add($"{place}.currency must be a currency code such as USD, GBP or EUR");
        }

        return found ?? Currency.Usd;
    }
}
