namespace CompBot.Slack.Hosting;

/// <summary>How the adapter is now, without content. Problem: one line for the operator, null while all is well.</summary>
public sealed record SlackHealth(SlackMode Mode, bool IsHealthy, string? Problem, int ReadySockets, int Ghosts, int Waiting, IReadOnlyDictionary<string, long> Counts);
