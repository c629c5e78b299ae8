using CompBot.Core.Pay;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What is told where the talk is about a raise: present pay is what a raise is counted from; elsewhere it is set beside the offer, for the person alone.</summary>
internal static class HomeFacts
{
    /// <summary>Above this an amount is no pay.</summary>
    private const decimal Most = 1_000_000_000m;

    /// <summary>Who surely asks for a raise where they work is at home, unless an employer's offer is held.</summary>
    public static Told AtHome(Told told, FactScene on) =>
        SaysNoRaise(on) ? told with { Case = NoRaise(told.Case) }
        : told.Case.Outside.Count == 0 && AsksForRaise(on) && !on.Heard.Says("resigned") ? told with { Case = told.Case with { Told = Situation.AtHome } }
        : SaysHome(on) && told.Case.Outside.All(told.Case.IsOwn) ? told with { Case = WithoutOffer(told.Case) }
        : told;

    /// <summary>The talk is about a raise where the person works, or becomes so with the message; who has given notice is leaving.</summary>
    public static bool IsAbout(FactScene on) => (Situations.Of(on.State.Carried.Case) is Situation.AtHome || on.State.Carried.Case.Outside.Count == 0 && AsksForRaise(on)) && !on.Heard.Says("resigned");

    /// <summary>"It's my own boss, I already work there": said in words that mean nothing else, and no other company offers anything in the message.</summary>
    private static bool SaysHome(FactScene on) =>
        (on.Heard.Says("at-home") || on.Heard.Says("home-signs") && !on.Heard.Says("applying") && !on.Heard.Says("resigned") && !on.Heard.Meanings.Any(meaning => meaning is { Topic: Topics.Offer or Topics.CounterHome or Topics.Expectations, IsSure: true })) && !SaysNoRaise(on) && !on.Heard.Reading.Offers.Any(said => said is { Whose: Whose.Offered, HasFigures: true, Company: not null });

    /// <summary>"It's not a raise, I'm applying": not where the same message says that it is where they work ("I'm applying for the lead job where I already work").</summary>
    private static bool SaysNoRaise(FactScene on) => on.Heard.Says("no-raise") && !on.Heard.Says("at-home");

    /// <summary>What they earn stays known, for the person alone; nobody at home was asked or has answered.</summary>
    private static CaseDraft NoRaise(CaseDraft draft) => draft.Told is Situation.AtHome ? draft with { Told = null, HomeAnswers = [], AskMade = null } : draft;

    /// <summary>What was taken for the employer's offer is what the person earns there.</summary>
    private static CaseDraft WithoutOffer(CaseDraft draft) => draft.OfAnother with
    {
        Told = Situation.AtHome,
        PresentPay = draft.PresentPay ?? draft.Own?.Offer.Base,
        PresentHours = draft.PresentPay is null ? draft.Own?.Offer.HoursPaid : draft.PresentHours,
        PresentCurrency = draft.PresentCurrency ?? (draft.Own is { CurrencyAssumed: false } own ? own.Offer.Currency : null),
        Offers = draft.Offers.Where(held => !draft.IsOwn(held)),
        Stage = null,
        Refusals = [],
    };

    /// <summary>The person says that it is no raise.</summary>
    public static Move IsOffer(ConversationState state, Scene scene) =>
        Moves.Onwards(state, state.Carried.Case with { Told = null, PresentPay = null, PresentHours = null, PresentCurrency = null, HomeAnswers = [], AskMade = null }, scene, []);

    /// <summary>The message without offers that no company makes: where one works, an amount is what one earns or what the boss answers.</summary>
    public static MessageReading WithoutNameless(FactScene on) => Situations.Of(on.State.Carried.Case) is Situation.AtHome || AsksForRaise(on)
        ? HomeAnswers.AreTold(on.State, on.Heard, on.Scene) ? Answer(on) : on.Reading with { Offers = on.Reading.Offers.Where(said => said.Whose != Whose.Offered || said.Company is not null) }
        : on.Reading;

    /// <summary>What the boss answers names no other company but by its own words: the "now" of "now they say 87" is none.</summary>
    private static MessageReading Answer(FactScene on)
    {
        bool IsNamed(string? company) => company is not null && (Names.HasWords(on.Heard.Text, company) || Names.HasWords(on.Heard.Text, company.Split(' ')[^1]));
        return on.Reading with { Company = IsNamed(on.Reading.Company) ? on.Reading.Company : null, Offers = on.Reading.Offers.Where(said => said.Whose != Whose.Offered || IsNamed(said.Company)) };
    }

    public static Told PresentPay(Told told, FactScene on)
    {
        if (Situations.Of(told.Case) is not Situation.AtHome)
        {
            return on.Heard.Reading.Figures.FirstOrDefault(figure => figure is { Of: ToldOf.Current, Part: ToldPart.Base, Amount: > 0 and < Most }) is { } now && on.Reading.Offers.Any(said => said.Whose == Whose.Current)
                ? told with { Case = told.Case with { PresentPay = now.Amount, PresentHours = now.HoursPaid, PresentCurrency = now.Currency } }
                : told;
        }

        var remarks = told.Remarks.Where(remark => remark != Wording.CurrentPaySetAside);
        return Paid(on) is not { } paid || told.Case.PresentPay is not null && AnswerOnly(on) ? told with { Remarks = remarks }
            : paid.Amount is > 0 and < Most ? told with { Case = told.Case with { PresentPay = paid.Amount, PresentHours = paid.HoursPaid, PresentCurrency = paid.Currency ?? told.Case.PresentCurrency }, Remarks = remarks }
            : told with { Remarks = remarks.Add(Wording.AmountNotUsed) };
    }

    /// <summary>A figure of the boss's is none of the person's pay, unless that is told in so many words.</summary>
    private static bool AnswerOnly(FactScene on) => HomeAnswers.AreTold(on.State, on.Heard, on.Scene) && !on.Heard.Meanings.Any(meaning => meaning.Topic == Topics.CurrentPay && meaning.IsSure);

    /// <summary>Who tells of an offer in the same breath asks how to answer that one.</summary>
    private static bool AsksForRaise(FactScene on) =>
        !SaysNoRaise(on) && (WantsMoreThanNow(on) || IsAnsweredByBoss(on) || on.State.Carried.Case.Outside.Count == 0 && SaysHome(on) || on.Heard.Meanings.Any(meaning => meaning.Topic == Topics.Raise && meaning.IsSure)
        && !(on.Heard.Meanings.Any(meaning => meaning.Topic == Topics.Offer && meaning.IsSure) && on.Heard.Reading.Figures.Any(figure => figure is { Of: ToldOf.Offer, Part: ToldPart.Base or ToldPart.Total })));

    /// <summary>"I make 22 an hour and want 25", and nobody offers anything.</summary>
    private static bool WantsMoreThanNow(FactScene on)
    {
        bool Holds(ToldOf of) => on.Heard.Reading.Figures.Any(figure => figure.Of == of && figure.Part is ToldPart.Base or ToldPart.Total);
        return on.State.Carried.Case is { Outside.Count: 0, Company: null } && Holds(ToldOf.Current) && Holds(ToldOf.Wish) && !Holds(ToldOf.Offer) && !on.Heard.Holds(Topics.Offer) && !on.Heard.Holds(Topics.Expectations) && !on.Heard.Says("applying");
    }

    /// <summary>"I make 72k, asked my boss for 80 and she said 76": the own boss answers, and nobody else offers anything or is left for it.</summary>
    private static bool IsAnsweredByBoss(FactScene on) =>
        on.State.Carried.Case is { Offers.Count: 0, Company: null } && on.Heard.Says("own-boss") && !on.Heard.Says("to-keep-me") && !on.Heard.Holds(Topics.CounterHome)
        && on.Heard.Reading.Figures.Any(figure => figure is { Of: ToldOf.Current, Part: ToldPart.Base or ToldPart.Total }) && on.Heard.Reading.Offers.All(said => said.Company is null);

    /// <summary>The figure of the present job; where it was asked for, the only figure of a year's pay.</summary>
    private static ToldFigure? Paid(FactScene on)
    {
        var yearly = on.Heard.Reading.Figures.Where(figure => figure.Part is ToldPart.Base or ToldPart.Total);
        return yearly.FirstOrDefault(figure => figure.Of == ToldOf.Current)
            ?? (on.State is ConversationState.Asking { Open: Question.PresentPay } && yearly is [{ Of: ToldOf.Offer or ToldOf.None } only] ? only : null)
            ?? (on.State.Carried.Case is { PresentPay: null, Offers.Count: 0 } && SaysHome(on) && yearly.Where(figure => figure.Of is ToldOf.Offer) is [var unnamed] ? unnamed : null);
    }
}
