using CompBot.Core.Offers;
using CompBot.Language.Learning;
using CompBot.Language.Names;
using CompBot.Language.Text;
using Xunit;
using Example = CompBot.Core.Offers.Example;

namespace CompBot.Core.Tests.Pay;

/// <summary>What is stored reads as what was learned, and only where it was learned from the same files.</summary>
public sealed class OfferWeightsTests
{
    private static readonly string[] Examples = ["lang/en/offers-plain.md", "lang/en/offers-kinds.md", "lang/de/offers.md"];

    private static readonly string[] Messages =
    [
        "Uber L5 NYC: 218k base, 15% bonus, 200k RSU per year, 25k sign on",
        "Hooli came in at 190 base / 400 equity over 4, I make 170 at Initech today",
        "Grundgehalt 102.000 €, Zielbonus 20.000 €, RSU 80.000 € über 4 Jahre",
        "32 LPA base + 10% variable + 12L ESOPs over 4 years, current 18 LPA",
    ];

    /// <summary>The bundled files with a few of their examples, which are learned in a second.</summary>
    private static readonly Dictionary<string, string> Files =
        OfferLanguageFiles.BundledFiles().Where(file => !file.Key.Contains("/offers", StringComparison.Ordinal) || Examples.Contains(file.Key)).ToDictionary();

    private static readonly Lazy<OfferLanguage> Learned = new(() => OfferLanguageFiles.Read(Files, null));

    [Fact]
    public void The_bundled_weights_are_of_the_bundled_files()
    {
        using var weights = OfferLanguageFiles.BundledWeights();

        Assert.True(WeightsFile.Fits(weights, OfferLanguageFiles.Stamp(OfferLanguageFiles.BundledFiles())), "The files of data/lang or data/names were changed: run CompBot.Evaluation learn en de, and build.");
    }

    /// <summary>The stamp does not see that features or the way of learning changed; learning does. The same files give the same bytes on every machine.</summary>
    [Fact]
    public void The_bundled_weights_are_those_that_are_learned_today()
    {
        using var bundled = OfferLanguageFiles.BundledWeights()!;
        using var learned = new MemoryStream();
        OfferLanguageFiles.WriteWeights(OfferLanguageFiles.BundledFiles(), learned);

        var stored = new byte[bundled.Length];
        bundled.ReadExactly(stored);

        Assert.True(learned.ToArray().AsSpan().SequenceEqual(stored), "What is learned from the files changed: raise OfferModels.Version, run CompBot.Evaluation learn en de, and build.");
    }

    [Fact]
    public void Stored_weights_score_as_the_learned_ones()
    {
        using var stored = new MemoryStream();
        OfferLanguageFiles.WriteWeights(Files, stored);
        stored.Position = 0;
        var read = WeightsFile.Read(stored, OfferLanguageFiles.Stamp(Files), OfferModels.Read)!;

        var loaded = new OfferLanguage(Learned.Value.Lexicon, read);

        Assert.All(Messages, message => Assert.Equal(Scored(Learned.Value, message), Scored(loaded, message)));
        Assert.All(Messages, message => Assert.Contains(FigureRole.Base, Score(loaded, message).Verdicts.Select(verdict => verdict.Role)));
    }

    [Fact]
    public void Weights_are_taken_where_the_stamp_fits_and_learned_where_it_does_not()
    {
        var stamp = OfferLanguageFiles.Stamp(Files);
        var nothing = OfferModels.Learn(Learned.Value.Lexicon, []);

        var (taken, learned) = (With(nothing, stamp), With(nothing, stamp[..^1] + "-"));

        Assert.All(Messages, message => Assert.NotEqual(Scored(Learned.Value, message), Scored(taken, message)));
        Assert.All(Messages, message => Assert.Equal(Scored(Learned.Value, message), Scored(learned, message)));
    }

    [Fact]
    public void A_file_that_was_cut_short_is_as_none()
    {
        using var stored = new MemoryStream();
        WeightsFile.Write(stored, "of these", OfferModels.Learn(Learned.Value.Lexicon, [.. Messages.Select(Example.Read)]).Write);

        foreach (var length in new[] { 0, 4, (int)stored.Length / 2, (int)stored.Length - 1 })
        {
            Assert.Null(WeightsFile.Read(new MemoryStream(stored.ToArray(), 0, length), "of these", OfferModels.Read));
        }
    }

    [Fact]
    public void The_stamp_tells_every_file_apart()
    {
        var stamp = OfferLanguageFiles.Stamp(Files);

        Assert.All(Files.Keys, path => Assert.NotEqual(stamp, OfferLanguageFiles.Stamp(Files.ToDictionary(file => file.Key, file => file.Key == path ? file.Value + "- more" : file.Value))));
        Assert.NotEqual(stamp, OfferLanguageFiles.Stamp(Files.Append(new("lang/fr/offers.md", "")).ToDictionary()));
    }

    private static OfferLanguage With(OfferModels models, string stamp)
    {
        using var stored = new MemoryStream();
        WeightsFile.Write(stored, stamp, models.Write);
        stored.Position = 0;
        return OfferLanguageFiles.Read(Files, stored);
    }

    private static ScoredMessage Score(OfferLanguage language, string message) => language.Score(message, new NameTable(), new Steps());

    private static (string Names, string Verdicts) Scored(OfferLanguage language, string message) =>
        Score(language, message) is var scored ? (string.Join(", ", scored.Names.Select(name => $"{name.Tag} {name.Name}")), string.Join(", ", scored.Verdicts)) : default;
}
