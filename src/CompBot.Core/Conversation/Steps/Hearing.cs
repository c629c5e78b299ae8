using System.Text.RegularExpressions;
using CompBot.Core.Chat;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Conversation.Understanding;

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
        var intent = Intents.Read(heard) ?? (Coaching.InTheirName(state.Carried.Case, heard) is var renamed && !ReferenceEquals(renamed, heard) ? Intents.Read(renamed) : null);
        if (state is ConversationState.Practising practising && (intent is null || IsRehearsed(intent.Value)))
        {
            return PicksNumber(state, heard, scene) ?? Rehearsing.Hear(practising, heard, scene);
        }

        return PicksNumber(state, heard, scene)
            ?? (intent is null ? PicksLabel(state, heard, scene) ?? BandAsked.Take(state, heard, scene) : null)
            ?? (intent is Intent.Pause or Intent.Chatter ? null : AnswersQuestion(state, heard, intent, scene))
            ?? (intent is { } wish ? Wishes.Take(state, wish, heard, scene) : null)
            ?? Asks(state, heard)
            ?? Withdrawing.Take(state, heard, scene)
            ?? FigureAsked.Take(state, heard, scene)
            ?? ToldAndAsked.Take(state, heard, scene)
            ?? (CoachQuestions.IsAsked(heard) || CoachQuestions.Read(heard) is CoachQuestion.Proof ? Coaching.Take(state, heard, scene) : null)
            ?? Preferring.Take(state, heard, scene)
            ?? ChangesSlot(state, heard, scene)
            ?? AskTold.Take(state, heard, scene)
            ?? OfferRemarks.Take(state, heard, scene)
            ?? Telling.Take(state, heard, scene)
            ?? Coaching.Take(state, heard, scene)
            ?? WorkTold.Take(state, heard)
            ?? (intent is null ? FillsSlot(state, heard, scene) : null)
            ?? Telling.TakeAgain(state, heard, scene)
            ?? (state is ConversationState.NotStarted ? Moves.First(state) : Move.To(state, Wording.Lost(state)));
    }

    /// <summary>To the recruiter every word is an answer, but for those that lead out of the rehearsal.</summary>
    private static bool IsRehearsed(Intent intent) => intent switch
    {
        Intent.Done or Intent.Back or Intent.StartOver or Intent.Forget or Intent.Help or Intent.Export or Intent.Pause or Intent.English => false,
        Intent.Yes or Intent.No or Intent.Skip or Intent.NoneOfThese or Intent.Nothing or Intent.Resume or Intent.Negotiate or Intent.Bands or Intent.Compare or Intent.Practice
            or Intent.Playbook or Intent.Next or Intent.Shorter or Intent.Thanks or Intent.Greeting or Intent.Why or Intent.Bluff or Intent.Ultimatum or Intent.Correct or Intent.Chatter => true,
    };

    /// <summary>What may answer a question about the wording; the rest is a wish of its own, whatever is asked.</summary>
    private static bool MayAnswerRefinement(Intent intent) => intent switch
    {
        Intent.Yes or Intent.No or Intent.Skip or Intent.NoneOfThese or Intent.Nothing or Intent.Resume or Intent.Negotiate or Intent.Next or Intent.Shorter or Intent.Done or Intent.Correct => true,
        Intent.Back or Intent.StartOver or Intent.Forget or Intent.Help or Intent.Export or Intent.Why or Intent.Bluff or Intent.Ultimatum or Intent.Compare or Intent.Practice or Intent.Bands
            or Intent.Playbook or Intent.Greeting or Intent.Thanks or Intent.Pause or Intent.Chatter or Intent.English => false,
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
            && !(open is Refinement.Experience && CoachQuestions.IsAsked(text))
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

    [GeneratedRegex(@"^(?:please )?(?:(?:change|switch|set|correct|make) )?(?:the |my )?(company|employer|role|job|title|position|level|region|place|location|city) (?:to|into|is|should be|=) ?(.{1,80})$", RegexOptions.IgnoreCase)]
    private static partial Regex SlotChange();
}
