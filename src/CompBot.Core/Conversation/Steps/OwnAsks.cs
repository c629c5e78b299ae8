using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Steps;

/// <summary>
/// "Just ask for the 6 month review and the 1500", "write the email asking to recredit my years": what the person wants to ask instead of the coach's number. It is
/// said and sent in their own words, with its amounts written out. A base or a yearly total alone is a hope, which the plan asks for itself.
/// </summary>
internal static class OwnAsks
{
    /// <summary>What an ask for a thing begins with behind "ask".</summary>
    public const string For = "for ";

    private const int FewestLetters = 3;
    private const int LongestAsk = 120;
    private const decimal MostOnce = 0.5m;
    private const decimal LeastOnce = 500m;

    public static Told Take(Told told, FactScene on)
    {
        if (on.Heard.YesIf is not null)
        {
            // What a yes hangs on is in its letter, and no ask by itself.
            return told;
        }

        // Before the number there is nothing yet that it would stand in place of.
        if (AskKept.HasNumber(on.State) && told.Case.Own is { HasFigures: true, ToStay: false } && Asked(told.Case, on) is { } words)
        {
            return PrivateAmounts.AreIn(words, on.Scene.CaseOf(told.Case)) ? told.Saying(Wording.OwnAskIsPrivate) : told with { Case = told.Case with { Wishes = told.Case.Wishes with { OwnAsk = words }, Told = told.Case.Told is Situation.LastWord ? null : told.Case.Told } };
        }

        told = Answered(told, on);

        // What they answered is an answer to it; the next words are about what is left.
        return told.Case.Wishes.OwnAsk is not null && (on.Heard.Holds(Topics.Moved) || on.Heard.Holds(Topics.Refused) || told.Case.Own?.Offer != on.State.Carried.Case.Own?.Offer)
            ? told with { Case = told.Case with { Wishes = told.Case.Wishes with { OwnAsk = null } } } : told;
    }

    /// <summary>What the message only asks about ("can I ask them to count my years"): "write that" will want it. Null where it asks about nothing of the kind.</summary>
    public static string? Considered(FactScene on) =>
        on.Heard.Wanted is { IsConsidered: true } considered && AskKept.HasNumber(on.State) && on.State.Carried.Case.Own is { HasFigures: true } ? Words(considered, on.State.Carried.Case, on) : null;

    /// <summary>"Write that", where something was asked about before.</summary>
    public static bool WantsConsidered(ConversationState state, Heard heard) => state.Carried.ConsideredAsk is not null && heard.Letter is null && heard.Says("writing") && heard.Says("that-one");

    private static string? Asked(CaseDraft draft, FactScene on) => on.Heard.Wanted switch
    {
        { IsConsidered: false } wanted when !wanted.IsWish || IsInPlace(draft, on) => Words(wanted, draft, on),
        { IsWish: true } => null,
        null when WantsConsidered(on.State, on.Heard) => on.State.Carried.ConsideredAsk,
        null => Ordered(draft, on),
        _ => null,
    };

    /// <summary>What is wished for takes the place of the number only where that has had its answer, or words are asked for with it.</summary>
    private static bool IsInPlace(CaseDraft draft, FactScene on) =>
        draft.Refusals.Count > 0 || draft.AskMade is not null || draft.Stage is Stage.Final || on.Heard.Says("writing");

    /// <summary>"Write the email to Hooli, sign-on 40k": one part of pay, more than they offer of it, in an order for words.</summary>
    private static string? Ordered(CaseDraft draft, FactScene on)
    {
        if (!on.Heard.Says("writing") || draft.Own is not { } own || on.FiguresOf(ToldOf.Wish).ToList() is not [{ Amount: > 0 } only])
        {
            return null;
        }

        var amount = MoneySpeech.Exact(new Money(only.Amount, only.Currency ?? own.Offer.Currency));
        return only.Part switch
        {
            ToldPart.SignOn when only.Amount > (own.Offer.SignOn?.Sum ?? 0m) => SignOnOf(only.Amount, only.Currency ?? own.Offer.Currency),
            ToldPart.Relocation when only.Amount > (own.Offer.Relocation ?? 0m) => $"{For}{amount} towards the move",
            _ => null,
        };
    }

    private static string? Words(WantedAsk wanted, CaseDraft draft, FactScene on)
    {
        var (heard, span) = (on.Heard, wanted.SpanIn(on.Heard.Utterance));
        var figures = heard.Reading.Figures.Where(figure => figure.At.Meets(span) && figure.Part is not ToldPart.Other).OrderBy(figure => figure.At.From).ToList();
        if (Consists(heard, wanted, "ask-empty") && figures.Count == 0 || IsHope(heard, wanted, figures) || SpeaksOfOthers(heard, wanted, draft))
        {
            return null;
        }

        if (wanted.Verb == "for" && figures is [{ Part: ToldPart.SignOn } sum] && Consists(heard, wanted, "sign-on-words"))
        {
            return SignOnOf(sum.Amount, sum.Currency ?? Cases.CurrencyOf(draft, on.Scene.Library));
        }

        var written = wanted.Verb == "for" && IsSignOn(heard, wanted) && Planner.Plan(on.Scene.CaseOf(draft)).AskSignOn is { } once
            ? SignOnOf(once, Cases.CurrencyOf(draft, on.Scene.Library))
            : Spoken(Written(heard.Utterance.Text, span, figures, Cases.CurrencyOf(draft, on.Scene.Library)), on.Scene.Library.Speech, wanted.Verb);
        return written.Count(char.IsLetter) >= FewestLetters ? Names.CleanSentence(written, LongestAsk) : null;
    }

    private static string SignOnOf(decimal amount, Currency currency) => $"{For}a sign-on of {MoneySpeech.Exact(new Money(amount, currency))}";

    /// <summary>"They said 3k" behind an ask for a sign-on: an amount of theirs without a part is of what was asked for. It is said back.</summary>
    private static Told Answered(Told told, FactScene on)
    {
        var book = on.Heard.Book;
        if (told.Case is not { Own: { } own, Wishes.OwnAsk: { } asked } || !book.Says("sign-on", book.Read(asked)) || !on.Heard.Says("theirs") || on.Reading.Offers.Any(said => said is { Whose: Whose.Offered, HasFigures: true }))
        {
            return told;
        }

        return on.Heard.Utterance.Tokens.Where(token => token.IsFigure && (WrittenNumber.IsScaled(token.Form) || WrittenNumber.Value(token.Form) >= LeastOnce)).Select(token => WrittenNumber.Value(token.Form)).OfType<decimal>().Distinct().ToList() is [var given]
            && given > (own.Offer.SignOn?.Sum ?? 0m) && given <= own.Offer.Base * MostOnce
            ? (told with { Case = told.Case.With(own, own with { Offer = own.Offer with { SignOn = SignOn.Once(given) } }) }).Saying(Wording.SignOnGiven(MoneyText.Short(given, own.Offer.Currency)))
            : told;
    }

    /// <summary>"Match my other offer": what is held elsewhere is said by the plan, as firm as it is, or not at all.</summary>
    private static bool SpeaksOfOthers(Heard heard, WantedAsk wanted, CaseDraft draft) =>
        NamedOffers.HoldsOther(heard, draft, wanted.From, wanted.To);

    /// <summary>A figure of pay and nothing beside it but the word for that part: the plan asks for such a figure itself.</summary>
    private static bool IsHope(Heard heard, WantedAsk wanted, List<ToldFigure> figures) =>
        figures is [{ Part: ToldPart.Base or ToldPart.Total or ToldPart.MoveAmount or ToldPart.MovePercent }] && Consists(heard, wanted, "ask-pay");

    /// <summary>The part by its name alone, for which the plan has an amount.</summary>
    private static bool IsSignOn(Heard heard, WantedAsk wanted) =>
        heard.Utterance.Tokens.Skip(wanted.From).Take(wanted.To - wanted.From).All(token => token.Kind is not WordKind.Number)
        && heard.Book.IndexIn("sign-on", heard.Utterance, wanted.From, wanted.To) is >= 0 and var at
        && Enumerable.Range(wanted.From, wanted.To - wanted.From).All(other => other >= at && other < at + heard.Book.LengthAt("sign-on", heard.Utterance, at, wanted.To) || heard.Book.Lists("ask-part", heard.Utterance, other));

    private static bool Consists(Heard heard, WantedAsk wanted, string list) =>
        Enumerable.Range(wanted.From, wanted.To - wanted.From).All(at => heard.Utterance.Tokens[at].Kind is not WordKind.Word || heard.Book.Lists(list, heard.Utterance, at));

    /// <summary>The words with every amount of pay as it is written in a letter.</summary>
    private static string Written(string text, Span span, List<ToldFigure> figures, Currency currency)
    {
        var (written, at) = (new System.Text.StringBuilder(), span.From);
        foreach (var figure in figures.Where(figure => figure.At.From >= span.From && figure.Part is not (ToldPart.BonusPercent or ToldPart.MovePercent) && figure.HoursPaid is null))
        {
            written.Append(text[at..figure.At.From]).Append(MoneySpeech.Exact(new Money(figure.Amount, figure.Currency ?? currency)));
            at = Math.Min(figure.At.To, span.To);
        }

        return written.Append(text[at..span.To]).ToString();
    }

    /// <summary>Without words that speak to the coach ("instead"). Addressed to them: "their" is "your". A single thing has its article.</summary>
    private static string Spoken(string words, SpeechWords speech, string verb)
    {
        var addressed = string.Join(' ', words.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !speech.Dropped.Contains(SpeechWords.Key(word))).Select(word => speech.Addressed.GetValueOrDefault(SpeechWords.Key(word)) is { } said ? said + word[SpeechWords.Key(word).Length..] : word));
        return verb == "for" ? For + speech.WithArticle(addressed) : $"{verb} {addressed}";
    }
}
