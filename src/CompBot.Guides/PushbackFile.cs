using System.Globalization;
using System.Text.RegularExpressions;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;

namespace CompBot.Guides;

/// <summary>What data/pushbacks.md says, with the lines that could not be read.</summary>
public sealed record PushbackReading(Sequence<Pushback> Pushbacks, Sequence<GuideProblem> Problems);

/// <summary>Reads data/pushbacks.md: a heading "## 1. Sentence", a line of principle, "Words: …", answers "- (conditions) text", advice "&gt; text".</summary>
public static partial class PushbackFile
{
    public static PushbackReading Read(string text)
    {
        var reading = new Reader();
        var number = 0;
        foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
        {
            reading.Take(line.Trim(), ++number);
        }

        return reading.Finish();
    }

    [GeneratedRegex(@"^##\s+(\d+)\.\s+(.+)$")]
    private static partial Regex Heading();

    [GeneratedRegex(@"^-\s+(?:\(([a-z, -]+)\)\s+)?(.+)$")]
    private static partial Regex Answer();

    [GeneratedRegex(@"\{([^{}]*)\}")]
    private static partial Regex Slot();

    private sealed class Reader
    {
        private readonly List<Pushback> _pushbacks = [];
        private readonly List<GuideProblem> _problems = [];
        private Pushback? _current;

        public void Take(string line, int number)
        {
            if (Heading().Match(line) is { Success: true } heading)
            {
                Close(number);
                _current = new(int.Parse(heading.Groups[1].Value, CultureInfo.InvariantCulture), heading.Groups[2].Value, "", [], []);
            }
            else if (_current is not null && line.Length > 0)
            {
                TakeBody(_current, line, number);
            }
        }

        public PushbackReading Finish()
        {
            Close(0);
            return new(_pushbacks.OrderBy(pushback => pushback.Number).ToSequence(), _problems.ToSequence());
        }

        private void TakeBody(Pushback current, string line, int number)
        {
            if (line.StartsWith("Words:", StringComparison.Ordinal))
            {
                _current = current with { Words = line[6..].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).ToSequence() };
            }
            else if (line.StartsWith('>'))
            {
                _current = current with { Advice = line[1..].Trim() };
            }
            else if (Answer().Match(line) is { Success: true } answer)
            {
                TakeAnswer(current, answer, number);
            }
            else
            {
                _current = current with { Principle = current.Principle.Length == 0 ? line : $"{current.Principle} {line}" };
            }
        }

        private void TakeAnswer(Pushback current, Match answer, int number)
        {
            var conditions = answer.Groups[1].Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            var text = answer.Groups[2].Value;
            var unknown = conditions.Where(condition => !PushbackSlots.Conditions.Contains(condition)).Select(condition => $"the condition '{condition}'")
                .Concat(Slot().Matches(text).Select(slot => slot.Groups[1].Value).Where(slot => !PushbackSlots.Slots.Contains(slot)).Select(slot => $"the slot '{{{slot}}}'"))
                .ToList();
            if (unknown.Count > 0)
            {
                _problems.Add(new(number, $"This answer uses {string.Join(" and ", unknown)}, which nobody fills."));
                return;
            }

            _current = current with { Answers = current.Answers.Add(new(conditions.ToSequence(), text)) };
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
