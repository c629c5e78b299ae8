using System.CommandLine;
using CompBot.Core;
using CompBot.Worker.Settings;

namespace CompBot.Worker.Platforms;

/// <summary>
/// A place where people talk, as the program has it: what it adds, where it listens, what the doctor finds and what the status page says. One class a platform, and a line
/// in <see cref="AllPlatforms"/>.
/// </summary>
public interface IPlatform
{
    /// <summary>As the doctor and the status page call it.</summary>
    string Name { get; }

    /// <summary>Its channel and its hosted work; nothing where it is off.</summary>
    void Add(IServiceCollection services);

    /// <summary>The addresses it is reached at; none where it opens the connection itself, or is off.</summary>
    void Map(IEndpointRouteBuilder routes);

    /// <summary>What it needs, and what of it is missing. Never a value that may be a secret.</summary>
    Task<Sequence<Finding>> CheckAsync(CancellationToken cancellationToken);

    /// <summary>How it is, in a word for the operator; never a name or a token.</summary>
    string Standing(IServiceProvider services);
}

/// <summary>Every platform there is, in the order in which they are shown.</summary>
public static class AllPlatforms
{
    public static Sequence<IPlatform> Of(WorkerSettings settings) => [new PagePlatform(settings), new DiscordPlatform(settings.Discord), new SlackPlatform(settings.Slack)];

    /// <summary>What can be asked of a platform on the command line.</summary>
    public static Sequence<Command> Commands() => [DiscordPlatform.Command(), SlackPlatform.Command()];
}
