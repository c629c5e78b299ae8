using System.Text.Json;
using CompBot.Core;

namespace CompBot.Slack.Api;

/// <summary>What became of one call of the Web API.</summary>
public abstract record ApiAnswer
{
    private ApiAnswer()
    {
    }

    public sealed record Ok(JsonElement Body) : ApiAnswer
    {
        /// <summary>The token's scopes, where the call was to test it.</summary>
        public Sequence<string> Scopes { get; init; } = [];
    }

    /// <summary>Slack says no. Details are JSON pointers or a missing scope's name, never content.</summary>
    public sealed record Refused(string Error, Sequence<string> Details) : ApiAnswer
    {
        public ErrorGroup Group => SlackErrors.GroupOf(Error);
    }

    /// <summary>Not carried out, for its rate: After where Slack or our own pacing says how long to wait.</summary>
    public sealed record Busy(TimeSpan? After) : ApiAnswer;

    /// <summary>Certainly not carried out: no connection came about.</summary>
    public sealed record Unreached : ApiAnswer;

    /// <summary>It may have been carried out: the answer was lost, or Slack failed midway.</summary>
    public sealed record Unknown : ApiAnswer;

    public T Match<T>(Func<Ok, T> ok, Func<Refused, T> refused, Func<Busy, T> busy, Func<Unreached, T> unreached, Func<Unknown, T> unknown) => this switch
    {
        Ok it => ok(it),
        Refused it => refused(it),
        Busy it => busy(it),
        Unreached it => unreached(it),
        Unknown it => unknown(it),
        _ => throw new InvalidOperationException("A case without an arm."),
    };
}
