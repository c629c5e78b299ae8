using CompBot.Core.Pay;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Listening;

/// <summary>"Should I ask for 230K?": a figure that is asked about is no fact of the case; it is set beside the ask.</summary>
internal static class FigureAsked
{
    /// <summary>The yearly base that the message asks about, in the case's currency; null where it asks about none, or about several.</summary>
    public static decimal? In(Heard heard, CaseDraft draft, Scene scene)
    {
        if (!heard.Holds(Topics.HowMuch) && !heard.Holds(Topics.IsItGood) && !heard.Holds(Topics.Bluff))
        {
            return null;
        }

        var asked = heard.Reading.Figures.Where(told => told is { Of: ToldOf.None or ToldOf.Wish, Part: ToldPart.Base or ToldPart.Total });
        return asked is [{ } only] && (only.Currency is null || only.Currency == Cases.CurrencyOf(draft, scene.Library)) ? only.Amount : null;
    }
}
