namespace CompBot.Core.Pay.Reading;

/// <summary>The words themselves: pure data. A phrase belongs to the first cue that lists it.</summary>
internal static class LexiconWords
{
    public static IEnumerable<KeyValuePair<Cue, string>> All => PayWords.All.Concat(StatementWords.All).Concat(TimeWords.All);
}
