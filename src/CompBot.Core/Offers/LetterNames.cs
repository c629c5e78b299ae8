using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>
/// Employers that are told by a letter: "Company A (a startup) 185k, Company B 172k". Behind such words a letter is a name, and after it the letter alone is one
/// too, in capitals and where somebody is spoken of ("A came back", "B's base").
/// </summary>
internal static class LetterNames
{
    private const int Last = 'F';

    /// <summary>Tags them and returns how each is called, by its first token; empty where there are none.</summary>
    public static Dictionary<int, (int To, string Name)> Tag(Surface surface, NameTag[] tags)
    {
        var found = new Dictionary<int, (int To, string Name)>();
        var named = new Dictionary<char, string>();
        for (var at = 0; at + 1 < tags.Length; at++)
        {
            if (IsKind(surface, at) && LetterAt(surface, at + 1) is { } letter && (char.IsUpper(Sign(surface, at + 1)) || Ends(surface, at + 2)))
            {
                named.TryAdd(letter, Name(surface.Text.Words(at, at + 1), letter));
                found[at] = (at + 2, named[letter]);
                tags[at] = tags[at + 1] = NameTag.Company;
            }
        }

        for (var at = 0; named.Count > 0 && at < tags.Length; at++)
        {
            if (LetterAt(surface, at) is { } letter && named.TryGetValue(letter, out var name) && char.IsUpper(Sign(surface, at)) && tags[at] != NameTag.Company && (letter != 'A' || IsSpokenOf(surface, at)))
            {
                found[at] = (at + 1, name);
                tags[at] = NameTag.Company;
            }
        }

        return found;
    }

    private static bool IsKind(Surface surface, int at) => surface.Marks[at] is { Length: 1, Concept.Name: "field_company" } or { Length: 2, Concept.Name: "another_offer" };

    private static string Name(string kind, char letter) => $"{char.ToUpperInvariant(kind[0])}{kind[1..].ToLowerInvariant()} {letter}";

    private static char Sign(Surface surface, int at) => surface.Text.Of(at)[0];

    private static char? LetterAt(Surface surface, int at) =>
        surface.Text[at].IsWord && surface.Text.Of(at) is { Length: 1 } or { Length: 3 } && (surface.Text.Of(at).Length == 1 || surface.Text.Of(at)[1] is '\'' or '’') && char.ToUpperInvariant(Sign(surface, at)) is >= 'A' and var letter && letter <= Last ? letter : null;

    private static bool Ends(Surface surface, int at) => at >= surface.Text.Count || surface.Text[at].Kind != TokenKind.Word || surface.Marks[at].Concept is not null;

    /// <summary>"A" may open any sentence: it is a name before a mark, a verb of offering or a figure, and at the end.</summary>
    private static bool IsSpokenOf(Surface surface, int at) => surface.Text.Of(at).Length > 1 || Ends(surface, at + 1) || at > 0 && surface.Marks[at - 1].Concept is not null;
}
