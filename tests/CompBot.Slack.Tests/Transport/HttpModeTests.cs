using System.Net;
using System.Text;
using CompBot.Slack.Hosting;
using CompBot.Slack.Http;
using CompBot.Testing;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using static CompBot.Slack.Tests.SlackBench;

namespace CompBot.Slack.Tests.Transport;

/// <summary>What is not signed by Slack, now, over this very body, does nothing.</summary>
public sealed class HttpModeTests
{
    private const string Verification = """{"type":"url_verification","token":"unused","challenge":"abc-123"}""";

    [Theory]
    [InlineData(-299, HttpStatusCode.OK)]
    [InlineData(-301, HttpStatusCode.Unauthorized)]
    [InlineData(299, HttpStatusCode.OK)]
    [InlineData(301, HttpStatusCode.Unauthorized)]
    public async Task The_window_is_five_minutes_in_both_directions(int seconds, HttpStatusCode expected)
    {
        await using var bench = await StartAsync(SlackMode.Http);
        bench.Http!.Skew = TimeSpan.FromSeconds(seconds);
        Assert.Equal(expected, (await bench.Http.PostAsync("/slack/events", "application/json", Verification)).StatusCode);
    }

    [Fact]
    public async Task The_challenge_is_answered_only_to_slack()
    {
        await using var bench = await StartAsync(SlackMode.Http);
        var answer = await bench.Http!.PostAsync("/slack/events", "application/json", Verification);
        Assert.Contains("abc-123", await answer.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        bench.Http.Secret = "forged";
        var forged = await bench.Http.PostAsync("/slack/events", "application/json", Verification);
        Assert.Equal(HttpStatusCode.Unauthorized, forged.StatusCode);
        Assert.DoesNotContain("abc-123", await forged.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/slack/events", "application/json", "{\"type\":\"event_callback\"}")]
    [InlineData("/slack/commands", "application/x-www-form-urlencoded", "command=%2Fforget&user_id=UADA&team_id=T100")]
    [InlineData("/slack/interactivity", "application/x-www-form-urlencoded", "payload=%7B%7D")]
    [InlineData("/slack/options", "application/x-www-form-urlencoded", "payload=%7B%7D")]
    public async Task What_is_not_signed_is_refused_everywhere(string path, string type, string body)
    {
        await using var bench = await StartAsync(SlackMode.Http);
        Assert.Equal(HttpStatusCode.Unauthorized, (await bench.Http!.PostAsync(path, type, body, signed: false)).StatusCode);
        Assert.DoesNotContain(bench.Fake.Journal.Calls, call => call.Method != "auth.test");
    }

    [Fact]
    public async Task A_certificate_check_is_answered_and_what_is_smuggled_beside_it_dropped()
    {
        await using var bench = await StartAsync(SlackMode.Http);
        var answer = await bench.Http!.PostAsync(
            "/slack/commands", "application/x-www-form-urlencoded", "ssl_check=1&token=x&command=%2Fforget&user_id=UADA&team_id=T100&channel_id=C1&trigger_id=1", signed: false);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Empty(await answer.Content.ReadAsStringAsync());
        Assert.Equal(0, bench.Adapter.Meters.Of("Contact"));
    }

    [Fact]
    public async Task A_body_beyond_a_mebibyte_is_refused_before_it_is_read_whole()
    {
        await using var bench = await StartAsync(SlackMode.Http);
        var answer = await bench.Http!.PostAsync("/slack/events", "application/json", new string(' ', SlackEndpoints.LargestBody + 1));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }

    [Theory]
    [InlineData("{not json")]
    [InlineData("[]")]
    [InlineData("null")]
    public async Task A_signed_body_that_is_nothing_harms_nothing(string body)
    {
        await using var bench = await StartAsync(SlackMode.Http);
        Assert.Contains((await bench.Http!.PostAsync("/slack/events", "application/json", body)).StatusCode, (HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.BadRequest]);
        Assert.Equal(0, bench.Adapter.Meters.Of("mistake"));
    }

    [Fact]
    public async Task An_event_that_cannot_be_stored_is_to_be_sent_again()
    {
        var (store, control) = StoreBetween.Make();
        await using var bench = await StartAsync(SlackMode.Http, store: store);
        control.IsBroken = true;
        var said = bench.People.SayAsync(Ada, "hello");
        await bench.People.WaitForAsync(() => bench.Fake.Journal.Notes.Contains("event not acknowledged, attempt 0"), "a refusal");
        control.IsBroken = false;
        await bench.People.WaitForAsync(() => said.IsCompleted && bench.Answers(Ada) == 1, "the answer to the retry");
    }

    /// <summary>The moment a request is answered its context may be gone: whoever gives the answer asks it nothing any more.</summary>
    [Fact]
    public async Task Nothing_is_asked_of_a_request_that_is_answered()
    {
        var (store, control) = StoreBetween.Make();
        await using var bench = await StartAsync(SlackMode.Http, store: store);
        control.Gate = new TaskCompletionSource();
        var request = new WatchedRequest();
        var context = new DefaultHttpContext();
        context.Features.Set<IHttpRequestLifetimeFeature>(request);
        const string Body = "command=%2Fhelp&user_id=UADA&team_id=T100&channel_id=C1&trigger_id=1";
        context.Request.Body = new MemoryStream(Encoding.UTF8.GetBytes(Body));
        foreach (var (name, value) in bench.Http!.Signed(Body))
        {
            context.Request.Headers[name] = value;
        }

        var answering = bench.Adapter.Endpoints.CommandsAsync(context);
        await bench.People.WaitForAsync(() => bench.Conversations.Busy == 1, "a turn under way");
        var asked = request.Asked;
        control.Gate.SetResult();
        await answering;
        await bench.IdleAsync();
        Assert.Equal(asked, request.Asked);
    }

    private sealed class WatchedRequest : IHttpRequestLifetimeFeature
    {
        private int _asked;

        public int Asked => _asked;

        public CancellationToken RequestAborted
        {
            get
            {
                Interlocked.Increment(ref _asked);
                return CancellationToken.None;
            }

            set
            {
            }
        }

        public void Abort()
        {
        }
    }

    [Fact]
    public void Two_secrets_are_good_during_a_rotation_and_no_other()
    {
        var clock = new FakeClock();
        var now = clock.GetUtcNow().ToUnixTimeSeconds().ToString(System.Globalization.CultureInfo.InvariantCulture);
        var body = "a=1"u8.ToArray();
        string Sign(string secret) => "v0=" + Convert.ToHexStringLower(
            System.Security.Cryptography.HMACSHA256.HashData(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes($"v0:{now}:a=1")));
        var signature = new SlackSignature(["new", "old"], clock);
        Assert.True(signature.IsValid(now, Sign("new"), body));
        Assert.True(signature.IsValid(now, Sign("old"), body));
        Assert.False(signature.IsValid(now, Sign("other"), body));
        Assert.False(signature.IsValid(now, Sign("new").ToUpperInvariant(), body));
        Assert.False(signature.IsValid(now, Sign("new"), "a=2"u8));
        Assert.False(signature.IsValid(null, Sign("new"), body));
        Assert.False(signature.IsValid(now, null, body));
        Assert.False(signature.IsValid("-" + now, Sign("new"), body));
        Assert.False(new SlackSignature([], clock).IsValid(now, Sign(""), body));
    }
}
