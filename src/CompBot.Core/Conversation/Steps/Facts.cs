using System.Collections.Frozen;
using CompBot.Core.Conversation.Listening;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What the facts of a message made of the case so far. Remarks are sentences for the person; Ask is a question that the facts raise.</summary>
internal sealed record Told(CaseDraft Case, Sequence<string> Remarks, Question? Ask = null)
{
    public Told Saying(string remark) => this with { Remarks = Remarks.Add(remark) };
}

/// <summary>Takes every fact of a message into the case. Each topic's fact is taken by itself and from its own figures, so that none depends on the others' order.</summary>
internal static class Facts
{
    private static readonly FrozenDictionary<string, Func<Told, FactScene, Told>> ByTopic = new Dictionary<string, Func<Told, FactScene, Told>>
    {
        [Topics.NoOffers] = NoOffers,
        [Topics.Asked] = AskFacts.Asked,
        [Topics.Moved] = MoveFacts.Moved,
        [Topics.Refused] = AnswerFacts.Refused,
        [Topics.Agreed] = AskFacts.Agreed,
        [Topics.Withdrew] = AnswerFacts.Withdrew,
        [Topics.Declined] = AnswerFacts.Declined,
        [Topics.Accepted] = AnswerFacts.Accepted,
        [Topics.CounterHome] = OwnFacts.CounterAtHome,
        [Topics.LeftBehind] = OwnFacts.LeftBehind,
        [Topics.Experience] = OwnFacts.Experience,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What takes an offer out of the case counts only where it is surely said.</summary>
    internal static readonly string[] TakesAway = [Topics.Withdrew, Topics.Declined];

    /// <summary>Two words that are no sentence ("told me") say of a yes only what they surely say.</summary>
    private const int FewWords = 3;

    private const int LongestNames = 8;

    /// <summary>Null where the message tells nothing that the case does not hold already.</summary>
    public static Move? Take(ConversationState state, Heard heard, Scene scene)
    {
        var stated = StatedNames.In(heard.Book, heard.Utterance);
        var draft = Renamed(state.Carried.Case, stated.Company);
        var on = new FactScene(state, heard, scene, Listed(heard, Asserted(heard, heard.Reading, state), state, scene));
        on = on with { Reading = Stated(on.Reading, stated, on) };
        on = on with { Reading = WithoutTails(Leading(heard, AsCompany(HomeFacts.WithoutNameless(on), state, scene), state), heard) };
        var renames = Renames(state, heard);
        var taken = Intake.Take(draft, on.Reading, scene, Target(state, heard), AsksCompany(state) || renames || stated.Company is not null, AsksRole(state) || renames || stated.Role is not null);
        var told = StanceFacts.Take(new Told(taken.Case, taken.Remarks, taken.Ask), on);
        foreach (var meaning in heard.Meanings.Where(meaning => !HomeAnswers.Takes(meaning.Topic, on) && (meaning.IsSure && !(meaning.Topic == Topics.Refused && heard.Says("either")) || IsTaken(meaning, heard))))
        {
            told = ByTopic.TryGetValue(meaning.Topic, out var take) ? take(told, on) : told;
        }

        told = AnswerFacts.NoSuchPart(told, on);
        told = OwnAsks.Take(AskFacts.Chosen(AskFacts.HopedBy(OwnFacts.Years(OwnFacts.DeedsBeside(told, on), on), on), on), on);
        told = AnswerFacts.Answered(HomeFacts.AtHome(OwnFacts.Resigned(told, on), on), on);
        told = Reviewed(Expected(told, on), on);
        told = on.Heard.HasNotAccepted ? AnswerFacts.NotAccepted(told) : told;
        told = HomeAnswers.Take(HomeFacts.PresentPay(AskFacts.AfterTheyCameUp(told, on), on), on);
        told = TermFacts.Take(told, on);
        draft = state.Carried.Case;
        told = stated != StatedNames.None && told.Case == draft && told.Remarks.Count == 0 ? told.Saying(Wording.HeldAlready) : told;
        var unused = told.Case == draft && told.Remarks.Count == 0 && HasUnusedAmount(on);
        return unused ? Move.To(Moves.Started(state), Wording.AmountNotUsed)
            : told.Case == draft && told.Ask is null ? told.Remarks.Count > 0 ? Move.To(Moves.Started(state), told.Remarks) : Again(state, on)
            : Moves.Onwards(state, told.Case, scene, told.Remarks.Distinct(), told.Ask);
    }

    /// <summary>What is not sure counts, unless it takes something away, is two words about a yes, or a no beside a question.</summary>
    private static bool IsTaken(Meaning meaning, Heard heard) => meaning.Topic switch
    {
        Topics.Accepted => heard.Utterance.Tokens.Count >= FewWords,
        Topics.Refused => !heard.Says("either") && !heard.Utterance.Clauses.Any(clause => clause.IsAsked),
        _ => !TakesAway.Contains(meaning.Topic),
    };

    /// <summary>There is no (other) offer; who also says that it is still talks has none of this employer's either.</summary>
    private static Told NoOffers(Told told, FactScene on) => told with
    {
        Case = InTalks(told.Case, on) with
        {
            OffersTold = true,
            Stage = told.Case.Own is not { HasFigures: true } && on.Heard.Says("not-made") ? Negotiation.Stage.None : told.Case.Stage ?? (told.Case.Own is not { HasFigures: true } && (on.Heard.Says("late") || on.Heard.Says("not-yet")) ? Negotiation.Stage.None : null),
        },
    };

    /// <summary>The month of a review that is told is the one the words name.</summary>
    private static Told Reviewed(Told told, FactScene on) =>
        SaidMonth.OfReview(on.Heard.Book, on.Heard.Utterance) is { } month ? told with { Case = told.Case with { Wishes = told.Case.Wishes with { ReviewMonth = month } } } : told;

    /// <summary>Who is asked what they expect, and tells of no offer, has none yet.</summary>
    private static Told Expected(Told told, FactScene on) =>
        told.Case is { Offers.Count: 0, Stage: null, Told: null } && on.Heard.Meanings.Any(meaning => meaning is { Topic: Topics.Expectations, IsSure: true }) && on.Heard.Says("applying") && !on.Heard.Holds(Topics.Offer)
            ? told with { Case = told.Case with { Stage = Negotiation.Stage.None, OffersTold = told.Case.OffersTold || told.Case.Company is null } } : told;

    /// <summary>"A final at Jane Street next week": talks with another employer are held as such, and are no offer.</summary>
    private static CaseDraft InTalks(CaseDraft draft, FactScene on) =>
        on.Heard.Says("late") && Names.Clean(on.Heard.Reading.Company) is { } company && draft.Company is { } own && !Names.SameEmployer(company, own) && !draft.Offers.Any(held => held.Company is { } known && Names.SameEmployer(known, company))
            ? draft with { Offers = draft.Offers.Add(new HeldOffer { Company = company, ToldAsRival = true, Evidence = Negotiation.Evidence.Late, Offer = new Offer { Currency = Cases.CurrencyOf(draft, on.Scene.Library) }, CurrencyAssumed = true }) }
            : draft;

    /// <summary>Told once more as it is held: the conversation goes on.</summary>
    private static Move? Again(ConversationState state, FactScene on) =>
        !on.Heard.Questions.Any() && (on.Reading.Offers.Any(said => said.Whose == Whose.Offered && (said.HasFigures || said.Deadline is not null)) || AskFacts.HopeBy(state.Carried.Case, on) is not null)
            ? Moves.GoOn(state, on.Heard.Says("complaint") ? Wording.WhatIsWrong : Wording.HeldAlready) : null;

    /// <summary>
    /// What the message asserts. A question changes nothing: names count where the case is told, an offer is spoken of, or they are asked for; an offer counts where
    /// the message tells of one, and not where it only asks or wishes.
    /// </summary>
    private static MessageReading Asserted(Heard heard, MessageReading reading, ConversationState state)
    {
        if (state is ConversationState.Advising { Open: { } asked } && !AsksFigure(asked) && IsBareAmount(heard))
        {
            return MessageReading.Nothing;
        }

        var tells = heard.Meanings.Any(meaning => meaning.IsFact) || heard.Meanings.Count == 0;
        var names = heard.Holds(Topics.Case) || heard.Holds(Topics.Offer) || heard.Holds(Topics.Correct) || (AsksNames(state) && !heard.Questions.Any()) || Renames(state, heard) || state is ConversationState.NotStarted && tells;
        var named = names || NamesFirst(heard, reading, state) ? reading : reading with { Company = null, Role = null, Region = null, Level = null, Offers = reading.Offers.Map(said => said with { Role = null, Region = null, Level = null }) };
        if (named.Company is { } company && (heard.Meanings.Any(meaning => meaning.IsFact && meaning.Topic != Topics.Case) || SaysHowFirm(heard)) && !AsksCompany(state) && state.Carried.Case.Offers.Any(held => held.Company is { } other && Names.SameEmployer(other, company)))
        {
            // A word about an offer that is held makes its company no other case.
            named = named with { Company = null };
        }

        if (state.Carried.Case is { Stage: Negotiation.Stage.None, Own: not { HasFigures: true } } && !heard.Holds(Topics.Offer))
        {
            // Before an offer a range is what they have in mind, and "they wrote back" makes none.
            named = named with { Stage = named.Stage is Negotiation.Stage.Final ? named.Stage : null, Offers = named.Offers.Map(said => said is { Whose: Whose.Offered, Base: null, BaseRange: not null } ? said with { Whose = Whose.Posted } : said) };
        }

        if (state.Carried.Case.Company is null && named.Company is { } other && FirstOffered(heard, named, other))
        {
            // "78k from Hooli, and an interview at Initech next week": the one that offers is whom they negotiate with.
            named = named with { Company = null };
        }

        if (heard.Holds(Topics.Expectations) && !heard.Says("of-offer") && state.Carried.Case.Own is null)
        {
            // Who is asked what they expect has no offer yet, whatever figure stands beside it.
            named = named with { Offers = named.Offers.Where(said => said.Whose is not Whose.Offered || said.Company is not null && !Names.SameEmployer(said.Company, named.Company ?? said.Company)) };
        }

        if (heard.Says("either"))
        {
            // Of two things only one is to be had, so neither is offered yet.
            named = named with { Offers = named.Offers.Map(said => said.Whose == Whose.Offered ? said with { SignOn = null, Bonus = null, Relocation = null } : said) };
        }

        return tells || reading.HasFigures || heard.Holds(Topics.Correct) ? named
            : named with { Offers = heard.Utterance.Clauses.Any(clause => !clause.IsAsked) ? named.Offers.Where(said => said.IsDayOnly) : [], Stage = null };
    }

    /// <summary>"Hooli isn't verbal, it's written", "Hooli is the one I want": a word about an offer that is held.</summary>
    private static bool SaysHowFirm(Heard heard) => HowFirm.Any(list => heard.Book.IndexIn(list, heard.Utterance, 0, heard.Utterance.Tokens.Count) >= 0);

    private static readonly string[] HowFirm = ["written", "verbal", "final", "preferred"];

    private static MessageReading Stated(MessageReading reading, StatedNames stated, FactScene on) => stated == StatedNames.None ? reading
        : (stated is { Company: { } name, Region: null } && reading.Region is { } part && Names.HasWords(name, part) ? WithoutPlace(reading, name, on) : reading) is var plain
            ? plain with { Company = stated.Company ?? plain.Company, Role = stated.Role ?? plain.Role, Region = stated.Region ?? plain.Region } : reading;

    /// <summary>What was taken for the place is a part of the employer's name, and says nothing of the money either.</summary>
    private static MessageReading WithoutPlace(MessageReading reading, string company, FactScene on) => reading with
    {
        Region = on.Scene.Read(on.Heard.Text.Replace(company, "", StringComparison.OrdinalIgnoreCase), on.State.Carried.Case).Region,
        Offers = reading.Offers.Map(said => said with { Region = null, LikelyCurrency = null, Doubts = said.Doubts.Where(doubt => doubt.Answers is not [{ Reading.Currency: var one }, { Reading.Currency: var other }] || one == other) }),
    };

    /// <summary>One other company, with figures of its offer, is named before this one, which is only talked with.</summary>
    private static bool FirstOffered(Heard heard, MessageReading reading, string other) =>
        reading.Offers.Where(said => said is { Whose: Whose.Offered, HasFigures: true, Company: not null }) is [{ Company: { } offering }] && !Names.SameEmployer(offering, other)
        && heard.Text.IndexOf(offering, StringComparison.OrdinalIgnoreCase) is >= 0 and var first && heard.Text.IndexOf(other, StringComparison.OrdinalIgnoreCase) > first && heard.Says("late");

    /// <summary>A name that no place is known by answers which company, where only that was asked: "it's Harlow, like I said".</summary>
    private static MessageReading AsCompany(MessageReading reading, ConversationState state, Scene scene) =>
        state is ConversationState.Asking { Open: Question.Missing { Slots: [Slot.Company] } } && reading is { Company: null, Role: null, Region: { } name } && scene.Library.Offers.Lexicon.Names.CurrencyOf(name) is null
            ? reading with { Company = name, Region = null, Offers = reading.Offers.Map(said => said with { Region = null }) } : reading;

    /// <summary>"Maple Ridge, like I said. It's in Dayton": what begins an answer to which company, up to its first comma, is the name, where nothing else is read as one.</summary>
    private static MessageReading Leading(Heard heard, MessageReading reading, ConversationState state)
    {
        if (state is not ConversationState.Asking { Open: Question.Missing { Slots: [Slot.Company, ..] } } || reading.Company is not null || reading.HasFigures || heard.Utterance.Clauses is not [{ IsAsked: false }, ..] || !heard.Text.Contains(',', StringComparison.Ordinal))
        {
            return reading;
        }

        var lead = heard.WithoutLead("name-lead");
        return Names.Clean(lead.Split(',', '.')[0]) is { } name && name.Split(' ').Length <= LongestNames && !name.Any(char.IsDigit) && !IsSentence(name, heard) && IsSpelledAsName(name, heard) && !Names.Same(name, reading.Role ?? "")
            ? reading with { Company = name, Region = reading.Region is { } place && Names.HasWords(name, place) ? null : reading.Region, Offers = reading.Offers.Map(said => said.Region is { } there && Names.HasWords(name, there) ? said with { Region = null } : said) } : reading;
    }

    /// <summary>"I like St Lukes better": words that end no name.</summary>
    private static MessageReading WithoutTails(MessageReading reading, Heard heard)
    {
        string? Plain(string? name)
        {
            var words = name?.Split(' ') ?? [];
            var kept = words.Length;
            while (kept > 1 && heard.Book.Choices.TryGetValue("name-tail", out var tails) && tails.Contains(words[kept - 1].ToLowerInvariant()))
            {
                kept--;
            }

            return kept == words.Length ? name : string.Join(' ', words[..kept]);
        }

        return reading with { Company = Plain(reading.Company), Role = Plain(reading.Role), Region = Plain(reading.Region), Offers = reading.Offers.Map(said => said with { Company = Plain(said.Company), Role = Plain(said.Role), Region = Plain(said.Region) }) };
    }

    /// <summary>Each word with a capital, or none that ordinary talk is made of: "ok it went fine" is no name.</summary>
    private static bool IsSpelledAsName(string name, Heard heard) => name.Split(' ').All(word => char.IsUpper(word[0])) || heard.Book.Read(name) is var said && heard.Book.Knows(said) == 0 && !heard.Questions.Any() && heard.Meanings.All(meaning => meaning.Topic is Topics.Case || !meaning.IsSure);

    /// <summary>The employer's own offer goes by the name that is stated for them, unless that is somebody else's who made one.</summary>
    private static CaseDraft Renamed(CaseDraft draft, string? company) =>
        company is null || draft.Company is not { } before || Names.Same(before, company) || draft.Offers.Any(held => held.Company is { } other && Names.SameEmployer(other, company)) ? draft
            : draft with { Offers = draft.Offers.Map(held => draft.IsOwn(held) && held.Company is not null ? held with { Company = company } : held) };

    private static bool AsksFigure(Refinement asked) => asked is Refinement.Minimum or Refinement.LeftBehind or Refinement.PrivateStock;

    /// <summary>An amount without a word is an answer; where none was asked for, nothing says whose it is.</summary>
    private static bool IsBareAmount(Heard heard) => heard.Utterance.Tokens.Any(token => token.IsFigure) && !heard.Utterance.Tokens.Any(token => token.Kind == Language.Text.WordKind.Word);

    /// <summary>Where no employer is known yet, one that is named in words that do not ask is the case's ("an onsite next week at Runway, what do I say?").</summary>
    private static bool NamesFirst(Heard heard, MessageReading reading, ConversationState state) =>
        state.Carried.Case.Company is null && (reading.Company ?? reading.Offers.Select(said => said.Company).FirstOrDefault(name => name is not null)) is { } company
        && heard.Utterance.Clauses.Any(clause => !clause.IsAsked && Names.HasWords(heard.Utterance.Quote(clause.At), company));

    /// <summary>"Mayo Clinic, registered nurse, Rochester": a list of names is the case's, where nothing else is told.</summary>
    private static MessageReading Listed(Heard heard, MessageReading reading, ConversationState state, Scene scene) =>
        !reading.HasFigures && (AsksNames(state) || Renames(state, heard) || heard.Holds(Topics.Case)) && heard.Command is null && NameParts.Of(heard, scene, known: state.Carried.Case.Company is not null && !AsksCompany(state) ? state.Carried.Case : null) is { } named
            ? reading with { Company = NameOf(named.Company, reading.Company, heard), Role = NameOf(named.Role, reading.Role, heard), Region = NameOf(named.Region, reading.Region, heard) }
            : reading;

    /// <summary>As it is listed, unless that is a sentence ("Seattle but the job is remote"): then what was read in it, if anything was.</summary>
    private static string? NameOf(string? listed, string? read, Heard heard) => listed is null || IsSentence(listed, heard) ? read : listed;

    /// <summary>Words that no name has.</summary>
    public static bool IsSentence(string name, Heard heard) => heard.Book.Read(name) is var said && Enumerable.Range(0, said.Tokens.Count).Any(at => heard.Book.Lists("not-a-name", said, at));

    /// <summary>The offer that figures without a name belong to: the one the question is about, else the employer's of the case.</summary>
    private static HeldOffer? Target(ConversationState state, Heard heard) =>
        state is ConversationState.Asking asking && AskedFor.Offer(asking.Open) is { } at ? asking.Talk.Case.Offers[at]
        : state.Carried.Case.Own is { } own && (heard.Holds(Topics.Moved) || heard.Holds(Topics.Agreed) || heard.Holds(Topics.Deadline)) ? own
        : null;

    private static bool AsksNames(ConversationState state) => AsksCompany(state) || AsksRole(state) || state is ConversationState.Asking { Open: Question.Missing or Question.Which };

    /// <summary>A bare name, while the cards are shown, says what the name on them should be.</summary>
    private static bool Renames(ConversationState state, Heard heard) =>
        state is ConversationState.Asking { Open: Question.Confirm } && heard.Command is null && !heard.Reading.HasFigures && heard.Utterance.Clauses is [{ IsAsked: false }]
        && heard.Utterance.Tokens.Count <= LongestNames && heard.Meanings.All(meaning => meaning.Topic == Topics.Case || !meaning.IsSure);

    private static bool AsksRole(ConversationState state) =>
        state is ConversationState.Asking { Open: Question.Which { Slot: Slot.Role } } || state is ConversationState.Asking { Open: Question.Missing missing } && missing.Slots.Contains(Slot.Role);

    private static bool AsksCompany(ConversationState state) => state is ConversationState.NotStarted
        || state is ConversationState.Asking { Open: Question.FirstContact or Question.Which { Slot: Slot.Company } } or ConversationState.Asking { Open: Question.Missing { Slots: [Slot.Company, ..] } };

    /// <summary>A figure that looks like pay was told and nothing took it.</summary>
    private static bool HasUnusedAmount(FactScene on) =>
        on.Heard.Holds(Topics.Offer) && on.Reading is { HasFigures: false, Vague.Count: 0, Figures.Count: 0 } && on.Heard.Utterance.Tokens.Any(token => token.Kind == Language.Text.WordKind.Number && token.Form.Count(char.IsDigit) > 2);
}

/// <summary>What taking a fact may look at.</summary>
internal sealed record FactScene(ConversationState State, Heard Heard, Scene Scene, MessageReading Reading)
{
    /// <summary>The figures that are somebody's.</summary>
    public IEnumerable<ToldFigure> FiguresOf(ToldOf of) => Reading.Figures.Where(figure => figure.Of == of);

    /// <summary>The offer that is meant: the only one that is named, else the employer's own, else the only one there is; null where it is not clear.</summary>
    public HeldOffer? About(CaseDraft draft)
    {
        var named = NamedOffers.In(draft, Heard.Text);
        return named.Count > 0 ? named is [var only] ? only : null : draft.Own ?? (draft.Outside is [var single] ? single : null);
    }
}
