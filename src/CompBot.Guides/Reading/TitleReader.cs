using System.Globalization;
using System.Text.RegularExpressions;

namespace CompBot.Guides.Reading;

/// <summary>Company and role from a guide's title, its front matter, or, as the last resort and with a problem, its path.</summary>
internal static partial class TitleReader
{
    public static (string Company, string Role, bool Signature) Read(string file, GuideDocument document, ProblemList problems)
    {
        var head = document.FrontMatter;
        var top = document.Parts.TakeWhile(part => part is not TablePart).Take(12).ToList();
        var title = top.Select(TextOf).Take(6).FirstOrDefault(text => text is not null && Guide().IsMatch(text));
        var (company, role) = title is null ? (null, null) : Split(title);
        company = head.Company ?? company;
        role = head.Role ?? role;
        if (company is null || role is null)
        {
            problems.Add(1, "no title of the form 'Role | Company Negotiation Guide'; the names are taken from the path");
            var path = file.Replace(".md", "", StringComparison.OrdinalIgnoreCase).Split('/');
            company ??= FromPath(path.Length > 1 ? path[^2] : "Unknown");
            role ??= FromPath(path[^1]);
        }

        return (string.Intern(company), string.Intern(role), top.Select(TextOf).Any(text => text is not null && text.Contains("signature role", StringComparison.OrdinalIgnoreCase) && Signature().IsMatch(text)));
    }

    private static string? TextOf(Part part) => part switch
    {
        HeadingPart heading => heading.Title,
        TextPart { Text.Length: < 1000 } text => PlainText.OfLine(text.Text),
        _ => null,
    };

    private static (string? Company, string? Role) Split(string title)
    {
        var plain = Decoration().Replace(title, " ").Trim(' ', '|', '-', '–', '—', ':', '*', '#');
        var parts = Separator().Split(plain).Select(part => part.Trim()).Where(part => part.Length > 0).ToList();
        if (parts.Count == 1)
        {
            parts = At().Split(plain, 2).Select(part => part.Trim()).ToList();
        }

        var named = parts.FindIndex(part => Guide().IsMatch(part));
        if (parts.Count < 2 || named < 0)
        {
            return (null, null);
        }

        var own = Suffix().Replace(parts[named], "").Trim();
        var others = string.Join(" - ", parts.Where((_, i) => i != named));
        // "Negotiation Guide | Acme | Data Engineer" names the company apart.
        return own.Length > 0 ? (own, others) : parts.Count == 3 ? (parts[^1] == parts[named] ? parts[1] : parts[^2], parts[^1] == parts[named] ? parts[0] : parts[^1]) : (null, null);
    }

    private static string FromPath(string slug) =>
        CultureInfo.InvariantCulture.TextInfo.ToTitleCase(slug.Replace('-', ' ').Replace('_', ' ').Trim());

    [GeneratedRegex(@"negotiat\w* (?:guide|playbook|strategy|handbook|brief)|(?:salary|compensation|comp) (?:guide|playbook|negotiation)", RegexOptions.IgnoreCase)]
    private static partial Regex Guide();

    [GeneratedRegex(@"\s*(?:'s)?\s*\b(?:(?:global |total )?(?:(?:salary|compensation)(?: (?:&|and|\+) \w+)? )?negotiat\w*(?: up)? (?:guide|playbook|strategy|handbook|brief)|(?:global )?(?:salary|compensation) (?:guide|playbook|negotiation)).*$", RegexOptions.IgnoreCase)]
    private static partial Regex Suffix();

    [GeneratedRegex(@"\s+[|—–‒―·•:-]{1,3}\s+|\s*\|\s*|\s*[—–]\s*|:\s+")]
    private static partial Regex Separator();

    [GeneratedRegex(@"\s+(?:at|@)\s+", RegexOptions.IgnoreCase)]
    private static partial Regex At();

    [GeneratedRegex(@"[(\[]?\s*\bSIGNATURE ROLE\b\s*[)\]]?|[★☆⭐]|\(20\d\d(?:[-–]20\d\d)?\)", RegexOptions.IgnoreCase)]
    private static partial Regex Decoration();

    [GeneratedRegex(@"\bSIGNATURE ROLE\b|\bSignature Role\b")]
    private static partial Regex Signature();
}
