using System.Text.Json;
using System.Text.RegularExpressions;

namespace CompBot.Testing.Slack;

/// <summary>One message as Slack keeps it. OnlyFor: who alone sees it; null for everyone in the channel. Author: a user, or the bot.</summary>
public sealed record ShownMessage(string Channel, string Ts, string Author, string? OnlyFor, string? Thread, string Text, JsonElement Blocks, JsonElement Metadata)
{
    /// <summary>When it was written.</summary>
    public DateTimeOffset At => DateTimeOffset.UnixEpoch.AddTicks((long)(decimal.Parse(Ts, System.Globalization.CultureInfo.InvariantCulture) * TimeSpan.TicksPerSecond));

    /// <summary>What a reader sees: the blocks where there are any, else the text.</summary>
    public string Words => SlackScreen.Words(Blocks) is { Length: > 0 } words ? words : SlackScreen.Unescape(Text);
}

/// <summary>An open modal. Hash changes with each update.</summary>
public sealed record ShownView(string Id, string Hash, string User, string? ExternalId, JsonElement View)
{
    public IReadOnlyDictionary<string, string> Errors { get; init; } = new Dictionary<string, string>();

    /// <summary>The view this one was pushed over, and the one at the bottom; null for one that was opened.</summary>
    public string? Previous { get; init; }

    public string? Root { get; init; }

    public string CallbackId => View.TryGetProperty("callback_id", out var id) ? id.GetString()! : "";
}

/// <summary>A file shared into a channel.</summary>
public sealed record ShownFile(string Id, string Name, byte[] Bytes, string Channel)
{
    public string Content => System.Text.Encoding.UTF8.GetString(Bytes);

    public bool IsPicture => Bytes.AsSpan().StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G']);
}

/// <summary>Blocks as words, and figures in words.</summary>
public static partial class SlackScreen
{
    public static string Words(JsonElement element) => string.Join("\n", Texts(element));

    public static string Unescape(string text) => text.Replace("&lt;", "<", StringComparison.Ordinal).Replace("&gt;", ">", StringComparison.Ordinal).Replace("&amp;", "&", StringComparison.Ordinal);

    /// <summary>Amounts in thousands ("$243K", "243,000", "243 000", "243k" are one).</summary>
    public static IEnumerable<string> Figures(string text) => Amount().Matches(text).Select(match =>
    {
        var digits = match.Groups["digits"].Value.Replace(",", "", StringComparison.Ordinal);
        return match.Groups["k"].Success ? digits : digits.EndsWith("000", StringComparison.Ordinal) && digits.Length > 4 ? digits[..^3] : digits;
    }).Where(figure => figure.Length >= 3).Distinct();

    private static IEnumerable<string> Texts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => property.Value.ValueKind == JsonValueKind.String
            ? property.Name is "text" or "title" or "value" or "label" or "initial_value" ? [Shown(element, property.Value.GetString()!)] : []
            : Texts(property.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Texts),
        JsonValueKind.Undefined or JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False or JsonValueKind.Null => [],
    };

    /// <summary>Entities are undone in text objects alone; a table's cell, a run of rich text and a chart's label are shown as they are.</summary>
    private static string Shown(JsonElement holder, string text) =>
        holder.TryGetProperty("type", out var type) && type.ValueKind == JsonValueKind.String && type.GetString() is "plain_text" or "mrkdwn" ? Unescape(text) : text;

    [GeneratedRegex(@"(?<digits>\d{1,3}(,\d{3})+|\d+)(?<k>\s?[kK]\b)?")]
    private static partial Regex Amount();
}
