using System.Collections;
using System.Runtime.CompilerServices;
using System.Text.Json.Serialization;

namespace CompBot.Core;

/// <summary>An immutable list that equals another with equal items in the same order, so that records holding it compare by value.</summary>
[CollectionBuilder(typeof(Sequence), nameof(Sequence.Create))]
[JsonConverter(typeof(SequenceJson))]
public sealed class Sequence<T> : IReadOnlyList<T>, IEquatable<Sequence<T>>
{
    public static readonly Sequence<T> Empty = new([]);

    private readonly T[] _items;

    internal ReadOnlySpan<T> Items => _items;

    internal Sequence(T[] items) => _items = items;

    public int Count => _items.Length;

    public T this[int index] => _items[index];

    public Sequence<T> Add(T item) => new([.. _items, item]);

    public Sequence<T> Where(Func<T, bool> keep) => new(Array.FindAll(_items, item => keep(item)));

    public Sequence<TResult> Map<TResult>(Func<T, TResult> map) => new(Array.ConvertAll(_items, item => map(item)));

    public bool Equals(Sequence<T>? other) =>
        other is not null && (ReferenceEquals(this, other) || _items.AsSpan().SequenceEqual(other._items, EqualityComparer<T>.Default));

    public override bool Equals(object? obj) => Equals(obj as Sequence<T>);

    public override int GetHashCode()
    {
        var hash = new HashCode();
        foreach (var item in _items)
        {
            hash.Add(item);
        }

        return hash.ToHashCode();
    }

    public override string ToString() => $"[{string.Join(", ", _items)}]";

    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => _items.GetEnumerator();
}

/// <summary>Makes sequences from other collections.</summary>
public static class Sequence
{
    public static Sequence<T> Create<T>(ReadOnlySpan<T> items) => items.IsEmpty ? Sequence<T>.Empty : new(items.ToArray());

    public static Sequence<T> ToSequence<T>(this IEnumerable<T> items) => items as Sequence<T> ?? new([.. items]);
}
