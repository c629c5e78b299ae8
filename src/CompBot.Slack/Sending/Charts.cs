using System.Collections.Concurrent;
using CompBot.Core.Chat;
using CompBot.Engine;
using CompBot.Slack.Api;
using CompBot.Slack.Blocks;
using CompBot.Slack.Rendering;

namespace CompBot.Slack.Sending;

/// <summary>
/// Shows charts the best way the workspace takes: Slack's own bars, else a picture in the direct message, else bars of text. A refusal is remembered while the
/// program runs.
/// </summary>
internal sealed class Charts(IChartPictures pictures, Files files)
{
    private const int LongestAltText = 1_000;

    private readonly ConcurrentDictionary<(long Effect, int Message, int Chart), string> _shared = [];
    private volatile bool _areTaken;
    private volatile bool _areRefused;

    public static bool Has(SlackMessage message) => message.Blocks.Any(block => block is Block.DataVisualization);

    /// <summary>Nobody hears a refusal of what rides in an acknowledgement: a chart does so only once Slack has taken one.</summary>
    public bool MayRide(SlackMessage message) => _areTaken || !Has(message);

    /// <summary>
    /// Sends plainer and plainer content where Slack refuses ours: without charts, then words alone. IsTaken: null where the answer tells neither. Instead: what
    /// a message becomes without its charts.
    /// </summary>
    public async Task<T> SendAsync<T>(SlackMessage message, Func<SlackMessage, Task<T>> send, Func<T, bool?> isTaken, Func<SlackMessage, Task<SlackMessage>>? instead = null)
    {
        var plainer = instead ?? (charted => Task.FromResult(InText(charted)));
        var isCharted = Has(message);
        var answer = await send(isCharted && _areRefused ? await plainer(message) : message);
        if (isCharted && !_areRefused)
        {
            _areTaken |= isTaken(answer) is true;
            if (isTaken(answer) is false)
            {
                answer = await send(await plainer(message));
                _areRefused |= isTaken(answer) is true;
            }
        }

        return isTaken(answer) is false ? await send(new SlackMessage(message.Text, [])) : answer;
    }

    public static SlackMessage InText(SlackMessage message) => message with
    {
        Blocks = [.. message.Blocks.Select(block => block is Block.DataVisualization { Source: { } chart } ? ChartRenderer.InText(chart) : block)],
    };

    /// <summary>Each chart is shared as a picture before its message; one that cannot be is text. References: of the files, to erase them by.</summary>
    public async Task<SlackMessage> InPicturesAsync(
        SlackWeb web, string channel, (long Effect, int Message) of, SlackMessage message, Action<string> keep, CancellationToken cancellationToken)
    {
        var blocks = new List<Block>();
        foreach (var block in message.Blocks)
        {
            if (block is not Block.DataVisualization { Source: { } chart })
            {
                blocks.Add(block);
            }
            else if (await ShareAsync(web, channel, (of.Effect, of.Message, blocks.Count), chart, cancellationToken) is { } reference)
            {
                keep(reference);
            }
            else
            {
                blocks.Add(ChartRenderer.InText(chart));
            }
        }

        return message with { Blocks = blocks };
    }

    /// <summary>An effect that is done with is not repeated.</summary>
    public void Forget(long effect)
    {
        foreach (var key in _shared.Keys.Where(key => key.Effect == effect))
        {
            _shared.TryRemove(key, out _);
        }
    }

    /// <summary>Where a message is tried again its pictures are there already.</summary>
    private async Task<string?> ShareAsync(SlackWeb web, string channel, (long Effect, int Message, int Chart) key, PayChart chart, CancellationToken cancellationToken)
    {
        if (_shared.TryGetValue(key, out var before))
        {
            return before;
        }

        if (await pictures.DrawAsync(chart, cancellationToken) is not { Length: > 0 } picture)
        {
            return null;
        }

        var file = new OutgoingFile("chart.png", "image/png", picture) { Title = chart.Title, AltText = SlackText.Raw(PlainText.RenderPart(new ReplyPart.Chart(chart)), LongestAltText) };
        var (reference, _) = await files.ShareAsync(web, channel, file, cancellationToken);
        return reference is null ? null : _shared[key] = reference;
    }
}
