using System.Text.RegularExpressions;
using CompBot.Core.Chat;
using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What a form that came back does. A field that cannot be read is named, the others count.</summary>
internal static partial class Filling
{
    public static Move Take(ConversationState state, ConversationEvent.Filled filled, Scene scene) => filled.Form switch
    {
        FormId.Case => Case(state, filled, scene),
        FormId.Alternative => Alternative(state, filled, scene),
        FormId.AboutYou => AboutYou(state, filled, scene),
    };

    private static Move Case(ConversationState state, ConversationEvent.Filled filled, Scene scene)
    {
        var remarks = new List<string>();
        var draft = state.Carried.Case;
        if (Names.Clean(filled.Find("company")) is { } company && (draft.Company is null || !Names.Same(company, draft.Company)))
        {
            draft = draft.Naming(Slot.Company, company);
        }

        draft = Intake.Named(Intake.Named(draft, Slot.Role, filled.Find("role")), Slot.Region, filled.Find("region"));
        draft = OwnOffer(draft, filled.Find("offer"), scene, remarks);
        foreach (var line in (filled.Find("alternatives") ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Take(20))
        {
            draft = Rival(draft, line, null, null, null, scene, remarks);
        }

        return Moves.Onwards(state, draft with { OffersTold = true }, scene, remarks);
    }

    private static Move Alternative(ConversationState state, ConversationEvent.Filled filled, Scene scene)
    {
        var remarks = new List<string>();
        var evidence = OfferWords.FirmnessOf(filled.Find("evidence"));
        var day = filled.Find("deadline") is { } typed && !NoDay().IsMatch(typed) ? typed : null;
        var due = day is null ? null : scene.ReadDay(day);
        if (day is not null && due is null)
        {
            remarks.Add(Wording.UnreadDeadline);
        }

        var draft = Rival(state.Carried.Case, filled.Find("offer") ?? "", Names.Clean(filled.Find("company")), evidence, due, scene, remarks);
        return Moves.Onwards(state, draft with { OffersTold = true }, scene, remarks);
    }

    private static Move AboutYou(ConversationState state, ConversationEvent.Filled filled, Scene scene)
    {
        var remarks = new List<string>();
        var draft = state.Carried.Case;
        draft = OwnFacts.WithWork(draft, filled.Find("experience"), scene) ?? draft;
        draft = Take(filled.Find("minimum"), draft, OwnFigures.Minimum, "your minimum", scene, remarks);
        draft = Take(filled.Find("leftbehind"), draft, OwnFigures.LeftBehind, "what you would leave behind", scene, remarks);
        if (filled.Find("privatestock") is { } share)
        {
            var part = OwnFigures.Share(Heard.Of(state, share, scene));
            draft = part is null ? draft : draft with { PrivateStock = part.Value };
            remarks.AddRange(part is null ? [Wording.UnreadField("how private stock counts")] : []);
        }

        return Moves.Onwards(state, draft, scene, remarks);
    }

    private static CaseDraft Take(string? text, CaseDraft draft, Func<CaseDraft, string, Scene, OwnFigure?> read, string what, Scene scene, List<string> remarks)
    {
        if (text is null)
        {
            return draft;
        }

        var said = read(draft, text, scene) ?? new OwnFigure(draft, Wording.UnreadField(what));
        remarks.AddRange(said.Remark is { } remark ? [remark] : []);
        return said.Case;
    }

    private static CaseDraft OwnOffer(CaseDraft draft, string? text, Scene scene, List<string> remarks)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return draft;
        }

        var reading = scene.Read(text, draft);
        var own = reading.Offers.Where(offer => offer.Whose == Whose.Offered && offer.HasFigures);
        remarks.AddRange(own.Count == 0 && reading.Stage is null ? [Wording.UnreadField("their offer")] : []);
        var taken = Intake.Take(draft, reading with { Company = null, Role = null, Region = null, Offers = own.Take(1).Select(offer => offer with { Company = null }).ToSequence() }, scene);
        remarks.AddRange(taken.Remarks);
        return taken.Case;
    }

    private static CaseDraft Rival(
        CaseDraft draft, string text, string? company, Evidence? evidence, OfferReading? due, Scene scene, List<string> remarks)
    {
        var read = scene.Read(text, draft).Offers.Where(offer => offer.Whose == Whose.Offered && offer.HasFigures);
        if (read.Count == 0)
        {
            remarks.Add(company is null ? Wording.UnreadField("one of the other offers") : Wording.UnreadField($"{company}'s offer"));
            return draft;
        }

        if (due is null && DueBy().IsMatch(text) && read.All(said => said.Deadline is null))
        {
            remarks.Add(Wording.UnreadDeadline);
        }

        foreach (var said in read)
        {
            var named = said with { Company = company ?? said.Company, Evidence = evidence ?? said.Evidence, Deadline = due?.Deadline ?? said.Deadline, DeadlineWords = due?.DeadlineWords ?? said.DeadlineWords };
            var empty = new HeldOffer { Company = Names.Clean(named.Company), ToldAsRival = true, Offer = new Offer { Currency = Cases.CurrencyOf(draft, scene.Library) }, CurrencyAssumed = true };
            var known = named.Company is null ? null : draft.Offers.FirstOrDefault(held => held.Company is not null && Names.Same(held.Company, named.Company));
            var merged = OfferMerge.Merge(known ?? empty, named, scene.Library);
            remarks.AddRange(AnswerDay.Remarks(named, merged, draft, scene.Today));
            draft = known is null ? draft with { Offers = draft.Offers.Add(merged), Confirmed = false } : draft.With(known, merged) with { Confirmed = false };
        }

        return draft;
    }

    [GeneratedRegex(@"^\W*(no|none|n/?a|nothing|not (yet|said|given)|no deadline|open|unknown|don'?t know)?\W*$", RegexOptions.IgnoreCase)]
    private static partial Regex NoDay();

    /// <summary>An offer in one line says the day so, in the case's own form.</summary>
    [GeneratedRegex(@"\banswer due by\b", RegexOptions.IgnoreCase)]
    private static partial Regex DueBy();
}
