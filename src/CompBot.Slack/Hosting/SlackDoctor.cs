using CompBot.Core;
using CompBot.Engine;
using CompBot.Slack.Api;
using CompBot.Slack.Manifest;
using CompBot.Slack.Reading;
using Microsoft.Extensions.Logging;

namespace CompBot.Slack.Hosting;

/// <summary>One line of the doctor's report. Advice: what to do about it, null where all is well.</summary>
public sealed record SlackFinding(bool IsWell, string What, string? Advice = null);

/// <summary>Checks tokens and scopes against Slack.</summary>
public static class SlackDoctor
{
    public static async Task<Sequence<SlackFinding>> CheckAsync(SlackOptions options, TimeProvider clock, ILoggerFactory loggers, CancellationToken cancellationToken)
    {
        if (options.Problem() is { } problem)
        {
            return [new SlackFinding(false, "Slack settings", problem)];
        }

        if (options.Mode == SlackMode.Off)
        {
            return [new SlackFinding(true, "Slack is off: no Slack:BotToken is set")];
        }

        using var sending = new SlackSending(options, new NoChartPictures(), clock, loggers);
        var bot = await new SlackWeb(sending.Api, new Installation("", options.BotToken!)).AuthTestAsync(cancellationToken);
        Sequence<SlackFinding> findings = [BotToken(bot), .. Scopes(bot)];
        return options.Mode == SlackMode.Socket ? findings.Add(await AppTokenAsync(sending.Api, options, cancellationToken)) : findings;
    }

    private static SlackFinding BotToken(ApiAnswer answer) => answer.Match(
        ok => new SlackFinding(true, $"Slack bot token works in the workspace {ok.Body.Text("team")}"),
        refused => new SlackFinding(false, "Slack bot token", $"Slack answers {refused.Error}: reinstall the app and copy the Bot User OAuth Token (xoxb-…)"),
        _ => Later("Slack bot token"), _ => Unreachable("Slack bot token"), _ => Unreachable("Slack bot token"));

    private static Sequence<SlackFinding> Scopes(ApiAnswer answer)
    {
        if (answer is not ApiAnswer.Ok { Scopes: { Count: > 0 } granted })
        {
            return [];
        }

        var missing = SlackManifest.Scopes.Where(scope => !granted.Contains(scope.Key)).ToList();
        return missing.Count == 0
            ? [new SlackFinding(true, "Slack scopes are complete")]
            : missing.Select(scope => new SlackFinding(false, $"Slack scope {scope.Key} is missing", $"needed for {scope.Value}: paste the manifest again and reinstall")).ToSequence();
    }

    private static async Task<SlackFinding> AppTokenAsync(SlackApi api, SlackOptions options, CancellationToken cancellationToken)
    {
        var answer = await api.CallAsync(
            new ApiCall("apps.connections.open", options.AppToken!, [], CallKind.AtOnce) { ContentType = "application/x-www-form-urlencoded" }, cancellationToken);
        return answer.Match(
            _ => new SlackFinding(true, "Slack app token opens connections"),
            refused => new SlackFinding(false, "Slack app token", $"Slack answers {refused.Error}: generate an App-Level Token with the scope connections:write (xapp-…)"),
            _ => Later("Slack app token"), _ => Unreachable("Slack app token"), _ => Unreachable("Slack app token"));
    }

    private static SlackFinding Later(string what) => new(false, what, "Slack asks to wait: try again in a minute");

    private static SlackFinding Unreachable(string what) => new(false, what, "Slack could not be reached: check the network and Slack:ApiBaseUrl");
}
