using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace CompBot.Testing.Slack;

/// <summary>Slack's side of HTTP mode: signed posts to the bot, within three seconds.</summary>
public sealed class SlackHttpDriver(FakeSlack fake, HttpClient bot)
{
    public string Secret { get; set; } = fake.SigningSecret;

    /// <summary>How far the timestamp is off.</summary>
    public TimeSpan Skew { get; set; }

    public async Task<JsonElement?> DeliverAsync(string type, JsonObject payload, bool takesAnswer, int retry)
    {
        var (path, contentType, body) = type switch
        {
            "events_api" => ("/slack/events", "application/json", payload.ToJsonString()),
            "slash_commands" => ("/slack/commands", "application/x-www-form-urlencoded", string.Join("&", payload.Select(it => $"{it.Key}={Uri.EscapeDataString(it.Value?.ToString() ?? "")}"))),
            _ => (payload["type"]?.ToString() == "block_suggestion" ? "/slack/options" : "/slack/interactivity", "application/x-www-form-urlencoded", "payload=" + Uri.EscapeDataString(payload.ToJsonString())),
        };
        using var response = await PostAsync(path, contentType, body, retry).WaitAsync(TimeSpan.FromSeconds(3), fake.Clock);
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadAsStringAsync();
        return answer.Length == 0 ? null : JsonDocument.Parse(answer).RootElement;
    }

    /// <summary>The headers Slack signs a body with, now.</summary>
    public Dictionary<string, string> Signed(string body)
    {
        var timestamp = (fake.Clock.GetUtcNow() + Skew).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var hash = HMACSHA256.HashData(Encoding.UTF8.GetBytes(Secret), Encoding.UTF8.GetBytes($"v0:{timestamp}:{body}"));
        return new() { ["X-Slack-Request-Timestamp"] = timestamp, ["X-Slack-Signature"] = "v0=" + Convert.ToHexStringLower(hash) };
    }

    public Task<HttpResponseMessage> PostAsync(string path, string contentType, string body, int retry = 0, bool signed = true)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(body, Encoding.UTF8, contentType) };
        if (signed)
        {
            foreach (var (name, value) in Signed(body))
            {
                request.Headers.Add(name, value);
            }
        }

        if (retry > 0)
        {
            request.Headers.Add("x-slack-retry-num", retry.ToString(CultureInfo.InvariantCulture));
            request.Headers.Add("x-slack-retry-reason", "http_timeout");
        }

        return bot.SendAsync(request);
    }
}
