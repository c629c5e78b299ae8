using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>By how much a figure went up or down, as a clause says it: "by 10K", "by 5%", "bumped it 10".</summary>
internal static partial class MoveAmount
{
    private const decimal LeastAmount = 500m;

    /// <summary>A move beyond this multiple of the figure is more likely misread than true.</summary>
    private const decimal MostOfFigure = 1m;

    /// <summary>A number without its thousands is taken for thousands only up to this part of the figure.</summary>
    private const decimal MostOfBare = 0.25m;

    private const decimal MostPercent = 50m;

    /// <summary>Figures in this range are told in thousands: "200" is 200K.</summary>
    private static readonly (decimal From, decimal Below) InThousands = (10_000m, 1_000_000m);

    public static bool IsOnlyOne(string clause) => Numbers().Count(clause) == 1;

    /// <summary>In the currency of the figure; null where another one is said, or no reading is sane.</summary>
    public static decimal? Of(string clause, decimal figure, Currency currency)
    {
        var match = Numbers().Match(clause);
        var sign = match.Groups["sign"].Value;
        if ((sign.Length > 0 && !MoneyText.Short(1_000m, currency).StartsWith(sign, StringComparison.Ordinal))
            || !decimal.TryParse(match.Groups["figure"].Value, NumberStyles.Number, CultureInfo.InvariantCulture, out var said))
        {
            return null;
        }

        return match.Groups["percent"].Success ? (said is >= 1m and <= MostPercent ? figure * said / 100m : null)
            : match.Groups["k"].Success || said >= LeastAmount || sign.Length > 0 ? Amount(said * (match.Groups["k"].Success ? 1_000m : 1m), figure)
            : said >= 1m && Mover().IsMatch(clause[..match.Index]) && figure >= InThousands.From && figure < InThousands.Below && said * 1_000m <= figure * MostOfBare && EndsTheMove().IsMatch(clause[(match.Index + match.Length)..]) ? said * 1_000m
            : null;
    }

    /// <summary>A move by a number that says neither thousands nor anything else it could be of.</summary>
    public static bool IsUnclear(string clause) =>
        IsOnlyOne(clause) && Numbers().Match(clause) is var match && !match.Groups["k"].Success && Mover().IsMatch(clause[..match.Index]) && EndsTheMove().IsMatch(clause[(match.Index + match.Length)..]);

    private static decimal? Amount(decimal by, decimal figure) => by >= LeastAmount && by <= figure * MostOfFigure ? by : null;

    [GeneratedRegex(@"(?<!\w)(?<sign>[$£€₹]?)(?<figure>\d[\d,]*(\.\d+)?)((?<k>\s?k\b)|(?<percent>\s?(%|percent\b|per cent\b)))?(?!\w)", RegexOptions.IgnoreCase)]
    private static partial Regex Numbers();

    [GeneratedRegex(@"\b(c[ao]me|went|go(es|ing)?|bump\w*|rais\w+|increas\w+|upp?ed|lift\w*|improv\w+|add(s|ed)?|another|extra|took|taken?|cut|reduc\w+|lower\w*|dropp?ed|knocked|shaved)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Mover();

    /// <summary>Nothing that makes the number one of days, levels or shares.</summary>
    [GeneratedRegex(@"^\s*$|^\s+(more|extra|higher|lower|less|on top|off|(on|in|to|for|from|out of) (the |my )?(base|salary|sign.?on|signing bonus|offer)|(today|now|yesterday)\b)", RegexOptions.IgnoreCase)]
    private static partial Regex EndsTheMove();
}
