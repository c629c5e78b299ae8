namespace CompBot.Core.Negotiation;

/// <summary>
/// One way to say something: used where everything in When holds and every slot of Text ("{ask}") can be filled from the case. "not x" in When holds where x does not.
/// </summary>
public sealed record Variant(Sequence<string> When, string Text);

/// <summary>A piece of a script by its name, with the ways to say it, the most particular first. Heading and Advice are for the person and never said.</summary>
public sealed record ScriptEntry(string Name, string? Heading, Sequence<Variant> Variants, string? Advice = null)
{
    /// <summary>What must hold for the entry to be said at all.</summary>
    public Sequence<string> Only { get; init; } = [];
}

/// <summary>The words that people say or send, as data: call, letters, cards and trades, each a series of entries with one name.</summary>
public sealed record ScriptBook(Sequence<ScriptEntry> Entries)
{
    public static readonly ScriptBook Empty = new([]);

    /// <summary>The entries of a series in the order of the file: "call" gives "call thanks", "call number" and so on.</summary>
    internal IEnumerable<ScriptEntry> Of(string series) => Entries.Where(entry => entry.Name.StartsWith(series + " ", StringComparison.Ordinal));

    internal ScriptEntry? Find(string name) => Entries.FirstOrDefault(entry => entry.Name == name);
}

/// <summary>Fills the words of the data from a case.</summary>
internal static class Scripts
{
    /// <summary>The paragraphs of a series that this case has words for.</summary>
    public static Sequence<Line> Paragraphs(string series, PlaybookFacts facts, Pay.FigureForm form) =>
        facts.Library.Scripts.Of(series).Select(entry => Say(entry, facts, form)).Where(line => !line.IsEmpty).ToSequence();

    /// <summary>One entry by its name; empty where the case has no words for it.</summary>
    public static Line Say(string name, PlaybookFacts facts, Pay.FigureForm form) =>
        facts.Library.Scripts.Find(name) is { } entry ? Say(entry, facts, form) : Line.Empty;

    /// <summary>Empty, too, where something the whole entry rests on does not hold.</summary>
    public static Line Say(ScriptEntry entry, PlaybookFacts facts, Pay.FigureForm form) =>
        entry.Only.All(condition => Conditions.Holds(condition, facts))
            ? Say(entry.Variants, facts, form) is { IsEmpty: false } line ? line.Claiming(entry.Only.Select(name => new Claim(name))) : Line.Empty
            : Line.Empty;

    /// <summary>The first way to say it whose conditions hold and whose slots can be filled, with what it claims; empty where there is none.</summary>
    public static Line Say(Sequence<Variant> variants, PlaybookFacts facts, Pay.FigureForm form)
    {
        foreach (var variant in variants)
        {
            if (variant.When.All(condition => Conditions.Holds(condition, facts)) && Slots.Fill(variant.Text, facts, form) is { } line)
            {
                return Tidy(line.Claiming(variant.When.Select(name => new Claim(name)))).In(form, facts.Plan.Currency);
            }
        }

        return Line.Empty;
    }

    /// <summary>A sentence begins with a capital, also where a slot stands at its start.</summary>
    private static Line Tidy(Line line)
    {
        var pieces = line.Pieces.ToArray();
        var starts = true;
        for (var at = 0; at < pieces.Length; at++)
        {
            if (pieces[at] is not Piece.Words words)
            {
                starts = false;
                continue;
            }

            var text = starts && char.IsLower(words.Text[0]) ? char.ToUpperInvariant(words.Text[0]) + words.Text[1..] : words.Text;
            pieces[at] = new Piece.Words(text);
            starts = text.TrimEnd(' ') is { Length: > 0 } before && before.Length < text.Length && ".?!".Contains(before[^1], StringComparison.Ordinal);
        }

        return line with { Pieces = pieces.ToSequence() };
    }
}
