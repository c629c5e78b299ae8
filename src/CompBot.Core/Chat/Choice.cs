using System.Text.Json.Serialization;

namespace CompBot.Core.Chat;

public enum ButtonStyle
{
    Secondary,
    Primary,
    Danger,
}

/// <summary>
/// Something to press or pick. Id comes back in ConversationEvent.Pressed; it is made of lower-case letters, digits, '.', ':' and '-', at most 80 characters,
/// and names the turn it was offered in, so that an old button is recognised.
/// </summary>
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(Select), "select")]
[JsonDerivedType(typeof(OpenForm), "form")]
public abstract record Choice
{
    private Choice()
    {
    }

    /// <summary>Label: at most 40 characters.</summary>
    public sealed record Button(string Id, string Label, ButtonStyle Style = ButtonStyle.Secondary) : Choice;

    /// <summary>One of Options (at most 25); the picked option's Value comes back with the Id.</summary>
    public sealed record Select(string Id, string Prompt, Sequence<Option> Options) : Choice;

    /// <summary>A button that opens a form of FormCatalog; pressing it needs no look-up but that.</summary>
    public sealed record OpenForm(string Id, string Label, FormId Form, ButtonStyle Style = ButtonStyle.Secondary) : Choice;

    public T Match<T>(Func<Button, T> button, Func<Select, T> select, Func<OpenForm, T> openForm) => this switch
    {
        Button it => button(it),
        Select it => select(it),
        OpenForm it => openForm(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}

/// <summary>Label and Description are shown (100 characters each at most), Value comes back.</summary>
public sealed record Option(string Label, string Value, string? Description = null);
