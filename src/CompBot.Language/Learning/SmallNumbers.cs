namespace CompBot.Language.Learning;

/// <summary>Whole numbers of which most are near zero, two a byte: from -7 to 7 as half a byte, others behind their byte as one of their own.</summary>
internal static class SmallNumbers
{
    private const int Largest = 7;
    private const int Zero = 8;
    private const int HalfByte = 4;
    private const int Half = 15;

    public static void Write(BinaryWriter to, ReadOnlySpan<sbyte> numbers)
    {
        for (var at = 0; at < numbers.Length; at += 2)
        {
            var (first, second) = (numbers[at], at + 1 < numbers.Length ? numbers[at + 1] : (sbyte)0);
            to.Write((byte)(HalfOf(first) | (HalfOf(second) << HalfByte)));
            WriteOther(to, first);
            WriteOther(to, second);
        }
    }

    private static int HalfOf(sbyte number) => IsSmall(number) ? number + Zero : 0;

    private static bool IsSmall(sbyte number) => number is >= -Largest and <= Largest;

    private static void WriteOther(BinaryWriter to, sbyte number)
    {
        if (!IsSmall(number))
        {
            to.Write(number);
        }
    }

    public static void Read(BinaryReader from, Span<sbyte> numbers)
    {
        for (var at = 0; at < numbers.Length; at += 2)
        {
            var pair = from.ReadByte();
            numbers[at] = Number(from, pair & Half);
            var second = Number(from, pair >> HalfByte);
            if (at + 1 < numbers.Length)
            {
                numbers[at + 1] = second;
            }
        }
    }

    private static sbyte Number(BinaryReader from, int half) => half == 0 ? from.ReadSByte() : (sbyte)(half - Zero);
}
