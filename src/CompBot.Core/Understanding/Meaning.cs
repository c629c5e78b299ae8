using CompBot.Language.Text;

namespace CompBot.Core.Understanding;

/// <summary>A topic that a stretch of a message holds, and how sure that is (log odds; above zero is more likely than not).</summary>
public sealed record Meaning(string Topic, Span At, float Score)
{
    private const float Surely = 1f;

    /// <summary>Sure enough for what cannot be taken back, or to overrule what else the message says.</summary>
    public bool IsSure => Score >= Surely;

    /// <summary>More likely than not.</summary>
    public bool IsLikely => Score >= 0;

    public bool IsQuestion => Topic.StartsWith("ask.", StringComparison.Ordinal);

    public bool IsFact => Topic.StartsWith("tell.", StringComparison.Ordinal);

    public bool IsWish => Topic.StartsWith("wish.", StringComparison.Ordinal);

    public bool IsSocial => Topic.StartsWith("say.", StringComparison.Ordinal);
}
