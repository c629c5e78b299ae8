using System.Text.Json.Serialization;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Conversation.Sharing;
using CompBot.Core.Negotiation;
using CompBot.Core.Negotiation.Raises;
using CompBot.Core.Pay;

namespace CompBot.Core;

/// <summary>
/// What a conversation is made of, described for JSON when the code is built: by reflection it takes twice the time and memory, and a published program no longer holds
/// what only reflection would find. A sequence hides what it holds, so that stands here by itself; tests find what is missing.
/// </summary>
[JsonSerializable(typeof(ConversationState))]
[JsonSerializable(typeof(AddressedEffect))]
[JsonSerializable(typeof(InboundMessage))]
[JsonSerializable(typeof(ChartBar))]
[JsonSerializable(typeof(ChartPart))]
[JsonSerializable(typeof(ChartTotal))]
[JsonSerializable(typeof(Choice))]
[JsonSerializable(typeof(Fact))]
[JsonSerializable(typeof(Option))]
[JsonSerializable(typeof(ReplyPart))]
[JsonSerializable(typeof(CommunityOutcome))]
[JsonSerializable(typeof(SharedBy))]
[JsonSerializable(typeof(Share))]
[JsonSerializable(typeof(CoachNote))]
[JsonSerializable(typeof(Earlier))]
[JsonSerializable(typeof(FilledField))]
[JsonSerializable(typeof(HeldOffer))]
[JsonSerializable(typeof(OfferTerm))]
[JsonSerializable(typeof(Refinement))]
[JsonSerializable(typeof(Slot))]
[JsonSerializable(typeof(Doubt))]
[JsonSerializable(typeof(DoubtAnswer))]
[JsonSerializable(typeof(OfferReading))]
[JsonSerializable(typeof(PartAsk))]
[JsonSerializable(typeof(PayPart))]
[JsonSerializable(typeof(RaiseAnswer))]
[JsonSerializable(typeof(RaiseExtra))]
[JsonSerializable(typeof(Refusal))]
[JsonSerializable(typeof(ToldFigure))]
[JsonSerializable(typeof(Sequence<string>))]
[JsonSerializable(typeof(decimal))]
[JsonSerializable(typeof(string))]
public sealed partial class CoreJson : JsonSerializerContext;
