using CompBot.Core.Chat;

namespace CompBot.Core.Negotiation;

/// <summary>
/// A playbook as messages, a section at a time. The call script and the e-mail are each alone in a message without a heading, so that copying
/// it gives text to use; no message begins with a private figure.
/// </summary>
public static class PlaybookText
{
    private const int PushbacksInChat = 6;

    public static Sequence<PlaybookSection> Sections { get; } = Enum.GetValues<PlaybookSection>().ToSequence();

    public static string Title(PlaybookSection section) => section switch
    {
        PlaybookSection.Opening => "Your playbook",
        PlaybookSection.YourNumbers => "1. Your numbers",
        PlaybookSection.WhereYouStand => "2. Where you stand",
        PlaybookSection.SayThis => "3. Say this",
        PlaybookSection.SendThis => "4. Send this",
        PlaybookSection.IfTheyPushBack => "5. If they push back",
        PlaybookSection.IfBaseIsStuck => "6. If base is stuck",
        PlaybookSection.When => "7. When",
        PlaybookSection.WhenToStop => "8. When to stop",
        PlaybookSection.Sources => "9. Sources and odds",
    };

    /// <summary>The messages of one section, in order; for the person's eyes only, and worth keeping.</summary>
    public static Sequence<Reply> Messages(Playbook playbook, PlaybookSection section) => section switch
    {
        PlaybookSection.Opening => [Message(section, Paragraphs(playbook.Opening))],
        PlaybookSection.YourNumbers => [Message(section, Numbers(playbook.Numbers))],
        PlaybookSection.WhereYouStand => [Message(section, Standing(playbook.Standing))],
        PlaybookSection.SayThis => Call(playbook.Call),
        PlaybookSection.SendThis =>
            [.. Letter(section, playbook.Email), Message(null, [new ReplyPart.Text("Read it aloud once before you send it. If a sentence does not sound like you, change it.")])],
        PlaybookSection.IfTheyPushBack => [Message(section, Pushbacks(playbook.Pushbacks))],
        PlaybookSection.IfBaseIsStuck => [Message(section, Ladder(playbook.Ladder))],
        PlaybookSection.When => WithLetters(section, playbook.Timing.Lines, playbook.Timing.Letters),
        PlaybookSection.WhenToStop => WithLetters(section, playbook.Stopping.Lines, [playbook.Stopping.Recap]),
        PlaybookSection.Sources => [Message(section, Paragraphs(playbook.Sources))],
    };

    /// <summary>Every message of the whole playbook, in order.</summary>
    public static Sequence<Reply> Messages(Playbook playbook) => Sections.SelectMany(section => Messages(playbook, section)).ToSequence();

    /// <summary>Paragraphs of something said or sent, as one text.</summary>
    public static string Body(Sequence<Line> lines) => string.Join("\n\n", lines);

    private static Reply Message(PlaybookSection? section, Sequence<ReplyPart> parts) =>
        new() { Visibility = Visibility.OnlyYou, Title = section is { } known ? Title(known) : null, Parts = parts, IsDurable = true };

    private static Sequence<ReplyPart> Paragraphs(Sequence<Line> lines) => lines.Map<ReplyPart>(line => new ReplyPart.Text(line.ToString()));

    private static Sequence<ReplyPart> Numbers(YourNumbers numbers) =>
    [
        new ReplyPart.Text("Only for you. Nothing on this card is in what you say or send, except the ask itself."),
        new ReplyPart.Facts(null, numbers.Rows.Map(row => new Fact(row.Label, row.Value.ToString()))),
        .. Reasons(numbers.Rows.Where(row => row.Why is not null)),
        .. Paragraphs(numbers.Remarks),
    ];

    private static Sequence<ReplyPart> Reasons(Sequence<NumberRow> rows) =>
        rows.Count == 0 ? [] : [new ReplyPart.Facts("Why", rows.Map(row => new Fact(row.Label, row.Why!.ToString())))];

    private static Sequence<ReplyPart> Standing(Standing standing)
    {
        var parts = new List<ReplyPart>();
        if (standing.Rows.Count > 0)
        {
            parts.Add(new ReplyPart.Facts("The range", standing.Rows.Map(row => new Fact(row.Label, row.Value.ToString()))));
        }

        parts.AddRange(standing.Offers.Select(offer =>
            (ReplyPart)new ReplyPart.Facts(offer.Heading, offer.Rows.Map(row => new Fact(row.Label, row.Value.ToString())))));
        if (standing.Chart is { } chart)
        {
            parts.Add(new ReplyPart.Chart(chart));
        }

        parts.Add(new ReplyPart.Text(standing.SoWhat.ToString()));
        parts.AddRange(standing.Notes.Select(note => (ReplyPart)new ReplyPart.Note(note.ToString())));
        return parts.ToSequence();
    }

    private static Sequence<Reply> Call(CallScript call)
    {
        var cards = new List<ReplyPart>(Paragraphs(call.After));
        foreach (var card in call.Cards)
        {
            cards.Add(new ReplyPart.Text(card.When + ":"));
            cards.Add(new ReplyPart.Script(Body(card.Say)));
            if (card.Advice is { } advice)
            {
                cards.Add(new ReplyPart.Note(advice.ToString()));
            }
        }

        if (call.Ultimatum is { } ultimatum)
        {
            cards.Add(new ReplyPart.Note(ultimatum.Risk.ToString()));
            cards.Add(new ReplyPart.Script(ultimatum.Say.ToString()));
        }

        return
        [
            Message(PlaybookSection.SayThis, Paragraphs(call.Before)),
            Message(null, [new ReplyPart.Script(Body(call.Script))]),
            Message(null, cards.ToSequence()),
        ];
    }

    private static Sequence<Reply> Letter(PlaybookSection? section, Letter letter) =>
    [
        Message(section, [new ReplyPart.Text(letter.Advice.ToString()), new ReplyPart.Note($"A subject line that fits: {letter.Subject}")]),
        Message(null, [new ReplyPart.Script(Body(letter.Body))]),
    ];

    /// <summary>The last line comes after the letters, so that no letter is the message that buttons hang from.</summary>
    private static Sequence<Reply> WithLetters(PlaybookSection section, Sequence<Line> lines, Sequence<Letter> letters) => letters.Count == 0
        ? [Message(section, Paragraphs(lines))]
        : [
            Message(section, Paragraphs(lines.Take(lines.Count - 1).ToSequence())),
            .. letters.SelectMany(letter => Letter(null, letter)),
            Message(null, Paragraphs([lines[^1]])),
        ];

    private static Sequence<ReplyPart> Pushbacks(Sequence<PushbackAnswer> answers)
    {
        var parts = new List<ReplyPart>();
        foreach (var answer in answers.Take(PushbacksInChat))
        {
            parts.Add(new ReplyPart.Text($"“{answer.TheySay}”\n{answer.Principle}"));
            parts.Add(new ReplyPart.Script(Body(answer.Say)));
            if (answer.Advice is { } advice)
            {
                parts.Add(new ReplyPart.Note(advice.ToString()));
            }
        }

        var more = answers.Count - PushbacksInChat;
        if (more > 0)
        {
            parts.Add(new ReplyPart.Note($"{more} more that fit your case are in the file to send from, and in /practice."));
        }

        if (parts.Count == 0)
        {
            parts.Add(new ReplyPart.Text("Nothing to prepare here yet. Once there is an offer, the answers that fit it appear."));
        }

        return parts.ToSequence();
    }

    private static Sequence<ReplyPart> Ladder(Sequence<Rung> ladder) =>
    [
        new ReplyPart.Text("One step at a time, from the top. Take one trade, then decide."),
        .. ladder.SelectMany(rung => new ReplyPart?[]
        {
            new ReplyPart.Text(rung.Title + ":"),
            new ReplyPart.Script(rung.Say.ToString()),
            rung.Advice is { } advice ? new ReplyPart.Note(advice.ToString()) : null,
        }).OfType<ReplyPart>(),
    ];
}
