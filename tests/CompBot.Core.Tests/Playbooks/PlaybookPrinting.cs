using CompBot.Core.Negotiation;
using CompBot.Core.Tests.Negotiation;
using Xunit;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>
/// Playbooks to read aloud. COMPBOT_PRINT_PLAYBOOKS names a folder: the forty cases are written there, with one case of each company in the folder COMPBOT_SAMPLE_GUIDES, and
/// shared.txt, the sentences that stand in more than a quarter of the forty. Without it nothing is written.
/// </summary>
public sealed class PlaybookPrinting
{
    [Fact]
    public void Playbooks_are_printed_where_a_folder_is_named()
    {
        if (Environment.GetEnvironmentVariable("COMPBOT_PRINT_PLAYBOOKS") is not { Length: > 0 } folder)
        {
            return;
        }

        Directory.CreateDirectory(folder);
        foreach (var one in FortyCases.All.Concat(OfSamples()))
        {
            var playbook = one.Written();
            File.WriteAllText(Path.Combine(folder, one.Name + ".to-send.md"), PlaybookFiles.ToSend(playbook).Content);
            File.WriteAllText(Path.Combine(folder, one.Name + ".private.md"), PlaybookFiles.Private(playbook).Content);
        }

        var files = FortyCases.All.Select(SharedSentences.Of).ToList();
        var counted = SharedSentences.Counted(files);
        var shared = counted.Where(pair => pair.Value > files.Count / 4).OrderByDescending(pair => pair.Value).Select(pair => $"{pair.Value}\t{pair.Key}");
        var unique = FortyCases.All.Zip(files, (one, file) => $"{file.Count(sentence => counted[sentence] == 1) * 100 / file.Count}% of {file.Count}\t{SharedSentences.Words(one)} words\t{one.Name}");
        File.WriteAllLines(Path.Combine(folder, "shared.txt"), [.. shared, "", .. unique]);
    }

    private static IEnumerable<NamedCase> OfSamples() => SampleGuides.Real().DistinctBy(guide => guide.Company).Where(guide => guide.Bands.Any(band => band.Base is not null)).Select(guide =>
    {
        var band = guide.Bands.First(band => band.Base is not null);
        var offered = Math.Round((band.Base!.Low + (band.Base.High ?? band.Base.Low)) / 2m / 1_000m);
        return new NamedCase($"sample-{guide.Company.ToLowerInvariant().Replace(' ', '-')}",
            PlaybookCases.At(guide, band.Region, Cases.Pays(offered, Math.Round(offered / 2m), currency: band.Currency.Code)),
            new() { Experience = ExperienceOptions.Of(guide, PlaybookCases.Library.Speech).Take(1).DefaultIfEmpty("distributed storage").ToSequence() });
    });
}
