using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using CompBot.Core.Chat;

namespace CompBot.Core.Conversation.Steps;

/// <summary>/export: the whole stored conversation as a JSON file.</summary>
internal static class ExportFile
{
    private static readonly JsonTypeInfo<ConversationState> Form = ReadableState.Form(JsonNamingPolicy.CamelCase);

    public static Reply For(ConversationState state, Scene scene) => new()
    {
        Parts = [new ReplyPart.Text(Wording.ExportHere)],
        Attachment = new Attachment("compbot-export.json", "application/json", Text(state, scene.Moment.Now)),
        IsDurable = true,
    };

    private static string Text(ConversationState state, DateTimeOffset now) => ReadableJson.Text(writer =>
    {
        writer.WriteStartObject();
        writer.WriteString("exportedAt", now);
        writer.WriteString("note", Wording.ExportNote);
        writer.WritePropertyName("conversation");
        JsonSerializer.Serialize(writer, state, Form);
        writer.WriteEndObject();
    });
}
