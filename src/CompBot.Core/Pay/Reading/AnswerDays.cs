using System.Text.RegularExpressions;

namespace CompBot.Core.Pay.Reading;

/// <summary>
/// A day told without any figure: "the offer expires on Friday", "Google needs an answer by the 3rd of December". Only where the person is the one who must
/// answer: "they will get back to me by Friday" and "I start by January" are days of something else.
/// </summary>
internal sealed partial class AnswerDays(string text, List<Token> tokens, List<Piece> pieces, Voice[] voices, DeadlineReader deadlines)
{
    private const int Longest = 400;
    private const int LongestEcho = 5;
    private const int LongestCorrection = 40;

    private OfferReading? _before;

    /// <summary>What the stretch says of the day alone; null where it says none.</summary>
    public OfferReading? Told(Segment segment)
    {
        if (text.Length > Longest)
        {
            return null;
        }

        for (var start = segment.Start; start < segment.End;)
        {
            var end = start + 1;
            while (end < segment.End && !pieces[end - 1].EndsSentence)
            {
                end++;
            }

            if (voices[start] is not (Voice.Asked or Voice.Nobody) && In(start, end) is { } told)
            {
                return _before = told with { Company = segment.Company };
            }

            start = end;
        }

        return null;
    }

    /// <summary>"Google needs an answer by Friday, Amazon by Monday": the second has its verb from the first.</summary>
    private OfferReading? In(int start, int end)
    {
        if (_before is not null && end - start <= LongestEcho && deadlines.Read(start, end) is { Day: not null } echo)
        {
            return new OfferReading { Deadline = echo.Day, DeadlineWords = echo.Words };
        }

        var sentence = text[tokens[pieces[start].Start].Start..tokens[pieces[end - 1].End - 1].End];
        if (SomethingElse().IsMatch(sentence) || Theirs().IsMatch(sentence) || Mine().IsMatch(sentence))
        {
            return null;
        }

        if (Moved().IsMatch(sentence) || IsDayCorrected(sentence, start, end))
        {
            return ByHowMuch().IsMatch(sentence) ? new OfferReading { DeadlineMoved = true, DeadlineMovedBy = DayShifts.Read(sentence) }
                : deadlines.ReadLast(start, end) is { Day: not null } moved ? new OfferReading { Deadline = moved.Day, DeadlineWords = moved.Words, DeadlineMoved = true }
                : null;
        }

        return Due().IsMatch(sentence) && deadlines.Read(start, end) is { Day: not null } due ? new OfferReading { Deadline = due.Day, DeadlineWords = due.Words } : null;
    }

    [GeneratedRegex(@"\b(deadlines?|due|cut-?off|expir\w+|explod\w+|lapses?|ends|runs? out|valid|good (until|till|through)|open (until|till|til)|(gave|gives?|giving|given|allow(s|ed)?|got|have|has|'ve) (me |us )?(only |just |got )*(until|till|til|\d+|a (day|week|month)|an hour|one|two|three)|answers?|answered|decisions?|decide|respond|response|reply|accept|sign(ed|ature)?|commit|let them know|want to know|need to know|know by|hear from me|yes or no|latest|frist|antwort|réponse|respuesta)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Due();

    /// <summary>A day instead of an earlier one.</summary>
    [GeneratedRegex(@"\b(extend(s|ed|ing)?(?! (me|us|an|a)\b)|(moved|pushed|postponed|shifted|changed)\b.{0,25}\b(to|until|till|by|from)|pushed? back|after all|instead|new deadline|another (\w+ ){0,2}(days?|weeks?|months?)|more (\w+ )?(days?|weeks?|months?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex Moved();

    /// <summary>"No wait, Thursday": words of correction and a day, and nothing else.</summary>
    private bool IsDayCorrected(string sentence, int start, int end) =>
        sentence.Length <= LongestCorrection && Corrected().Match(sentence) is { Success: true } opening && deadlines.ReadLast(start, end) is { Words: var day }
        && sentence[opening.Length..].Trim(' ', '.', '!', ',').Equals(day, StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"^\s*(no|wait|sorry|i mean|i meant|make that|actually|correction|oops)\b[ ,:]*((no|wait|sorry|i mean|i meant|make that|actually|it'?s|it is|by|on|until|the)\b[ ,:]*)*", RegexOptions.IgnoreCase)]
    private static partial Regex Corrected();

    /// <summary>"By a week", "two more days": from a day that only they know for certain.</summary>
    [GeneratedRegex(@"\b(by (a|an|one|two|three|four|five|\d+|another|some|several|a few|a couple( of)?)( more)? ((business|working|work) )?(days?|weeks?|months?)|another (\w+ ){0,2}(days?|weeks?|months?)|more (\w+ )?(days?|weeks?|months?))\b", RegexOptions.IgnoreCase)]
    private static partial Regex ByHowMuch();

    /// <summary>They are the ones to do something by that day.</summary>
    [GeneratedRegex(@"\b(they|he|she|hr|recruiter|company|team|manager)('ll|'d| will| would| should| can| could| might| may| are going to| is going to)\b(?! (also |still |then )*(be )?(need|want|expect|requir|withdraw|pull|rescind|hold|wait|only|give|keep|like|lapse|expire))|\bwill (answer|decide|respond|reply|get|let|send|sign|call|come|have|know)\b|\b(they|hr|he|she) (decide|answer|respond|reply)\b|\bpromis|\b(back to me|hear(ing)? back|hear(ing)? from (?!me)|call(s|ing)? me|send(s|ing)? me|letter (comes|will|should|arrives|is coming)|let(ting)? me know)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Theirs();

    /// <summary>What I mean to do is no day they set.</summary>
    [GeneratedRegex(@"^\s*((and|but|so|ok|okay|well|also|then),? )*((i|we)('ll| will| would|'d| want| wanted| asked| hope| plan| can| could| might| may| (need|have|want|am going) to ask|('m| am|'re| are|was| was) (?!supposed|to |expected|asked|told|given|required|due))\b|(what )?if\b|suppose|imagine)", RegexOptions.IgnoreCase)]
    private static partial Regex Mine();

    [GeneratedRegex(@"\b(interviews?|interviewing|onsite|start(s|ing)?|join(ing)?|relocat\w+|move (to|in)|visa|notice( period)?|vest\w*|promot\w+|review|holidays?|vacation|bonus|no (real |fixed |hard )?deadline|not? .{0,6}expire)\b", RegexOptions.IgnoreCase)]
    private static partial Regex SomethingElse();
}
