using CompBot.Language;
using CompBot.Language.Learning;

namespace CompBot.Core.Offers;

/// <summary>What is learned from annotated examples. Plain: the words of everyday talk. Then what tells names, what figures are, and whose they are.</summary>
internal sealed record OfferModels(IReadOnlySet<ulong> Plain, LinearModel Names, Network Roles, Network Holders)
{
    /// <summary>Counted up when features, the roles and holders or the way of learning change: stored weights are then learned anew.</summary>
    public const int Version = 2;

    public int Features => Names.Features + Roles.Features + Holders.Features;

    public static OfferModels Learn(Lexicon lexicon, IReadOnlyList<Example> examples)
    {
        var set = TrainingSet.Of(lexicon, examples);
        var names = NameTagger.Learn(lexicon, set.Plain, [.. Enumerable.Range(0, examples.Count).Select(at => (set.Surfaces[at], set.TagsOf(at)))]);
        var (roles, holders) = FigureTraining.Learn([.. Enumerable.Range(0, examples.Count).Select(at => Right(set, at))]);
        return new OfferModels(set.Plain, names, roles, holders);
    }

    private static (FigureContext Context, Decided[] Right) Right(TrainingSet set, int at)
    {
        var names = NameSpans.Of(set.Surfaces[at], set.TagsOf(at), new HashSet<ulong>(), set.Titles, set.Plain);
        var context = new FigureContext(set.Surfaces[at], set.Surfaces[at].Items(names));
        return (context, set.DecidedOf(at, context));
    }

    public void Write(BinaryWriter to)
    {
        to.Write(Plain.Count);
        foreach (var word in Plain.Order())
        {
            to.Write(word);
        }

        Names.Write(to);
        Roles.Write(to);
        Holders.Write(to);
    }

    public static OfferModels Read(BinaryReader from)
    {
        var count = from.ReadInt32();
        var plain = new HashSet<ulong>(count);
        for (var word = 0; word < count; word++)
        {
            plain.Add(from.ReadUInt64());
        }

        return new OfferModels(plain, LinearModel.Read(from), Network.Read(from), Network.Read(from));
    }
}
