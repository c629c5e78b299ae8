using System.Text.Json;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Slack.Reading;
using CompBot.Slack.Rendering;
using CompBot.Testing.Slack;

namespace CompBot.Slack.Tests.Rendering;

public sealed class FormRendererTests
{
    private static readonly Route Route = new() { Team = "T1", User = "U1", Channel = "C1", ResponseUrl = "https://hooks.slack.com/commands/T1/1/x" };

    public static TheoryData<FormId> Forms => new(Enum.GetValues<FormId>());

    [Theory]
    [MemberData(nameof(Forms))]
    public void Every_form_renders_as_in_its_golden(FormId form) =>
        Repository.AssertGolden(Repository.Tests("Goldens", $"form-{form}.json"), Rendered.Pretty(Rendered.ToJson(FormRenderer.Filled(form, Route, 0, []))));

    [Theory]
    [MemberData(nameof(Forms))]
    public void The_loading_view_and_its_failure_are_valid(FormId form)
    {
        Rendered.ToJson(FormRenderer.Loading(form));
        Rendered.ToJson(FormRenderer.Failed(form));
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    public void Offers_can_be_added_up_to_five(int offers, bool canAdd)
    {
        var view = Rendered.ToJson(FormRenderer.Filled(FormId.Case, Route, offers, []));
        Assert.Equal(canAdd, view.GetRawText().Contains(ActionIds.AddOffer, StringComparison.Ordinal));
        Assert.Equal(offers, Route.TryRead(view.GetProperty("private_metadata").GetString())!.Offers);
    }

    [Fact]
    public void What_is_known_stands_in_every_kind_of_field()
    {
        var about = Rendered.ToJson(FormRenderer.Filled(FormId.Case, Route, 0, [new FilledField("company", "Acme & Sons"), new FilledField("offer", "300K base <written>")]));
        var company = Field(about, "company").GetProperty("initial_option");
        Assert.Equal("Acme & Sons", company.GetProperty("value").GetString());
        Assert.Equal("Acme &amp; Sons", company.GetProperty("text").GetProperty("text").GetString());
        Assert.Equal("300K base <written>", Field(about, "offer").GetProperty("initial_value").GetString());
        Assert.False(Field(about, "role").TryGetProperty("initial_option", out _));
        var picked = Field(Rendered.ToJson(FormRenderer.Filled(FormId.Alternative, Route, 0, [new FilledField("evidence", "verbal")])), "evidence");
        Assert.Equal("verbal", picked.GetProperty("initial_option").GetProperty("value").GetString());
    }

    [Theory]
    [InlineData(3000, true)]
    [InlineData(3001, false)]
    public void A_text_too_long_for_its_field_is_not_begun_with(int length, bool isThere) =>
        Assert.Equal(isThere, Field(Rendered.ToJson(FormRenderer.Filled(FormId.Case, Route, 0, [new FilledField("offer", new string('a', length))])), "offer").TryGetProperty("initial_value", out _));

    private static JsonElement Field(JsonElement view, string id) =>
        view.GetProperty("blocks").EnumerateArray().Single(block => block.TryGetProperty("block_id", out var block_id) && block_id.GetString() == id).GetProperty("element");

    [Fact]
    public void Suggestions_hold_what_was_typed_last()
    {
        var options = SuggestionRenderer.Render("Acme & Co", [new Suggestion("Acme Labs", "Acme Labs")]);
        Assert.Equal(["Acme Labs", "Acme & Co"], options.Select(option => option.Value));
        Assert.Equal("Use “Acme &amp; Co”", options[1].Text.Text);
    }

    [Fact]
    public void A_whole_list_of_suggestions_fits_one_frame()
    {
        var many = Enumerable.Range(0, 200).Select(at => new Suggestion(new string('é', 74) + at, new string('é', 140) + at));
        var options = SuggestionRenderer.Render("x", [.. many]);
        var json = Rendered.Parse(Blocks.SlackJson.Bytes(writer => Blocks.SlackJson.Put(writer, "options", options)));
        Assert.Empty(BlockValidator.CheckOptions(json));
        Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(json.GetRawText()), 1, SlackLimits.FrameBytes - 200);
    }
}
