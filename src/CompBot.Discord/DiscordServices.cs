using CompBot.Discord.Answering;
using CompBot.Discord.Reading;
using CompBot.Discord.Receiving;
using CompBot.Discord.Rest;
using CompBot.Discord.Servers;
using CompBot.Engine;
using CompBot.Engine.Venues;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace CompBot.Discord;

/// <summary>Adds Discord to the program.</summary>
public static class DiscordServices
{
    /// <summary>
    /// Needs Conversations, IConversationStore and TimeProvider from elsewhere; takes IChartPictures and IShardLeases where they are registered (text bars and all
    /// shards otherwise). DiscordStatus then says how Discord is.
    /// </summary>
    public static IServiceCollection AddDiscord(this IServiceCollection services, DiscordOptions options)
    {
        services.TryAddSingleton<IChartPictures, NoChartPictures>();
        services.TryAddSingleton<IShardLeases, Alone>();
        services.TryAddSingleton(TimeProvider.System);
        services.AddSingleton(options);
        services.AddSingleton<DiscordStatus>();
        services.AddSingleton<DiscordRest>();
        services.AddSingleton<DiscordApi>();
        services.AddSingleton<LiveInteractions>();
        services.AddSingleton<SecondProgram>();
        services.AddSingleton<UnsureAnswers>();
        services.AddSingleton<InteractionAnswers>();
        services.AddSingleton<DirectChannels>();
        services.AddSingleton<Typing>();
        services.AddSingleton<DirectMessages>();
        services.AddSingleton<Pictures>();
        services.AddSingleton<IReplyChannel>(all => new DiscordChannel(
            all.GetRequiredService<DiscordApi>(), all.GetRequiredService<InteractionAnswers>(), all.GetRequiredService<DirectMessages>(),
            all.GetRequiredService<LiveInteractions>(), all.GetRequiredService<Pictures>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new Merging(
            options.MergeWithin, message => all.GetRequiredService<Conversations>().AcceptAsync(message, CancellationToken.None),
            all.GetRequiredService<IConversationStore>(), all.GetRequiredService<TimeProvider>()));
        services.AddSingleton(all => new DiscordVenues(new VenueBook(all.GetRequiredService<IConversationStore>(), DiscordReader.Platform, all.GetRequiredService<TimeProvider>()), new DailyUse(all.GetRequiredService<TimeProvider>())));
        services.AddSingleton<SettingsDesk>();
        services.AddSingleton<Pointer>();
        services.AddSingleton<Doorkeeper>();
        services.AddSingleton(all => new Receiver(
            all.GetRequiredService<Conversations>(), all.GetRequiredService<DiscordApi>(), all.GetRequiredService<InteractionAnswers>(), all.GetRequiredService<LiveInteractions>(),
            all.GetRequiredService<Merging>(), all.GetRequiredService<Typing>(), all.GetRequiredService<Doorkeeper>(), (all.GetRequiredService<TimeProvider>(), options), all.GetRequiredService<ILogger<Receiver>>()));
        services.AddSingleton<EventPump>();
        services.AddSingleton<IHostedService>(all => new DiscordService(
            options, all.GetRequiredService<DiscordApi>(), all.GetRequiredService<Conversations>(), all.GetRequiredService<EventPump>(), all.GetRequiredService<Merging>(), all.GetRequiredService<IConversationStore>(),
            all.GetRequiredService<DiscordStatus>(), all.GetRequiredService<IShardLeases>(), all.GetRequiredService<TimeProvider>(), all.GetRequiredService<ILogger<DiscordService>>()));
        return services;
    }
}
