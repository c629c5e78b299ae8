using CompBot.Core.Chat;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Conversation.Sharing;

namespace CompBot.Core.Conversation.Steps;

/// <summary>/share: a person lets a coach read their case, sees who may, and takes it back.</summary>
internal static class Sharings
{
    public const string Prefix = "sharing:";

    private const int Most = 5;
    private static readonly TimeSpan Lasts = TimeSpan.FromDays(14);

    /// <summary>What would be shared, and which codes are open.</summary>
    public static Move Card(ConversationState state, Scene scene) => Card(state, scene, Wording.ShareWhat);

    /// <summary>The action without its prefix; null where it is none of the card's.</summary>
    public static Move? Pressed(ConversationState state, string action, Scene scene) => action.Split(':') switch
    {
        ["open"] => Open(state, scene),
        ["end", var code] => Changed(state, code, scene, _ => null),
        ["private", var code] => Changed(state, code, scene, share => share with { WithPrivate = !share.WithPrivate }),
        _ => null,
    };

    private static Move Open(ConversationState state, Scene scene)
    {
        if (!HoldsCase(state))
        {
            return Move.Aside(state, Answers.Say(Wording.NothingToShare));
        }

        var open = Live(state, scene);
        if (open.Count >= Most || scene.Moment.FreshCode is not { } code)
        {
            return Card(state, scene, Wording.ShareFull);
        }

        var share = new Share(code, scene.Moment.Now + Lasts);
        var next = With(state, open.Add(share));
        return Move.Aside(next, Answers.Say(Wording.ShareOpened(code, share.Until)) with { Choices = Choices(share) });
    }

    private static Move Changed(ConversationState state, string code, Scene scene, Func<Share, Share?> change)
    {
        var open = Live(state, scene);
        if (open.FirstOrDefault(share => share.Code == code) is not { } known)
        {
            return Card(state, scene, Wording.ShareGone);
        }

        var changed = change(known);
        var next = With(state, open.Select(share => share.Code == code ? changed : share).OfType<Share>().ToSequence());
        return changed is null ? Card(next, scene, Wording.ShareEnded)
            : Move.Aside(next, Answers.Say(changed.WithPrivate ? Wording.PrivateAdded : Wording.PrivateRemoved) with { Choices = Choices(changed) });
    }

    private static Move Card(ConversationState state, Scene scene, string words)
    {
        var open = Live(state, scene);
        return Move.Aside(state, !HoldsCase(state) ? Answers.Say(Wording.NothingToShare) : new Reply
        {
            Title = "Share with a coach",
            Parts =
            [
                new ReplyPart.Text(words),
                .. open.Count == 0 ? Sequence<ReplyPart>.Empty : [new ReplyPart.Facts("Open now", open.Map(share => new Fact(share.Code, Wording.ShareRow(share.Until, share.WithPrivate))))],
            ],
            Choices =
            [
                new Choice.Button(Ids.AnyTime(Prefix + "open"), open.Count == 0 ? "Make a code" : "Make another code", ButtonStyle.Primary),
                .. open.Select(share => End(share, open.Count == 1 ? "Take it back" : $"Take {share.Code} back")),
            ],
        });
    }

    private static Sequence<Choice> Choices(Share share) =>
    [
        new Choice.Button(Ids.AnyTime($"{Prefix}private:{share.Code}"), share.WithPrivate ? "Keep my private numbers back" : "Add my private numbers"),
        End(share, "Take it back"),
    ];

    private static Choice.Button End(Share share, string label) => new(Ids.AnyTime($"{Prefix}end:{share.Code}"), label, ButtonStyle.Danger);

    private static bool HoldsCase(ConversationState state) => state is not ConversationState.NotStarted && (state.Carried.Case.Company is not null || state.Carried.Case.Offers.Count > 0);

    private static Sequence<Share> Live(ConversationState state, Scene scene) => state.Carried.Shares.Where(share => share.Until > scene.Moment.Now);

    private static ConversationState With(ConversationState state, Sequence<Share> shares) => state.Carrying(state.Carried with { Shares = shares });
}
