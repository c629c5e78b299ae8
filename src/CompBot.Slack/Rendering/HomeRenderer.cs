using CompBot.Core.Chat;
using CompBot.Slack.Blocks;

namespace CompBot.Slack.Rendering;

/// <summary>The App Home tab: what is held about the person, and where to go on.</summary>
public static class HomeRenderer
{
    public static View Render(Reply overview) => new("home", MessageRenderer.Blocks(overview)) { CallbackId = "home" };
}
