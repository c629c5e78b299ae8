using System.Globalization;
using CompBot.Core.Chat;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What a form begins with: what the person has told already, in words that read back as exactly that. What cannot be written so stays empty.</summary>
internal static class Prefilling
{
    public static Sequence<FilledField> For(ConversationState state, FormId form, Scene scene)
    {
        var draft = state.Carried.Case;
        return form switch
        {
            FormId.Case => [.. Fields(("company", draft.Company), ("role", draft.Role), ("region", draft.Region)), .. Offers(state, scene)],
            FormId.Alternative => [],
            FormId.AboutYou => AboutYou(draft, Cases.CurrencyOf(draft, scene.Library)),
        };
    }

    private static Sequence<FilledField> Offers(ConversationState state, Scene scene)
    {
        var draft = state.Carried.Case;
        string? Own(HeldOffer held) => ReadsBack(state, "offer", Terms(held), scene);
        var rivals = draft.Rivals.Where(rival => rival.Company is not null)
            .Select(rival => ReadsBack(state, "alternatives", $"{rival.Company}: {Terms(rival)}", scene)).OfType<string>().ToList();
        return Fields(("offer", draft.Own is { } own ? Own(own) : null), ("alternatives", rivals.Count == 0 ? null : string.Join('\n', rivals)));
    }

    private static Sequence<FilledField> AboutYou(CaseDraft draft, Currency currency) => Fields(
        ("minimum", draft.MinimumTotal is { } total ? $"{MoneyText.Short(total, currency)} in total" : draft.MinimumBase is { } least ? $"{MoneyText.Short(least, currency)} base" : null),
        ("leftbehind", draft.LeftBehind is { } left ? MoneyText.Short(left, currency) : null),
        ("privatestock", (draft.PrivateStock * 100)?.ToString("0.##", CultureInfo.InvariantCulture)));

    private static Sequence<FilledField> Fields(params ReadOnlySpan<(string Id, string? Text)> fields)
    {
        var filled = Sequence<FilledField>.Empty;
        foreach (var (id, text) in fields)
        {
            filled = text is null ? filled : filled.Add(new FilledField(id, text));
        }

        return filled;
    }

    /// <summary>The text where sending it back unchanged changes no offer; null otherwise.</summary>
    private static string? ReadsBack(ConversationState state, string field, string text, Scene scene)
    {
        var after = Filling.Take(state, new ConversationEvent.Filled(FormId.Case, [new FilledField(field, text)]), scene).Next.Carried.Case;
        return after.Offers.Select(Told).SequenceEqual(state.Carried.Case.Offers.Select(Told)) ? text : null;
    }

    private static (string?, Offer, Evidence?, DateOnly?, bool) Told(HeldOffer held) => (held.Company, held.Offer, held.Evidence, held.Deadline, held.CurrencyAssumed);

    /// <summary>"$300K base, 15% bonus, $800K RSU over 4 years, in writing".</summary>
    private static string Terms(HeldOffer held)
    {
        var offer = held.Offer;

        // A currency that was only assumed is not made certain by being written here.
        string Short(decimal amount, Currency? of = null) =>
            of is null && held.CurrencyAssumed ? MoneyText.Short(amount, offer.Currency)[offer.Currency.Mark.Length..] : MoneyText.Short(amount, of ?? offer.Currency);
        string? Money(decimal? amount, string what) => amount is { } given ? $"{Short(given)} {what}" : null;
        return string.Join(", ", ((string?[])
        [
            Money(offer.Base, "base"), offer.Bonus is { } bonus ? Bonus(bonus, amount => Short(amount)) : null,
            offer.Equity is { } equity ? Equity(equity, amount => Short(amount, equity.Currency)) : null,
            offer.SignOn is { ByYear.Count: 1 } signOn ? Money(signOn.Sum, "sign-on") : null, Money(offer.Relocation, "relocation"), Money(offer.StatedTotal, "in total"),
            Firmness(held.Evidence), held.Deadline is { } due ? $"answer due by {due.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}" : null,
        ]).OfType<string>());
    }

    private static string Bonus(Bonus bonus, Func<decimal, string> money) => (bonus.UpTo ? "up to " : "") + (bonus.Amount is { } amount
        ? $"{money(amount)} bonus"
        : $"{(bonus.Percent ?? 0).ToString("0.##", CultureInfo.InvariantCulture)}% bonus");

    private static string? Equity(EquityGrant grant, Func<decimal, string> money) => grant switch
    {
        { Amount: { } yearly, Period: EquityPeriod.Year } => $"{money(yearly)} {Kind(grant.Kind)} a year",
        { Amount: { } whole, Years: { } years } => $"{money(whole)} {Kind(grant.Kind)} over {years} years",
        { Amount: { } whole } => $"{money(whole)} {Kind(grant.Kind)}",
        _ => null,
    };

    private static string Kind(EquityKind kind) => kind is EquityKind.Rsu ? "RSU" : OfferWords.Kind(kind);

    private static string? Firmness(Evidence? evidence) => evidence switch
    {
        Evidence.Written => "written",
        Evidence.Verbal => "verbal",
        Evidence.Late => "late-stage process",
        _ => null,
    };
}
