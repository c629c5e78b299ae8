namespace CompBot.Core.Understanding;

/// <summary>What an answer is made of behind its first words.</summary>
public enum BookPartKind
{
    /// <summary>Words to be said or sent as they stand.</summary>
    Say,

    /// <summary>A small aside.</summary>
    Note,

    /// <summary>A prepared part of the person's own playbook, by its name.</summary>
    Prepared,
}

public sealed record BookPart(BookPartKind Kind, string Text);

/// <summary>One answer: used where every condition holds ("!" in front: does not hold) and every slot ("{ask}") can be filled.</summary>
public sealed record BookVariant(Sequence<string> When, string Text, Sequence<BookPart> Parts);

/// <summary>All answers to one topic, the most particular first.</summary>
public sealed record BookEntry(string Topic, Sequence<BookVariant> Variants);
