using CompBot.Discord.Rest;
using Microsoft.Extensions.Logging;

namespace CompBot.Discord.Answering;

/// <summary>Tells the operator when somebody else seems to answer: two programs with one token steal each other's interactions.</summary>
internal sealed class SecondProgram(DiscordStatus status, TimeProvider clock, ILogger<SecondProgram> logger)
{
    private const string Remedy = "Interactions are answered by somebody else: another program seems to run with the same token. Stop it, or give each its own application.";
    private const int Suspicious = 3;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Queue<long> _times = [];
    private bool _isTold;

    /// <summary>
    /// A first answer was refused because there is one already, to an interaction that Discord sent to this process alone and that nobody here had answered or put off.
    /// What was replayed, or is merely too late, proves nothing.
    /// </summary>
    public void Suspect(LiveInteraction interaction, RestResult result)
    {
        if (interaction.IsUnsure || !result.Has(ErrorCode.AlreadyAcknowledged))
        {
            return;
        }

        lock (_gate)
        {
            while (_times.TryPeek(out var oldest) && clock.GetElapsedTime(oldest) > Window)
            {
                _times.Dequeue();
            }

            _times.Enqueue(clock.GetTimestamp());
            if (_times.Count < Suspicious)
            {
                return;
            }

            status.Warn(Remedy);
            if (!_isTold)
            {
                _isTold = true;
                logger.LogError("{Remedy}", Remedy);
            }
        }
    }
}
