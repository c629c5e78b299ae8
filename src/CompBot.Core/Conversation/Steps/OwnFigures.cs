using System.Globalization;
using CompBot.Core.Conversation.Listening;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What a few words about an own figure come to. Remark says why the case was left as it is; null where the figure was taken.</summary>
internal sealed record OwnFigure(CaseDraft Case, string? Remark = null);

/// <summary>Figures only the person can give: the least they would take, what leaving would cost, how far private stock counts.</summary>
internal static class OwnFigures
{
    /// <summary>Base unless a total is spoken of; null where there is no amount, or several.</summary>
    public static OwnFigure? Minimum(CaseDraft draft, string text, Scene scene) => Taken(
        draft, text, scene, Wording.MinimumInOtherCurrency, said => said.Total is not null
            ? draft with { MinimumTotal = said.Total ?? said.Base }
            : draft with { MinimumBase = said.Base });

    /// <summary>Null where there is no amount, or several.</summary>
    public static OwnFigure? LeftBehind(CaseDraft draft, string text, Scene scene) => Taken(
        draft, text, scene, Wording.LeftBehindInOtherCurrency, said => draft with { LeftBehind = said.Base ?? said.Total });

    /// <summary>"half", "at face", "40 %": 0 to 1; null where it is none of these.</summary>
    public static decimal? Share(Heard heard) =>
        Percent(heard) ?? (heard.Says("at-half") ? 0.5m : heard.Says("at-face") ? 1m : heard.Says("at-zero") ? 0m : null);

    private static decimal? Percent(Heard heard) =>
        heard.Utterance.Tokens.Where(token => token.Kind == Language.Text.WordKind.Number).ToList() is [var only]
        && decimal.TryParse(only.Form.TrimEnd('%'), NumberStyles.Number, CultureInfo.InvariantCulture, out var percent) && percent is >= 0 and <= 100 ? percent / 100m : null;

    /// <summary>These figures decide, so one in another currency is asked for again and never converted.</summary>
    private static OwnFigure? Taken(CaseDraft draft, string text, Scene scene, Func<Currency, string> otherCurrency, Func<OfferReading, CaseDraft> take)
    {
        if (Amount(text, draft, scene) is not { } said)
        {
            return null;
        }

        var currency = Cases.CurrencyOf(draft, scene.Library);
        return said.Currency is { } other && other != currency ? new OwnFigure(draft, otherCurrency(currency)) : new OwnFigure(take(said));
    }

    /// <summary>One plain amount, whoever's it sounds like, as base unless it is a total; null where there is none or several.</summary>
    private static OfferReading? Amount(string text, CaseDraft draft, Scene scene)
    {
        var said = scene.Read(text, draft).Offers.Where(offer => (offer.Base ?? offer.Total ?? offer.Equity?.Amount ?? offer.SignOn?.Sum ?? offer.Bonus?.Amount) is > 0);
        return said.Count == 1
            ? said[0] with { Base = said[0].Base ?? (said[0].Total is null ? said[0].Equity?.Amount ?? said[0].SignOn?.Sum ?? said[0].Bonus?.Amount : null) }
            : null;
    }
}
