using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>
/// "They came up by 10K", "met me half way", "took 5% off": the new figure is worked out from the one that is held, said back with both, and counts once it is agreed
/// to. A new figure that is told as such was taken with the offer already.
/// </summary>
internal static class MoveFacts
{
    /// <summary>A move beyond this part of the figure is more likely misread than true.</summary>
    private const decimal MostOfFigure = 1m;

    private static readonly string[] Parts = ["base", "sign-on", "bonus", "equity"];

    public static Told Moved(Told told, FactScene on)
    {
        var moves = on.Reading.Figures.Where(figure => figure.Of is ToldOf.Offer or ToldOf.None && figure.Part is ToldPart.MoveAmount or ToldPart.MovePercent).ToList();
        if (on.About(told.Case) is not { } held || held != on.About(on.State.Carried.Case) && moves.Count == 0)
        {
            return told;
        }

        return moves is [{ } by] ? By(told, on, held, by)
            : on.Heard.Says("half-way") ? HalfWay(told, on, held)
            : told;
    }

    private static Told By(Told told, FactScene on, HeldOffer held, ToldFigure by)
    {
        var (offer, isCut) = (held.Offer, on.Heard.Says("less") && !on.Heard.Says("more"));
        var part = PartBeside(on.Heard, by);
        var isSignOn = part is "sign-on";
        var figure = isSignOn ? offer.SignOn is { ByYear: [var once] } ? once : null : offer.Base;
        var isOther = part is "bonus" or "equity";
        if (isOther && held != on.About(on.State.Carried.Case))
        {
            // The new figures were told themselves; what else was counted is said beside them.
            return told;
        }

        if (figure is not { } was || isOther || offer.StatedTotal is not null && !isSignOn || by.Currency is { } said && said != offer.Currency)
        {
            return told with { Ask = new Question.Replace(IndexOf(told.Case, held)), Remarks = told.Remarks.Add(Wording.WhatIsItThen) };
        }

        var step = by.Part == ToldPart.MovePercent ? was * by.Amount / 100m : by.Amount;
        if (step <= 0 || step > was * MostOfFigure || isCut && step >= was)
        {
            return told;
        }

        var now = isCut ? was - step : was + step;
        var after = isSignOn ? held with { Offer = offer with { SignOn = SignOn.Once(now) } } : held with { Offer = offer with { Base = now }, BaseBefore = isCut ? was : held.BaseBefore };
        var at = OfferWords.Name(held, told.Case);
        var (nowText, wasText) = (MoneyText.Short(now, offer.Currency), MoneyText.Short(was, offer.Currency));
        return new Told(told.Case.With(held, AsTold(after, told.Case, on)) with { Confirmed = false }, told.Remarks.Add(isCut
            ? Wording.Lowered(part ?? "base", at, nowText, wasText)
            : Wording.Raised(part ?? "base", at, nowText, wasText, on.Heard.Says("written"))));
    }

    /// <summary>The part of pay whose word stands nearest to the figure; null where none is named.</summary>
    private static string? PartBeside(Heard heard, ToldFigure by)
    {
        var tokens = heard.Utterance.Tokens;
        var at = Enumerable.Range(0, tokens.Count).FirstOrDefault(index => tokens[index].At.From >= by.At.From);
        int? DistanceOf(string part) => Enumerable.Range(0, tokens.Count).Where(index => heard.Book.LengthAt(part, heard.Utterance, index, tokens.Count) > 0).Select(index => (int?)Math.Abs(index - at)).Min();
        return Parts.Where(part => DistanceOf(part) is not null).MinBy(DistanceOf);
    }

    private static Told HalfWay(Told told, FactScene on, HeldOffer held)
    {
        var offer = held.Offer;
        if (!told.Case.IsOwn(held) || (told.Case.AskMade ?? AskKept.Of(on.State, on.Scene)) is not { Base: { } wanted } asked || asked.Currency != offer.Currency || offer.Base is not { } low || wanted <= low)
        {
            return told with { Ask = new Question.Replace(IndexOf(told.Case, held)), Remarks = told.Remarks.Add(Wording.HalfWayOfWhat) };
        }

        var now = (low + wanted) / 2m;
        return new Told(told.Case.With(held, held with { Offer = offer with { Base = now } }) with { Confirmed = false }, told.Remarks.Add(Wording.HalfWay(
            MoneyText.Short(now, offer.Currency), MoneyText.Short(low, offer.Currency), MoneyText.Short(wanted, offer.Currency), OfferWords.Name(held, told.Case), on.Heard.Says("written"))));
    }

    private static int IndexOf(CaseDraft draft, HeldOffer held) => draft.Offers.TakeWhile(other => !ReferenceEquals(other, held)).Count();

    /// <summary>Another employer's letter does not hold what was only told since.</summary>
    private static HeldOffer AsTold(HeldOffer after, CaseDraft draft, FactScene on) =>
        !draft.IsOwn(after) && after.Evidence is Evidence.Written && !on.Heard.Says("written") ? after with { Evidence = Evidence.Verbal } : after;
}
