using CompBot.Core.Guides;
using CompBot.Guides.Reading;
using CompBot.Guides.Strategies;
using CompBot.Guides.Tables;

namespace CompBot.Guides;

/// <summary>Reads one guide. Never throws: what cannot be read is in the guide's Problems, by line.</summary>
public static class GuideReader
{
    /// <summary>File is the path below the guides folder, with forward slashes; a guide without any band has problems that say why.</summary>
    public static Guide Read(string file, string text)
    {
        var problems = new ProblemList();
        var document = GuideDocument.Read(PlainText.OfFile(text), problems);
        var (company, role, signature) = TitleReader.Read(file, document, problems);
        var sections = Sections.Of(document.Parts);
        var strategyText = StrategyText.Of(sections);
        var bands = BandReader.Read(document, strategyText.Plain, problems);
        var levels = LevelMapReader.Read(company, sections, document.Parts);
        var total = TotalCheck.Of(bands, problems);
        return new Guide
        {
            File = file,
            Company = company,
            Role = role,
            IsSignatureRole = signature,
            Aliases = document.FrontMatter.Aliases,
            Tagline = Taglines.Of(sections),
            Bands = bands,
            LevelMap = levels,
            Premium = Premiums.Of(sections),
            Levers = LeverReader.Read(sections),
            Strategies = StrategyReader.Read(strategyText, bands, problems),
            Examples = ExampleOffers.Of(strategyText, [company, .. levels.Select(level => level.Company)]),
            Sources = SourceReader.Read(sections),
            LastUpdated = SourceReader.LastUpdated(document),
            TotalCounts = total,
            Problems = problems.Sorted(),
        };
    }
}
