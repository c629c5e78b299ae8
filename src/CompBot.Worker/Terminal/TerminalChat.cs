using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;

namespace CompBot.Worker.Terminal;

/// <summary>The conversation in the terminal, line by line until the end of input.</summary>
public sealed class TerminalChat(Conversations conversations, TerminalChannel channel, ITerminalScreen screen, TimeProvider clock)
{
    private static readonly ConversationKey Me = new(TerminalChannel.Name, "local", "me");

    public async Task RunAsync(CancellationToken cancellationToken)
    {
        screen.Line("CompBot, your pay negotiation coach. Type what you have, /help for more, /quit to leave.");
        screen.Line("");
        while (!cancellationToken.IsCancellationRequested && screen.Ask("> ") is { } line)
        {
            if (line.Trim() is "/quit" or "/exit")
            {
                break;
            }

            if (Read(line) is { } happened)
            {
                await StepAsync(happened, cancellationToken);
            }
        }
    }

    /// <summary>A number on the screen, a form it opens, a slash command, or free text.</summary>
    private ConversationEvent? Read(string line)
    {
        if (string.IsNullOrWhiteSpace(line))
        {
            return null;
        }

        return channel.Pick(line) switch
        {
            { Form: { } form } => TerminalForm.Ask(screen, FormCatalog.Find(form)),
            { } picked => picked.Picked,
            null => (ConversationEvent?)SlashLine.TryRead(line) ?? new ConversationEvent.Said(line),
        };
    }

    private async Task StepAsync(ConversationEvent happened, CancellationToken cancellationToken)
    {
        channel.BeginTurn();
        var now = clock.GetUtcNow();
        var message = new InboundMessage(
            Me, Guid.NewGuid().ToString("N"), happened, new DeliveryAddress(Place.Direct, "terminal"), now, clock.LocalTimeZone.GetUtcOffset(now));
        try
        {
            await conversations.HandleAsync(message, cancellationToken);
        }
        catch (StoreUnavailableException unavailable)
        {
            screen.Line($"Nothing could be stored, so nothing was changed: {unavailable.Message}");
        }
    }
}
