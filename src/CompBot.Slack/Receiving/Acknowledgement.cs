namespace CompBot.Slack.Receiving;

/// <summary>What became of an answer in an acknowledgement.</summary>
public enum AckOutcome
{
    Sent,

    /// <summary>Acknowledged before, by the budget or by an earlier answer.</summary>
    TooLate,

    /// <summary>Over a frame's size, or of a kind that takes no answer: still to be acknowledged.</summary>
    DoesNotFit,

    /// <summary>The connection it came by is gone.</summary>
    Lost,
}

/// <summary>The one acknowledgement of one delivery; whoever is first gives it.</summary>
/// <remarks>MostBytes: room for an answer, zero where none is taken. Send writes it, with no answer for null, and tells whether it left.</remarks>
public sealed class Acknowledgement(int mostBytes, Func<byte[]?, ValueTask<bool>> send)
{
    private int _isGiven;

    public bool IsGiven => Volatile.Read(ref _isGiven) != 0;

    public async Task<AckOutcome> GiveAsync(byte[]? answer = null)
    {
        if (answer is not null && answer.Length > mostBytes)
        {
            return AckOutcome.DoesNotFit;
        }

        if (Interlocked.Exchange(ref _isGiven, 1) != 0)
        {
            return AckOutcome.TooLate;
        }

        return await send(answer) ? AckOutcome.Sent : AckOutcome.Lost;
    }
}

/// <summary>Which of Slack's three kinds of delivery it is.</summary>
public enum DeliveryKind
{
    /// <summary>Sent again until acknowledged.</summary>
    Event,

    /// <summary>Never sent twice; takes an answer in its acknowledgement.</summary>
    Command,

    /// <summary>A click, a form, a suggestion or a shortcut: never sent twice.</summary>
    Interaction,
}

/// <summary>One delivery as both transports hand it over: nothing above them knows which it was. Envelope is ours alone, never a key.</summary>
public sealed record SlackDelivery(DeliveryKind Kind, System.Text.Json.JsonElement Payload, string Envelope, Acknowledgement Ack);
