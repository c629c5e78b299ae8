namespace CompBot.Core.Conversation;

/// <summary>How long a conversation is kept: so many days after its last message or its latest deadline, whichever is later.</summary>
public static class KeepUntil
{
    public static DateTimeOffset Of(ConversationState state, DateTimeOffset lastMessage, TimeSpan retention)
    {
        var latest = state.Carried.Case.Offers.Select(offer => offer.Deadline).Max();
        var dayAfter = latest is { } day && day < DateOnly.MaxValue ? new DateTimeOffset(day.AddDays(1).ToDateTime(TimeOnly.MinValue), TimeSpan.Zero) : lastMessage;
        return (dayAfter > lastMessage ? dayAfter : lastMessage) + retention;
    }
}
