using CompBot.Core.Chat;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CompBot.Discord.Tests;

public class CustomIdTests
{
    [Fact]
    public void Comes_back_as_it_was_made() => Prop.ForAll(
        Gen.Elements(PressKind.Choice, PressKind.OpenForm, PressKind.Form).ToArbitrary(), ArbMap.Default.ArbFor<ulong>(), (kind, owner) =>
        {
            var id = new CustomId(kind, owner, "t12.offer:3|x", kind == PressKind.Choice ? null : FormId.AboutYou);
            return CustomId.TryRead(id.ToString()) == id;
        }).Check(Seeded.Runs());

    [Fact]
    public void The_longest_choice_of_the_longest_person_fits()
    {
        var id = new CustomId(PressKind.OpenForm, ulong.MaxValue, new string('a', 80), FormId.Case).ToString();
        Assert.Equal(DiscordLimits.CustomIdLength, id.Length);
        Assert.Equal(ulong.MaxValue, CustomId.TryRead(id)!.Owner);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("n0|b|1|x")]
    [InlineData("n1|b|1")]
    [InlineData("n1|f9|1|x")]
    [InlineData("n1|f|1|x")]
    [InlineData("n1|z|1|x")]
    [InlineData("n1|b0|1|x")]
    [InlineData("n1|b|zzzzzzzzzzzzz|x")]
    [InlineData("n1|b|ABC|x")]
    [InlineData("confirm_forget")]
    public void Anything_else_is_an_old_button(string? text) => Assert.Null(CustomId.TryRead(text));
}
