namespace CompBot.Language.Learning;

/// <summary>Names of features as numbers: 64-bit FNV-1a, which two of some ten thousand names do not share in practice.</summary>
public static class Feature
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    public static ulong Of(char kind, ReadOnlySpan<char> name) => Add(Add(Basis, [kind]), name);

    public static ulong Of(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second) => Add(Add(Of(kind, first), " "), second);

    public static ulong Of(char kind, ReadOnlySpan<char> first, ReadOnlySpan<char> second, ReadOnlySpan<char> third) => Add(Add(Of(kind, first, second), " "), third);

    private static ulong Add(ulong hash, ReadOnlySpan<char> text)
    {
        foreach (var c in text)
        {
            hash = (hash ^ c) * Prime;
        }

        return hash;
    }
}
