using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace CompBot.Slack.Http;

/// <summary>Checks that a request comes from Slack: HMAC over the raw body, compared in fixed time, five minutes in both directions.</summary>
public sealed class SlackSignature(IReadOnlyList<string> secrets, TimeProvider clock)
{
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(5);

    private readonly byte[][] _keys = [.. secrets.Select(Encoding.UTF8.GetBytes)];

    public bool IsValid(string? timestamp, string? signature, ReadOnlySpan<byte> body)
    {
        if (timestamp is null || signature is null || !long.TryParse(timestamp, NumberStyles.None, CultureInfo.InvariantCulture, out var seconds))
        {
            return false;
        }

        var age = clock.GetUtcNow().ToUnixTimeSeconds() - seconds;
        var isFresh = Math.Abs(age) <= (long)Window.TotalSeconds;
        var given = Encoding.UTF8.GetBytes(signature);
        var matches = false;
        foreach (var key in _keys)
        {
            // Every secret is tried, so that the time tells nothing.
            matches |= CryptographicOperations.FixedTimeEquals(given, Encoding.UTF8.GetBytes(Sign(key, timestamp, body)));
        }

        return isFresh & matches;
    }

    private static string Sign(byte[] key, string timestamp, ReadOnlySpan<byte> body)
    {
        using var hash = IncrementalHash.CreateHMAC(HashAlgorithmName.SHA256, key);
        hash.AppendData(Encoding.UTF8.GetBytes($"v0:{timestamp}:"));
        hash.AppendData(body);
        return "v0=" + Convert.ToHexStringLower(hash.GetHashAndReset());
    }
}
