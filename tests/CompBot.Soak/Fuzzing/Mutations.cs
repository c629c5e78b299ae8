using System.Text;

namespace CompBot.Soak.Fuzzing;

/// <summary>What happens to text between a person and a program: cut, doubled, shuffled, glued to another, full of signs nobody meant.</summary>
internal static class Mutations
{
    private static readonly string[] Debris =
    [
        "$", "€", "£", "¥", "k", "K", "M", "%", "-", "–", "/", "(", ")", "|", "\n", "\n\n", "\t", " ", "  ", ".", ",", "'", "’", "\"", "#", "*", "_", "~", "`", ">", "<", "&", "@everyone", "<@1>", "\0", "\u200b",
        "\u202e", "e\u0301", "👩‍👩‍👧", "שלום", "۱۲۳", "１２３", "1e9", "999999999999999999999", "0", "-1", "0.0000001", "1,2,3", "and", "or", "no", "not", "yes", "by Friday", "2026-02-30", "31/02", "null", "NaN",
    ];

    /// <summary>One to four changes.</summary>
    public static string Of(string line, IReadOnlyList<string> others, Random chance)
    {
        for (var left = chance.Next(1, 5); left > 0; left--)
        {
            line = Once(line, others, chance);
        }

        return line;
    }

    private static string Once(string line, IReadOnlyList<string> others, Random chance)
    {
        var at = chance.Next(line.Length + 1);
        return chance.Next(9) switch
        {
            0 => line.Insert(at, Debris[chance.Next(Debris.Length)]),
            1 => line[..at],
            2 => line[at..],
            3 => line.Remove(Math.Min(at, line.Length), Math.Min(chance.Next(1, 6), line.Length - Math.Min(at, line.Length))),
            4 => line + (chance.Next(2) == 0 ? " " : "\n") + others[chance.Next(others.Count)],
            5 => string.Join(' ', line.Split(' ').OrderBy(_ => chance.Next())),
            6 => chance.Next(2) == 0 ? line.ToUpperInvariant() : line.ToLowerInvariant(),
            7 => Repeated(line, at, chance),
            _ => string.Concat(line.Select(letter => char.IsAsciiDigit(letter) && chance.Next(3) == 0 ? (char)('0' + chance.Next(10)) : letter)),
        };
    }

    private static string Repeated(string line, int at, Random chance)
    {
        var piece = line[at..Math.Min(line.Length, at + chance.Next(1, 12))];
        var longer = new StringBuilder(line);
        for (var times = chance.Next(1, 40); times > 0 && longer.Length < 4_000; times--)
        {
            longer.Insert(at, piece);
        }

        return longer.ToString();
    }
}
