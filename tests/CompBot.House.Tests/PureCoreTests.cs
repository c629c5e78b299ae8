using System.Reflection;
using System.Runtime.CompilerServices;
using CompBot.Core.Conversation;
using Xunit;

namespace CompBot.House.Tests;

/// <summary>What the compiler does not see: a Task that is only passed on, a value that can change, a class left open.</summary>
public sealed class PureCoreTests
{
    private const BindingFlags Everything = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly Type[] Types = [.. typeof(Dialogue).Assembly.GetTypes().Where(type => type.Namespace?.StartsWith("CompBot", StringComparison.Ordinal) == true && !type.IsDefined(typeof(CompilerGeneratedAttribute)))];

    [Fact]
    public void No_member_speaks_of_tasks()
    {
        var asynchronous = Types.SelectMany(type => type.GetMethods(Everything)).Where(method => method.GetParameters().Select(parameter => parameter.ParameterType).Append(method.ReturnType).Any(IsTask));
        Assert.Empty(asynchronous.Select(method => $"{method.DeclaringType}.{method.Name}"));
    }

    [Fact]
    public void Public_values_do_not_change()
    {
        var settable = Types.Where(type => type.IsPublic || type.IsNestedPublic).SelectMany(type => type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
            .Where(property => property.SetMethod is { IsPublic: true } setter && !setter.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(IsExternalInit)));
        Assert.Empty(settable.Select(property => $"{property.DeclaringType}.{property.Name}").Distinct());
    }

    [Fact]
    public void Every_public_class_is_sealed_abstract_or_static() =>
        Assert.Empty(Types.Where(type => type is { IsClass: true, IsSealed: false, IsAbstract: false } && (type.IsPublic || type.IsNestedPublic)).Select(type => type.FullName));

    [Fact]
    public void No_static_field_can_change()
    {
        var changing = Types.SelectMany(type => type.GetFields(BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Static | BindingFlags.DeclaredOnly))
            .Where(field => !field.IsInitOnly && !field.IsLiteral && !field.IsDefined(typeof(CompilerGeneratedAttribute)) && !field.Name.Contains('<', StringComparison.Ordinal));
        Assert.Empty(changing.Select(field => $"{field.DeclaringType}.{field.Name}"));
    }

    private static bool IsTask(Type type) => typeof(Task).IsAssignableFrom(type) || type == typeof(ValueTask) || (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(ValueTask<>));
}
