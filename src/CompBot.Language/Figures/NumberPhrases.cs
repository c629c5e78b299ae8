using CompBot.Language.Text;

namespace CompBot.Language.Figures;

/// <summary>Numbers in words: "two hundred and forty thousand", "half a million", "one fifty", "fifteen percent".</summary>
internal static class NumberPhrases
{
    private const int MostWords = 12;
    private const decimal Hundred = 100;

    /// <summary>The value and where it ends; null where no number stands, or only a word like "one" that counts nothing.</summary>
    public static (decimal Value, int End, bool Scaled)? Read(FigureTable table, TokenText text, int at) => Fraction(table, text, at) ?? Counted(table, text, at);

    /// <summary>"half a million", "a quarter million", "quarter of a mil".</summary>
    private static (decimal Value, int End, bool Scaled)? Fraction(FigureTable table, TokenText text, int at)
    {
        var next = at + 1;
        if ((table.FractionAt(text, at) ?? (table.FractionAt(text, next++))) is not { } share)
        {
            return null;
        }

        while (next < text.Count && next < at + 5 && text[next].IsWord && table.ScaleAt(text, next) is null)
        {
            next++;
        }

        return next <= at + 3 && table.ScaleAt(text, next) is { Factor: >= 1000 } scale ? (share * Large(scale.Factor), next + 1, true) : null;
    }

    /// <summary>"half a mil" is half a million: nobody halves a thousand.</summary>
    private static decimal Large(decimal factor) => Math.Max(factor, 1_000_000m);

    private static (decimal Value, int End, bool Scaled)? Counted(FigureTable table, TokenText text, int at)
    {
        var (total, group, words, end) = (0m, 0m, 0, at);
        var (hundreds, scaled, spoken) = (false, false, false);
        for (; end < text.Count && words < MostWords; end++)
        {
            if (text[end].Is('-') && words > 0)
            {
                continue;
            }

            if (table.NumberAt(text, end) is { } value)
            {
                if (value == Hundred)
                {
                    (group, hundreds) = (group == 0 ? Hundred : group * Hundred, true);
                }
                else
                {
                    var pair = group is > 0 and < 10 && value >= 10 && !hundreds;
                    (spoken, group) = (spoken | pair, pair ? (group * Hundred) + value : group + value);
                }
            }
            else if (words > 0 && table.ScaleAt(text, end) is { } scale && scale.Factor >= 1000)
            {
                (total, group, scaled) = (total + (group * scale.Factor), 0, true);
            }
            else if (!(words > 0 && hundreds | scaled && table.Joins(text, end, "both") && table.NumberAt(text, end + 1) is not null))
            {
                break;
            }

            words++;
        }

        return words == 0 ? null : (total + group, end, scaled || hundreds || spoken);
    }
}
