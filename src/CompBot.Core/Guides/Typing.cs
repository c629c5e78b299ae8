namespace CompBot.Core.Guides;

/// <summary>Whether one folded text is another with errors of typing.</summary>
internal static class Typing
{
    public static int MostErrors(int length) => length <= 5 ? 1 : length <= 9 ? 2 : 3;

    /// <summary>
    /// How many errors; null where they are too many for the shorter text. Texts of as many words are compared word by word, too:
    /// "game engineer" is no misspelt "data engineer".
    /// </summary>
    public static int? Errors(string typed, string meant)
    {
        var most = Math.Min(Allowed(typed.Length), Allowed(meant.Length));
        var errors = EditDistance.Within(typed, meant, most);
        return errors > most || !WordsAreNear(typed, meant) ? null : errors;
    }

    /// <summary>Two letters are an abbreviation: another letter is another name.</summary>
    private static int Allowed(int length) => length <= 2 ? 0 : length == 3 ? 1 : MostErrors(length);

    private static bool WordsAreNear(ReadOnlySpan<char> typed, ReadOnlySpan<char> meant)
    {
        if (typed.Count(' ') == 0 || typed.Count(' ') != meant.Count(' '))
        {
            return true;
        }

        var others = meant.Split(' ');
        foreach (var word in typed.Split(' '))
        {
            others.MoveNext();
            var left = typed[word];
            var right = meant[others.Current];
            var most = MostErrors(Math.Min(left.Length, right.Length));
            if (EditDistance.Within(left, right, most) > most)
            {
                return false;
            }
        }

        return true;
    }
}
