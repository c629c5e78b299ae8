using CompBot.Core.Chat;

namespace CompBot.Playground.Rendering;

/// <summary>A reply as the page and programs read it. Visibility is "only-you" or "everyone". Plain is the whole of it as text.</summary>
public sealed record WireReply(
    string Visibility, string? Title, WirePart[] Parts, WireChoice[] Choices, WireFile? File, string Plain)
{
    public static WireReply Of(Reply reply) => new(
        reply.Visibility switch { Core.Chat.Visibility.OnlyYou => "only-you", Core.Chat.Visibility.Everyone => "everyone" },
        reply.Title,
        [.. reply.Parts.Select(WirePart.Of)],
        [.. reply.Choices.Select(WireChoice.Of)],
        reply.Attachment is { } file ? new WireFile(file.FileName, file.ContentType, file.Content) : null,
        PlainText.Render(reply, withAttachment: false));
}

/// <summary>A piece of a reply; which members it has depends on Type.</summary>
public sealed record WirePart(string Type)
{
    public string? Body { get; init; }

    public string? Heading { get; init; }

    public WireFact[]? Facts { get; init; }

    public string[]? Headers { get; init; }

    public string[][]? Rows { get; init; }

    /// <summary>The chart as an SVG document.</summary>
    public string? Svg { get; init; }

    /// <summary>The same chart for a phone's width.</summary>
    public string? NarrowSvg { get; init; }

    /// <summary>The chart in words and text bars.</summary>
    public string? Text { get; init; }

    public static WirePart Of(ReplyPart part) => part.Match(
        text => new WirePart("text") { Body = text.Body },
        facts => new WirePart("facts") { Heading = facts.Heading, Facts = [.. facts.Items.Select(fact => new WireFact(fact.Label, fact.Value))] },
        table => new WirePart("table") { Headers = [.. table.Headers], Rows = [.. table.Rows.Select(row => row.ToArray())] },
        script => new WirePart("script") { Body = script.Body },
        chart => new WirePart("chart")
        {
            Heading = chart.Picture.Title,
            Body = chart.Picture.Summary,
            Svg = ChartSvg.Draw(chart.Picture),
            NarrowSvg = ChartSvg.Draw(chart.Picture, narrow: true),
            Text = ChartText.Render(chart.Picture),
        },
        note => new WirePart("note") { Body = note.Body });
}

public sealed record WireFact(string Label, string Value);

/// <summary>A button ("button"), a select ("select") or a button that opens a form ("form").</summary>
public sealed record WireChoice(string Type, string Id, string Label)
{
    public string? Style { get; init; }

    public WireOption[]? Options { get; init; }

    public string? Form { get; init; }

    public static WireChoice Of(Choice choice) => choice.Match(
        button => new WireChoice("button", button.Id, button.Label) { Style = StyleName(button.Style) },
        select => new WireChoice("select", select.Id, select.Prompt) { Options = [.. select.Options.Select(WireOption.Of)] },
        form => new WireChoice("form", form.Id, form.Label) { Style = StyleName(form.Style), Form = WireCatalog.FormName(form.Form) });

    private static string StyleName(ButtonStyle style) => style switch
    {
        ButtonStyle.Secondary => "secondary",
        ButtonStyle.Primary => "primary",
        ButtonStyle.Danger => "danger",
    };
}

public sealed record WireOption(string Label, string Value, string? Description)
{
    public static WireOption Of(Option option) => new(option.Label, option.Value, option.Description);
}

public sealed record WireFile(string Name, string ContentType, string Content);
