namespace CompBot.Language.Learning;

/// <summary>An order of examples for each round of learning, mixed and always the same: what lies together in a file is not learned together.</summary>
public static class Shuffle
{
    /// <summary>How many times examples are learned, in orders of their own, to be averaged.</summary>
    public const int Runs = 5;

    private const ulong Odd = 0x9E3779B97F4A7C15;
    private const ulong OtherOdd = 0xBF58476D1CE4E5B9;

    public static int[] Of(int count, int round) => [.. Enumerable.Range(0, count).OrderBy(at => Mixed((ulong)at, (ulong)round + 1)).ThenBy(at => at)];

    private static ulong Mixed(ulong at, ulong round)
    {
        var mixed = unchecked((at * Odd) + (round * OtherOdd));
        mixed = unchecked((mixed ^ (mixed >> 30)) * OtherOdd);
        return mixed ^ (mixed >> 27);
    }
}
