using System.Runtime.InteropServices;

namespace CompBot.Core.Offers;

/// <summary>Collects the features of one decision as numbers: a template and up to three values, mixed into one.</summary>
internal sealed class Features
{
    private readonly List<int> _all = new(160);

    public ReadOnlySpan<int> All => CollectionsMarshal.AsSpan(_all);

    public void Clear() => _all.Clear();

    public void Add(int template, int first = 0, int second = 0, int third = 0)
    {
        var mixed = Mix(Mix(Mix(template * 0x3D4D51CBL, first), second), third);
        _all.Add((int)(mixed ^ (mixed >> 32)));
    }

    private static long Mix(long value, int more)
    {
        unchecked
        {
            value = (value ^ more) * (long)0x9E3779B97F4A7C15;
            return value ^ (value >>> 29);
        }
    }
}
