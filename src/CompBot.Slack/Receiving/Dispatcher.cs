using System.Threading.Channels;
using Microsoft.Extensions.Logging;

namespace CompBot.Slack.Receiving;

/// <summary>Between the read loop and the receiver: begins deliveries in order of arrival, and carries on beside each other with what takes longer.</summary>
public sealed class Dispatcher(SlackReceiver receiver, SlackMeters meters, ILogger<Dispatcher> logger) : IDisposable
{
    private const int Depth = 4096;
    private const int AtOnce = 1024;

    private readonly Channel<SlackDelivery> _waiting = Channel.CreateBounded<SlackDelivery>(new BoundedChannelOptions(Depth) { SingleReader = true });
    private readonly SemaphoreSlim _places = new(AtOnce);

    public int Waiting => _waiting.Reader.Count;

    public void Dispose() => _places.Dispose();

    /// <summary>False where too much waits already.</summary>
    public bool TryAdd(SlackDelivery delivery) => _waiting.Writer.TryWrite(delivery);

    /// <summary>Runs until told to stop, then finishes what has begun.</summary>
    public async Task RunAsync(CancellationToken stopping)
    {
        try
        {
            await foreach (var delivery in _waiting.Reader.ReadAllAsync(stopping))
            {
                await _places.WaitAsync(stopping);
                _ = FinishAsync(delivery);
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // Stopping: what waits is not acknowledged, and events come again.
        }
    }

    private async Task FinishAsync(SlackDelivery delivery)
    {
        try
        {
            await receiver.ReceiveAsync(delivery, CancellationToken.None);
        }
        catch (Exception mistake)
        {
            meters.Count("mistake");
            logger.LogError("A delivery from Slack failed: {Mistake}", mistake.GetType().Name);
        }
        finally
        {
            _places.Release();
        }
    }
}
