using System.Text.RegularExpressions;
using CompBot.Core.Conversation.Understanding;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>"Should I ask for 230K?", "is 120K good?": a figure that is asked about is no fact of the case. It is set beside the ask.</summary>
internal static partial class FigureAsked
{
    private const int Longest = 100;

    /// <summary>Null where no figure is asked about.</summary>
    public static Move? Take(ConversationState state, string text, Scene scene)
    {
        var plain = text.Length > Longest ? "" : Intents.Plain(text);
        if (Asking().Match(plain) is not { Success: true } match || Amount(match.Groups["what"].Value, state.Carried.Case, scene) is not { } figure)
        {
            return null;
        }

        var draft = state.Carried.Case;
        if (!AskKept.HasNumber(state))
        {
            return Moves.GoOn(state, Wording.FigureLater);
        }

        var plan = Planner.Plan(scene.CaseOf(draft));
        return draft.Own?.Offer.Base == figure && Judged().IsMatch(plain) ? Coaching.Take(state, "is that a good offer?", scene)
            : plan.Progress is not null ? Move.To(state, Wording.AskedOnce)
            : plan.AskBase is { } ask ? Move.To(state, Beside(figure, ask, draft.Own?.Offer.Base, plan.Currency))
            : Move.To(state, Wording.NothingSupports);
    }

    public static bool Asks(string text) => text.Length <= Longest && Asking().IsMatch(Intents.Plain(text));

    private static string Beside(decimal figure, decimal ask, decimal? offered, Currency currency)
    {
        var (said, supported) = (MoneyText.Short(figure, currency), MoneyText.Short(ask, currency));
        return figure == ask ? Wording.JustThat(supported)
            : figure > ask ? Wording.AboveTheAsk(said, supported)
            : figure <= offered ? Wording.NotAboveTheirs(said, supported)
            : Wording.BelowTheAsk(said, supported);
    }

    /// <summary>The yearly base that a bare figure means in this case, in its currency; null where it is none.</summary>
    public static decimal? Amount(string what, CaseDraft draft, Scene scene) =>
        scene.Read($"{what} base", draft).Offers is [{ Base: { } figure } said] && (said.Currency is null || said.Currency == Cases.CurrencyOf(draft, scene.Library)) ? figure : null;

    [GeneratedRegex(@"^(so |and |but |ok,? |well,? |hmm,? )*(((how )?(should|can|could|shall|may|do|would|what if|what happens if) i|is it (ok|okay|fine|too much) to) (just |still |also |even |really )*(ask|say|counter|go|request|propose|name|push|shoot|aim|demand)( them| back)?( for| with| at| to)?|how about|what about|why not|(is|would|are|was)) (?<what>[$£€₹]?\d[\d,.]*\s?k?)( base| a year)?( be)?( (too (much|high|low|greedy|far)|enough|ok|okay|reasonable|realistic|possible|(a )?(good|fair|decent|bad|low|lowball|competitive|normal)( offer| salary| number| pay)?))?( to ask( for)?| instead| then| here| for (that|this|it))*\s?\?*$")]
    private static partial Regex Asking();

    [GeneratedRegex(@"\b(good|fair|decent|bad|low|lowball|competitive|normal|ok|okay|enough)\b")]
    private static partial Regex Judged();
}
