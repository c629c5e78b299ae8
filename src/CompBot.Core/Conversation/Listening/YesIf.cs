using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>A yes that hangs on something: "I accept at 48 if they can do 49", "accept, but ask for a sign-on of 60". What it hangs on, as the tokens behind the word that joins it.</summary>
internal sealed record YesIf(int From, int To)
{
    /// <summary>The kind of letter that says it.</summary>
    public const string Letter = "yes-if";

    private const int FewestWords = 2;
    private const int MostWords = 40;

    /// <summary>Null where nothing is accepted, or on no condition; "if it's in the letter" is none, since every yes asks for that.</summary>
    public static YesIf? In(TalkBook book, Utterance utterance)
    {
        var yes = book.IndexIn("letter accept", utterance, 0, utterance.Tokens.Count) is >= 0 and var accepted ? accepted : book.IndexIn("said-yes", utterance, 0, utterance.Tokens.Count);
        if (yes < 0)
        {
            return null;
        }

        for (var at = yes + 1; at < Math.Min(utterance.Tokens.Count, yes + MostWords) && !Heard.EndsSentence(utterance.Tokens[at]); at++)
        {
            var joint = book.LengthAt("yes-joint", utterance, at, utterance.Tokens.Count);
            if (joint > 0 && EndOf(utterance, at + joint) is var to && to - at - joint >= FewestWords && book.LengthAt("yes-alone", utterance, at + joint, to) == 0)
            {
                return new YesIf(at + joint, to);
            }
        }

        return null;
    }

    private static int EndOf(Utterance utterance, int from)
    {
        var to = from;
        while (to < Math.Min(utterance.Tokens.Count, from + MostWords) && !Heard.EndsSentence(utterance.Tokens[to]))
        {
            to++;
        }

        return to;
    }

    /// <summary>
    /// The condition as it is sent ("you can do £49,000"): in the person's words, addressed to them, with amounts of pay written out. A number without a unit is pay where it is
    /// near the base that is offered. Null where it would give a private amount away, or what somebody else offers.
    /// </summary>
    public string? Words(Heard heard, CaseDraft draft, Scene scene)
    {
        var (written, at) = (new System.Text.StringBuilder(), heard.Utterance.Tokens[From].At.From);
        for (var token = From; token < To; token++)
        {
            var form = heard.Utterance.Tokens[token];
            if (SaidMonth.At(heard.Book, heard.Utterance, token) is { } month)
            {
                written.Append(heard.Utterance.Text.AsSpan(at, form.At.From - at)).Append(month);
                at = form.At.To;
            }
            else if (form.IsFigure && Amount(heard, draft, token, scene) is { } yearly)
            {
                var mark = token > From && heard.Utterance.Tokens[token - 1].IsMoneyMark ? token - 1 : token;
                written.Append(heard.Utterance.Text.AsSpan(at, heard.Utterance.Tokens[mark].At.From - at)).Append(yearly);
                at = form.At.To;
            }
        }

        written.Append(heard.Utterance.Text.AsSpan(at, heard.Utterance.Tokens[To - 1].At.To - at));
        var addressed = string.Join(' ', written.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => scene.Library.Speech.Addressed.GetValueOrDefault(SpeechWords.Key(word)) is { } said ? said + word[SpeechWords.Key(word).Length..] : word));
        var isPrivate = PrivateAmounts.AreIn(addressed, new[] { draft.MinimumBase, draft.MinimumTotal, draft.PresentPay }.OfType<decimal>(), draft.Own?.Offer.HoursPaid ?? draft.PresentHours);
        return isPrivate || NamedOffers.HoldsOther(heard, draft, From, To) ? null : Names.CleanSentence(addressed, LongestCondition);
    }

    private const int LongestCondition = 140;
    private const decimal LeastOfHeld = 0.7m;
    private const decimal MostOfHeld = 1.7m;

    private static string? Amount(Heard heard, CaseDraft draft, int token, Scene scene)
    {
        var form = heard.Utterance.Tokens[token];
        if (heard.Book.Lists("not-pay", heard.Utterance, token + 1) || heard.Book.Lists("measures", heard.Utterance, token + 1))
        {
            return null;
        }

        var (hours, held, currency) = draft.Own is { Offer: var offer } ? (offer.HoursPaid, offer.Base, offer.Currency) : (draft.PresentHours, draft.PresentPay, draft.PresentCurrency ?? Cases.CurrencyOf(draft, scene.Library));
        return WrittenNumber.Yearly(form.Form, hours) is not { } yearly || form.Form.EndsWith('%') ? null
            : yearly >= held * LeastOfHeld && yearly <= held * MostOfHeld ? hours is { } paid ? $"{MoneySpeech.Exact(new Money(yearly / paid, currency))} an hour" : MoneySpeech.Exact(new Money(yearly, currency))
            : !WrittenNumber.IsScaled(form.Form) && yearly < held && heard.Says("sign-on") ? MoneySpeech.Exact(new Money(yearly, currency))
            : WrittenNumber.IsScaled(form.Form) && WrittenNumber.Value(form.Form) is { } sum ? MoneySpeech.Exact(new Money(sum, currency)) : null;
    }
}
