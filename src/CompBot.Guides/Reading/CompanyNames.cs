using System.Text.RegularExpressions;

namespace CompBot.Guides.Reading;

/// <summary>Takes a firm's name off the front (or behind an "at") of a level: "Google L5", "Two Sigma SWE", "L5 at Google".</summary>
internal static partial class CompanyNames
{
    private static readonly string[] OfSeveralWords =
    [
        "Stability AI", "Character AI", "Together AI", "Scale AI", "Shield AI", "C3 AI", "Meta AI", "Google DeepMind", "Google Cloud", "Google Brain", "Two Sigma", "DE Shaw", "D.E. Shaw",
        "Jane Street", "Jump Trading", "Hudson River Trading", "Goldman Sachs", "Morgan Stanley", "JP Morgan", "Bank of America", "Capital One", "Wells Fargo", "Deutsche Bank", "American Express",
        "Western Union", "Interactive Brokers", "Palo Alto Networks", "Palo Alto", "Check Point", "Epic Games", "Riot Games", "Electronic Arts", "Activision Blizzard", "Northrop Grumman",
        "Lockheed Martin", "General Dynamics", "General Motors", "Blue Origin", "Ball Aerospace", "BAE Systems", "Booz Allen", "Schneider Electric", "Texas Instruments", "Applied Materials",
        "T-Mobile", "Sea Group", "Cash App", "Hugging Face", "Weights & Biases", "Mercado Libre", "Uber Eats", "Best Buy", "Home Depot", "JD.com", "Booking.com", "Monday.com", "X.com", "Amazon Web Services",
        "Bain & Company", "Boston Consulting Group", "New Relic", "Red Hat", "Juniper Mist", "Thomson Reuters", "Warner Bros", "Johnson & Johnson", "Eli Lilly", "Ant Group", "Renaissance Technologies",
    ];

    /// <summary>The firm of several words that a text begins with.</summary>
    public static string? KnownAtStart(string text) => OfSeveralWords.FirstOrDefault(known => StartsWithName(text, known));

    public static bool StartsWithName(string text, string name) =>
        text.StartsWith(name, StringComparison.OrdinalIgnoreCase) && (text.Length == name.Length || text[name.Length] == ' ');

    public static (string Company, string Level)? Split(string text)
    {
        var at = Behind().Match(text);
        if (at.Success)
        {
            return (at.Groups[2].Value.Trim(), at.Groups[1].Value.Trim());
        }

        var name = OfSeveralWords.FirstOrDefault(known => text.StartsWith(known + " ", StringComparison.OrdinalIgnoreCase)) is { } several && several != "Meta AI" ? several : text.Split(' ')[0];
        var level = text[Math.Min(name.Length, text.Length)..].Trim();
        return level.Length == 0 || !char.IsLetterOrDigit(name[0]) || char.IsLower(name[0]) || NoFirm().IsMatch(name) ? null : (name, level);
    }

    public static string WithoutCompany(string text, string company) =>
        text.StartsWith(company, StringComparison.OrdinalIgnoreCase) ? text[company.Length..].Trim() : text.StartsWith(company.Split(' ')[0] + " ", StringComparison.OrdinalIgnoreCase) ? text[company.Split(' ')[0].Length..].Trim() : text;

    [GeneratedRegex(@"^(.+?) at ([A-Z0-9][^()]*?)(?: \(([^()]*)\))?$")]
    private static partial Regex Behind();

    [GeneratedRegex(@"^(?:no|not|the|a|an|uk|us|eu|and|or|industry|any)$", RegexOptions.IgnoreCase)]
    private static partial Regex NoFirm();
}
