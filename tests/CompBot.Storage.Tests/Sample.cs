using System.Reflection;
using CompBot.Core;
using CompBot.Core.Pay;

namespace CompBot.Storage.Tests;

/// <summary>
/// Makes a value of any stored type with every member filled, the same each time, so that a stored-format golden shows every field there is
/// and a new field changes it.
/// </summary>
internal static class Sample
{
    private static readonly Dictionary<Type, object> Fixed = new()
    {
        [typeof(string)] = "text",
        [typeof(int)] = 7,
        [typeof(long)] = 8L,
        [typeof(double)] = 0.5,
        [typeof(decimal)] = 300_000.25m,
        [typeof(bool)] = true,
        [typeof(DateOnly)] = new DateOnly(2026, 11, 28),
        [typeof(DateTimeOffset)] = new DateTimeOffset(2026, 11, 21, 9, 30, 0, TimeSpan.FromHours(1)),
        [typeof(TimeSpan)] = TimeSpan.FromMinutes(90),
        [typeof(Currency)] = Currency.Gbp,
    };

    public static object Of(Type type) => Of(type, [])!;

    /// <summary>The cases of a closed family, by name.</summary>
    public static IEnumerable<Type> CasesOf(Type family) =>
        family.GetNestedTypes().Where(nested => nested.IsSubclassOf(family)).OrderBy(nested => nested.Name, StringComparer.Ordinal);

    /// <summary>The members a value is made of and stored by.</summary>
    public static IEnumerable<PropertyInfo> MembersOf(Type type) =>
        type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null);

    /// <summary>Within are the records this one lies in: where one would hold itself, there is none.</summary>
    private static object? Of(Type type, Type[] within)
    {
        if (Fixed.TryGetValue(type, out var known))
        {
            return known;
        }

        if (Nullable.GetUnderlyingType(type) is { } underlying)
        {
            return Of(underlying, within);
        }

        if (type.IsEnum)
        {
            return Enum.GetValues(type).GetValue(Enum.GetValues(type).Length - 1);
        }

        return type.IsGenericType ? Items(type, within) : Record(type.IsAbstract ? CasesOf(type).First() : type, within);
    }

    private static object? Items(Type type, Type[] within)
    {
        if (type.GetGenericTypeDefinition() != typeof(Sequence<>))
        {
            throw new InvalidOperationException($"Sample does not know how to make a {type.Name}: teach it, or store a Sequence.");
        }

        var item = Of(type.GetGenericArguments()[0], within);
        var empty = type.GetField(nameof(Sequence<int>.Empty))!.GetValue(null)!;
        return item is null ? empty : type.GetMethod(nameof(Sequence<int>.Add))!.Invoke(empty, [item])!;
    }

    private static object? Record(Type type, Type[] within)
    {
        if (within.Contains(type))
        {
            return null;
        }

        Type[] inside = [.. within, type];
        var constructor = type.GetConstructors().OrderByDescending(candidate => candidate.GetParameters().Length).FirstOrDefault()
            ?? throw new InvalidOperationException($"Sample does not know how to make a {type.Name}: give it one in Fixed.");
        var parameters = constructor.GetParameters();
        var made = constructor.Invoke([.. parameters.Select(parameter => Of(parameter.ParameterType, inside))]);
        foreach (var property in MembersOf(type).Where(property => !parameters.Any(parameter => parameter.Name == property.Name)))
        {
            property.SetValue(made, Of(property.PropertyType, inside));
        }

        return made;
    }
}
