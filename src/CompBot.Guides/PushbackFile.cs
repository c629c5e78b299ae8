using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;

namespace CompBot.Guides;

/// <summary>What data/pushbacks.md says, with the lines that could not be read.</summary>
public sealed record PushbackReading(Sequence<Pushback> Pushbacks, Sequence<GuideProblem> Problems);

/// <summary>
/// Reads data/pushbacks.md: a heading "## 1. name: Sentence", a line of principle, "Words: …", "Likely: conditions", answers "- (conditions) text", advice "&gt; text".
/// </summary>
public static partial class PushbackFile
{
    private const string Words = "Words:";
    private const string Likely = "Likely:";

    public static PushbackReading Read(string text) => Read(text, SpeechNames.Offers);

    /// <summary>The same form with the names of another kind of talk.</summary>
    internal static PushbackReading Read(string text, SpeechNames names)
    {
        var reading = new Reader(names);
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            reading.Take(line.Trim(), ++number);
        }

        return reading.Finish();
    }

    [GeneratedRegex(@"^##\s+(\d+)\.\s+([a-z-]+):\s+(.+)$")]
    private static partial Regex Heading();

    private sealed class Reader(SpeechNames names)
    {
        private readonly List<Pushback> _pushbacks = [];
        private readonly List<GuideProblem> _problems = [];
        private Pushback? _current;

        public void Take(string line, int number)
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                Close(number);
                _current = new(int.Parse(heading.Groups[1].Value, CultureInfo.InvariantCulture), heading.Groups[2].Value, heading.Groups[3].Value, "", [], []);
            }
            else if (_current is not null && line.Length > 0)
            {
                _current = Taken(_current, line, number);
            }
        }

        public PushbackReading Finish()
        {
            Close(0);
            return new(_pushbacks.OrderBy(pushback => pushback.Number).ToSequence(), _problems.ToSequence());
        }

        private Pushback Taken(Pushback current, string line, int number)
        {
            if (line.StartsWith(Words, StringComparison.Ordinal))
            {
                return current with { Words = line[Words.Length..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToSequence() };
            }

            if (line.StartsWith(Likely, StringComparison.Ordinal))
            {
                return TakeLikely(current, VariantLine.Conditions(line[Likely.Length..]), number);
            }

            return line[0] switch
            {
                '>' => current with { Advice = line[1..].Trim() },
                '-' => VariantLine.Read(line, number, names, _problems) is { } answer ? current with { Answers = current.Answers.Add(answer) } : current,
                _ => current with { Principle = current.Principle.Length == 0 ? line : $"{current.Principle} {line}" },
            };
        }

        private Pushback TakeLikely(Pushback current, Sequence<string> conditions, int number)
        {
            var unknown = VariantLine.Unknown(conditions, names).ToList();
            _problems.AddRange(unknown.Select(name => new GuideProblem(number, $"This line uses {name}, which nobody fills.")));
            return unknown.Count > 0 ? current : current with { Likely = current.Likely.Add(conditions) };
        }

        private void Close(int number)
        {
            if (_current is { Answers.Count: > 0, Words.Count: > 0 } whole)
            {
                _pushbacks.Add(whole);
            }
            else if (_current is not null)
            {
                _problems.Add(new(number, $"Entry {_current.Number} has no usable answer or no words to find it by."));
            }

            _current = null;
        }
    }
}
