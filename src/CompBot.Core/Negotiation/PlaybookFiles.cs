using System.Text;
using CompBot.Core.Chat;

namespace CompBot.Core.Negotiation;

/// <summary>The two files of a playbook, never one: what is for the person alone, and what is said or sent.</summary>
public static class PlaybookFiles
{
    public const string PrivateName = "PRIVATE-my-numbers.md";
    public const string ToSendName = "to-send.md";

    /// <summary>The first page, numbers, offers, dates, when to stop, sources. For the person alone.</summary>
    public static Attachment Private(Playbook playbook)
    {
        var text = new StringBuilder();
        text.Append("# For you alone\n\nThis file holds the numbers you would stop at. Do not forward it.\n");
        Rows(text, playbook.FirstPage.Rows);
        text.Append("\n### The next days\n");
        List(text, playbook.FirstPage.Steps);
        if (playbook.Standing.Chart is { } chart)
        {
            text.Append("\n```text\n").Append(ChartText.Render(chart)).Append("\n```\n");
        }

        Heading(text, PlaybookSection.YourNumbers);
        Rows(text, playbook.Numbers.Rows);
        Paragraphs(text, playbook.Numbers.Remarks);
        if (playbook.Call.Ultimatum is { } ultimatum)
        {
            text.Append("\n### The line you asked for\n");
            Paragraphs(text, [ultimatum.Risk]);
            Quote(text, [ultimatum.Say]);
        }

        Heading(text, PlaybookSection.WhereYouStand);
        Rows(text, playbook.Standing.Rows);
        foreach (var offer in playbook.Standing.Offers)
        {
            text.Append("\n### ").Append(offer.Heading).Append('\n');
            Rows(text, offer.Rows);
        }

        Paragraphs(text, [playbook.Standing.SoWhat, .. playbook.Known, .. playbook.Standing.Notes]);
        Advice(text, playbook);
        Heading(text, PlaybookSection.When);
        List(text, playbook.Timing.Lines);
        Heading(text, PlaybookSection.WhenToStop);
        List(text, [.. playbook.Outcomes, .. playbook.Stopping.Lines]);
        Heading(text, PlaybookSection.Sources);
        List(text, playbook.Sources);
        return new(PrivateName, "text/markdown", text.ToString());
    }

    /// <summary>Script, cards, letters and the likeliest answers. Holds no private number.</summary>
    public static Attachment ToSend(Playbook playbook)
    {
        var text = new StringBuilder();
        text.Append("# To say and to send\n\nNothing in this file gives away where you would stop.\n");
        text.Append("\n## On the call\n");
        Quote(text, playbook.Call.Script);
        Letter(text, "The e-mail", playbook.Email);
        Cards(text, null, playbook.Call.Cards);
        if (playbook.Pushbacks.Count > 0)
        {
            text.Append("\n## If they push back\n");
        }

        foreach (var answer in playbook.Pushbacks.Take(PlaybookText.PushbacksShown))
        {
            text.Append("\n### ").Append(answer.TheySay).Append('\n');
            Quote(text, answer.Say);
        }

        Cards(text, "If base is stuck", playbook.Ladder);
        foreach (var letter in playbook.Timing.Letters)
        {
            Letter(text, letter.Heading, letter);
        }

        Letter(text, playbook.Stopping.Recap.Heading, playbook.Stopping.Recap);
        return new(ToSendName, "text/markdown", text.ToString());
    }

    private static void Cards(StringBuilder text, string? heading, Sequence<SpeechCard> cards)
    {
        if (heading is not null && cards.Count > 0)
        {
            text.Append("\n## ").Append(heading).Append('\n');
        }

        foreach (var card in cards)
        {
            text.Append("\n### ").Append(card.When).Append('\n');
            Quote(text, card.Say);
        }
    }

    /// <summary>The whole playbook as plain text, each message after the other.</summary>
    public static string Plain(Playbook playbook) =>
        string.Join("\n\n", PlaybookText.Messages(playbook).Select(Plain)) + "\n";

    private static string Plain(Reply reply)
    {
        var parts = reply.Parts.Select(part => part.Match(
            text => text.Body,
            facts => string.Join("\n", new[] { facts.Heading }.OfType<string>().Concat(facts.Items.Select(item => $"  {item.Label}: {item.Value}"))),
            table => string.Join("\n", table.Rows.Select(row => string.Join("  ", row))),
            script => script.Body,
            chart => ChartText.Render(chart.Picture),
            note => note.Body));
        return string.Join("\n\n", (reply.Title is { } title ? [title.ToUpperInvariant()] : Array.Empty<string>()).Concat(parts));
    }

    private static void Advice(StringBuilder text, Playbook playbook)
    {
        text.Append("\n## For the call\n");
        List(text, [.. playbook.Call.Before, .. playbook.Call.After,
            .. playbook.Call.Cards.Where(card => card.Advice is not null).Map(card => Line.Of($"{card.When}: {card.Advice!}")),
            .. playbook.Ladder.Where(card => card.Advice is not null).Map(card => Line.Of($"{card.When}: {card.Advice!}"))]);
    }

    private static void Heading(StringBuilder text, PlaybookSection section) =>
        text.Append("\n## ").Append(PlaybookText.Title(section)).Append('\n');

    private static void Paragraphs(StringBuilder text, Sequence<Line> lines)
    {
        foreach (var line in lines)
        {
            text.Append('\n').Append(line).Append('\n');
        }
    }

    private static void List(StringBuilder text, Sequence<Line> lines)
    {
        text.Append('\n');
        foreach (var line in lines)
        {
            text.Append("- ").Append(line).Append('\n');
        }
    }

    private static void Rows(StringBuilder text, Sequence<NumberRow> rows)
    {
        text.Append('\n');
        foreach (var row in rows)
        {
            text.Append("- **").Append(row.Label).Append(":** ").Append(row.Value);
            text.Append(row.Why is { } why ? $". {why}\n" : "\n");
        }
    }

    private static void Letter(StringBuilder text, string heading, Letter letter)
    {
        text.Append("\n## ").Append(heading).Append("\n\nSubject: ").Append(letter.Subject).Append('\n');
        Quote(text, letter.Body);
    }

    /// <summary>Words to say or send stand as plain paragraphs, so that they can be copied whole.</summary>
    private static void Quote(StringBuilder text, Sequence<Line> lines) =>
        text.Append('\n').Append(PlaybookText.Body(lines)).Append('\n');
}
