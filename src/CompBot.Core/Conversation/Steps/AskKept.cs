using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>An ask that was made stays what it was when they move, until something new is a reason to ask again.</summary>
internal static class AskKept
{
    /// <summary>What was asked for: as it is held, else the number that was given for an offer they made. Null where there is neither.</summary>
    public static PayAsk? Of(ConversationState state, Scene scene)
    {
        var draft = state.Carried.Case;
        return draft.AskMade ?? (HasNumber(state) && draft.Own is { HasFigures: true } ? PayAsk.Of(Planner.Plan(scene.CaseOf(draft))) : null);
    }

    /// <summary>
    /// The case after a message in which they came up: the ask that was given is taken to have been made, unless they only put in writing what they had told.
    /// </summary>
    public static (CaseDraft Case, Sequence<string> Remarks) After(ConversationState state, CaseDraft after, Heard heard, Scene scene)
    {
        var before = state.Carried.Case;
        if (before.Own?.Offer.Base > after.Own?.Offer.Base)
        {
            return (after with { TheyMoved = false }, []);
        }

        if (before.Own is not { HasFigures: true } was || after.Own is not { } now || IsRival(before, now) || !(IsUp(was.Offer, now.Offer) && (heard.Holds(Topics.Moved) || HasNumber(state) && IsRaised(was.Offer, now.Offer) && !heard.Reading.TakesBack) && !IsOnlyCorrected(heard)))
        {
            return (after, []);
        }

        if ((after.AskMade ?? (was.Evidence == now.Evidence ? Of(state, scene) : null)) is not { } asked)
        {
            return (after, []);
        }

        var moved = after with { AskMade = asked, TheyMoved = true };
        return (moved, Remarks(before, moved, isTold: after.AskMade is not null, scene));
    }

    /// <summary>Whose offer stood beside theirs before: who negotiates with another employer has not been offered more.</summary>
    private static bool IsRival(CaseDraft before, HeldOffer now) =>
        now.Company is { } company && before.Offers.Any(held => !before.IsOwn(held) && held.Company is { } rival && Names.SameEmployer(rival, company));

    /// <summary>It is said to have been told wrongly, more surely than that they moved.</summary>
    private static bool IsOnlyCorrected(Heard heard) =>
        heard.Meanings.FirstOrDefault(meaning => meaning.Topic == Topics.Correct) is { } wrong && !heard.Meanings.Any(meaning => meaning.Topic == Topics.Moved && meaning.Score > wrong.Score);

    /// <summary>That it is met now, or for the first time that it stays.</summary>
    private static Sequence<string> Remarks(CaseDraft before, CaseDraft moved, bool isTold, Scene scene)
    {
        var asked = PlanWords.Asked(moved.AskMade!, scene.CaseOf(moved));
        return !IsMet(moved, scene) ? before.AskMade is null ? [Wording.AskStays(asked, isTold)] : []
            : IsMet(before, scene) ? []
            : [Wording.AskIsMet(asked, isTold)];
    }

    private static bool IsMet(CaseDraft draft, Scene scene) => Planner.Plan(scene.CaseOf(draft)).Progress == AskProgress.Met;

    /// <summary>The case in which they offer all that was asked for; null where there is no ask, or they agreed to something else.</summary>
    public static CaseDraft? Granted(ConversationState state, Scene scene)
    {
        var draft = state.Carried.Case;
        if (draft.Own is not { HasFigures: true } own || Of(state, scene) is not { Total: null } asked || asked.Currency != own.Offer.Currency)
        {
            return null;
        }

        var offer = own.Offer with
        {
            Base = asked.Base ?? own.Offer.Base,
            Equity = asked.Equity is { } equity
                ? (own.Offer.Equity ?? new EquityGrant { Kind = scene.CaseOf(draft).Band?.Equity?.Kind ?? EquityKind.Unknown }) with { Amount = equity.Amount, Period = equity.Period, Years = equity.Years }
                : own.Offer.Equity,
            SignOn = asked.SignOn is { } signOn ? SignOn.Once(signOn) : own.Offer.SignOn,
        };
        return draft.With(own, own with { Offer = offer }) with { AskMade = asked, TheyMoved = true };
    }

    /// <summary>
    /// Another offer, role, place or level that carries a higher number is a reason to ask once more: the ask that was made becomes the number they were told.
    /// Without an offer of theirs there is no ask.
    /// </summary>
    public static (CaseDraft Case, Sequence<string> Remarks) Reopened(CaseDraft before, CaseDraft after, Scene scene)
    {
        if (after.AskMade is not { } made || before.AskMade is null || Situations.Of(after) is Situation.AtHome)
        {
            return (after, []);
        }

        if (before.Own is not null && after.Own is null)
        {
            return (after.NotAsked, []);
        }

        var isReason = after.Rivals.Any(held => !before.Rivals.Contains(held) && Carries(held, made))
            || (before.Role, before.Region, before.Level) != (after.Role, after.Region, after.Level) && Fresh(after, scene) is { } now && now > (made.Base ?? made.Total) && now > Fresh(before, scene);
        return isReason ? (after.NotAsked with { Wishes = after.Wishes with { AlreadyTold = made.Base } }, [Wording.AskAgain]) : (after, []);
    }

    /// <summary>An offer from elsewhere whose base is above what was asked for.</summary>
    private static bool Carries(HeldOffer held, PayAsk made) =>
        held.Evidence is Evidence.Written or Evidence.Verbal && held.Offer.Currency == made.Currency && held.Offer.Base > made.Base;

    private static decimal? Fresh(CaseDraft draft, Scene scene) => PayAsk.Of(Planner.Plan(scene.CaseOf(draft.NotAsked))) is { } ask ? ask.Base ?? ask.Total : null;

    /// <summary>The coach has given the number.</summary>
    public static bool HasNumber(ConversationState state) => state.Match(
        notStarted: _ => false, asking: _ => false, advising: _ => true, readingPlaybook: _ => true, practising => HasNumber(practising.Resume));

    /// <summary>A figure that was told before is higher now: after the number that is an answer to it, whatever words it comes in.</summary>
    private static bool IsRaised(Offer was, Offer now) => was.Currency == now.Currency
        && (now.Base > was.Base || was.Equity is { Amount: not null } && OfferValue.EquityPerYear(now) > OfferValue.EquityPerYear(was) || now.SignOn?.Sum > was.SignOn?.Sum || now.StatedTotal > was.StatedTotal);

    /// <summary>A figure is higher, or there is one where none was.</summary>
    private static bool IsUp(Offer was, Offer now) => was.Currency == now.Currency
        && (now.Base > (was.Base ?? 0m) || OfferValue.EquityPerYear(now) > OfferValue.EquityPerYear(was) || now.SignOn?.Sum > (was.SignOn?.Sum ?? 0m) || now.StatedTotal > (was.StatedTotal ?? 0m));
}
