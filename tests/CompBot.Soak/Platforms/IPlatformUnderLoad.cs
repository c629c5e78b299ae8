namespace CompBot.Soak.Platforms;

/// <summary>A fake platform with people who each do one thing, so that whatever is shown to one of them belongs to it.</summary>
internal interface IPlatformUnderLoad : IAsyncDisposable
{
    string Name { get; }

    IEnumerable<(string Name, string Value)> Settings { get; }

    /// <summary>The program is connected.</summary>
    bool IsConnected { get; }

    /// <summary>A new person does one thing.</summary>
    void Act(int number, Random chance);

    /// <summary>Whoever saw no answer comes back once.</summary>
    Task ComeBackAsync();

    /// <summary>Nobody waits for anything any more.</summary>
    bool IsQuiet { get; }

    IReadOnlyList<Seen> Seen();
}

/// <summary>What one person saw. Texts: the bot's answers to what was done. IsOwed: the platform sends it until it is taken, so that an answer must come.</summary>
internal sealed record Seen(string Person, bool IsOwed, IReadOnlyList<string> Texts, bool IsStillThinking, int OfferedLater)
{
    /// <summary>The same text more than once.</summary>
    public int Repeated => Texts.Count - Texts.Distinct().Count();

    /// <summary>A remark of the adapter in place of the answer.</summary>
    public bool IsReplaced => Texts.Any(text => text.Contains("I have that already", StringComparison.Ordinal) || text.Contains("Something went wrong", StringComparison.Ordinal));
}
