using CompBot.Core.Conversation.Listening;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What is the person's own: what leaving costs, what the present employer offers to stay, what they did.</summary>
internal static class OwnFacts
{
    private const int LongestWork = 200;
    private const int FewestOfDeed = 4;

    public static Told LeftBehind(Told told, FactScene on)
    {
        var left = on.FiguresOf(ToldOf.Left).Where(figure => figure.Part is not (ToldPart.Other or ToldPart.BonusPercent or ToldPart.MovePercent)).ToList();
        if (left.Count == 0)
        {
            return told;
        }

        var currency = Cases.CurrencyOf(told.Case, on.Scene.Library);
        if (left.Any(figure => figure.Currency is { } other && other != currency))
        {
            return told.Saying(Wording.LeftBehindInOtherCurrency(currency));
        }

        var (sum, was) = (left.Sum(figure => figure.Amount), on.State.Carried.Case.LeftBehind);
        return new Told(told.Case with { LeftBehind = sum }, told.Remarks.Add(was is { } before && before != sum
            ? Wording.LeftBehindChanged(MoneyText.Short(sum, currency), MoneyText.Short(before, currency), MoneyText.Short(sum + before, currency))
            : Wording.LeftBehindKept(MoneyText.Short(sum, currency))));
    }

    /// <summary>A counter-offer of the present employer is an alternative, and never another company's offer.</summary>
    public static Told CounterAtHome(Told told, FactScene on)
    {
        var figures = on.FiguresOf(ToldOf.Home).ToList();
        decimal? Amount(params ToldPart[] parts) => figures.FirstOrDefault(figure => parts.Contains(figure.Part))?.Amount;
        var yearly = Amount(ToldPart.Base, ToldPart.Total) ?? (on.Heard.Says("matched") ? told.Case.Own?.Offer.Base : null);
        if (yearly is null && Amount(ToldPart.SignOn, ToldPart.Bonus) is null)
        {
            return figures.Count > 0 ? told.Saying(Wording.CounterInAll) : told;
        }

        var currency = figures.Select(figure => figure.Currency).FirstOrDefault(known => known is not null);
        var offer = new Offer
        {
            Currency = currency ?? Cases.CurrencyOf(told.Case, on.Scene.Library),
            Base = yearly,
            SignOn = Amount(ToldPart.SignOn, ToldPart.Bonus) is { } once ? SignOn.Once(once) : null,
        };
        var evidence = on.Heard.Says("written") ? Evidence.Written : Evidence.Verbal;
        var stay = new HeldOffer { ToldAsRival = true, ToStay = true, Evidence = evidence, Offer = offer, CurrencyAssumed = currency is null };
        var draft = (told.Case.Offers.FirstOrDefault(held => held.ToStay) is { } before ? told.Case.With(before, stay) : told.Case with { Offers = told.Case.Offers.Add(stay) }) with { Confirmed = false };
        var counted = (told with { Case = draft }).Saying(Wording.CounterHeld(OfferWords.Terms(offer)));
        return evidence is Evidence.Written ? counted : counted.Saying(Wording.CounterInWriting);
    }

    /// <summary>Years of work, where they are the person's and not what the job asks for or somebody else has.</summary>
    public static Told Years(Told told, FactScene on) =>
        on.Reading.YearsOfWork is { } years && told.Case.Wishes.Years is null && !on.Heard.Says("required") && !OwnWork.IsTheirs(on.Heard)
            ? told with { Case = told.Case with { Wishes = told.Case.Wishes with { Years = years } } } : told;

    /// <summary>Notice was given, and now the present employer would like to keep the person: there is nothing to ask for, but to choose.</summary>
    public static Told Resigned(Told told, FactScene on) =>
        on.Heard.Says("resigned") && (on.Heard.Says("to-keep-me") || on.Heard.Holds(Topics.CounterHome) || BossNamesFigure(on.Heard)) ? told with { Case = told.Case with { Told = Situation.ResignedAndCountered } } : told;

    /// <summary>"Now my boss came back with 100k".</summary>
    private static bool BossNamesFigure(Heard heard) =>
        heard.Utterance.Clauses.Any(clause => !clause.IsAsked && heard.Book.Holds("own-boss", heard.Utterance, clause) && Enumerable.Range(clause.From, clause.To - clause.From).Any(at => heard.Utterance.Tokens[at].IsFigure));

    /// <summary>What a person built is kept for the reason in the script, whenever it is told.</summary>
    public static Told Experience(Told told, FactScene on) =>
        on.Heard.WordsOn(Topics.Experience) is { } all && OwnWork.WithoutTalk(on.Heard, all) is var words && (on.Scene.Library.Speech.IsDeed(words) || !OwnWork.SpeaksOfTheTalk(on.Heard, words)) && !OwnWork.HoldsPay(on.Heard, on.Scene.Library.Speech, told.Case.PresentPay) && !OwnWork.IsTheirs(on.Heard) && WithWork(told.Case, words, on.Scene) is { } draft && draft != told.Case
            ? (told with { Case = draft }).Saying(Wording.WorkKept(Names.CleanSentence(words, LongestWork)!))
            : told;

    /// <summary>A deed with its result is work by the form of its sentence, where nothing else was understood: "took my store from fourth to first in the area".</summary>
    public static Told? Deed(CaseDraft draft, Heard heard, Scene scene) =>
        IsWork(draft, heard, scene.Library.Speech) && OwnWork.WithoutTalk(heard, heard.Text) is var words && WithWork(draft, words, scene) is { } told && told != draft
            ? new Told(told, [Wording.WorkKept(Names.CleanSentence(words, LongestWork)!)])
            : null;

    /// <summary>"I was hoping for 46. I grew the accounts from 8k to 31k followers", "put in that I cut the setup time": a sentence that is a deed by its form, beside others that are not.</summary>
    public static Told DeedsBeside(Told told, FactScene on)
    {
        var kept = told.Case.Wishes.Experience.Where(work => !on.State.Carried.Case.Wishes.Experience.Contains(work));
        if (on.Heard.Utterance.Tokens.Count > MostRead || kept.Any(work => IsWorkByForm(work, on)))
        {
            return told;
        }

        // What was kept by its topic alone gives way to what is a deed by its form.
        var found = Deeds(kept.Count == 0 ? told : Without(told, kept), on);
        return found.Case.Wishes.Experience.Count > on.State.Carried.Case.Wishes.Experience.Count ? found : told;
    }

    private static Told Without(Told told, Sequence<string> works) => new(
        told.Case with { Wishes = told.Case.Wishes with { Experience = told.Case.Wishes.Experience.Where(work => !works.Contains(work)) } },
        told.Remarks.Where(remark => !works.Any(work => remark.Contains(work, StringComparison.Ordinal))), told.Ask);

    private static Told Deeds(Told told, FactScene on)
    {
        var sentences = Sentences(on.Heard).ToList();
        foreach (var sentence in sentences.Where(said => said.Split(PieceEnds, StringSplitOptions.TrimEntries).Any(piece => IsWorkByForm(piece, on))))
        {
            var isWhole = sentences.Count == 1 && sentence.Length >= on.Heard.Text.Trim().Length;
            if (!isWhole && IsWorkByForm(sentence, on) && Deed(told.Case, Heard.Of(on.State, sentence, on.Scene), on.Scene) is { } more)
            {
                told = told with { Case = more.Case, Remarks = [.. told.Remarks, .. more.Remarks] };
            }
            else if (on.Heard.Meanings.Count > 1 || !isWhole || !IsWorkByForm(sentence, on))
            {
                told = Pieces(told, sentence, on);
            }
        }

        return told;
    }

    private static bool IsWorkByForm(string said, FactScene on) => on.Scene.Library.Speech.IsDeed(said) || on.Heard.Book.Says("credential", on.Heard.Book.Read(said));

    /// <summary>"Trained 3 new hires, forklift and reach truck certified, want 22": those parts of a sentence that are work by themselves.</summary>
    private static Told Pieces(Told told, string sentence, FactScene on)
    {
        var pieces = sentence.Split(PieceEnds, StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        foreach (var piece in pieces.Length > 1 ? pieces.Where(piece => IsWorkByForm(piece, on)) : [])
        {
            told = Deed(told.Case, Heard.Of(on.State, piece, on.Scene), on.Scene) is { } more ? told with { Case = more.Case, Remarks = [.. told.Remarks, .. more.Remarks] } : told;
        }

        return told;
    }

    private static readonly string[] PieceEnds = [", ", "; "];

    /// <summary>Each sentence without the words that only ask to have it in ("put in that").</summary>
    private static IEnumerable<string> Sentences(Heard heard)
    {
        var (utterance, from) = (heard.Utterance, 0);
        for (var at = 0; at <= utterance.Tokens.Count; at++)
        {
            if (at == utterance.Tokens.Count || Heard.EndsSentence(utterance.Tokens[at]) || LengthOfCut(heard, at) > 0)
            {
                if (at > from)
                {
                    yield return utterance.Quote(new Language.Text.Span(utterance.Tokens[OwnWork.Start(heard, from, at)].At.From, utterance.Tokens[at - 1].At.To)).Trim();
                }

                from = at + Math.Max(1, at < utterance.Tokens.Count ? LengthOfCut(heard, at) : 1);
            }
        }
    }

    /// <summary>Words that only ask to have it in, or say that it is the reason ("I asked for 59 because I have my masters").</summary>
    private static int LengthOfCut(Heard heard, int at) => Math.Max(heard.Book.LengthAt("put-in", heard.Utterance, at, heard.Utterance.Tokens.Count), heard.Book.LengthAt("because", heard.Utterance, at, heard.Utterance.Tokens.Count));

    private const int MostRead = 200;

    /// <summary>A farewell or a question that is heard in it counts for nothing, since nothing in it is asked; a wish or another fact does.</summary>
    private static bool IsWork(CaseDraft draft, Heard heard, SpeechWords speech) =>
        heard.Command is null && heard.Utterance.Tokens.Count >= FewestOfDeed
        && heard.Utterance.Clauses is [{ } opening, ..] && !heard.Book.Denies(heard.Utterance, opening) && !heard.Utterance.Clauses.Any(clause => clause.IsAsked)
        && heard.Meanings.All(meaning => meaning.Topic is Topics.Case or Topics.Experience or Topics.Done || meaning.IsSocial || meaning.IsQuestion || !meaning.IsSure || meaning.Topic is Topics.Deadline && !heard.Reading.Offers.Any(offer => offer.Deadline is not null))
        && Names.CleanSentence(heard.Text, LongestWork) is { } clean && (speech.IsDeed(clean) && OwnWork.ShowsResult(heard, speech) || Credential.IsTold(heard.Book, OwnWork.WithoutTalk(heard, heard.Text)) && !heard.Reading.Offers.Any(offer => offer.HasFigures))
        && !OwnWork.HoldsPay(heard, speech, draft.PresentPay) && !OwnWork.IsTheirs(heard);

    /// <summary>The case with one more thing the person did, and the years and the result told with it; null where the text holds no words.</summary>
    public static CaseDraft? WithWork(CaseDraft draft, string? told, Scene scene) => Names.CleanSentence(told, LongestWork) is { } clean && !IsTitleAlone(clean, scene) && !IsYearsAlone(clean, scene.Library.Speech)
        ? draft with { Wishes = WorkParts.Of(Harmless(WithoutChat(clean, scene.Library.Book(draft.Language))), scene.Library, scene.Library.Book(draft.Language)).AddedTo(draft.Wishes) }
        : null;

    /// <summary>"I'm a forklift operator" says what one is called, and nothing that was done.</summary>
    private static bool IsTitleAlone(string told, Scene scene) =>
        NamesTogether.Of(told, scene).Role is { } role && scene.Library.Speech.FormOf(told) is WorkForm.Told && !scene.Library.Speech.IsDeed(told) && told.Split(' ').Length <= role.Split(' ').Length + WordsBeforeTitle;

    /// <summary>"I have 5 years of it": the count is kept by itself.</summary>
    private static bool IsYearsAlone(string told, SpeechWords speech) => speech.FormOf(told) is WorkForm.Told && speech.CountsYears(told) && !speech.IsDeed(told) && told.Split(' ').Length <= MostOfYears;

    private const int MostOfYears = 6;
    private const int WordsBeforeTitle = 3;

    /// <summary>"Take out the new guy": the one thing they did that is named behind such words; null where none or several are.</summary>
    public static string? TakenOut(CaseDraft draft, Heard heard)
    {
        if (draft.Wishes.Experience.Count == 0 || heard.Book.IndexIn("take-out", heard.Utterance, 0, heard.Utterance.Tokens.Count) is not (>= 0 and var at))
        {
            return null;
        }

        var named = heard.Utterance.Tokens.Skip(at + 1).Where(token => token.Kind == Language.Text.WordKind.Word && token.Form.Length >= ShortestNaming).Select(token => token.Form).ToList();
        var hits = draft.Wishes.Experience.Map(work => (Work: work, Count: named.Count(word => Names.HasWords(work, word))));
        var most = hits.Max(hit => hit.Count);
        return most > 0 && hits.Where(hit => hit.Count == most) is [var only] ? only.Work : null;
    }

    private const int ShortestNaming = 3;

    /// <summary>"Put the dashboard thing in": whether what is to stand in the words is among what they did, or is only pointed at ("put that in").</summary>
    public static bool IsKnownWork(CaseDraft draft, Heard heard)
    {
        var named = heard.Utterance.Tokens.Where(token => token.Kind == Language.Text.WordKind.Word && token.Form.Length >= ShortestWork).Select(token => token.Form).ToList();
        return draft.Wishes.Experience.Append(draft.Wishes.Result).OfType<string>().ToList() is { Count: > 0 } works && (named.Count == 0 || works.Exists(work => named.Exists(word => work.Contains(word, StringComparison.OrdinalIgnoreCase))));
    }

    private const int ShortestWork = 5;

    /// <summary>The case without one thing the person did; with the last one, what came of it goes too.</summary>
    public static CaseDraft Without(CaseDraft draft, string work)
    {
        var left = draft.Wishes.Experience.Where(other => other != work);
        return draft with { Wishes = draft.Wishes with { Experience = left, Result = left.Count == 0 ? null : draft.Wishes.Result } };
    }

    /// <summary>Without what is only said among friends: "took over the admin after Dave left (never replaced lol)" is sent without the brackets.</summary>
    private static string WithoutChat(string told, TalkBook book)
    {
        var open = told.IndexOf('(', StringComparison.Ordinal);
        var plain = open > 0 && told.IndexOf(')', open) is > 0 and var close ? told[..open] + told[(close + 1)..] : told;
        var words = plain.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !(book.Choices.TryGetValue("chat-words", out var chat) && chat.Contains(word.Trim(',', '.', '!').ToLowerInvariant())));
        return string.Join(' ', words).TrimEnd(',', ' ') is { Length: > 0 } kept ? kept : told;
    }

    /// <summary>Brackets and angles out, and "I" with its capital: what the person built goes into sentences that are sent as they stand.</summary>
    private static string Harmless(string told) => string.Join(' ', string.Concat(told.Where(letter => !"[]{}<>*_`|@\\".Contains(letter, StringComparison.Ordinal)))
        .Split(' ').Select(word => word is "i" || word.StartsWith("i'", StringComparison.Ordinal) || word.StartsWith("i’", StringComparison.Ordinal) ? "I" + word[1..] : word));
}
