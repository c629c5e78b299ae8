using CompBot.Core.Chat;
using CompBot.Discord.Answering;
using CompBot.Discord.Gateway;
using CompBot.Discord.Reading;
using CompBot.Discord.Rendering;
using CompBot.Discord.Rest;
using CompBot.Discord.Servers;
using CompBot.Discord.Wire;
using CompBot.Engine;
using Microsoft.Extensions.Logging;

namespace CompBot.Discord.Receiving;

/// <summary>Takes events from the gateway and hands them to the conversation; answers at once what needs no conversation.</summary>
internal sealed class Receiver(
    Conversations conversations, DiscordApi api, InteractionAnswers answers, LiveInteractions live, Merging merging, Typing typing, Doorkeeper door, (TimeProvider Clock, DiscordOptions Options) how, ILogger logger)
{
    private static readonly TimeSpan Recent = TimeSpan.FromSeconds(15);

    /// <summary>Ends when the event is handled as far as it will be. Never throws.</summary>
    public async Task HandleAsync(Dispatch dispatch)
    {
        try
        {
            var incoming = DiscordReader.Read(dispatch.Type, dispatch.Data.Span, dispatch.Identity.Application, dispatch.Identity.User, how.Clock.GetUtcNow());
            await incoming.Match(
                act => AdmitAsync(act.Ticket, dispatch, venue => ActAsync(act with { Message = act.Message with { Venue = venue } }, dispatch)),
                open => AdmitAsync(open.Ticket, dispatch, _ => OpenAsync(open, dispatch.ReceivedAt)),
                suggest => SuggestAsync(suggest, dispatch.ReceivedAt),
                refuse => TellAsync(refuse.Ticket, refuse.Sentence, dispatch.ReceivedAt),
                hear => HearAsync(hear, dispatch.IsReplayed),
                TakeBackAsync,
                TypeAsync,
                settle => SettleAsync(settle, dispatch.ReceivedAt),
                door.PointAsync,
                left => door.ForgetAsync(left.Server),
                ignore => Task.CompletedTask);
            dispatch.Done();
        }
        catch (Exception failure)
        {
            // Not marked as done: a later process gets it from Discord again.
            logger.LogError("An event from Discord was not handled: {Failure}", failure.GetType().Name);
        }
    }

    /// <summary>In a server as it has settled; in direct messages always.</summary>
    private async Task AdmitAsync(Ticket ticket, Dispatch dispatch, Func<Venue?, Task> go)
    {
        var (venue, refusal) = await door.AdmitAsync(ticket);
        await (refusal is null ? go(venue) : TellAsync(ticket with { Updates = false }, refusal, dispatch.ReceivedAt));
    }

    private async Task SettleAsync(Incoming.Settle settle, long receivedAt)
    {
        try
        {
            await door.SettleAsync(settle, conversations.Library.Books.Map(book => book.Language), Deadline(receivedAt));
        }
        catch (StoreUnavailableException)
        {
            await TellAsync(settle.Ticket, DiscordWording.Failed, receivedAt);
        }
    }

    private Task<RestResult> TellAsync(Ticket ticket, string sentence, long receivedAt) =>
        answers.TellAsync(ticket.Route, ticket.Place == Place.Shared, sentence, Deadline(receivedAt), CancellationToken.None);

    private async Task ActAsync(Incoming.Act act, Dispatch dispatch)
    {
        if (live.Begin(act.Ticket, dispatch.ReceivedAt, dispatch.IsReplayed) is not { } interaction)
        {
            return;
        }

        CommitResult? result = null;
        string? apology = null;
        await using (how.Clock.CreateTimer(_ => _ = DeferAsync(interaction), null, how.Options.DeferAfter, Timeout.InfiniteTimeSpan))
        {
            try
            {
                result = await conversations.HandleAsync(act.Message, CancellationToken.None);

                // Of what is too much, and where others came first each time it was tried, nothing was stored.
                apology = result.Match<string?>(stored: _ => null, alreadySeen: _ => null, tooMuch: _ => DiscordWording.TooMuch, conflict: _ => DiscordWording.Failed);
            }
            catch (Exception failure)
            {
                logger.LogError("A turn on Discord failed: {Failure}", failure.GetType().Name);
                apology = DiscordWording.Failed;
            }
        }

        // A turn that was committed before has its own answer: given, or on its way from the outbox. Nothing else is said in its place.
        if (result is not CommitResult.AlreadySeen)
        {
            await answers.CloseAsync(interaction, apology, CancellationToken.None);
        }

        live.End(interaction);
    }

    private async Task DeferAsync(LiveInteraction interaction)
    {
        try
        {
            await answers.DeferAsync(interaction, CancellationToken.None);
        }
        catch (Exception failure)
        {
            logger.LogError("Could not tell Discord that an answer is coming: {Failure}", failure.GetType().Name);
        }
    }

    private Task<RestResult> OpenAsync(Incoming.Open open, long receivedAt)
    {
        var modal = Modal.Of(open.Form, ulong.Parse(open.Ticket.Person, System.Globalization.CultureInfo.InvariantCulture), open.ChoiceId);
        return api.CallbackAsync(open.Ticket.Route, new ModalCallbackJson(modal), DiscordJson.Wire.ModalCallbackJson, [], Deadline(receivedAt), CancellationToken.None);
    }

    private Task<RestResult> SuggestAsync(Incoming.Suggest suggest, long receivedAt)
    {
        SuggestionsCallbackJson choices;
        try
        {
            choices = Suggestions.For(suggest, conversations.Library.Guides);
        }
        catch (Exception mistake)
        {
            logger.LogError("Suggestions failed: {Mistake}", mistake.GetType().Name);
            choices = Suggestions.Echo(suggest.Typed);
        }

        return api.CallbackAsync(suggest.Ticket.Route, choices, DiscordJson.Wire.SuggestionsCallbackJson, [], Deadline(receivedAt), CancellationToken.None);
    }

    private async Task HearAsync(Incoming.Hear heard, bool isReplayed)
    {
        // What was answered before must not become a part of what is new.
        if (isReplayed && await conversations.KnowsAsync(heard.Message, CancellationToken.None))
        {
            return;
        }

        // What Discord replays may have been answered long ago: nothing would end the typing then.
        if (how.Clock.GetUtcNow() - heard.Message.SentAt < Recent)
        {
            typing.Start(heard.ChannelId);
        }

        await merging.HearAsync(heard);
    }

    private Task TakeBackAsync(Incoming.TakeBack gone)
    {
        merging.TakeBack(gone);
        return Task.CompletedTask;
    }

    private Task TypeAsync(Incoming.Type typed)
    {
        merging.Typing(typed.ChannelId);
        return Task.CompletedTask;
    }

    private long Deadline(long receivedAt) => receivedAt + (long)(DiscordLimits.FirstAnswer.TotalSeconds * how.Clock.TimestampFrequency);
}
