using System.Buffers;
using System.Text.RegularExpressions;

namespace CompBot.Core.Conversation.Steps;

/// <summary>"What does Runway pay ML engineers in New York?": a question about a band. It is answered as /bands is, and changes nothing of the case.</summary>
internal static partial class BandAsked
{
    private const int Longest = 160;

    /// <summary>Without one of these no pay is asked for; most messages end here.</summary>
    private static readonly SearchValues<string> OfPay = SearchValues.Create(["pay", "paid", "mak", "earn", "salar", "compensation", "comp ", "band", "range"], StringComparison.OrdinalIgnoreCase);

    /// <summary>Null where the text asks for no band, or names nothing and no employer to look it up for.</summary>
    public static Move? Take(ConversationState state, string text, Scene scene)
    {
        if (text.Length > Longest || !text.AsSpan().ContainsAny(OfPay) || text.Contains('\n', StringComparison.Ordinal) || !Asks().IsMatch(text.Trim()) || Figure().IsMatch(text) || Own().IsMatch(text))
        {
            return null;
        }

        var named = NamesTogether.Of(text, scene);
        var company = named.Company ?? Guided(text, scene);
        return company is null && state.Carried.Case.Company is null ? null : BandLookup.Of(state, company, named.Role, named.Region, scene);
    }

    /// <summary>In a question about pay the name of a company that has a guide is meant as one, also where it is a word of its own ("runway").</summary>
    private static string? Guided(string text, Scene scene) =>
        scene.Library.Guides.Guides.Select(guide => guide.Company).Where(company => Names.HasWords(text, company)).MaxBy(company => company.Length);

    [GeneratedRegex(
        @"^((so|and|but|ok|okay|well|hey|hi|btw|by the way),? )*(((do|can|could) you (know|tell me)|tell me|any idea|i wonder) )?(what|how much) "
        + @"((do|does|would|will|can|could) .{1,60}\b(pay|make|earn|get paid)|(is|are) .{1,60}\b(paying|making|earning|paid))\b(?! (more|less|for|me|late|off|out|back|it|you|them|tax|sense|an?|the|sure|any|of|up)\b)"
        + @"|\b(pay|salary|comp|compensation) (bands?|ranges?|data)\b.{0,10}\b(for|at|of)\b.{2,80}$|(?<!\b(fair|good|reasonable|decent|realistic|right) )\b(bands?|ranges?|salary|salaries)\b (for|at) .{2,80}$",
        RegexOptions.IgnoreCase)]
    private static partial Regex Asks();

    /// <summary>What the person has, gets or should do is no question about a band. (Nor is "a fair salary": whoever asks for that means their own case.)</summary>
    [GeneratedRegex(@"\b(i|i'm|im|i've|me|my|mine|we|our|offer|offers|offered|counter|minimum|floor|expect|expectations?)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Own();

    [GeneratedRegex(@"[$£€₹¥]\s*\d|\d\s*(k|m|lpa|lakh|%)\b|\d{3,}", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();
}
