using System.Runtime.InteropServices;
using CompBot.Language;
using CompBot.Language.Learning;
using CompBot.Language.Names;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

internal enum NameTag : byte
{
    None,
    Company,

    /// <summary>A company that makes no offer: the present employer, a competitor, a friend's.</summary>
    OtherCompany,
    Place,
    Title,
    Level,
}

/// <summary>Tags each token of a message as part of a name or of none, from left to right, by what stands around it.</summary>
internal sealed class NameTagger(Lexicon lexicon, IReadOnlySet<ulong> plain, LinearModel model)
{
    public const int Tags = 6;
    private const int Rounds = 8;
    private const int Fewest = 2;
    private const int LongestTitle = 7;

    /// <summary>Learns from messages whose tokens are tagged.</summary>
    public static LinearModel Learn(Lexicon lexicon, IReadOnlySet<ulong> plain, IReadOnlyList<(Surface Surface, NameTag[] Right)> messages) =>
        LinearTrainer.Mean([.. Enumerable.Range(0, Shuffle.Runs).AsParallel().AsOrdered().Select(run => new NameTagger(lexicon, plain, LinearModel.Empty(Tags)).Learn(messages, run))]);

    private LinearTrainer Learn(IReadOnlyList<(Surface Surface, NameTag[] Right)> messages, int run)
    {
        var trainer = new LinearTrainer(Tags);
        var (features, scores, allowed) = (new Features(), new float[trainer.Width], new bool[Tags]);
        Array.Fill(allowed, true);
        foreach (var (surface, right) in messages)
        {
            for (var at = 0; at < right.Length; at++)
            {
                Extract(features, surface, at);
                trainer.Count(features.All);
                ExtractAfter(features, surface, right, at);
                trainer.Count(features.All);
            }
        }

        trainer.Keep(Fewest);
        var known = messages.Select(message => Known(trainer, features, message.Surface)).ToList();
        var rows = new List<int>();
        for (var round = 0; round < Rounds; round++)
        {
            foreach (var message in Shuffle.Of(messages.Count, (run * Rounds) + round))
            {
                var (surface, right) = messages[message];
                var tags = new NameTag[right.Length];
                for (var at = 0; at < tags.Length; at++)
                {
                    ExtractAfter(features, surface, tags, at);
                    rows.Clear();
                    trainer.AddRows(features.All, rows);
                    Array.Clear(scores);
                    trainer.Score(known[message][at], scores);
                    trainer.Score(CollectionsMarshal.AsSpan(rows), scores);
                    trainer.Learn(known[message][at], CollectionsMarshal.AsSpan(rows), scores, (int)right[at], allowed);
                    tags[at] = round == 0 ? right[at] : (NameTag)Best(scores);
                }
            }
        }

        return trainer;
    }

    private int[][] Known(LinearTrainer trainer, Features features, Surface surface)
    {
        var known = new int[surface.Text.Count][];
        for (var at = 0; at < known.Length; at++)
        {
            Extract(features, surface, at);
            known[at] = trainer.Rows(features.All);
        }

        return known;
    }

    private static int Best(ReadOnlySpan<float> scores)
    {
        var best = 0;
        for (var at = 1; at < Tags; at++)
        {
            best = scores[at] > scores[best] ? at : best;
        }

        return best;
    }

    public List<NameSpan> Read(Surface surface, Steps steps)
    {
        var tags = new NameTag[surface.Text.Count];
        var features = new Features();
        Span<float> scores = stackalloc float[model.Width];
        for (var at = 0; at < tags.Length; at++)
        {
            if (surface.Text[at].Kind is TokenKind.Word or TokenKind.Number || at > 0 && tags[at - 1] != NameTag.None && surface.Text[at].Kind == TokenKind.Mark)
            {
                scores.Clear();
                Extract(features, surface, at);
                model.Score(features.All, scores);
                ExtractAfter(features, surface, tags, at);
                model.Score(features.All, scores);
                tags[at] = (NameTag)Best(scores);
            }
        }

        MarkKnownTitles(surface, tags);
        steps.Add(tags.Length * 30);
        ClearDays(surface, tags);
        return NameSpans.Of(surface, tags, lexicon.Everyday, lexicon.Titles, plain, lexicon.Organisations);
    }

    /// <summary>A day of the week is no place, company or title.</summary>
    private void ClearDays(Surface surface, NameTag[] tags)
    {
        for (var at = 0; at < tags.Length; at++)
        {
            tags[at] = tags[at] != NameTag.None && surface.Known[at] is null && lexicon.Figures.WeekdayAt(surface.Text, at) is not null ? NameTag.None : tags[at];
        }
    }

    /// <summary>A role that a guide is named after is one wherever its words stand together.</summary>
    private static void MarkKnownTitles(Surface surface, NameTag[] tags)
    {
        for (var at = 0; at < tags.Length; at++)
        {
            if (surface.KnownLength[at] > 1 && surface.Known[at] is { Kind: NameKind.Title, IsOrdinary: false })
            {
                Array.Fill(tags, NameTag.Title, at, Math.Min(surface.KnownLength[at], tags.Length - at));
            }
        }
    }

    private void Extract(Features features, Surface surface, int at)
    {
        features.Clear();
        features.Add(1);
        for (var offset = -3; offset <= 3; offset++)
        {
            var sign = Sign(surface, at + offset);
            features.Add(10 + offset, sign);
            if (offset is >= -2 and <= 2)
            {
                features.Add(20 + offset, Shape(surface, at + offset), KnownAs(surface, at + offset));
            }
        }

        var (shape, known) = (Shape(surface, at), KnownAs(surface, at));
        features.Add(33, Sign(surface, at - 1), known, shape);
        features.Add(34, Sign(surface, at + 1), known, shape);
        features.Add(35, Sign(surface, at - 1), Sign(surface, at + 1));
        features.Add(36, Sign(surface, at - 2), Sign(surface, at - 1), shape);
        features.Add(38, Heading(surface, at), shape, known);
        features.Add(39, StartsClause(surface, at), shape, known);
        features.Add(40, StartsClause(surface, at), Sign(surface, at + 1), shape);
        features.Add(41, known);
        features.Add(42, Behind(surface, at), shape, known);
    }

    private void ExtractAfter(Features features, Surface surface, NameTag[] tags, int at)
    {
        features.Clear();
        var (before, twoBefore) = (at > 0 ? (int)tags[at - 1] : 7, at > 1 ? (int)tags[at - 2] : 7);
        features.Add(30, before, Sign(surface, at));
        features.Add(31, before, twoBefore, KnownAs(surface, at));
        features.Add(32, before, Shape(surface, at));
        features.Add(37, before, Sign(surface, at + 1), Shape(surface, at));
    }

    /// <summary>The line's first concept where ":" or "-" stands behind it ("Location: …").</summary>
    private static int Heading(Surface surface, int at)
    {
        for (var back = at - 1; back >= 0 && at - back <= LongestTitle; back--)
        {
            if (surface.Text[back].IsBreak)
            {
                return 0;
            }

            if ((surface.Text[back].Is(':') || surface.Text[back].Is('-') && !surface.Text[back].Glued) && back > 0)
            {
                return surface.Marks[ConceptStart(surface, back - 1)].Concept?.Id ?? 1;
            }
        }

        return 0;
    }

    private static int ConceptStart(Surface surface, int at)
    {
        for (var back = at; back >= 0 && back > at - 4; back--)
        {
            if (surface.Marks[back].Length > at - back)
            {
                return back;
            }
        }

        return at;
    }

    private static int StartsClause(Surface surface, int at) =>
        at == 0 ? 1 : surface.Text[at - 1].IsBreak ? 2 : surface.Text[at - 1].Kind == TokenKind.Mark ? surface.Text[at - 1].Sign : 0;

    /// <summary>What the next word that is no part of a title says: the verb of a subject, a figure, a mark.</summary>
    private int Behind(Surface surface, int at)
    {
        var next = at + 1;
        while (next < surface.Text.Count && next - at < 4 && surface.Text[next].IsWord && surface.Marks[next].Length == 0 && !plain.Contains(surface.Text[next].Key))
        {
            next++;
        }

        return Sign(surface, next);
    }

    private static int Shape(Surface surface, int at)
    {
        if (at < 0 || at >= surface.Text.Count)
        {
            return 99;
        }

        var token = surface.Text[at];
        if (!token.IsWord)
        {
            return token.IsNumber ? surface.FigureAt[at] >= 0 && surface.Figures[surface.FigureAt[at]].IsBare ? 98 : 97 : 96;
        }

        var word = surface.Text.Of(at);
        var (upper, digits) = (0, 0);
        foreach (var letter in word)
        {
            upper += char.IsUpper(letter) ? 1 : 0;
            digits += char.IsAsciiDigit(letter) ? 1 : 0;
        }

        return digits > 0 ? TitleWords.IsLevelShape(word) ? 1 : 2 : upper == 0 ? 3 : upper == word.Length ? word.Length == 1 ? 4 : 5 : char.IsUpper(word[0]) ? 6 : 7;
    }

    private int KnownAs(Surface surface, int at)
    {
        if (at < 0 || at >= surface.Text.Count)
        {
            return 0;
        }

        var known = surface.Known[at] is { } name ? name.Kind switch { NameKind.Company => 1, NameKind.Place => 3, NameKind.Title => 5, _ => 0 } + (name.IsOrdinary ? 1 : 0) : 0;
        return known + (8 * (int)lexicon.Titles.Find(surface.Text[at].Key)) + (plain.Contains(surface.Text[at].Key) ? 64 : 0);
    }

    /// <summary>A concept, a word of everyday talk, or that it is neither: names that are not known are all alike.</summary>
    private int Sign(Surface surface, int at)
    {
        if (at < 0 || at >= surface.Text.Count)
        {
            return -7;
        }

        var token = surface.Text[at];
        return token.Kind == TokenKind.Mark ? token.Sign
            : surface.FigureAt[at] is >= 0 and var figure ? -10 - (int)surface.Figures[figure].Kind
            : surface.Marks[at].Concept is { } concept ? concept.Id + 1000
            : plain.Contains(token.Key) || lexicon.Titles.Find(token.Key) != TitleWord.None ? (int)token.Key
            : -8;
    }
}
