using CompBot.Core.Chat;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>/compare: every offer side by side, year by year, in its own currency; another currency only beside it, with rate and date.</summary>
internal static class ComparePrompt
{
    private const int YearsShown = 4;

    public static Reply For(Talk talk, Scene scene)
    {
        var draft = talk.Case;
        var compared = OfferComparison.Of([.. Named(draft), .. Ask(scene.CaseOf(draft))], Terms(draft, scene));
        return new()
        {
            Title = "Your offers side by side",
            Parts = [.. Parts(draft, compared, scene)],
            Choices = [new Choice.Button(Ids.AnyTime("resume"), "Back to my case")],
        };
    }

    private static IEnumerable<ReplyPart> Parts(CaseDraft draft, OfferComparison compared, Scene scene)
    {
        yield return new ReplyPart.Table(
            ["Offer", .. Enumerable.Range(1, YearsShown).Select(year => $"Year {year}"), "Average", "Sign-on"],
            compared.Offers.Map(Row));
        foreach (var offer in compared.Offers.Where(offer => offer.Ways.Count > 0))
        {
            yield return new ReplyPart.Facts($"{offer.Source.Name}: an average year", offer.Ways.Map(way => new Fact(way.When, MoneyText.Short(Rounded(way.Average), offer.Source.Offer.Currency))));
        }

        yield return new ReplyPart.Text(compared.SoWhat);
        var @case = scene.CaseOf(draft);
        if (Charts.For(@case, Planner.Plan(@case), scene.Today) is { } chart)
        {
            yield return new ReplyPart.Chart(chart);
        }

        var notes = compared.Offers.SelectMany(offer => offer.Assumptions).Distinct().Concat(compared.RateNote is { } rates ? [rates] : []).ToList();
        if (notes.Count > 0)
        {
            yield return new ReplyPart.Note(string.Join(' ', notes.Select(note => note.EndsWith('.') ? note : note + ".")));
        }
    }

    private static Sequence<string> Row(ComparedOffer offer)
    {
        var currency = offer.Source.Offer.Currency;
        var average = offer.Average is { } known ? MoneyText.Short(Rounded(known), currency) : "not known";
        return
        [
            offer.Source.Name,
            .. Enumerable.Range(0, YearsShown).Select(year => year < offer.Years.Count ? MoneyText.Short(Rounded(offer.Years[year]), currency) : "not known"),
            offer.Converted is { } converted ? $"{average} (about {MoneyText.Short(Rounded(converted.Amount), converted.Currency)})" : average,
            offer.Source.Offer.SignOn is { Sum: > 0 } signOn ? MoneyText.Short(signOn.Sum, currency) : "none",
        ];
    }

    /// <summary>Whole thousands would hide half steps, so hundreds; only for looking at, no figure of the plan.</summary>
    private static decimal Rounded(decimal amount) => Math.Round(amount / 100m, MidpointRounding.AwayFromZero) * 100m;

    private static IEnumerable<NamedOffer> Named(CaseDraft draft) =>
        draft.Offers.Select(held => new NamedOffer(OfferWords.Name(held, draft), held.Offer, draft.IsOwn(held) ? draft.Company : held.Company));

    /// <summary>A yes to the whole ask stands beside the offers, so that it is seen what it would take to tie.</summary>
    private static IEnumerable<NamedOffer> Ask(NegotiationCase @case) =>
        AskAsOffer.Of(@case, Planner.Plan(@case)) is { } ask ? [new NamedOffer("A yes to your ask", ask, @case.Company, IsAsk: true)] : [];

    private static ComparisonTerms Terms(CaseDraft draft, Scene scene)
    {
        var band = Cases.BandOf(draft, scene.Library);
        var low = band?.Equity is { Kind: EquityKind.ProfitSharing, Period: EquityPeriod.Year, Range: { } range } ? range.Low : (decimal?)null;
        return new(Cases.CurrencyOf(draft, scene.Library), draft.PrivateStockAt, scene.Today, scene.Library.Rates, scene.Library.Vesting, low);
    }
}
