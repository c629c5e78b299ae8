using CompBot.Language.Text;

namespace CompBot.Language.Concepts;

/// <summary>A concept by its number; Group is the heading it stands under in its file ("parts", "moods").</summary>
public sealed record Concept(int Id, string Name, string Group);

/// <summary>What stands for a concept at a token: the concept and how many tokens it takes.</summary>
public readonly record struct ConceptMark(Concept? Concept, int Length);

/// <summary>Concepts and the phrases that mean them, read from the files of a language. Code names concepts, never words.</summary>
public sealed class ConceptTable
{
    private readonly PhraseTable<Concept> _phrases = new();
    private readonly Dictionary<string, Concept> _byName = [];
    private readonly HashSet<ulong> _partWords = [];
    private readonly HashSet<ulong> _ordinary = [];

    public IReadOnlySet<ulong> Words => _phrases.Words;

    /// <summary>Single words of more than one letter that name a part ("base", "tc"): they may stand glued to a figure.</summary>
    public IReadOnlySet<ulong> PartWords => _partWords;

    /// <summary>Whether a word is one of everyday talk first ("so"): it means its part only as a label in a list, directly beside a figure.</summary>
    public bool IsOrdinary(ulong word) => _ordinary.Contains(word);

    public Concept? Find(string name) => _byName.GetValueOrDefault(name);

    /// <summary>Adds a file: "# Group", "## concept", "- phrase, phrase". A word behind "~" is an ordinary word too. The group "parts" forgives typos. A concept may be spread over files.</summary>
    public void Add(string markdown)
    {
        var group = "";
        Concept? concept = null;
        foreach (var line in markdown.Split('\n').Select(line => line.Trim()))
        {
            if (line.StartsWith("## ", StringComparison.Ordinal))
            {
                concept = Named(line[3..].Trim(), group);
            }
            else if (line.StartsWith("# ", StringComparison.Ordinal))
            {
                (group, concept) = (line[2..].Trim().ToLowerInvariant(), null);
            }
            else if (concept is not null && line.StartsWith("- ", StringComparison.Ordinal))
            {
                AddPhrases(line[2..], concept);
            }
        }
    }

    /// <summary>The part of pay that a word means by itself; null where it means none.</summary>
    public Concept? PartOf(TokenText text, int at) => _phrases.Match(text, at, out var concept) > 0 && concept!.Group == "parts" ? concept : null;

    private Concept Named(string name, string group)
    {
        if (!_byName.TryGetValue(name, out var concept))
        {
            _byName[name] = concept = new Concept(_byName.Count + 1, name, group);
        }

        return concept;
    }

    private void AddPhrases(string phrases, Concept concept)
    {
        foreach (var written in phrases.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            var phrase = written.TrimStart('~');
            _ = phrase.Length < written.Length && _ordinary.Add(WordKey.Of(phrase));
            _phrases.Add(phrase, concept, forgivesTypos: concept.Group == "parts");
            _ = concept.Group == "parts" && phrase.Length > 1 && !phrase.Contains(' ') && _partWords.Add(WordKey.Of(phrase));
        }
    }

    /// <summary>Marks the longest phrase at each token; tokens inside a phrase have none of their own.</summary>
    public ConceptMark[] Mark(TokenText text, Func<int, bool> isKnown, Steps steps)
    {
        var marks = new ConceptMark[text.Count];
        steps.Add(text.Count);
        for (var at = 0; at < text.Count; at++)
        {
            if (text[at].Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            var length = _phrases.Match(text, at, out var concept);
            if (length == 0 && text[at].IsWord && !isKnown(at) && _phrases.TryNear(text.Of(at), out concept))
            {
                length = 1;
            }

            if (length > 0)
            {
                marks[at] = new ConceptMark(concept, length);
                at += length - 1;
            }
        }

        return marks;
    }
}
