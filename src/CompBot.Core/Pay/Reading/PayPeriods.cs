using System.Globalization;
using System.Text.RegularExpressions;

namespace CompBot.Core.Pay.Reading;

/// <summary>What figures are paid per, and how many salaries make a year.</summary>
internal sealed partial class PayPeriods(Scene scene)
{
    private const int SentenceReach = 14;

    private const int Near = 4;

    /// <summary>What a figure is paid per, where the word does not touch it: "monthly salary: 5,000", "80k stock a year".</summary>
    public Rate RateNear(int at)
    {
        for (var next = at + 1; next <= at + 3 && next < scene.Pieces.Count; next++)
        {
            var piece = scene.Pieces[next];
            if (piece.Kind == PieceKind.Cue && RateGrammar.RateOf(piece.Cue) is var rate and not Rate.None && piece.Cue is not (Cue.YearWord or Cue.MonthWord or Cue.WeekWord or Cue.DayWord or Cue.HourWord))
            {
                return next + 1 < scene.Pieces.Count && scene.Pieces[next + 1].Is(Cue.Bonus) ? Rate.None : rate;
            }

            if (!(piece.IsPart || piece.Is(Cue.Small) || piece.Is(Cue.Net) || piece.IsMark('(') || piece.IsMark(')') || piece.IsMark('/') || piece.Is(Cue.About)))
            {
                break;
            }
        }

        return RateBefore(at);
    }

    private Rate RateBefore(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 5; back--)
        {
            var piece = scene.Pieces[back];
            if (piece.Kind == PieceKind.Cue && RateGrammar.RateOf(piece.Cue) is var rate and not Rate.None && piece.Cue is Cue.PerYear or Cue.PerMonth or Cue.PerWeek or Cue.PerDay or Cue.PerHour)
            {
                return rate;
            }

            if (!(piece.IsPart || piece.Is(Cue.Small) || piece.Is(Cue.Net) || piece.IsMark(':') || piece.IsMark('(') || piece.IsMark(')') || piece.IsMark('=') || piece.IsMark('-')))
            {
                break;
            }
        }

        return Rate.None;
    }

    /// <summary>"13 salaries", "14 Monatsgehälter".</summary>
    public decimal? Salaries(Segment segment)
    {
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (at + 1 < segment.End && scene.Pieces[at].Is(Cue.Over) && scene.Pieces[at + 1] is { Kind: PieceKind.Count, Cue: Cue.MonthWord, Number: >= 13 and <= 18 } months)
            {
                return months.Number;
            }

            if (ExtraSalary(at) is > 0 and var extra)
            {
                return extra;
            }

            if (scene.Pieces[at] is { Kind: PieceKind.Count, Cue: Cue.Salaries, Number: >= 12 and <= 18 } || TimesCode(scene.Pieces[at]) > 0)
            {
                return scene.Pieces[at].Kind == PieceKind.Count ? scene.Pieces[at].Number : TimesCode(scene.Pieces[at]);
            }

            if (scene.Pieces[at].Kind is PieceKind.Amount && scene.Pieces[at].Amount is { IsScaled: false, HasCurrency: false, Value: >= 12 and <= 18 } amount && at + 1 < segment.End && scene.Pieces[at + 1].Is(Cue.Salaries))
            {
                return amount.Value;
            }
        }

        return null;
    }

    /// <summary>"x13" behind the figure; 0 for anything else.</summary>
    private int TimesCode(Piece piece) =>
        piece.Kind == PieceKind.Word && scene.FirstWord(piece) is ['x' or 'X', '1', >= '2' and <= '8' and var digit] ? 10 + digit - '0' : 0;

    /// <summary>"13th month", "13. Monatsgehalt", "13e maand".</summary>
    private int ExtraSalary(int at)
    {
        var words = scene.FirstWord(scene.Pieces[at]);
        var number = words.StartsWith("13", StringComparison.Ordinal) ? 13 : words.StartsWith("14", StringComparison.Ordinal) ? 14 : 0;
        if (number == 0 || !(words.Length == 2 || words[2..] is "th" or "e" or "ª" or "a" or "º" or "ème" or "de") || scene.Pieces[at].Amount is { IsScaled: true } or { HasCurrency: true } or { IsPercent: true })
        {
            return 0;
        }

        var ordinal = words.Length == 2 && at + 1 < scene.Pieces.Count && scene.FirstToken(scene.Pieces[at + 1]) is { Glued: true, IsWord: true } behind && behind.In(scene.Text) is "e" or "a" or "º" or "ª";
        var next = ordinal || at + 1 < scene.Pieces.Count && scene.Pieces[at + 1].IsMark('.') ? at + 2 : at + 1;
        var single = next == at + 2 || words.Length > 2;
        return single && next < scene.Pieces.Count && scene.Pieces[next].Kind == PieceKind.Cue && scene.Pieces[next].Cue is Cue.MonthWord or Cue.MonthlyBase or Cue.PerMonth or Cue.Salaries or Cue.Base ? number : 0;
    }

    /// <summary>"for 26 weeks", "6 month contract": no yearly pay.</summary>
    public bool IsFixedTerm(int at)
    {
        for (var next = at + 1; next <= at + SentenceReach && next < scene.Pieces.Count && !scene.Pieces[next].EndsSentence; next++)
        {
            var span = scene.Pieces[next] is { Kind: PieceKind.Count, Cue: Cue.WeekWord or Cue.MonthWord or Cue.DayWord };
            if (span && (next <= at + Near || next + 1 < scene.Pieces.Count && IsContract(scene.Pieces[next + 1])) || scene.Pieces[next].Is(Cue.FixedTerm))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsContract(Piece piece) => piece.Kind == PieceKind.Word && scene.FirstWord(piece).StartsWith("contract", StringComparison.OrdinalIgnoreCase);

    /// <summary>"25 hours a week"; null where the message does not say.</summary>
    public decimal? HoursAWeek() =>
        WeeklyHours().Match(scene.Text) is { Success: true } match && decimal.TryParse(match.Groups[1].ValueSpan, NumberStyles.Number, CultureInfo.InvariantCulture, out var hours) && hours is >= 1m and <= 80m ? hours : null;

    [GeneratedRegex(@"\b(\d{1,2}(?:\.\d)?)\s?-?(?:hours?|hrs?|h)\b\s?(?:a|per|/|each|every)?\s?(?:weeks?|wk)\b", RegexOptions.IgnoreCase)]
    private static partial Regex WeeklyHours();
}
