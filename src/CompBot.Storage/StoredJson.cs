using System.Text.Json;
using System.Text.Json.Serialization;
using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Pay;

namespace CompBot.Storage;

/// <summary>How values are written down: camel case, enums by name, each case of a family by its "$type", nothing for null or for what is computed.</summary>
public static class StoredJson
{
    public static JsonSerializerOptions Options { get; } = Make();

    private static JsonSerializerOptions Make()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            IgnoreReadOnlyProperties = true,
            Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
            TypeInfoResolver = StoredTypes.Default,
        };
        options.MakeReadOnly();
        return options;
    }
}

/// <summary>
/// All that is stored, described when the code is built: by reflection it takes twice the time and memory. A sequence hides what it holds, so that stands here by itself;
/// a test finds what is missing.
/// </summary>
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(StoredEffect))]
[JsonSerializable(typeof(InboundMessage))]
[JsonSerializable(typeof(ChartBar))]
[JsonSerializable(typeof(Choice))]
[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(Option))]
[JsonSerializable(typeof(ReplyPart))]
[JsonSerializable(typeof(Earlier))]
[JsonSerializable(typeof(FilledField))]
[JsonSerializable(typeof(HeldOffer))]
[JsonSerializable(typeof(Refinement))]
[JsonSerializable(typeof(Slot))]
[JsonSerializable(typeof(Doubt))]
[JsonSerializable(typeof(DoubtAnswer))]
[JsonSerializable(typeof(PayPart))]
[JsonSerializable(typeof(Sequence<string>))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(string))]
internal sealed partial class StoredTypes : JsonSerializerContext;
