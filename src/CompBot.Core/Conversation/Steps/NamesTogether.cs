using CompBot.Core.Guides;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Company, role and place typed in one go, where a command has a field for each: "google swe nyc".</summary>
internal sealed record NamesTogether(string? Company, string? Role, string? Region)
{
    /// <summary>What each field means. What was typed in a field of its own stays; a company that is known as it was typed is not taken apart.</summary>
    public static NamesTogether Apart(string? company, string? role, string? region, Scene scene)
    {
        var (typed, named) = (Names.Clean(company), new NamesTogether(Names.Clean(company), Names.Clean(role), Names.Clean(region)));
        if (typed is null || !typed.Contains(' ', StringComparison.Ordinal) || scene.Library.Guides.MatchCompany(typed) is NameMatch.Found)
        {
            return named;
        }

        var read = Of(typed, scene);
        return read.Company is null || Names.Same(read.Company, typed) || (read.Role ?? read.Region) is null
            ? named
            : new(read.Company, named.Role ?? read.Role, named.Region ?? read.Region);
    }

    /// <summary>The names in a sentence, whether it speaks of an offer or not.</summary>
    public static NamesTogether Of(string text, Scene scene)
    {
        var reading = scene.Read(text, CaseDraft.Empty);
        var offer = reading.Offers.Count == 1 ? reading.Offers[0] : null;
        return new(Names.Clean(reading.Company ?? offer?.Company), Names.Clean(reading.Role ?? offer?.Role), Names.Clean(reading.Region ?? offer?.Region));
    }
}
