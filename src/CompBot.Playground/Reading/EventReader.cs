using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Playground.Rendering;

namespace CompBot.Playground.Reading;

/// <summary>What a posted event turned out to be.</summary>
public abstract record EventReading
{
    private EventReading()
    {
    }

    public sealed record Read(ConversationEvent Event) : EventReading;

    /// <summary>Why is for the program that posted it.</summary>
    public sealed record Refused(string Why) : EventReading;

    public T Match<T>(Func<Read, T> read, Func<Refused, T> refused) => this switch
    {
        Read it => read(it),
        Refused it => refused(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}

/// <summary>Posted JSON into events. Pure.</summary>
public static class EventReader
{
    /// <summary>Longest choice id, value and label, in characters.</summary>
    public const int LongestId = 200;

    public static EventReading Read(PostedEvent? posted) => posted?.Type switch
    {
        "said" => Said(posted.Text),
        "pressed" when posted.Label is { Length: > LongestId } => Refuse($"event.label must be at most {LongestId} characters."),
        "pressed" => Pressed(posted.Choice, posted.Value),
        "filled" => Filled(posted.Form, posted.Fields),
        "commanded" => Commanded(posted.Command, posted.Options),
        null => Refuse("event.type is missing: said, pressed, filled or commanded."),
        _ => Refuse("event.type is none of said, pressed, filled, commanded."),
    };

    /// <summary>A line that begins with a known command is that command.</summary>
    private static EventReading Said(string? text) => string.IsNullOrWhiteSpace(text)
        ? Refuse("event.text is missing.")
        : new EventReading.Read((ConversationEvent?)SlashLine.TryRead(text) ?? new ConversationEvent.Said(text));

    private static EventReading Pressed(string? choice, string? value) => choice is { Length: > 0 and <= LongestId } && value is null or { Length: <= LongestId }
        ? new EventReading.Read(new ConversationEvent.Pressed(choice!, value))
        : Refuse($"event.choice must be 1 to {LongestId} characters, event.value at most {LongestId}.");

    private static EventReading Filled(string? form, Dictionary<string, string?>? fields)
    {
        if (WireCatalog.FindForm(form) is not { } found)
        {
            return Refuse("event.form is no form of /api/catalog.");
        }

        var known = FormCatalog.Find(found).Fields.Select(field => field.Id);
        return Named(fields, known, "event.fields") is var (filled, problem) && problem is not null
            ? Refuse(problem)
            : new EventReading.Read(new ConversationEvent.Filled(found, filled));
    }

    private static EventReading Commanded(string? name, Dictionary<string, string?>? options)
    {
        if (Commands.TryFind(name ?? "") is not { } command)
        {
            return Refuse("event.command is no command of /api/catalog.");
        }

        var known = command.Options.Select(option => option.Name);
        return Named(options, known, "event.options") is var (given, problem) && problem is not null
            ? Refuse(problem)
            : new EventReading.Read(new ConversationEvent.Commanded(command.Id, given));
    }

    /// <summary>In the catalogue's order, empty ones left out; a name the catalogue does not have is a problem.</summary>
    private static (Sequence<FilledField> Fields, string? Problem) Named(Dictionary<string, string?>? given, IEnumerable<string> known, string where)
    {
        var left = given ?? [];
        var names = known.ToArray();
        return left.Keys.Any(key => !names.Contains(key))
            ? ([], $"{where} may hold {string.Join(", ", names)} and nothing else.")
            : (names.Where(name => !string.IsNullOrWhiteSpace(left.GetValueOrDefault(name))).Select(name => new FilledField(name, left[name]!)).ToSequence(), null);
    }

    private static EventReading.Refused Refuse(string why) => new(why);
}
