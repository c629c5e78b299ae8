namespace CompBot.Language.Text;

/// <summary>
/// What a tokenizer must know of the words: those that may stand glued before a figure ("INR20L", "TC450k"), those that may stand glued behind one ("20L", "4yrs",
/// "10YOE"), and the words of scripts without spaces. Keys of WordKey.
/// </summary>
public sealed record TokenWords(IReadOnlySet<ulong> BeforeFigures, IReadOnlySet<ulong> BehindFigures, IReadOnlySet<ulong> Currencies, IReadOnlySet<ulong> Ideographs, int LongestIdeographs)
{
    public static readonly TokenWords None = new(new HashSet<ulong>(), new HashSet<ulong>(), new HashSet<ulong>(), new HashSet<ulong>(), 1);
}
