using CompBot.Engine;

namespace CompBot.Worker.Hosting;

/// <summary>While the store cannot serve, requests are told to come again instead of failing.</summary>
public static class StoreTrouble
{
    public static async Task AnswerAsync(HttpContext http, RequestDelegate next)
    {
        try
        {
            await next(http);
        }
        catch (StoreUnavailableException) when (!http.Response.HasStarted)
        {
            await RefuseAsync(http);
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The other side hung up.
        }
    }

    /// <summary>503, to be tried again in half a minute.</summary>
    public static Task RefuseAsync(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = "30";
        http.Response.ContentType = "application/json";
        return http.Response.WriteAsync("""{"error":"Nothing can be stored right now, so nothing was changed. Please try again in a moment."}""");
    }
}
