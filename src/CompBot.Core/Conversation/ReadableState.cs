using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace CompBot.Core.Conversation;

/// <summary>How a conversation looks as JSON to a person: what is computed is there as well, nothing stands for null. It is never read back.</summary>
public static class ReadableState
{
    /// <summary>The form of it that names the values of enums this way.</summary>
    public static JsonTypeInfo<ConversationState> Form(JsonNamingPolicy enums)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            TypeInfoResolver = CoreJson.Default,
        };
        EnumJson.AddTo(options, enums);
        return (JsonTypeInfo<ConversationState>)options.GetTypeInfo(typeof(ConversationState));
    }
}
