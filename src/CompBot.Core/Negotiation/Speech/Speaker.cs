using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>The names that the words of one kind of talk may use: what a sentence may rest on, and what may be filled in. A reader of the data refuses any other.</summary>
public sealed record SpeechNames(IReadOnlyCollection<string> Conditions, IReadOnlyCollection<string> Slots)
{
    private const string Negation = "not ";

    /// <summary>The talk about an offer.</summary>
    public static SpeechNames Offers { get; } = new(Negotiation.Conditions.Names, Negotiation.Slots.Names);

    public bool Knows(string condition) => Conditions.Contains(Plain(condition));

    internal static bool IsNegated(string condition) => condition.StartsWith(Negation, StringComparison.Ordinal);

    internal static string Plain(string condition) => IsNegated(condition) ? condition[Negation.Length..] : condition;
}

/// <summary>Says the words of the data for one case: Holds tells whether a condition holds, Slot what stands in a slot (empty where the case has nothing for it).</summary>
internal sealed record Speaker(Func<string, bool> Holds, Func<string, Line> Slot, FigureForm Form, Currency Home)
{
    public bool All(Sequence<string> conditions) => conditions.All(Holds);

    /// <summary>Empty where the case has no words for it, or where something the whole entry rests on does not hold.</summary>
    public Line Say(ScriptEntry entry) =>
        All(entry.Only) && Say(entry.Variants) is { IsEmpty: false } line ? line.Claiming(entry.Only.Select(name => new Claim(name))) : Line.Empty;

    /// <summary>As Say, for a piece of a sentence: its first letter and its figures' form are left to the sentence it stands in.</summary>
    public Line Part(ScriptEntry entry) => !All(entry.Only) ? Line.Empty : entry.Variants
        .Where(variant => All(variant.When)).Select(variant => Fill(variant.Text)?.Claiming(variant.When.Select(name => new Claim(name)))).FirstOrDefault(line => line is not null) ?? Line.Empty;

    /// <summary>The first way to say it whose conditions hold and whose slots can be filled, with what it claims; empty where there is none.</summary>
    public Line Say(Sequence<Variant> variants)
    {
        foreach (var variant in variants)
        {
            if (All(variant.When) && Fill(variant.Text) is { } line)
            {
                return Tidy(line.Claiming(variant.When.Select(name => new Claim(name)))).In(Form, Home);
            }
        }

        return Line.Empty;
    }

    /// <summary>The text with its slots filled, which then counts as claimed; null where one cannot be.</summary>
    public Line? Fill(string text)
    {
        var pieces = new List<Line>();
        var claims = new List<Claim>();
        var at = 0;
        while (at < text.Length && text.IndexOf('{', at) is >= 0 and var open && text.IndexOf('}', open) is >= 0 and var close)
        {
            var name = text[(open + 1)..close];
            if (Slot(name) is not { IsEmpty: false } filled)
            {
                return null;
            }

            pieces.Add(Line.Of($"{text[at..open]}"));
            pieces.Add(filled);
            claims.Add(new Claim("{" + name + "}"));
            at = close + 1;
        }

        pieces.Add(Line.Of($"{text[at..]}"));
        return Line.Join("", pieces).Claiming(claims);
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
