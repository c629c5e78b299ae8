using CompBot.Core.Chat;
using CompBot.Core.Conversation;

namespace CompBot.Soak;

/// <summary>How a delivery comes: stored before it is acknowledged, or stepped at once.</summary>
internal enum Way
{
    Accepted,
    Handled,
}

/// <summary>One delivery of the soak, as a line "Way person number ephemeral". Its text comes back as its reply, so that each reply names its cause.</summary>
internal sealed record Cause(Way Way, int Person, int Number, bool IsEphemeral)
{
    public string Id => $"{Person}-{Number}";

    public override string ToString() => $"{Way} {Person} {Number} {IsEphemeral}";

    public static Cause Parse(string line) => line.Split(' ') is [var way, var person, var number, var ephemeral]
        ? new Cause(Enum.Parse<Way>(way), int.Parse(person), int.Parse(number), bool.Parse(ephemeral))
        : throw new FormatException(line);

    public InboundMessage ToMessage() => new(
        new ConversationKey("soak", "app", $"person-{Person}"),
        Id,
        new ConversationEvent.Said(Id),
        new DeliveryAddress(IsEphemeral ? Place.Shared : Place.Direct, Id),
        DateTimeOffset.UnixEpoch);
}
