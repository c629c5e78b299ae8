using CompBot.Language.Text;

namespace CompBot.Core.Understanding;

/// <summary>A stretch of an example and the topics it holds; none where it holds no topic.</summary>
public sealed record LabelledStretch(Span At, Sequence<string> Topics);

/// <summary>A message as the book has it: where in the conversation it stands (null: anywhere), its text, and which stretch holds what.</summary>
public sealed record BookExample(TalkStage? At, string Text, Sequence<LabelledStretch> Stretches)
{
    public IEnumerable<string> Topics => Stretches.SelectMany(stretch => stretch.Topics).Distinct();
}

/// <summary>Where a conversation stands, as far as it changes what words mean.</summary>
public enum TalkStage
{
    /// <summary>Nothing is known, or the case is still being asked for.</summary>
    Start,

    /// <summary>The coach has just asked about (other) offers.</summary>
    AskedOffers,

    /// <summary>The number is on the table.</summary>
    Number,
}
