using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Engine;

namespace CompBot.Worker.Terminal;

/// <summary>Replies to the terminal, and the choices they left open: numbered through the whole turn.</summary>
public sealed class TerminalChannel(ITerminalScreen screen) : IReplyChannel
{
    public const string Name = "terminal";

    private readonly Lock _lock = new();
    private readonly List<NumberedChoice> _open = [];
    private bool _isNewTurn = true;

    public string Platform => Name;

    public Task<Delivery> DeliverAsync(QueuedEffect queued, CancellationToken cancellationToken)
    {
        queued.Effect.Match(say => Show(say.Reply), direct => Show(direct.Reply), note => false, erase => false);
        return Task.FromResult<Delivery>(new Delivery.Delivered());
    }

    public Task<Sequence<string>> EraseMessagesAsync(
        ConversationKey conversation, Sequence<string> messageReferences, CancellationToken cancellationToken) =>
        Task.FromResult<Sequence<string>>(["What this terminal still shows"]);

    /// <summary>The next reply begins a new turn: its choices replace the old ones.</summary>
    public void BeginTurn()
    {
        lock (_lock)
        {
            _isNewTurn = true;
        }
    }

    /// <summary>The choice a typed number stands for; null where the line is no number on the screen.</summary>
    public NumberedChoice? Pick(string typed)
    {
        lock (_lock)
        {
            return PlainText.Number(typed) is { } number ? _open.Find(choice => choice.Number == number) : null;
        }
    }

    private bool Show(Reply reply)
    {
        lock (_lock)
        {
            if (_isNewTurn)
            {
                _open.Clear();
                _isNewTurn = false;
            }

            var first = _open.Count + 1;
            _open.AddRange(PlainText.Numbered(reply, first));
            screen.Show(reply, first);
            return true;
        }
    }
}
