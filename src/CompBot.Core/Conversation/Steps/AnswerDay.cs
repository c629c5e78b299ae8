using CompBot.Core.Pay;
using CompBot.Language.Time;

namespace CompBot.Core.Conversation.Steps;

/// <summary>The day by which an offer must be answered: which offer it is of, and what is said where the day is past or may be another one.</summary>
internal static class AnswerDay
{
    private const int SoonDays = 7;

    /// <summary>
    /// The offer a day without figures is of, where the words say so: the only one whose name begins as the named company does ("google" for "Google DeepMind"),
    /// or, for a day that is moved, the only one that has a day. Null where they say nothing of the kind.
    /// </summary>
    public static HeldOffer? Of(CaseDraft draft, OfferReading said)
    {
        var fits = !said.IsDayOnly ? [] : draft.Offers.Where(held => said.Company is not { } company ? said.DeadlineMoved && held.Deadline is not null
            : held.Company is not null && Names.Begins(held.Company, company));
        return fits is [var only] && !draft.Offers.Any(held => held.Company is not null && said.Company is not null && Names.Same(held.Company, said.Company)) ? only : null;
    }

    /// <summary>
    /// The reading with the day that "by a week" makes of the one that is held; as it is where none is held, or where either day is past.
    /// </summary>
    public static OfferReading Shifted(OfferReading said, HeldOffer? held, DateOnly today) =>
        said is { DeadlineMovedBy: { } by, Deadline: null } && held?.Deadline is { } day && day >= today ? said with { Deadline = by.From(day) } : said;

    /// <summary>What there is to say about a day that was just told of an offer.</summary>
    public static IEnumerable<string> Remarks(OfferReading said, HeldOffer held, CaseDraft draft, DateOnly today)
    {
        var rival = draft.IsOwn(held) ? null : OfferWords.Short(held);
        if (said is { DeadlineMoved: true, Deadline: null })
        {
            yield return Wording.MovedToWhichDay(rival);
        }

        if (said is { DeadlineMovedBy: not null, Deadline: { } shifted })
        {
            yield return Wording.ShiftedDay(shifted, rival);
        }

        if (said.Deadline is { } passed && passed < today)
        {
            yield return Wording.DayPassed(passed, rival);
        }
        else if (said is { Deadline: { } read, DeadlineWords: { } words } && WrittenDates.Otherwise(words, read, today) is { } other)
        {
            yield return Wording.DayInDoubt(words, read, other, rival);
        }
        else if (said is { IsDayOnly: true, Deadline: { } soon } && rival is null && draft.Confirmed && soon.DayNumber - today.DayNumber <= SoonDays)
        {
            yield return Wording.MoreTime;
        }
    }
}
