using System.Runtime.CompilerServices;

[assembly: InternalsVisibleTo("CompBot.Engine.Tests")]
[assembly: InternalsVisibleTo("CompBot.Soak")]
[assembly: InternalsVisibleTo("CompBot.Benchmarks")]
