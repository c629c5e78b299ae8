using CompBot.Core.Chat;
using CompBot.Core.Conversation.Answering;
using CompBot.Core.Conversation.Listening;
using CompBot.Core.Understanding;

namespace CompBot.Core.Conversation.Steps;

/// <summary>Answers every question of a message, in its order, out of the book and the case as it stands after the message's facts.</summary>
internal static class Questions
{
    /// <summary>Empty where nothing is asked.</summary>
    public static Sequence<ReplyPart> Answers(ConversationState state, Heard heard, Scene scene)
    {
        var on = new AnswerScene(state, heard, scene);
        if (heard.Letter is { } letter && BookAnswers.For(LetterEntry + letter, on) is { Count: > 0 } ordered)
        {
            return ordered;
        }

        // A figure that is decided on is no question about a figure.
        return heard.Questions.Where(question => !(heard.Ordered is not null && question.Topic == Topics.HowMuch)).Where(question => !(OfAnswer.Contains(question.Topic) && SituationPage.IsAnsweredAtHome(on.Draft) && HomeAnswers.AreTold(state, heard, scene))).Where(question => !(question.Topic == Topics.Script && heard.Questions.Any(other => OwnLetters.Contains(other.Topic) && other.At.Meets(question.At)))).OrderBy(question => question.At.From).SelectMany(question => Answer(question.Topic, on)).Distinct().ToSequence();
    }

    /// <summary>What the book replies to facts that change how things stand; said once the number is on the table, or where nothing else is to be said.</summary>
    public static Sequence<ReplyPart> ToFacts(ConversationState state, Heard heard, Scene scene)
    {
        var on = new AnswerScene(state, heard, scene);
        var wants = heard.Reading.Figures.Any(figure => figure.Of == Pay.ToldOf.Wish);
        var isPartOnly = heard.Says("either") || AskFacts.IsToOther(heard) || heard.Reading.HasFigures && !(on.HasNumber && on.Plan.Progress == Negotiation.AskProgress.Met);
        return heard.Meanings.Where(meaning => !(heard.Letter is not null && OfTheirs.Contains(meaning.Topic))).Where(meaning => !(meaning.Topic is Topics.Agreed or Topics.Refused && AnswerFacts.NamesTermOnly(heard, meaning))).Where(meaning => !(isPartOnly && meaning.Topic == Topics.Agreed && on.HasNumber) && !(meaning.Topic == Topics.Refused && heard.Says("either")) && !(wants && meaning.Topic == Topics.Priority) && Replied.Contains(meaning.Topic) && !(Paged.Contains(meaning.Topic) && SituationPage.Fits(on.Draft)) && (on.HasNumber || Always.Contains(meaning.Topic)))
            .SelectMany(meaning => BookAnswers.For(meaning.Topic, on)).Distinct().ToSequence();
    }

    private const string LetterEntry = "letter.";

    /// <summary>What the page after an answer says by itself.</summary>
    private static readonly string[] OfAnswer = [Topics.Script, Topics.TheyRefuse, Topics.Raise, Topics.HowMuch, Topics.BesidePay, Topics.IsItGood, Topics.Ultimatum, "ask.shall_i_ask", Topics.OtherLevers, "ask.accept"];

    /// <summary>Questions whose answers bring a letter of their own: "write the email to accept" wants that one.</summary>
    private static readonly string[] OwnLetters = [Topics.AskAccept, Topics.AskDecline, Topics.AskTime];

    /// <summary>What they answered needs no comment where the letter that answers them is ordered beside it.</summary>
    private static readonly string[] OfTheirs = [Topics.Agreed, Topics.Refused];

    private static readonly string[] Always = [Topics.Accepted, Topics.Upset];

    /// <summary>What a page of its own says.</summary>
    private static readonly string[] Paged = [Topics.Accepted, Topics.Withdrew, Topics.Refused];

    private static readonly string[] Replied = [Topics.Refused, Topics.Agreed, Topics.Accepted, Topics.Declined, Topics.LetterToCome, Topics.Priority, Topics.Upset, Topics.Deadline];

    /// <summary>What the book replies to something that is no question; empty where it has no reply.</summary>
    public static Sequence<ReplyPart> Reply(ConversationState state, string topic, Heard heard, Scene scene) => BookAnswers.For(topic, new AnswerScene(state, heard, scene));

    private static Sequence<ReplyPart> Answer(string topic, AnswerScene on) => topic switch
    {
        Topics.Meaning when Glossary.Explain(on.Heard) is { } meaning => [new ReplyPart.Text(meaning)],
        Topics.AskBand when BandLookup.Asked(on.State, on.Heard.Text, on.Scene) is { Instead: { } band } => on.State.Carried.Case.Company is null && on.Heard.Questions.Any(other => other.Topic != Topics.AskBand) ? [] : band.Parts,
        _ => BookAnswers.For(topic, on),
    };
}
