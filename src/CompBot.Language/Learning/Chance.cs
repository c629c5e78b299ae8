namespace CompBot.Language.Learning;

/// <summary>Numbers that look like chance and are the same wherever they are asked for.</summary>
internal sealed class Chance(int series)
{
    private ulong _state = unchecked((ulong)(series + 1) * 0x9E3779B97F4A7C15);

    /// <summary>At least 0 and below 1.</summary>
    public float Next()
    {
        _state ^= _state << 13;
        _state ^= _state >> 7;
        _state ^= _state << 17;
        return (_state >> 40) * (1f / (1 << 24));
    }
}
