using System.Net.WebSockets;
using CompBot.Slack.Api;
using CompBot.Slack.Reading;

namespace CompBot.Slack.Socket;

/// <summary>Gets a ticket and dials it. A ticket works once, so every attempt gets its own; the address is a credential and never logged.</summary>
internal sealed class SocketOpener(SlackApi api, string appToken, SocketTimings timings, TimeProvider clock)
{
    public async Task<(ClientWebSocket? Socket, OpenFailure? Failure)> OpenAsync(CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync(new ApiCall("apps.connections.open", appToken, [], CallKind.AtOnce) { ContentType = "application/x-www-form-urlencoded" }, cancellationToken);
        var (address, failure) = answer.Match<(Uri?, OpenFailure?)>(
            ok => Address(ok.Body.Text("url")),
            refused => (null, IsFatal(refused) ? new OpenFailure.Fatal(refused.Error) : new OpenFailure.Passing(refused.Error)),
            busy => (null, new OpenFailure.Busy(busy.After)),
            unreached => (null, new OpenFailure.Passing("no connection")),
            unknown => (null, new OpenFailure.Passing("no answer")));
        return address is null ? (null, failure) : await DialAsync(address, cancellationToken);
    }

    private async Task<(ClientWebSocket?, OpenFailure?)> DialAsync(Uri address, CancellationToken cancellationToken)
    {
        var socket = new ClientWebSocket();
        socket.Options.KeepAliveInterval = timings.KeepAliveInterval;
        socket.Options.KeepAliveTimeout = timings.KeepAliveTimeout;
        using var timeout = new CancellationTokenSource(timings.Handshake, clock);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellationToken);
        try
        {
            await socket.ConnectAsync(address, either.Token);
            return (socket, null);
        }
        catch (Exception failure) when (failure is WebSocketException or HttpRequestException || (failure is OperationCanceledException && !cancellationToken.IsCancellationRequested))
        {
            socket.Dispose();
            return (null, new OpenFailure.Passing("handshake"));
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    /// <summary>Slack's own sockets are always encrypted; another server's address is taken as it gives it.</summary>
    private (Uri?, OpenFailure?) Address(string? url) =>
        Uri.TryCreate(url, UriKind.Absolute, out var uri)
        && (SlackHosts.IsSlack(api.BaseUrl) ? uri.Scheme == "wss" && uri.Host.EndsWith(".slack.com", StringComparison.Ordinal) : uri.Scheme is "ws" or "wss")
            ? (uri, null)
            : (null, new OpenFailure.Passing("an address that is no socket's"));

    private static bool IsFatal(ApiAnswer.Refused refused) =>
        refused.Group == ErrorGroup.DeadCredentials || refused.Error is "missing_scope" or "forbidden_team";
}
