using CompBot.Discord.Rendering;
using CompBot.Discord.Rest;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Answering;

/// <summary>Answers interactions: the right kind of first answer, an edit after a defer, a follow-up after an answer.</summary>
internal sealed class InteractionAnswers(DiscordApi api, LiveInteractions live, UnsureAnswers unsure, SecondProgram second)
{
    /// <summary>
    /// Sends what is left of a reply through its interaction; the last result where one failed. Ends early behind a message that has no key, so that it can be marked
    /// before the next.
    /// </summary>
    public async Task<RestResult> SendAsync(Outgoing outgoing, CancellationToken cancellationToken)
    {
        var interaction = live.Find(outgoing.Route.Interaction);
        RestResult result = new RestResult.Ok(default);
        while (!outgoing.IsDone)
        {
            result = await SendNextAsync(outgoing, interaction, cancellationToken);
            if (result.Succeeded)
            {
                Note(outgoing, result);
                outgoing.Sent++;
                if (outgoing.IsPosted)
                {
                    return result;
                }
            }
            else if (!Outcome.IsFormRefused(result) || !outgoing.FallBackToPlain())
            {
                return result;
            }
        }

        return result;
    }

    /// <summary>Tells Discord that the answer is coming, unless it is there. For the person's eyes only in a shared place, and that cannot be changed later.</summary>
    public async Task DeferAsync(LiveInteraction interaction, CancellationToken cancellationToken)
    {
        await interaction.Gate.WaitAsync(cancellationToken);
        try
        {
            if (interaction.Phase != Phase.Unanswered)
            {
                return;
            }

            var ticket = interaction.Ticket;
            var defer = ticket.Updates
                ? new DeferJson(CallbackType.DeferredUpdate, null)
                : new DeferJson(CallbackType.DeferredMessage, ticket.Place == Core.Chat.Place.Shared ? new(MessageFlags.Ephemeral) : null);
            var result = await api.CallbackAsync(ticket.Route, defer, DiscordJson.Wire.DeferJson, [], interaction.Deadline, cancellationToken);
            second.Suspect(interaction, result);
            interaction.DeferredAsUpdate = ticket.Updates;
            interaction.Phase = interaction.IsUnsure && result.Has(ErrorCode.AlreadyAcknowledged) ? Phase.Unsure : After(result, Phase.Deferred);
            interaction.IsUnsure |= result is RestResult.Unavailable;
        }
        finally
        {
            interaction.Gate.Release();
        }
    }

    /// <summary>The turn is over: an interaction that nothing answered is closed with a word, or without one where the press shows by itself.</summary>
    public async Task CloseAsync(LiveInteraction interaction, string? sentence, CancellationToken cancellationToken)
    {
        await interaction.Gate.WaitAsync(cancellationToken);
        try
        {
            var words = sentence ?? (interaction.SentDirectly ? DiscordWording.SentDirectly : null);
            if (interaction is { Phase: Phase.Unanswered, IsTried: false })
            {
                await AnswerPlainlyAsync(interaction, words, cancellationToken);
            }
            else if (interaction.Phase == Phase.Deferred && (words is not null || !interaction.DeferredAsUpdate))
            {
                await FinishDeferAsync(interaction, words, cancellationToken);
            }

            interaction.Phase = Phase.Answered;
        }
        finally
        {
            interaction.Gate.Release();
        }
    }

    /// <summary>One sentence, for the person's eyes only in a shared place.</summary>
    public Task<RestResult> TellAsync(DiscordRoute route, bool isShared, string sentence, long deadline, CancellationToken cancellationToken) => api.CallbackAsync(
        route, new CallbackJson(CallbackType.Message, Sentence(sentence, isShared)), DiscordJson.Wire.CallbackJson, [], deadline, cancellationToken);

    private static MessageJson Sentence(string sentence, bool isShared) => new() { Content = sentence, Flags = isShared ? MessageFlags.Ephemeral : null };

    private async Task<RestResult> SendNextAsync(Outgoing outgoing, LiveInteraction? interaction, CancellationToken cancellationToken)
    {
        if (interaction is null)
        {
            return outgoing.Sent > 0 ? await unsure.PostAsync(outgoing, cancellationToken) : await unsure.SendAsync(outgoing, cancellationToken);
        }

        await interaction.Gate.WaitAsync(cancellationToken);
        try
        {
            return interaction.Phase switch
            {
                Phase.Unanswered => await AnswerFirstAsync(outgoing, interaction, cancellationToken),
                Phase.Deferred => await FillDeferredAsync(outgoing, interaction, cancellationToken),
                Phase.Unsure => await CompleteAsync(outgoing, interaction, cancellationToken),
                Phase.Answered => await unsure.PostAsync(outgoing, cancellationToken),
                Phase.Dead => new RestResult.Refused(404, ErrorCode.UnknownInteraction),
            };
        }
        finally
        {
            interaction.Gate.Release();
        }
    }

    private async Task<RestResult> AnswerFirstAsync(Outgoing outgoing, LiveInteraction interaction, CancellationToken cancellationToken)
    {
        interaction.IsTried = true;
        var result = await unsure.FirstAsync(outgoing, interaction.Deadline, cancellationToken);
        if (interaction.IsUnsure && result.Has(ErrorCode.AlreadyAcknowledged, ErrorCode.UnknownInteraction))
        {
            return await CompleteAsync(outgoing, interaction, cancellationToken);
        }

        second.Suspect(interaction, result);
        if (result.Succeeded || Outcome.IsExpired(result) || result.Has(ErrorCode.AlreadyAcknowledged))
        {
            interaction.Phase = After(result, Phase.Answered);
        }

        // Somebody answered it: another program. Saying it again would show it twice.
        return result.Has(ErrorCode.AlreadyAcknowledged) ? new RestResult.Ok(default) : result;
    }

    private async Task<RestResult> CompleteAsync(Outgoing outgoing, LiveInteraction interaction, CancellationToken cancellationToken)
    {
        var result = await unsure.CompleteAsync(outgoing, cancellationToken);
        interaction.Phase = result.Succeeded ? Phase.Answered : Outcome.IsExpired(result) ? Phase.Dead : Phase.Unsure;
        return result;
    }

    private async Task<RestResult> FillDeferredAsync(Outgoing outgoing, LiveInteraction interaction, CancellationToken cancellationToken)
    {
        var message = outgoing.Next;
        if (outgoing.IsForEveryone)
        {
            // The deferred answer is for the person only; what is for everyone comes as a message of its own.
            await FinishDeferAsync(interaction, interaction.DeferredAsUpdate ? null : DiscordWording.SharedBelow, cancellationToken);
            interaction.Phase = Phase.Answered;
            return await unsure.PostAsync(outgoing, cancellationToken);
        }

        if (interaction.DeferredAsUpdate && !message.Body.IsCard)
        {
            interaction.Phase = Phase.Answered;
            return await unsure.PostAsync(outgoing, cancellationToken);
        }

        var result = await api.EditOriginalAsync(outgoing.Route, message, cancellationToken);
        if (result.Has(ErrorCode.UnknownMessage))
        {
            result = await unsure.PostAsync(outgoing, cancellationToken);
        }

        interaction.Phase = result.Succeeded ? Phase.Answered : interaction.Phase;
        return result;
    }

    private async Task AnswerPlainlyAsync(LiveInteraction interaction, string? words, CancellationToken cancellationToken)
    {
        var ticket = interaction.Ticket;
        var isShared = ticket.Place == Core.Chat.Place.Shared;
        if (words is null && ticket.Kind == InteractionType.Component)
        {
            await api.CallbackAsync(ticket.Route, new DeferJson(CallbackType.DeferredUpdate, null), DiscordJson.Wire.DeferJson, [], interaction.Deadline, cancellationToken);
        }
        else
        {
            await TellAsync(ticket.Route, isShared, words ?? DiscordWording.Nothing, interaction.Deadline, cancellationToken);
        }
    }

    private Task<RestResult> FinishDeferAsync(LiveInteraction interaction, string? words, CancellationToken cancellationToken)
    {
        var message = new RenderedMessage(new MessageJson { Content = words }, []);
        return interaction.DeferredAsUpdate
            ? words is null
                ? Task.FromResult<RestResult>(new RestResult.Ok(default))
                : api.FollowUpAsync(interaction.Ticket.Route, message with { Body = message.Body.WithFlags(MessageFlags.Ephemeral) }, cancellationToken)
            : words is null
                ? api.DeleteOriginalAsync(interaction.Ticket.Route, cancellationToken)
                : api.EditOriginalAsync(interaction.Ticket.Route, message, cancellationToken);
    }

    private static Phase After(RestResult result, Phase next) =>
        result.Succeeded || result.Has(ErrorCode.AlreadyAcknowledged) ? next : Outcome.IsExpired(result) ? Phase.Dead : Phase.Unanswered;

    /// <summary>In direct messages the bot can find its own answer again, to erase it.</summary>
    private static void Note(Outgoing outgoing, RestResult result)
    {
        var id = DiscordApi.Read(result, DiscordJson.Wire.CallbackResponseJson)?.Resource?.Message?.Id ?? DiscordApi.Read(result, DiscordJson.Wire.IdJson)?.Id;
        if (!outgoing.IsShared && id is not null && outgoing.Route.Channel is { } channel)
        {
            outgoing.References.Add($"{channel}/{id}");
        }
    }
}
