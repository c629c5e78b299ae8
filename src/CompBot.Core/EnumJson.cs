using System.Text.Json;
using System.Text.Json.Serialization;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Negotiation;
using CompBot.Core.Negotiation.Raises;
using CompBot.Core.Pay;

namespace CompBot.Core;

/// <summary>The enums of a conversation, written by name. Each stands here, as in <see cref="SequenceJson"/> and for the same reason; a test finds what is missing.</summary>
public static class EnumJson
{
    public static void AddTo(JsonSerializerOptions options, JsonNamingPolicy names)
    {
        foreach (var converter in Named(names))
        {
            options.Converters.Add(converter);
        }
    }

    private static IEnumerable<JsonConverter> Named(JsonNamingPolicy names) =>
    [
        Of<ButtonStyle>(names), Of<ChartBarKind>(names), Of<FormId>(names), Of<Place>(names), Of<Visibility>(names),
        Of<CommandName>(names), Of<OutcomeKind>(names), Of<Refinement>(names), Of<Situation>(names), Of<Slot>(names),
        Of<AskPart>(names), Of<Evidence>(names), Of<Stage>(names),
        Of<EquityKind>(names), Of<EquityPeriod>(names), Of<PayPart>(names), Of<PayPeriod>(names), Of<ToldOf>(names), Of<ToldPart>(names), Of<Whose>(names),
        Of<RaiseAnswerKind>(names), Of<RaiseExtra>(names), Of<RaiseReason>(names),
    ];

    private static JsonStringEnumConverter<TEnum> Of<TEnum>(JsonNamingPolicy names)
        where TEnum : struct, Enum => new(names);
}
