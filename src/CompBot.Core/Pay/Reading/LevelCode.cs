namespace CompBot.Core.Pay.Reading;

/// <summary>Grades as companies name them: L5, E6, IC4, ICT3, T5, P4, SDE2.</summary>
internal static class LevelCode
{
    private const int LongestPrefix = 4;

    /// <summary>Grades that are written without a number.</summary>
    public static bool IsWhole(ReadOnlySpan<char> word) => word is "AMTS" or "SMTS" or "LMTS" or "PMTS";

    public static bool Is(ReadOnlySpan<char> word)
    {
        var letters = 0;
        while (letters < word.Length && char.IsAsciiLetter(word[letters]))
        {
            letters++;
        }

        if (letters < word.Length && word[^1] is 'a' or 'b' or 'A' or 'B' && word.Length > letters + 1)
        {
            word = word[..^1];
        }

        if (letters is 0 or > LongestPrefix || letters == word.Length || word.Length - letters > 2)
        {
            return false;
        }

        foreach (var sign in word[letters..])
        {
            if (!char.IsAsciiDigit(sign))
            {
                return false;
            }
        }

        Span<char> prefix = stackalloc char[LongestPrefix];
        var length = word[..letters].ToUpperInvariant(prefix);
        return prefix[..length] is "L" or "E" or "IC" or "ICT" or "T" or "P" or "M" or "D" or "G" or "SDE" or "SWE" or "SDM" or "MTS" or "SE" or "LVL" or "PMTS" or "SMTS" or "IK" or "CL" && !(prefix[..length] is "M" or "P" or "D" or "G" or "T" && word[letters] == '0');
    }
}
