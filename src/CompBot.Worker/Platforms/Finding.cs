namespace CompBot.Worker.Platforms;

/// <summary>How well something is that the doctor looked at.</summary>
public enum FindingHealth
{
    Fine,
    Doubtful,
    Broken,
}

/// <summary>One line of the doctor's.</summary>
public sealed record Finding(FindingHealth Health, string What, string Words)
{
    public override string ToString() => $"{Health switch { FindingHealth.Fine => "ok  ", FindingHealth.Doubtful => "look", FindingHealth.Broken => "FAIL" }}  {What}: {Words}";
}
