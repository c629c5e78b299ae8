namespace CompBot.Core.Conversation.Understanding;

/// <summary>What people ask a coach between the cards, in words of their own.</summary>
public enum CoachQuestion
{
    /// <summary>"Is this a good offer?"</summary>
    WhereItStands,

    /// <summary>"What if they say no?", or they did.</summary>
    TheySayNo,

    /// <summary>"Could they take the offer back?"</summary>
    Risk,

    /// <summary>"Can I ask for more?"</summary>
    ShallIAsk,

    /// <summary>"They agreed!"</summary>
    TheyAgreed,

    /// <summary>"I accepted."</summary>
    Accepted,

    /// <summary>"Should I take it?"</summary>
    ShallISign,

    /// <summary>"When do I answer?", "can I ask for more time?"</summary>
    Time,

    /// <summary>"Do I have to accept on the spot?"</summary>
    OnTheSpot,

    /// <summary>"This is an insult."</summary>
    Anger,

    /// <summary>"How do I turn the other one down?"</summary>
    DeclineOthers,

    /// <summary>"Can I ask for remote work or a later start?"</summary>
    BesidePay,

    /// <summary>"Call or e-mail?"</summary>
    CallOrWrite,

    /// <summary>"Make it more casual."</summary>
    Tone,

    /// <summary>"HR said the letter comes tomorrow."</summary>
    LetterToCome,

    /// <summary>"Should I tell them about OpenAI?"</summary>
    MentionRival,

    /// <summary>"Do I have to say who it is from?"</summary>
    WhoItIsFrom,

    /// <summary>"They want to see the other offer."</summary>
    Proof,

    /// <summary>"Should I tell them my salary?"</summary>
    CurrentPay,

    /// <summary>"Should I tell them my minimum?"</summary>
    OwnMinimum,
}
