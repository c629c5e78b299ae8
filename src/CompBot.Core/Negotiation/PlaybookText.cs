using CompBot.Core.Chat;

namespace CompBot.Core.Negotiation;

/// <summary>
/// A playbook as messages, a section at a time, the words first. The call script and the e-mail are each alone in a message without a heading, so that copying
/// it gives text to use; no message begins with a private figure.
/// </summary>
public static class PlaybookText
{
    /// <summary>The answers that stand in the section and in the file; the others are one press away.</summary>
    public const int PushbacksShown = 6;

    public static Sequence<PlaybookSection> Sections { get; } = Enum.GetValues<PlaybookSection>().ToSequence();

    public static string Title(PlaybookSection section) => section switch
    {
        PlaybookSection.Words => "Your playbook",
        PlaybookSection.YourNumbers => "1. Your numbers",
        PlaybookSection.WhereYouStand => "2. Where you stand",
        PlaybookSection.OnTheCall => "3. On the call",
        PlaybookSection.IfTheyPushBack => "4. If they push back",
        PlaybookSection.IfBaseIsStuck => "5. If base is stuck",
        PlaybookSection.When => "6. When",
        PlaybookSection.WhenToStop => "7. When to stop",
        PlaybookSection.Sources => "8. Sources and odds",
    };

    /// <summary>The messages of one section, in order; for the person's eyes only, and worth keeping.</summary>
    public static Sequence<Reply> Messages(Playbook playbook, PlaybookSection section) => section switch
    {
        PlaybookSection.Words => Words(playbook),
        PlaybookSection.YourNumbers => [Message(section, Numbers(playbook.Numbers))],
        PlaybookSection.WhereYouStand => [Message(section, Standing(playbook))],
        PlaybookSection.OnTheCall => [Message(section, Call(playbook.Call))],
        PlaybookSection.IfTheyPushBack => [Message(section, Pushbacks(playbook.Pushbacks))],
        PlaybookSection.IfBaseIsStuck => [Message(section, [new ReplyPart.Text("One step at a time, from the top. Take one trade, then decide."), .. Cards(playbook.Ladder)])],
        PlaybookSection.When => WithLetters(section, playbook.Timing.Lines, playbook.Timing.Letters),
        PlaybookSection.WhenToStop => WithLetters(section, playbook.Stopping.Lines, [playbook.Stopping.Recap]),
        PlaybookSection.Sources => [Message(section, Paragraphs(playbook.Sources))],
    };

    /// <summary>Every message of the whole playbook, in order.</summary>
    public static Sequence<Reply> Messages(Playbook playbook) => Sections.SelectMany(section => Messages(playbook, section)).ToSequence();

    /// <summary>The answers beyond those that the section shows; empty where it shows all.</summary>
    public static Sequence<Reply> MorePushbacks(Playbook playbook) => playbook.Pushbacks.Count <= PushbacksShown
        ? [] : [Message(null, Answers(playbook.Pushbacks.Skip(PushbacksShown)))];

    /// <summary>Paragraphs of something said or sent, as one text.</summary>
    public static string Body(Sequence<Line> lines) => string.Join("\n\n", lines);

    private static Reply Message(PlaybookSection? section, Sequence<ReplyPart> parts) =>
        new() { Visibility = Visibility.OnlyYou, Title = section is { } known ? Title(known) : null, Parts = parts, IsDurable = true };

    private static Sequence<ReplyPart> Paragraphs(Sequence<Line> lines) => lines.Map<ReplyPart>(line => new ReplyPart.Text(line.ToString()));

    /// <summary>What to say, what to send, each alone; then the first page, which the buttons hang from.</summary>
    private static Sequence<Reply> Words(Playbook playbook) =>
    [
        Message(null, [new ReplyPart.Script(Body(playbook.Call.Script))]),
        Message(null, [new ReplyPart.Script(Body(playbook.Email.Body))]),
        Message(PlaybookSection.Words, Page(playbook)),
    ];

    private static Sequence<ReplyPart> Page(Playbook playbook)
    {
        var parts = new List<ReplyPart>
        {
            new ReplyPart.Text("Above: what to say on the call, and the e-mail. This page is only for you."),
            new ReplyPart.Facts(null, playbook.FirstPage.Rows.Map(row => new Fact(row.Label, row.Value.ToString()))),
        };
        if (playbook.Standing.Chart is { } chart)
        {
            parts.Add(new ReplyPart.Chart(chart));
        }

        parts.Add(new ReplyPart.Text(string.Join("\n", playbook.FirstPage.Steps)));
        parts.Add(new ReplyPart.Note($"A subject line for the e-mail: {playbook.Email.Subject}"));
        return parts.ToSequence();
    }

    private static Sequence<ReplyPart> Numbers(YourNumbers numbers) =>
    [
        new ReplyPart.Text("Only for you. Nothing on this card is in what you say or send, except the ask itself."),
        new ReplyPart.Facts(null, numbers.Rows.Map(row => new Fact(row.Label, row.Value.ToString()))),
        .. Reasons(numbers.Rows.Where(row => row.Why is not null)),
        .. Paragraphs(numbers.Remarks),
    ];

    private static Sequence<ReplyPart> Reasons(Sequence<NumberRow> rows) =>
        rows.Count == 0 ? [] : [new ReplyPart.Facts("Why", rows.Map(row => new Fact(row.Label, row.Why!.ToString())))];

    private static Sequence<ReplyPart> Standing(Playbook playbook)
    {
        var standing = playbook.Standing;
        var parts = new List<ReplyPart>();
        if (standing.Rows.Count > 0)
        {
            parts.Add(new ReplyPart.Facts("The range", standing.Rows.Map(row => new Fact(row.Label, row.Value.ToString()))));
        }

        parts.AddRange(standing.Offers.Select(offer =>
            (ReplyPart)new ReplyPart.Facts(offer.Heading, offer.Rows.Map(row => new Fact(row.Label, row.Value.ToString())))));
        parts.Add(new ReplyPart.Text(standing.SoWhat.ToString()));
        parts.AddRange(playbook.Known.Select(known => (ReplyPart)new ReplyPart.Text(known.ToString())));
        parts.AddRange(standing.Notes.Select(note => (ReplyPart)new ReplyPart.Note(note.ToString())));
        return parts.ToSequence();
    }

    private static Sequence<ReplyPart> Call(CallScript call)
    {
        var parts = new List<ReplyPart>([.. Paragraphs(call.Before), .. Paragraphs(call.After), .. Cards(call.Cards)]);
        if (call.Ultimatum is { } ultimatum)
        {
            parts.Add(new ReplyPart.Note(ultimatum.Risk.ToString()));
            parts.Add(new ReplyPart.Script(ultimatum.Say.ToString()));
        }

        return parts.ToSequence();
    }

    private static Sequence<ReplyPart> Cards(Sequence<SpeechCard> cards) => cards.SelectMany(card => new ReplyPart?[]
    {
        new ReplyPart.Text(card.When + ":"),
        new ReplyPart.Script(Body(card.Say)),
        card.Advice is { } advice ? new ReplyPart.Note(advice.ToString()) : null,
    }).OfType<ReplyPart>().ToSequence();

    private static Sequence<Reply> Letter(Letter letter) =>
    [
        Message(null, [new ReplyPart.Text(letter.Advice.ToString()), new ReplyPart.Note($"A subject line that fits: {letter.Subject}")]),
        Message(null, [new ReplyPart.Script(Body(letter.Body))]),
    ];

    /// <summary>The last line comes after the letters, so that no letter is the message that buttons hang from.</summary>
    private static Sequence<Reply> WithLetters(PlaybookSection section, Sequence<Line> lines, Sequence<Letter> letters) => letters.Count == 0
        ? [Message(section, Paragraphs(lines))]
        : [
            Message(section, Paragraphs(lines.Take(lines.Count - 1).ToSequence())),
            .. letters.SelectMany(Letter),
            Message(null, Paragraphs([lines[^1]])),
        ];

    private static Sequence<ReplyPart> Pushbacks(Sequence<PushbackAnswer> answers) => answers.Count == 0
        ? [new ReplyPart.Text("Nothing to prepare here yet. Once there is an offer, the answers that fit it appear.")]
        : Answers(answers.Take(PushbacksShown));

    internal static Sequence<ReplyPart> Answers(IEnumerable<PushbackAnswer> answers) => answers.SelectMany(answer => new ReplyPart?[]
    {
        new ReplyPart.Text($"“{answer.TheySay}”\n{answer.Principle}"),
        new ReplyPart.Script(Body(answer.Say)),
        answer.Advice is { } advice ? new ReplyPart.Note(advice.ToString()) : null,
    }).OfType<ReplyPart>().ToSequence();
}
