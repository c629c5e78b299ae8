using CompBot.Core.Guides;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Settles the names of a case against the library and finds what must be asked next; no question means the number can be given.</summary>
internal static class CaseQuestions
{
    private const int MostCandidates = 20;

    public static (CaseDraft Case, Question? Open) Next(CaseDraft draft, Library library)
    {
        var (settled, which) = SettleNames(Situations.WithoutOvertaken(PickEmployer(draft)), library);
        if (which is not null)
        {
            return (settled, which);
        }

        if (SituationPage.Fits(settled))
        {
            return (settled, null);
        }

        if (settled.HomeAnswers.Count > 0 && Situations.Of(settled) is Situation.AtHome)
        {
            return (settled, new Question.PresentPay());
        }

        var missing = MissingOf(settled);
        if (missing.Count > 0)
        {
            return (settled, new Question.Missing(missing));
        }

        if (Situations.Of(settled) is Situation.AtHome)
        {
            return (settled, settled.PresentPay is null ? new Question.PresentPay() : null);
        }

        settled = WithoutOwnTalks(settled);
        var staged = Staged(Cases.WithCaseCurrency(settled with { Offers = settled.Offers.Map(held => EquityKinds.Assume(PeriodDoubts.Assumed(held, library), held.Company ?? (settled.IsOwn(held) ? settled.Company : null), library)) }, library));
        return (staged, AboutOffers(staged));
    }

    /// <summary>One named offer, or the only one that came with a role or a place, is taken to be the one to negotiate.</summary>
    private static CaseDraft PickEmployer(CaseDraft draft)
    {
        if (draft.Company is null)
        {
            var named = draft.Offers.Where(offer => offer.Company is not null && !offer.ToldAsRival);
            var placed = named.Where(offer => offer.Role is not null || offer.Region is not null);
            var titled = named.Where(offer => offer.Role is not null);
            var employer = named.Count == 1 && draft.Outside.Count == 1 ? named[0] : titled.Count == 1 ? titled[0] : placed.Count == 1 && named.Count(offer => offer.HasFigures) < 2 ? placed[0] : null;
            draft = employer is null ? draft : draft.Naming(Slot.Company, employer.Company!);
        }

        return draft.Own is { } own
            ? draft with { Role = draft.Role ?? own.Role, Region = draft.Region ?? own.Region, Level = draft.Level ?? own.Level }
            : draft;
    }

    private static (CaseDraft Case, Question? Open) SettleNames(CaseDraft draft, Library library)
    {
        if (draft.Company is null)
        {
            var named = draft.Offers.Where(offer => offer.Company is not null && !offer.ToldAsRival).Map(offer => offer.Company!);
            return (draft, named.Count > 1 ? new Question.Which(Slot.Company, "", named) : null);
        }

        if (!draft.CompanySettled)
        {
            if (Settle(library.Guides.MatchCompany(draft.Company), Slot.Company, draft.Company) is { } which)
            {
                return (draft, which);
            }

            draft = draft with
            {
                CompanySettled = true,
                NoGuide = library.Guides.MatchCompany(draft.Company) is NameMatch.Nothing,
                Company = Found(library.Guides.MatchCompany(draft.Company)) ?? draft.Company,
            };
        }

        return draft.NoGuide ? (draft with { RoleSettled = draft.Role is not null || draft.RoleSettled, RegionSettled = draft.Region is not null || draft.RegionSettled, LevelSettled = true }, null)
            : SettleRole(draft, library);
    }

    private static (CaseDraft Case, Question? Open) SettleRole(CaseDraft draft, Library library)
    {
        if (draft.Role is null)
        {
            return (draft, null);
        }

        if (!draft.RoleSettled)
        {
            var match = library.Guides.MatchRole(draft.Company!, draft.Role);
            if (Settle(match, Slot.Role, draft.Role) is { } which)
            {
                return (draft, which);
            }

            if (match is NameMatch.Nothing)
            {
                var roles = library.Guides.SuggestRoles(draft.Company, "", MostCandidates).Map(role => role.Value);
                return (draft, new Question.Which(Slot.Role, draft.Role, roles));
            }

            draft = draft with { Role = Found(match)!, RoleSettled = true };
        }

        return library.Guides.Find(draft.Company!, draft.Role) is { } guide ? SettleRegion(draft, guide, library) : (draft with { NoGuide = true }, null);
    }

    private static (CaseDraft Case, Question? Open) SettleRegion(CaseDraft draft, Guide guide, Library library)
    {
        var regions = guide.Bands.Select(band => band.Region).Distinct().ToSequence();
        if (!draft.RegionSettled && regions is [var only] && (draft.Region is null || only == "any"))
        {
            draft = draft with { Region = draft.Region ?? only, RegionSettled = true };
        }

        if (draft.Region is null)
        {
            return (draft, null);
        }

        if (!draft.RegionSettled)
        {
            var match = library.Guides.MatchRegion(guide, draft.Region);
            if (Settle(match, Slot.Region, draft.Region) is { } which)
            {
                return (draft, which);
            }

            if (match is NameMatch.Nothing && library.Offers.Lexicon.Names.CurrencyOf(draft.Region) is not null)
            {
                // A place that is known and that the guide does not cover has no range: another place's is not its.
                return (draft with { NoGuide = true, RegionSettled = true, LevelSettled = true }, null);
            }

            if (match is NameMatch.Nothing)
            {
                return (draft, new Question.Which(Slot.Region, draft.Region, regions.Take(MostCandidates).ToSequence()));
            }

            draft = draft with { Region = Found(match)!, RegionSettled = true };
        }

        return SettleLevel(draft, guide);
    }

    private static (CaseDraft Case, Question? Open) SettleLevel(CaseDraft draft, Guide guide)
    {
        var levels = Cases.LevelsOf(guide, draft.Region!);
        if (draft.LevelSettled || levels.Count < 2)
        {
            return (draft with { LevelSettled = true, Level = levels.Count == 1 ? levels[0] : draft.Level }, null);
        }

        if (draft.Level is null)
        {
            return (draft, new Question.Which(Slot.Level, "", levels));
        }

        var fits = LevelMatcher.Match(guide.Bands.Where(band => band.Region == draft.Region || band.Region == "any"), draft.Level);
        return fits.Count == 1
            ? (draft with { Level = fits[0], LevelSettled = true }, null)
            : (draft, new Question.Which(Slot.Level, draft.Level, fits.Count > 1 ? fits : levels));
    }

    private static Sequence<Slot> MissingOf(CaseDraft draft)
    {
        var slots = new List<Slot>();
        if (draft is { Company: null, CompanySettled: false } && Situations.Of(draft) is not Situation.AtHome)
        {
            slots.Add(Slot.Company);
        }

        if (draft.Role is null && !draft.RoleSettled)
        {
            slots.Add(Slot.Role);
        }

        if (draft.Region is null && !draft.RegionSettled)
        {
            slots.Add(Slot.Region);
        }

        return slots.ToSequence();
    }

    private static Question? AboutOffers(CaseDraft draft)
    {
        var doubtful = draft.Offers.Select((offer, at) => (offer, at)).Where(pair => HeldDoubts.NeedsAsking(pair.offer)).Select(pair => (int?)pair.at).FirstOrDefault();
        return !draft.OffersTold && !draft.Outside.Any(held => held.HasFigures || held.Evidence is not null) ? new Question.AnyOffers()
            : doubtful is { } at ? new Question.Uncertain(at)
            : !draft.Confirmed && draft.Offers.Count > 0 ? new Question.Confirm()
            : draft.Rivals.Any(offer => offer.Evidence is null) ? new Question.HowFirm(null)
            : draft.Stage is null ? new Question.StageSoFar()
            : draft.Stage is not Stage.None && draft.Own is not { HasFigures: true } && !draft.OwnOfferWithheld ? new Question.OwnOffer()
            : null;
    }

    /// <summary>"I have an onsite at Midjourney": talks with the employer itself are no offer to hold, they are how far it is.</summary>
    private static CaseDraft WithoutOwnTalks(CaseDraft draft) => draft.Own is { Evidence: Evidence.Late, HasFigures: false, Deadline: null } talks
        ? draft with { Offers = draft.Offers.Where(held => !ReferenceEquals(held, talks)), Stage = draft.Stage ?? Stage.None }
        : draft;

    /// <summary>How firm the employer's own offer is tells the stage, where it was said.</summary>
    public static CaseDraft Staged(CaseDraft draft) => draft.Stage is null && draft.Own is { Evidence: { } evidence }
        ? draft with
        {
            Stage = evidence switch
            {
                Evidence.Written => Stage.Written,
                Evidence.Verbal => Stage.Verbal,
                Evidence.Late or Evidence.Band or Evidence.Wish => null,
            },
        }
        : draft;

    private static Question.Which? Settle(NameMatch match, Slot slot, string typed) =>
        match is NameMatch.Choice choice ? new Question.Which(slot, typed, choice.Candidates.Take(MostCandidates).ToSequence()) : null;

    private static string? Found(NameMatch match) => (match as NameMatch.Found)?.Name;
}
