using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Engine;

namespace CompBot.Soak;

/// <summary>
/// A platform that writes what it is sent to a file before it answers, so that a kill cannot take it back. It is slow, fails, and lets addresses of
/// replies for the person's eyes only die, all by chance.
/// </summary>
internal sealed class RecordingPlatform(string file, Random chance) : IReplyChannel, IDisposable
{
    private readonly Lock _gate = new();
    private readonly FileStream _file = new(file, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    public string Platform => "soak";

    public async Task<Delivery> DeliverAsync(QueuedEffect queued, CancellationToken cancellationToken)
    {
        if (Roll() < 0.3)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(Roll() * 10), cancellationToken);
        }

        var fate = Roll();
        if (fate < 0.05)
        {
            return new Delivery.RetryLater();
        }

        var cause = ((ReplyPart.Text)((Effect.Say)queued.Effect).Reply.Parts[0]).Body;
        if (queued.Address.Place == Place.Shared && fate < 0.4 && queued.Address.Route == cause)
        {
            Write($"died {queued.Id} {cause} {DateTime.UtcNow.Ticks}");
            return new Delivery.AddressDied();
        }

        Write($"sent {queued.Id} {cause} {DateTime.UtcNow.Ticks}");
        return new Delivery.Delivered($"{queued.Id}");
    }

    public Task<Sequence<string>> EraseMessagesAsync(ConversationKey conversation, Sequence<string> messageReferences, CancellationToken cancellationToken) =>
        Task.FromResult<Sequence<string>>([]);

    public void Dispose() => _file.Dispose();

    private void Write(string line)
    {
        lock (_gate)
        {
            _file.Write(System.Text.Encoding.ASCII.GetBytes(line + "\n"));
        }
    }

    private double Roll()
    {
        lock (_gate)
        {
            return chance.NextDouble();
        }
    }
}
