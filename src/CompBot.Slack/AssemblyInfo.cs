using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CompBot.Slack.Tests")]
