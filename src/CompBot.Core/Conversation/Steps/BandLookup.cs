using CompBot.Core.Chat;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Guides;

namespace CompBot.Core.Conversation.Steps;

/// <summary>/bands: finds one band, or asks which. Leaves the conversation as it is; its buttons name the guide by its file.</summary>
internal static class BandLookup
{
    private const int MostChoices = 20;

    /// <summary>What is not given is taken from the case.</summary>
    public static Move Of(ConversationState state, string? company, string? role, string? region, Scene scene)
    {
        var draft = state.Carried.Case;
        (company, role, region) = NamesTogether.Apart(company, role, region, scene);
        var typed = company ?? draft.Company;
        if (typed is null)
        {
            return Ask(state, "Which company? For example: /bands Midjourney", Companies(scene.Library, scene.Library.Guides.SuggestCompanies("", MostChoices).Map(found => found.Value), role, region));
        }

        var sameCompany = draft.Company is not null && Names.Same(typed, draft.Company);
        return scene.Library.Guides.MatchCompany(typed).Match(
            found => Role(state, found.Name, role ?? (sameCompany ? draft.Role : null), region ?? (sameCompany ? draft.Region : null), scene),
            choice => Ask(state, $"Which company do you mean by \"{typed}\"?", Companies(scene.Library, choice.Candidates, role, region)),
            nothing: _ => Ask(state, $"I have no guide for {typed}. I can still coach you from your offers: say /negotiate.", []));
    }

    /// <summary>"What does Runway pay ML engineers in New York?": answered beside the case, which it does not change. Null where neither it nor the case names an employer.</summary>
    public static Move? Asked(ConversationState state, string text, Scene scene)
    {
        var named = NamesTogether.Of(text, scene);
        return named.Company is null && state.Carried.Case.Company is null ? null : Of(state, named.Company, named.Role, named.Region, scene);
    }

    /// <summary>Action "bands:" with a guide's file, its slashes as colons, and the region's place in it.</summary>
    public static Move? Pressed(ConversationState state, string action, Scene scene)
    {
        var (guide, at) = Parse(action, scene.Library);
        return guide is null ? Companies(state, action, scene)
            : at is { } region && region < Regions(guide).Count ? Show(state, guide, Regions(guide)[region], scene)
            : Region(state, guide, null, scene);
    }

    /// <summary>Action "share:": first a preview for the person alone, then, on the second press, for everyone here.</summary>
    public static Move? Shared(ConversationState state, string action, Scene scene)
    {
        var isSure = action.StartsWith("share:yes:", StringComparison.Ordinal);
        var rest = action[(isSure ? "share:yes:" : "share:").Length..];
        var (guide, at) = Parse("bands:" + rest, scene.Library);
        if (guide is null || at is not { } region || region >= Regions(guide).Count)
        {
            return null;
        }

        if (scene.Moment.Venue.HidesBands)
        {
            return Move.Aside(state, Answers.Say(Wording.SharesNoBands));
        }

        var card = BandCard.For(guide, Regions(guide)[region], scene, []);
        return Move.Aside(state, isSure
            ? card with { Visibility = Visibility.Everyone }
            : card with
            {
                Parts = [new ReplyPart.Note(Wording.SharePreview), .. card.Parts],
                Choices = [new Choice.Button(Ids.AnyTime($"share:yes:{rest}"), "Share it here", ButtonStyle.Primary)],
            });
    }

    private static Move Role(ConversationState state, string company, string? role, string? region, Scene scene)
    {
        var guides = scene.Library.Guides.Guides.Where(guide => guide.Company == company);
        if (role is null)
        {
            return guides.Count == 1 ? Region(state, guides[0], region, scene) : Ask(state, $"Which role at {company}?", Roles(scene.Library, guides, region));
        }

        return scene.Library.Guides.MatchRole(company, role).Match(
            found => Region(state, scene.Library.Guides.Find(company, found.Name)!, region, scene),
            choice => Ask(state, $"Which role do you mean by \"{role}\"?", Roles(scene.Library, choice.Candidates.Map(name => scene.Library.Guides.Find(company, name)!), region)),
            nothing: _ => Ask(state, $"I have no guide for \"{role}\" at {company}. I have these:", Roles(scene.Library, guides, region)));
    }

    private static Move Region(ConversationState state, Guide guide, string? region, Scene scene)
    {
        var regions = Regions(guide);
        if (regions.Count == 1)
        {
            return Show(state, guide, regions[0], scene);
        }

        if (region is null && scene.Moment.Venue.Region is { } usual && scene.Library.Guides.MatchRegion(guide, usual) is NameMatch.Found there)
        {
            return Show(state, guide, there.Name, scene);
        }

        return region is null
            ? Ask(state, $"Where? {guide.Role} at {guide.Company}:", RegionButtons(guide, regions))
            : scene.Library.Guides.MatchRegion(guide, region).Match(
                found => Show(state, guide, found.Name, scene),
                choice => Ask(state, $"Which place do you mean by \"{region}\"?", RegionButtons(guide, choice.Candidates)),
                nothing: _ => Ask(state, $"I have no band for \"{region}\" in this role. I have these:", RegionButtons(guide, regions)));
    }

    private static Move Show(ConversationState state, Guide guide, string region, Scene scene)
    {
        var rest = $"{Slug(guide)}:{Array.IndexOf([.. Regions(guide)], region)}";
        Sequence<Choice> share = scene.Moment is { Place: Place.Shared, Venue.HidesBands: false } ? [new Choice.Button(Ids.AnyTime($"share:{rest}"), "Share the band here")] : [];
        return Move.Aside(state, BandCard.For(guide, region, scene, [.. share, new Choice.Button(Ids.AnyTime("resume"), state is ConversationState.NotStarted ? "Start coaching" : "Back to my case")]));
    }

    private static Move? Companies(ConversationState state, string action, Scene scene)
    {
        var slug = action["bands:".Length..];
        var guides = scene.Library.Guides.Guides.Where(guide => Slug(guide).StartsWith(slug + ":", StringComparison.Ordinal));
        return guides.Count == 0 ? null : guides.Count == 1 ? Region(state, guides[0], null, scene) : Ask(state, $"Which role at {guides[0].Company}?", Roles(scene.Library, guides, null));
    }

    /// <summary>A company's button leads to its role and place, too, where what was typed for them is certain there.</summary>
    private static Sequence<Choice> Companies(Library library, Sequence<string> names, string? role, string? region) => Buttons(
        names.Select(name => (name, library.Guides.Guides.FirstOrDefault(guide => guide.Company == name)))
            .Where(pair => pair.Item2 is not null)
            .Select(pair => (pair.name, role is not null && library.Guides.MatchRole(pair.name, role) is NameMatch.Found found
                ? Target(library, library.Guides.Find(pair.name, found.Name)!, region)
                : Slug(pair.Item2!).Split(':')[0])));

    private static Sequence<Choice> Roles(Library library, Sequence<Guide> guides, string? region) => Buttons(guides.Select(guide => (guide.Role, Target(library, guide, region))));

    private static string Target(Library library, Guide guide, string? region) => region is not null && library.Guides.MatchRegion(guide, region) is NameMatch.Found place
        ? $"{Slug(guide)}:{Array.IndexOf([.. Regions(guide)], place.Name)}" : Slug(guide);

    private static Sequence<Choice> RegionButtons(Guide guide, Sequence<string> regions) =>
        Buttons(regions.Select(region => (region, $"{Slug(guide)}:{Array.IndexOf([.. Regions(guide)], region)}")));

    private static Sequence<Choice> Buttons(IEnumerable<(string Label, string Slug)> items) =>
        [.. items.Where(item => item.Slug.Length <= 70).Take(MostChoices).Select(item => new Choice.Button(Ids.AnyTime($"bands:{item.Slug}"), item.Label.Length <= 40 ? item.Label : item.Label[..40]))];

    private static Move Ask(ConversationState state, string question, Sequence<Choice> choices) =>
        Move.Aside(state, new Reply { Parts = [new ReplyPart.Text(question)], Choices = choices });

    private static Sequence<string> Regions(Guide guide) => guide.Bands.Select(band => band.Region).Distinct().ToSequence();

    private static string Slug(Guide guide) => guide.File.Replace(".md", "", StringComparison.OrdinalIgnoreCase).Replace('/', ':').ToLowerInvariant();

    private static (Guide? Guide, int? Region) Parse(string action, Library library)
    {
        var rest = action["bands:".Length..];
        var last = rest.LastIndexOf(':');
        var at = last > 0 && int.TryParse(rest.AsSpan(last + 1), out var index) && index >= 0 ? index : (int?)null;
        var slug = at is null ? rest : rest[..last];
        return (library.Guides.Guides.FirstOrDefault(guide => Slug(guide) == slug), at);
    }
}
