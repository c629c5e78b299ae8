namespace CompBot.Core.Pay.Reading;

internal enum NameKind : byte
{
    Company,
    Place,
    Role,
}

/// <summary>
/// A known name. IsOrdinary: also an ordinary word, so that it only counts where a name is expected. Currency: what pay in the place is in.
/// </summary>
internal sealed record NameEntry(NameKind Kind, string Name, bool IsOrdinary = false, string? Currency = null);
