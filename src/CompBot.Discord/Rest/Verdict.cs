namespace CompBot.Discord.Rest;

/// <summary>What an attempt means: a result, or a wait before the next attempt. Pure.</summary>
internal sealed record Verdict(RestResult? Result, TimeSpan Wait, bool IsLimit, bool Jitters, string Why)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromMilliseconds(250);

    public static Verdict Done(RestResult result) => new(result, TimeSpan.Zero, false, false, "");

    public static Verdict Limit(TimeSpan wait, Repeat repeat) => repeat == Repeat.Never ? Done(new RestResult.RateLimited(wait)) : new(null, wait, IsLimit: true, false, "rate limited");

    public static Verdict OfServerError(RestRequest request, int status, int attempt) => request.Repeat switch
    {
        Repeat.Freely or Repeat.ByNonce => Again(attempt, $"answered {status}"),
        Repeat.WithinBudget when attempt == 1 => AtOnce($"answered {status}"),
        Repeat.WithinBudget or Repeat.NotOnceSent or Repeat.Never => Done(new RestResult.Unavailable($"answered {status}")),
    };

    public static Verdict OfNone(RestRequest request, NoAnswer none, int attempt) => request.Repeat switch
    {
        Repeat.Freely or Repeat.ByNonce => Again(attempt, none.Why),
        Repeat.WithinBudget when attempt == 1 => AtOnce(none.Why),
        Repeat.NotOnceSent when !none.Sent => Again(attempt, none.Why),
        Repeat.WithinBudget or Repeat.NotOnceSent or Repeat.Never => Done(new RestResult.Unavailable(none.Why)),
    };

    private static Verdict Again(int attempt, string why) => new(null, FirstWait * Math.Pow(2, attempt - 1), false, Jitters: true, why);

    private static Verdict AtOnce(string why) => new(null, TimeSpan.Zero, false, false, why);
}
