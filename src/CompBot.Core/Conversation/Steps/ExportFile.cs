using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CompBot.Core.Chat;

namespace CompBot.Core.Conversation.Steps;

/// <summary>/export: the whole stored conversation as a JSON file.</summary>
internal static class ExportFile
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerDefaults.Web)
    {
        WriteIndented = true,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static Reply For(ConversationState state, Scene scene) => new()
    {
        Parts = [new ReplyPart.Text(Wording.ExportHere)],
        Attachment = new Attachment("compbot-export.json", "application/json", JsonSerializer.Serialize(new Export(scene.Moment.Now, Wording.ExportNote, state), Readable)),
        IsDurable = true,
    };

    private sealed record Export(DateTimeOffset ExportedAt, string Note, ConversationState Conversation);
}
