namespace CompBot.Language.Learning;

/// <summary>The exponential function by sums and products alone: that of a machine's library may differ in its last bit from another's, and what is learned with it would too.</summary>
internal static class Exponential
{
    private const float PerLog2 = 1.442695041f;
    private const float Smallest = -80f;
    private const int ExponentAt = 23;
    private const int ExponentOfOne = 127;

    /// <summary>2^x for x from 0 to 1 as a polynomial, from the highest power down; off by less than a ten-thousandth of a percent.</summary>
    private static readonly float[] PowerOfTwo = [0.0018775767f, 0.0089893397f, 0.0558263180f, 0.2401536029f, 0.6931530732f, 0.9999999404f];

    /// <summary>e^value for a value of at most 0; 0 where it is very small.</summary>
    public static float Of(float value)
    {
        if (value < Smallest)
        {
            return 0;
        }

        var power = value * PerLog2;
        var whole = MathF.Floor(power);
        var (rest, sum) = (power - whole, 0f);
        foreach (var factor in PowerOfTwo)
        {
            sum = (sum * rest) + factor;
        }

        return sum * BitConverter.Int32BitsToSingle(((int)whole + ExponentOfOne) << ExponentAt);
    }
}
