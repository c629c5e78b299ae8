using CompBot.Language.Text;

namespace CompBot.Language.Names;

/// <summary>Words that make an employer of a place in front of them: "Chicago Public Schools".</summary>
public sealed class OrganisationWords(string markdown)
{
    private readonly HashSet<ulong> _any = Read(markdown, "- any: ");
    private readonly HashSet<ulong> _capital = Read(markdown, "- capital: ");

    /// <summary>The number of tokens behind a place, from at on, that make it an employer; 0 where there are none.</summary>
    public int LengthAt(TokenText text, int at)
    {
        var (end, sure) = (at, at);
        while (end < text.Count && text[end].IsWord && (_any.Contains(text[end].Key) || _capital.Contains(text[end].Key)))
        {
            end++;
            // "chicago public schools": a word that may be small carries those before it.
            sure = _any.Contains(text[end - 1].Key) || char.IsUpper(text.Text[text[end - 1].From]) ? end : sure;
        }

        return sure - at;
    }

    private static HashSet<ulong> Read(string markdown, string lead) =>
        markdown.Split('\n').Where(line => line.StartsWith(lead, StringComparison.Ordinal)).SelectMany(line => line[lead.Length..].Split(", ")).Select(word => WordKey.Of(word.Trim())).ToHashSet();
}
