using CompBot.Core.Chat;
using CompBot.Slack.Blocks;

namespace CompBot.Slack.Rendering;

/// <summary>The App Home tab: what is held about the person, and where to go on; for an admin, what the workspace has settled.</summary>
public static class HomeRenderer
{
    public static View Render(Reply overview, IReadOnlyList<Block> settings) => new("home", [.. MessageRenderer.Blocks(overview), .. settings]) { CallbackId = "home" };
}
