using System.Text.Json.Serialization;

namespace CompBot.Core.Chat;

public enum Visibility
{
    OnlyYou,
    Everyone,
}

/// <summary>
/// One message, described without any platform. All text is plain: no markup, each renderer escapes it. Parts come in order, choices last.
/// The plain-text rendering is complete by itself, with choices as numbers.
/// </summary>
public sealed record Reply
{
    public Visibility Visibility { get; init; }

    public string? Title { get; init; }

    public Sequence<ReplyPart> Parts { get; init => field = value ?? []; } = [];

    public Sequence<Choice> Choices { get; init => field = value ?? []; } = [];

    public Attachment? Attachment { get; init; }

    /// <summary>True where the reply must outlive the screen it is shown on: in a shared place it belongs in the direct message.</summary>
    public bool IsDurable { get; init; }
}

/// <summary>A piece of a message.</summary>
[JsonDerivedType(typeof(Text), "text")]
[JsonDerivedType(typeof(Facts), "facts")]
[JsonDerivedType(typeof(Table), "table")]
[JsonDerivedType(typeof(Script), "script")]
[JsonDerivedType(typeof(Chart), "chart")]
[JsonDerivedType(typeof(Note), "note")]
public abstract record ReplyPart
{
    private ReplyPart()
    {
    }

    /// <summary>A paragraph, or several parted by an empty line.</summary>
    public sealed record Text(string Body) : ReplyPart;

    /// <summary>A short card of label and value.</summary>
    public sealed record Facts(string? Heading, Sequence<Fact> Items) : ReplyPart;

    /// <summary>Rows as wide as Headers. Renderers without tables write one short card per row.</summary>
    public sealed record Table(Sequence<string> Headers, Sequence<Sequence<string>> Rows) : ReplyPart;

    /// <summary>Words to say or send, to be copied whole: shown without decoration.</summary>
    public sealed record Script(string Body) : ReplyPart;

    /// <summary>A picture with the same content in words and text bars.</summary>
    public sealed record Chart(PayChart Picture) : ReplyPart;

    /// <summary>An aside: an assumption, a source with its date, a caution.</summary>
    public sealed record Note(string Body) : ReplyPart;

    public T Match<T>(
        Func<Text, T> text, Func<Facts, T> facts, Func<Table, T> table, Func<Script, T> script, Func<Chart, T> chart, Func<Note, T> note) => this switch
        {
            Text it => text(it),
            Facts it => facts(it),
            Table it => table(it),
            Script it => script(it),
            Chart it => chart(it),
            Note it => note(it),
            _ => throw new InvalidOperationException("A case without an arm."),
        };
}

public sealed record Fact(string Label, string Value);

/// <summary>
/// A pay chart: bars and marks on one money axis. Values are yearly amounts in the unit that Labels are written in; a bar with High = Low is a point.
/// Summary says in words what the picture shows.
/// </summary>
public sealed record PayChart(string Title, string Summary, Sequence<ChartBar> Bars)
{
    /// <summary>The same offers as a year in total, by parts, on an axis from nothing; empty where no total differs from the bars.</summary>
    public Sequence<ChartTotal> Totals { get; init => field = value ?? []; } = [];
}

public enum ChartBarKind
{
    Band,
    Offer,
    Ask,
}

public sealed record ChartBar(string Label, ChartBarKind Kind, decimal Low, decimal High, string Value);

/// <summary>A year in total: Parts from the left on, in yearly amounts; Value is their sum as it is shown.</summary>
public sealed record ChartTotal(string Label, ChartBarKind Kind, Sequence<ChartPart> Parts, string Value);

/// <summary>The same name stands for the same kind of pay throughout a chart.</summary>
public sealed record ChartPart(string Name, decimal Amount, string Value);

/// <summary>A file that goes with a message; Content is text in UTF-8.</summary>
public sealed record Attachment(string FileName, string ContentType, string Content);
