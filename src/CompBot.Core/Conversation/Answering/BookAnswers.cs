using CompBot.Core.Chat;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Answering;

/// <summary>What a book answers to a topic in a case: the first variant whose conditions hold and whose slots can be filled.</summary>
internal static class BookAnswers
{
    /// <summary>Empty where the book has no entry for the topic, or none that fits.</summary>
    public static Sequence<ReplyPart> For(string topic, AnswerScene on) =>
        on.Scene.Library.Book().Answers.TryGetValue(topic, out var entry)
            ? entry.Variants.Where(variant => variant.When.All(condition => AnswerConditions.Holds(condition, on))).Select(variant => Written(variant, on)).FirstOrDefault(parts => parts is not null) ?? []
            : [];

    private static Sequence<ReplyPart>? Written(BookVariant variant, AnswerScene on)
    {
        var parts = new List<ReplyPart>();
        if (AnswerSlots.Fill(variant.Text, on) is not { } text)
        {
            return null;
        }

        parts.AddRange(text.Length == 0 ? [] : [new ReplyPart.Text(text)]);
        foreach (var part in variant.Parts)
        {
            if (part.Kind == BookPartKind.Prepared)
            {
                parts.AddRange(AnswerParts.Of(part.Text, on));
            }
            else if (AnswerSlots.Fill(part.Text, on) is { } words)
            {
                parts.Add(part.Kind == BookPartKind.Say ? new ReplyPart.Script(words) : new ReplyPart.Note(words));
            }
            else
            {
                return null;
            }
        }

        return parts.Count == 0 ? null : parts.ToSequence();
    }
}
