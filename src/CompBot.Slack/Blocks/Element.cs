using System.Text.Json.Serialization;

namespace CompBot.Slack.Blocks;

/// <summary>Something to press, pick or type in.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Button), "button")]
[JsonDerivedType(typeof(StaticSelect), "static_select")]
[JsonDerivedType(typeof(ExternalSelect), "external_select")]
[JsonDerivedType(typeof(ConversationsSelect), "multi_conversations_select")]
[JsonDerivedType(typeof(PlainTextInput), "plain_text_input")]
public abstract record Element
{
    private Element()
    {
    }

    public required string ActionId { get; init; }

    public sealed record Button(TextObject Text) : Element
    {
        public string? Style { get; init; }
    }

    public sealed record StaticSelect(IReadOnlyList<SelectOption> Options) : Element
    {
        public TextObject? Placeholder { get; init; }

        public SelectOption? InitialOption { get; init; }
    }

    public sealed record ExternalSelect : Element
    {
        public TextObject? Placeholder { get; init; }

        public SelectOption? InitialOption { get; init; }

        /// <summary>0: the list opens before anything is typed.</summary>
        public int MinQueryLength { get; init; }
    }

    /// <summary>Channels, several at once.</summary>
    public sealed record ConversationsSelect : Element
    {
        public IReadOnlyList<string>? InitialConversations { get; init; }

        public ConversationFilter Filter { get; init; } = new(["public", "private"]);
    }

    public sealed record PlainTextInput : Element
    {
        public TextObject? Placeholder { get; init; }

        public bool? Multiline { get; init; }

        public int? MaxLength { get; init; }

        /// <summary>As typed: it comes back unchanged, so nothing in it is escaped.</summary>
        public string? InitialValue { get; init; }
    }
}

public sealed record ConversationFilter(IReadOnlyList<string> Include);

/// <summary>One option of a select. An option has no type property: Slack refuses one that does.</summary>
public sealed record SelectOption(TextObject Text, string Value)
{
    public TextObject? Description { get; init; }
}

/// <summary>A part of a rich_text block, in which no character is markup.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Section), "rich_text_section")]
[JsonDerivedType(typeof(BulletList), "rich_text_list")]
[JsonDerivedType(typeof(Preformatted), "rich_text_preformatted")]
public abstract record RichPart
{
    private RichPart()
    {
    }

    public sealed record Section(IReadOnlyList<RichRun> Elements) : RichPart;

    public sealed record BulletList(string Style, IReadOnlyList<RichPart> Elements) : RichPart;

    public sealed record Preformatted(IReadOnlyList<RichRun> Elements) : RichPart;
}

public sealed record RichRun(string Type, string Text)
{
    public RichStyle? Style { get; init; }

    /// <summary>Rich text is structure without markup: nothing is escaped.</summary>
    public static RichRun Plain(string text) => new("text", SlackText.Raw(text));

    public static RichRun Bold(string text) => new("text", SlackText.Raw(text)) { Style = new RichStyle(true) };
}

public sealed record RichStyle(bool Bold);
