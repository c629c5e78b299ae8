using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Negotiation.Raises;
using CompBot.Core.Pay;

namespace CompBot.Guides;

/// <summary>What a load gave: the library, and what could not be read.</summary>
public sealed record LoadedLibrary(Library Library, Sequence<FileProblem> Problems);

/// <summary>Reads a data folder (guides, aliases and the other data files) and further folders of guides into one library.</summary>
public static class LibraryLoader
{
    /// <summary>data holds guides/ and the data files; a later folder of more wins for the same company and role. Never throws for content.</summary>
    public static LoadedLibrary Load(string data, IReadOnlyList<string> more)
    {
        var problems = new List<FileProblem>();
        var (guides, missing) = GuideFolder.Read([Path.Combine(data, "guides"), .. more]);
        problems.AddRange(missing);
        problems.AddRange(ProblemsOf(guides));
        var library = DataFiles(data, problems) with { Guides = new GuideLibrary(GuideFolder.Merged(guides), Aliases(data, problems)) };
        return new LoadedLibrary(library, problems.ToSequence());
    }

    public static IEnumerable<FileProblem> ProblemsOf(IEnumerable<LoadedGuide> guides) =>
        guides.SelectMany(loaded => loaded.Guide.Problems.Select(problem => new FileProblem(loaded.Path, problem.Line, problem.Message, IsBroken: loaded.Guide.Bands.Count == 0)));

    /// <summary>The aliases of a data folder; none, with a problem, where the file is missing.</summary>
    public static AliasTable Aliases(string data, List<FileProblem> problems) =>
        FromFile(Path.Combine(data, "aliases.md"), problems, Names) ?? AliasTable.Empty;

    /// <summary>Every data file beside the guides and aliases. One line a file: read its text, add its problems, set its part of the library.</summary>
    public static Library DataFiles(string data, List<FileProblem> problems)
    {
        var vesting = FromFile(Path.Combine(data, "vesting.json"), problems, Vesting);
        return new()
        {
            PayLaws = FromFile(Path.Combine(data, "pay-laws.json"), problems, Laws) ?? [],
            Pushbacks = FromFile(Path.Combine(data, "pushbacks.md"), problems, Pushbacks) ?? [],
            Books = Talk.TalkFolder.Read(data, problems),
            Scripts = FromFile(Path.Combine(data, "scripts.md"), problems, Scripts) ?? ScriptBook.Empty,
            Raises = FromFile(Path.Combine(data, "raises.md"), problems, Raises) ?? RaiseBook.Empty,
            Speech = FromFile(Path.Combine(data, "speech.md"), problems, (text, _, _) => SpeechFile.Read(text)) ?? new SpeechWords(),
            Facts = Facts(Path.Combine(data, "facts"), problems),
            Zones = FromFile(Path.Combine(data, "zones.json"), problems, Zones) ?? new Dictionary<string, decimal>(),
            Rates = FromFile(Path.Combine(data, "exchange-rates.json"), problems, Rates) ?? ExchangeRates.None,
            Vesting = vesting?.Schedules ?? [],
            PrivateEmployers = vesting?.PrivateEmployers ?? [],
            Offers = LanguageFolder.Read(data),
        };
    }

    private static IReadOnlyDictionary<string, decimal> Zones(string text, string path, List<FileProblem> problems)
    {
        try
        {
            return ZonesFile.Read(text);
        }
        catch (System.Text.Json.JsonException wrong)
        {
            problems.Add(new FileProblem(path, (int)(wrong.LineNumber ?? 0) + 1, "The file of time zones cannot be read."));
            return new Dictionary<string, decimal>();
        }
    }

    private static ExchangeRates Rates(string text, string path, List<FileProblem> problems)
    {
        var read = ExchangeRatesFile.Read(text);
        problems.AddRange(read.Problem is { } problem ? [new FileProblem(path, 1, problem)] : []);
        return read.Rates;
    }

    private static VestingReading Vesting(string text, string path, List<FileProblem> problems)
    {
        var read = VestingFile.Read(text);
        problems.AddRange(read.Problem is { } problem ? [new FileProblem(path, 1, problem)] : []);
        return read;
    }

    private static Sequence<PayLaw> Laws(string text, string path, List<FileProblem> problems)
    {
        var read = PayLawFile.Read(text);
        problems.AddRange(read.Problem is { } problem ? [new FileProblem(path, 1, problem)] : []);
        return read.Laws;
    }

    private static Sequence<Pushback> Pushbacks(string text, string path, List<FileProblem> problems)
    {
        var read = PushbackFile.Read(text);
        problems.AddRange(read.Problems.Select(problem => new FileProblem(path, problem.Line, problem.Message)));
        return read.Pushbacks;
    }

    private static ScriptBook Scripts(string text, string path, List<FileProblem> problems)
    {
        var read = ScriptFile.Read(text);
        problems.AddRange(read.Problems.Select(problem => new FileProblem(path, problem.Line, problem.Message)));
        return read.Scripts;
    }

    private static RaiseBook Raises(string text, string path, List<FileProblem> problems)
    {
        var read = RaiseFile.Read(text);
        problems.AddRange(read.Problems.Select(problem => new FileProblem(path, problem.Line, problem.Message)));
        return read.Raises;
    }

    private static Sequence<CompanyFacts> Facts(string folder, List<FileProblem> problems)
    {
        var facts = new List<CompanyFacts>();
        foreach (var path in Directory.Exists(folder) ? Directory.GetFiles(folder, "*.md").Order(StringComparer.Ordinal) : Enumerable.Empty<string>())
        {
            var read = FactFile.Read(ReadText(path, problems) ?? "");
            problems.AddRange(read.Problems.Select(problem => new FileProblem(path, problem.Line, problem.Message)));
            facts.AddRange(read.Facts);
        }

        return facts.ToSequence();
    }

    private static T? FromFile<T>(string path, List<FileProblem> problems, Func<string, string, List<FileProblem>, T> read) where T : class =>
        ReadText(path, problems) is { } text ? read(text, path, problems) : null;

    /// <summary>A data file's text; null, with a problem, where it cannot be read.</summary>
    internal static string? ReadText(string path, List<FileProblem> problems)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception mistake) when (mistake is IOException or UnauthorizedAccessException)
        {
            problems.Add(new FileProblem(path, 1, "cannot be read from the disk"));
            return null;
        }
    }

    private static AliasTable Names(string text, string path, List<FileProblem> problems)
    {
        var (table, wrong) = AliasFile.Read(text);
        problems.AddRange(wrong.Select(problem => new FileProblem(path, problem.Line, problem.Message)));
        return table;
    }
}
