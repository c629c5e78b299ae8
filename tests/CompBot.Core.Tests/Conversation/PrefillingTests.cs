using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>What a form begins with reads back as what was told.</summary>
public sealed class PrefillingTests
{
    private static readonly Library Library = BundledLibrary.Loaded;
    private static readonly Moment Moment = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));

    public static TheoryData<string> Offers =>
    [
        "OpenAI offers me in writing 257K base",
        "OpenAI, written: $300K base, 15% bonus, 50K sign-on",
        "OpenAI, verbal: 300K base, 800K RSU over 4 years",
        "OpenAI, written: £210K base, up to 20% bonus, £30K relocation",
        "OpenAI offers 310K base, 120K a year profit sharing. Google DeepMind, written: 290K base, 400K equity over 4 years, answer due by 28 November 2026",
        "They offer me 243,117 base in writing. OpenAI, written: 300K base",
    ];

    [Theory]
    [MemberData(nameof(Offers))]
    public void A_form_sent_back_unchanged_changes_no_offer(string told)
    {
        var state = Step(new ConversationState.NotStarted(), new ConversationEvent.Said($"I talk to Midjourney about Diffusion Model Engineer in San Francisco. {told}"));
        var known = Dialogue.Known(state, FormId.Case, Library, Moment);
        Assert.Equal("Midjourney", known.First(field => field.Id == "company").Text);
        var after = Step(state, new ConversationEvent.Filled(FormId.Case, known));
        Assert.NotEmpty(state.Carried.Case.Offers);
        Assert.Equal(state.Carried.Case.Offers.Select(held => (held.Company, held.Offer, held.Evidence, held.Deadline)), after.Carried.Case.Offers.Select(held => (held.Company, held.Offer, held.Evidence, held.Deadline)));
    }

    [Fact]
    public void Terms_are_written_out_as_they_were_told()
    {
        var state = Step(new ConversationState.NotStarted(), new ConversationEvent.Said("I talk to Midjourney about Diffusion Model Engineer in San Francisco. OpenAI, written: $300K base, 15% bonus, $50K sign-on"));
        Assert.Equal("OpenAI: $300K base, 15% bonus, $50K sign-on, written", Dialogue.Known(state, FormId.Case, Library, Moment).First(field => field.Id == "alternatives").Text);
    }

    [Fact]
    public void Own_limits_stand_in_their_fields_and_read_back()
    {
        var state = Step(new ConversationState.NotStarted(), new ConversationEvent.Said("I talk to Midjourney about Diffusion Model Engineer in San Francisco"));
        state = Step(state, new ConversationEvent.Filled(FormId.AboutYou, [new FilledField("minimum", "290K base"), new FilledField("leftbehind", "60K"), new FilledField("privatestock", "40")]));
        var known = Dialogue.Known(state, FormId.AboutYou, Library, Moment);
        Assert.Equal(["minimum", "leftbehind", "privatestock"], known.Select(field => field.Id));
        var after = Step(state, new ConversationEvent.Filled(FormId.AboutYou, known)).Carried.Case;
        Assert.Equal((290_000m, 60_000m, 0.4m), (after.MinimumBase, after.LeftBehind, after.PrivateStockAt));
    }

    [Fact]
    public void A_form_of_somebody_new_is_empty() => Assert.All(Enum.GetValues<FormId>(), form => Assert.Empty(Dialogue.Known(new ConversationState.NotStarted(), form, Library, Moment)));

    private static ConversationState Step(ConversationState state, ConversationEvent happened) => Dialogue.Step(state, happened, Library, Moment).Next;
}
