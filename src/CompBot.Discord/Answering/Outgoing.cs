using System.Globalization;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Discord.Rendering;
using CompBot.Discord.Rest;
using CompBot.Discord.Wire;
using CompBot.Engine;

namespace CompBot.Discord.Answering;

/// <summary>One reply on its way out: in its best form, and as plain text where Discord refuses that.</summary>
internal sealed class Outgoing
{
    private const char Plain = 'p';
    private const char Prefaced = 'd';

    private readonly Reply _reply;
    private readonly ulong _owner;
    private readonly IReadOnlyList<byte[]?> _pictures;

    public Outgoing(QueuedEffect queued, Reply reply, DiscordRoute route, IReadOnlyList<byte[]?> pictures)
    {
        (Queued, _reply, Route, _pictures) = (queued, reply, route, pictures);
        _owner = ulong.TryParse(queued.Conversation.Person, out var person) ? person : 0;
        var progress = queued.Progress ?? "";
        IsPlain = progress.Contains(Plain);
        Messages = Render(IsPlain ? Layout.Plain : IsShared && !reply.Parts.Any(part => part is ReplyPart.Script) ? Layout.Card : Layout.Fitting);
        if (progress.Contains(Prefaced))
        {
            Preface(DiscordWording.DirectMessagesClosed);
        }

        Sent = int.TryParse(progress.TrimEnd(Plain, Prefaced), CultureInfo.InvariantCulture, out var sent) ? Math.Min(sent, Messages.Count) : 0;
    }

    public QueuedEffect Queued { get; }

    public DiscordRoute Route { get; }

    public bool IsShared => Queued.Address.Place == Place.Shared;

    /// <summary>For everyone only in a shared place and only where the reply says so.</summary>
    public bool IsForEveryone => IsShared && _reply.Visibility == Visibility.Everyone;

    public Sequence<RenderedMessage> Messages { get; private set; }

    /// <summary>How many of the messages are sent: a second attempt goes on from there.</summary>
    public int Sent { get; set; }

    /// <summary>Where the sent ones can be found again.</summary>
    public List<string> References { get; } = [];

    /// <summary>One of the messages went out without a key that would keep a repetition from showing.</summary>
    public bool IsPosted { get; set; }

    public bool IsPlain { get; private set; }

    /// <summary>Meant for the direct messages, which are closed.</summary>
    public bool IsPrefaced { get; private set; }

    /// <summary>How far it is, for a process that goes on with it.</summary>
    public string Progress => string.Create(CultureInfo.InvariantCulture, $"{Sent}{(IsPlain ? $"{Plain}" : "")}{(IsPrefaced ? $"{Prefaced}" : "")}");

    /// <summary>The next message takes the place of the one that was pressed.</summary>
    public bool Replaces => Route.Updates == true && Next.Body.IsCard && !IsForEveryone;

    public RenderedMessage Next => Messages[Sent];

    public bool IsDone => Sent >= Messages.Count;

    /// <summary>Nonce of the next message: the same on every attempt at it.</summary>
    public string Nonce => $"e{Queued.Id}.{Sent}";

    /// <summary>From here on plain text; false where it is that already, or where something of the better form is out.</summary>
    public bool FallBackToPlain()
    {
        if (IsPlain || Sent > 0)
        {
            return false;
        }

        IsPlain = true;
        Messages = Render(Layout.Plain);
        return true;
    }

    /// <summary>One sentence before the reply.</summary>
    public void Preface(string sentence)
    {
        IsPrefaced = true;
        Messages = [new RenderedMessage(new MessageJson { Content = sentence }, []), .. Messages];
    }

    /// <summary>The message with the flags of its place.</summary>
    public RenderedMessage Placed(RenderedMessage message) => IsShared && !IsForEveryone ? message with { Body = message.Body.WithFlags(MessageFlags.Ephemeral) } : message;

    private Sequence<RenderedMessage> Render(Layout layout) => DiscordRenderer.Render(_reply, _owner, layout, _pictures);
}

/// <summary>What a refused or failed request means for a delivery.</summary>
internal static class Outcome
{
    /// <summary>True where a card was refused for its form, or broke Discord: plain text may pass.</summary>
    public static bool IsFormRefused(RestResult result) => result.Has(ErrorCode.InvalidForm) || result is RestResult.Unavailable { Why: "answered 500" };

    public static bool IsBlockedByFilter(RestResult result) => result.Has(ErrorCode.AutoModeration, ErrorCode.ExplicitContent, ErrorCode.HarmfulLink);

    /// <summary>The interaction can no longer be answered.</summary>
    public static bool IsExpired(RestResult result) => result.Has(ErrorCode.UnknownInteraction, ErrorCode.UnknownWebhook, ErrorCode.InvalidWebhookToken);

    public static bool IsDirectClosed(RestResult result) => result.Has(ErrorCode.CannotWriteTo, ErrorCode.NoMutualServer, ErrorCode.OpeningDirectTooFast);

    public static Delivery Of(RestResult result) => result.Match<Delivery>(
        ok => new Delivery.Delivered(),
        refused => refused.Status is 404 or 403 or 400 ? new Delivery.Impossible($"Discord answered {refused.Status}, code {refused.Code}") : new Delivery.RetryLater(),
        limited => new Delivery.RetryLater(limited.After),
        unavailable => new Delivery.RetryLater(),
        shutOut => new Delivery.RetryLater(shutOut.After),
        dead => new Delivery.RetryLater(TimeSpan.FromHours(1)));
}
