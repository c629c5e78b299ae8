using System.Reflection;
using CompBot.Core.Conversation;
using CompBot.Engine;
using Xunit;

namespace CompBot.House.Tests;

/// <summary>Closed families: an abstract record that only its own nested cases extend, and one Match with an arm for each.</summary>
public sealed class FamilyTests
{
    private static readonly Assembly[] Assemblies = [typeof(Dialogue).Assembly, typeof(Conversations).Assembly];

    public static TheoryData<Type> Families() => [.. Found()];

    private static IEnumerable<Type> Found() => Assemblies.SelectMany(assembly => assembly.GetTypes())
        .Where(type => type is { IsAbstract: true, IsSealed: false } && type.GetNestedTypes().Any(nested => nested.BaseType == type));

    [Fact]
    public void The_families_of_the_design_are_among_them()
    {
        var found = Found().ToList();
        Assert.Contains(typeof(ConversationState), found);
        Assert.Contains(typeof(ConversationEvent), found);
        Assert.Contains(typeof(Effect), found);
        Assert.Contains(typeof(Core.Chat.ReplyPart), found);
        Assert.Contains(typeof(Core.Chat.Choice), found);
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Nobody_outside_can_add_a_case(Type family)
    {
        Assert.All(family.GetConstructors(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic).Where(constructor => constructor.GetParameters().Length == 0),
            constructor => Assert.True(constructor.IsPrivate, $"{family.Name} has a constructor that is not private"));
        Assert.All(Cases(family), one => Assert.True(one.IsSealed, $"{one.Name} is not sealed"));
    }

    [Theory]
    [MemberData(nameof(Families))]
    public void Match_has_one_arm_for_each_case(Type family)
    {
        var match = Assert.Single(family.GetMethods(), method => method.Name == "Match");
        var arms = match.GetParameters().Select(parameter => parameter.ParameterType.GetGenericArguments()[0]);
        Assert.Equal(Cases(family).OrderBy(one => one.Name).Select(one => one.FullName), arms.OrderBy(one => one.Name).Select(one => one.FullName));
    }

    private static IEnumerable<Type> Cases(Type family) => family.GetNestedTypes().Where(nested => nested.BaseType == family);
}
