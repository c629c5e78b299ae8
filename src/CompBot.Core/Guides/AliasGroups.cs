namespace CompBot.Core.Guides;

/// <summary>Which texts mean the same by the alias table; a name and its aliases find each other in both directions.</summary>
internal sealed class AliasGroups
{
    private readonly Dictionary<string, List<AliasEntry>> _byForm = [];
    private readonly Func<string, string> _fold;

    public AliasGroups(IEnumerable<AliasEntry> entries, Func<string, string> fold)
    {
        _fold = fold;
        foreach (var entry in entries)
        {
            foreach (var form in FormsOf(entry))
            {
                if (!_byForm.TryGetValue(form, out var list))
                {
                    _byForm[form] = list = [];
                }

                list.Add(entry);
            }
        }
    }

    /// <summary>Every folded text of the table.</summary>
    public IReadOnlyCollection<string> Forms => _byForm.Keys;

    /// <summary>Every folded text that means the same as one that is folded already.</summary>
    public IEnumerable<string> MeaningSame(string folded) =>
        _byForm.TryGetValue(folded, out var entries) ? entries.SelectMany(FormsOf).Distinct() : [];

    /// <summary>Entries that list a folded text as their name or alias.</summary>
    public IReadOnlyList<AliasEntry> EntriesOf(string folded) => _byForm.GetValueOrDefault(folded) ?? [];

    public IEnumerable<string> FormsOf(AliasEntry entry) => entry.Aliases.Append(entry.Name).Select(_fold).Where(form => form.Length > 0).Distinct();
}
