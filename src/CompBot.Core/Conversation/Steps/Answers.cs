using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What pressing a button (or typing the same) does to an open question.</summary>
internal static class Answers
{
    /// <summary>Null where the action is none of this question's.</summary>
    public static Move? Take(ConversationState.Asking asking, string action, Scene scene) => asking.Open.Match(
        firstContact: _ => action is "paste" or "form" ? Move.Aside(asking, Say(Wording.PasteWhatYouHave) with { Choices = [new Chat.Choice.OpenForm(Prompts.Ids.Of(asking.Talk, "form"), "Fill a form instead", Chat.FormId.Case)] }) : null,
        missing => Missing(asking, missing, action, scene),
        which => Which(asking, which, action, scene),
        whichOffer => Index(action, "offer-") is { } at ? WhichOffer(asking, whichOffer, at, scene) : null,
        anyOffers: _ => AnyOffers(asking, action, scene),
        uncertain => Index(action, "answer-") is { } at ? Uncertain(asking, uncertain, at, scene) : null,
        confirm: _ => Confirm(asking, action, scene),
        replace: _ => action == "skip" ? Moves.Onwards(asking, asking.Talk.Case, scene, []) : null,
        firm => HowFirm(asking, firm, action, scene),
        stageSoFar: _ => StageSoFar(asking, action, scene),
        ownOffer: _ => action == "skip" ? Moves.Onwards(asking, asking.Talk.Case with { OwnOfferWithheld = true }, scene, []) : null,
        presentPay: _ => action switch
        {
            "skip" => Move.To(asking, Wording.NoPresentPay),
            "not-home" => HomeFacts.IsOffer(asking, scene),
            _ => null,
        });

    public static int? Index(string action, string prefix) =>
        action.StartsWith(prefix, StringComparison.Ordinal) && int.TryParse(action.AsSpan(prefix.Length), out var at) && at >= 0 ? at : null;

    public static Chat.Reply Say(string text) => new() { Parts = [new Chat.ReplyPart.Text(text)] };

    private static Move? Missing(ConversationState.Asking asking, Question.Missing missing, string action, Scene scene)
    {
        var draft = asking.Talk.Case;
        if (action == "skip")
        {
            return Moves.Onwards(asking, WithoutNames(draft, missing), scene, []);
        }

        var candidates = Prompts.QuestionPrompts.Candidates(draft, missing.Slots[0], scene.Library);
        return Index(action, "pick-") is { } at && at < candidates.Count
            ? Moves.Onwards(asking, draft.Naming(missing.Slots[0], candidates[at]), scene, [])
            : null;
    }

    /// <summary>What was asked for stays open for good; without an employer's name there is no guide either.</summary>
    private static CaseDraft WithoutNames(CaseDraft draft, Question.Missing missing) => missing.Slots.Contains(Slot.Company)
        ? draft with { CompanySettled = true, NoGuide = true, RoleSettled = missing.Slots.Contains(Slot.Role) || draft.RoleSettled, RegionSettled = missing.Slots.Contains(Slot.Region) || draft.RegionSettled }
        : draft with { RoleSettled = true, RegionSettled = true };

    private static Move? Which(ConversationState.Asking asking, Question.Which which, string action, Scene scene)
    {
        var draft = asking.Talk.Case;
        if (Index(action, "pick-") is { } at && at < which.Candidates.Count)
        {
            // A company picked out of the person's own offers needs no guide: a name near it is not what they meant.
            if (which is { Slot: Slot.Company, Typed: "" } && scene.Library.Guides.MatchCompany(which.Candidates[at]) is not Guides.NameMatch.Found)
            {
                return Moves.Onwards(asking, draft.Naming(Slot.Company, which.Candidates[at]) with { CompanySettled = true, NoGuide = true }, scene, []);
            }

            return Moves.Onwards(asking, draft.Naming(which.Slot, which.Candidates[at]), scene, []);
        }

        return action != "none-of-these" ? null : which.Slot switch
        {
            Slot.Company when which.Typed.Length == 0 => Moves.Asking(asking, draft, new Question.Missing([Slot.Company]), []),
            Slot.Company => Moves.Onwards(asking, draft with { CompanySettled = true, NoGuide = true }, scene, [Wording.NoGuide(draft.Company)]),
            Slot.Role or Slot.Region => Moves.Onwards(
                asking, draft with { NoGuide = true, RoleSettled = true, RegionSettled = draft.Region is not null }, scene, [Wording.NoGuide(draft.Company)]),
            Slot.Level => Moves.Onwards(asking, draft with { LevelSettled = true, Level = null }, scene, [Wording.LevelOpen]),
        };
    }

    private static Move? WhichOffer(ConversationState.Asking asking, Question.WhichOffer which, int at, Scene scene)
    {
        var draft = asking.Talk.Case;
        if (at >= draft.Offers.Count)
        {
            return null;
        }

        var before = draft.Offers[at];
        var said = AnswerDay.Shifted(which.Reading, before, scene.Today);
        var after = OfferMerge.Merge(before, said, scene.Library);
        return Moves.Onwards(asking, draft.With(before, after), scene, [.. OfferMerge.Differences(before, after), .. AnswerDay.Remarks(said, after, draft, scene.Today)]);
    }

    private static Move? AnyOffers(ConversationState.Asking asking, string action, Scene scene) => action switch
    {
        "none" => Moves.Onwards(asking, asking.Talk.Case with { OffersTold = true, Stage = asking.Talk.Case.Stage ?? Stage.None }, scene, []),
        "form" => Move.Aside(asking, Say(Wording.PasteWhatYouHave)),
        _ => null,
    };

    private static Move? Uncertain(ConversationState.Asking asking, Question.Uncertain uncertain, int at, Scene scene)
    {
        var draft = asking.Talk.Case;
        var held = draft.Offers[uncertain.Offer];
        var doubt = HeldDoubts.Asked(held);
        if (at >= doubt.Answers.Count)
        {
            return null;
        }

        var chosen = doubt.Answers[at].Reading;
        var settled = OfferMerge.Merge(held, chosen, scene.Library) with { Doubts = chosen.Doubts.Count > 0 ? chosen.Doubts : held.Doubts.Where(other => other != doubt) };
        return Moves.Onwards(asking, draft.With(held, settled), scene, []);
    }

    private static Move? Confirm(ConversationState.Asking asking, string action, Scene scene)
    {
        var draft = asking.Talk.Case;
        return action switch
        {
            "yes" => Moves.Onwards(asking, draft with { Confirmed = true, NeedsYes = false }, scene, []),
            "written" or "verbal" => Moves.Onwards(asking, AllFirm(draft, OfferWords.FirmnessOf(action)) with { Confirmed = true, NeedsYes = false }, scene, []),
            "no" or "correct" => Move.To(asking, Wording.WhatToChange),
            "form" => Move.Aside(asking, Say(Wording.PasteWhatYouHave)),
            "company" => Moves.Asking(asking, draft, new Question.Missing([Slot.Company]), []),
            "role" => Moves.Asking(asking, draft, new Question.Missing([Slot.Role]), []),
            "region" => Moves.Asking(asking, draft, new Question.Missing([Slot.Region]), []),
            _ when Index(action, "peryear-") is { } yearly && yearly < draft.Offers.Count =>
                Moves.Onwards(asking, draft.With(draft.Offers[yearly], PeriodDoubts.PerYear(draft.Offers[yearly], scene.Library)), scene, []),
            _ when Index(action, "offer-") is { } at && at < draft.Offers.Count => Moves.Asking(asking, draft, new Question.Replace(at), []),
            _ when Index(action, "drop-") is { } at && at < draft.Offers.Count => Moves.Onwards(
                asking, draft with { Offers = draft.Offers.Where(held => !ReferenceEquals(held, draft.Offers[at])) }, scene, [Wording.Dropped(OfferWords.Whose(draft.Offers[at], draft))]),
            _ => null,
        };
    }

    /// <summary>Every offer that was not said to be otherwise.</summary>
    private static CaseDraft AllFirm(CaseDraft draft, Evidence? evidence) => draft with { Offers = draft.Offers.Map(held => held with { Evidence = held.Evidence ?? evidence }) };

    private static Move? HowFirm(ConversationState.Asking asking, Question.HowFirm firm, string action, Scene scene)
    {
        var draft = asking.Talk.Case;
        if (action is "both-written" or "both-verbal")
        {
            return Moves.Onwards(asking, AllFirm(draft, OfferWords.FirmnessOf(action["both-".Length..])), scene, []);
        }

        if (OfferWords.FirmnessOf(action) is { } evidence)
        {
            var single = firm.Offer is { } at ? draft.Offers[at] : null;
            var told = draft with
            {
                Offers = draft.Offers.Map(held => (single is null ? !draft.IsOwn(held) && held.Evidence is null : ReferenceEquals(held, single)) ? held with { Evidence = evidence } : held),
            };
            return NextFirm(asking, told, scene, single is not null);
        }

        return action == "each" ? NextFirm(asking, draft, scene, oneByOne: true) : null;
    }

    private static Move NextFirm(ConversationState.Asking asking, CaseDraft draft, Scene scene, bool oneByOne)
    {
        var open = draft.Offers.Select((held, at) => (held, at)).FirstOrDefault(pair => !draft.IsOwn(pair.held) && pair.held.Evidence is null);
        return oneByOne && open.held is not null
            ? Moves.Asking(asking, draft, new Question.HowFirm(open.at), [])
            : Moves.Onwards(asking, draft, scene, []);
    }

    private static Move? StageSoFar(ConversationState.Asking asking, string action, Scene scene)
    {
        Stage? stage = action switch { "none" => Stage.None, "verbal" => Stage.Verbal, "written" => Stage.Written, "final" => Stage.Final, _ => null };
        return stage is null ? null : Moves.Onwards(asking, asking.Talk.Case with { Stage = stage }, scene, []);
    }
}
