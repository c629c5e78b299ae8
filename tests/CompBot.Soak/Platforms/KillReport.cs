using CompBot.Engine;

namespace CompBot.Soak.Platforms;

/// <summary>What people saw over all the kills.</summary>
internal sealed record KillReport(string Platform, IReadOnlyList<Seen> Seen, IReadOnlyList<string> Complaints, StoreCounts Left)
{
    private const int MostOfEachComplaint = 12;

    /// <summary>What the platform sends until it is taken, and nobody answered.</summary>
    public int Lost => Seen.Count(it => it.IsOwed && it.Texts.Count + it.OfferedLater == 0);

    public int Repeated => Seen.Sum(it => it.Repeated);

    public int Replaced => Seen.Count(it => it.IsReplaced);

    public int Thinking => Seen.Count(it => it.IsStillThinking);

    public bool IsClean => Lost + Replaced + Thinking + (int)Left.DeadLetters == 0 && Repeated <= (Platform == "discord" ? 0 : Seen.Count / 200);

    public static KillReport Of(IPlatformUnderLoad platform, IReadOnlyList<string> complaints, StoreCounts left) => new(platform.Name, platform.Seen(), complaints, left);

    public override string ToString() => $"""
        {Platform}: {Seen.Count} things done, {Seen.Count(it => it.Texts.Count > 0)} answered, {Seen.Sum(it => it.OfferedLater)} offered later, {Seen.Count(it => it is { IsOwed: false, Texts.Count: 0, OfferedLater: 0, IsStillThinking: false })} cut off and told so by the platform
        lost: {Lost}
        repeated: {Repeated}{string.Concat(Seen.Where(it => it.Repeated > 0).Take(5).Select(it => $"\n  {it.Person}: {string.Join(" | ", it.Texts.Select(text => text.ReplaceLineEndings(" ")[..Math.Min(60, text.Length)]))}"))}
        another text than the answer: {Replaced}
        still thinking: {Thinking}
        left in the outbox: {Left.WaitingEffects} waiting (of them {Left.AwaitingContact} for the person's next contact), {Left.DeadLetters} dead letters
        logged: {string.Concat(Complaints.Select(Bare).GroupBy(line => line).OrderByDescending(group => group.Count()).Take(MostOfEachComplaint).Select(group => $"\n  {group.Count()} x {group.Key}"))}
        {(IsClean ? "clean" : "NOT CLEAN")}
        """;

    /// <summary>Without times and numbers, so that the same complaint counts as one.</summary>
    private static string Bare(string line) => System.Text.RegularExpressions.Regex.Replace(line, @"[0-9]+([.:,][0-9]+)*", "#");
}
