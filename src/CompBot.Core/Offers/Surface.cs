using CompBot.Language;
using CompBot.Language.Concepts;
using CompBot.Language.Figures;
using CompBot.Language.Names;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

internal enum ItemKind : byte
{
    Word,
    Concept,
    Figure,
    Mark,
    Company,
    OtherCompany,
    Place,
    Title,
    Level,
}

/// <summary>One thing a message is made of, from token From to the one before To. Code: the concept, the word's key, the mark or the figure's kind, as a number.</summary>
internal readonly record struct Item(ItemKind Kind, int Code, int From, int To, Concept? Concept = null, int Figure = -1)
{
    public bool Is(string concept) => Concept?.Name == concept;

    public bool IsPart => Concept?.Group == "parts";

    public bool IsMark(char sign) => Kind == ItemKind.Mark && Code == sign;

    public bool IsLineBreak => Kind == ItemKind.Mark && Code is '\n' or '¶';

    /// <summary>What is compared in features: the kind and the code.</summary>
    public int Sign => ((int)Kind * 0x1000193) ^ Code;
}

/// <summary>A name found in the message.</summary>
internal sealed record NameSpan(NameTag Tag, int From, int To, string Name, KnownName? Known);

/// <summary>What a message is on its surface, before anything is understood: tokens, concepts, known names and figures.</summary>
internal sealed class Surface
{
    private Surface(Lexicon lexicon, NameTable names, TokenText text, IReadOnlySet<ulong> plain, Steps steps)
    {
        Text = text;
        Known = new KnownName?[text.Count];
        KnownLength = new int[text.Count];
        for (var at = 0; at < text.Count; at++)
        {
            if (text[at].Kind is TokenKind.Word or TokenKind.Number && names.Match(text, at, out var name) is > 0 and var length)
            {
                // An alias that is a word of everyday talk ("now", "team") counts only where a name is expected.
                name = length == 1 && (lexicon.Knows(text[at].Key) || plain.Contains(text[at].Key)) && lexicon.Names.Match(text, at, out _) == 0 ? name! with { IsOrdinary = true } : name;
                for (var part = at; part < at + length && part < text.Count; part++)
                {
                    (Known[part], KnownLength[part]) = (name, part == at ? length : 0);
                }

                at += length - 1;
            }
        }

        Marks = lexicon.Concepts.Mark(text, at => Known[at] is not null || plain.Contains(text[at].Key), steps);
        FindTypos(names, lexicon, plain);
        Figures = FigureReader.Read(lexicon.Figures, text, Marks, steps);
        FigureAt = new int[text.Count];
        Array.Fill(FigureAt, -1);
        for (var figure = 0; figure < Figures.Count; figure++)
        {
            Array.Fill(FigureAt, figure, Figures[figure].From, Figures[figure].To - Figures[figure].From);
        }

        ClearOrdinary(lexicon);
        PartWithin = [.. Marks.Select((mark, at) => mark is { Length: > 1, Concept.Group: "holders" } ? lexicon.Concepts.PartOf(text, at + mark.Length - 1) : null)];
        steps.Add(text.Count * 3);
    }

    public TokenText Text { get; }

    /// <summary>The known name each token is part of.</summary>
    public KnownName?[] Known { get; }

    /// <summary>The number of tokens of the known name that starts at a token.</summary>
    public int[] KnownLength { get; }

    public ConceptMark[] Marks { get; }

    /// <summary>The part that a phrase of whose the pay is ends with ("current TC"), by its first token.</summary>
    public Concept?[] PartWithin { get; }

    public List<Figure> Figures { get; }

    /// <summary>The figure at a token, or -1.</summary>
    public int[] FigureAt { get; }

    public static Surface Of(Lexicon lexicon, NameTable names, TokenText text, IReadOnlySet<ulong> plain, Steps steps) => new(lexicon, names, text, plain, steps);

    /// <summary>"185k base, so 25k" and "25k so" name a part; "so the call went well" and "they said 185k so I left" do not.</summary>
    private void ClearOrdinary(Lexicon lexicon)
    {
        for (var at = 0; at < Text.Count; at++)
        {
            if (Marks[at].Length == 1 && lexicon.Concepts.IsOrdinary(Text[at].Key) && !IsLabelInList(at))
            {
                Marks[at] = default;
            }
        }
    }

    private bool IsLabelInList(int at)
    {
        var before = FigureBefore(at);
        var sign = at + 1 < Text.Count && (Text[at + 1].Is(':') || Text[at + 1].Is('=')) ? 1 : 0;
        var behind = at + sign + 1 < Text.Count ? FigureAt[at + sign + 1] : -1;
        return before >= 0 && Bounds(at + 1) && Bounds(Figures[before].From - 1) || behind >= 0 && (sign > 0 || Bounds(at - 1) && Bounds(Figures[behind].To) && EndsPart(at - 2));
    }

    /// <summary>The entry before in a list ends with a part of pay: "185k base, so 25k", but not "at three quarters of it, so 78k".</summary>
    private bool EndsPart(int at) => at >= 0 && Marks[at].Concept is { Group: "parts" };

    private int FigureBefore(int at) => at > 0 ? FigureAt[at - 1] : -1;

    /// <summary>Where an entry of a list ends: at a mark, a figure, a part of pay or the text's end.</summary>
    private bool Bounds(int at) => at < 0 || at >= Text.Count || Text[at].Kind == TokenKind.Mark || FigureAt[at] >= 0 || Marks[at].Concept is { Group: "parts" } or { Name: "joined" or "offered" or "first_year" or "second_year" };

    private void FindTypos(NameTable names, Lexicon lexicon, IReadOnlySet<ulong> plain)
    {
        for (var at = 0; at < Text.Count; at++)
        {
            if (Text[at].IsWord && Known[at] is null && Marks[at].Length == 0 && !plain.Contains(Text[at].Key) && !lexicon.Knows(Text[at].Key) && names.Near(Text.Of(at)) is { Kind: NameKind.Company } near)
            {
                (Known[at], KnownLength[at]) = (near, 1);
            }
        }
    }

    /// <summary>The message as items, with the names that were found in it.</summary>
    public List<Item> Items(IReadOnlyList<NameSpan> names)
    {
        var items = new List<Item>(Text.Count);
        var (name, at) = (0, 0);
        while (at < Text.Count)
        {
            while (name < names.Count && names[name].From < at)
            {
                name++;
            }

            var item = name < names.Count && names[name].From == at ? new Item(KindOf(names[name].Tag), 0, at, names[name].To) : Plain(at);
            items.Add(item);
            at = item.To;
        }

        return items;
    }

    private static ItemKind KindOf(NameTag tag) => tag switch
    {
        NameTag.Company => ItemKind.Company,
        NameTag.OtherCompany => ItemKind.OtherCompany,
        NameTag.Place => ItemKind.Place,
        NameTag.Title => ItemKind.Title,
        NameTag.Level => ItemKind.Level,
        NameTag.None => ItemKind.Word,
        _ => ItemKind.Word,
    };

    private Item Plain(int at) =>
        FigureAt[at] is >= 0 and var figure && Figures[figure].From == at ? new Item(ItemKind.Figure, (int)Figures[figure].Kind, at, Figures[figure].To, null, figure)
        : Marks[at] is { Concept: { } concept } mark ? new Item(ItemKind.Concept, concept.Id, at, at + mark.Length, concept)
        : Text[at].Kind == TokenKind.Mark ? new Item(ItemKind.Mark, Text[at].Sign, at, at + 1)
        : new Item(ItemKind.Word, (int)Text[at].Key, at, at + 1);
}
