using System.Buffers;
using System.Net.WebSockets;
using CompBot.Slack.Blocks;
using CompBot.Slack.Receiving;

namespace CompBot.Slack.Socket;

/// <summary>
/// One connection. Its loop only reads and hands over, so that a receive is always pending: .NET answers Slack's pings only then. All sending goes
/// through one writer.
/// </summary>
internal sealed class SlackSocket(
    ClientWebSocket socket, SocketTimings timings, TimeProvider clock, SlackMeters meters, Action<SocketSignal> tell, Func<SlackDelivery, bool> handOver) : IDisposable
{
    private const int LargestMessage = 1024 * 1024;

    /// <summary>An envelope's id and the JSON around an answer.</summary>
    private const int AckOverhead = 128;

    private readonly SemaphoreSlim _writer = new(1);
    private readonly CancellationTokenSource _ended = new();
    private readonly TaskCompletionSource _drained = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _unanswered;
    private bool _isClosing;

    /// <summary>When Slack said hello; null before.</summary>
    public DateTimeOffset? ReadySince { get; set; }

    /// <summary>A successor takes over: this one only finishes what it has.</summary>
    public bool IsLeaving { get; set; }

    /// <summary>Reads until the connection ends, for whatever reason; tells so once.</summary>
    public async Task RunAsync()
    {
        var why = "left";
        try
        {
            why = await ReadAsync();
        }
        catch (OperationCanceledException)
        {
            // Nobody cancels a receive here: a missed pong comes this way, and must never be taken for a stop.
            why = _isClosing ? "left" : "no pong";
        }
        catch (WebSocketException failure)
        {
            why = failure.WebSocketErrorCode.ToString();
        }
        finally
        {
            await _ended.CancelAsync();
            tell(new SocketSignal.Closed(this, why));
        }
    }

    /// <summary>Left for a successor that is ready: read for a little while longer, then closed.</summary>
    public async Task LeaveAsync(CancellationToken stopping)
    {
        IsLeaving = true;
        using var either = CancellationTokenSource.CreateLinkedTokenSource(_ended.Token, stopping);
        await Task.Delay(timings.Linger, clock, either.Token).ContinueWith(_ => { }, TaskScheduler.Default);
        await CloseAsync();
    }

    /// <summary>Waits for acknowledgements under way, closes with a handshake that is given little time, then cuts.</summary>
    public async Task CloseAsync()
    {
        await DrainAsync();
        _isClosing = true;
        try
        {
            using var limit = new CancellationTokenSource(timings.Close, clock);
            await _writer.WaitAsync(limit.Token);
            if (socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, limit.Token);
                await Task.Delay(timings.Close, clock, _ended.Token);
            }
        }
        catch (Exception failure) when (failure is OperationCanceledException or WebSocketException or ObjectDisposedException)
        {
            // Closed by the other side, or not in time: cut below.
        }

        socket.Abort();
    }

    /// <summary>The connection alone: acknowledgements of turns under way may still come, and find the end.</summary>
    public void Dispose() => socket.Dispose();

    private async Task<string> ReadAsync()
    {
        var buffer = new ArrayBufferWriter<byte>(16 * 1024);
        var tooLarge = false;
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer.GetMemory(16 * 1024), CancellationToken.None);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                return "closed by Slack";
            }

            tooLarge |= buffer.WrittenCount + part.Count > LargestMessage;
            if (!tooLarge)
            {
                buffer.Advance(part.Count);
            }

            if (part.EndOfMessage)
            {
                Receive(buffer.WrittenMemory, part.MessageType, tooLarge);
                buffer.ResetWrittenCount();
                tooLarge = false;
            }
        }
    }

    private void Receive(ReadOnlyMemory<byte> message, WebSocketMessageType type, bool tooLarge)
    {
        var frame = tooLarge || type != WebSocketMessageType.Text ? null : SocketFrame.TryRead(message);
        switch (frame?.Type)
        {
            case null:
                meters.Count(tooLarge ? "oversized frame" : "unreadable frame");
                break;
            case "hello":
                tell(new SocketSignal.Hello(this, frame.Connections, frame.LifeTime));
                break;
            case "disconnect":
                tell(new SocketSignal.Leaving(this, frame.Reason ?? "unknown"));
                break;
            default:
                Receive(frame);
                break;
        }
    }

    private void Receive(SocketFrame frame)
    {
        if (frame.EnvelopeId is not { } envelope)
        {
            meters.Count("unknown frame");
            return;
        }

        Interlocked.Increment(ref _unanswered);
        var arrived = clock.GetTimestamp();
        var room = frame.TakesAnswer ? SlackLimits.FrameBytes - AckOverhead : 0;
        var ack = new Acknowledgement(room, answer => AcknowledgeAsync(envelope, answer, arrived));
        if (frame.IsRetry)
        {
            meters.Count("retry");
        }

        if (frame.Kind is not { } kind)
        {
            meters.Count("unknown envelope");
            _ = ack.GiveAsync();
        }
        else if (!handOver(new SlackDelivery(kind, frame.Payload, envelope, ack)))
        {
            // Not acknowledged: Slack sends an event again, and tells the person who clicked.
            meters.Count("overload");
            Answered();
        }
    }

    private async ValueTask<bool> AcknowledgeAsync(string envelope, byte[]? answer, long arrived)
    {
        var frame = SlackJson.Bytes(writer =>
        {
            writer.WriteString("envelope_id", envelope);
            if (answer is not null)
            {
                writer.WritePropertyName("payload");
                writer.WriteRawValue(answer, skipInputValidation: true);
            }
        });
        var sent = frame.Length <= SlackLimits.FrameBytes && await SendAsync(frame);
        meters.Acknowledged(clock.GetElapsedTime(arrived));
        meters.Count(sent ? "ack" : "lost ack");
        Answered();
        return sent;
    }

    private async Task<bool> SendAsync(byte[] frame)
    {
        try
        {
            await _writer.WaitAsync(_ended.Token);
        }
        catch (Exception failure) when (failure is OperationCanceledException or ObjectDisposedException)
        {
            return false;
        }

        try
        {
            await socket.SendAsync(frame, WebSocketMessageType.Text, endOfMessage: true, _ended.Token);
            return true;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            _writer.Release();
        }
    }

    private void Answered()
    {
        if (Interlocked.Decrement(ref _unanswered) == 0 && IsLeaving)
        {
            _drained.TrySetResult();
        }
    }

    private async Task DrainAsync()
    {
        IsLeaving = true;
        if (Volatile.Read(ref _unanswered) > 0 && !_ended.IsCancellationRequested)
        {
            using var limit = new CancellationTokenSource(timings.Drain, clock);
            using var either = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, _ended.Token);
            await Task.WhenAny(_drained.Task, Task.Delay(Timeout.InfiniteTimeSpan, either.Token));
        }
    }
}
