using CompBot.Core.Chat;
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
        Repository.AssertGolden(Repository.Tests("Goldens", $"form-{form}.json"), Rendered.Pretty(Rendered.ToJson(FormRenderer.Filled(form, Route, 0))));

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
        var view = Rendered.ToJson(FormRenderer.Filled(FormId.Case, Route, offers));
        Assert.Equal(canAdd, view.GetRawText().Contains(ActionIds.AddOffer, StringComparison.Ordinal));
        Assert.Equal(offers, Route.TryRead(view.GetProperty("private_metadata").GetString())!.Offers);
    }

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
