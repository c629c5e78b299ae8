using System.Text.Json;
using System.Text.Json.Serialization;
using CompBot.Core.Pay;

namespace CompBot.Guides;

/// <summary>The schedules and private employers of data/vesting.json, or the one problem that kept them from being read.</summary>
public sealed record VestingReading(Sequence<CompanyVesting> Schedules, Sequence<string> PrivateEmployers, string? Problem);

/// <summary>Reads data/vesting.json: how companies vest new grants from a day on, and whose stock is not listed.</summary>
public static class VestingFile
{
    public static VestingReading Read(string json)
    {
        try
        {
            var file = JsonSerializer.Deserialize(json, VestingJson.Default.VestingWire);
            return file is null ? Refused("it is empty") : Schedules(file);
        }
        catch (JsonException wrong)
        {
            return Refused($"line {wrong.LineNumber + 1}");
        }
    }

    private static VestingReading Schedules(VestingWire file)
    {
        if (file.Schedules.FirstOrDefault(schedule => schedule.Shares.Sum() != 100m || schedule.Shares.Any(share => share < 0m)) is { } wrong)
        {
            return Refused($"the shares of {string.Join(", ", wrong.Companies)} do not add up to 100");
        }

        var schedules = file.Schedules.SelectMany(schedule => schedule.Companies.Select(company => new CompanyVesting(
            company, schedule.From, new VestingSchedule(schedule.Shares.Select(share => share / 100m).ToSequence()), schedule.Source, schedule.CheckedOn)));
        return new(schedules.ToSequence(), (file.PrivateEmployers?.Names ?? []).ToSequence(), null);
    }

    private static VestingReading Refused(string why) => new([], [], $"The file of vesting schedules cannot be read ({why}).");
}

/// <summary>The file as it is written. Shares are percent of the grant, one a year, and add up to 100.</summary>
internal sealed record VestingWire([property: JsonRequired] IReadOnlyList<ScheduleWire> Schedules, PrivateEmployersWire? PrivateEmployers);

internal sealed record ScheduleWire(
    [property: JsonRequired] IReadOnlyList<string> Companies,
    [property: JsonRequired] DateOnly From,
    [property: JsonRequired] IReadOnlyList<decimal> Shares,
    [property: JsonRequired] string Source,
    [property: JsonRequired] DateOnly CheckedOn);

internal sealed record PrivateEmployersWire(
    [property: JsonRequired] IReadOnlyList<string> Names,
    [property: JsonRequired] string Source,
    [property: JsonRequired] DateOnly CheckedOn);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, ReadCommentHandling = JsonCommentHandling.Skip)]
[JsonSerializable(typeof(VestingWire))]
internal sealed partial class VestingJson : JsonSerializerContext;
