using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using CompBot.Core.Chat;
using Xunit;

namespace CompBot.Playground.Tests;

/// <summary>The endpoint as docs/playground-api.md describes it.</summary>
public sealed class EndpointTests(PlaygroundApp app) : IClassFixture<PlaygroundApp>
{
    [Fact]
    public async Task A_program_posts_an_event_and_gets_the_replies()
    {
        using var client = app.Client();
        var turn = await PlaygroundHost.PostAsync(client, Said("c-1", "m-1", "hello"));
        Assert.Equal("stored", turn.GetProperty("status").GetString());
        Assert.Equal("c-1", turn.GetProperty("conversation").GetString());
        var entry = turn.GetProperty("entries")[0];
        Assert.Equal("bot", entry.GetProperty("from").GetString());
        Assert.Equal("m-1", entry.GetProperty("message").GetString());
        Assert.NotEqual("", entry.GetProperty("reply").GetProperty("plain").GetString());
        Assert.True(turn.TryGetProperty("understood", out _));
    }

    [Fact]
    public async Task The_same_message_posted_again_is_not_stepped_again_and_gets_the_same_replies()
    {
        using var client = app.Client();
        var first = await PlaygroundHost.PostAsync(client, Said("c-2", "m-1", "hello"));
        var again = await PlaygroundHost.PostAsync(client, Said("c-2", "m-1", "hello"));
        Assert.Equal("seen", again.GetProperty("status").GetString());
        Assert.Equal(first.GetProperty("entries").GetRawText(), again.GetProperty("entries").GetRawText());
    }

    [Theory]
    [InlineData("""{"type":"said","text":"300K base"}""")]
    [InlineData("""{"type":"said","text":"/help"}""")]
    [InlineData("""{"type":"pressed","choice":"t1.yes"}""")]
    [InlineData("""{"type":"pressed","choice":"t1.stage","value":"written"}""")]
    [InlineData("""{"type":"filled","form":"alternative","fields":{"company":"OpenAI","offer":"300K"}}""")]
    [InlineData("""{"type":"filled","form":"about-you"}""")]
    [InlineData("""{"type":"commanded","command":"negotiate","options":{"company":"Acorn Labs"}}""")]
    [InlineData("""{"type":"commanded","command":"help"}""")]
    public async Task Every_kind_of_event_is_taken(string happened)
    {
        using var client = app.Client();
        using var response = await client.PostAsync("/api/events", Json($$"""{"conversation":"c-3","event":{{happened}}}"""));
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    [Theory]
    [InlineData("""{"conversation":"c-4"}""")]
    [InlineData("""{"conversation":"c-4","event":{"type":"shouted","text":"x"}}""")]
    [InlineData("""{"conversation":"c-4","event":{"type":"said"}}""")]
    [InlineData("""{"conversation":"c-4","event":{"type":"said","text":"  "}}""")]
    [InlineData("""{"conversation":"c-4","event":{"type":"pressed"}}""")]
    [InlineData("""{"conversation":"c-4","event":{"type":"filled","form":"nothing"}}""")]
    [InlineData("""{"conversation":"c-4","event":{"type":"filled","form":"case","fields":{"gender":"x"}}}""")]
    [InlineData("""{"conversation":"c-4","event":{"type":"commanded","command":"nothing"}}""")]
    [InlineData("""{"conversation":"c-4","event":{"type":"commanded","command":"help","options":{"x":"y"}}}""")]
    [InlineData("""{"conversation":"../etc","event":{"type":"said","text":"x"}}""")]
    [InlineData("""{"conversation":"c-4","message":"a b","event":{"type":"said","text":"x"}}""")]
    [InlineData("""not json""")]
    [InlineData("""null""")]
    [InlineData("""[1]""")]
    [InlineData("")]
    public async Task Anything_else_is_refused_with_a_reason(string body)
    {
        using var client = app.Client();
        using var response = await client.PostAsync("/api/events", Json(body));
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        var problem = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.NotEqual("", problem.GetProperty("error").GetString());
    }

    [Fact]
    public async Task A_body_that_is_too_large_or_no_json_is_refused()
    {
        using var client = app.Client();
        using var form = await client.PostAsync("/api/events", new StringContent("""{"event":{"type":"said","text":"x"}}""", Encoding.UTF8, "text/plain"));
        Assert.Equal(HttpStatusCode.BadRequest, form.StatusCode);
        using var large = await client.PostAsync("/api/events", Json(JsonSerializer.Serialize(Said("c-5", "m", new string('x', 1_000_001)))));
        Assert.Equal(HttpStatusCode.BadRequest, large.StatusCode);
    }

    [Fact]
    public async Task The_page_and_a_program_never_reach_each_others_conversation()
    {
        using var page = app.Client();
        using (await page.GetAsync("/"))
        {
        }

        await PlaygroundHost.PostAsync(page, new { message = "m-1", @event = new { type = "said", text = "mine" } });
        using var program = app.Client();
        var turn = await program.GetFromJsonAsync<JsonElement>("/api/turn?conversation=page");
        Assert.Equal(0, turn.GetProperty("entries").GetArrayLength());
        var own = await page.GetFromJsonAsync<JsonElement>("/api/turn");
        Assert.Equal(2, own.GetProperty("entries").GetArrayLength());
        Assert.False(own.TryGetProperty("conversation", out _));
    }

    [Fact]
    public async Task The_catalogue_holds_every_command_and_form()
    {
        using var client = app.Client();
        var catalog = await client.GetFromJsonAsync<JsonElement>("/api/catalog");
        Assert.Equal(Core.Conversation.Commands.All.Count, catalog.GetProperty("commands").GetArrayLength());
        Assert.Equal(Enum.GetValues<FormId>().Length, catalog.GetProperty("forms").GetArrayLength());
    }

    [Theory]
    [InlineData("companies", "aco", "Acorn Labs")]
    [InlineData("roles", "eng", "Engineer")]
    [InlineData("regions", "ber", "Berlin")]
    public async Task Suggestions_come_from_the_guides(string from, string typed, string expected)
    {
        using var client = app.Client();
        var found = await client.GetFromJsonAsync<JsonElement>($"/api/suggestions?from={from}&typed={typed}");
        Assert.Contains(found.EnumerateArray(), it => it.GetProperty("value").GetString() == expected);
    }

    [Fact]
    public async Task The_feed_sends_what_is_kept_and_what_comes_later()
    {
        using var page = app.Client();
        using (await page.GetAsync("/"))
        {
        }

        await PlaygroundHost.PostAsync(page, new { message = "m-1", @event = new { type = "said", text = "first" } });
        using var stream = await page.GetStreamAsync("/api/feed") is var body ? new StreamReader(body) : null!;
        Assert.Contains("\"text\":\"first\"", await NextAsync(stream), StringComparison.Ordinal);
        Assert.Contains("\"from\":\"bot\"", await NextAsync(stream), StringComparison.Ordinal);
        await PlaygroundHost.PostAsync(page, new { message = "m-2", @event = new { type = "said", text = "second" } });
        Assert.Contains("\"text\":\"second\"", await NextAsync(stream), StringComparison.Ordinal);
    }

    private static async Task<string> NextAsync(StreamReader stream)
    {
        while (true)
        {
            var line = await stream.ReadLineAsync() ?? throw new EndOfStreamException("The stream ended before its next event.");
            if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return line;
            }
        }
    }

    private static object Said(string conversation, string message, string text) => new { conversation, message, @event = new { type = "said", text } };

    private static StringContent Json(string body) => new(body, Encoding.UTF8, "application/json");
}
