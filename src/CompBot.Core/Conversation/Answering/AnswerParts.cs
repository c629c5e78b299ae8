using System.Collections.Frozen;
using CompBot.Core.Chat;
using CompBot.Core.Conversation.Listening;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Conversation.Steps;
using CompBot.Core.Negotiation;
using CompBot.Core.Negotiation.Raises;

namespace CompBot.Core.Conversation.Answering;

/// <summary>The prepared parts of a playbook that a book's answers may bring. Empty where the case has none of it.</summary>
internal static class AnswerParts
{
    private static readonly FrozenDictionary<string, Func<AnswerScene, IEnumerable<ReplyPart>>> ByName = new Dictionary<string, Func<AnswerScene, IEnumerable<ReplyPart>>>
    {
        ["where you stand"] = on => Section(on, PlaybookSection.WhereYouStand),
        ["why"] = on => on.HasNumber ? NumberPrompt.Why(on.State.Carried, on.Scene).Parts : [],
        ["say this"] = on => on.HasNumber ? [new ReplyPart.Script(PlaybookText.Body(on.Playbook.Call.Script))] : [],
        ["send this"] = on => Situations.Of(on.Draft) is Situation.LastWord ? Accepting(on) : on.HasNumber ? [new ReplyPart.Script(PlaybookText.Body(on.Playbook.Email.Body))] : [],
        ["if base is stuck"] = on => on.HasNumber ? on.Playbook.Ladder.SelectMany(rung => new ReplyPart[] { new ReplyPart.Text(rung.When + ":"), new ReplyPart.Script(PlaybookText.Body(rung.Say)) }) : [],
        ["when"] = on => Section(on, PlaybookSection.When),
        ["when to stop"] = on => Section(on, PlaybookSection.WhenToStop),
        ["letter: time"] = on => on.Draft.Company is not null && on.Playbook.Timing.Letters is [var letter, ..] ? [new ReplyPart.Text(letter.Advice.ToString()), new ReplyPart.Script(PlaybookText.Body(letter.Body))] : [],
        ["letter: accept"] = Accepting,
        ["letter: accept other"] = AcceptingOther,
        ["letter: own ask"] = on => on.HasNumber ? Sendable(on.Playbook.Own) : [],
        ["page"] = on => SituationPage.Parts(on.State.Carried, on.Scene),
        ["pushback"] = Pushback,
        ["bands"] = on => BandLookup.Of(on.State, null, null, null, on.Scene).Instead?.Parts ?? [],
        ["now"] = on => BesideNow.Sentence(on.Draft, on.HasNumber ? on.Plan : null) is { } beside ? [new ReplyPart.Text(beside)] : [],
        ["compare"] = on => on.Draft.Offers.Count > 0 ? ComparePrompt.For(on.State.Carried, on.Scene).Parts : [],
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static IReadOnlyCollection<string> Names => ByName.Keys;

    /// <summary>The yes to what they offer as it stands; also where it was said already, or comes before any number.</summary>
    private static IEnumerable<ReplyPart> Accepting(AnswerScene on) =>
        on.HasNumber ? Sendable(on.Playbook.Accept)
        : on.Draft is { NeedsYes: false, Own: { HasFigures: true } own } said && Situations.Of(said) is Situation.Offer or Situation.Accepted ? Sendable(PlaybookPrompt.Written(said with { Told = null, Stage = said.Stage ?? (own.Evidence is Evidence.Written ? Stage.Written : Stage.Verbal) }, on.Scene).Accept) : [];

    /// <summary>A letter as it is sent, and when to send it; nothing where the case has none.</summary>
    private static IEnumerable<ReplyPart> Sendable(Letter? letter) =>
        letter is null ? [] : [new ReplyPart.Script(PlaybookText.Body(letter.Body)), new ReplyPart.Note(letter.Advice.ToString())];

    /// <summary>The yes to the only offer that is named, where it is another one than the case is about.</summary>
    private static IEnumerable<ReplyPart> AcceptingOther(AnswerScene on)
    {
        if (NamedOffers.In(on.Draft, on.Heard.Text).Where(held => !on.Draft.IsOwn(held) && !held.ToStay) is not [{ Company: { } company } other])
        {
            return [];
        }

        var about = on.Draft.Naming(Slot.Company, company) with { Told = null, Stage = other.Evidence is Evidence.Written ? Stage.Written : Stage.Verbal };
        return Sendable(PlaybookPrompt.Written(about, on.Scene).Accept);
    }

    private static IEnumerable<ReplyPart> OfRaise(string name, HomeRaise raise, AnswerScene on) => name switch
    {
        "why" or "where you stand" => RaisePrompt.Number(on.State.Carried, raise, on.Scene.Library).Parts,
        "say this" or "send this" when RaiseRoundText.Words(raise.Case, raise.Plan, on.Scene.Library) is var (say, send) => [new ReplyPart.Script(name == "say this" ? say : send)],
        "say this" => RaiseText.Messages(raise.Case, raise.Plan, on.Scene.Library)[0].Parts,
        "send this" => RaiseText.Messages(raise.Case, raise.Plan, on.Scene.Library)[1].Parts,
        "pushback" => Pushback(on),
        _ => [],
    };

    public static IEnumerable<ReplyPart> Of(string name, AnswerScene on) => on.Raise is { } raise ? OfRaise(name, raise, on) : ByName.TryGetValue(name, out var part) ? part(on) : [];

    private static IEnumerable<ReplyPart> Section(AnswerScene on, PlaybookSection section) => on.HasNumber ? PlaybookText.Messages(on.Playbook, section).SelectMany(message => message.Parts) : [];

    /// <summary>The words prepared for what they said. Their figures are shown only once what they rest on was agreed to.</summary>
    private static IEnumerable<ReplyPart> Pushback(AnswerScene on)
    {
        if (Rehearsal.Prepared(on.State, on.Heard.Text, on.Scene) is not { } prepared || !on.HasNumber && on.Raise is null && prepared.Say.Any(line => line.Pieces.Any(piece => piece is Piece.Figure or Piece.Rival)))
        {
            return [];
        }

        return [new ReplyPart.Text(Wording.IfTheySay(prepared.TheySay)), new ReplyPart.Script(PlaybookText.Body(prepared.Say)), .. prepared.Advice is { } advice ? [new ReplyPart.Note(advice.ToString())] : Sequence<ReplyPart>.Empty];
    }
}
