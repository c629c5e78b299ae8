using CompBot.Core.Chat;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>What makes a script the person's own, offered under the words and never in front of them.</summary>
internal static class MakeItYours
{
    public const string TakeOut = "take-out:";
    public const string PlansAsk = "plans-ask";

    private const int LongestQuote = 60;

    /// <summary>A select holds 25 options, and five may be taken.</summary>
    private const int MostWork = 20;

    /// <summary>The page, asking for the person's work where the words have none yet.</summary>
    public static Reply Invited(Reply page, CaseDraft draft) =>
        draft.Wishes.Experience.Count > 0 ? page : page with { Parts = page.Parts.Add(new ReplyPart.Text(Situations.Of(draft) is Situation.AtHome ? Wording.AskResult : Wording.WorkInvited)) };

    public static Choice.Select Choice(Talk talk, DateOnly today) => new(Ids.Of(talk, "own"), "Make it yours", Options(talk.Case, today).ToSequence());

    private static IEnumerable<Option> Options(CaseDraft draft, DateOnly today)
    {
        yield return new("What I have done", $"{Refinement.Experience}", "One sentence that carries the ask");
        if (Situations.Of(draft) is not Situation.AtHome)
        {
            foreach (var option in OfAnOffer(draft, today))
            {
                yield return option;
            }
        }

        if (draft.Wishes.OwnAsk is not null)
        {
            yield return new("Ask for your number instead", PlansAsk, "In place of what I wanted to ask");
        }

        foreach (var (at, work) in draft.Wishes.Experience.Take(MostWork).Index())
        {
            yield return new($"Take out: {Quoted(work)}", $"{TakeOut}{at}");
        }
    }

    private static IEnumerable<Option> OfAnOffer(CaseDraft draft, DateOnly today)
    {
        if (draft.Rivals.Any(held => !held.ToStay && held.Evidence is Evidence.Written or Evidence.Verbal && !(held.Deadline < today)))
        {
            yield return new("Name my other offers", $"{Refinement.NameRivals}", "Unnamed unless you say so");
        }

        if (draft.Stage is not (null or Stage.None))
        {
            yield return new("That I would sign", $"{Refinement.WouldSign}", "Said only if it is true");
            yield return new("What I fear they'll say", $"{Refinement.Worry}", "Its answer comes first");
        }
    }

    private static string Quoted(string work) => work.Length <= LongestQuote ? work : $"{work[..LongestQuote].TrimEnd()}…";
}
