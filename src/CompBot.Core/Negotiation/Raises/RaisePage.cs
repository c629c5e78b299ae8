using CompBot.Core.Chat;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation.Raises;

/// <summary>The page for the person: what the request rests on, what to do on which day, how to write results.</summary>
internal static class RaisePage
{
    private const int EnoughResults = 3;

    public static IEnumerable<ReplyPart> Parts(RaiseCase raise, RaiseWords words)
    {
        yield return new ReplyPart.Text("Above: what to say in the meeting, and the note for the same day. This page is only for you.");
        if (RestsOn(raise).ToSequence() is { Count: > 0 } rows)
        {
            yield return new ReplyPart.Facts("What it rests on", rows);
        }

        yield return Lines(words.ForYou("page"));
        if (raise.Results.Count < EnoughResults)
        {
            yield return new ReplyPart.Text("For each result, answer these:\n" + string.Join("\n", words.ForYou("question")));
        }

        yield return new ReplyPart.Text("Step by step:\n" + string.Join("\n", words.ForYou("step").Select((step, at) => $"{at + 1}. {step}")));
        yield return Lines([.. words.ForYou("timing"), .. words.ForYou("offer")]);
        yield return new ReplyPart.Note($"A subject line for the note: {words.Note.Subject}. {words.Note.Advice}");
    }

    private static IEnumerable<Fact> RestsOn(RaiseCase raise)
    {
        var rows = new (string Label, string? Value)[]
        {
            ("Your work", string.Join(", ", new[] { raise.Role, raise.Company }.OfType<string>()) is { Length: > 0 } work ? work : null),
            ("Range of your level", raise.Range is { } range ? MoneyText.Range(range, raise.Currency) : null),
            ("Range of the next level", raise.NextRange is { } next ? MoneyText.Range(next, raise.Currency) : null),
            ("From", raise.BandSource),
            ("Postings", raise.HasPostings ? "three, dated" : null),
            ("Without a raise for", raise.MonthsSinceRaise is { } months ? $"{months} months" : null),
            ("Results", raise.Results.Count > 0 ? string.Join("; ", raise.Results) : null),
        };
        return rows.Where(row => row.Value is not null).Select(row => new Fact(row.Label, row.Value!));
    }

    private static ReplyPart.Text Lines(Sequence<Line> lines) => new(string.Join("\n", lines));
}
