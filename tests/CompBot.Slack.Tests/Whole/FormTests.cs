using CompBot.Testing.Slack;
using static CompBot.Slack.Tests.SlackBench;

namespace CompBot.Slack.Tests.Whole;

public sealed class FormTests
{
    [Fact]
    public async Task The_form_opens_as_a_loading_view_before_anything_is_stored()
    {
        var (store, control) = StoreBetween.Make();
        await using var bench = await StartAsync(store: store, library: () => Playground.Bundled);
        await OpenAsync(bench);
        Assert.Equal(1, bench.Fake.Journal.CountOf("views.open"));
        control.IsBroken = true;
        await bench.People.StartAsync(Bob);
        await bench.People.WaitForAsync(() => bench.World.Views(Bob) is [{ CallbackId: "form:case" }], "a form without a store");
        bench.AssertClean();
    }

    /// <summary>What is stored stands in the form already, and sending it back unchanged changes nothing.</summary>
    [Fact]
    public async Task A_form_opened_for_a_case_holds_what_was_told()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.TalkAsync(Ada, "I talk to Midjourney about Diffusion Model Engineer in San Francisco. OpenAI offers me in writing 257K base, 80K sign-on");
        await bench.People.AskAsync(Ada, () => bench.People.ClickAsync(Ada, "Yes, that is right"));
        await bench.IdleAsync();
        var before = (await bench.Store.LoadAsync(Key, CancellationToken.None)).State.Carried.Case;
        await bench.People.StartAsync(Ada);
        await bench.People.WaitForAsync(() => bench.World.Views(Ada) is [{ CallbackId: "form:case" }], "the form");
        var form = SlackScreen.Words(bench.World.Views(Ada)[0].View);
        Assert.All((string[])["Midjourney", "Diffusion Model Engineer", "San Francisco", "OpenAI: 257K base, 80K sign-on, written"], told => Assert.Contains(told, form, StringComparison.Ordinal));
        await bench.People.AskAsync(Ada, () => bench.People.SubmitAsync(Ada));
        var after = (await bench.Store.LoadAsync(Key, CancellationToken.None)).State.Carried.Case;
        Assert.Equal(before.Offers, after.Offers);
        Assert.Equal((before.Company, before.Role, before.Region), (after.Company, after.Role, after.Region));
        bench.AssertClean();
    }

    private static Core.Chat.ConversationKey Key => new("slack", SlackWorld.Team, Ada);

    [Fact]
    public async Task A_form_that_opens_too_late_asks_to_press_again()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/negotiate", "", "C1"));
        bench.Fake.Faults.Next("views.open", new SlackFault { Slow = TimeSpan.FromSeconds(3.5) });
        var again = await bench.People.AskAsync(Ada, () => bench.People.ClickAsync(Ada, "Fill a form"));
        Assert.Contains("press once more", again, StringComparison.Ordinal);
        await bench.People.ClickAsync(Ada, "Open the form");
        await bench.People.WaitForAsync(() => bench.World.Views(Ada) is [{ CallbackId: "form:case" }], "the form");
        bench.AssertClean();
    }

    [Fact]
    public async Task A_form_that_cannot_be_filled_says_so()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        bench.Fake.Faults.Next("views.update", SlackFault.Refuses("invalid_arguments"));
        await bench.People.StartAsync(Ada);
        await bench.People.WaitForAsync(() => bench.World.Views(Ada) is [var view] && SlackScreen.Words(view.View).Contains("did not open", StringComparison.Ordinal), "the apology");
    }

    [Fact]
    public async Task Suggestions_follow_what_is_typed_and_picked_and_hold_ones_own_words()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await OpenAsync(bench);
        Assert.Contains("Midjourney", await bench.People.SuggestAsync(Ada, "company", "midj"));
        await bench.People.TypeAsync(Ada, ("company", "Runway"));
        Assert.DoesNotContain("Diffusion Model Engineer", await bench.People.SuggestAsync(Ada, "role", ""));
        Assert.Contains("Zzyzx Holdings", await bench.People.SuggestAsync(Ada, "company", "Zzyzx Holdings"));
        bench.AssertClean();
    }

    [Fact]
    public async Task Mistakes_stand_beside_their_fields_and_nothing_is_stored()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await OpenAsync(bench);
        var before = bench.Answers(Ada);
        await bench.People.ClickAsync(Ada, "Add another offer");
        await bench.People.WaitForAsync(() => bench.World.Views(Ada)[0].View.GetRawText().Contains("offer1.company", StringComparison.Ordinal), "room for an offer");
        await bench.People.TypeAsync(Ada, ("company", "Midjourney"), ("role", "Engineer"), ("region", "San Francisco"), ("offer", "a lot"), ("offer1.company", "OpenAI"));
        await bench.People.SubmitAsync(Ada);
        var view = Assert.Single(bench.World.Views(Ada));
        Assert.Equal(["offer", "offer1.offer"], view.Errors.Keys.Order());
        Assert.Equal(before, bench.Answers(Ada));
        bench.AssertClean();
    }

    [Fact]
    public async Task A_form_that_cannot_be_stored_keeps_what_was_typed()
    {
        var (store, control) = StoreBetween.Make();
        await using var bench = await StartAsync(store: store, library: () => Playground.Bundled);
        await OpenAsync(bench);
        await bench.People.TypeAsync(Ada, ("company", "Midjourney"), ("role", "Engineer"), ("region", "San Francisco"));
        control.IsBroken = true;
        await bench.People.SubmitAsync(Ada);
        Assert.Contains("could not save", Assert.Single(bench.World.Views(Ada)).Errors.Values.Single(), StringComparison.Ordinal);
        control.IsBroken = false;
        await bench.People.AskAsync(Ada, () => bench.People.SubmitAsync(Ada));
        Assert.Empty(bench.World.Views(Ada));
    }

    /// <summary>Two presses at once: the second finds another hash, and one offer is added.</summary>
    [Fact]
    public async Task A_double_press_adds_one_offer()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await OpenAsync(bench);
        await bench.People.DoubleClickAsync(Ada, "Add another offer");
        await bench.People.WaitForAsync(() => bench.Fake.Journal.Calls.Count(call => call.Method == "views.update") == 3, "both updates");
        Assert.Contains(bench.Fake.Journal.Calls, call => call.Error == "hash_conflict");
        Assert.DoesNotContain("offer2.company", bench.World.Views(Ada)[0].View.GetRawText(), StringComparison.Ordinal);
        bench.AssertClean();
    }

    [Fact]
    public async Task A_form_sent_twice_counts_once()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await OpenAsync(bench);
        await bench.People.TypeAsync(Ada, ("company", "Midjourney"), ("role", "Engineer"), ("region", "San Francisco"), ("alternatives", "OpenAI, written: 257K base"));
        var before = (await bench.Store.LoadAsync(Key, CancellationToken.None)).Version;
        await bench.People.AskAsync(Ada, () => bench.People.DoubleSubmitAsync(Ada));
        await bench.IdleAsync();
        Assert.Equal(before + 1, (await bench.Store.LoadAsync(Key, CancellationToken.None)).Version);
        Assert.Empty(bench.World.Views(Ada));
        bench.AssertClean();
    }

    [Fact]
    public async Task A_double_press_of_a_button_is_one_answer_and_one_word()
    {
        await using var bench = await StartAsync(library: () => Playground.Bundled);
        await bench.TalkAsync(Ada, "I talk to Midjourney about Diffusion Model Engineer in San Francisco. OpenAI offers me in writing 257K base");
        var state = await bench.Store.LoadAsync(Key, CancellationToken.None);
        await bench.People.DoubleClickAsync(Ada, "Yes, that is right");
        await bench.IdleAsync();
        var after = await bench.Store.LoadAsync(Key, CancellationToken.None);
        Assert.Equal(state.Version + 2, after.Version);
        bench.AssertClean();
    }

    private static async Task OpenAsync(SlackBench bench)
    {
        await bench.People.AskAsync(Ada, () => bench.People.CommandAsync(Ada, "/negotiate", "", "C1"));
        await bench.People.ClickAsync(Ada, "Fill a form");
        await bench.People.WaitForAsync(() => bench.World.Views(Ada) is [{ CallbackId: "form:case" }], "the form");
    }
}
