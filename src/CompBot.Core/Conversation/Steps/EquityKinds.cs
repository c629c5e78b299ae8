using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Where a person says only "equity", what it most likely is. Always shown as an assumption, never taken silently.</summary>
internal static class EquityKinds
{
    public static HeldOffer Assume(HeldOffer held, Library library) => Assume(held, held.Company, library);

    /// <summary>Company: whose offer it is, where the offer itself does not say.</summary>
    public static HeldOffer Assume(HeldOffer held, string? company, Library library)
    {
        if (held.Offer.Equity is not { Kind: EquityKind.Unknown, Amount: > 0 } equity)
        {
            return held;
        }

        var kind = Known(company, library);
        return kind == EquityKind.Unknown
            ? held
            : held with
            {
                Offer = held.Offer with { Equity = equity with { Kind = kind } },
                Assumptions = held.Assumptions.Add(Wording.KindAssumed(company!, kind)).Distinct().ToSequence(),
            };
    }

    private static EquityKind Known(string? company, Library library)
    {
        if (company is null)
        {
            return EquityKind.Unknown;
        }

        if (library.PrivateEmployers.Any(name => Names.Same(name, company)))
        {
            return EquityKind.PreIpo;
        }

        var kinds = library.Guides.Guides.Where(guide => Names.Same(guide.Company, company))
            .SelectMany(guide => guide.Bands).Select(band => band.Equity?.Kind ?? EquityKind.Unknown)
            .Where(kind => kind != EquityKind.Unknown).Distinct().ToList();
        return kinds is [var only] ? only : EquityKind.Unknown;
    }
}
