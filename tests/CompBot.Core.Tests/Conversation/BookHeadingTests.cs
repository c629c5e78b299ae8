using CompBot.Core.Understanding;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>What stands under a heading of the book is for who writes it: it is in no answer, and so in nothing that is sent.</summary>
public sealed class BookHeadingTests
{
    [Fact]
    public void An_answer_ends_where_a_part_of_the_book_begins()
    {
        var entry = Assert.Single(AnswerText.Read("## letter.recap\n- Send it:\n  say: Hi,\n  Thank you\n\n# Pages\n\nFor the writer.\n"));

        Assert.Equal("Hi,\nThank you", Assert.Single(Assert.Single(entry.Variants).Parts).Text);
    }
}
