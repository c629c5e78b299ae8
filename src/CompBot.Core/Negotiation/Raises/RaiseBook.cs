namespace CompBot.Core.Negotiation.Raises;

/// <summary>The words of a raise as data: the meeting, the note, the plan and the person's page; and what employers say against it.</summary>
public sealed record RaiseBook(ScriptBook Scripts, Sequence<Pushback> Pushbacks)
{
    public static readonly RaiseBook Empty = new(ScriptBook.Empty, []);
}
