using System.Text.RegularExpressions;
using CompBot.Core.Guides;

namespace CompBot.Guides.Tables;

/// <summary>Whether figures without a heading of their own are base or total: the note under the table and the strategy say so, or nobody does.</summary>
internal static partial class BasisHints
{
    /// <summary>Unknown where nothing says it, or where note and strategy disagree.</summary>
    public static BandBasis Of(string heading, string note, string strategy)
    {
        var written = Stated(note) is var said && said != BandBasis.Unknown ? said : Titled(heading);
        var spoken = Spoken(strategy);
        return written == BandBasis.Unknown ? spoken
            : spoken == BandBasis.Unknown || spoken == written ? written
            : BandBasis.Unknown;
    }

    private static BandBasis Stated(string note) => Decide(TotalNote().IsMatch(note), BaseNote().IsMatch(note));

    private static BandBasis Titled(string heading) => Decide(TotalTitle().IsMatch(heading), BaseTitle().IsMatch(heading));

    /// <summary>A strategy tells only where all its figures are of one sort.</summary>
    private static BandBasis Spoken(string strategy) => Decide(TotalFigure().IsMatch(strategy), BaseFigure().IsMatch(strategy));

    private static BandBasis Decide(bool total, bool ownBase) => total == ownBase ? BandBasis.Unknown : total ? BandBasis.Total : BandBasis.Base;

    [GeneratedRegex(@"\btotal (?:annual |target |direct )?(?:comp|pay|package|cash)|\btc\b|\ball[- ]in\b|include[sd]? (?:the )?base|base (?:salary )?(?:\+|plus|and) ", RegexOptions.IgnoreCase)]
    private static partial Regex TotalNote();

    [GeneratedRegex(@"\bbase (?:salary|pay)?\s*(?:only|ranges?|figures?|bands?)\b|(?:ranges?|figures?|bands?|numbers|values) (?:are|is|show|reflect|represent)\w* (?:annual |the )?base|exclud\w+ (?:equity|rsus?|stock|bonus)|before (?:equity|bonus)|does not include", RegexOptions.IgnoreCase)]
    private static partial Regex BaseNote();

    [GeneratedRegex(@"\btotal comp|\btc\b|\btotal (?:cash|pay|package)", RegexOptions.IgnoreCase)]
    private static partial Regex TotalTitle();

    [GeneratedRegex(@"\bbase\b", RegexOptions.IgnoreCase)]
    private static partial Regex BaseTitle();

    [GeneratedRegex(@"\d[\d.,]*\s*[KMLBkm]?\+?\s*(?:total|tc\b|all-in)|\b(?:total comp\w*|tc)\s+(?:of|at|target|floor)", RegexOptions.IgnoreCase)]
    private static partial Regex TotalFigure();

    [GeneratedRegex(@"\d[\d.,]*\s*[KMLBkm]?\+?\s*(?:in )?base\b|\bbase (?:salary )?(?:of|at|to|ask)\b", RegexOptions.IgnoreCase)]
    private static partial Regex BaseFigure();
}
