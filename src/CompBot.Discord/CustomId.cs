using System.Globalization;
using CompBot.Core.Chat;

namespace CompBot.Discord;

public enum PressKind
{
    /// <summary>A button or a select: goes to the conversation.</summary>
    Choice,

    /// <summary>A button that opens a form.</summary>
    OpenForm,

    /// <summary>The form itself.</summary>
    Form,
}

/// <summary>
/// What a component carries: "n1|", its kind (with the form's number), the person it is for in base 36, and the choice's id.
/// At most 100 characters for a choice id of 80. It says all that a press needs, so a press survives a restart and a deploy.
/// </summary>
public sealed record CustomId(PressKind Kind, ulong Owner, string ChoiceId, FormId? Form = null)
{
    /// <summary>Owner of a button that whoever sees it may press.</summary>
    public const ulong Anybody = 0;

    private const string Version = "n1";
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";

    public override string ToString() => $"{Version}|{Letter()}|{Base36(Owner)}|{ChoiceId}";

    /// <summary>Null where it is not of this version: an old button, or none of ours.</summary>
    public static CustomId? TryRead(string? text)
    {
        var parts = (text ?? "").Split('|', 4);
        if (parts.Length != 4 || parts[0] != Version || parts[1].Length is 0 or > 2 || FromBase36(parts[2]) is not { } owner)
        {
            return null;
        }

        FormId? form = parts[1].Length == 2 && Enum.TryParse<FormId>(parts[1][1..], out var id) && Enum.IsDefined(id) ? id : null;
        return (parts[1][0], form) switch
        {
            ('b', null) when parts[1].Length == 1 => new(PressKind.Choice, owner, parts[3]),
            ('f', { } opened) => new(PressKind.OpenForm, owner, parts[3], opened),
            ('m', { } filled) => new(PressKind.Form, owner, parts[3], filled),
            _ => null,
        };
    }

    private string Letter() => Kind switch
    {
        PressKind.Choice => "b",
        PressKind.OpenForm => "f" + FormNumber(),
        PressKind.Form => "m" + FormNumber(),
    };

    private string FormNumber() => ((int)(Form ?? throw new InvalidOperationException("A form's press without its form."))).ToString(CultureInfo.InvariantCulture);

    private static string Base36(ulong value)
    {
        Span<char> text = stackalloc char[13];
        var from = text.Length;
        do
        {
            text[--from] = Digits[(int)(value % 36)];
            value /= 36;
        }
        while (value > 0);
        return new(text[from..]);
    }

    private static ulong? FromBase36(string text)
    {
        if (text.Length is 0 or > 13 || text.Any(digit => !Digits.Contains(digit)))
        {
            return null;
        }

        UInt128 value = 0;
        foreach (var digit in text)
        {
            value = (value * 36) + (UInt128)Digits.IndexOf(digit);
        }

        return value <= ulong.MaxValue ? (ulong)value : null;
    }
}
