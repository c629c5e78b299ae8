using System.Runtime.CompilerServices;
using System.Text;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>Where a figure comes from. Every amount in a plan's reasons and in a playbook carries one, so that what may be said aloud can be checked.</summary>
public enum FigureOrigin
{
    /// <summary>This employer's offer, as the person told it.</summary>
    EmployersOffer,

    /// <summary>Another employer's offer, as the person told it. Spoken only with consent.</summary>
    RivalsOffer,

    /// <summary>Another amount the person told: a number already named to the employer, or what leaving would cost them.</summary>
    Person,

    /// <summary>The guide's band.</summary>
    Guide,

    /// <summary>A range the employer posted itself.</summary>
    PostedRange,

    /// <summary>What the plan asks for, or came to on the way to it, or the distance from the offer to it.</summary>
    Ask,

    /// <summary>The guide's marker. Private.</summary>
    Marker,

    /// <summary>The person's own minimum. Private.</summary>
    OwnMinimum,

    /// <summary>The average a year to beat, or a distance to it. Private.</summary>
    WalkAway,

    /// <summary>An amount in another currency, converted for the person's eyes only and labelled so.</summary>
    Conversion,
}

/// <summary>A piece of a line: plain words, or something that must be traceable.</summary>
public abstract record Piece
{
    private Piece()
    {
    }

    public sealed record Words(string Text) : Piece;

    /// <summary>An amount in the currency of its origin.</summary>
    public sealed record Figure(Money Money, FigureOrigin Origin) : Piece
    {
        /// <summary>How it is written here.</summary>
        public FigureForm Form { get; init; }
    }

    /// <summary>A percent of base (15 = 15 %).</summary>
    public sealed record Share(decimal Percent, FigureOrigin Origin) : Piece;

    /// <summary>A range in the currency of its origin. Shown with its "+", so never part of anything spoken.</summary>
    public sealed record Range(PayRange Pay, Currency Currency, FigureOrigin Origin) : Piece;

    /// <summary>The name of a company the person has an offer from, or is talking to elsewhere.</summary>
    public sealed record Rival(string Company) : Piece;

    public T Match<T>(Func<Words, T> words, Func<Figure, T> figure, Func<Share, T> share, Func<Range, T> range, Func<Rival, T> rival) => this switch
    {
        Words it => words(it),
        Figure it => figure(it),
        Share it => share(it),
        Range it => range(it),
        Rival it => rival(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}

/// <summary>Something a sentence asserts of the case or the plan, by the name under which it is checked.</summary>
public sealed record Claim(string Name);

/// <summary>A paragraph whose figures, names and claims can be traced. Written as an interpolated string that takes no bare number.</summary>
public sealed record Line(Sequence<Piece> Pieces)
{
    public static readonly Line Empty = new([]);

    /// <summary>What the words rest on; each was checked before they were written.</summary>
    public Sequence<Claim> Claims { get; init; } = [];

    public bool IsEmpty => Pieces.Count == 0;

    public static Line Of(LineBuilder text) => text.ToLine();

    public Line Claiming(IEnumerable<Claim> claims) => this with { Claims = Claims.Concat(claims).Distinct().ToSequence() };

    /// <summary>
    /// The same with its figures in the form of a call or a letter. What is spoken leaves out the currency that the talk is about, and keeps every other.
    /// </summary>
    public Line In(FigureForm form, Currency home) => this with
    {
        Pieces = Pieces.Map(piece => piece is Piece.Figure figure
            ? figure with { Form = form == FigureForm.Spoken && figure.Money.Currency != home ? FigureForm.Short : form }
            : piece),
    };

    /// <summary>Lines one after the other; empty ones are left out.</summary>
    public static Line Join(string between, IEnumerable<Line> lines)
    {
        var pieces = new List<Piece>();
        var claims = new List<Claim>();
        foreach (var line in lines.Where(line => !line.IsEmpty))
        {
            claims.AddRange(line.Claims);
            if (pieces.Count > 0 && between.Length > 0)
            {
                pieces.Add(new Piece.Words(between));
            }

            pieces.AddRange(line.Pieces);
        }

        return new Line(pieces.ToSequence()).Claiming(claims);
    }

    /// <summary>"a, b and c".</summary>
    public static Line List(IReadOnlyList<Line> items) => items.Count switch
    {
        0 => Empty,
        1 => items[0],
        _ => Of($"{Join(", ", items.Take(items.Count - 1))} and {items[^1]}"),
    };

    public override string ToString()
    {
        var text = new StringBuilder();
        foreach (var piece in Pieces)
        {
            text.Append(piece.Match(
                words => words.Text,
                figure => MoneySpeech.In(figure.Form, figure.Money),
                share => PartWords.Percent(share.Percent),
                range => MoneyText.Range(range.Pay, range.Currency),
                rival => rival.Company));
        }

        return text.ToString();
    }
}

/// <summary>Takes the parts of an interpolated string: words, figures, names and other lines, and nothing else.</summary>
[InterpolatedStringHandler]
public readonly ref struct LineBuilder
{
    private readonly List<Piece> _pieces;
    private readonly List<Claim> _claims = [];

    public LineBuilder(int literalLength, int formattedCount) => _pieces = new((formattedCount * 2) + 1);

    public void AppendLiteral(string words) => Words(words);

    public void AppendFormatted(string words) => Words(words);

    public void AppendFormatted(Piece piece) => _pieces.Add(piece);

    public void AppendFormatted(Line line)
    {
        _pieces.AddRange(line.Pieces);
        _claims.AddRange(line.Claims);
    }

    public Line ToLine() => new Line(_pieces.ToSequence()).Claiming(_claims);

    private void Words(string words)
    {
        if (words.Length > 0)
        {
            _pieces.Add(new Piece.Words(words));
        }
    }
}
