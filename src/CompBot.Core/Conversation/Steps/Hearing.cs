using CompBot.Core.Chat;
using CompBot.Core.Conversation.Listening;
using CompBot.Core.Conversation.Prompts;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>
/// What a typed message does. It is read once; an answer to the open question counts first, since its candidates are known. Then all its facts are taken, its wish is
/// done, and every question in it is answered.
/// </summary>
internal static class Hearing
{
    /// <summary>Beyond this a message is not read further.</summary>
    private const int MostRead = 100_000;

    public static Move Take(ConversationState state, string text, Scene scene)
    {
        var read = text.Length > MostRead ? text[..MostRead] : text;
        if (state is ConversationState.Practising)
        {
            return Passing.AskedOnce(state, Listened(state, read, scene), scene);
        }

        var contacts = Contacts.In(scene.Library.BookOf(read, state.Carried.Case.Language ?? scene.Moment.Venue.Language), read, state.Carried.Case, name => NameParts.KindOf(name, scene));
        var known = Knowing(state, contacts);
        var move = Passing.AskedOnce(known, Listened(known, contacts.Text, scene), scene);
        move = contacts.Name is { } name && move.Lead.Contains(Wording.Lost(known)) ? move with { Lead = move.Lead.Where(said => said != Wording.Lost(known)).Add(Wording.Greeted(name)) } : move;
        return state is ConversationState.NotStarted ? move with { Next = Knowing(move.Next, contacts) } : move;
    }

    private static ConversationState Knowing(ConversationState state, Contacts contacts) => contacts.Name is not { } name ? state
        : state.Carrying(state.Carried with { Case = (contacts.IsNoCompany ? WithoutCompany(state.Carried.Case) : state.Carried.Case) is var draft ? draft with { Wishes = draft.Wishes with { Contact = name } } : draft });

    /// <summary>Their offer stays theirs; only whose it is, is open again.</summary>
    private static CaseDraft WithoutCompany(CaseDraft draft) => draft with
    {
        Company = null,
        CompanySettled = false,
        NoGuide = false,
        Offers = draft.Offers.Map(held => draft.IsOwn(held) ? held with { Company = null } : held),
    };

    private static Move Listened(ConversationState state, string text, Scene scene)
    {
        var heard = Heard.Of(state, text, scene);
        var move = Picked(state, heard, scene)
            ?? (state is ConversationState.Practising practising && !LeadsOut(heard) ? Rehearsing.Hear(practising, text, scene) : null)
            ?? (HomeAnswers.AreTold(state, heard, scene) ? Told(state, heard, scene) ?? Moves.GoOn(state) : null)
            ?? Answered(state, heard, scene)
            ?? AgreedBy(state, heard, scene)
            ?? Passing.By(state, heard, scene)
            ?? Passing.PickedBy(state, heard, scene)
            ?? Understood(Considering(state, heard, scene), heard, scene);
        move = Unnamed(move, heard, scene);
        return WordsOf(heard) is { } words && move.Next.Carried.LastLetter != words.Kind ? move with { Next = move.Next.Carrying(move.Next.Carried with { LastLetter = words.Kind }) } : move;
    }

    /// <summary>Who will not say which company it is, is not asked for it where the number can be given without.</summary>
    private static Move Unnamed(Move move, Heard heard, Scene scene) =>
        heard.Says("no-name") && move.Next is ConversationState.Asking { Open: Question.Missing { Slots: [Slot.Company, ..] }, Talk.Case.NamesCanWait: true } asking && Answers.Take(asking, "skip", scene) is { } passed
            ? passed with { Lead = [.. move.Lead, .. passed.Lead] } : move;

    /// <summary>Which words the message asks for, so that "write it again" brings those: a letter by its kind, null for the ask itself. Null as a whole where it asks for none.</summary>
    private static (string? Kind, bool _)? WordsOf(Heard heard) =>
        heard.Letter is { } letter ? (letter, true)
        : heard.Holds(Topics.AskAccept) ? ("accept", true)
        : heard.Holds(Topics.AskDecline) ? ("decline", true)
        : heard.WantsMessage || heard.Intent is Intent.Playbook or Intent.Mail || heard.Holds(Topics.Script) ? (null, true)
        : null;

    /// <summary>To the recruiter every word is an answer, but for those that lead out of the rehearsal.</summary>
    private static bool LeadsOut(Heard heard) => heard.Intent is Intent.Done or Intent.Back or Intent.StartOver or Intent.Forget or Intent.Help or Intent.Export or Intent.Pause or Intent.English or Intent.Greeting;

    /// <summary>"2", or what a button says, picks a choice of the message that is open.</summary>
    private static Move? Picked(ConversationState state, Heard heard, Scene scene)
    {
        if (state is ConversationState.NotStarted || heard.Utterance.Tokens.Count > LongestLabel)
        {
            return null;
        }

        if (state is ConversationState.Advising or ConversationState.ReadingPlaybook && PlaybookText.Sections.Where(section => Names.Same(PlaybookText.Title(section), heard.Text)).ToSequence() is [var section])
        {
            return Moves.Read(state, state.Carried.Case, (int)section);
        }

        var open = Prompt.For(state, scene);
        var picked = PlainText.Pick(open, heard.Text)?.Picked
            ?? PlainText.Numbered(open).FirstOrDefault(choice => choice.Label.Any(char.IsLetter) && Names.Same(choice.Label, heard.Text))?.Picked;
        return picked is ConversationEvent.Pressed pressed ? Pressing.Take(state, pressed, scene) : null;
    }

    private static Move? Answered(ConversationState state, Heard heard, Scene scene) => state.Match(
        notStarted: _ => null,
        asking => heard.Intent is Intent.Correct && IsCorrected(asking, heard, scene) ? null : OpenAnswer.ActionFor(asking, heard, scene.Library) is { } action && Answers.Take(asking, action, scene) is { } answered ? WithMore(asking, WithDay(asking, answered, heard, scene), heard, scene) : null,
        advising => advising.Open is { } open && !heard.Questions.Any(question => question.IsSure) ? Refining.Take(advising, open, heard, scene) : null,
        readingPlaybook: _ => null,
        practising: _ => null);

    /// <summary>"In writing, and I have five days": the day that was told with the answer counts too.</summary>
    private static Move WithDay(ConversationState.Asking asking, Move answered, Heard heard, Scene scene) =>
        (asking.Open is Question.HowFirm or Question.StageSoFar && heard.Reading.Offers.Any(said => said.Deadline is not null) || asking.Open is Question.Uncertain && heard.Reading.HasFigures) && Facts.Take(answered.Next, heard, scene) is { } told
            ? told with { Lead = [.. answered.Lead, .. told.Lead] }
            : answered;

    /// <summary>"Yes that's right, I want 64": what stands behind the yes is heard as a message of its own, where it tells or asks something.</summary>
    private static Move WithMore(ConversationState.Asking asking, Move answered, Heard heard, Scene scene)
    {
        if (asking.Open is not Question.Confirm || heard.Meanings.FirstOrDefault(meaning => meaning.Topic == Topics.Yes) is not { } yes
            || heard.Utterance.Clauses.FirstOrDefault(clause => clause.At.From >= yes.At.To) is not { } next || heard.Utterance.Tokens.Count - next.From < FewestMore)
        {
            return answered;
        }

        var more = Take(answered.Next, heard.Utterance.Text[next.At.From..], scene);
        return more.Next.Carried.Case != answered.Next.Carried.Case || more.Answers.Count > 0 || more.Instead is not null ? more with { Lead = [.. answered.Lead, .. more.Lead] } : answered;
    }

    private const int FewestMore = 3;

    /// <summary>Whoever goes on after the cards has read them: what changes nothing on them, and takes nothing back, is heard as if they had been agreed to.</summary>
    private static Move? AgreedBy(ConversationState state, Heard heard, Scene scene) =>
        state is ConversationState.Asking { Open: Question.Confirm } asking && GoingOn.Is(asking, heard, scene)
            ? GoingOn.OnlyNames(heard) ? Agreed(asking, scene) : Take(Agreed(asking, scene).Next, heard.Text, scene)
            : null;

    private static Move Agreed(ConversationState.Asking asking, Scene scene) => Moves.Onwards(asking, asking.Talk.Case with { Confirmed = true }, scene, []);

    /// <summary>What is asked about now is what "write that" means in the next message, and in no later one.</summary>
    private static ConversationState Considering(ConversationState state, Heard heard, Scene scene) => OwnAsks.WantsConsidered(state, heard) ? state
        : state.Carrying(state.Carried with { ConsideredAsk = OwnAsks.Considered(new FactScene(state, heard, scene, heard.Reading)) });

    private static Move Understood(ConversationState state, Heard heard, Scene scene)
    {
        if (heard is { IsAgain: true, Letter: null })
        {
            var told = Facts.Take(state, heard, scene);
            return Wishes.Take(told?.Next ?? state, Intent.Mail, heard, scene) is { } again ? again with { Lead = [.. told?.Lead ?? [], .. again.Lead] } : told ?? Moves.GoOn(state);
        }

        if (heard.PutsIn && PutIn(state, heard, scene) is { } withIt)
        {
            return withIt;
        }

        if (heard.Utterance.Tokens.Count >= LongDeed && Deed(state, heard, scene) is { } deed)
        {
            return deed;
        }

        if (heard.Intent is { } intent && !(intent is Intent.Correct && IsCorrected(state, heard, scene)) && heard.OrdersNothing && !heard.Questions.Any() && !OwnAsks.WantsConsidered(state, heard) && Wishes.Take(state, intent, heard, scene) is { } wished)
        {
            return wished;
        }

        if (heard.Meanings is [{ Topic: Topics.AskBand }] && BandLookup.Asked(state, heard.Text, scene) is { } band)
        {
            return band;
        }

        if (state is ConversationState.Advising && !OwnAsks.WantsConsidered(state, heard) && heard.OrdersNothing && heard.Meanings is [{ Topic: Topics.Script }] && FigureAsked.In(heard, state.Carried.Case, scene) is null && !heard.Reading.Figures.Any(figure => figure.Of is ToldOf.Wish) && Wishes.Take(state, heard.WantsMessage ? Intent.Mail : Intent.Playbook, heard, scene) is { } script)
        {
            return script;
        }

        if (heard.WantsMessage && heard.OrdersNothing && heard.Wanted is null && heard.Meanings is [] or [{ Topic: Topics.Tone or Topics.CallOrWrite }] && !heard.Reading.HasFigures && Wishes.Take(state, Intent.Mail, heard, scene) is { } mail)
        {
            return mail;
        }

        if (OwnFacts.TakenOut(state.Carried.Case, heard) is { } unwanted)
        {
            return Moves.Onwards(state, OwnFacts.Without(state.Carried.Case, unwanted), scene, [Wording.WorkTakenOut(unwanted)]);
        }

        return Told(state, heard, scene) ?? Named(state, heard, scene) ?? Deed(state, heard, scene) ?? Social(state, heard, scene);
    }

    /// <summary>The words once more, with what was just told or told before; null where it is something else that is to stand in them, or nothing that is known.</summary>
    private static Move? PutIn(ConversationState state, Heard heard, Scene scene)
    {
        var told = Facts.Take(state, heard, scene);
        var after = told?.Next ?? state;
        var isNew = after.Carried.Case.Wishes.Experience != state.Carried.Case.Wishes.Experience;
        var isElse = !isNew && (after.Carried.Case != state.Carried.Case || heard.Wanted is not null);
        if (told is null && !heard.Says("feared") && !heard.Reading.HasFigures && heard.Wanted is null && state is not ConversationState.NotStarted && !OwnFacts.IsKnownWork(state.Carried.Case, heard) && !heard.Meanings.Any(meaning => meaning is { IsFact: true, IsSure: true } or { IsQuestion: true, IsSure: true }))
        {
            return Move.To(state, Wording.TellWork);
        }

        return !isElse && (isNew || OwnFacts.IsKnownWork(after.Carried.Case, heard)) && Wishes.Take(after, Intent.Mail, heard, scene) is { } words
            ? words with { Lead = [.. told?.Lead ?? [], .. words.Lead] } : null;
    }

    /// <summary>What is to be corrected is told with it.</summary>
    private static bool IsCorrected(ConversationState state, Heard heard, Scene scene) =>
        heard.Reading.HasFigures || heard.HasNotAccepted || Facts.Take(state, heard, scene) is { } told && told.Next.Carried.Case != state.Carried.Case;

    /// <summary>All facts are taken, a wish beside them is done and every question is answered; null where the message holds none of it.</summary>
    private static Move? Told(ConversationState state, Heard heard, Scene scene)
    {
        var told = Facts.Take(state, heard, scene);
        var after = told?.Next ?? state;
        var wish = heard.Letter is null && (told is not null || heard.Questions.Any()) ? Wish(heard) : null;
        wish = wish is Intent.Bands && after.Carried.Case.Company is null ? null : wish;
        var next = wish is { } also && Wishes.Take(after, also, heard, scene) is { } done ? done with { Lead = [.. told?.Lead ?? [], .. done.Lead] } : told;
        var asksOwn = after.Carried.Case.Wishes.OwnAsk is { } own && own != state.Carried.Case.Wishes.OwnAsk;
        if (asksOwn && SituationPage.Fits(after.Carried.Case) && Answering.AnswerParts.Of("letter: own ask", new Answering.AnswerScene(after, heard, scene)).ToSequence() is { Count: > 0 } letter)
        {
            // The page of the situation has other words; these are the ones that were asked for.
            return Moves.GoOn(after) with { Answers = letter };
        }

        var isAnsweredByWords = asksOwn && after is ConversationState.ReadingPlaybook;
        var answers = isAnsweredByWords ? [] : Sequence.Create<ReplyPart>([.. Questions.ToFacts(next?.Next ?? state, heard, scene), .. told is not null && IsBareName(state, heard) ? [] : Questions.Answers(next?.Next ?? state, heard, scene)]);
        return answers.Count > 0 ? (next ?? Moves.GoOn(state)) with { Answers = answers }
            : next;
    }

    /// <summary>A few words without a question that answer which company, role or place: a name, whatever question its words recall.</summary>
    private static bool IsBareName(ConversationState state, Heard heard) =>
        state is ConversationState.Asking { Open: Question.Missing or Question.Which } && heard.Utterance is { Clauses: [{ IsAsked: false }], Tokens.Count: <= ShortName };

    private const int ShortName = 4;

    /// <summary>A wish beside facts or questions; nothing that cannot be taken back. Who corrects a fact has told it.</summary>
    private static Intent? Wish(Heard heard) =>
        heard.Meanings.Where(meaning => meaning.IsWish).Select(meaning => Intents.OfTopic(meaning.Topic)).FirstOrDefault(intent => intent is { } wish && !Intents.IsFinal(wish) && wish is not (Intent.Skip or Intent.Done or Intent.Correct) && !(wish is Intent.Practice && heard.Holds(Topics.Case)));

    /// <summary>A short answer to "which company, role, place" that tells nothing else is taken as the name itself, as typed.</summary>
    private static Move? Named(ConversationState state, Heard heard, Scene scene) =>
        state is ConversationState.Asking asking && AskedFor.Slot(asking.Open) is { } open && heard.Command is null && heard.Meanings.All(meaning => meaning.Topic == Topics.Case || !meaning.IsSure)
        && heard.Utterance.Clauses is [{ IsAsked: false }] && heard.Utterance.Tokens.Count <= LongestName && !heard.Reading.HasFigures && !heard.Utterance.Tokens.Any(token => token.IsFigure)
        && !(open is Slot.Region && heard.Reading is { Role: not null, Region: null })
        && heard.Utterance.Tokens.Any(token => !heard.Book.Grammar.Openers.Contains(token.Form)) && Names.Clean(heard.WithoutLead("name-lead")) is { } name && !Facts.IsSentence(name, heard)
            ? Moves.Onwards(state, state.Carried.Case.Naming(SlotOf(heard, open), name), scene, [])
            : null;

    /// <summary>What the person did, told without being asked, where it can be told apart from everything else by its form alone.</summary>
    private static Move? Deed(ConversationState state, Heard heard, Scene scene) =>
        state is not ConversationState.NotStarted && OwnFacts.Deed(state.Carried.Case, heard, scene) is { } told ? Moves.Onwards(state, told.Case, scene, told.Remarks) : null;

    /// <summary>A title is no company: where a company was asked for and only a role is heard, the role is what was told.</summary>
    private static Slot SlotOf(Heard heard, Slot open) =>
        open is Slot.Company && heard.Reading is { Company: null, Role: not null } ? Slot.Role : open;

    private static Move Social(ConversationState state, Heard heard, Scene scene)
    {
        var said = heard.Meanings.FirstOrDefault(meaning => meaning.IsSocial || meaning.IsFact && (meaning.IsSure || !Facts.TakesAway.Contains(meaning.Topic)))?.Topic;
        return said is not null && Questions.Reply(state, said, heard, scene) is { Count: > 0 } reply ? Moves.GoOn(state) with { Answers = reply }
            : state is ConversationState.NotStarted ? Moves.First(state)
            : Situations.Of(state.Carried.Case) is Situation.AtHome && heard.Says("at-home") ? Move.To(state, Wording.HeldAlready)
            : SituationPage.Fits(state.Carried.Case) && state is ConversationState.ReadingPlaybook ? Moves.Advise(state, state.Carried.Case, null, towardsPlaybook: false, [Wording.Lost(state)])
            : Move.To(state, Wording.Lost(state));
    }

    private const int LongestLabel = 14;
    private const int LongestName = 8;

    /// <summary>So many words about what somebody did are no farewell and no thanks, whatever they sound like.</summary>
    private const int LongDeed = 6;
}
