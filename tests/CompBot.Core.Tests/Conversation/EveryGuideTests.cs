using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Guides;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>
/// From "/negotiate" to the last page of the playbook for every band of every guide: those that ship and the project's own gold guides always,
/// a folder of real ones where it stands beside the repository.
/// </summary>
public sealed class EveryGuideTests
{
    private static readonly Moment Now = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), TimeSpan.Zero);

    private static readonly string[] Known = ["data/guides", "tests/CompBot.Guides.Tests/Gold/guides", "../shared/guides-sample"];

    public static TheoryData<string> Folders() => [.. Known.Where(folder => Directory.Exists(Path.Combine(Repository.Root, folder)))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void Every_band_ends_in_a_playbook(string folder)
    {
        var library = LibraryLoader.Load(Path.Combine(Repository.Root, "data"), [Path.Combine(Repository.Root, folder)]).Library;
        var walked = 0;
        foreach (var guide in library.Guides.Guides)
        {
            foreach (var region in guide.Bands.Select(band => band.Region).Distinct())
            {
                Walk(library, guide, region);
                walked++;
            }
        }

        Assert.True(walked >= 4, "no band was walked");
    }

    private static void Walk(Library library, Guide guide, string region)
    {
        var state = Step(library, new ConversationState.NotStarted(), new ConversationEvent.Commanded(CommandName.Negotiate,
            [new FilledField("company", guide.Company), new FilledField("role", guide.Role), new FilledField("region", region)]), guide);
        for (var steps = 0; state is not ConversationState.ReadingPlaybook && steps < 12; steps++)
        {
            state = Step(library, state, Answer(state), guide);
        }

        var reading = Assert.IsType<ConversationState.ReadingPlaybook>(state);
        Assert.Equal(guide.Company, reading.Talk.Case.Company);
        for (var section = 1; section < PlaybookText.Sections.Count; section++)
        {
            state = Step(library, state, new ConversationEvent.Said("next"), guide);
        }
    }

    /// <summary>The first of what is offered, no offers, nothing told.</summary>
    private static ConversationEvent.Said Answer(ConversationState state) => new(state switch
    {
        ConversationState.Asking { Open: Question.Which or Question.Missing } => "1",
        ConversationState.Asking { Open: Question.AnyOffers } => "no offers yet",
        ConversationState.Advising { Open: null } => "script",
        _ => "skip",
    });

    private static ConversationState Step(Library library, ConversationState state, ConversationEvent happened, Guide guide)
    {
        var turn = Dialogue.Step(state, happened, library, Now);
        foreach (var reply in turn.Effects.OfType<Effect.Say>().Select(say => say.Reply))
        {
            try
            {
                HouseRules.Check(reply);
            }
            catch (Exception broken) when (broken is Xunit.Sdk.XunitException)
            {
                Assert.Fail($"{guide.File}: {broken.Message}\n{PlainText.Render(reply)}");
            }
        }

        return turn.Next;
    }
}
