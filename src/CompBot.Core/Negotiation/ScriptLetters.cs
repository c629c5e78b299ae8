using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>What is sent: the ask as a letter, requests for time and for an offer in writing, and the recap once they agree. Each can go out as it stands.</summary>
internal static class ScriptLetters
{
    private const string Subject = " subject";

    private static readonly string[] RequestNames = ["in writing", "time here", "time elsewhere"];

    /// <summary>The letter that goes with the call.</summary>
    public static Letter Ask(PlaybookFacts facts) => Named(facts.IsMet ? "recap" : "mail", facts) ?? new Letter(Line.Empty, [], Line.Empty);

    /// <summary>Asks for the agreed terms in writing.</summary>
    public static Letter Recap(PlaybookFacts facts) => Named("recap", facts) ?? new Letter(Line.Empty, [], Line.Empty);

    /// <summary>Says yes to what they offer as it stands; null before an offer.</summary>
    public static Letter? Accept(PlaybookFacts facts) => Named("accept", facts);

    /// <summary>Asks what the person wants to ask, wherever the talk stands; null where they said nothing of the kind.</summary>
    public static Letter? Own(PlaybookFacts facts) => Named("own", facts);

    /// <summary>Requests for time, and for a verbal offer in writing, as far as the case has a use for them.</summary>
    public static IEnumerable<Letter> Requests(PlaybookFacts facts) =>
        RequestNames.Select(name => Named(name, facts)).OfType<Letter>();

    /// <summary>The series of one letter: its subject, then its paragraphs. The heading of the subject says for whom and when; null where it says nothing in this case.</summary>
    private static Letter? Named(string name, PlaybookFacts facts)
    {
        var entries = facts.Library.Scripts.Of("letter " + name).ToList();
        var subject = entries.Find(entry => entry.Name.EndsWith(Subject, StringComparison.Ordinal));
        var title = subject is null ? Line.Empty : Scripts.Say(subject, facts, FigureForm.Exact);
        if (title.IsEmpty)
        {
            return null;
        }

        var body = entries.Where(entry => entry != subject).Select(entry => Scripts.Say(entry, facts, FigureForm.Exact)).Where(line => !line.IsEmpty);
        return new Letter(title, body.ToSequence(), Advice(subject!, facts)) { Heading = Slots.Fill(subject!.Heading ?? "", facts, FigureForm.Short)?.ToString() ?? "" };
    }

    private static Line Advice(ScriptEntry subject, PlaybookFacts facts) => Slots.Fill(subject.Advice ?? "", facts, FigureForm.Short) ?? Line.Empty;
}
