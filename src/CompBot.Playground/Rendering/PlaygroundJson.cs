using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;
using CompBot.Core.Conversation;
using CompBot.Playground.Page;
using CompBot.Playground.Reading;

namespace CompBot.Playground.Rendering;

/// <summary>The wire format: camel case, nothing that is null.</summary>
[JsonSourceGenerationOptions(JsonSerializerDefaults.Web, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WireEntry))]
[JsonSerializable(typeof(WireCatalog))]
[JsonSerializable(typeof(WireSuggestion[]))]
[JsonSerializable(typeof(WireTurn))]
[JsonSerializable(typeof(WireProblem))]
[JsonSerializable(typeof(PostedMessage))]
[JsonSerializable(typeof(PostedSecret))]
public sealed partial class PlaygroundJson : JsonSerializerContext;

/// <summary>What a conversation's state looks like from outside: for reading by people, never read back.</summary>
public static class StateView
{
    private static readonly JsonTypeInfo<ConversationState> Form = ReadableState.Form(JsonNamingPolicy.KebabCaseLower);

    public static WireJson Of(ConversationState state) => new(JsonSerializer.SerializeToUtf8Bytes(state, Form));
}
