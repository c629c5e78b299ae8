using System.Text.RegularExpressions;
using CompBot.Core.Chat;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>What must hold of any message, whatever it says.</summary>
internal static partial class HouseRules
{
    public static void Check(Reply reply)
    {
        var text = PlainText.Render(reply, withAttachment: false);
        Assert.False(string.IsNullOrWhiteSpace(text), "a message is empty");
        Assert.DoesNotContain("NaN", text, StringComparison.Ordinal);
        Assert.DoesNotMatch(Placeholders(), text);
        Assert.All(reply.Choices, Choice);
        Assert.True(reply.Choices.Select(Id).Distinct().Count() == reply.Choices.Count, "two choices share an id");
        foreach (var script in reply.Parts.OfType<ReplyPart.Script>())
        {
            Assert.DoesNotMatch(Unspeakable(), script.Body);
        }
    }

    private static void Choice(Choice choice)
    {
        Assert.Matches(ChoiceId(), Id(choice));
        Assert.InRange(Id(choice).Length, 1, 80);
        choice.Match<int>(
            button => Short(button.Label, 60),
            select =>
            {
                Assert.InRange(select.Options.Count, 1, 25);
                Assert.All(select.Options, option => Short(option.Label, 100));
                return 0;
            },
            form => Short(form.Label, 60));
    }

    private static int Short(string label, int most)
    {
        Assert.InRange(label.Length, 1, most);
        return 0;
    }

    private static string Id(Choice choice) => choice.Match(button => button.Id, select => select.Id, form => form.Id);

    [GeneratedRegex(@"\bnull\b|\{\w*\}|\[[^\]]*/[^\]]*\]|\$\[|\[X\]|  \$ |undefined")]
    private static partial Regex Placeholders();

    [GeneratedRegex(@"[\[\]{}!]|\d\+|\bnull\b")]
    private static partial Regex Unspeakable();

    [GeneratedRegex(@"^[a-z0-9.:\-]+$")]
    private static partial Regex ChoiceId();
}
