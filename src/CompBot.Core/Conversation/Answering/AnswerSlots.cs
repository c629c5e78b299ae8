using System.Collections.Frozen;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Answering;

/// <summary>The slots that a book's answers may name, each filled from the case.</summary>
internal static class AnswerSlots
{
    private const int DaysToAnswer = 3;
    private const int DaysToSign = 5;

    private static readonly FrozenDictionary<string, Func<AnswerScene, string?>> ByName = new Dictionary<string, Func<AnswerScene, string?>>
    {
        ["ask"] = on => on.Raise is { Plan.Ask: { } raised } raise ? MoneyText.Short(raised, raise.Case.Currency) : on.HasNumber && PayAsk.Of(on.Plan) is { } ask ? PlanWords.Asked(ask, on.Case) : null,
        ["ask base"] = on => on.HasNumber ? BaseIn(on, on.Plan.AskBase) : null,
        ["ask equity"] = on => on.HasNumber && on.Plan.AskEquity is not null && PayAsk.Of(on.Plan) is { } ask ? PlanWords.Asked(ask with { Base = null, SignOn = null, Total = null }, on.Case) : null,
        ["asked"] = on => on.Draft.AskMade is { } made ? PlanWords.Asked(made, on.Case) : null,
        ["offered"] = on => on.Draft.Own is { HasFigures: true } own ? OfferWords.Terms(own.Offer) : null,
        ["base of theirs"] = on => BaseIn(on, on.Draft.Own?.Offer.Base),
        ["range"] = on => on.Case.Band is { Base: { } range } band ? MoneyText.Range(range, band.Currency) : null,
        ["hello"] = on => Salutation.To(on.Draft.Wishes.Contact, on.Scene.Library.Speech),
        ["company"] = on => on.Draft.Company,
        ["role"] = on => on.Draft.Role,
        ["rival"] = on => on.Rival is { } rival ? OfferWords.Short(rival) : null,
        ["rival base"] = on => on.Rival?.Offer is { Base: { } theirs } offer ? BaseText.Amount(theirs, offer, offer.Currency) : null,
        ["deadline"] = on => on.Draft.Own?.Deadline is { } day ? Days.Text(day) : null,
        ["until"] = on => on.Draft.Own?.Deadline is { } day ? Days.Text(Days.AddWorking(day, DaysToSign)) : null,
        ["answer by"] = on => Days.Text(Days.AddWorking(on.Scene.Today, DaysToAnswer)),
        ["sign by"] = on => Days.Text(Days.AddWorking(on.Scene.Today, DaysToSign)),
        ["condition"] = on => on.Heard.YesIf?.Words(on.Heard, on.Draft, on.Scene),
        ["review"] = on => Days.Review(on.Draft.Wishes.ReviewMonth, on.Scene.Today),
        ["minimum"] = on => InPlan(on, on.Draft.MinimumBase ?? on.Draft.MinimumTotal),
        ["figure"] = on => InPlan(on, on.Figure),
        ["short"] = on => on.HasNumber && on.Plan.AskBase - on.Draft.Own?.Offer.Base is > 0 and var apart ? BaseIn(on, apart) : null,
        ["total"] = on => on.HasNumber ? InPlan(on, on.Plan.AskTotal) : null,
        ["experience"] = on => on.Draft.Wishes.Experience is { Count: > 0 } told ? told[0] : null,
        ["law"] = on => PayLaws.Notes(on.Draft.Region, PayLawKind.SalaryHistory, on.Scene.Library.PayLaws, on.Scene.Today).FirstOrDefault()?.ToString(),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The text with its slots filled; null where one cannot be.</summary>
    public static string? Fill(string text, AnswerScene on)
    {
        var filled = new System.Text.StringBuilder();
        for (var at = 0; ;)
        {
            var open = text.IndexOf('{', at);
            var close = open < 0 ? -1 : text.IndexOf('}', open);
            if (close < 0)
            {
                return filled.Append(text.AsSpan(at)).ToString();
            }

            if (!ByName.TryGetValue(text[(open + 1)..close], out var slot) || slot(on) is not { Length: > 0 } value)
            {
                return null;
            }

            filled.Append(text.AsSpan(at, open - at)).Append(value);
            at = close + 1;
        }
    }

    /// <summary>Base in the unit of their offer.</summary>
    private static string? BaseIn(AnswerScene on, decimal? amount) => amount is { } known ? BaseText.Amount(known, on.Draft.Own?.Offer, Cases.CurrencyOf(on.Draft, on.Scene.Library)) : null;

    private static string? InPlan(AnswerScene on, decimal? amount) => amount is { } known ? MoneyText.Short(known, Cases.CurrencyOf(on.Draft, on.Scene.Library)) : null;
}
