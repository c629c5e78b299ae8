using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CompBot.Discord.Tests")]
