using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>Cases for playbooks, all on one Saturday; the library holds the project's own pushbacks and laws.</summary>
internal static class PlaybookCases
{
    public static readonly DateOnly Today = new(2026, 11, 21);

    /// <summary>The project's own words, facts and laws, over the fixed guides; the rates are made up.</summary>
    public static readonly Library Library = BundledLibrary.Loaded with
    {
        Guides = FixedLibrary.Guides,
        Rates = new(new DateOnly(2026, 11, 20), "made up for tests", new Dictionary<string, decimal> { ["GBP"] = 0.8m, ["INR"] = 88m }),
    };

    public static string Data(string file) => File.ReadAllText(Path.Combine(Repository.Root, "data", file));

    public static NegotiationCase At(Guide guide, string region, Offer? offer = null, Stage stage = Stage.Written, params Alternative[] alternatives) => new()
    {
        Company = guide.Company,
        Role = guide.Role,
        Region = region,
        Guide = guide,
        Band = guide.Bands.First(band => band.Region == region),
        Offer = offer,
        Stage = stage,
        Alternatives = alternatives.ToSequence(),
    };

    public static Playbook Write(NegotiationCase @case, PlaybookWishes? wishes = null) =>
        Playbook.Write(@case, Planner.Plan(@case.On(Today)), wishes ?? new PlaybookWishes(), Library, Today);
}
