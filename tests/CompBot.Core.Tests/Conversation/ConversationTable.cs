using System.Text;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;

namespace CompBot.Core.Tests.Conversation;

/// <summary>Plays one example of every event in one example of every state and writes down where it leads: docs/conversation.md.</summary>
internal static class ConversationTable
{
    private static readonly Moment Now = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero), TimeSpan.Zero);

    private static readonly CaseDraft Draft = new()
    {
        Company = "Midjourney",
        CompanySettled = true,
        Role = "Diffusion Model Engineer",
        RoleSettled = true,
        Region = "San Francisco",
        RegionSettled = true,
        LevelSettled = true,
        Offers = [new HeldOffer { Company = "OpenAI", Evidence = Evidence.Written, Offer = new Offer { Currency = Currency.Usd, Base = 300_000 } }, new HeldOffer { Company = "Meta", Offer = new Offer { Currency = Currency.Usd, Base = 290_000 } }],
        OffersTold = true,
        Confirmed = true,
        Stage = Stage.Written,
        OwnOfferWithheld = true,
    };

    private static readonly Talk Talk = new() { Case = Draft, Serial = 7, LastAt = Now.Now };

    public static string Write()
    {
        var states = States().ToList();
        var events = Events().ToList();
        var text = new StringBuilder(
            """
            # The conversation: states and events

            Written by a test from the code (`COMPBOT_WRITE_GOLDENS=1 dotnet test tests/CompBot.Core.Tests`), one example of each event in one example
            of each state. "asks" stands for Asking with its open question, "stays" for the same state and question.

            """).Append('\n');
        text.Append("| State |").AppendJoin('|', events.Select(happened => $" {happened.Name} ")).Append("|\n|---|").AppendJoin('|', events.Select(_ => "---")).Append("|\n");
        foreach (var (name, state) in states)
        {
            text.Append($"| {name} |").AppendJoin('|', events.Select(happened => $" {Leads(state, happened.Event)} ")).Append("|\n");
        }

        return text.Append("\n```mermaid\nstateDiagram-v2\n    [*] --> NotStarted\n").AppendJoin('\n', Arrows(states, events).Distinct().Order(StringComparer.Ordinal)).Append("\n```\n").ToString();
    }

    public static IEnumerable<(string Name, ConversationState State)> States()
    {
        yield return ("NotStarted", new ConversationState.NotStarted());
        foreach (var question in Questions())
        {
            yield return ($"asks {question.GetType().Name}", new ConversationState.Asking(Talk, question));
        }

        yield return ("Advising", new ConversationState.Advising(Talk, null, false));
        foreach (var open in Enum.GetValues<Refinement>())
        {
            yield return ($"Advising, {open}", new ConversationState.Advising(Talk, open, false));
        }

        yield return ("ReadingPlaybook", new ConversationState.ReadingPlaybook(Talk, 3));
        yield return ("Practising", new ConversationState.Practising(Talk, 1, new ConversationState.Advising(Talk, null, false)));
    }

    public static IEnumerable<Question> Questions() =>
    [
        new Question.FirstContact(),
        new Question.Missing([Slot.Role]),
        new Question.Which(Slot.Company, "mid", ["Midjourney", "Runway"]),
        new Question.WhichOffer(new OfferReading { Base = 310_000 }),
        new Question.AnyOffers(),
        new Question.Uncertain(0),
        new Question.Confirm(),
        new Question.Replace(0),
        new Question.HowFirm(null),
        new Question.StageSoFar(),
        new Question.OwnOffer(),
        new Question.PresentPay(),
    ];

    private static IEnumerable<(string Name, ConversationEvent Event)> Events() =>
    [
        ("Said \"yes\"", new ConversationEvent.Said("yes")),
        ("Said facts", new ConversationEvent.Said("OpenAI base is 310K")),
        ("Said nonsense", new ConversationEvent.Said("qwzx blorp")),
        ("Said \"back\"", new ConversationEvent.Said("back")),
        ("Edited", new ConversationEvent.Edited("OpenAI base is 310K")),
        ("Pressed an old button", new ConversationEvent.Pressed("3.yes")),
        ("Filled", new ConversationEvent.Filled(FormId.Alternative, [new FilledField("offer", "250K base"), new FilledField("evidence", "written")])),
        ("/negotiate", new ConversationEvent.Commanded(CommandName.Negotiate, [])),
        ("/practice", new ConversationEvent.Commanded(CommandName.Practice, [])),
        ("/forget", new ConversationEvent.Commanded(CommandName.Forget, [])),
        ("/share", new ConversationEvent.Commanded(CommandName.Share, [])),
        ("/coach", new ConversationEvent.Commanded(CommandName.Coach, [])),
        ("Too much", new ConversationEvent.TooMuch()),
        ("Noted", new ConversationEvent.Noted("abcd-efgh-jkmn", "A note")),
        ("Unreadable", new ConversationEvent.Unreadable("picture")),
        ("Erased", new ConversationEvent.Erased([])),
    ];

    private static string Leads(ConversationState state, ConversationEvent happened)
    {
        var next = Dialogue.Step(WithDoubt(state), happened, BundledLibrary.Loaded, Now).Next;
        return Name(next) == Name(state) && OpenOf(next) == OpenOf(state) ? "stays" : Name(next);
    }

    /// <summary>A question of the same kind about something else is another one.</summary>
    private static Question? OpenOf(ConversationState state) => (state as ConversationState.Asking)?.Open;

    private static IEnumerable<string> Arrows(List<(string Name, ConversationState State)> states, List<(string Name, ConversationEvent Event)> events) =>
        from state in states
        from happened in events
        let to = Kind(Dialogue.Step(WithDoubt(state.State), happened.Event, BundledLibrary.Loaded, Now).Next)
        where to != Kind(state.State)
        select $"    {Kind(state.State)} --> {to}: {Label(happened.Event)}";

    /// <summary>The question about a doubt needs an offer that has one.</summary>
    private static ConversationState WithDoubt(ConversationState state) => state is ConversationState.Asking { Open: Question.Uncertain } asking
        ? asking with { Talk = asking.Talk with { Case = Draft with { Offers = [Draft.Offers[0] with { Doubts = [new Doubt("Base or total?", [new("Base", new OfferReading { Base = 300_000 }), new("Total", new OfferReading { Total = 300_000 })])] }] } } }
        : state;

    private static string Label(ConversationEvent happened) => happened.Match(
        _ => "said", _ => "edited", _ => "pressed", _ => "filled", command => "/" + Commands.Find(command.Command).Name, _ => "unreadable", _ => "too much", _ => "noted", _ => "erased");

    private static string Kind(ConversationState state) => state.GetType().Name;

    private static string Name(ConversationState state) => state.Match(
        _ => "NotStarted",
        asking => $"asks {asking.Open.GetType().Name}",
        advising => advising.Open is { } open ? $"Advising, {open}" : "Advising",
        _ => "ReadingPlaybook",
        _ => "Practising");
}
