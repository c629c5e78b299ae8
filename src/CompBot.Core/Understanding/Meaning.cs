using CompBot.Language.Text;

namespace CompBot.Core.Understanding;

/// <summary>A topic that a stretch of a message holds, and how sure that is (log odds; above zero is more likely than not).</summary>
public sealed record Meaning(string Topic, Span At, float Score)
{
    public bool IsQuestion => Topic.StartsWith("ask.", StringComparison.Ordinal);

    public bool IsFact => Topic.StartsWith("tell.", StringComparison.Ordinal);

    public bool IsWish => Topic.StartsWith("wish.", StringComparison.Ordinal);

    public bool IsSocial => Topic.StartsWith("say.", StringComparison.Ordinal);
}
