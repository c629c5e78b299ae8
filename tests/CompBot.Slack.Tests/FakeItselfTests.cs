using System.Text.Json;
using CompBot.Engine;
using CompBot.Slack.Api;
using CompBot.Slack.Hosting;
using CompBot.Testing;
using CompBot.Testing.Slack;
using Microsoft.Extensions.Logging.Abstractions;

namespace CompBot.Slack.Tests;

/// <summary>Rules of Slack's that the fake holds callers to, whoever calls.</summary>
public sealed class FakeItselfTests : IAsyncLifetime, IDisposable
{
    private const string Ada = "UADA";

    private readonly FakeClock _clock = new();
    private FakeSlack _fake = null!;
    private SlackSending _sending = null!;

    public async Task InitializeAsync()
    {
        _fake = await FakeSlack.StartAsync(_clock);
        _fake.World.AddUser(new SlackUser(Ada));
        _sending = new SlackSending(new SlackOptions { BotToken = _fake.BotToken, AppToken = _fake.AppToken, ApiBaseUrl = _fake.ApiBaseUrl }, new NoChartPictures(), _clock, NullLoggerFactory.Instance);
    }

    public Task DisposeAsync() => _fake.DisposeAsync().AsTask();

    public void Dispose() => _sending.Dispose();

    [Fact]
    public async Task Views_are_pushed_three_deep_and_close_with_the_one_below()
    {
        var first = await ViewAsync("views.open", "one");
        Assert.Equal(first, (await OkAsync("views.push", Opening("two"))).GetProperty("view").GetProperty("root_view_id").GetString());
        await OkAsync("views.push", Opening("three"));
        Assert.Equal("push_limit_reached", await RefusalAsync("views.push", Opening("four")));
        Assert.Equal(3, _fake.World.Views(Ada).Count);
        _fake.World.Close(first);
        Assert.Empty(_fake.World.Views(Ada));
    }

    [Fact]
    public async Task A_view_can_only_be_pushed_over_another() => Assert.Equal("not_found", await RefusalAsync("views.push", Opening("one")));

    [Fact]
    public async Task A_trigger_opens_one_view_within_three_seconds()
    {
        var opening = Opening("one");
        await OkAsync("views.open", opening);
        Assert.Equal("exchanged_trigger_id", await RefusalAsync("views.open", opening));
        var late = Opening("two");
        _clock.Advance(TimeSpan.FromSeconds(3.1));
        Assert.Equal("expired_trigger_id", await RefusalAsync("views.open", late));
    }

    [Fact]
    public async Task A_name_of_ones_own_is_had_by_one_view()
    {
        await ViewAsync("views.open", "mine");
        Assert.Equal("duplicate_external_id", await RefusalAsync("views.open", Opening("mine")));
        await OkAsync("views.update", $$"""{"external_id":"mine","view":{{View("mine")}}}""");
        Assert.Equal("not_found", await RefusalAsync("views.update", $$"""{"external_id":"other","view":{{View("other")}}}"""));
    }

    [Fact]
    public async Task Of_many_changes_to_one_version_a_single_one_is_taken()
    {
        var opened = (await OkAsync("views.open", Opening("one"))).GetProperty("view");
        var change = $$"""{"view_id":"{{opened.GetProperty("id").GetString()}}","hash":"{{opened.GetProperty("hash").GetString()}}","view":{{View("one")}}}""";
        var answers = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => CallAsync("views.update", change)));
        Assert.Single(answers.OfType<ApiAnswer.Ok>());
        Assert.Equal(11, answers.OfType<ApiAnswer.Refused>().Count(refused => refused.Error == "hash_conflict"));
    }

    [Fact]
    public async Task Only_the_bots_own_lasting_messages_are_changed_and_deleted()
    {
        var direct = _fake.World.Direct(Ada);
        var hers = _fake.World.Show(new ShownMessage(direct, _fake.World.NextTs(), Ada, null, null, "mine", default, default));
        var fleeting = _fake.World.Show(new ShownMessage(direct, _fake.World.NextTs(), SlackWorld.Bot, Ada, null, "for her eyes", default, default));
        Assert.Equal("cant_update_message", await RefusalAsync("chat.update", Edit(hers.Ts)));
        Assert.Equal("cant_delete_message", await RefusalAsync("chat.delete", Place(hers.Ts)));
        Assert.Equal("message_not_found", await RefusalAsync("chat.update", Edit(fleeting.Ts)));
        Assert.Equal("message_not_found", await RefusalAsync("chat.delete", Place(fleeting.Ts)));
        Assert.Equal("message_not_found", await RefusalAsync("chat.update", Edit("1.000001")));
    }

    [Fact]
    public async Task A_message_is_changed_within_the_window_and_loses_its_blocks_to_bare_text()
    {
        _fake.World.EditWindow = TimeSpan.FromMinutes(1);
        var direct = _fake.World.Direct(Ada);
        var posted = await OkAsync("chat.postMessage", $$"""{"channel":"{{direct}}","text":"first","blocks":[{"type":"divider"}]}""");
        var ts = posted.GetProperty("ts").GetString()!;
        await OkAsync("chat.update", Edit(ts));
        var shown = Assert.Single(_fake.World.SeenBy(Ada));
        Assert.Equal("changed", shown.Text);
        Assert.Equal(JsonValueKind.Undefined, shown.Blocks.ValueKind);
        Assert.Equal("msg_too_long", await RefusalAsync("chat.update", $$"""{"channel":"{{direct}}","ts":"{{ts}}","text":"{{new string('x', 4_001)}}"}"""));
        _clock.Advance(TimeSpan.FromSeconds(61));
        Assert.Equal("edit_window_closed", await RefusalAsync("chat.update", Edit(ts)));
        await OkAsync("chat.delete", Place(ts));
        Assert.Empty(_fake.World.Messages);
    }

    [Fact]
    public async Task A_response_address_takes_five_answers_in_half_an_hour()
    {
        _fake.World.AddChannel("C1", hasBot: true, Ada);
        var responses = new ResponseUrls(_sending.Api, _clock);
        var url = _fake.NewHook("C1", Ada);
        for (var use = 0; use < SlackLimits.ResponseUrlUses; use++)
        {
            Assert.Equal(ResponseOutcome.Posted, await responses.PostAsync(url, new("hello", []), forEveryone: false, default));
        }

        Assert.Equal(ResponseOutcome.Dead, await responses.PostAsync(url, new("hello", []), forEveryone: false, default));
        var late = _fake.NewHook("C1", Ada);
        _clock.Advance(SlackLimits.ResponseUrlLife + TimeSpan.FromSeconds(1));
        Assert.Equal(ResponseOutcome.Dead, await responses.PostAsync(late, new("hello", []), forEveryone: false, default));
    }

    [Theory]
    [InlineData("xapp-test", "not_allowed_token_type")]
    [InlineData("xoxb-other", "invalid_auth")]
    public async Task A_method_takes_the_bot_token_alone(string token, string error) =>
        Assert.Equal(error, Assert.IsType<ApiAnswer.Refused>(await _sending.Api.CallAsync(new ApiCall("auth.test", token, [], CallKind.Once), default)).Error);

    [Fact]
    public async Task What_the_manifest_does_not_declare_is_never_delivered()
    {
        await Assert.ThrowsAsync<InvalidOperationException>(() => _fake.People.CommandAsync(Ada, "/undeclared", "", "C1"));
        await Assert.ThrowsAsync<InvalidOperationException>(() => _fake.People.DeliverEventAsync(new() { ["event"] = new System.Text.Json.Nodes.JsonObject { ["type"] = "reaction_added" } }));
        Assert.Contains("/compbot", _fake.Manifest.Commands);
        Assert.Contains("files:write", _fake.Manifest.Scopes);
        Assert.Equal(["app_home_opened", "app_mention", "message.im", "app_uninstalled", "tokens_revoked"], _fake.Manifest.Events);
    }

    private async Task<string> ViewAsync(string method, string name) => (await OkAsync(method, Opening(name))).GetProperty("view").GetProperty("id").GetString()!;

    private string Opening(string name) => $$"""{"trigger_id":"{{_fake.People.NewTrigger(Ada)}}","view":{{View(name)}}}""";

    private static string View(string name) =>
        $$$"""{"type":"modal","external_id":"{{{name}}}","title":{"type":"plain_text","text":"View"},"blocks":[{"type":"divider"}]}""";

    private string Edit(string ts) => $$"""{"channel":"{{_fake.World.Direct(Ada)}}","ts":"{{ts}}","text":"changed"}""";

    private string Place(string ts) => $$"""{"channel":"{{_fake.World.Direct(Ada)}}","ts":"{{ts}}"}""";

    private async Task<JsonElement> OkAsync(string method, string body) => Assert.IsType<ApiAnswer.Ok>(await CallAsync(method, body)).Body;

    private async Task<string> RefusalAsync(string method, string body) => Assert.IsType<ApiAnswer.Refused>(await CallAsync(method, body)).Error;

    private Task<ApiAnswer> CallAsync(string method, string body) =>
        _sending.Api.CallAsync(new ApiCall(method, _fake.BotToken, System.Text.Encoding.UTF8.GetBytes(body), CallKind.Once), default);
}
