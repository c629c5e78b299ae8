namespace CompBot.Core.Guides;

/// <summary>Abbreviations that people use inside role names, so that "Sr SWE" and "Senior Software Engineer" are one.</summary>
internal static class RoleWords
{
    /// <summary>"What do data scientists earn": who is spoken of as many is one role.</summary>
    private static readonly string[] People =
        ["engineer", "developer", "manager", "scientist", "analyst", "designer", "architect", "researcher", "consultant", "specialist", "director", "lead", "programmer", "administrator"];

    private static readonly Dictionary<string, string> Long = new()
    {
        ["sr"] = "senior",
        ["snr"] = "senior",
        ["jr"] = "junior",
        ["eng"] = "engineer",
        ["engr"] = "engineer",
        ["engg"] = "engineer",
        ["engineering"] = "engineering",
        ["mgr"] = "manager",
        ["mgmt"] = "management",
        ["dev"] = "developer",
        ["swe"] = "software engineer",
        ["sde"] = "software engineer",
        ["sw"] = "software",
        ["mle"] = "machine learning engineer",
        ["tpm"] = "technical program manager",
        ["pm"] = "product manager",
        ["em"] = "engineering manager",
        ["ds"] = "data scientist",
        ["de"] = "data engineer",
        ["sa"] = "solutions architect",
        ["sre"] = "site reliability engineer",
        ["pd"] = "product designer",
        ["ux"] = "ux",
        ["qa"] = "quality",
        ["arch"] = "architect",
        ["sec"] = "security",
        ["ops"] = "operations",
        ["prin"] = "principal",
        ["1"] = "i",
        ["2"] = "ii",
        ["3"] = "iii",
        ["4"] = "iv",
    };

    public static string Folded(string role) => string.Join(' ', NameText.Folded(role).Split(' ').Select(Whole));

    private static string Whole(string word) =>
        Long.TryGetValue(word, out var known) ? known
        : word.Length < 3 || word[^1] != 's' ? word
        : Long.TryGetValue(word[..^1], out var one) && word.Length > 3 ? one
        : People.Contains(word[..^1]) ? word[..^1] : word;
}
