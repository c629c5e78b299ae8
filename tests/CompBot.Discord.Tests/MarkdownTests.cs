using System.Text.RegularExpressions;
using CompBot.Discord.Rendering;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CompBot.Discord.Tests;

public class MarkdownTests
{
    [Theory]
    [InlineData("Ask for $320K base, not 300K.", "Ask for $320K base, not 300K.")]
    [InlineData("*bold* _it_ ~~no~~ ||secret|| `x`", @"\*bold\* \_it\_ \~\~no\~\~ \|\|secret\|\| \`x\`")]
    [InlineData("<@123> <@&1> <#5> </negotiate:1> <t:1:R> <:a:1> <a:b:1>", @"\<@123> \<@&1> \<#5> \</negotiate:1> \<t:1:R> \<:a:1> \<a:b:1>")]
    [InlineData("[free money](https://bad.example/a_b)", @"\[free money](https://bad.example/a_b)")]
    [InlineData("> quote\n# head\n-# small\n- item\n1. one\n#tag", "\\> quote\n\\# head\n\\-# small\n- item\n1. one\n#tag")]
    [InlineData("back\\slash a|b a~b 3 < 4", @"back\\slash a|b a~b 3 < 4")]
    [InlineData("a\u200Bb\u202Ec\u0000d\r\ne", "abcd\ne")]
    [InlineData("see https://x.example/a_b*c", @"see https://x.example/a_b\*c")]
    public void Text_shows_as_it_was_typed(string typed, string escaped) => Assert.Equal(escaped, Markdown.Escape(typed));

    [Fact]
    public void Everyone_is_not_called()
    {
        Assert.DoesNotContain("@everyone", Markdown.Escape("@everyone and @here"), StringComparison.Ordinal);
        Assert.DoesNotContain("@here", Markdown.Escape("@everyone and @here"), StringComparison.Ordinal);
    }

    /// <summary>Whatever people type: no mark that acts is left bare, and taking the escapes away gives the text back.</summary>
    [Fact]
    public void No_typed_text_ever_acts() => Prop.ForAll(Texts.Hostile, text =>
    {
        var escaped = Markdown.Escape(text);
        var bare = Regex.Replace(escaped, @"\\.", "e");
        return !Regex.IsMatch(Regex.Replace(bare, @"https?://[A-Za-z0-9._~/?=&%+:-]*[A-Za-z0-9/]", "u"), @"[*`_\[]|~~|\|\||<[@#]|^[ \t]*>|@everyone|@here", RegexOptions.Multiline)
            && Regex.Replace(escaped, @"\\(.)", "$1").Replace("\u200B", "", StringComparison.Ordinal) == text;
    }).Check(Seeded.Runs());

    [Fact]
    public void A_code_block_cannot_be_left() => Prop.ForAll(Texts.Hostile, text => Markdown.CodeBlock(text)[3..^3].All(letter => letter != '`')).Check(Seeded.Runs());

    [Fact]
    public void Pieces_lose_nothing_and_never_exceed_their_length() => Prop.ForAll(Texts.Hostile, Gen.Choose(16, 120).ToArbitrary(), (text, most) =>
    {
        var pieces = TextSplit.Split(text, most).ToList();
        return pieces.All(piece => piece.Length <= most && piece.Length > 0)
            && Squeezed(string.Concat(pieces)) == Squeezed(text)
            && pieces.All(piece => !char.IsLowSurrogate(piece[0]));
    }).Check(Seeded.Runs());

    private static string Squeezed(string text) => Regex.Replace(text, @"[\n ]", "");
}

/// <summary>Texts made of the fragments that have broken chat programs.</summary>
internal static class Texts
{
    private static readonly string[] Fragments =
    [
        "a", "offer", " ", "\n", "\n\n", "*", "**", "_", "__", "~", "~~", "|", "||", "`", "```", "\\", "<@1>", "<#2>", "<t:3:R>", "[x](y)", "https://a.example/b_c", "@everyone",
        "@here", "> ", "# ", "-# ", "- ", "1. ", "<", ">", "@", "$320K", "£", "漢字", "🎉", "é", "(", ")", "]", "[", "http", ":", "//",
    ];

    public static Arbitrary<string> Hostile { get; } = Gen.Elements(Fragments).ListOf().Select(string.Concat).ToArbitrary();
}
