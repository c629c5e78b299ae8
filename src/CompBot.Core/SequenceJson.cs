using System.Text.Json;
using System.Text.Json.Serialization;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Sharing;
using CompBot.Core.Negotiation;
using CompBot.Core.Negotiation.Raises;
using CompBot.Core.Pay;

namespace CompBot.Core;

/// <summary>
/// Stores a sequence as a plain JSON array. Each kind stands here by name, because a natively compiled program holds the code of no other; a test finds what is missing.
/// </summary>
public sealed class SequenceJson : JsonConverterFactory
{
    private static readonly Dictionary<Type, Func<JsonConverter>> Kinds = new(
    [
        Of<string>(), Of<decimal>(), Of<Sequence<string>>(),
        Of<ChartBar>(), Of<ChartPart>(), Of<ChartTotal>(), Of<Choice>(), Of<Fact>(), Of<Option>(), Of<ReplyPart>(),
        Of<Earlier>(), Of<FilledField>(), Of<HeldOffer>(), Of<OfferTerm>(), Of<Slot>(),
        Of<Doubt>(), Of<DoubtAnswer>(), Of<OfferReading>(), Of<PartAsk>(), Of<PayPart>(), Of<Refusal>(), Of<ToldFigure>(),
        Of<RaiseAnswer>(), Of<RaiseExtra>(), Of<Share>(), Of<CoachNote>(),
    ]);

    public override bool CanConvert(Type typeToConvert) =>
        typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Sequence<>);

    /// <exception cref="NotSupportedException">This kind of sequence is not named here.</exception>
    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        Kinds.TryGetValue(typeToConvert, out var make) ? make() : throw new NotSupportedException($"{typeToConvert} is not named in {nameof(SequenceJson)}.");

    private static KeyValuePair<Type, Func<JsonConverter>> Of<T>() => new(typeof(Sequence<T>), () => new Converter<T>());

    private sealed class Converter<T> : JsonConverter<Sequence<T>>
    {
        private JsonConverter<T>? _ofItem;

        public override Sequence<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
        {
            if (reader.TokenType != JsonTokenType.StartArray)
            {
                throw new JsonException("A sequence is an array.");
            }

            var ofItem = OfItem(options);
            var items = new List<T>();
            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(reader.TokenType == JsonTokenType.Null && !ofItem.HandleNull ? default! : ofItem.Read(ref reader, typeof(T), options)!);
            }

            return items.Count == 0 ? Sequence<T>.Empty : new([.. items]);
        }

        public override void Write(Utf8JsonWriter writer, Sequence<T> value, JsonSerializerOptions options)
        {
            var ofItem = OfItem(options);
            writer.WriteStartArray();
            foreach (var item in value.Items)
            {
                ofItem.Write(writer, item, options);
            }

            writer.WriteEndArray();
        }

        /// <summary>The items' own converter: going through the serializer for each would read every item twice.</summary>
        private JsonConverter<T> OfItem(JsonSerializerOptions options) => _ofItem ??= (JsonConverter<T>)options.GetTypeInfo(typeof(T)).Converter;
    }
}
