using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Conversation.Outcomes;
using CompBot.Core.Conversation.Sharing;
using CompBot.Core.Pay;
using CompBot.Engine;

namespace CompBot.Storage.Tests;

/// <summary>What every store promises. Each store is a subclass, and nothing here knows which.</summary>
public abstract class StoreContract : IAsyncLifetime
{
    protected static readonly DateTimeOffset Morning = new(2026, 11, 21, 9, 0, 0, TimeSpan.Zero);
    protected static readonly ConversationKey Ada = new("test", "app", "ada");
    protected static readonly ConversationKey Bob = new("test", "app", "bob");
    private static readonly DeliveryAddress Here = new(Place.Direct, "here");

    protected IConversationStore Store { get; private set; } = null!;

    protected static CancellationToken None => CancellationToken.None;

    public async Task InitializeAsync() => Store = await OpenAsync();

    public Task DisposeAsync() => Task.CompletedTask;

    protected abstract Task<IConversationStore> OpenAsync();

    /// <summary>The next process on the same data, after the one before died.</summary>
    protected abstract Task<IConversationStore> ReopenAsync();

    private async Task DieAsync()
    {
        Store = await ReopenAsync();
        Assert.True(await Store.TakeOverAsync(Morning, None));
    }

    protected static Effect.Say Say(string text) => new(new Reply { Parts = [new ReplyPart.Text(text)] });

    protected static Commit Turn(string cause, long expected = 0, ConversationKey? by = null, DateTimeOffset? at = null, params Effect[] effects) =>
        new(by ?? Ada, expected, cause, new ConversationState.NotStarted(), effects.ToSequence(), Here, at ?? Morning);

    protected static InboundMessage Message(string cause, ConversationKey? by = null) =>
        new(by ?? Ada, cause, new ConversationEvent.Said($"text of {cause}"), Here, Morning, TimeSpan.FromHours(1));

    private async Task<Sequence<QueuedEffect>> CommitAsync(Commit commit) =>
        Assert.IsType<CommitResult.Stored>(await Store.CommitAsync(commit, None)).Effects;

    private async Task<string> DueAsync(DateTimeOffset now) => Texts(await Store.TakeDueAsync(now, now.AddMinutes(2), 100, None));

    private static string Texts(IEnumerable<QueuedEffect> effects) => string.Join(" ", effects.Select(queued => queued.Effect.Match(
        say => ((ReplyPart.Text)say.Reply.Parts[0]).Body, _ => "directly", _ => "note", _ => "erase")));

    private async Task<QueuedEffect> QueueAsync(string cause, string text) =>
        (await CommitAsync(Turn(cause, (await Store.LoadAsync(Ada, None)).Version, effects: Say(text))))[0];

    [StoreFact]
    public async Task A_conversation_nobody_stored_has_not_started() =>
        Assert.Equal(new Saved(new ConversationState.NotStarted(), 0), await Store.LoadAsync(Ada, None));

    [StoreFact]
    public async Task What_was_stepped_or_waits_to_be_is_known_and_nothing_else()
    {
        await CommitAsync(Turn("stepped"));
        await Store.AcceptAsync(Message("waits"), None);

        Assert.True(await Store.KnowsAsync(Ada, "stepped", None));
        Assert.True(await Store.KnowsAsync(Ada, "waits", None));
        Assert.False(await Store.KnowsAsync(Ada, "new", None));
        Assert.False(await Store.KnowsAsync(Bob, "stepped", None));
    }

    [StoreFact]
    public async Task How_far_a_reply_was_sent_outlives_its_lease_and_a_new_address_begins_anew()
    {
        var queued = (await CommitAsync(Turn("a", effects: Say("one")) with { LeasedUntil = Morning.AddMinutes(2) }))[0];
        await Store.RecordAsync(queued, new Delivery.Partly("1"), null, None);
        await DieAsync();

        var again = Assert.Single(await Store.TakeDueAsync(Morning, Morning.AddMinutes(2), 10, None));
        Assert.Equal(("1", true), (again.Progress, again.MayBeSent));

        await Store.RecordAsync(again, new Delivery.AddressDied(), null, None);
        var offered = Assert.Single(await Store.TakeUndeliveredAsync(Ada, Here, Morning.AddMinutes(2), None));
        Assert.Equal((null, false), (offered.Progress, offered.MayBeSent));
    }

    [StoreFact]
    public async Task What_is_to_be_remembered_soon_is_remembered()
    {
        Store.RememberSoon("test", "position", () => "7");
        await Store.RememberAsync("test", "other", "x", None);

        Assert.Equal("7", await Store.RecallAsync("test", "position", None));
    }

    [StoreFact]
    public async Task A_commit_counts_the_version_up()
    {
        await CommitAsync(Turn("a"));
        Assert.Equal(1, (await Store.LoadAsync(Ada, None)).Version);
        await CommitAsync(Turn("b", 1));
        Assert.Equal(2, (await Store.LoadAsync(Ada, None)).Version);
        Assert.Equal(0, (await Store.LoadAsync(Bob, None)).Version);
    }

    [StoreFact]
    public async Task A_cause_is_stored_once()
    {
        await CommitAsync(Turn("a", effects: Say("one")));

        Assert.IsType<CommitResult.AlreadySeen>(await Store.CommitAsync(Turn("a", 1, effects: Say("again")), None));

        Assert.Equal("one", await DueAsync(Morning));
        Assert.Equal(1, (await Store.LoadAsync(Ada, None)).Version);
    }

    [StoreFact]
    public async Task The_same_cause_of_another_person_is_another_cause()
    {
        await CommitAsync(Turn("a"));
        await CommitAsync(Turn("a", by: Bob));
    }

    [StoreFact]
    public async Task A_commit_on_another_version_stores_nothing()
    {
        await CommitAsync(Turn("a"));

        Assert.IsType<CommitResult.Conflict>(await Store.CommitAsync(Turn("b", 0, effects: Say("lost")), None));
        Assert.IsType<CommitResult.Conflict>(await Store.CommitAsync(Turn("b", 2, effects: Say("lost")), None));

        Assert.Equal("", await DueAsync(Morning));
        await CommitAsync(Turn("b", 1));
    }

    [StoreFact]
    public async Task Of_turns_on_one_version_at_once_one_wins()
    {
        var results = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => Task.Run(() => Store.CommitAsync(Turn($"{n}", effects: Say($"{n}")), None))));

        Assert.Single(results, result => result is CommitResult.Stored);
        Assert.Equal(19, results.Count(result => result is CommitResult.Conflict));
        Assert.Single((await DueAsync(Morning)).Split(' '));
    }

    [StoreFact]
    public async Task Many_conversations_at_once_all_get_stored()
    {
        var people = Enumerable.Range(0, 200).Select(n => new ConversationKey("test", "app", $"{n}")).ToList();

        await Task.WhenAll(people.Select(person => Task.Run(() => CommitAsync(Turn("a", by: person, effects: Say("hi"))))));

        Assert.Equal(new StoreCounts(200, 200, 0) { OldestWaiting = Morning }, await Store.CountAsync(None));
    }

    [StoreFact]
    public async Task Effects_come_back_whole_and_in_order()
    {
        var reply = new Reply
        {
            Title = "Your number",
            Visibility = Visibility.OnlyYou,
            Parts = [new ReplyPart.Facts("Offer", [new Fact("Base", "$300K")]), new ReplyPart.Table(["a"], [["1"], ["2"]])],
            Choices = [new Choice.Button("t1.yes", "Yes", ButtonStyle.Primary), new Choice.OpenForm("t1.form", "Form", FormId.Case)],
            IsDurable = true,
        };
        var queued = await CommitAsync(Turn("a", effects: [new Effect.Say(reply), new Effect.SayDirectly(reply), new Effect.Erase()]));

        var taken = await Store.TakeDueAsync(Morning, Morning.AddMinutes(2), 10, None);

        Assert.Equal(queued.Map(effect => effect with { Fence = 1 }), taken);
        Assert.Equal(reply, ((Effect.Say)taken[0].Effect).Reply);
        Assert.Equal((Ada, Here, 0, Morning), (taken[0].Conversation, taken[0].Address, taken[0].Attempts, taken[0].QueuedAt));
        Assert.Equal(taken.Map(effect => effect.Id).Order(), taken.Map(effect => effect.Id));
    }

    [StoreFact]
    public async Task An_accepted_delivery_stays_until_its_turn_is_stored()
    {
        await Store.AcceptAsync(Message("a"), None);
        await Store.AcceptAsync(Message("b"), None);
        await Store.AcceptAsync(Message("a"), None);
        Assert.Equal([Message("a"), Message("b")], await Store.TakeAcceptedAsync(None));

        await CommitAsync(Turn("a"));
        Assert.Equal([Message("b")], await Store.TakeAcceptedAsync(None));

        await Store.AcceptAsync(Message("a"), None);
        Assert.Equal([Message("b")], await Store.TakeAcceptedAsync(None));
    }

    [StoreFact]
    public async Task A_rejected_delivery_is_not_tried_again_and_is_counted()
    {
        await Store.AcceptAsync(Message("a"), None);

        await Store.RejectAsync(Message("a"), None);

        Assert.Empty(await Store.TakeAcceptedAsync(None));
        Assert.Equal(1, (await Store.CountAsync(None)).DeadLetters);
    }

    [StoreFact]
    public async Task What_is_leased_is_taken_by_nobody_else_until_the_lease_ends()
    {
        await CommitAsync(Turn("a", effects: Say("one")) with { LeasedUntil = Morning.AddMinutes(1) });

        Assert.Equal("", await DueAsync(Morning));
        Assert.Equal("one", await DueAsync(Morning.AddMinutes(1)));
        Assert.Equal("", await DueAsync(Morning.AddMinutes(2)));
        Assert.Equal("one", await DueAsync(Morning.AddMinutes(3)));
    }

    [StoreFact]
    public async Task Leases_of_a_dead_process_end_at_the_start_of_the_next_and_waits_do_not()
    {
        var retried = await QueueAsync("a", "retried");
        await Store.RecordAsync(retried, new Delivery.RetryLater(), Morning.AddHours(1), None);
        await CommitAsync(Turn("b", by: Bob, effects: Say("leased")) with { LeasedUntil = Morning.AddHours(1) });

        await DieAsync();

        Assert.Equal("leased", await DueAsync(Morning));
    }

    [StoreFact]
    public async Task Taking_over_leaves_what_is_leased_by_the_living()
    {
        await Store.TakeOverAsync(Morning, None);
        await CommitAsync(Turn("a", effects: Say("leased")) with { LeasedUntil = Morning.AddHours(1) });

        Assert.False(await Store.TakeOverAsync(Morning, None));
        Assert.Equal("", await DueAsync(Morning));
    }

    [StoreFact]
    public async Task Who_was_late_with_a_lease_records_nothing_over_who_has_it_now()
    {
        var late = (await CommitAsync(Turn("a", effects: Say("one")) with { LeasedUntil = Morning.AddMinutes(2) }))[0];
        var now = Assert.Single(await Store.TakeDueAsync(Morning.AddMinutes(2), Morning.AddMinutes(4), 10, None));
        Assert.True(now.Fence > late.Fence);

        await Store.RecordAsync(late, new Delivery.Partly("1"), null, None);
        await Store.PostponeAsync(late, Morning, None);
        await Store.RecordAsync(late, new Delivery.RetryLater(), Morning, None);
        await Store.RecordAsync(late, new Delivery.AddressDied(), null, None);
        await Store.RecordAsync(late, new Delivery.Impossible("no"), null, None);
        await Store.RecordAsync(late, new Delivery.Delivered("late") { IsMarkedAtOnce = true }, null, None);

        Assert.Empty(await Store.MessageReferencesAsync(Ada, None));
        Assert.Equal("", await DueAsync(Morning.AddMinutes(3)));
        await Store.RecordAsync(now, new Delivery.Delivered("mine"), null, None);
        Assert.Equal(["mine"], await Store.MessageReferencesAsync(Ada, None));
        Assert.Equal(new StoreCounts(1, 0, 0), await Store.CountAsync(None));
    }

    [StoreFact]
    public async Task No_more_are_taken_than_asked_for()
    {
        await CommitAsync(Turn("a", effects: [Say("one"), Say("two"), Say("three")]));

        Assert.Equal("one two", Texts(await Store.TakeDueAsync(Morning, Morning.AddMinutes(1), 2, None)));
    }

    [StoreFact]
    public async Task A_delivered_effect_is_gone_and_its_reference_stays()
    {
        var queued = await QueueAsync("a", "one");

        await Store.RecordAsync(queued, new Delivery.Delivered("ref-1"), null, None);
        await Store.RecordAsync(queued, new Delivery.Delivered("ref-1"), null, None);

        Assert.Equal("", await DueAsync(Morning.AddDays(1)));
        Assert.Equal(["ref-1"], await Store.MessageReferencesAsync(Ada, None));
        Assert.Empty(await Store.MessageReferencesAsync(Bob, None));
    }

    [StoreFact]
    public async Task A_retry_waits_until_its_time_and_counts()
    {
        var queued = await QueueAsync("a", "one");

        await Store.RecordAsync(queued, new Delivery.RetryLater(), Morning.AddSeconds(5), None);

        Assert.Equal("", await DueAsync(Morning.AddSeconds(4)));
        Assert.Equal(1, (await Store.TakeDueAsync(Morning.AddSeconds(5), Morning.AddMinutes(1), 1, None))[0].Attempts);
    }

    [StoreFact]
    public async Task A_waiting_effect_holds_back_the_younger_ones_of_its_conversation_only()
    {
        var first = await QueueAsync("a", "first");
        await QueueAsync("b", "second");
        await CommitAsync(Turn("c", by: Bob, effects: Say("other")));

        await Store.RecordAsync(first, new Delivery.RetryLater(), Morning.AddMinutes(1), None);

        Assert.Equal("other", await DueAsync(Morning));
        Assert.Equal("first second", await DueAsync(Morning.AddMinutes(1)));
    }

    [StoreFact]
    public async Task A_postponed_effect_comes_back_untried()
    {
        var queued = await QueueAsync("a", "one");

        await Store.PostponeAsync(queued, Morning.AddMinutes(1), None);

        Assert.Equal("", await DueAsync(Morning));
        Assert.Equal(0, (await Store.TakeDueAsync(Morning.AddMinutes(1), Morning.AddMinutes(2), 1, None))[0].Attempts);
    }

    [StoreFact]
    public async Task A_reply_whose_address_died_is_taken_at_the_next_contact_with_the_new_address()
    {
        var queued = await QueueAsync("a", "one");
        await Store.RecordAsync(queued, new Delivery.AddressDied(), null, None);
        var there = new DeliveryAddress(Place.Shared, "there");
        Assert.Equal("", await DueAsync(Morning.AddDays(1)));
        Assert.Empty(await Store.TakeUndeliveredAsync(Bob, there, Morning.AddMinutes(2), None));
        Assert.Equal(new StoreCounts(1, 1, 0) { AwaitingContact = 1 }, await Store.CountAsync(None));

        var taken = await Store.TakeUndeliveredAsync(Ada, there, Morning.AddMinutes(2), None);

        Assert.Equal((queued.Id, there), (taken[0].Id, taken[0].Address));
        Assert.Empty(await Store.TakeUndeliveredAsync(Ada, there, Morning.AddMinutes(2), None));
        Assert.Equal(there, (await Store.TakeDueAsync(Morning.AddMinutes(2), Morning.AddMinutes(4), 1, None))[0].Address);
    }

    [StoreFact]
    public async Task An_impossible_effect_is_a_dead_letter()
    {
        await Store.RecordAsync(await QueueAsync("a", "one"), new Delivery.Impossible("the person blocked us"), null, None);

        Assert.Equal("", await DueAsync(Morning.AddDays(1)));
        Assert.Equal(new StoreCounts(1, 0, 1), await Store.CountAsync(None));
    }

    [StoreFact]
    public async Task Erasing_leaves_the_confirmation_and_nothing_else()
    {
        await Store.RecordAsync(await QueueAsync("a", "one"), new Delivery.Delivered("ref-1"), null, None);
        var inFlight = await QueueAsync("b", "two");
        await Store.RecordAsync(await QueueAsync("c", "dead"), new Delivery.Impossible("no"), null, None);
        await CommitAsync(Turn("d", by: Bob, effects: Say("bob's")));

        var confirmation = await Store.EraseAsync(Turn("erased", effects: Say("gone")), None);
        await Store.RecordAsync(inFlight, new Delivery.Delivered("ref-2"), null, None);

        Assert.Equal("gone", Texts(confirmation));
        Assert.Equal("bob's gone", await DueAsync(Morning.AddDays(1)));
        Assert.Equal(0, (await Store.LoadAsync(Ada, None)).Version);
        Assert.Empty(await Store.MessageReferencesAsync(Ada, None));
        Assert.Equal(new StoreCounts(1, 2, 0) { OldestWaiting = Morning }, await Store.CountAsync(None));
    }

    private async Task<string> LinesAsync(ConversationKey of) => string.Join(" ", (await Store.KeptLinesAsync(of, None)).Select(line => line.Body));

    [StoreFact]
    public async Task Lines_are_kept_in_order_and_each_person_has_their_own()
    {
        await Store.KeepLineAsync(Ada, new KeptLine(2, 0, "two"), Morning, None);
        await Store.KeepLineAsync(Ada, new KeptLine(1, 0, "one"), Morning, None);
        await Store.KeepLineAsync(Ada, new KeptLine(1, 0, "again"), Morning, None);
        await Store.KeepLineAsync(Bob, new KeptLine(3, 0, "bob's"), Morning, None);

        Assert.Equal([new KeptLine(1, 0, "one"), new KeptLine(2, 0, "two")], await Store.KeptLinesAsync(Ada, None));
        Assert.Equal("bob's", await LinesAsync(Bob));
    }

    [StoreFact]
    public async Task The_oldest_lines_make_room()
    {
        for (var seq = 1; seq <= IKeptLines.MostLines + 5; seq++)
        {
            await Store.KeepLineAsync(Ada, new KeptLine(seq, 0, "x"), Morning, None);
        }

        var kept = await Store.KeptLinesAsync(Ada, None);
        Assert.Equal(IKeptLines.MostLines, kept.Count);
        Assert.Equal(6, kept[0].Seq);
    }

    [StoreFact]
    public async Task Lines_go_with_the_conversation_and_the_confirmation_of_an_erasure_leaves_none()
    {
        await CommitAsync(Turn("a"));
        await Store.KeepLineAsync(Ada, new KeptLine(1, 0, "words"), Morning, None);
        await Store.KeepLineAsync(Ada, new KeptLine(2, 9, "reply"), Morning, None);
        Assert.Equal("words reply", await LinesAsync(Ada));

        await Store.EraseAsync(Turn("erased"), None);
        await Store.KeepLineAsync(Ada, new KeptLine(3, 10, "gone"), Morning, None);
        Assert.Equal("", await LinesAsync(Ada));
    }

    [StoreFact]
    public async Task The_sweep_takes_the_lines_of_what_it_erases_and_of_nobody()
    {
        await CommitAsync(Turn("a"));
        await CommitAsync(Turn("b", by: Bob) with { RelevantUntil = Morning.AddDays(9) });
        await Store.KeepLineAsync(Ada, new KeptLine(1, 0, "old"), Morning, None);
        await Store.KeepLineAsync(Bob, new KeptLine(1, 0, "relevant"), Morning, None);
        var nobody = new ConversationKey("test", "app", "nobody");
        await Store.KeepLineAsync(nobody, new KeptLine(1, 0, "never stepped"), Morning, None);

        await Store.SweepAsync(Morning.AddDays(1), None);

        Assert.Equal("", await LinesAsync(Ada));
        Assert.Equal("relevant", await LinesAsync(Bob));
        Assert.Equal("", await LinesAsync(nobody));
    }

    [StoreFact]
    public async Task A_code_opens_whose_case_it_is_until_it_ends()
    {
        await CommitAsync(Turn("a"));
        await Store.KeepShareAsync(new SharedBy(Ada, Here), "code", Morning.AddDays(1), None);
        await Store.KeepShareAsync(new SharedBy(Bob, Here), "code", Morning.AddDays(9), None);

        Assert.Equal(new SharedBy(Ada, Here), await Store.FindShareAsync("code", Morning, None));
        Assert.Null(await Store.FindShareAsync("other", Morning, None));
        Assert.Null(await Store.FindShareAsync("code", Morning.AddDays(1), None));

        await Store.EndShareAsync("code", None);
        Assert.Null(await Store.FindShareAsync("code", Morning, None));
    }

    [StoreFact]
    public async Task Codes_go_with_the_conversation_and_when_they_have_ended()
    {
        await CommitAsync(Turn("a"));
        await CommitAsync(Turn("b", by: Bob) with { RelevantUntil = Morning.AddDays(90) });
        await Store.KeepShareAsync(new SharedBy(Ada, Here), "erased", Morning.AddDays(60), None);
        await Store.KeepShareAsync(new SharedBy(Bob, Here), "over", Morning.AddDays(1), None);
        await Store.KeepShareAsync(new SharedBy(Bob, Here), "open", Morning.AddDays(60), None);

        await Store.EraseAsync(Turn("erased"), None);
        Assert.Null(await Store.FindShareAsync("erased", Morning, None));
        await Store.SweepAsync(Morning.AddDays(2), None);
        Assert.Null(await Store.FindShareAsync("over", Morning, None));
        Assert.Equal(Bob, (await Store.FindShareAsync("open", Morning, None))!.Owner);
    }

    [StoreFact]
    public async Task Outcomes_are_kept_once_for_each_receipt_and_no_erasure_or_sweep_finds_them()
    {
        CommunityOutcome one = new("Acme", "Engineer", "London", 90_000m, Currency.Gbp, true, 2026), other = one with { Base = null, Moved = false };
        await CommitAsync(Turn("a"));
        await Store.KeepOutcomeAsync("receipt", one, None);
        await Store.KeepOutcomeAsync("receipt", other, None);
        await Store.KeepOutcomeAsync("another", other, None);
        await Store.EraseAsync(Turn("erased"), None);
        await Store.SweepAsync(Morning.AddYears(1), None);

        Assert.Equal([other, one], (await Store.OutcomesAsync(None)).OrderBy(outcome => outcome.Moved));
    }

    [StoreFact]
    public async Task A_redelivery_after_an_erasure_does_not_bring_the_case_back()
    {
        await CommitAsync(Turn("a"));
        await Store.EraseAsync(Turn("erased"), None);

        Assert.IsType<CommitResult.AlreadySeen>(await Store.CommitAsync(Turn("a"), None));
        await Store.AcceptAsync(Message("a"), None);
        Assert.Empty(await Store.TakeAcceptedAsync(None));
    }

    [StoreFact]
    public async Task An_erasure_that_was_confirmed_takes_nothing_that_came_after_it()
    {
        await CommitAsync(Turn("a"));
        await Store.EraseAsync(Turn("erased"), None);
        await CommitAsync(Turn("b", effects: Say("new")));

        Assert.Empty(await Store.EraseAsync(Turn("erased", effects: Say("gone")), None));

        Assert.Equal(1, (await Store.LoadAsync(Ada, None)).Version);
        Assert.Equal("new", await DueAsync(Morning));
    }

    [StoreFact]
    public async Task A_delivery_accepted_after_the_request_is_a_new_contact()
    {
        await CommitAsync(Turn("forget", effects: new Effect.Erase()));
        await Store.AcceptAsync(Message("later"), None);

        await Store.EraseAsync(Turn("erased"), None);

        Assert.Equal([Message("later")], await Store.TakeAcceptedAsync(None));
    }

    [StoreFact]
    public async Task The_sweep_erases_what_is_past_its_time_and_nothing_else()
    {
        await CommitAsync(Turn("a", effects: Say("old")));
        await CommitAsync(Turn("b", by: Bob, effects: Say("deadline")) with { RelevantUntil = Morning.AddDays(9) });

        Assert.Equal(0, await Store.SweepAsync(Morning, None));
        Assert.Equal(1, await Store.SweepAsync(Morning.AddDays(1), None));

        Assert.Equal(0, (await Store.LoadAsync(Ada, None)).Version);
        Assert.Equal(1, (await Store.LoadAsync(Bob, None)).Version);
        Assert.Equal("deadline", await DueAsync(Morning));
        Assert.Equal(1, await Store.SweepAsync(Morning.AddDays(10), None));
        Assert.Equal(new StoreCounts(0, 0, 0), await Store.CountAsync(None));
    }

    [StoreFact]
    public async Task The_sweep_leaves_nothing_of_somebody_who_erased_everything()
    {
        var confirmation = await Store.EraseAsync(Turn("erased", effects: [Say("gone"), Say("and so on")]), None);
        await Store.RecordAsync(confirmation[0], new Delivery.Delivered("ref"), null, None);

        await Store.SweepAsync(Morning.AddDays(1), None);

        Assert.Equal("", await DueAsync(Morning.AddDays(2)));
        Assert.Empty(await Store.MessageReferencesAsync(Ada, None));
    }

    [StoreFact]
    public async Task An_adapter_finds_its_facts_again_by_platform_and_name()
    {
        await Store.RememberAsync("discord", "session", "one", None);
        await Store.RememberAsync("discord", "session", "two", None);
        await Store.RememberAsync("slack", "session", "three", None);

        Assert.Equal("two", await Store.RecallAsync("discord", "session", None));
        await Store.ForgetAsync("discord", "session", None);
        Assert.Null(await Store.RecallAsync("discord", "session", None));
        Assert.Equal("three", await Store.RecallAsync("slack", "session", None));
    }
}
