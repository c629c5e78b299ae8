using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core.Chat;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Conversation.Understanding;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What a typed message does: a wish, an answer to the open question, facts about the case, or none of these.</summary>
internal static partial class Hearing
{
    /// <summary>Beyond this a message is not read further; the offer reader itself takes any length.</summary>
    private const int MostRead = 100_000;

    private const int LongestLabel = 60;

    public static Move Take(ConversationState state, string text, Scene scene)
    {
        var heard = text.Length > MostRead ? text[..MostRead] : text;
        var intent = Intents.Read(heard);
        if (state is ConversationState.Practising practising && (intent is null || IsRehearsed(intent.Value)))
        {
            return PicksNumber(state, heard, scene) ?? Rehearsing.Hear(practising, heard, scene);
        }

        return PicksNumber(state, heard, scene)
            ?? (intent is null ? PicksLabel(state, heard, scene) : null)
            ?? AnswersQuestion(state, heard, intent, scene)
            ?? (intent is { } wish ? Wishes.Take(state, wish, heard, scene) : null)
            ?? Asks(state, heard)
            ?? Withdrawing.Take(state, heard, scene)
            ?? ToldAndAsked.Take(state, heard, scene)
            ?? (CoachQuestions.IsAsked(heard) ? Coaching.Take(state, heard, scene) : null)
            ?? Preferring.Take(state, heard, scene)
            ?? ChangesSlot(state, heard, scene)
            ?? LeftBehindTold.Take(state, heard, scene)
            ?? OfferRemarks.Take(state, heard, scene)
            ?? TellsFacts(state, heard, scene)
            ?? Coaching.Take(state, heard, scene)
            ?? WorkTold.Take(state, heard)
            ?? (intent is null ? FillsSlot(state, heard, scene) : null)
            ?? (state is ConversationState.NotStarted ? Moves.First(state) : Move.To(state, Wording.Lost(state)));
    }

    /// <summary>To the recruiter every word is an answer, but for those that lead out of the rehearsal.</summary>
    private static bool IsRehearsed(Intent intent) => intent switch
    {
        Intent.Done or Intent.Back or Intent.StartOver or Intent.Forget or Intent.Help or Intent.Export => false,
        Intent.Yes or Intent.No or Intent.Skip or Intent.NoneOfThese or Intent.Nothing or Intent.Resume or Intent.Negotiate or Intent.Bands or Intent.Compare or Intent.Practice
            or Intent.Playbook or Intent.Next or Intent.Shorter or Intent.Thanks or Intent.Greeting or Intent.Why or Intent.Bluff or Intent.Ultimatum or Intent.Correct => true,
    };

    /// <summary>What may answer a question about the wording; the rest is a wish of its own, whatever is asked.</summary>
    private static bool MayAnswerRefinement(Intent intent) => intent switch
    {
        Intent.Yes or Intent.No or Intent.Skip or Intent.NoneOfThese or Intent.Nothing or Intent.Resume or Intent.Negotiate or Intent.Next or Intent.Shorter or Intent.Done or Intent.Correct => true,
        Intent.Back or Intent.StartOver or Intent.Forget or Intent.Help or Intent.Export or Intent.Why or Intent.Bluff or Intent.Ultimatum or Intent.Compare or Intent.Practice or Intent.Bands
            or Intent.Playbook or Intent.Greeting or Intent.Thanks => false,
    };

    /// <summary>"2" picks the second choice of the message that is open.</summary>
    private static Move? PicksNumber(ConversationState state, string text, Scene scene)
    {
        if (text.Length > 4 || !char.IsAsciiDigit(text.Trim().FirstOrDefault()) || PlainText.Pick(Prompt.For(state, scene), text) is not { } picked)
        {
            return null;
        }

        return picked.Picked is ConversationEvent.Pressed pressed ? Pressing.Take(state, pressed, scene) : null;
    }

    /// <summary>Typing what a button says is pressing it.</summary>
    private static Move? PicksLabel(ConversationState state, string text, Scene scene) =>
        text.Length is > 0 and <= LongestLabel && state is not ConversationState.NotStarted && !NoLabel().IsMatch(text)
        && PlainText.Numbered(Prompt.For(state, scene)).FirstOrDefault(choice => Names.Same(choice.Label, text) && choice.Label.Any(char.IsLetter)) is { Picked: ConversationEvent.Pressed pressed }
            ? Pressing.Take(state, pressed, scene)
            : null;

    private static Move? AnswersQuestion(ConversationState state, string text, Intent? intent, Scene scene) => state.Match(
        notStarted: _ => null,
        asking => TypedAnswers.ActionFor(asking, text, intent, scene.Library) is { } action ? Answers.Take(asking, action, scene) : null,
        advising => advising.Open is { } open && (intent is null || MayAnswerRefinement(intent.Value)) && Glossary.Explain(text) is null && !Glossary.AsksAboutTheQuestion(text) && !Coaching.Asks(state, text)
            ? Refining.Take(advising, open, text, scene)
            : null,
        readingPlaybook: _ => null,
        practising: _ => null);

    private static Move? Asks(ConversationState state, string text) =>
        Glossary.AsksAboutTheQuestion(text) ? Move.To(state, Wording.AboutTheQuestion(state))
        : Glossary.Explain(text) is { } meaning ? Move.To(state, meaning)
        : null;

    /// <summary>"Change region to London": the slot by its name, whatever is open.</summary>
    private static Move? ChangesSlot(ConversationState state, string text, Scene scene)
    {
        if (state is ConversationState.NotStarted || SlotChange().Match(text.Trim()) is not { Success: true } match || Names.Clean(match.Groups[2].Value) is not { } name)
        {
            return null;
        }

        var slot = match.Groups[1].Value.ToLowerInvariant() switch
        {
            "company" or "employer" => Slot.Company,
            "role" or "job" or "title" or "position" => Slot.Role,
            "level" => Slot.Level,
            _ => Slot.Region,
        };
        return Moves.Onwards(state, state.Carried.Case.Naming(slot, name), scene, []);
    }

    private static bool AsksRole(ConversationState state) =>
        state is ConversationState.Asking { Open: Question.Which { Slot: Slot.Role } } || state is ConversationState.Asking { Open: Question.Missing missing } && missing.Slots.Contains(Slot.Role);

    private static bool AsksCompany(ConversationState state) => state is ConversationState.NotStarted
        || state is ConversationState.Asking { Open: Question.FirstContact or Question.Which { Slot: Slot.Company } } or ConversationState.Asking { Open: Question.Missing { Slots: [Slot.Company, ..] } };

    private static Move? TellsFacts(ConversationState state, string text, Scene scene)
    {
        var draft = state.Carried.Case;
        var reading = scene.Read(text, draft);
        var taken = Intake.Take(draft, reading, scene, Target(state, text), AsksCompany(state), AsksRole(state));
        if (NoOthers().IsMatch(text) && text.Length < 400 && !taken.Case.OffersTold)
        {
            taken = taken with { Case = taken.Case with { OffersTold = true }, Anything = true };
        }

        if (HasUnusedAmount(text, reading))
        {
            taken = taken with { Remarks = taken.Remarks.Add(ByHowMuch().IsMatch(text) ? Wording.WhatIsItThen : Wording.AmountNotUsed), Anything = true };
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
        var changed = taken.Case with { Asked = taken.Case.Asked };
        return wasWaitingForOffers && changed.Offers.Count == 0 && taken.Case == draft
            ? Move.To(state, taken.Remarks)
            : Again(state, changed, taken, scene);
    }

    /// <summary>Something looks like pay and was not taken: below zero, zero, or beyond any salary.</summary>
    private static bool HasUnusedAmount(string text, MessageReading reading) =>
        text.Length < 2_000 && reading.Vague.Count == 0 && !reading.Offers.Any(offer => offer.HasFigures || offer.Deadline is not null) && LooksLikePay().IsMatch(text);

    /// <summary>Facts told while the playbook is read lead back to the number: it may have moved.</summary>
    private static Move Again(ConversationState state, CaseDraft draft, Taken taken, Scene scene) => Moves.Onwards(state, draft, scene, taken.Remarks, taken.Ask);

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

    /// <summary>A short answer to "which company, role, place" that no reader knows is taken as the name itself.</summary>
    private static Move? FillsSlot(ConversationState state, string text, Scene scene) =>
        state is ConversationState.Asking asking && AskedFor.Slot(asking.Open) is { } open && text.Trim().Length <= 60 && !Sentence().IsMatch(text) && Names.Clean(text) is { } name
            ? Moves.Onwards(state, state.Carried.Case.Naming(open, name), scene, [])
            : null;

    /// <summary>A question or an amount is never a button's label.</summary>
    [GeneratedRegex(@"\d\d|\?")]
    private static partial Regex NoLabel();

    /// <summary>Words that a name of a company, role or place does not hold.</summary>
    [GeneratedRegex(@"\?\s*$|\d[./]\d|\b(pls|plz|english|extended|i|i'm|im|you|your|my|me|we|it|is|are|was|can|could|should|would|do|does|don't|dont|make|what|why|how|when|who|they|please|help|deadline|offer|offers|offered|not|have|want|maybe|perhaps|later|yes|ok|okay|sure|well|hmm|um|lol|wait)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"\b(no (other|competing) offers?|(don't|dont|do not) have (any )?(other|competing) offers?|(don't|dont|do not) have any offers?|no other offers?|nothing else in hand)\b", RegexOptions.IgnoreCase)]
    private static partial Regex NoOthers();

    [GeneratedRegex(@"\b(they|their|they're|they've|theirs)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Theirs();

    [GeneratedRegex(@"\b(?:not|instead of|rather than|was) [$£€₹]?(\d[\d,.]*\d)\s?k?\b(?!\s?%)", RegexOptions.IgnoreCase)]
    private static partial Regex OldFigure();

    /// <summary>"They only go up by 5K".</summary>
    [GeneratedRegex(@"\b(by|another|extra|up|add(ing)?|max(imum)?) (only |just |about |max )?[$£€₹]?\d[\d,.]*\s?k\b|\d\s?k (more|extra|on top)\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByHowMuch();

    [GeneratedRegex(@"^(?:please )?(?:(?:change|switch|set|correct|make) )?(?:the |my )?(company|employer|role|job|title|position|level|region|place|location|city) (?:to|into|is|should be|=) ?(.{1,80})$", RegexOptions.IgnoreCase)]
    private static partial Regex SlotChange();

    [GeneratedRegex(@"(?<![\w@#])[-−]?[$£€₹]?\d[\d,.]*\s?k\b|(?<![\w@#])[-−]?[$£€₹]?\d{4,}\s*(base|salary|total)|^\s*0+ (base|salary)", RegexOptions.IgnoreCase)]
    private static partial Regex LooksLikePay();
}
