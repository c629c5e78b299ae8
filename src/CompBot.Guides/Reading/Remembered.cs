using System.Collections.Concurrent;

namespace CompBot.Guides.Reading;

/// <summary>Answers of a pure function by its text. Headings and regions come again in every guide; what is new beyond the limit is worked out each time.</summary>
internal sealed class Remembered<T>(Func<string, T> work)
{
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<string, Answer> _known = new(StringComparer.Ordinal);

    // An object of its own: dictionaries of objects come compiled with the runtime, each of another value would be compiled at every start.
    private sealed record Answer(T Value);

    public T Of(string text)
    {
        if (_known.TryGetValue(text, out var known))
        {
            return known.Value;
        }

        var answer = work(text);
        if (_known.Count < Most && text.Length < 200)
        {
            _known.TryAdd(text, new Answer(answer));
        }

        return answer;
    }
}
