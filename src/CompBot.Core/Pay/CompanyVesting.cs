namespace CompBot.Core.Pay;

/// <summary>How a company vests new grants from a date on, as far as known; an offer letter overrides it.</summary>
public sealed record CompanyVesting(string Company, DateOnly From, VestingSchedule Schedule, string Source, DateOnly CheckedOn);

/// <summary>Looking schedules up by company and by the day an offer is made.</summary>
public static class VestingLookup
{
    /// <summary>The latest schedule of the company that began by that day; null where none is known.</summary>
    public static CompanyVesting? Find(this Sequence<CompanyVesting> all, string? company, DateOnly on) =>
        string.IsNullOrWhiteSpace(company) ? null
            : all.Where(one => one.From <= on && one.Company.Equals(company.Trim(), StringComparison.OrdinalIgnoreCase))
                .OrderByDescending(one => one.From).FirstOrDefault();
}
