using System.Text.RegularExpressions;
using CompBot.Core.Conversation.Understanding;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>"I asked for 230K", "I sent the e-mail", "I have not asked yet": what the person says of their own ask.</summary>
internal static partial class AskTold
{
    private const int Longest = 400;
    private const int ShortMessage = 80;

    /// <summary>The clause with what was asked for, and the rest of the message; all of it is the rest where no such clause is told, or it is of another employer.</summary>
    public static (string? Asked, string Others) Apart(CaseDraft draft, string text)
    {
        var clauses = text.Length > Longest || CoachQuestions.IsAsked(text) ? [] : Clauses.Split(text);
        if (Array.FindIndex(clauses, clause => Figure().IsMatch(clause)) is not (>= 0 and var at) || NamedOffers.In(draft, clauses[at]).Any(held => !draft.IsOwn(held)))
        {
            return (null, text);
        }

        var parts = clauses.Skip(at + 1).TakeWhile(clause => Part().IsMatch(clause)).ToList();
        return (string.Join(", ", [Figure().Match(clauses[at]).Groups["what"].Value, .. parts]), string.Join(", ", [.. clauses.Take(at), .. clauses.Skip(at + 1 + parts.Count)]));
    }

    /// <summary>The case with the ask that was told of; as it is where none was, or its figures cannot be read.</summary>
    public static CaseDraft Taken(CaseDraft draft, string? asked, string rest, Scene scene)
    {
        if (asked is null || (More().IsMatch(asked) ? MoreOf(draft, asked) : InAll(draft, asked, scene)) is not { } ask)
        {
            return draft;
        }

        var given = draft.Own is { HasFigures: true } ? PayAsk.Of(Planner.Plan(scene.CaseOf(draft.NotAsked))) : null;
        return draft with { AskMade = given is not null && ask == given with { Equity = null, SignOn = null } ? given : ask, TheyMoved = draft.TheyMoved || AskKept.Came(rest) };
    }

    /// <summary>"10K more", "5% more": on top of the base they offer; null where that is not known.</summary>
    private static PayAsk? MoreOf(CaseDraft draft, string asked) =>
        Asked(draft) is { Offer: { Base: { } offered, Currency: var currency } } && MoveAmount.IsOnlyOne(asked) && MoveAmount.Of($"another {asked}", offered, currency) is { } by
            ? new PayAsk { Currency = currency, Base = offered + by } : null;

    /// <summary>Whose offer an ask is of: the employer's, else the only one there is.</summary>
    private static HeldOffer? Asked(CaseDraft draft) => draft.Own ?? (draft.Outside is [var only] ? only : null);

    private static PayAsk? InAll(CaseDraft draft, string asked, Scene scene)
    {
        if (scene.Read(asked, draft).Offers is not [var said] || (said.Base ?? said.Total ?? said.SignOn?.Sum ?? said.Equity?.Amount) is null)
        {
            return null;
        }

        var currency = said.Currency ?? Asked(draft)?.Offer.Currency ?? Cases.CurrencyOf(draft, scene.Library);
        return new PayAsk { Currency = currency, Base = said.Base, Total = said.Base is null ? said.Total : null, SignOn = said.SignOn?.Sum, Equity = Equity(said) };
    }

    private static EquityAsk? Equity(OfferReading said) => said.Equity is { Amount: { } amount } equity
        ? new EquityAsk(amount, equity.Period == EquityPeriod.Year ? EquityPeriod.Year : EquityPeriod.Grant, equity.Period == EquityPeriod.Year ? null : equity.Years)
        : null;

    /// <summary>Told without a figure: it is the number that was given. Null where nothing of the kind is told.</summary>
    public static Move? Take(ConversationState state, string text, Scene scene)
    {
        var (draft, plain) = (state.Carried.Case, Intents.Plain(text));
        if (draft.Own is null || plain.Length > ShortMessage || CoachQuestions.IsAsked(text))
        {
            return null;
        }

        return NotYet().IsMatch(plain) ? Moves.Onwards(state, draft.NotAsked with { Wishes = draft.Wishes with { AlreadyTold = null } }, scene, [Wording.NotAskedYet])
            : !Done().IsMatch(plain) ? null
            : AskKept.Of(state, scene) is { } asked ? Moves.Onwards(state, draft with { AskMade = asked }, scene, [Wording.AskedNow(PlanWords.Asked(asked, scene.CaseOf(draft)))])
            : Move.To(state, Wording.WhichAsk);
    }

    [GeneratedRegex(@"^(?:.{0,25}\b(?:so|and|then|but|yesterday|today|actually|no|sorry|well),? )?(?:i|i've|i have|ive|we|we've) (?:already |just |also |then |have |had |politely )*(?:asked(?: them| hr| her| him| the recruiter| back)?(?: for)?|countered(?: them| back)?(?: with| at| for)?|counter.?offered(?: with| at)?|requested|proposed|told (?:them|hr|her|him|the recruiter)(?: that)? i(?:'d| would|'m)? (?:want|wanted|like|need|hoping for|looking for)|went back with|came back with|replied with)\s+(?<what>(?:about |around |a |an |another )?[$£€₹]?\d(?!\d*\s?-?(?:(?:more|extra|business|working) )?(?:days?|weeks?|months?|years?|hours?|times?|minutes?|vacation|pto)\b).*)$", RegexOptions.IgnoreCase)]
    private static partial Regex Figure();

    [GeneratedRegex(@"%|\bpercent\b|\b(more|extra|higher|on top|increase|raise|bump)\b|^another\b", RegexOptions.IgnoreCase)]
    private static partial Regex More();

    /// <summary>One more part of the same ask: "a 20K sign-on".</summary>
    [GeneratedRegex(@"^(a |an |another )?[$£€₹]?\d[\d,.]*\s?k?\b.{0,15}\b(sign|equity|stock|rsu|bonus|grant)", RegexOptions.IgnoreCase)]
    private static partial Regex Part();

    [GeneratedRegex(@"^(so |ok,? |and |well,? |hey,? |update:? )*(i|i've|i have|ive|we)( have| already| just)* (asked|countered|sent (it|the e-?mail|the letter|that|my counter|the counter)|e-?mailed (them|it)|made the ask|told them (the|my|your) (number|ask)|named (the|my) number|asked for (it|that|the number|your number|everything))( to)?( (them|hr|her|him|the recruiter))?( (already|now|today|yesterday|this morning|for (it|that)))*$|^(asked|sent|done asking|e-?mail sent|counter sent)( (it|them|already|today|yesterday))*$")]
    private static partial Regex Done();

    [GeneratedRegex(@"\b(i )?(have ?n[o']?t|havent|did ?n[o']?t|didnt|never)( \w+)? (ask(ed)?|counter(ed)?|sent|send|named? (it|a number)|made (the|an) ask|talked to them|replied|respond(ed)?)\b( (them|it|for (it|anything|more)))*( yet)?$|^not asked( yet)?$")]
    private static partial Regex NotYet();
}
