using System.Threading.Channels;
using CompBot.Discord.Gateway;

namespace CompBot.Discord.Receiving;

/// <summary>Between the sockets and the receiver: a bounded queue, and a bounded number of events under way. One slow person delays nobody else.</summary>
internal sealed class EventPump(Receiver receiver) : IDisposable
{
    private const int MostWaiting = 4096;
    private const int MostUnderWay = 2048;

    private readonly Channel<Dispatch> _events = Channel.CreateBounded<Dispatch>(new BoundedChannelOptions(MostWaiting) { SingleReader = true });
    private readonly SemaphoreSlim _places = new(MostUnderWay, MostUnderWay);

    public ChannelWriter<Dispatch> Events => _events.Writer;

    /// <summary>Ends when the queue is completed and everything of it is handled.</summary>
    public async Task RunAsync()
    {
        await foreach (var dispatch in _events.Reader.ReadAllAsync())
        {
            await _places.WaitAsync();

            // Begun here, in order: up to its place in its conversation's own queue nothing of it waits.
            _ = HandleAsync(dispatch);
        }

        for (var place = 0; place < MostUnderWay; place++)
        {
            await _places.WaitAsync();
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task HandleAsync(Dispatch dispatch)
    {
        await receiver.HandleAsync(dispatch);
        _places.Release();
    }
}
