using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Offers;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>The calendar file, and the time and zone of a day.</summary>
public class CalendarTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 9, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("tomorrow 5pm PST", "5 pm PST", -8)]
    [InlineData("Friday 5:30 p.m. EST", "5:30 pm EST", -5)]
    [InlineData("28 Nov 17:00 CET", "5 pm CET", 1)]
    [InlineData("Friday 12am", "12 am", null)]
    [InlineData("Monday 9 am", "9 am", null)]
    [InlineData("Friday 5pm ABC", "5 pm", null)]
    public void A_time_is_read_with_its_zone(string words, string shown, int? hours)
    {
        var time = DueTime.Read(words, BundledLibrary.Loaded.Zones);

        Assert.Equal(shown, time?.ToString());
        Assert.Equal(hours is { } offset ? TimeSpan.FromHours(offset) : null, time?.Offset);
    }

    [Theory]
    [InlineData("28 November")]
    [InlineData("Friday")]
    [InlineData("12/3")]
    [InlineData("Friday 13pm")]
    [InlineData("2026-12-03")]
    [InlineData(null)]
    public void A_day_alone_has_no_time(string? words) => Assert.Null(DueTime.Read(words, BundledLibrary.Loaded.Zones));

    [Fact]
    public void A_deadline_keeps_its_time_and_zone_and_stands_in_the_file_as_that_instant()
    {
        var state = Said(Said(Said(new ConversationState.NotStarted(), "Midjourney, Diffusion Model Engineer, San Francisco. OpenAI in writing: 300K base, 800K equity over 4 years."), "yes"), "skip");
        var told = Step(state, "OpenAI's deadline is tomorrow 5pm PST");

        Assert.Equal(new DueTime(new(17, 0), "PST", TimeSpan.FromHours(-8)), told.Next.Carried.Case.Offers[0].DeadlineTime);
        Assert.Equal(new DateOnly(2026, 11, 21), told.Next.Carried.Case.Offers[0].Deadline);
        var file = Step(told.Next, "calendar").Effects.OfType<Effect.Say>().Single().Reply.Attachment!;
        Assert.Equal(("compbot.ics", "text/calendar"), (file.FileName, file.ContentType));
        var lines = file.Content.Split("\r\n");
        Assert.Equal(["BEGIN:VCALENDAR", "VERSION:2.0"], lines[..2]);
        Assert.Contains("DTSTART:20261122T010000Z", lines);
        Assert.Contains("SUMMARY:Answer due: OpenAI", lines);
        Assert.Contains("TRIGGER:-P1D", lines);
        Assert.Contains(lines, line => line.StartsWith("SUMMARY:Ask for their range", StringComparison.Ordinal));
        Assert.All(lines, line => Assert.InRange(System.Text.Encoding.UTF8.GetByteCount(line), 0, 75));
        Assert.Equal(lines.Count(line => line == "BEGIN:VEVENT"), lines.Count(line => line == "END:VEVENT"));
        Assert.DoesNotContain("\n", file.Content.Replace("\r\n", "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public void Another_day_takes_the_old_time_away()
    {
        var state = Said(new ConversationState.NotStarted(), "Midjourney, Diffusion Model Engineer, San Francisco. OpenAI in writing: 300K base. Their deadline is tomorrow 5pm PST.");

        Assert.NotNull(state.Carried.Case.Offers[0].DeadlineTime);
        Assert.Null(Said(state, "OpenAI's deadline is 27 November").Carried.Case.Offers[0].DeadlineTime);
    }

    [Fact]
    public void Without_any_date_there_is_no_file() =>
        Assert.Null(Step(new ConversationState.NotStarted(), "calendar").Effects.OfType<Effect.Say>().Single().Reply.Attachment);

    private static ConversationState Said(ConversationState state, string text) => Step(state, text).Next;

    private static Turn Step(ConversationState state, string text) =>
        Dialogue.Step(state, new ConversationEvent.Said(text), BundledLibrary.Loaded, new Moment(Now, TimeSpan.Zero, Place.Direct));
}
