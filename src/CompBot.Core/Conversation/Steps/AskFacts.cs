using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What the person asked the employer for, and whether they gave it.</summary>
internal static class AskFacts
{
    /// <summary>"I asked for 230": its figures are the ask. Without figures it is the number that was given, where there is one.</summary>
    public static Told Asked(Told told, FactScene on)
    {
        if (Of(told.Case, on) is { } ask)
        {
            return told with { Case = told.Case with { AskMade = ask } };
        }

        return told.Case.Own is null || on.FiguresOf(ToldOf.Wish).Any() ? told
            : AskKept.Of(on.State, on.Scene) is { } given
                ? (told with { Case = told.Case with { AskMade = given } }).Saying(Wording.AskedNow(PlanWords.Asked(given, on.Scene.CaseOf(told.Case))))
                : told.Saying(Wording.WhichAsk);
    }

    /// <summary>"I want 5k more": a hope, counted from what they offer.</summary>
    public static Told HopedBy(Told told, FactScene on) => HopeBy(told.Case, on) is { } hoped ? told with { Case = told.Case with { Hoped = hoped, HopedTotal = null } } : told;

    /// <summary>The base that is hoped for, by how much it is more than what they offer; null where no such hope is told.</summary>
    public static decimal? HopeBy(CaseDraft draft, FactScene on) =>
        !on.Heard.Holds(Topics.Asked) && draft.Own?.Offer is { Base: { } offered } offer && on.FiguresOf(ToldOf.Wish).ToList() is [{ Part: ToldPart.MoveAmount or ToldPart.MovePercent } by] && (by.Currency ?? offer.Currency) == offer.Currency
            ? offered + (by.Part == ToldPart.MovePercent ? offered * by.Amount / 100m : by.Amount)
            : null;

    /// <summary>The figure they decided to ask for. After an ask that was made a lower one is a step towards them; a higher one would be asking anew.</summary>
    public static Told Chosen(Told told, FactScene on)
    {
        if (on.Heard.Ordered is not { Base: var chosen })
        {
            return told;
        }

        if (told.Case.AskMade is { Base: { } made } asked)
        {
            return chosen < made ? told with { Case = told.Case with { AskMade = asked with { Base = chosen } } } : told.Saying(Wording.AskNoHigher);
        }

        // Who decides to ask for a base has not taken it for refused.
        return told.Case.Own?.Offer is { Base: { } offered } offer && chosen <= offered ? told.Saying(Wording.ChosenIsOffered(BaseText.Amount(chosen, offer, offer.Currency)))
            : ChosenBase.IsPrivate(on.Scene.CaseOf(told.Case), chosen) ? told.Saying(Wording.OwnAskIsPrivate)
            : told with { Case = told.Case with { Chosen = chosen, Hoped = null, HopedTotal = null, Refusals = told.Case.Refusals.Where(refusal => refusal.Part is not (PayPart.Base or PayPart.Total)) } };
    }

    /// <summary>"They agreed": they offer all that was asked for, where that is known.</summary>
    public static Told Agreed(Told told, FactScene on)
    {
        if (IsToTermOnly(on.Heard))
        {
            return told;
        }

        if (told.Case.Wishes.OwnAsk is { } own)
        {
            return (told with { Case = TermFacts.Granted(told.Case, own, on.Heard.Book) }).Saying(Wording.OwnAskAgreed(own));
        }

        if (on.Reading.Offers.Any(said => said is { Whose: Whose.Offered, HasFigures: true }) || on.Heard.Says("either"))
        {
            // They said yes to the figures that are told, which need not be all that was asked for.
            return told;
        }

        if (IsToOther(on.Heard))
        {
            return told.Saying(Wording.YesToWhat);
        }

        if (Named(told.Case, on) is { } named)
        {
            return named;
        }

        if (AskKept.Granted(on.State.Carrying(on.State.Carried with { Case = told.Case }), on.Scene) is not { } granted)
        {
            return told;
        }

        return (told with { Case = granted }).Saying(Wording.AgreedTo(PlanWords.Asked(granted.AskMade!, on.Scene.CaseOf(granted))));
    }

    /// <summary>
    /// "He said fine 21 day one": the yes names a figure of the pay's size right behind it, which is what they agreed to, and not all that was asked for. Null where it names none;
    /// a number of days or a date is none.
    /// </summary>
    private static Told? Named(CaseDraft draft, FactScene on)
    {
        if (draft.Own is not { Offer: { Base: { } held } offer } own || on.Heard.Meanings.FirstOrDefault(meaning => meaning.Topic == Topics.Agreed) is not { } agreed)
        {
            return null;
        }

        var numbers = Numbers(on.Heard, agreed).Where(at => on.Heard.Book.Lists("agreed-lead", on.Heard.Utterance, at - 1) && !on.Heard.Book.Lists("not-pay", on.Heard.Utterance, at + 1)).Select(at => WrittenNumber.Yearly(on.Heard.Utterance.Tokens[at].Form, offer.HoursPaid)).ToList();
        var near = numbers.Where(yearly => yearly >= held && yearly <= held * MostOfHeld).Distinct().ToList();
        return near is [{ } only] && only != AskKept.Of(on.State, on.Scene)?.Base
            ? new Told(draft.With(own, own with { Offer = offer with { Base = only } }) with { AskMade = new PayAsk { Currency = offer.Currency, Base = only }, TheyMoved = true }, [Wording.NowWas(draft.Company is null ? "Base" : $"Base at {draft.Company}", BaseText.Amount(only, offer, offer.Currency), BaseText.Amount(held, offer, offer.Currency))]) : null;
    }

    /// <summary>"She said yes to the review": a yes to what stands beside pay says nothing of the pay.</summary>
    public static bool IsToTermOnly(Heard heard) =>
        heard.Meanings.FirstOrDefault(meaning => meaning.Topic == Topics.Agreed) is { } agreed && AnswerFacts.NamesTermOnly(heard, agreed);

    /// <summary>"They agreed to 30 days notice": the yes is to a time, and says nothing of the money.</summary>
    public static bool IsToOther(Heard heard) =>
        heard.Meanings.FirstOrDefault(meaning => meaning.Topic == Topics.Agreed) is { } agreed && Numbers(heard, agreed).ToList() is { Count: > 0 } numbers && numbers.TrueForAll(at => heard.Book.Lists("not-pay", heard.Utterance, at + 1));

    /// <summary>The numbers in the words of the yes, by their tokens.</summary>
    private static IEnumerable<int> Numbers(Heard heard, Meaning agreed) =>
        Enumerable.Range(0, heard.Utterance.Tokens.Count).Where(at => heard.Utterance.Tokens[at].IsFigure && agreed.At.Holds(heard.Utterance.Tokens[at].At.From));

    private const decimal MostOfHeld = 1.5m;

    /// <summary>Where they came up, the ask that was given is taken to have been made, and stays what it was.</summary>
    public static Told AfterTheyCameUp(Told told, FactScene on)
    {
        var (kept, remarks) = AskKept.After(on.State, told.Case, on.Heard, on.Scene);
        return told with { Case = kept, Remarks = [.. told.Remarks, .. remarks] };
    }

    private static PayAsk? Of(CaseDraft draft, FactScene on)
    {
        var wanted = on.FiguresOf(ToldOf.Wish).ToList();
        var own = draft.Own ?? (draft.Outside is [var only] ? only : null);
        var currency = wanted.Select(figure => figure.Currency).FirstOrDefault(known => known is not null) ?? own?.Offer.Currency ?? Cases.CurrencyOf(draft, on.Scene.Library);
        if (wanted is [{ Part: ToldPart.MoveAmount or ToldPart.MovePercent } by] && own?.Offer.Base is { } offered)
        {
            return new PayAsk { Currency = currency, Base = offered + (by.Part == ToldPart.MovePercent ? offered * by.Amount / 100m : by.Amount) };
        }

        decimal? Amount(ToldPart part) => wanted.FirstOrDefault(figure => figure.Part == part)?.Amount;
        var (@base, total) = (Amount(ToldPart.Base), Amount(ToldPart.Total));
        var equity = Amount(ToldPart.Equity) is { } grant ? new EquityAsk(grant, EquityPeriod.Grant, 4) : Amount(ToldPart.EquityYear) is { } yearly ? new EquityAsk(yearly, EquityPeriod.Year, null) : null;
        return (@base ?? total ?? Amount(ToldPart.SignOn)) is null && equity is null ? null
            : new PayAsk { Currency = currency, Base = @base, Total = @base is null ? total : null, SignOn = Amount(ToldPart.SignOn), Equity = equity };
    }
}
