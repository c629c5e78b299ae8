using System.Collections.Frozen;

namespace CompBot.Language.Text;

/// <summary>What parting a text of one language into clauses and reducing its words needs to know; all of it is data.</summary>
public sealed record Grammar
{
    public static readonly Grammar None = new();

    /// <summary>Forms that a clause of its own begins with behind a comma or a joining word ("i", "they", "what", "should").</summary>
    public FrozenSet<string> Openers { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Forms that join two clauses ("and", "but", "so").</summary>
    public FrozenSet<string> Joiners { get; init; } = FrozenSet<string>.Empty;

    /// <summary>Endings that a word is reduced by, longest first.</summary>
    public IReadOnlyList<string> Endings { get; init; } = [];

    /// <summary>Groups of words that are used alike: the form and the numbers of its groups.</summary>
    public IReadOnlyDictionary<string, string[]> Groups { get; init; } = new Dictionary<string, string[]>();

    /// <summary>The most words that a phrase of a group has.</summary>
    public int LongestPhrase { get; init; } = 1;

    /// <summary>The form without its ending, where enough of the word is left.</summary>
    public string Stem(string form)
    {
        foreach (var ending in Endings)
        {
            if (form.Length - ending.Length >= 3 && form.EndsWith(ending, StringComparison.Ordinal))
            {
                return form[..^ending.Length];
            }
        }

        return form;
    }
}
