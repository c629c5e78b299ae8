using Microsoft.Extensions.Logging.Console;

namespace CompBot.Worker.Hosting;

public enum LogTarget
{
    Output,
    Error,
}

/// <summary>One line an event, with a UTC time.</summary>
public static class OneLineLogs
{
    public static void AddOneLineConsole(this ILoggingBuilder logging, LogLevel level, LogTarget target)
    {
        logging.SetMinimumLevel(level);
        // The framework's own lines about requests would hold addresses and headers.
        logging.AddFilter("Microsoft", level > LogLevel.Warning ? level : LogLevel.Warning);
        logging.AddFilter("System", level > LogLevel.Warning ? level : LogLevel.Warning);
        logging.AddSimpleConsole(console =>
        {
            console.SingleLine = true;
            console.TimestampFormat = "yyyy-MM-dd'T'HH:mm:ss.fff'Z' ";
            console.UseUtcTimestamp = true;
            console.ColorBehavior = LoggerColorBehavior.Disabled;
        });
        if (target == LogTarget.Error)
        {
            logging.Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        }
    }
}
