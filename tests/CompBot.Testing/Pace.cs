using System.Net;
using System.Net.Sockets;

namespace CompBot.Testing;

/// <summary>
/// Lets real work keep up with a fake clock. A beat is a few round trips over loopback: what waited for the threads and sockets of this process when it
/// began has had its turn when it ends, so that on a busy machine fake time passes more slowly, as much as everything else does.
/// </summary>
public static class Pace
{
    private const int RoundTrips = 4;

    /// <summary>Only what hangs is given up: a machine that others keep busy may take a minute for what else takes three seconds.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

    private static readonly SemaphoreSlim OneAtATime = new(1, 1);
    private static readonly Lazy<Task<(Socket Near, Socket Far)>> Pair = new(ConnectAsync);

    /// <summary>Waits, as long as patience lasts, until it is so.</summary>
    public static async Task UntilAsync(Func<Task<bool>> condition, string what)
    {
        for (var started = TimeProvider.System.GetTimestamp(); !await condition();)
        {
            if (TimeProvider.System.GetElapsedTime(started) > Patience)
            {
                throw new TimeoutException($"Waited in vain until {what}");
            }

            await Task.Yield();
        }
    }

    public static async Task BeatAsync()
    {
        await OneAtATime.WaitAsync();
        try
        {
            var (near, far) = await Pair.Value;
            for (var trip = 0; trip < RoundTrips; trip++)
            {
                await CrossAsync(near, far);
                await CrossAsync(far, near);
            }
        }
        finally
        {
            OneAtATime.Release();
        }
    }

    private static async Task CrossAsync(Socket from, Socket to)
    {
        // The receiver waits first, so that the byte wakes it the way a client's bytes wake a server.
        var arrives = to.ReceiveAsync(new byte[1]);
        await from.SendAsync(new byte[1]);
        await arrives;
        await Task.Yield();
    }

    private static async Task<(Socket Near, Socket Far)> ConnectAsync()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        listener.Bind(new IPEndPoint(IPAddress.Loopback, 0));
        listener.Listen();
        var near = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
        var accepted = listener.AcceptAsync();
        await near.ConnectAsync(listener.LocalEndPoint!);
        var far = await accepted;
        far.NoDelay = true;
        return (near, far);
    }
}
