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

/// <summary>Fills the words of the data from a case of an offer.</summary>
internal static class Scripts
{
    /// <summary>The paragraphs of a series that this case has words for.</summary>
    public static Sequence<Line> Paragraphs(string series, PlaybookFacts facts, Pay.FigureForm form) =>
        facts.Library.Scripts.Of(series).Select(entry => Say(entry, facts, form)).Where(line => !line.IsEmpty).ToSequence();

    /// <summary>One entry by its name; empty where the case has no words for it.</summary>
    public static Line Say(string name, PlaybookFacts facts, Pay.FigureForm form) =>
        facts.Library.Scripts.Find(name) is { } entry ? Say(entry, facts, form) : Line.Empty;

    public static Line Say(ScriptEntry entry, PlaybookFacts facts, Pay.FigureForm form) => Of(facts, form).Say(entry);

    public static Line Say(Sequence<Variant> variants, PlaybookFacts facts, Pay.FigureForm form) => Of(facts, form).Say(variants);

    public static Speaker Of(PlaybookFacts facts, Pay.FigureForm form) =>
        new(condition => Conditions.Holds(condition, facts), slot => Slots.Of(slot, facts), form, facts.Plan.Currency);
}
