using System.Numerics;

namespace CompBot.Language.Learning;

/// <summary>The features a model knows and the row of each: 1 for the first that was added, 0 for one that is not known.</summary>
internal sealed class FeatureTable
{
    private readonly int[] _keys;
    private readonly int[] _rows;
    private readonly int _mask;

    public FeatureTable(int features)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features * 2));
        (_keys, _rows, _mask) = (new int[size], new int[size], size - 1);
    }

    public int Count { get; private set; }

    /// <summary>Adds a feature that is not there yet; its row.</summary>
    public int Add(int key)
    {
        var slot = Slot(key);
        (_keys[slot], _rows[slot]) = (key, ++Count);
        return Count;
    }

    public int RowOf(int key) => _rows[Slot(key)];

    private int Slot(int key)
    {
        var slot = key & _mask;
        while (_rows[slot] != 0 && _keys[slot] != key)
        {
            slot = (slot + 1) & _mask;
        }

        return slot;
    }

    /// <summary>The features by row.</summary>
    public int[] Keys()
    {
        var keys = new int[Count];
        for (var slot = 0; slot < _rows.Length; slot++)
        {
            if (_rows[slot] > 0)
            {
                keys[_rows[slot] - 1] = _keys[slot];
            }
        }

        return keys;
    }

    /// <summary>How many there are, then how far each is from the one before it: they were added in their order as numbers without a sign.</summary>
    public void Write(BinaryWriter to)
    {
        to.Write(Count);
        var before = 0u;
        foreach (var key in Keys())
        {
            to.Write7BitEncodedInt64((uint)key - before);
            before = (uint)key;
        }
    }

    public static FeatureTable Read(BinaryReader from)
    {
        var count = from.ReadInt32();
        var (table, key) = (new FeatureTable(count), 0u);
        for (var at = 0; at < count; at++)
        {
            key += (uint)from.Read7BitEncodedInt64();
            table.Add((int)key);
        }

        return table;
    }
}
