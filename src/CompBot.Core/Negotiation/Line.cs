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
    public sealed record Figure(Money Money, FigureOrigin Origin) : Piece;

    /// <summary>A range in the currency of its origin. Shown with its "+", so never part of anything spoken.</summary>
    public sealed record Range(PayRange Pay, Currency Currency, FigureOrigin Origin) : Piece;

    /// <summary>The name of a company the person has an offer from, or is talking to elsewhere.</summary>
    public sealed record Rival(string Company) : Piece;

    public T Match<T>(Func<Words, T> words, Func<Figure, T> figure, Func<Range, T> range, Func<Rival, T> rival) => this switch
    {
        Words it => words(it),
        Figure it => figure(it),
        Range it => range(it),
        Rival it => rival(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}

/// <summary>A paragraph whose figures and names can be traced. Written as an interpolated string that takes no bare number.</summary>
public sealed record Line(Sequence<Piece> Pieces)
{
    public static readonly Line Empty = new([]);

    public bool IsEmpty => Pieces.Count == 0;

    public static Line Of(LineBuilder text) => text.ToLine();

    /// <summary>Lines one after the other; empty ones are left out.</summary>
    public static Line Join(string between, IEnumerable<Line> lines)
    {
        var pieces = new List<Piece>();
        foreach (var line in lines.Where(line => !line.IsEmpty))
        {
            if (pieces.Count > 0)
            {
                pieces.Add(new Piece.Words(between));
            }

            pieces.AddRange(line.Pieces);
        }

        return new(pieces.ToSequence());
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
                figure => MoneyText.Short(figure.Money),
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

    public LineBuilder(int literalLength, int formattedCount) => _pieces = new((formattedCount * 2) + 1);

    public void AppendLiteral(string words) => Words(words);

    public void AppendFormatted(string words) => Words(words);

    public void AppendFormatted(Piece piece) => _pieces.Add(piece);

    public void AppendFormatted(Line line) => _pieces.AddRange(line.Pieces);

    public Line ToLine() => new(_pieces.ToSequence());

    private void Words(string words)
    {
        if (words.Length > 0)
        {
            _pieces.Add(new Piece.Words(words));
        }
    }
}
