using CompBot.Core.Chat;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>The message with the number: what to ask first, private figures last, ways to go on.</summary>
internal static class NumberPrompt
{
    public static Reply For(Talk talk, Scene scene)
    {
        if (HomeRaise.Of(talk.Case, scene) is { } raise)
        {
            return RaisePrompt.Number(talk, raise, scene.Library);
        }

        if (SituationPage.Short(talk, scene) is { } page)
        {
            return page;
        }

        var @case = scene.CaseOf(talk.Case);
        var plan = Planner.Plan(@case);
        return new()
        {
            Title = "Your number",
            Parts = [.. Parts(talk.Case, @case, plan)],
            Choices = Choices(talk),
        };
    }

    /// <summary>The number of a case that is shown to somebody else; what is for its person alone is shown only where they said so.</summary>
    public static IEnumerable<ReplyPart> Shown(CaseDraft draft, Scene scene, bool withPrivate)
    {
        var @case = scene.CaseOf(draft);
        return Parts(draft, @case, Planner.Plan(@case), withPrivate);
    }

    private static IEnumerable<ReplyPart> Parts(CaseDraft draft, NegotiationCase @case, NegotiationPlan plan, bool withPrivate = true)
    {
        yield return new ReplyPart.Text(PlanWords.Headline(@case, plan));
        if (PlanWords.Rows(@case, plan).ToSequence() is { Count: > 0 } rows)
        {
            yield return new ReplyPart.Facts(PlanWords.Heading(plan), rows);
        }

        if (string.Join(' ', plan.Verdicts.Select(verdict => PlanWords.Of(verdict, @case))) is { Length: > 0 } verdicts)
        {
            yield return new ReplyPart.Text(verdicts);
        }

        if (plan.AskStaysBelow)
        {
            yield return new ReplyPart.Text(Wording.AskStaysBelow);
        }

        if (withPrivate && PlanWords.Private(@case, plan).Concat(BesideNow.Rows(draft, plan)).ToSequence() is { Count: > 0 } known)
        {
            yield return new ReplyPart.Facts("For you alone, never said or sent", known);
        }

        if (draft.Wishes.OwnAsk is { } words && !PrivateAmounts.AreIn(words, @case))
        {
            yield return new ReplyPart.Note(Wording.OwnAskStands(words));
        }

        if (draft.Hoped is { } hoped && plan.AskBase is { } ask)
        {
            yield return new ReplyPart.Note(Wording.Hoped(hoped, ask, BaseText.Amount(hoped, @case.Offer, plan.Currency), BaseText.Amount(ask, @case.Offer, plan.Currency)));
        }

        if (draft.Chosen is { } chosen && plan.AskBase == chosen && Planner.Plan(@case with { ChosenBase = null }).AskBase is { } mine && mine != chosen)
        {
            yield return new ReplyPart.Note(Wording.ChosenAsk(BaseText.Amount(mine, @case.Offer, plan.Currency)));
        }

        if (draft.HopedTotal is { } whole && plan.AskTotal is { } year)
        {
            yield return new ReplyPart.Note(Wording.Hoped(whole, year, MoneyText.Short(whole, plan.Currency), MoneyText.Short(year, plan.Currency)));
        }

        if (draft.Own is { EquityIsOpen: true } own)
        {
            yield return new ReplyPart.Note(Wording.EquityOpen(OfferWords.Name(own, draft), isOwn: true));
        }

        if (@case.Guide is { } guide)
        {
            yield return new ReplyPart.Note(Wording.BandSource(guide));
        }
    }

    private static Sequence<Choice> Choices(Talk talk) =>
    [
        new Choice.Button(Ids.Of(talk, "script"), "Make my script", ButtonStyle.Primary),
        new Choice.Button(Ids.Of(talk, "why"), "Why these numbers"),
        .. talk.Case.Offers.Count > 0 ? [new Choice.Button(Ids.AnyTime("compare"), "Compare my offers")] : Sequence<Choice>.Empty,
        .. talk.Case.Offers.Any(held => held.ToStay) ? [new Choice.Button(Ids.Of(talk, "stay-or-go"), "Stay or go?")] : Sequence<Choice>.Empty,
        Adjust(talk),
    ];

    public static Choice Adjust(Talk talk) => new Choice.Select(Ids.Of(talk, "adjust"), "Adjust something",
    [
        new("My own minimum", "minimum", "The least you would sign for"),
        new("What I would leave behind", "leftbehind", "Unvested stock or a bonus"),
        new("How private stock counts", "privatestock", "Half of face value unless you say otherwise"),
        new("An offer or the case", "offers", "Correct or add something"),
        new("About me, by form", "aboutme", "Experience, minimum, what you leave"),
    ]);

    /// <summary>Every figure with its reason.</summary>
    public static Reply Why(Talk talk, Scene scene)
    {
        if (HomeRaise.Of(talk.Case, scene) is { } raise)
        {
            return RaisePrompt.Number(talk, raise, scene.Library);
        }

        var @case = scene.CaseOf(talk.Case);
        var plan = Planner.Plan(@case);
        return new()
        {
            Title = "Why these numbers",
            Parts = [new ReplyPart.Text(PlanWords.Headline(@case, plan)), new ReplyPart.Facts(null, plan.Reasons.Map(reason => new Fact(Name(reason.Figure, plan), reason.Why.ToString())))],
        };
    }

    private static string Name(PlanFigure figure, NegotiationPlan plan) => figure switch
    {
        PlanFigure.AskBase => "Base to ask",
        PlanFigure.AskEquity => "Equity to ask",
        PlanFigure.AskBonus => "Bonus to ask",
        PlanFigure.AskSignOn => "Sign-on to ask",
        PlanFigure.AskRelocation => "Relocation to ask",
        PlanFigure.AskTotal => "A year of it",
        PlanFigure.FloorBase => plan.FloorIsMarker ? "Marker (private)" : "Your minimum (private)",
        PlanFigure.WalkAwayTotal => "A year to beat (private)",
    };
}
