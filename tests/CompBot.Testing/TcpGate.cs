using System.Net;
using System.Net.Sockets;

namespace CompBot.Testing;

/// <summary>A wire to a server on the same machine that can be cut: it swallows what comes back, or takes no new connection.</summary>
public sealed class TcpGate : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _stopping = new();
    private readonly int _target;
    private readonly Lock _lock = new();
    private readonly List<TcpClient> _open = [];
    private readonly Task _accepting;

    public TcpGate(int target)
    {
        _target = target;
        _listener.Start();
        _accepting = AcceptAsync();
    }

    public int Port => ((IPEndPoint)_listener.LocalEndpoint).Port;

    /// <summary>What the server says does not come through: whoever asked waits in vain, though it was done.</summary>
    public bool SwallowsAnswers { get; set; }

    /// <summary>Nothing comes through in either direction; no connection ends.</summary>
    public bool IsStalled { get; set; }

    /// <summary>Ends all connections, as a server does that dies.</summary>
    public void Drop()
    {
        lock (_lock)
        {
            _open.ForEach(client => client.Dispose());
            _open.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stopping.CancelAsync();
        _listener.Stop();
        Drop();
        await _accepting;
        _stopping.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await _listener.AcceptTcpClientAsync(_stopping.Token));
            }
        }
        catch (Exception over) when (over is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // Closed.
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        var server = new TcpClient();
        lock (_lock)
        {
            _open.AddRange([client, server]);
        }

        try
        {
            await server.ConnectAsync(IPAddress.Loopback, _target);
            await Task.WhenAny(CopyAsync(client, server, () => IsStalled), CopyAsync(server, client, () => IsStalled || SwallowsAnswers));
        }
        catch (Exception over) when (over is SocketException or IOException or ObjectDisposedException)
        {
            // The server is not there.
        }

        client.Dispose();
        server.Dispose();
    }

    private static async Task CopyAsync(TcpClient from, TcpClient to, Func<bool> swallows)
    {
        var buffer = new byte[16_384];
        try
        {
            while (await from.GetStream().ReadAsync(buffer) is > 0 and var count)
            {
                if (!swallows())
                {
                    await to.GetStream().WriteAsync(buffer.AsMemory(0, count));
                }
            }
        }
        catch (Exception over) when (over is SocketException or IOException or ObjectDisposedException or InvalidOperationException)
        {
            // One side is gone.
        }
    }
}
