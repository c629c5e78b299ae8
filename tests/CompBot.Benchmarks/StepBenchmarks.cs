using System.Diagnostics;
using CompBot.Core.Conversation;
using CompBot.Testing;

namespace CompBot.Benchmarks;

/// <summary>How long Dialogue.Step takes on each line of a talk over the bundled guides, warm. Steps that write a playbook are told apart.</summary>
internal static class StepBenchmarks
{
    private const int Rounds = 400, Warmup = 200;
    private static readonly Moment Now = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));

    private static readonly ConversationEvent[] Talk =
    [
        new ConversationEvent.Commanded(CommandName.Negotiate, []),
        new ConversationEvent.Said(
            "Midjourney, Diffusion Model Engineer, San Francisco. OpenAI written: 300K base, 800K equity over 4 years. Google DeepMind written: 310K base, 600K RSU over 4 years"),
        new ConversationEvent.Said("yes"),
        new ConversationEvent.Said("no offer yet"),
        new ConversationEvent.Said("what is a floor?"),
        new ConversationEvent.Said("my minimum is 290K base"),
        new ConversationEvent.Said("script"),
        new ConversationEvent.Said("skip"),
        new ConversationEvent.Said("skip"),
        new ConversationEvent.Said("next"),
        new ConversationEvent.Said("next"),
        new ConversationEvent.Commanded(CommandName.Bands, []),
        new ConversationEvent.Commanded(CommandName.Help, []),
    ];

    public static int Run()
    {
        for (var round = 0; round < Warmup; round++)
        {
            Walk((_, _, _) => { });
        }

        var times = Talk.Select(_ => new List<double>(Rounds)).ToArray();
        var states = new ConversationState[Talk.Length];
        for (var round = 0; round < Rounds; round++)
        {
            Walk((at, state, time) =>
            {
                times[at].Add(time.TotalMicroseconds);
                states[at] = state;
            });
        }

        for (var at = 0; at < Talk.Length; at++)
        {
            Console.WriteLine($"{Median(times[at]),8:N1} µs  {Words(Talk[at]),-50} -> {states[at].GetType().Name}");
        }

        Report(times, states);
        return 0;
    }

    private static void Report(List<double>[] times, ConversationState[] states)
    {
        var plain = Enumerable.Range(0, Talk.Length).Where(at => states[at] is not ConversationState.ReadingPlaybook).SelectMany(at => times[at]).ToList();
        var playbook = Enumerable.Range(0, Talk.Length).Where(at => states[at] is ConversationState.ReadingPlaybook).SelectMany(at => times[at]).ToList();
        Console.WriteLine($"a step without a playbook, median: {Median(plain):N1} µs (wanted: at most 50)");
        if (playbook.Count > 0)
        {
            Console.WriteLine($"a step with a playbook, median: {Median(playbook):N1} µs (wanted: at most 2,000)");
        }
    }

    private static void Walk(Action<int, ConversationState, TimeSpan> done)
    {
        ConversationState state = new ConversationState.NotStarted();
        for (var at = 0; at < Talk.Length; at++)
        {
            var began = Stopwatch.GetTimestamp();
            state = Dialogue.Step(state, Talk[at], BundledLibrary.Loaded, Now).Next;
            done(at, state, Stopwatch.GetElapsedTime(began));
        }
    }

    private static double Median(List<double> values) => values.Order().ElementAt(values.Count / 2);

    private static string Words(ConversationEvent happened) => happened is ConversationEvent.Said said
        ? said.Text.Length > 48 ? said.Text[..45] + "..." : said.Text
        : $"/{((ConversationEvent.Commanded)happened).Command}".ToLowerInvariant();
}
