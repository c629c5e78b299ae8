using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CompBot.Benchmarks;

/// <summary>
/// The least that .NET can do for a command: take its id and token out of the dispatch, commit one row, answer. No coaching, no encryption, no resume, no faults. What CompBot costs
/// beyond it is CompBot's; what it costs beyond another library's echo is the platform's.
/// </summary>
internal static class DiscordFloor
{
    private static readonly byte[] Answer = "{\"type\":4,\"data\":{\"content\":\"step\",\"flags\":64,\"allowed_mentions\":{\"parse\":[]}}}"u8.ToArray();

    /// <summary>Args: the base address of the API, the token, and the folder for its database. Runs until it is killed.</summary>
    public static async Task<int> RunAsync(string api, string token, string folder)
    {
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false, UseProxy = false });
        http.DefaultRequestHeaders.TryAddWithoutValidation("User-Agent", "DiscordBot (https://example.org, 1)");
        using var ask = new HttpRequestMessage(HttpMethod.Get, $"{api}/gateway/bot");
        ask.Headers.TryAddWithoutValidation("Authorization", $"Bot {token}");
        using var asked = await http.SendAsync(ask);
        using var gateway = JsonDocument.Parse(await asked.Content.ReadAsStringAsync());
        using var socket = new ClientWebSocket();
        await socket.ConnectAsync(new Uri($"{gateway.RootElement.GetProperty("url").GetString()}?v=10&encoding=json"), CancellationToken.None);
        var rows = new FloorRows(Path.Combine(folder, "floor.db"));
        var buffer = new byte[1 << 16];
        while (await ReceiveAsync(socket, buffer) is var length)
        {
            var frame = Frame.Read(buffer.AsSpan(0, length));
            if (frame.Op == 10)
            {
                await SendAsync(socket, $$"""{"op":2,"d":{"token":"{{token}}","intents":4096,"properties":{"os":"linux","browser":"floor","device":"floor"} } }""");
                _ = BeatAsync(socket, frame.Interval);
            }
            else if (frame.Type == "INTERACTION_CREATE")
            {
                _ = AnswerAsync(http, rows, $"{api}/interactions/{frame.Id}/{frame.Token}/callback", frame.Id!);
            }
        }

        return 0;
    }

    private static async Task<int> ReceiveAsync(ClientWebSocket socket, byte[] buffer)
    {
        var length = 0;
        for (; ; )
        {
            var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
            length += part.Count;
            if (part.EndOfMessage)
            {
                return length;
            }
        }
    }

    private static async Task AnswerAsync(HttpClient http, FloorRows rows, string address, string id)
    {
        await rows.CommitAsync(id);
        using var request = new HttpRequestMessage(HttpMethod.Post, address) { Content = new ByteArrayContent(Answer) };
        request.Content.Headers.TryAddWithoutValidation("Content-Type", "application/json");
        using var answer = await http.SendAsync(request);
    }

    private static async Task BeatAsync(ClientWebSocket socket, int milliseconds)
    {
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(milliseconds));
        while (await timer.WaitForNextTickAsync())
        {
            await SendAsync(socket, """{"op":1,"d":null}""");
        }
    }

    private static Task SendAsync(ClientWebSocket socket, string text) => socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, CancellationToken.None);

    /// <summary>What is read of a dispatch; the rest is skipped.</summary>
    private sealed class Frame
    {
        public int Op { get; private set; }

        public string? Type { get; private set; }

        public string? Id { get; private set; }

        public string? Token { get; private set; }

        public int Interval { get; private set; }

        public static Frame Read(ReadOnlySpan<byte> json)
        {
            var frame = new Frame();
            var reader = new Utf8JsonReader(json);
            while (reader.Read())
            {
                if (reader.TokenType == JsonTokenType.PropertyName)
                {
                    frame.Take(ref reader);
                }
            }

            return frame;
        }

        private void Take(ref Utf8JsonReader reader)
        {
            var name = (reader.CurrentDepth, reader.GetString());
            reader.Read();
            switch (name)
            {
                case (1, "op"):
                    Op = reader.GetInt32();
                    break;
                case (1, "t"):
                    Type = reader.GetString();
                    break;
                case (2, "id"):
                    Id = reader.GetString();
                    break;
                case (2, "token"):
                    Token = reader.GetString();
                    break;
                case (2, "heartbeat_interval"):
                    Interval = reader.GetInt32();
                    break;
                case (2, _):
                    reader.TrySkip();
                    break;
            }
        }
    }
}
