using System.Collections.Concurrent;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;
using CompBot.Slack.Api;
using CompBot.Slack.Reading;
using CompBot.Slack.Rendering;
using CompBot.Slack.Workspaces;
using Microsoft.Extensions.Logging;

namespace CompBot.Slack.Receiving;

/// <summary>What a person's App Home shows: read from what is stored, nothing is changed by looking.</summary>
public delegate Task<Reply> ReadOverview(ConversationKey person, CancellationToken cancellationToken);

/// <summary>The App Home tab: published when it is opened and again, a moment later, whenever something may have changed. One welcome for each person, ever.</summary>
public sealed class HomeTab(
    SlackApi api, FindInstallation installations, ReadOverview overview, (IConversationStore Store, Conversations Conversations) engine, WorkspaceDesk desk, TimeProvider clock, ILogger<HomeTab> logger)
{
    /// <summary>Several turns in a row publish once.</summary>
    private static readonly TimeSpan Settle = TimeSpan.FromSeconds(1);

    /// <summary>Beyond so many people all are looked up anew.</summary>
    private const int Most = 100_000;

    /// <summary>Who has ever opened the tab, as far as that was looked up.</summary>
    private readonly ConcurrentDictionary<ConversationKey, bool> _opened = [];
    private readonly ConcurrentDictionary<ConversationKey, ITimer> _planned = [];

    public async Task OpenedAsync(SlackReading.HomeOpened home, DateTimeOffset now, CancellationToken cancellationToken)
    {
        if (home.Tab == "home")
        {
            await PublishAsync(home.Person, cancellationToken);
            await RememberAsync(home.Person, cancellationToken);
        }

        await WelcomeAsync(home, now, cancellationToken);
    }

    /// <summary>Plans a publishing for a person who has ever opened the tab.</summary>
    public void Changed(ConversationKey person)
    {
        if (_opened.GetValueOrDefault(person, true) && !_planned.ContainsKey(person))
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

        if (await HasOpenedAsync(person))
        {
            await PublishAsync(person, CancellationToken.None);
        }
    }

    /// <summary>Before this start, too: asked of the store once for each person.</summary>
    private async Task<bool> HasOpenedAsync(ConversationKey person)
    {
        if (!_opened.TryGetValue(person, out var hasOpened))
        {
            try
            {
                hasOpened = await engine.Store.RecallAsync(SlackPlatform.Name, Opened(person), CancellationToken.None) is not null;
                Keep(person, hasOpened);
            }
            catch (StoreUnavailableException)
            {
                // Asked again with the next change.
            }
        }

        return hasOpened;
    }

    private async Task RememberAsync(ConversationKey person, CancellationToken cancellationToken)
    {
        if (!_opened.GetValueOrDefault(person))
        {
            await engine.Store.RememberAsync(SlackPlatform.Name, Opened(person), "yes", cancellationToken);
            Keep(person, true);
        }
    }

    private void Keep(ConversationKey person, bool hasOpened)
    {
        if (_opened.Count >= Most)
        {
            _opened.Clear();
        }

        _opened[person] = hasOpened;
    }

    private static string Opened(ConversationKey person) => $"home/{person.Workspace}/{person.Person}";

    private async Task PublishAsync(ConversationKey person, CancellationToken cancellationToken)
    {
        try
        {
            if (await installations(person.Workspace, cancellationToken) is { } installation)
            {
                var web = new SlackWeb(api, installation);
                var view = HomeRenderer.Render(await overview(person, cancellationToken), await desk.CardAsync(web, person, cancellationToken));
                await web.PublishHomeAsync(person.Person, view, cancellationToken);
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
