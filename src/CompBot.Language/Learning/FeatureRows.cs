using System.Runtime.InteropServices;

namespace CompBot.Language.Learning;

/// <summary>The features that are learned from and the row of each, from 0. First every feature is counted, then Keep; after that it never changes.</summary>
public sealed class FeatureRows
{
    private readonly Dictionary<int, int> _seen = [];
    private readonly Dictionary<int, int> _rows = [];
    private readonly List<int> _keys = [];

    /// <summary>The features by row.</summary>
    public IReadOnlyList<int> Keys => _keys;

    /// <summary>Counts the features of one decision.</summary>
    public void Count(ReadOnlySpan<int> features)
    {
        foreach (var feature in features)
        {
            CollectionsMarshal.GetValueRefOrAddDefault(_seen, feature, out _)++;
        }
    }

    /// <summary>Forgets every feature that fewer than so many decisions had: it would be remembered, and teach nothing.</summary>
    public void Keep(int fewest)
    {
        foreach (var feature in _seen.Where(pair => pair.Value >= fewest).Select(pair => pair.Key))
        {
            _rows[feature] = _keys.Count;
            _keys.Add(feature);
        }

        _seen.Clear();
    }

    /// <summary>The rows of features, of those that were kept.</summary>
    public int[] Of(ReadOnlySpan<int> features)
    {
        var rows = new List<int>(features.Length);
        AddTo(rows, features);
        return [.. rows];
    }

    public void AddTo(List<int> rows, ReadOnlySpan<int> features)
    {
        foreach (var feature in features)
        {
            if (_rows.TryGetValue(feature, out var row))
            {
                rows.Add(row);
            }
        }
    }
}
