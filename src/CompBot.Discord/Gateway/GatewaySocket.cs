using System.Buffers;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;

namespace CompBot.Discord.Gateway;

/// <summary>A web socket with whole messages, one sender at a time, and an end that never waits for the other side.</summary>
internal sealed class GatewaySocket(TimeProvider clock) : IDisposable
{
    private const int MostMessageBytes = 64 * 1024 * 1024;
    private static readonly TimeSpan ConnectTimeout = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan ClosePatience = TimeSpan.FromSeconds(1);

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _sending = new(1, 1);
    private readonly ArrayBufferWriter<byte> _received = new(16 * 1024);

    /// <summary>Discord's code after ReceiveAsync answered null; null where it gave none.</summary>
    public int? CloseCode => _socket.CloseStatus is { } status && (int)status != 1005 ? (int)status : null;

    /// <summary>False where no connection came about in time. Throws only when stopped.</summary>
    public async Task<bool> ConnectAsync(string url, CancellationToken stop)
    {
        using var timeout = new CancellationTokenSource(ConnectTimeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(stop, timeout.Token);
        try
        {
            await _socket.ConnectAsync(Address(url), both.Token);
            return true;
        }
        catch (Exception failure) when (failure is WebSocketException or OperationCanceledException or UriFormatException or ArgumentException && !stop.IsCancellationRequested)
        {
            return false;
        }
    }

    /// <summary>The next message, valid until the next call; null where the connection ended.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync(CancellationToken cancellationToken)
    {
        _received.ResetWrittenCount();
        try
        {
            while (true)
            {
                var result = await _socket.ReceiveAsync(_received.GetMemory(8 * 1024), cancellationToken);
                if (result.MessageType == WebSocketMessageType.Close || _received.WrittenCount + result.Count > MostMessageBytes)
                {
                    return null;
                }

                _received.Advance(result.Count);
                if (result.EndOfMessage)
                {
                    return _received.WrittenMemory;
                }
            }
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or IOException or ObjectDisposedException)
        {
            return null;
        }
    }

    public Task<bool> SendAsync<T>(T payload, JsonTypeInfo<T> type, CancellationToken cancellationToken) => SendAsync(JsonSerializer.SerializeToUtf8Bytes(payload, type), cancellationToken);

    /// <summary>False where the connection ended; the receiving side then says how.</summary>
    public async Task<bool> SendAsync(ReadOnlyMemory<byte> payload, CancellationToken cancellationToken)
    {
        if (payload.Length > DiscordLimits.GatewayPayloadBytes)
        {
            throw new InvalidOperationException("A payload that Discord would close the connection for.");
        }

        try
        {
            await _sending.WaitAsync(cancellationToken);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        try
        {
            await _socket.SendAsync(payload, WebSocketMessageType.Text, WebSocketMessageFlags.EndOfMessage, cancellationToken);
            return true;
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            return false;
        }
        finally
        {
            _sending.Release();
        }
    }

    /// <summary>Says goodbye with a code that keeps the session, and does not wait for an answer.</summary>
    public async Task CloseAsync()
    {
        using var patience = new CancellationTokenSource(ClosePatience);
        try
        {
            if (_socket.State is WebSocketState.Open or WebSocketState.CloseReceived)
            {
                await _socket.CloseOutputAsync((WebSocketCloseStatus)CloseRule.KeepSession, null, patience.Token);
            }
        }
        catch (Exception ended) when (ended is WebSocketException or OperationCanceledException or IOException or InvalidOperationException)
        {
            // It is closed all the same.
        }

        _socket.Abort();
    }

    public void Dispose()
    {
        _socket.Dispose();
        _sending.Dispose();
    }

    private static Uri Address(string url) => new($"{url.TrimEnd('/')}/?v=10&encoding=json");
}
