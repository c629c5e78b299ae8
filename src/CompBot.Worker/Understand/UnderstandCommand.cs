using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Core.Understanding;
using CompBot.Guides.Talk;

namespace CompBot.Worker.Understand;

/// <summary>
/// Messages as JSON lines in ({"text", "at": "start" | "asked_offers" | "number"}), what is understood of each as one JSON line out: the topics, each with its stretch,
/// and what is said of offers. A line that cannot be read gives an error line, and the rest go on.
/// </summary>
public static class UnderstandCommand
{
    // The lines go to a terminal or a program, never into a web page, so money signs stay readable.
    private static readonly JsonWriterOptions Writing = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>False where a line could not be read.</summary>
    public static bool Run(TextReader input, TextWriter output, Library library, DateTimeOffset now)
    {
        var fine = true;
        while (input.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                var answer = Answer(line, library, now);
                fine &= !answer.ContainsKey("error");
                output.Write(Written(answer) + "\n");
            }
        }

        output.Flush();
        return fine;
    }

    private static JsonObject Answer(string line, Library library, DateTimeOffset now)
    {
        if (Read(line) is not { } asked || asked["text"] is not JsonValue text || text.GetValueKind() != JsonValueKind.String)
        {
            return new JsonObject { ["error"] = "Each line is a JSON object with a \"text\"." };
        }

        var understood = Understood.Of(text.GetValue<string>(), StageOf(asked["at"]?.ToString()), library, new Moment(now));
        var answer = new JsonObject();
        if (asked["id"] is { } id)
        {
            answer["id"] = id.DeepClone();
        }

        var topics = understood.Meanings.Select(meaning => meaning.Topic).Distinct().Order(StringComparer.Ordinal).DefaultIfEmpty(TopicModel.NoTopic);
        answer["topics"] = new JsonArray([.. topics.Select(topic => (JsonNode)topic)]);
        answer["meanings"] = new JsonArray([.. understood.Meanings.Select(meaning => (JsonNode)new JsonObject { ["topic"] = meaning.Topic, ["from"] = meaning.At.From, ["to"] = meaning.At.To })]);
        var labels = ReadingLabels.Of(understood.Reading);
        answer["offers"] = labels;
        return answer;
    }

    private static JsonObject? Read(string line)
    {
        try
        {
            return JsonNode.Parse(line) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static TalkStage StageOf(string? at) => at switch { "asked_offers" => TalkStage.AskedOffers, "number" => TalkStage.Number, _ => TalkStage.Start };

    private static string Written(JsonObject answer)
    {
        using var buffer = new MemoryStream();
        using (var writer = new Utf8JsonWriter(buffer, Writing))
        {
            answer.WriteTo(writer);
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }
}
