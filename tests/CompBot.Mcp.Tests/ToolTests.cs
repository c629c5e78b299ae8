using System.Text.Json;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Testing;
using CompBot.Wire;
using Xunit;

namespace CompBot.Mcp.Tests;

/// <summary>What an assistant gets is what the coach says: the same figures, the same refusals.</summary>
public sealed class ToolTests(Connected program) : IClassFixture<Connected>
{
    private const string Case = """
        {"company":"midjourney","role":"diffusion model engineer","region":"sf","stage":"written","offer":{"currency":"USD","base":250000},"alternatives":[{"company":"OpenAI","evidence":"written","currency":"USD","base":300000,"equity":{"amount":800000,"period":"grant","years":4,"kind":"pre_ipo"}}],"minimumBase":281000}
        """;

    [Fact]
    public async Task There_are_four_tools_that_change_nothing()
    {
        var tools = await program.Client.ListToolsAsync();
        Assert.Equal(["bands", "compare", "plan", "playbook"], tools.Select(tool => tool.Name).Order());
        Assert.All(tools, tool => Assert.True(tool.ProtocolTool.Annotations is { ReadOnlyHint: true, OpenWorldHint: false }));
        Assert.All(tools, tool => Assert.Equal("object", tool.JsonSchema.GetProperty("type").GetString()));
        Assert.Contains("for the person alone", program.Client.ServerInstructions, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"company":"Runway"}""")]
    [InlineData("""{"company":"Runway","role":"mle","region":"nyc"}""")]
    [InlineData("""{"company":"Runway","role":"juggler"}""")]
    [InlineData("""{"company":"Nowhere Ltd"}""")]
    public async Task Bands_says_what_the_conversation_says(string arguments)
    {
        var options = JsonSerializer.Deserialize<Dictionary<string, string>>(arguments)!.Select(pair => new FilledField(pair.Key, pair.Value));
        var turn = Dialogue.Step(new ConversationState.NotStarted(), new ConversationEvent.Commanded(CommandName.Bands, [.. options]), BundledLibrary.Loaded, new Moment(DateTimeOffset.UtcNow));
        var expected = PlainText.Render(Assert.IsType<Effect.Say>(Assert.Single(turn.Effects)).Reply with { Choices = [] });
        var (text, isRefused, _) = await program.CallAsync("bands", arguments);
        Assert.False(isRefused);
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Bands_names_what_there_is_to_choose_from()
    {
        var (text, _, _) = await program.CallAsync("bands", """{"company":"Runway","role":"mle","region":"Atlantis"}""");
        Assert.Contains("\n- New York City", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Start coaching", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_is_the_line_of_the_plan_command()
    {
        var expected = PlanLine.Of(Assert.IsType<CaseReading.Read>(CaseReader.Read(Case, BundledLibrary.Loaded)).Case);
        var (text, isRefused, result) = await program.CallAsync("plan", Case);
        Assert.False(isRefused);
        Assert.Equal(expected, text);
        Assert.Equal(JsonDocument.Parse(expected).RootElement.GetProperty("askBase").GetDecimal(), result.StructuredContent!.Value.GetProperty("askBase").GetDecimal());
    }

    [Theory]
    [InlineData("plan")]
    [InlineData("playbook")]
    [InlineData("compare")]
    public async Task A_case_that_is_none_is_refused_in_the_words_of_the_plan_command(string tool)
    {
        var (text, isRefused, _) = await program.CallAsync(tool, """{"offer":{"currency":"ZZZ","base":1}}""");
        Assert.Equal(("offer.currency must be a currency code such as USD, GBP or EUR", true), (text, isRefused));
        (text, isRefused, _) = await program.CallAsync(tool, """{"offer":{"currency":"USD","base":"a lot"}}""");
        Assert.Equal(("offer.base is not what was expected there (a number, a text or a list)", true), (text, isRefused));
    }

    [Fact]
    public async Task What_is_said_or_sent_holds_nothing_private_and_the_other_file_does()
    {
        var (said, _, _) = await program.CallAsync("playbook", Case);
        Assert.StartsWith("# To say and to send", said, StringComparison.Ordinal);
        Assert.Contains("$320,000", said, StringComparison.Ordinal);
        Assert.Contains("role in San Francisco", said, StringComparison.Ordinal);
        Assert.DoesNotContain("281", said, StringComparison.Ordinal);
        Assert.DoesNotContain("OpenAI", said, StringComparison.Ordinal);
        var (kept, _, _) = await program.CallAsync("playbook", Case.Replace("\"stage\"", "\"file\":\"private\",\"stage\"", StringComparison.Ordinal));
        Assert.StartsWith("# For you alone", kept, StringComparison.Ordinal);
        Assert.Contains("281", kept, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"nameRivals\":true", "OpenAI")]
    [InlineData("\"experience\":[\"latent space optimisation\"]", "latent space optimisation")]
    public async Task A_playbook_follows_what_the_person_agreed_to_and_told(string wish, string expected)
    {
        var (said, _, _) = await program.CallAsync("playbook", Case.Replace("\"stage\"", $"{wish},\"stage\"", StringComparison.Ordinal));
        Assert.Contains(expected, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("playbook", "{}", "There is nothing to plan from yet")]
    [InlineData("playbook", """{"file":"both","offer":{"currency":"USD","base":200000}}""", "file must be one of to_send, private")]
    [InlineData("compare", "{}", "There is nothing to compare yet")]
    public async Task What_there_is_nothing_to_say_to_is_refused(string tool, string arguments, string expected)
    {
        var (text, isRefused, _) = await program.CallAsync(tool, arguments);
        Assert.True(isRefused);
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Offers_stand_side_by_side_with_a_yes_to_the_ask()
    {
        var (text, _, _) = await program.CallAsync("compare", Case);
        Assert.Contains("A yes to your ask", text, StringComparison.Ordinal);
        Assert.Contains("OpenAI", text, StringComparison.Ordinal);
        Assert.Contains("$400K", text, StringComparison.Ordinal);
        Assert.Contains("worth nothing", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"offer":{"currency":"USD"}}""")]
    [InlineData("""{"offer":{"currency":"JPY","signOn":100}}""")]
    [InlineData("""{"alternatives":[{"evidence":"wish","currency":"EUR"}]}""")]
    [InlineData("""{"company":"Runway","role":"mle","region":"Atlantis"}""")]
    [InlineData("""{"company":"Runway","role":"mle","region":"nyc","stage":"final","offer":{"currency":"GBP","base":900000}}""")]
    public async Task A_thin_or_odd_case_is_answered_as_well(string arguments)
    {
        foreach (var tool in new[] { "plan", "compare", "playbook" })
        {
            Assert.NotEmpty((await program.CallAsync(tool, arguments)).Text);
        }
    }
}
