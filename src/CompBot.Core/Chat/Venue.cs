namespace CompBot.Core.Chat;

/// <summary>
/// What a server or workspace has settled for whoever talks in it. Its words are an admin's, shown as plain text; none of it is about a person. In direct messages it is
/// <see cref="Open"/>.
/// </summary>
public sealed record Venue
{
    /// <summary>Nothing is settled.</summary>
    public static readonly Venue Open = new();

    /// <summary>No guide's band is shown to everyone there.</summary>
    public bool HidesBands { get; init; }

    /// <summary>The place that is meant where none is said; null for none.</summary>
    public string? Region { get; init; }

    /// <summary>The language that is taken where a person's words do not tell, as a book of the talk is named ("de"); null for the first.</summary>
    public string? Language { get; init; }

    /// <summary>A text of its own, as where to find the human coaches; null for none.</summary>
    public string? Notice { get; init; }
}
