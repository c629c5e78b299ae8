namespace CompBot.Worker.Settings;

/// <summary>A setting that is wrong, and why: one line, never with the value, which may be a secret.</summary>
public sealed record SettingProblem(string Key, string Why)
{
    public override string ToString() => $"{Key}: {Why}";
}

/// <summary>Settings as read: usable, or the problems that stop the start. Warnings do not.</summary>
public abstract record SettingsReading
{
    private SettingsReading()
    {
    }

    public sealed record Usable(WorkerSettings Settings, IReadOnlyList<string> Warnings) : SettingsReading;

    public sealed record Wrong(IReadOnlyList<SettingProblem> Problems) : SettingsReading;

    public T Match<T>(Func<Usable, T> usable, Func<Wrong, T> wrong) => this switch
    {
        Usable it => usable(it),
        Wrong it => wrong(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}
