using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What a message changed in a case. Remarks are sentences for the person; Ask is a question the message itself raises.</summary>
internal sealed record Taken(CaseDraft Case, Sequence<string> Remarks, Question? Ask, bool Anything);

/// <summary>Merges what a message says into the case. Nothing is taken over that the reading does not say.</summary>
internal static class Intake
{
    private const decimal LeastOfBase = 0.7m;

    /// <summary>Target: the offer that unnamed figures belong to, where the open question is about one.</summary>
    public static Taken Take(CaseDraft draft, MessageReading reading, Scene scene, HeldOffer? target = null, bool companyAsked = false, bool roleAsked = false)
    {
        var remarks = new List<string>();
        var next = TakeDrops(TakeNames(draft, reading, remarks, companyAsked, roleAsked), reading, remarks);
        Question? ask = null;
        var unnamedTaken = false;
        foreach (var said in reading.Offers)
        {
            switch (said.Whose)
            {
                case Whose.Current:
                    remarks.AddRange(draft.PresentPay is null ? [Wording.CurrentPaySetAside] : []);
                    break;
                case Whose.Wanted when said.Currency is { } other && other != (next.PresentCurrency ?? Cases.CurrencyOf(next, scene.Library)):
                    // A hope in other money is no figure of this case.
                    break;
                case Whose.Wanted:
                    next = HopingBeside(Hoping(next, said), said);
                    break;
                case Whose.Minimum:
                    next = TakeMinimum(next, said, remarks, Cases.CurrencyOf(next, scene.Library));
                    break;
                case Whose.Posted:
                    next = next with { PostedRange = said.BaseRange ?? next.PostedRange };
                    break;
                case Whose.Offered when NeedsToAskWhich(next, said, target, reading) && !unnamedTaken:
                    ask = new Question.WhichOffer(said);
                    break;
                case Whose.Offered:
                    next = TakeOffer(next, said, reading.IsCorrection || reading.TakesBack, target, unnamedTaken, scene, remarks);
                    unnamedTaken |= said.Company is null;
                    break;
            }
        }

        if (reading.Known is { } known && !next.Offers.Any(held => held.Offer.Base == known.Amount) && (known.Currency is null || known.Currency == (next.PresentCurrency ?? Cases.CurrencyOf(next, scene.Library))))
        {
            next = next with { KnownPay = known.Amount };
        }

        next = next with { Stage = IsPassing(next, reading) ? next.Stage : StageOf(next, reading) ?? next.Stage };
        next = Arrived(draft, next, reading);
        remarks.AddRange(reading.Vague);
        var anything = next != draft || ask is not null || remarks.Count > 0;
        return new Taken(next, remarks.Distinct().ToSequence(), ask, anything);
    }

    private static CaseDraft Hoping(CaseDraft draft, OfferReading said) => said switch
    {
        { Base: { } yearly } => draft with { Hoped = yearly, HopedTotal = null },
        { Total: { } total } => draft with { Hoped = null, HopedTotal = total },
        _ => draft,
    };

    /// <summary>A grant without its years is one over as many as theirs.</summary>
    private static CaseDraft HopingBeside(CaseDraft draft, OfferReading said) => draft with
    {
        HopedEquity = said.Equity is { Amount: > 0m and var amount } wanted ? EquityOf(amount, wanted, draft.Own?.Offer.Equity) : draft.HopedEquity,
        HopedSignOn = said.SignOn is { Sum: > 0m and var once } ? once : draft.HopedSignOn,
    };

    private static Negotiation.EquityAsk EquityOf(decimal amount, EquityGrant wanted, EquityGrant? theirs) =>
        (wanted.Period is EquityPeriod.Unknown ? theirs?.Period : wanted.Period) is EquityPeriod.Year ? new(amount, EquityPeriod.Year, null) : new(amount, EquityPeriod.Grant, wanted.Years ?? theirs?.Years ?? 4);

    /// <summary>Where there was no offer yet and figures of theirs are told now, there is one: how it was given is asked.</summary>
    private static CaseDraft Arrived(CaseDraft before, CaseDraft after, MessageReading reading) =>
        before.Own is { HasFigures: true } || after.Own is not { HasFigures: true } own || reading.Stage is Stage.None || after.Stage is not Stage.None && own.Evidence is not Evidence.Late ? after
            : after.With(own, own with { Evidence = own.Evidence is Evidence.Late ? null : own.Evidence }) with { Stage = after.Stage is Stage.None ? null : after.Stage, Confirmed = false };

    /// <summary>"They told me" without a figure takes nothing from an offer that is in writing or final.</summary>
    private static bool IsPassing(CaseDraft draft, MessageReading reading) =>
        draft.Stage is Stage.Written or Stage.Final && reading.Stage is Stage.Verbal && !reading.Offers.Any(said => said.HasFigures);

    /// <summary>"In writing" beside a rival's name says how firm that one is, not how far this employer is.</summary>
    private static Stage? StageOf(CaseDraft draft, MessageReading reading) =>
        reading.Stage is Stage.None or Stage.Final
        || reading.Offers.All(said => said.Company is null || (draft.Company is not null && Names.Same(said.Company, draft.Company)))
            ? reading.Stage : null;

    private static bool NeedsToAskWhich(CaseDraft draft, OfferReading said, HeldOffer? target, MessageReading reading) =>
        said.Company is null && target is null && draft.Outside.Count > 1 && draft.Own is null && (reading.IsCorrection || draft.Confirmed)
        || said.Company is null && target is null && draft.Outside.Count > 1 && (reading.TakesBack || said.IsDayOnly && draft.Own is null) && AnswerDay.Of(draft, said) is null;

    private static CaseDraft TakeNames(CaseDraft draft, MessageReading reading, List<string> remarks, bool companyAsked, bool roleAsked)
    {
        var next = draft;
        if (Names.Clean(reading.Company) is { } company && (draft.Company is null || !Names.Same(company, draft.Company)))
        {
            if (draft.Company is { } shorter && Names.Begins(company, shorter))
            {
                return TakeNames(WithWholeName(draft, shorter, company), reading, remarks, companyAsked, roleAsked);
            }

            var isRival = draft.Offers.Any(held => held.Company is not null && (Names.SameEmployer(held.Company, company) || Names.Begins(held.Company, company)));
            if (draft.Company is not null && !companyAsked && (!reading.TakesBack || isRival))
            {
                remarks.Add(isRival ? Wording.ToChange(company, draft.Company) : Wording.OtherCompany(company, draft.Company));
            }
            else
            {
                next = next.Naming(Slot.Company, company);
                Changed(remarks, "The company", draft.Company, company);
            }
        }

        if (Names.Clean(OfCase(draft, reading, reading.Role, offer => offer.Role)) is { } role && (draft.Role is null || (!Names.Same(role, draft.Role) && (roleAsked || reading.IsCorrection))))
        {
            next = next with { Role = role, RoleSettled = false, LevelSettled = false };
            Changed(remarks, "The role", draft.Role, role);
        }

        if (Names.Clean(OfCase(draft, reading, reading.Region, offer => offer.Region)) is { } region && (draft.Region is null || !Names.Same(region, draft.Region)))
        {
            next = next with { Region = region, RegionSettled = false, LevelSettled = false };
            Changed(remarks, "The place", draft.Region, region);
        }

        return Names.Clean(OfCase(draft, reading, reading.Level, offer => offer.Level)) is { } level && level != draft.Level ? next with { Level = level, LevelSettled = false } : next;
    }

    /// <summary>"Corewell Health" for "Corewell": the same employer by its whole name.</summary>
    private static CaseDraft WithWholeName(CaseDraft draft, string shorter, string whole) => draft.Naming(Slot.Company, whole) with
    {
        AskMade = draft.AskMade,
        TheyMoved = draft.TheyMoved,
        Chosen = draft.Chosen,
        Wishes = draft.Wishes,
        Offers = draft.Offers.Map(held => held.Company is { } name && Names.Same(name, shorter) ? held with { Company = whole } : held),
    };

    /// <summary>A role, place or level that stands beside a rival's offer alone is that one's: null for the case.</summary>
    private static string? OfCase(CaseDraft draft, MessageReading reading, string? name, Func<OfferReading, string?> of)
    {
        bool IsRival(OfferReading said) => draft.Company is not null && reading.Company is null && said is { Whose: Whose.Offered, Company: { } company } && !Names.SameEmployer(company, draft.Company);
        var saying = reading.Offers.Where(said => name is not null && of(said) == name);
        return saying.Count > 0 && saying.All(IsRival) ? null : name;
    }

    /// <summary>A name from a form or a command's option, cleaned; the case as it is where none was given.</summary>
    public static CaseDraft Named(CaseDraft draft, Slot slot, string? typed) => Names.Clean(typed) is { } name ? draft.Naming(slot, name) : draft;

    private static CaseDraft TakeDrops(CaseDraft draft, MessageReading reading, List<string> remarks)
    {
        foreach (var company in reading.Dropped)
        {
            var kept = draft.Offers.Where(offer => offer.Company is null || !Names.SameEmployer(offer.Company, company));
            if (kept.Count < draft.Offers.Count)
            {
                draft = draft with { Offers = kept };
                remarks.Add(Wording.Dropped(company));
            }

            if (draft.Company is { } own && Names.SameEmployer(own, company))
            {
                draft = draft.OfAnother with { Company = null, CompanySettled = false, RoleSettled = false, RegionSettled = false, LevelSettled = false, NoGuide = false, Stage = null };
            }
        }

        return draft;
    }

    private static CaseDraft TakeMinimum(CaseDraft draft, OfferReading said, List<string> remarks, Currency currency)
    {
        if (said.Currency is { } other && other != currency)
        {
            remarks.Add(Wording.MinimumInOtherCurrency(currency));
            return draft;
        }

        if (draft.Confirmed && (said.Base ?? said.Total) is { } least)
        {
            remarks.Add(Wording.MinimumKept(said.Base is null ? $"{MoneyText.Short(least, currency)} in total" : $"base {BaseText.Shown(least, draft.Own?.Offer, currency)}"));
        }

        return draft with { MinimumBase = said.Base ?? draft.MinimumBase, MinimumTotal = said.Total ?? draft.MinimumTotal };
    }

    private static CaseDraft TakeOffer(
        CaseDraft draft, OfferReading said, bool isCorrected, HeldOffer? target, bool unnamedTaken, Scene scene, List<string> remarks)
    {
        var known = AnswerDay.Of(draft, said) ?? Known(draft, said, target, unnamedTaken);
        if (said is { DeadlineMoved: true, Deadline: null } && known?.Deadline is null)
        {
            remarks.Add(Wording.MovedToWhichDay(known is null ? said.Company : draft.IsOwn(known) ? null : OfferWords.Short(known)));
        }

        if (said.DeadlineMoved && known?.Deadline is null || known is null && !said.HasFigures && said.Evidence is null && said.Deadline is null)
        {
            return draft;
        }

        said = AnswerDay.Shifted(said, known, scene.Today);
        var before = known ?? new HeldOffer { Company = Names.Clean(said.Company), ToldAsRival = unnamedTaken && said.Company is null, Offer = new Offer { Currency = Cases.CurrencyOf(draft, scene.Library) }, CurrencyAssumed = true };
        var after = OfferMerge.Merge(isCorrected ? OfferMerge.Moved(before, said) : before, said, scene.Library);
        remarks.AddRange(said.IsDayOnly || known is { HasFigures: true } ? OfferMerge.Differences(before, after) : []);
        remarks.AddRange(AnswerDay.Remarks(said, after, draft, scene.Today));
        if (said is { Base: null, BaseRange: null, Rate: { IsGuess: false } rate })
        {
            remarks.Add(Wording.NotYearly(rate, after.Offer.Currency));
        }

        // A day, or talks that go on, are no offer told.
        var isTold = draft.OffersTold || !said.IsDayOnly && said is not { Evidence: Evidence.Late, HasFigures: false };
        var isDeepCut = known is not null && IsDeepCut(known.Offer, after.Offer);
        return known is not null ? draft.With(known, after) with { OffersTold = isTold, Confirmed = draft.Confirmed && !isDeepCut, NeedsYes = isDeepCut || (draft.NeedsYes && known.Offer.Base == after.Offer.Base) }
            : draft with { Offers = draft.Offers.Add(after), OffersTold = isTold, Confirmed = false };
    }

    /// <summary>So much less is more likely a figure of something else, and is shown to be agreed to before anything is said with it.</summary>
    private static bool IsDeepCut(Offer was, Offer now) => was.Currency == now.Currency && now.Base < was.Base * LeastOfBase;

    private static HeldOffer? Known(CaseDraft draft, OfferReading said, HeldOffer? target, bool unnamedTaken) =>
        said.Company is { } company
            ? draft.Offers.FirstOrDefault(offer => offer.Company is not null && Names.SameEmployer(offer.Company, company))
              ?? (draft.Company is not null && Names.Same(company, draft.Company) ? draft.Own : null)
            : unnamedTaken ? null
            : target ?? draft.Own ?? (draft.Outside is [var only] ? only : null);

    private static void Changed(List<string> remarks, string what, string? was, string now)
    {
        if (was is not null)
        {
            remarks.Add(Wording.NowWas(what, now, was));
        }
    }
}
