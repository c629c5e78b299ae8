using CompBot.Core.Guides;

namespace CompBot.Core.Negotiation;

/// <summary>Says what the person built in a sentence of its own, adding nothing they did not say or pick.</summary>
internal static class ExperienceSentence
{
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "built", "led", "ran", "wrote", "made", "cut", "grew", "drove", "took", "taught", "brought", "won", "set", "rebuilt", "rewrote", "sped", "kept", "got", "did", "spent",
    };

    private static readonly HashSet<string> Possessions = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "an", "my", "phd", "years", "experience", "expertise", "background", "knowledge",
    };

    public static Line Of(PlaybookFacts facts)
    {
        if (facts.Experience.Count == 0)
        {
            return Line.Empty;
        }

        var first = facts.Experience[0];
        if (StartsInFirstPerson(first))
        {
            return Line.Of($"{Upper(first)}.");
        }

        if (IsPossession(FirstWord(first)))
        {
            return Line.Of($"{Claim(facts.Experience, facts.Case.Guide)}.");
        }

        var isPicked = Levers.IsOption(facts.Case.Guide, first);
        var tie = isPicked ? ", and that's close to the heart of this role" : ", and I'd bring that with me";
        return Line.Of($"{Claim(facts.Experience, facts.Case.Guide)}{tie}.");
    }

    /// <summary>"I've worked on denoising architectures and fast inference", "I built the video pipeline".</summary>
    private static string Claim(Sequence<string> experience, Guide? guide)
    {
        var first = experience[0];
        var word = FirstWord(first);
        if (Verbs.Contains(word) || (word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase)))
        {
            return "I " + Lower(first);
        }

        if (IsPossession(word))
        {
            return (word.Equals("phd", StringComparison.OrdinalIgnoreCase) ? "I have a " : "I have ") + Lower(first);
        }

        var second = experience.Count > 1 && IsThing(experience[1]) ? " and " + Thing(experience[1], guide) : "";
        return "I've worked on " + Thing(first, guide) + second;
    }

    /// <summary>What was picked stays as the guide writes it.</summary>
    private static string Thing(string text, Guide? guide) => Levers.IsOption(guide, text) ? text : Lower(text);

    private static bool IsThing(string text) =>
        !StartsInFirstPerson(text) && FirstWord(text) is var word && !Verbs.Contains(word) && !IsPossession(word) && !(word.Length > 4 && word.EndsWith("ed", StringComparison.OrdinalIgnoreCase));

    private static bool IsPossession(string word) => Possessions.Contains(word) || char.IsDigit(word[0]);

    private static bool StartsInFirstPerson(string text) =>
        FirstWord(text) is var word && (word is "I" or "i" || word.StartsWith("I'", StringComparison.OrdinalIgnoreCase) || word.StartsWith("I’", StringComparison.OrdinalIgnoreCase)
            || word.Equals("We", StringComparison.OrdinalIgnoreCase));

    private static string FirstWord(string text) => text.Split(' ', 2)[0];

    private static string Upper(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Small first letter, unless the first word looks like a name ("GPU", "PyTorch") or the text is capitalised throughout.</summary>
    private static string Lower(string text)
    {
        var words = text.Split(' ');
        var isName = words[0].Skip(1).Any(letter => char.IsUpper(letter) || char.IsDigit(letter)) || words.Skip(1).Any(word => word.Length > 0 && char.IsUpper(word[0]));
        return isName ? text : char.ToLowerInvariant(text[0]) + text[1..];
    }
}
