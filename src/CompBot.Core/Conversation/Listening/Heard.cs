using CompBot.Core.Pay;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>A message as it is understood where the conversation stands. Command: the whole message is a short word that commands; null else.</summary>
internal sealed record Heard(string Text, TalkBook Book, Utterance Utterance, Sequence<Meaning> Meanings, Intent? Command, MessageReading Reading)
{
    public static Heard Of(ConversationState state, string text, Scene scene)
    {
        var book = scene.Library.BookOf(text, state.Carried.Case.Language ?? scene.Moment.Venue.Language);
        var utterance = book.Read(text);
        var reading = scene.Read(text, state.Carried.Case);
        var command = Intents.OfCommand(book.Command(utterance));
        var placed = CleanText.Of(text, new Language.Text.Steps()).Length == text.Length;
        var meanings = command is null ? book.Meanings(utterance, StageOf(state), FigureTopics.Of(reading, StageOf(state), placed), scene.Work) : [];
        meanings = Situations.Of(state.Carried.Case) is Situation.AtHome && state.Carried.Case.Outside.Count == 0 ? meanings.Where(meaning => meaning.Topic != Topics.Accepted || state.Carried.Case.HomeAnswers.Count > 0) : meanings;
        var denied = meanings.Where(meaning => meaning.Topic == Topics.Accepted && ByForm.IsDenied(book, utterance, meaning));
        meanings = ByForm.Settled(book, utterance, reading, meanings.Where(meaning => !denied.Contains(meaning)));
        var isSilent = command is null && book.Says("silence", utterance);
        var isAgain = command is null && LetterOrder.IsAgain(book, utterance);
        var letter = command is not null ? null : LetterOrder.In(book, utterance) ?? (isSilent ? LetterOrder.FollowUp : isAgain ? state.Carried.LastLetter : null);
        letter = letter is "resign" && state.Carried.Case.Outside.Count == 0 && !book.Says("leaving", utterance) ? null : letter;
        var yesIf = letter is "accept" || letter is null && meanings.Any(meaning => meaning.Topic is Topics.AskAccept or Topics.Script) ? YesIf.In(book, utterance) : null;
        letter = yesIf is null ? letter : YesIf.Letter;
        meanings = yesIf is null ? meanings : meanings.Where(meaning => meaning.Topic is not (Topics.Accepted or Topics.AskAccept or Topics.Agreed));
        meanings = isSilent ? meanings.Where(meaning => !OfSilence.Contains(meaning.Topic)) : isAgain ? meanings.Where(meaning => meaning.IsFact) : meanings;
        meanings = state.Carried.Case.Outside.Count < 2 && book.Says("no-name", utterance) ? meanings.Where(meaning => meaning.Topic != Topics.NameRival) : meanings;
        reading = isSilent ? WithoutDays(reading) : reading;
        var ordered = command is null && CaseAsk.Of(state, scene) is { } ask && !HoldsPrivate(reading, new Span(0, utterance.Text.Length), but: ask.Base) ? OrderedFigure.In(book, utterance, reading, ask) : null;
        var wanted = command is null && letter is null && ordered is null && WantedAsk.In(book, utterance) is { } found && !HoldsPrivate(reading, found.SpanIn(utterance)) && !(found.IsWish && MeansOther(meanings, found.SpanIn(utterance))) ? found : null;
        meanings = ordered is null ? meanings : meanings.Where(meaning => !(OfTheirs.Contains(meaning.Topic) && meaning.At.Meets(ordered.At)));
        Sequence<HolderHint> wish = [.. ordered is null ? [] : Sequence.Create([new HolderHint(ordered.At, ToldOf.Wish)]), .. wanted is null or { IsConsidered: true } ? [] : Sequence.Create([new HolderHint(wanted.SpanIn(utterance), ToldOf.Wish)])];
        Sequence<HolderHint> hints = placed ? [.. wish, .. HintsByForm.In(book, utterance), .. FigureTopics.Hints(utterance, meanings)] : [];
        var read = hints.Count > 0 ? scene.Read(text, state.Carried.Case, hints) : reading;
        read = isSilent ? WithoutDays(read) : read;
        return new Heard(text, book, utterance, meanings, command, ordered is null ? BaseByForm.Added(book, utterance, meanings, read, state.Carried.Case.Own?.Offer) : ordered.Without(read)) { HasNotAccepted = denied.Count > 0 || ByForm.HasNotSigned(book, utterance), Wanted = wanted, Ordered = ordered, Letter = letter, YesIf = yesIf, IsAgain = isAgain, WantsMessage = LetterOrder.WantsMessage(book, utterance), PutsIn = command is null && ordered is null && LetterOrder.PutsIn(book, utterance) };
    }

    /// <summary>"I have not signed": a short clause about a yes, with a word of denial. In a long one the word may be about something else.</summary>
    public bool HasNotAccepted { get; private init; }

    /// <summary>Neither a letter nor a figure to ask is ordered.</summary>
    public bool OrdersNothing => Letter is null && Ordered is null;

    /// <summary>What the person wants to ask in their own words; null where they say nothing of the kind.</summary>
    public WantedAsk? Wanted { get; private init; }

    /// <summary>What is wanted is a wish to the coach, or a fact or question of another kind.</summary>
    private static bool MeansOther(Sequence<Meaning> meanings, Span span) =>
        meanings.Any(meaning => meaning.At.Meets(span) && (meaning.IsWish || meaning.IsSure && !OfAsks.Contains(meaning.Topic)));

    /// <summary>The kind of letter that is ordered, as the book names it; null where none is.</summary>
    public string? Letter { get; private init; }

    /// <summary>What the yes that is ordered hangs on; null where it hangs on nothing.</summary>
    public YesIf? YesIf { get; private init; }

    /// <summary>The words that were given last are wanted once more.</summary>
    public bool IsAgain { get; private init; }

    /// <summary>Something to send is ordered, whatever is to stand in it.</summary>
    public bool WantsMessage { get; private init; }

    /// <summary>Something told is to stand in the words.</summary>
    public bool PutsIn { get; private init; }

    /// <summary>"No word in six days" names no day by which an answer is due.</summary>
    private static MessageReading WithoutDays(MessageReading reading) =>
        reading with { Offers = reading.Offers.Map(said => said with { Deadline = null, DeadlineWords = null }).Where(said => said.HasFigures || said.Company is not null) };

    /// <summary>What silence sounds like, and is not.</summary>
    private static readonly string[] OfSilence = [Topics.Deadline, Topics.NoOffers, Topics.AskTime, Topics.Refused, Topics.Withdrew, Topics.Script];

    /// <summary>The base the person has decided to ask for; null where they name none.</summary>
    public OrderedFigure? Ordered { get; private init; }

    /// <summary>A figure that is for the person alone is no part of what is asked, whatever order it stands in ("match the 85k I make now").</summary>
    private static bool HoldsPrivate(MessageReading reading, Span span, decimal? but = null) =>
        reading.Figures.Any(figure => figure.At.Meets(span) && figure.Amount != but && figure.Of is ToldOf.Current or ToldOf.Past or ToldOf.Minimum or ToldOf.Left or ToldOf.Home);

    public static bool EndsSentence(WordForm token) => token.Kind is WordKind.LineEnd || token.Kind is WordKind.Mark && token.Form is "." or "?" or "!" or ";";

    /// <summary>What somebody may speak of who says what they would like to have.</summary>
    private static readonly string[] OfAsks = [Topics.Priority, Topics.BesidePay, Topics.OtherLevers, Topics.SalesTerms, Topics.PayScale, Topics.AskLevel, Topics.Refused];

    /// <summary>What they did: never told by what the person decides to ask.</summary>
    private static readonly string[] OfTheirs = [Topics.Moved, Topics.Agreed, Topics.Offer, Topics.Refused];

    /// <summary>What the message wants as a whole; null where it wants nothing, or tells or asks something beside it.</summary>
    public Intent? Intent => Command ?? (Meanings is [{ } only] && Intents.OfTopic(only.Topic) is { } intent && (!Intents.IsFinal(intent) || only.IsSure) ? intent : null);

    /// <summary>What is asked. A letter that ends something is written only where it is surely asked for: "how do I accept?" may never bring a refusal.</summary>
    public IEnumerable<Meaning> Questions => Meanings.Where(meaning => meaning.IsQuestion && (meaning.IsSure || meaning.Topic != Topics.AskDecline));

    /// <summary>Something beside words of courtesy and short answers.</summary>
    public bool HasContent => Meanings.Any(meaning => meaning.IsQuestion || meaning.IsFact || meaning.IsWish);

    public bool Holds(string topic) => Meanings.Any(meaning => meaning.Topic == topic);

    /// <summary>The words that hold a topic, as typed; null where none do.</summary>
    public string? Words(string topic) => Meanings.FirstOrDefault(meaning => meaning.Topic == topic) is { } meaning ? Utterance.Quote(meaning.At).Trim() : null;

    /// <summary>As Words, with the clauses before and behind that ask nothing and mean nothing else: "4 years there, my study ended a feature".</summary>
    public string? WordsOn(string topic)
    {
        if (Meanings.FirstOrDefault(meaning => meaning.Topic == topic) is not { } meant)
        {
            return null;
        }

        var (from, to) = (meant.At.From, meant.At.To);
        bool IsOpen(Clause clause) => !clause.IsAsked && !Meanings.Any(meaning => meaning.Topic != topic && meaning.At.From < clause.At.To && clause.At.From < meaning.At.To);
        foreach (var clause in Utterance.Clauses.SkipWhile(clause => clause.At.From < to).TakeWhile(IsOpen))
        {
            to = clause.At.To;
        }

        foreach (var clause in Utterance.Clauses.Reverse().SkipWhile(clause => clause.At.To > from).TakeWhile(IsOpen))
        {
            from = clause.At.From;
        }

        return Utterance.Quote(new Span(from, to)).Trim();
    }

    public bool Says(string list) => Book.Says(list, Utterance);

    /// <summary>The text without the words of the list that it begins with ("it's a", "the role is").</summary>
    public string WithoutLead(string list)
    {
        var tokens = Utterance.Tokens;
        var from = 0;
        while (Book.LengthAt(list, Utterance, from, tokens.Count) is > 0 and var length && from + length < tokens.Count)
        {
            from += length;
        }

        return Utterance.Text[tokens[from].At.From..];
    }

    private static TalkStage StageOf(ConversationState state) => state.Match(
        notStarted: _ => TalkStage.Start,
        asking => asking.Open is Question.AnyOffers or Question.OwnOffer ? TalkStage.AskedOffers : TalkStage.Start,
        advising: _ => TalkStage.Number,
        readingPlaybook: _ => TalkStage.Number,
        practising: _ => TalkStage.Number);
}
