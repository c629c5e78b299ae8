using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>A letter that is ordered by what it is for is that letter, wherever the talk stands, and the one ordered for is who it is written to.</summary>
public sealed class LetterOrderTests
{
    private static readonly string[] Offer = ["offer from Kelso Freight as a dispatcher in Waco, 60k base, told on the phone, no other offers", "yes"];
    private static readonly string[] Accepted = [.. Offer, "i accepted it on the phone", "now my boss offers me 63k to stay"];

    [Theory]
    [InlineData("write them a note that i need more time", "Could I have until")]
    [InlineData("draft an email asking for an extension", "Could I have until")]
    [InlineData("can you write something to get it in writing", "send it to me in writing")]
    [InlineData("write a message turning them down", "decided not to take it")]
    [InlineData("i need an email to accept", "I'm glad to accept it")]
    [InlineData("write a short follow up, no answer yet", "check in about the offer")]
    [InlineData("nothing from them in 6 days", "check in about the offer")]
    [InlineData("ill take it, whats a nice way to say yes", "I'm glad to accept it")]
    [InlineData("tell him ok if its in the letter", "I'm glad to accept it")]
    [InlineData("im turning it down, how do i word it", "decided not to take it")]
    public void By_an_offer(string text, string said) => Assert.Contains(said, Words(Offer, text), StringComparison.Ordinal);

    [Theory]
    [InlineData("write my boss a text saying no thanks", "my decision to go stands")]
    [InlineData("write kelso an email asking for the offer letter", "so that I can sign it")]
    [InlineData("draft the note to back out of kelso", "withdraw my acceptance")]
    public void After_a_yes(string text, string said) => Assert.Contains(said, Words(Accepted, text), StringComparison.Ordinal);

    [Theory]
    [InlineData("they wrote that they will send the offer letter soon")]
    [InlineData("the recruiter emailed me to say no to more base")]
    [InlineData("should i accept by email?")]
    [InlineData("email from hr: the offer letter comes on monday")]
    [InlineData("email says they decline to go higher")]
    [InlineData("text from the manager, they need more time")]
    public void What_others_write_orders_none(string text)
    {
        var words = Words(Offer, text);

        Assert.DoesNotContain("Thank you again for the offer", words, StringComparison.Ordinal);
        Assert.DoesNotContain("decided not to take it", words, StringComparison.Ordinal);
        Assert.DoesNotContain("Could I have until", words, StringComparison.Ordinal);
    }

    private static string Words(string[] before, string text) => Talked.Words(before.Append(text));
}
