using System.Collections.Concurrent;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Slack.Api;
using CompBot.Slack.Reading;
using CompBot.Slack.Rendering;
using Microsoft.Extensions.Logging;

namespace CompBot.Slack.Receiving;

/// <summary>What a person's App Home shows: read from what is stored, nothing is changed by looking.</summary>
public delegate Task<Reply> ReadOverview(ConversationKey person, CancellationToken cancellationToken);

/// <summary>The App Home tab: published when it is opened and again, a moment later, whenever something may have changed. One welcome for each person, ever.</summary>
public sealed class HomeTab(
    SlackApi api, FindInstallation installations, ReadOverview overview, (IConversationStore Store, Conversations Conversations) engine, TimeProvider clock, ILogger<HomeTab> logger)
{
    /// <summary>Several turns in a row publish once.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<ConversationKey, bool> _opened = [];
    private readonly ConcurrentDictionary<ConversationKey, ITimer> _planned = [];

    public async Task OpenedAsync(SlackReading.HomeOpened home, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (home.Tab == "home")
        {
            _opened[home.Person] = true;
            await PublishAsync(home.Person, cancellationToken);
        }

        await WelcomeAsync(home, now, cancellationToken);
    }

    /// <summary>Plans a publishing for a person who has opened the tab since the start.</summary>
    public void Changed(ConversationKey person)
    {
        if (_opened.ContainsKey(person) && !_planned.ContainsKey(person))
        {
            var timer = clock.CreateTimer(_ => _ = PublishPlannedAsync(person), null, Settle, Timeout.InfiniteTimeSpan);
            if (!_planned.TryAdd(person, timer))
            {
                timer.Dispose();
            }
        }
    }

    private async Task PublishPlannedAsync(ConversationKey person)
    {
        if (_planned.TryRemove(person, out var timer))
        {
            await timer.DisposeAsync();
        }

        await PublishAsync(person, CancellationToken.None);
    }

    private async Task PublishAsync(ConversationKey person, CancellationToken cancellationToken)
    {
        try
        {
            if (await installations(person.Workspace, cancellationToken) is { } installation)
            {
                var view = HomeRenderer.Render(await overview(person, cancellationToken));
                await new SlackWeb(api, installation).PublishHomeAsync(person.Person, view, cancellationToken);
            }
        }
        catch (StoreUnavailableException)
        {
            // The tab keeps what it shows; the store has logged its line.
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            logger.LogError("App Home could not be published: {Failure}", failure.GetType().Name);
        }
    }

    private async Task WelcomeAsync(SlackReading.HomeOpened home, DateTimeOffset now, CancellationToken cancellationToken)
    {
        var flag = $"welcomed/{home.Person.Workspace}/{home.Person.Person}";
        if (await engine.Store.RecallAsync(SlackPlatform.Name, flag, cancellationToken) is not null)
        {
            return;
        }

        await engine.Store.RememberAsync(SlackPlatform.Name, flag, "yes", cancellationToken);
        if ((await engine.Store.LoadAsync(home.Person, cancellationToken)).Version == 0)
        {
            await engine.Conversations.HandleAsync(
                new InboundMessage(home.Person, flag, new ConversationEvent.Commanded(CommandName.Help, []), home.Route.At(Place.Direct), now), cancellationToken);
        }
    }
}
