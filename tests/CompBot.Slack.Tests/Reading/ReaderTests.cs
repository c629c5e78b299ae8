using System.Text.Json;
using System.Text.Json.Nodes;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Slack.Reading;

namespace CompBot.Slack.Tests.Reading;

public sealed class ReaderTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);

    private static readonly ReadingContext Context = new("", Now, "env1", channel => channel == "D1", (team, user) => TimeSpan.FromHours(-8));

    public static TheoryData<string> Samples => [.. Directory.GetFiles(Repository.Tests("Samples"), "*.json").Select(path => Path.GetFileName(path)!).Order()];

    [Theory]
    [MemberData(nameof(Samples))]
    public void A_sample_reads_as_in_its_golden(string sample) =>
        Repository.AssertGolden(Repository.Tests("Goldens", "readings", Path.ChangeExtension(sample, ".txt")), $"{Read(sample, Load(sample))}\n");

    /// <summary>Every field once taken away and once null: both read the same, and never throw.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_missing_field_reads_like_a_null_one(string sample)
    {
        foreach (var path in Paths(Load(sample), []))
        {
            var missing = Read(sample, Without(Load(sample), path));
            var isNull = Read(sample, Null(Load(sample), path));
            Assert.Equal(missing, isNull);
        }
    }

    /// <summary>Every field once of another kind: never an exception.</summary>
    [Theory]
    [MemberData(nameof(Samples))]
    public void A_field_of_another_kind_never_throws(string sample)
    {
        foreach (var path in Paths(Load(sample), []))
        {
            foreach (var odd in (JsonNode[])[JsonValue.Create(7), JsonValue.Create(true), new JsonArray(), new JsonObject(), JsonValue.Create("")])
            {
                var changed = Load(sample);
                Parent(changed, path)[path[^1]] = odd;
                Read(sample, changed);
            }
        }
    }

    [Theory]
    [InlineData("bot_message")]
    [InlineData("message_changed")]
    [InlineData("message_deleted")]
    [InlineData("thread_broadcast")]
    [InlineData("something_new")]
    public void Subtypes_that_are_not_allowed_are_not_answered(string subtype)
    {
        var sample = Load("message-im.json");
        sample["event"]!["subtype"] = subtype;
        Assert.IsType<SlackReading.Ignored>(Read("message-im.json", sample));
    }

    [Theory]
    [InlineData("bot_id", "B1")]
    [InlineData("user", "UBOT")]
    [InlineData("user", "USLACK")]
    [InlineData("channel_type", "channel")]
    public void What_no_person_wrote_in_a_direct_message_is_not_answered(string field, string value)
    {
        var sample = Load("message-im.json");
        sample["event"]![field] = value;
        Assert.IsType<SlackReading.Ignored>(Read("message-im.json", sample));
    }

    [Fact]
    public void A_mention_in_a_direct_message_has_the_same_cause_as_the_message_itself()
    {
        var message = Assert.IsType<SlackReading.Contact>(Read("message-im.json", Load("message-im.json")));
        var mention = Assert.IsType<SlackReading.Contact>(Read("app-mention-in-direct.json", Load("app-mention-in-direct.json")));
        Assert.Equal(message.Message.CauseId, mention.Message.CauseId);
        Assert.Equal(Place.Direct, mention.Message.Address.Place);
    }

    [Fact]
    public void An_event_id_is_a_cause_only_together_with_app_and_team()
    {
        var first = Load("app-mention.json");
        var otherApp = Load("app-mention.json");
        otherApp["api_app_id"] = "A200";
        Assert.NotEqual(Cause(Read("app-mention.json", first)), Cause(Read("app-mention.json", otherApp)));
    }

    [Theory]
    [InlineData("/negotiate", "", "", CommandName.Negotiate)]
    [InlineData("/cb-bands", "", "cb-", CommandName.Bands)]
    [InlineData("/bands", "", "cb-", CommandName.Bands)]
    [InlineData("/compbot", "forget", "", CommandName.Forget)]
    [InlineData("/compbot", "", "", CommandName.Help)]
    [InlineData("/compbot", "I have 240 from Runway", "", CommandName.Negotiate)]
    [InlineData("/unknown", "", "", CommandName.Help)]
    public void Commands_are_found_with_a_prefix_and_by_the_alias(string typed, string text, string prefix, CommandName expected) =>
        Assert.Equal(expected, CommandReader.Parse(typed, text, prefix).Command);

    [Fact]
    public void A_command_in_a_direct_message_between_two_people_is_a_shared_place()
    {
        var sample = Load("command.json");
        sample["channel_id"] = "D9";
        sample["channel_name"] = "directmessage";
        Assert.Equal(Place.Shared, Assert.IsType<SlackReading.Contact>(Read("command.json", sample)).Message.Address.Place);
    }

    private static string? Cause(SlackReading reading) => (reading as SlackReading.Contact)?.Message.CauseId;

    private static JsonObject Load(string sample) => JsonNode.Parse(File.ReadAllText(Repository.Tests("Samples", sample)))!.AsObject();

    private static SlackReading Read(string sample, JsonObject json)
    {
        var payload = JsonDocument.Parse(json.ToJsonString()).RootElement;
        return sample.StartsWith("command", StringComparison.Ordinal) ? CommandReader.Read(payload, Context)
            : sample.StartsWith("message-im", StringComparison.Ordinal) || sample.StartsWith("app-", StringComparison.Ordinal) ? EventReader.Read(payload, Context)
            : InteractionReader.Read(payload, Context);
    }

    private static List<string[]> Paths(JsonObject json, string[] above) => json.SelectMany(property =>
        property.Value is JsonObject inner ? Paths(inner, [.. above, property.Key]).Append([.. above, property.Key]) : [[.. above, property.Key]]).ToList();

    private static JsonObject Parent(JsonObject json, string[] path) => path[..^1].Aggregate(json, (at, name) => at[name]!.AsObject());

    private static JsonObject Without(JsonObject json, string[] path)
    {
        Parent(json, path).Remove(path[^1]);
        return json;
    }

    private static JsonObject Null(JsonObject json, string[] path)
    {
        Parent(json, path)[path[^1]] = null;
        return json;
    }
}
