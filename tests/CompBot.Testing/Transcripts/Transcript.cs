using System.Globalization;
using System.Text;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;

namespace CompBot.Testing.Transcripts;

/// <summary>
/// A whole conversation as a text file. Lines that begin with "&gt;" are the person's, "@" changes the time or the place, "#" comments;
/// everything else is the bot's and written anew by playing the file. See docs/transcripts.md.
/// </summary>
public sealed class Transcript
{
    /// <summary>Stands where a line presses something that no message offers; no transcript may hold it.</summary>
    public const string NotOffered = "(not offered)";

    private Library _library;
    private readonly StringBuilder _written = new();
    private readonly List<(string Label, ConversationEvent Event)> _seen = [];
    private ConversationState _state = new ConversationState.NotStarted();
    private Reply? _last;
    private DateTimeOffset _now = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    private Place _place = Place.Direct;

    private Transcript(Library library) => _library = library;

    /// <summary>Every reply of the conversation, in order, for checks beyond the text.</summary>
    public List<Reply> Replies { get; } = [];

    /// <summary>The file as it reads when it is played on today's code.</summary>
    public string Text => _written.ToString();

    public static Transcript Play(string file, Library library)
    {
        var transcript = new Transcript(library);
        foreach (var line in file.ReplaceLineEndings("\n").Split('\n'))
        {
            transcript.Take(line);
        }

        return transcript;
    }

    private void Take(string line)
    {
        if (line.StartsWith('#'))
        {
            _written.Append(line).Append('\n');
        }
        else if (line.StartsWith('@'))
        {
            _written.Append('\n').Append(line).Append('\n');
            Direct(line[1..].Trim());
        }
        else if (line.StartsWith("> ", StringComparison.Ordinal))
        {
            _written.Append('\n').Append(line).Append('\n');
            if (TranscriptLine.Read(line[2..], _last, _seen) is { } happened)
            {
                Step(happened);
            }
            else
            {
                _written.Append(NotOffered).Append('\n');
            }
        }
    }

    private void Direct(string directive)
    {
        var words = directive.Split(' ');
        if (words is ["after", var count, "days"])
        {
            _now = _now.AddDays(int.Parse(count, CultureInfo.InvariantCulture));
        }
        else if (words is ["with", "levelled", "guides"])
        {
            _library = LevelledLibrary.Loaded;
        }
        else
        {
            _place = words is ["in", "a", "channel"] ? Place.Shared
                : words is ["in", "direct", "messages"] ? Place.Direct
                : throw new InvalidOperationException($"No such direction: {directive}");
        }
    }

    private void Step(ConversationEvent happened)
    {
        _now = _now.AddMinutes(1);
        var turn = Dialogue.Step(_state, happened, _library, new Moment(_now, TimeSpan.Zero, _place) { FreshCode = "abcd-efgh-jkmn" });
        _state = turn.Next;
        if (turn.Effects.Count == 0)
        {
            _written.Append("(nothing)\n");
        }

        foreach (var effect in turn.Effects)
        {
            effect.Match<int>(say => Write(say.Reply, ""), say => Write(say.Reply, "(directly) "), _ => 0, _ => Erase());
        }
    }

    private int Write(Reply reply, string mark)
    {
        Replies.Add(reply);
        _last = reply;
        _seen.AddRange(PlainText.Numbered(reply).Select(choice => (choice.Label, choice.Picked)));
        var shown = reply.Visibility == Visibility.Everyone ? "(everyone) " : mark;
        foreach (var line in (shown + PlainText.Render(reply)).Split('\n'))
        {
            _written.Append("< ").Append(line).Append('\n');
        }

        _written.Append("<\n");
        return 0;
    }

    private int Erase()
    {
        _written.Append("(erase)\n");
        Step(new ConversationEvent.Erased([]));
        return 0;
    }
}
