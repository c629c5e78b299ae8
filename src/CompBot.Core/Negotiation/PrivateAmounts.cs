using System.Globalization;

namespace CompBot.Core.Negotiation;

/// <summary>Whether words that would be said or sent name an amount that is for the person alone: their own minimum, or what they earn now.</summary>
internal static class PrivateAmounts
{
    private const decimal Thousand = 1_000m;
    private const decimal Near = 0.5m;
    private const decimal NearHour = 0.005m;

    /// <summary>As it is usually written: "88,000", "88.000", "88k", "88", or by the hour.</summary>
    public static bool AreIn(string words, NegotiationCase it) => AreIn(words, new[] { it.MinimumBase, it.MinimumTotal, it.PresentPay }.OfType<decimal>(), it.Offer?.HoursPaid);

    /// <param name="words">What would be said, sent or shown.</param>
    /// <param name="amounts">The amounts that are for the person alone.</param>
    /// <param name="hoursPaid">Hours a year, where the pay is by the hour.</param>
    public static bool AreIn(string words, IEnumerable<decimal> amounts, decimal? hoursPaid)
    {
        var secrets = amounts.ToList();
        bool IsSecret(decimal said) => secrets.Exists(secret =>
            Math.Abs(said - secret) < Near || Math.Abs((said * Thousand) - secret) < Near || hoursPaid is > 0m and var hours && Math.Abs(said - (secret / hours)) < NearHour);
        return secrets.Count > 0 && Numbers(words).Any(IsSecret);
    }

    private static IEnumerable<decimal> Numbers(string words)
    {
        for (var at = 0; at < words.Length; at++)
        {
            var end = at;
            while (end < words.Length && (char.IsAsciiDigit(words[end]) || end > at && words[end] is ',' or '.'))
            {
                end++;
            }

            if (end > at)
            {
                yield return Value(words[at..end].TrimEnd(',', '.'));
                at = end;
            }
        }
    }

    /// <summary>Marks in front of three digits group them.</summary>
    private static decimal Value(string number)
    {
        var tail = number.LastIndexOfAny([',', '.']);
        var isGrouped = tail >= 0 && number.Length - tail - 1 == 3;
        var digits = string.Concat(number.Select((sign, at) => char.IsAsciiDigit(sign) ? sign.ToString() : !isGrouped && at == tail ? "." : ""));
        return decimal.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : 0m;
    }
}
