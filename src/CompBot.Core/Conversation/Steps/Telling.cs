using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What a message tells of the case: names, offers, days and own figures, taken over as far as it says them.</summary>
internal static partial class Telling
{
    /// <summary>Null where nothing is told.</summary>
    public static Move? Take(ConversationState state, string text, Scene scene)
    {
        var (asked, others) = AskTold.Apart(state.Carried.Case, text);
        var told = AskTold.Taken(state.Carried.Case, asked, others, scene);
        var own = OwnFiguresApart(state, others, asked is null ? AskKept.Of(state, scene) : told.AskMade, scene);
        var (draft, rest, apart) = own;
        var reading = AllFirm(scene.Read(rest, draft), rest);
        var taken = Intake.Take(draft, reading, scene, Target(state, rest), AsksCompany(state), AsksRole(state));
        var (kept, remarks) = AskKept.After(state, told.Own is null ? AskTold.Taken(taken.Case, asked, others, scene) : taken.Case with { AskMade = told.AskMade, TheyMoved = told.TheyMoved }, text, scene);
        taken = taken with { Case = kept, Remarks = [.. apart, .. taken.Remarks, .. remarks], Ask = taken.Ask ?? own.Ask, Anything = taken.Anything || apart.Count > 0 || kept != taken.Case };
        if (NoOthers().IsMatch(rest) && rest.Length < 400 && !taken.Case.OffersTold)
        {
            taken = taken with { Case = taken.Case with { OffersTold = true }, Anything = true };
        }

        if (HasUnusedAmount(rest, reading))
        {
            taken = taken with { Remarks = taken.Remarks.Add(RaiseTold.HowMuch(rest) ?? Wording.AmountNotUsed), Anything = true };
        }

        if (!taken.Anything)
        {
            return null;
        }

        if (state is ConversationState.Advising && taken.Remarks.Count == 0 && taken.Ask is null && taken.Case == draft with { Stage = taken.Case.Stage }
            && Coaching.Take(state.Carrying(state.Carried with { Case = taken.Case }), text, scene) is { } answered)
        {
            return answered;
        }

        var wasWaitingForOffers = state is ConversationState.Asking { Open: Question.AnyOffers or Question.OwnOffer };
        return wasWaitingForOffers && taken.Case.Offers.Count == 0 && taken.Case == state.Carried.Case
            ? Move.To(state, taken.Remarks)
            : Moves.Onwards(state, taken.Case, scene, taken.Remarks, taken.Ask);
    }

    /// <summary>Told once more as it is held: the conversation goes on. Null where nothing is told.</summary>
    public static Move? TakeAgain(ConversationState state, string text, Scene scene) =>
        scene.Read(text, state.Carried.Case).Offers.Any(said => said.Whose == Whose.Offered && (said.HasFigures || said.Deadline is not null)) ? Moves.GoOn(state, Wording.HeldAlready) : null;

    /// <summary>What leaving costs and by how much an offer went up are no figures of an offer: they are taken by their clauses, and the rest is read for offers.</summary>
    private static Apart OwnFiguresApart(ConversationState state, string text, PayAsk? asked, Scene scene)
    {
        var left = LeftBehindTold.Take(state.Carried.Case, text, scene, AsksCompany(state));
        var countered = CounterAtHome.Take(left.Case, left.Rest, scene);
        var raised = RaiseTold.Take(countered.Case, countered.Rest, asked);
        var remarked = OfferRemarks.Take(raised.Case, raised.Rest, scene);
        return remarked with { Remarks = [.. left.Remarks, .. countered.Remarks, .. raised.Remarks, .. remarked.Remarks], Ask = raised.Ask };
    }

    /// <summary>Something looks like pay and was not taken: below zero, zero, or beyond any salary.</summary>
    private static bool HasUnusedAmount(string text, MessageReading reading) =>
        text.Length < 2_000 && reading.Vague.Count == 0 && !reading.Offers.Any(offer => offer.HasFigures || offer.Deadline is not null) && LooksLikePay().IsMatch(text);

    /// <summary>"Both written" is said of every offer of the message that is not said to be otherwise.</summary>
    private static MessageReading AllFirm(MessageReading reading, string text) =>
        reading.Offers.Count(said => said is { Whose: Whose.Offered, HasFigures: true }) < 2 || AllOf().Match(text) is not { Success: true } match ? reading
            : reading with { Offers = reading.Offers.Map(said => said.Whose == Whose.Offered ? said with { Evidence = said.Evidence ?? (match.Groups["told"].Success ? Evidence.Verbal : Evidence.Written) } : said) };

    /// <summary>The offer that figures without a name belong to: the one the question is about, else the employer's where "they" are spoken of.</summary>
    private static HeldOffer? Target(ConversationState state, string text) =>
        state is ConversationState.Asking asking && AskedFor.Offer(asking.Open) is { } at ? asking.Talk.Case.Offers[at]
        : WithOldBase(state.Carried.Case, text) is { } corrected ? corrected
        : state.Carried.Case.Own is { } own && text.Length < 200 && Theirs().IsMatch(text) ? own
        : null;

    /// <summary>"182, not 170": the only offer whose base is 170K.</summary>
    private static HeldOffer? WithOldBase(CaseDraft draft, string text) =>
        OldFigure().Match(text) is { Success: true } match && decimal.TryParse(match.Groups[1].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var old)
        && draft.Offers.Where(held => held.Offer.Base is { } now && (now == old || now == old * 1000)) is [var only] ? only : null;

    private static bool AsksRole(ConversationState state) =>
        state is ConversationState.Asking { Open: Question.Which { Slot: Slot.Role } } || state is ConversationState.Asking { Open: Question.Missing missing } && missing.Slots.Contains(Slot.Role);

    private static bool AsksCompany(ConversationState state) => state is ConversationState.NotStarted
        || state is ConversationState.Asking { Open: Question.FirstContact or Question.Which { Slot: Slot.Company } } or ConversationState.Asking { Open: Question.Missing { Slots: [Slot.Company, ..] } };

    [GeneratedRegex(@"\b(both|all)( of (them|these|those))?( offers)?( are| were| come)?( in| only| just)* (writing|written|(?<told>verbal|told))\b", RegexOptions.IgnoreCase)]
    private static partial Regex AllOf();

    [GeneratedRegex(@"\b(no (other|competing) offers?|(don't|dont|do not) have (any )?(other|competing) offers?|(don't|dont|do not) have any offers?|no other offers?|nothing else in hand)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoOthers();

    [GeneratedRegex(@"\b(they|their|they're|they've|theirs)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"\b(?:not|instead of|rather than|was) [$£€₹]?(\d[\d,.]*\d)\s?k?\b(?!\s?%)", RegexOptions.IgnoreCase)]
    private static partial Regex OldFigure();

    [GeneratedRegex(@"(?<![\w@#])(?!401\s?k)[-−]?[$£€₹]?\d[\d,.]*\s?k\b|(?<![\w@#])[-−]?[$£€₹]?\d{4,}\s*(base|salary|total)|^\s*0+ (base|salary)", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikePay();
}
