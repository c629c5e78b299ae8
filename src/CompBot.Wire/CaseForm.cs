namespace CompBot.Wire;

/// <summary>What a field of a case holds.</summary>
public enum FieldKind
{
    Text,

    /// <summary>An amount, or a part of one.</summary>
    Number,
    Whole,
    Flag,
    Texts,

    /// <summary>An object of Parts.</summary>
    Record,

    /// <summary>A list of such objects.</summary>
    Records,
}

/// <summary>One field of the JSON of a case. Words say what it is, with unit and period; OneOf are the words it may be, empty where it is free. Every field may be left out.</summary>
public sealed record CaseField(string Name, FieldKind Kind, string Words)
{
    public Sequence<string> OneOf { get; init; } = [];

    public Sequence<CaseField> Parts { get; init; } = [];
}

/// <summary>The fields of a case as `plan` reads it: for its help, and for programs that ask what they may send.</summary>
public static class CaseForm
{
    private static readonly CaseField Equity = new("equity", FieldKind.Record, "Stock, options or profit sharing")
    {
        Parts =
        [
            new("amount", FieldKind.Number, "Money in the offer's currency, for the period"),
            new("period", FieldKind.Text, "What the amount is for; a grant is the whole of it") { OneOf = ["year", "grant", "unknown"] },
            new("years", FieldKind.Whole, "Years of a grant, 1 to 20; 4 where it is left out"),
            new("kind", FieldKind.Text, "What it is") { OneOf = ["rsu", "options", "pre_ipo", "profit_sharing", "profit_units", "phantom", "carry", "unknown"] },
        ],
    };

    private static readonly Sequence<CaseField> Terms =
    [
        new("currency", FieldKind.Text, "Code of the currency of this offer, such as USD; needed with an offer"),
        new("base", FieldKind.Number, "Yearly base before tax"),
        new("bonus", FieldKind.Number, "Yearly bonus, as money"),
        new("signOn", FieldKind.Number, "One-time sign-on"),
        Equity,
    ];

    public static Sequence<CaseField> Fields { get; } =
    [
        new("company", FieldKind.Text, "The employer, as people write it"),
        new("role", FieldKind.Text, "The role, as people write it"),
        new("region", FieldKind.Text, "City or region of the job, as people write it"),
        new("level", FieldKind.Text, "The employer's level, where the guide tells levels apart"),
        new("stage", FieldKind.Text, "How far this employer's offer is; final: their last word") { OneOf = ["none", "verbal", "written", "final"] },
        new("offer", FieldKind.Record, "What this employer offers so far") { Parts = Terms },
        new("alternatives", FieldKind.Records, "Offers and processes elsewhere")
        {
            Parts =
            [
                new("company", FieldKind.Text, "Who it is from"),
                new("evidence", FieldKind.Text, "How firm it is; needed. late: in the last stage, band: only a range, wish: only hoped for") { OneOf = ["written", "verbal", "late", "band", "wish"] },
                .. Terms,
            ],
        },
        new("minimumBase", FieldKind.Number, "The least yearly base to sign at; private, in the plan's currency"),
        new("minimumTotal", FieldKind.Number, "The least yearly total to sign at; private, in the plan's currency"),
        new("leftBehind", FieldKind.Number, "One-time money given up by leaving the present job, in the plan's currency"),
        new("privateStockAt", FieldKind.Number, "What private stock counts for, 0 to 1 of its face value; 0.5 where it is left out"),
    ];
}
