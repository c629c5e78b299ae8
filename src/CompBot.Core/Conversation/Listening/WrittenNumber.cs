using System.Globalization;

namespace CompBot.Core.Conversation.Listening;

/// <summary>The value of a word that is a number, as a message writes it: "46", "1,250.50", "88k", "2.4m", "15%".</summary>
internal static class WrittenNumber
{
    private const decimal Thousand = 1_000m;
    private const decimal Million = 1_000_000m;

    /// <summary>Null where it is no plain number.</summary>
    public static decimal? Value(string form) =>
        decimal.TryParse(form.TrimEnd('%', '+').TrimEnd('k', 'm'), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var value) ? value * Scale(form) : null;

    /// <summary>It says itself that it is thousands or millions.</summary>
    public static bool IsScaled(string form) => Scale(form) > 1m;

    /// <summary>The yearly pay that a number stands for beside pay that is known: "46" is 46,000 a year, or 46 an hour where so many hours are paid. Null where it is no plain number.</summary>
    public static decimal? Yearly(string form, decimal? hours) =>
        Value(form) is not { } value ? null
        : IsScaled(form) ? value
        : hours is { } counted ? value * counted
        : value < Thousand ? value * Thousand : value;

    private static decimal Scale(string form) => form.EndsWith('k') ? Thousand : form.EndsWith('m') ? Million : 1m;
}
