using CompBot.Language.Text;

namespace CompBot.Core.Pay;

/// <summary>Whose the figures of a stretch are, where what the stretch says as a whole tells it ("my boss offered me … to stay").</summary>
public sealed record HolderHint(Span At, ToldOf Of);
