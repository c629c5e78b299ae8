namespace CompBot.Core.Guides;

/// <summary>How many letters must be changed, added, left out or swapped with their neighbour.</summary>
internal static class EditDistance
{
    /// <summary>The distance, or limit + 1 where it is more than limit. Texts longer than 64 letters are compared by their first 64.</summary>
    public static int Within(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int limit)
    {
        left = left[..Math.Min(left.Length, 64)];
        right = right[..Math.Min(right.Length, 64)];
        if (Math.Abs(left.Length - right.Length) > limit)
        {
            return limit + 1;
        }

        Span<int> before = stackalloc int[65];
        Span<int> last = stackalloc int[65];
        Span<int> row = stackalloc int[65];
        for (var j = 0; j <= right.Length; j++)
        {
            last[j] = j;
        }

        for (var i = 1; i <= left.Length; i++)
        {
            if (Fill(left, right, i, before, last, row) > limit)
            {
                return limit + 1;
            }

            var free = before;
            before = last;
            last = row;
            row = free;
        }

        return Math.Min(last[right.Length], limit + 1);
    }

    private static int Fill(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int i, Span<int> before, Span<int> last, Span<int> row)
    {
        row[0] = i;
        var least = i;
        for (var j = 1; j <= right.Length; j++)
        {
            var cost = left[i - 1] == right[j - 1] ? 0 : 1;
            row[j] = Math.Min(Math.Min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
            if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
            {
                row[j] = Math.Min(row[j], before[j - 2] + 1);
            }

            least = Math.Min(least, row[j]);
        }

        return least;
    }
}
