using System.Reflection;
using CompBot.Core.Conversation;
using CompBot.Engine;
using Xunit;

namespace CompBot.House.Tests;

/// <summary>Closed families: an abstract record that only its own nested cases extend, and one Match with an arm for each.</summary>
public sealed class FamilyTests
{
    public static TheoryData<Type> Found() => [.. Families.All];

    [Fact]
    public void The_families_of_the_design_are_among_them()
    {
        Assert.Contains(typeof(ConversationState), Families.All);
        Assert.Contains(typeof(ConversationEvent), Families.All);
        Assert.Contains(typeof(Question), Families.All);
        Assert.Contains(typeof(Effect), Families.All);
        Assert.Contains(typeof(Delivery), Families.All);
        Assert.Contains(typeof(Core.Chat.ReplyPart), Families.All);
        Assert.Contains(typeof(Core.Chat.Choice), Families.All);
        Assert.Contains(typeof(Slack.Api.ApiAnswer), Families.All);
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void Nobody_outside_can_add_a_case(Type family)
    {
        Assert.All(family.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(constructor => constructor.GetParameters().Length == 0),
            constructor => Assert.True(constructor.IsPrivate, $"{family.Name} has a constructor that is not private"));
        Assert.All(Families.Cases(family), one => Assert.True(one.IsSealed, $"{one.Name} is not sealed"));
    }

    [Theory]
    [MemberData(nameof(Found))]
    public void Match_has_one_arm_for_each_case(Type family)
    {
        var match = Assert.Single(family.GetMethods(), method => method.Name == "Match");
        var arms = match.GetParameters().Select(parameter => parameter.ParameterType.GetGenericArguments()[0]);
        Assert.Equal(Families.Cases(family).OrderBy(one => one.Name).Select(one => one.FullName), arms.OrderBy(one => one.Name).Select(one => one.FullName));
    }
}
