using CompBot.Core.Guides;

namespace CompBot.Core.Conversation.Steps;

/// <summary>A case that no guide covered is looked up again at each turn: further folders are read after the start, and people add guides.</summary>
internal static class GuideAppeared
{
    /// <summary>The state with its case settled on the guide, and a sentence that says so; both as they were where none fits for certain.</summary>
    public static (ConversationState State, string? Remark) In(ConversationState state, Library library)
    {
        var talk = state.Carried;
        return Settled(talk.Case, library) is { } found && Cases.BandOf(found, library) is { } band
            ? (state.Carrying(talk with { Case = Cases.WithCaseCurrency(found, library) }), Wording.GuideFound(found, band))
            : (state, null);
    }

    /// <summary>Null where a name is not certain, so that a person who wanted none of some candidates is not given one after all.</summary>
    private static CaseDraft? Settled(CaseDraft draft, Library library)
    {
        if (draft is not { NoGuide: true, CompanySettled: true, Company: { } company, Role: { } role }
            || library.Guides.MatchCompany(company) is not NameMatch.Found { Name: var known }
            || library.Guides.MatchRole(known, role) is not NameMatch.Found { Name: var named }
            || library.Guides.Find(known, named) is not { } guide
            || RegionOf(guide, draft.Region, library) is not { } region)
        {
            return null;
        }

        var levels = Cases.LevelsOf(guide, region);
        return levels.Count > 1 && !levels.Contains(draft.Level)
            ? null
            : draft with { NoGuide = false, Company = known, Role = named, RoleSettled = true, Region = region, RegionSettled = true, LevelSettled = true };
    }

    private static string? RegionOf(Guide guide, string? typed, Library library)
    {
        var regions = guide.Bands.Select(band => band.Region).Distinct().ToSequence();
        return regions is [var only] && (typed is null || only == "any") ? typed ?? only
            : typed is not null && library.Guides.MatchRegion(guide, typed) is NameMatch.Found found ? found.Name : null;
    }
}
