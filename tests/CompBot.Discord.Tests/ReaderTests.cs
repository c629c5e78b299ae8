using System.Text.Json;
using System.Text.Json.Nodes;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Discord.Reading;
using CompBot.Testing;
using Xunit;

namespace CompBot.Discord.Tests;

public class ReaderTests
{
    private const string App = "1200000000000000001";
    private static readonly DateTimeOffset At = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private static readonly string Samples = Path.Combine(Repository.Root, "tests", "CompBot.Discord.Tests", "Samples");

    public static TheoryData<string> Names => [.. Directory.GetFiles(Samples, "*.json").Select(file => Path.GetFileNameWithoutExtension(file))];

    [Fact]
    public void A_command_in_a_server_is_for_the_person_only()
    {
        var act = Assert.IsType<Incoming.Act>(Read("command-server"));
        Assert.Equal(new ConversationKey("discord", App, "80351110224678912"), act.Message.Conversation);
        Assert.Equal("i:1300000000000000001", act.Message.CauseId);
        Assert.Equal(Place.Shared, act.Message.Address.Place);
        Assert.Equal(
            new ConversationEvent.Commanded(CommandName.Negotiate, [new("company", "Midjourney"), new("role", "Diffusion Model Engineer")]), act.Message.Event);
    }

    [Theory]
    [InlineData("command-server", Place.Shared)]
    [InlineData("command-dm", Place.Direct)]
    [InlineData("command-private-channel", Place.Shared)]
    public void Only_the_bots_own_direct_messages_are_direct(string sample, Place place) =>
        Assert.Equal(place, Assert.IsType<Incoming.Act>(Read(sample)).Message.Address.Place);

    [Fact]
    public void A_server_and_direct_messages_are_one_conversation() =>
        Assert.Equal(Assert.IsType<Incoming.Act>(Read("command-server")).Message.Conversation, Assert.IsType<Incoming.Hear>(Read("message-dm")).Message.Conversation);

    [Fact]
    public void A_press_updates_only_an_ephemeral_card()
    {
        Assert.True(Assert.IsType<Incoming.Act>(Read("button-server")).Ticket.Updates);
        Assert.False(Assert.IsType<Incoming.Act>(Read("button-dm")).Ticket.Updates);
    }

    [Fact]
    public void Selects_forms_and_both_shapes_of_a_submitted_form()
    {
        Assert.Equal(new ConversationEvent.Pressed("t3.region", "london"), Assert.IsType<Incoming.Act>(Read("select-server")).Message.Event);
        Assert.Equal((FormId.Case, "t3.form"), Assert.IsType<Incoming.Open>(Read("open-form")) is var open ? (open.Form, open.ChoiceId) : default);
        Assert.Equal(
            new ConversationEvent.Filled(FormId.Alternative, [new("offer", "300K base"), new("evidence", "written")]),
            Assert.IsType<Incoming.Act>(Read("modal-submit")).Message.Event);
        Assert.Equal(new ConversationEvent.Filled(FormId.Case, [new("company", "Runway")]), Assert.IsType<Incoming.Act>(Read("modal-submit-rows")).Message.Event);
    }

    [Fact]
    public void Completion_names_the_option_and_what_is_filled_already()
    {
        var suggest = Assert.IsType<Incoming.Suggest>(Read("autocomplete"));
        Assert.Equal(("role", "diff"), (suggest.Option, suggest.Typed));
        Assert.Contains(new FilledField("company", "Midjourney"), suggest.Given);
    }

    [Theory]
    [InlineData("somebody-elses-button", DiscordWording.SomebodyElses)]
    [InlineData("old-button", DiscordWording.OldButton)]
    public void A_press_that_does_not_count_gets_a_kind_word(string sample, string sentence) =>
        Assert.Equal(sentence, Assert.IsType<Incoming.Refuse>(Read(sample)).Sentence);

    [Fact]
    public void A_direct_message_is_heard_with_its_own_time()
    {
        var heard = Assert.IsType<Incoming.Hear>(Read("message-dm"));
        Assert.Equal("m:1300000000000000009", heard.Message.CauseId);
        Assert.Equal(new ConversationEvent.Said("I have 240 base from Runway"), heard.Message.Event);
        Assert.Equal(2024, heard.Message.SentAt.Year);
    }

    [Theory]
    [InlineData("message-picture", "picture")]
    [InlineData("message-sticker", "sticker")]
    public void What_has_no_words_is_said_to_be_unreadable(string sample, string what) =>
        Assert.Equal(new ConversationEvent.Unreadable(what), Assert.IsType<Incoming.Hear>(Read(sample)).Message.Event);

    [Theory]
    [InlineData("message-ephemeral-echo")]
    [InlineData("message-server")]
    [InlineData("message-embed-resolved")]
    public void Our_own_echo_and_what_is_not_direct_is_passed_over(string sample) => Assert.IsType<Incoming.Ignore>(Read(sample));

    /// <summary>Each gate by itself keeps an echo out: none leans on another.</summary>
    [Theory]
    [InlineData("author", """{"id":"1200000000000000001"}""")]
    [InlineData("author", """{"id":"9","bot":true}""")]
    [InlineData("author", """{"id":"9","system":true}""")]
    [InlineData("webhook_id", "\"5\"")]
    [InlineData("flags", "64")]
    [InlineData("channel_type", "3")]
    [InlineData("guild_id", "\"6\"")]
    [InlineData("type", "20")]
    public void Each_gate_holds_by_itself(string field, string value)
    {
        var sample = Sample("message-dm");
        sample["d"]![field] = JsonNode.Parse(value);
        Assert.IsType<Incoming.Ignore>(Read(sample));
    }

    [Fact]
    public void An_edit_carries_the_new_text() =>
        Assert.Equal(new ConversationEvent.Edited("I have 265 base from Runway"), Assert.IsType<Incoming.Hear>(Read("message-edited")).Message.Event);

    /// <summary>Each sample without each of its fields, and with null, a number, a text and a list in its place: never an exception.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public void Missing_null_and_wrong_fields_are_survived(string name)
    {
        var paths = Paths(Sample(name)["d"]!, []).ToList();
        Assert.NotEmpty(paths);
        foreach (var path in paths)
        {
            foreach (var twin in new[] { "remove", "null", "5", "\"x\"", "[]", "{}" })
            {
                var sample = Sample(name);
                Replace(sample["d"]!, path, twin);
                Assert.NotNull(Read(sample));
            }
        }
    }

    [Theory]
    [InlineData("command-server", "locale")]
    [InlineData("command-server", "context")]
    [InlineData("command-server", "channel")]
    [InlineData("button-server", "app_permissions")]
    [InlineData("modal-submit", "message")]
    [InlineData("autocomplete", "guild_id")]
    public void What_may_be_absent_or_null_changes_nothing_that_matters(string name, string field)
    {
        foreach (var twin in new[] { "remove", "null" })
        {
            var sample = Sample(name);
            Replace(sample["d"]!, [field], twin);
            Assert.Equal(Read(name).GetType(), Read(sample).GetType());
        }
    }

    [Fact]
    public void A_server_interaction_without_its_context_is_still_private()
    {
        var sample = Sample("command-server");
        sample["d"]!.AsObject().Remove("context");
        Assert.Equal(Place.Shared, Assert.IsType<Incoming.Act>(Read(sample)).Message.Address.Place);
    }

    [Fact]
    public void Numbers_for_ids_are_the_same_ids()
    {
        var sample = Sample("message-dm");
        sample["d"]!["id"] = 1300000000000000009;
        Assert.Equal("m:1300000000000000009", Assert.IsType<Incoming.Hear>(Read(sample)).Message.CauseId);
    }

    private static JsonNode Sample(string name) => JsonNode.Parse(File.ReadAllText(Path.Combine(Samples, name + ".json")))!;

    private static Incoming Read(string name) => Read(Sample(name));

    private static Incoming Read(JsonNode sample) => DiscordReader.Read(
        sample["t"]!.GetValue<string>(), JsonSerializer.SerializeToUtf8Bytes(sample["d"]), App, App, At);

    private static IEnumerable<string[]> Paths(JsonNode node, string[] above)
    {
        var inner = node switch
        {
            JsonObject it => it.Select(pair => (pair.Key, pair.Value)),
            JsonArray it => it.Select((item, index) => (index.ToString(System.Globalization.CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        return inner.SelectMany(pair => new[] { above.Append(pair.Item1).ToArray() }.Concat(pair.Item2 is null ? [] : Paths(pair.Item2, [.. above, pair.Item1])));
    }

    private static void Replace(JsonNode node, string[] path, string twin)
    {
        var parent = path[..^1].Aggregate(node, (at, step) => at is JsonArray list ? list[int.Parse(step)]! : at[step]!);
        switch (parent)
        {
            case JsonObject it when twin == "remove":
                it.Remove(path[^1]);
                break;
            case JsonObject it:
                it[path[^1]] = JsonNode.Parse(twin);
                break;
            case JsonArray it when twin == "remove":
                it.RemoveAt(int.Parse(path[^1]));
                break;
            case JsonArray it:
                it[int.Parse(path[^1])] = JsonNode.Parse(twin);
                break;
        }
    }
}
