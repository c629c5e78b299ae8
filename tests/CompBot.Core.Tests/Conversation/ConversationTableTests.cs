using System.Reflection;
using CompBot.Core.Conversation;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

public sealed class ConversationTableTests
{
    [Fact]
    public void The_document_is_what_the_code_does()
    {
        var file = Path.Combine(Repository.Root, "docs", "conversation.md");
        var written = ConversationTable.Write();
        if (Environment.GetEnvironmentVariable("COMPBOT_WRITE_GOLDENS") == "1")
        {
            File.WriteAllText(file, written);
        }

        Assert.Equal(File.ReadAllText(file), written);
    }

    [Fact]
    public void Every_state_and_question_has_a_row()
    {
        var states = ConversationTable.States().Select(row => row.State.GetType()).ToHashSet();
        var questions = ConversationTable.Questions().Select(question => question.GetType()).ToHashSet();
        Assert.Empty(Cases(typeof(ConversationState)).Except(states));
        Assert.Empty(Cases(typeof(Question)).Except(questions));
    }

    private static IEnumerable<Type> Cases(Type family) => family.GetNestedTypes(BindingFlags.Public).Where(nested => nested.BaseType == family);
}
