namespace CompBot.Core.Pay.Reading;

/// <summary>What the whole message offers to a question about one figure: its neighbours, and what its stretch speaks of.</summary>
internal sealed class Scene
{
    private const int Near = 4;
    private const int TersePieces = 4;
    private const int PlainReach = 8;
    private const int SentenceReach = 14;
    private const int MostPlainWords = 2;

    private readonly string _text;
    private readonly List<Token> _tokens;
    private readonly Voice[] _voices;
    private readonly HashSet<int> _used;
    private readonly Steps _steps;

    public Scene(string text, List<Token> tokens, List<Piece> pieces, Voice[] voices, HashSet<int> used, Sizing sizing, Steps steps)
    {
        _text = text;
        _tokens = tokens;
        Pieces = pieces;
        _voices = voices;
        _used = used;
        Sizing = sizing;
        _steps = steps;
        IsTerse = pieces.Count(piece => piece.Kind is not PieceKind.Mark && !piece.Is(Cue.Small) && !piece.Is(Cue.Correction) && !piece.Is(Cue.About)) <= TersePieces && !pieces.Any(piece => piece.Is(Cue.Aside) || piece.Kind == PieceKind.Word);
    }

    public List<Piece> Pieces { get; }

    public Sizing Sizing { get; }

    /// <summary>Some figure has its scale said, so that a bare small number is likely meant as written.</summary>
    public bool HasScaled => Pieces.Exists(piece => piece.Amount is { IsScaled: true });

    /// <summary>A message of little more than figures, as an answer to a question is.</summary>
    public bool IsTerse { get; }

    private IEnumerable<int> Within(Segment segment, Voice voice)
    {
        for (var at = segment.Start; at < segment.End; at++)
        {
            _steps.Add();
            if (_voices[at] == voice)
            {
                yield return at;
            }
        }
    }

    /// <summary>A word of an offer, or a company with little else beside the figure.</summary>
    public bool SpeaksOfOffer(Segment segment, Voice voice, int figure) =>
        voice != Voice.Offered || segment.Company is not null && PlainWordsNear(segment, figure) <= MostPlainWords && !(figure > 0 && IsNear(figure, Cue.From, 2) && !IsTerse) || Within(segment, voice).Any(at => Pieces[at].Kind == PieceKind.Cue && Pieces[at].Cue is Cue.Offered or Cue.Offer or Cue.AnotherOffer or Cue.Verbal or Cue.Written or Cue.Final);

    /// <summary>The part of pay named directly behind a figure.</summary>
    public Cue CueBehind(int at) => at + 1 < Pieces.Count && Pieces[at + 1].IsPart ? Pieces[at + 1].Cue : Cue.None;

    /// <summary>"190 shares", "255 units": said to be pieces.</summary>
    public bool SaysShares(int at) => at + 1 < Pieces.Count && _tokens[Pieces[at + 1].Start].In(_text) is "shares" or "units" or "Shares" or "Units";

    private int PlainWordsNear(Segment segment, int figure)
    {
        var count = 0;
        for (var at = Math.Max(segment.Start, figure - PlainReach); at < segment.End && at <= figure + PlainReach; at++)
        {
            count += Pieces[at].Kind == PieceKind.Word ? 1 : 0;
        }

        return count;
    }

    public bool Mentions(Segment segment, Cue cue) => Within(segment, Voice.Offered).Any(at => Pieces[at].Is(cue));

    public bool IsNear(int at, Cue cue, int reach = Near)
    {
        for (var next = Math.Max(0, at - reach); next <= at + reach && next < Pieces.Count; next++)
        {
            if (Pieces[next].Is(cue))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"150 RSUs (~$45k)": the figure explains the one before it.</summary>
    public bool IsInBrackets(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 2; back--)
        {
            if (Pieces[back].IsMark('('))
            {
                return true;
            }
        }

        return false;
    }

    public bool OpensBracket(int at) => at + 1 < Pieces.Count && Pieces[at + 1].IsMark('(') || at + 2 < Pieces.Count && Pieces[at + 2].IsMark('(');

    /// <summary>"= 375", "= ~375".</summary>
    public bool IsSum(int at) => Pieces[at - 1].IsMark('=') || at > 1 && Pieces[at - 2].IsMark('=') && (Pieces[at - 1].IsMark('~') || Pieces[at - 1].Is(Cue.About));

    public bool IsJoined(int at) => at > 0 && (Pieces[at - 1].IsMark('+') || Pieces[at - 1].IsMark('/') || Pieces[at - 1].IsMark(',') || Pieces[at - 1].Is(Cue.And));

    public bool HasScheduleBehind(int at) => at + 1 < Pieces.Count && Pieces[at + 1].Kind == PieceKind.Schedule || at + 2 < Pieces.Count && Pieces[at + 2].Kind == PieceKind.Schedule;

    /// <summary>"for 26 weeks", "6 month contract": no yearly pay.</summary>
    public bool IsFixedTerm(int at)
    {
        for (var next = at + 1; next <= at + SentenceReach && next < Pieces.Count && !Pieces[next].EndsSentence; next++)
        {
            var span = Pieces[next] is { Kind: PieceKind.Count, Cue: Cue.WeekWord or Cue.MonthWord or Cue.DayWord };
            if (span && (next <= at + Near || next + 1 < Pieces.Count && IsContract(Pieces[next + 1])) || Pieces[next].Is(Cue.FixedTerm))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsContract(Piece piece) => piece.Kind == PieceKind.Word && _tokens[piece.Start].In(_text).StartsWith("contract", StringComparison.OrdinalIgnoreCase);

    /// <summary>The currency of the first place that has a krone; null where no such place is said.</summary>
    public string? KroneOf()
    {
        foreach (var piece in Pieces)
        {
            if (piece is { Kind: PieceKind.Place, Name.Currency: "NOK" or "SEK" or "DKK" or "ISK" })
            {
                return piece.Name.Currency;
            }
        }

        return null;
    }

    /// <summary>What pay is in at the only place that is said.</summary>
    public string? PlaceCurrency()
    {
        string? found = null;
        foreach (var piece in Pieces)
        {
            if (piece is { Kind: PieceKind.Place, Name.Currency: { } currency })
            {
                if (found is not null && found != currency)
                {
                    return null;
                }

                found = currency;
            }
        }

        return found;
    }

    /// <summary>What a figure is paid per, where the word does not touch it: "monthly salary: 5,000", "80k stock a year".</summary>
    public Rate RateNear(int at)
    {
        for (var next = at + 1; next <= at + 3 && next < Pieces.Count; next++)
        {
            var piece = Pieces[next];
            if (piece.Kind == PieceKind.Cue && RateGrammar.RateOf(piece.Cue) is var rate and not Rate.None && piece.Cue is not (Cue.YearWord or Cue.MonthWord or Cue.WeekWord or Cue.DayWord or Cue.HourWord))
            {
                return next + 1 < Pieces.Count && Pieces[next + 1].Is(Cue.Bonus) ? Rate.None : rate;
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
            var piece = Pieces[back];
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

    /// <summary>"x13" behind the figure; 0 for anything else.</summary>
    private int TimesCode(Piece piece) =>
        piece.Kind == PieceKind.Word && _tokens[piece.Start].In(_text) is ['x' or 'X', '1', >= '2' and <= '8' and var digit] ? 10 + digit - '0' : 0;

    /// <summary>"13th month", "13. Monatsgehalt", "13e maand".</summary>
    private int ExtraSalary(int at)
    {
        var words = _tokens[Pieces[at].Start].In(_text);
        var number = words.StartsWith("13", StringComparison.Ordinal) ? 13 : words.StartsWith("14", StringComparison.Ordinal) ? 14 : 0;
        if (number == 0 || !(words.Length == 2 || words[2..] is "th" or "e" or "ª" or "a" or "º" or "ème" or "de") || Pieces[at].Amount is { IsScaled: true } or { HasCurrency: true } or { IsPercent: true })
        {
            return 0;
        }

        var ordinal = words.Length == 2 && at + 1 < Pieces.Count && _tokens[Pieces[at + 1].Start] is { Glued: true, IsWord: true } behind && behind.In(_text) is "e" or "a" or "º" or "ª";
        var next = ordinal || at + 1 < Pieces.Count && Pieces[at + 1].IsMark('.') ? at + 2 : at + 1;
        var single = next == at + 2 || words.Length > 2;
        return single && next < Pieces.Count && Pieces[next].Kind == PieceKind.Cue && Pieces[next].Cue is Cue.MonthWord or Cue.MonthlyBase or Cue.PerMonth or Cue.Salaries or Cue.Base ? number : 0;
    }

    /// <summary>"13 salaries", "14 Monatsgehälter".</summary>
    public decimal? Salaries(Segment segment)
    {
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (at + 1 < segment.End && Pieces[at].Is(Cue.Over) && Pieces[at + 1] is { Kind: PieceKind.Count, Cue: Cue.MonthWord, Number: >= 13 and <= 18 } months)
            {
                return months.Number;
            }

            if (ExtraSalary(at) is > 0 and var extra)
            {
                return extra;
            }

            if (Pieces[at] is { Kind: PieceKind.Count, Cue: Cue.Salaries, Number: >= 12 and <= 18 } || TimesCode(Pieces[at]) > 0)
            {
                return Pieces[at].Kind == PieceKind.Count ? Pieces[at].Number : TimesCode(Pieces[at]);
            }

            if (Pieces[at].Kind is PieceKind.Amount && Pieces[at].Amount is { IsScaled: false, HasCurrency: false, Value: >= 12 and <= 18 } amount && at + 1 < segment.End && Pieces[at + 1].Is(Cue.Salaries))
            {
                return amount.Value;
            }
        }

        return null;
    }

    /// <summary>The years of the grant at a figure: those that follow it, else the first that speak of no sign-on.</summary>
    public int? YearsOf(Segment segment, int figure)
    {
        for (var at = figure + 1; at < segment.End && Pieces[at].Kind != PieceKind.Amount; at++)
        {
            if (Pieces[at].Kind == PieceKind.Years && (Pieces[at].Number > 1 || Pieces[at].Cue == Cue.Over))
            {
                return Pieces[at].Number;
            }
        }

        return Years(segment);
    }

    /// <summary>"60k sign-on over two years".</summary>
    private bool IsOfSignOn(Segment segment, int at)
    {
        for (var back = at - 1; back >= segment.Start && back >= at - 6; back--)
        {
            if (Pieces[back].Is(Cue.SignOn) || Pieces[back].Is(Cue.Split))
            {
                return true;
            }

            if (EquityWords.IsEquity(Pieces[back].Cue) || Pieces[back].EndsSentence || Pieces[back].IsMark(','))
            {
                return false;
            }
        }

        return false;
    }

    public int? Years(Segment segment)
    {
        for (var at = segment.Start; at < segment.End; at++)
        {
            if (IsOfSignOn(segment, at))
            {
                continue;
            }

            if (Pieces[at].Kind == PieceKind.Years && _voices[at] is Voice.Offered or Voice.Posted && (Pieces[at].Number > 1 || Pieces[at].Cue == Cue.Over))
            {
                return Pieces[at].Number;
            }

            if (Pieces[at].Amount?.Years is { } years && _voices[at] == Voice.Offered)
            {
                return years;
            }
        }

        return null;
    }

    public bool SaysGrant(Segment segment) => Within(segment, Voice.Offered).Any(at => Pieces[at].Is(Cue.Vesting) || Pieces[at].Is(Cue.BackLoaded) || Pieces[at].Is(Cue.Stock) && IsGrantWord(Pieces[at]));

    private bool IsGrantWord(Piece piece) => _text.AsSpan(_tokens[piece.Start].Start, _tokens[piece.End - 1].End - _tokens[piece.Start].Start).Contains("grant", StringComparison.OrdinalIgnoreCase);

    public VestingSchedule? Schedule(Segment segment)
    {
        foreach (var at in Within(segment, Voice.Offered))
        {
            if (Pieces[at].Kind == PieceKind.Schedule && (Pieces[at].Shares!.Count > 2 || IsNear(at, Cue.Vesting)))
            {
                var shares = Pieces[at].Shares!;
                return new VestingSchedule(shares.Map(share => share / shares.Sum()));
            }
        }

        return null;
    }

    /// <summary>"split 50/25" behind a sign-on: the years it is paid in, where they add up.</summary>
    public Sequence<decimal>? SplitOf(Segment segment, Part part, decimal sum)
    {
        for (var at = part.At + 1; at < segment.End && at <= part.At + 5; at++)
        {
            if (Pieces[at].Is(Cue.Split))
            {
                var shares = new List<decimal>();
                for (var next = at + 1; next < segment.End && next <= at + 6; next++)
                {
                    if (Pieces[next].Kind == PieceKind.Schedule)
                    {
                        return Pieces[next].Shares!.Map(share => sum * share / Pieces[next].Shares!.Sum());
                    }

                    if (Pieces[next].Amount is { IsPercent: false } amount)
                    {
                        shares.Add(amount.Value);
                    }
                }

                return shares.Count > 1 && shares.Sum() is > 0 and var total && (total == sum || total * 1000 == sum || total * 100_000 == sum) ? shares.Select(share => share * sum / total).ToSequence() : null;
            }
        }

        return null;
    }

    public bool SaysNone(Segment segment, Voice voice, Func<Cue, bool> is_) => Within(segment, voice).Any(at => is_(Pieces[at].Cue) && Pieces[at].Kind == PieceKind.Cue && !_used.Contains(at) && IsNegated(at) && !IsStillOpen(at));

    private bool IsNegated(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 4; back--)
        {
            if (Pieces[back].Is(Cue.None_))
            {
                return true;
            }

            if (!(Pieces[back].IsPart && !_used.Contains(back) || Pieces[back].Is(Cue.Small) || Pieces[back].IsMark('/') || Pieces[back].Is(Cue.And) || IsOr(Pieces[back])))
            {
                break;
            }
        }

        for (var next = at + 1; next < Pieces.Count && next <= at + 2; next++)
        {
            if (Pieces[next].Is(Cue.None_) && !(next + 1 < Pieces.Count && Pieces[next + 1].IsPart))
            {
                return true;
            }

            if (!(Pieces[next].IsMark(':') || Pieces[next].IsMark('=') || Pieces[next].IsMark('-') || Pieces[next].Is(Cue.Small)))
            {
                break;
            }
        }

        return false;
    }

    private bool IsOr(Piece piece) => piece.Kind == PieceKind.Word && _tokens[piece.Start].In(_text) is "or" or "nor" or "oder" or "ou" or "o" or "ni";

    private bool IsStillOpen(int at)
    {
        for (var next = at + 1; next < Pieces.Count && next <= at + 2; next++)
        {
            if (Pieces[next].Is(Cue.Pending))
            {
                return true;
            }
        }

        return false;
    }

    public bool IsPending(Segment segment, Voice voice, Func<Cue, bool> is_) =>
        Within(segment, voice).Any(at => Pieces[at].Kind == PieceKind.Cue && is_(Pieces[at].Cue) && !_used.Contains(at) && (IsNear(at, Cue.Pending, 3) || SaysDiscretionary(at)));

    private bool SaysDiscretionary(int at) => _text.AsSpan(_tokens[Pieces[at].Start].Start, _tokens[Pieces[at].End - 1].End - _tokens[Pieces[at].Start].Start).Contains("discretionary", StringComparison.OrdinalIgnoreCase);

    /// <summary>The first word for equity in a stretch that is neither denied nor open.</summary>
    public Cue EquityMention(Segment segment, Voice voice)
    {
        foreach (var at in Within(segment, voice))
        {
            if (Pieces[at].Kind == PieceKind.Cue && EquityWords.IsEquity(Pieces[at].Cue) && !IsNegated(at) && !IsStillOpen(at))
            {
                return Pieces[at].Cue;
            }
        }

        return Cue.None;
    }

    /// <summary>"not 240", "was 240", "up from 180", "200k →".</summary>
    public bool IsRetracted(int at) =>
        IsDenied(at) || at + 1 < Pieces.Count && Pieces[at + 1].IsMark('→')
        || at > 0 && Pieces[at - 1].Is(Cue.From) || at > 1 && Pieces[at - 2].Is(Cue.From) && (Pieces[at - 1].Is(Cue.Small) || Pieces[at - 1].IsPart || Pieces[at - 1].Is(Cue.Offered));

    public bool IsDenied(int at) => at > 0 && Pieces[at - 1].Is(Cue.Not) || at > 1 && Pieces[at - 2].Is(Cue.Not) && Pieces[at - 1].Is(Cue.Small);

    /// <summary>"they came back at 150", "negotiated to 162": the figure replaces an earlier one.</summary>
    public bool IsRevision(int at)
    {
        for (var back = at - 1; back >= 0 && back >= at - 3 && !Pieces[back].EndsSentence; back--)
        {
            if (Pieces[back].Is(Cue.Final) || Pieces[back].Is(Cue.Offered) && IsComeback(Pieces[back]))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsComeback(Piece piece)
    {
        var words = _text.AsSpan(_tokens[piece.Start].Start, _tokens[piece.End - 1].End - _tokens[piece.Start].Start);
        return words.Contains("back", StringComparison.OrdinalIgnoreCase) || words.Contains("counter", StringComparison.OrdinalIgnoreCase) || words.Contains("negotiat", StringComparison.OrdinalIgnoreCase)
            || words.Contains("came in", StringComparison.OrdinalIgnoreCase) || words.Contains("met at", StringComparison.OrdinalIgnoreCase) || words.Contains("landed", StringComparison.OrdinalIgnoreCase) || words.Contains("ended", StringComparison.OrdinalIgnoreCase)
            || words.Contains("revised", StringComparison.OrdinalIgnoreCase) || words.Contains("settled", StringComparison.OrdinalIgnoreCase) || words.Contains("final", StringComparison.OrdinalIgnoreCase) || words.Contains("updated", StringComparison.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word of correction stands between an earlier figure and this one.</summary>
    public bool IsCorrected(int at, int earlier)
    {
        if (at > earlier && IsRevision(at))
        {
            return true;
        }

        for (var back = at - 1; back > earlier && back > at - 12; back--)
        {
            if (Pieces[back].Kind == PieceKind.Cue && Pieces[back].Cue is Cue.Correction or Cue.ChangedTo || Pieces[back].IsMark('→'))
            {
                return true;
            }
        }

        return false;
    }
}
