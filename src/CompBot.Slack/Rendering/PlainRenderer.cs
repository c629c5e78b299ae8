using CompBot.Core.Chat;
using CompBot.Slack.Blocks;

namespace CompBot.Slack.Rendering;

/// <summary>The whole reply in words, for when Slack refuses our blocks: pages that each fit a message.</summary>
public static class PlainRenderer
{
    public static IReadOnlyList<SlackMessage> Render(Reply reply) =>
        [.. SlackText.Split(PlainText.Render(reply, withAttachment: false), SlackLimits.FallbackText).Select(page => new SlackMessage(SlackText.Escape(page), []))];
}
