using CompBot.Discord.Rest;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Answering;

/// <summary>Sends replies by the bot's own token, each message once whatever happens in between.</summary>
internal sealed class DirectMessages(DiscordApi api, DirectChannels channels, Typing typing)
{
    /// <summary>To the channel the person wrote in; or, where that is null, to their direct channel.</summary>
    public async Task<RestResult> SendAsync(Outgoing outgoing, string? channel, CancellationToken cancellationToken)
    {
        var person = outgoing.Queued.Conversation.Person;
        for (var isSecond = false; ; isSecond = true)
        {
            var (target, failure) = channel is not null ? (channel, null) : await channels.OpenAsync(person, cancellationToken);
            if (target is null)
            {
                return failure!;
            }

            var result = await SendToAsync(outgoing, target, cancellationToken);
            if (isSecond || !result.Has(ErrorCode.UnknownChannel))
            {
                return result;
            }

            // The channel is gone: open it anew.
            channels.Forget(person);
            channel = null;
        }
    }

    private async Task<RestResult> SendToAsync(Outgoing outgoing, string channel, CancellationToken cancellationToken)
    {
        typing.Stop(channel);
        RestResult result = new RestResult.Ok(default);
        while (!outgoing.IsDone)
        {
            result = await api.CreateMessageAsync(channel, outgoing.Next, outgoing.Nonce, cancellationToken);
            if (result.Succeeded)
            {
                outgoing.References.AddRange(DiscordApi.Read(result, DiscordJson.Wire.IdJson)?.Id is { } id ? [$"{channel}/{id}"] : []);
            }
            else if (Outcome.IsFormRefused(result) && outgoing.FallBackToPlain())
            {
                continue;
            }
            else if (!result.Has(ErrorCode.UnknownMessage))
            {
                return result;
            }

            // "Unknown message" answers a repeated nonce whose message the person has deleted since: it was delivered.
            outgoing.Sent++;
        }

        return new RestResult.Ok(default);
    }
}
