namespace CompBot.Discord.Gateway;

/// <summary>What a closed connection calls for.</summary>
public enum Recovery
{
    Resume,

    /// <summary>As Resume, but not at once: Discord said we sent too much.</summary>
    ResumeLater,

    /// <summary>The session is gone: a new one.</summary>
    Identify,

    /// <summary>Trying again cannot help: the operator must act.</summary>
    Stop,
}

/// <summary>Discord's close codes and what each calls for.</summary>
public static class CloseRule
{
    /// <summary>What we close with: any code but 1000 and 1001 keeps the session.</summary>
    public const int KeepSession = 4000;

    public static Recovery For(int? code) => code switch
    {
        4003 or 4006 or 4007 or 4009 => Recovery.Identify,
        4004 or 4010 or 4011 or 4012 or 4013 or 4014 => Recovery.Stop,
        4008 => Recovery.ResumeLater,
        _ => Recovery.Resume,
    };

    /// <summary>True where the code says that we sent something wrong.</summary>
    public static bool IsOurMistake(int? code) => code is 4001 or 4002 or 4005 or 4008;

    /// <summary>One line for the operator.</summary>
    public static string Message(int? code) => code switch
    {
        4004 => "Discord refused the bot's token. Copy a new one from the Developer Portal (Bot, Reset Token) into Discord:Token and start again.",
        4010 => "Discord refused the shard number. Start one process only, with the number of shards Discord recommends.",
        4011 => "Discord asks for more shards. Start again: the recommended number is taken at the start.",
        4012 => "Discord no longer speaks version 10 of its gateway. Update CompBot.",
        4013 => "Discord refused the intents. Update CompBot.",
        4014 => "Discord refused the intents. Open the Developer Portal, Bot, and look under Privileged Gateway Intents; CompBot needs none of them.",
        _ => $"Discord closed the connection for good (code {code}).",
    };
}
