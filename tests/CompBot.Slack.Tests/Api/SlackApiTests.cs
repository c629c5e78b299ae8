using System.Text.Json;
using CompBot.Engine;
using CompBot.Slack.Api;
using CompBot.Slack.Blocks;
using CompBot.Slack.Hosting;
using CompBot.Testing.Slack;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompBot.Slack.Tests.Api;

public sealed class SlackApiTests : IAsyncLifetime, IDisposable
{
    private FakeSlack _fake = null!;
    private SlackSending _sending = null!;
    private SlackWeb _web = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeSlack.StartAsync(TimeProvider.System);
        _fake.World.AddUser(new SlackUser("U1"));
        _fake.World.Direct("U1");
        _sending = new SlackSending(new SlackOptions { BotToken = _fake.BotToken, AppToken = _fake.AppToken, ApiBaseUrl = _fake.ApiBaseUrl }, new NoChartPictures(), TimeProvider.System, NullLoggerFactory.Instance);
        _web = new SlackWeb(_sending.Api, new Installation(SlackWorld.Team, _fake.BotToken));
    }

    public Task DisposeAsync() => _fake.DisposeAsync().AsTask();

    public void Dispose() => _sending.Dispose();

    [Fact]
    public async Task A_repeatable_call_is_repeated_after_a_failure()
    {
        _fake.Faults.Next("conversations.open", SlackFault.Html500, SlackFault.AnswerLost);
        Assert.IsType<ApiAnswer.Ok>(await _web.OpenDirectAsync("U1", default));
        Assert.Equal(3, _fake.Journal.CountOf("conversations.open"));
    }

    [Fact]
    public async Task A_post_is_never_repeated_after_an_answer_that_was_lost()
    {
        _fake.Faults.Next("chat.postMessage", SlackFault.AnswerLost);
        Assert.IsType<ApiAnswer.Unknown>(await _web.PostMessageAsync("D1", null, new SlackMessage("hello", []), "mark", default));
        Assert.Equal(1, _fake.Journal.CountOf("chat.postMessage"));
        Assert.Single(_fake.World.Messages);
    }

    [Theory]
    [InlineData("internal_error")]
    [InlineData("fatal_error")]
    public async Task A_failure_of_slacks_may_have_posted(string error)
    {
        _fake.Faults.Next("chat.postMessage", SlackFault.Refuses(error));
        Assert.IsType<ApiAnswer.Unknown>(await _web.PostMessageAsync("D1", null, new SlackMessage("hello", []), null, default));
    }

    [Theory]
    [InlineData("ratelimited")]
    [InlineData("rate_limited")]
    [InlineData("message_limit_exceeded")]
    public async Task Busy_has_several_names(string error)
    {
        _fake.Faults.Next("chat.postMessage", SlackFault.Refuses(error));
        Assert.IsType<ApiAnswer.Busy>(await _web.PostMessageAsync("D1", null, new SlackMessage("hello", []), null, default));
    }

    [Fact]
    public async Task A_429_tells_how_long_and_the_lane_keeps_to_it()
    {
        _fake.Faults.Next("chat.postMessage", SlackFault.RateLimited(60));
        Assert.Equal(TimeSpan.FromSeconds(60), Assert.IsType<ApiAnswer.Busy>(await Post()).After);
        Assert.IsType<ApiAnswer.Busy>(await Post());
        Assert.Equal(1, _fake.Journal.CountOf("chat.postMessage"));
        Task<ApiAnswer> Post() => _web.PostMessageAsync("D1", null, new SlackMessage("hello", []), null, default);
    }

    [Fact]
    public async Task A_view_is_opened_even_when_its_lane_is_paused()
    {
        _fake.Faults.Next("views.open", SlackFault.RateLimited(60));
        var view = CompBot.Slack.Rendering.FormRenderer.Loading(Core.Chat.FormId.Case);
        Assert.IsType<ApiAnswer.Busy>(await _web.OpenViewAsync("t", view, default));
        Assert.IsType<ApiAnswer.Refused>(await _web.OpenViewAsync("t", view, default));
    }

    [Fact]
    public async Task Where_nobody_listens_nothing_was_done()
    {
        using var nobody = new SlackSending(new SlackOptions { BotToken = "xoxb-1", AppToken = "xapp-1", ApiBaseUrl = "http://127.0.0.1:1/api/" }, new NoChartPictures(), TimeProvider.System, NullLoggerFactory.Instance);
        Assert.IsType<ApiAnswer.Unreached>(await new SlackWeb(nobody.Api, new Installation("T", "xoxb-1")).OpenViewAsync("t", new View("modal", []), default));
    }

    [Fact]
    public async Task Empty_fields_are_left_out()
    {
        await _web.PostMessageAsync("D1", "", new SlackMessage("hello", []), null, default);
        await _web.UpdateViewAsync("V1", null, CompBot.Slack.Rendering.FormRenderer.Loading(Core.Chat.FormId.Case), default);
        Assert.Empty(_fake.Journal.Violations);
        Assert.All(_fake.Journal.Calls, call => Assert.DoesNotContain(call.Arguments.EnumerateObject(), field => field.Value.ValueKind == JsonValueKind.Null));
    }

    [Theory]
    [InlineData("invalid_auth", ErrorGroup.DeadCredentials)]
    [InlineData("missing_scope", ErrorGroup.WrongInstall)]
    [InlineData("not_in_channel", ErrorGroup.PlaceUnreachable)]
    [InlineData("cannot_dm_bot", ErrorGroup.PersonUnreachable)]
    [InlineData("invalid_blocks", ErrorGroup.BadContent)]
    [InlineData("expired_trigger_id", ErrorGroup.StaleView)]
    [InlineData("file_uploads_disabled", ErrorGroup.NoFiles)]
    [InlineData("something_new", ErrorGroup.Other)]
    public void Errors_are_known_by_what_they_ask_of_us(string error, ErrorGroup group) => Assert.Equal(group, SlackErrors.GroupOf(error));

    [Fact]
    public async Task The_doctor_names_a_missing_scope_and_a_wrong_token_and_takes_no_page_for_Slack()
    {
        var options = new SlackOptions { BotToken = _fake.BotToken, AppToken = _fake.AppToken, ApiBaseUrl = _fake.ApiBaseUrl };
        Assert.All(await Check(options), finding => Assert.True(finding.IsWell));
        _fake.Scopes = [.. _fake.Scopes.Where(scope => scope != "im:history")];
        Assert.Contains(await Check(options), finding => !finding.IsWell && finding.What.Contains("im:history", StringComparison.Ordinal));
        Assert.Contains(await Check(options with { BotToken = "xoxb-wrong" }), finding => !finding.IsWell && finding.Advice!.Contains("invalid_auth", StringComparison.Ordinal));
        Assert.Contains(await Check(options with { AppToken = "xapp-wrong" }), finding => !finding.IsWell && finding.What.Contains("app token", StringComparison.Ordinal));
        SlackFault[] pages = [.. Enumerable.Repeat(new SlackFault { HtmlStatus = 200 }, 20)];
        _fake.Faults.Next("auth.test", pages).Next("apps.connections.open", pages);
        Assert.All(await Check(options), finding => Assert.False(finding.IsWell));
        static Task<Core.Sequence<SlackFinding>> Check(SlackOptions options) => SlackDoctor.CheckAsync(options, TimeProvider.System, NullLoggerFactory.Instance, default);
    }
}
