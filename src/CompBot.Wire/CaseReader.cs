using System.Text.Json;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;

namespace CompBot.Wire;

/// <summary>From a line of JSON to a case: names are found as people type them, and what is not found leaves the case without a band.</summary>
public static class CaseReader
{
    /// <summary>The case of one line. Amounts are in the currencies the line names; own figures in the plan's. Never throws for what a line holds.</summary>
    public static CaseReading Read(string line, Library library)
    {
        try
        {
            return JsonSerializer.Deserialize(line, PlanJsonContext.Default.CaseJson) is { } wire
                ? Read(wire, library)
                : new CaseReading.Refused("the line is not a case: it is null");
        }
        catch (JsonException problem)
        {
            return new CaseReading.Refused(Told(problem));
        }
    }

    private static CaseReading Read(CaseJson wire, Library library)
    {
        var reader = new OfferReader();
        var read = Named(wire, library) with
        {
            Level = wire.Level,
            Stage = wire.Stage is null ? Stage.None : reader.Word(wire.Stage, WireWords.Stage, "stage", "none, verbal, written or final") ?? Stage.None,
            Offer = reader.Offer(wire.Offer, "offer"),
            Alternatives = (wire.Alternatives ?? []).Select((other, index) => reader.Alternative(other, $"alternatives[{index}]"))
                .OfType<Alternative>().ToSequence(),
            MinimumBase = wire.MinimumBase,
            MinimumTotal = wire.MinimumTotal,
            LeftBehind = wire.LeftBehind,
            PrivateStockAt = wire.PrivateStockAt ?? 0.5m,
        };
        return (reader.Problem ?? CaseCheck.Problem(read)) is { } problem ? new CaseReading.Refused(problem) : new CaseReading.Read(read);
    }

    private static NegotiationCase Named(CaseJson wire, Library library)
    {
        var company = Found(library.Guides.MatchCompany(wire.Company ?? ""));
        var role = company is null ? null : Found(library.Guides.MatchRole(company, wire.Role ?? ""));
        var guide = company is null || role is null ? null : library.Guides.Find(company, role);
        return new NegotiationCase
        {
            Company = company ?? wire.Company,
            Role = role ?? wire.Role,
            Region = wire.Region,
            Guide = guide,
            Band = guide is null ? null : BandChoice.Of(guide, wire.Region, wire.Level, library.Guides),
        };
    }

    internal static string? Found(NameMatch match) => match.Match(found => found.Name, _ => null, _ => (string?)null);

    private static string Told(JsonException problem) =>
        problem.Path is { Length: > 1 } path
            ? $"{path.TrimStart('$', '.')} is not what was expected there (a number, a text or a list)"
            : "the line is not a case in JSON";
}
