using System.Text;

namespace CompBot.Language.Text;

/// <summary>
/// Brings a text into one alphabet of digits, marks and spaces before it is read: full-width and other digits, dashes and quotes become
/// plain ones, invisible characters go. Text behind a right-to-left override reads differently than it looks, so it goes too.
/// </summary>
public static class CleanText
{
    private const char Dropped = '\0';
    private const char RightToLeftOverride = '\u202E';
    private const char LeftToRightOverride = '\u202D';
    private const char PopDirection = '\u202C';

    public static string Of(string raw, Steps steps)
    {
        steps.Add(raw.Length);
        var text = new StringBuilder(raw.Length + 8);
        for (var at = 0; at < raw.Length; at++)
        {
            var sign = raw[at];
            if (sign is RightToLeftOverride or LeftToRightOverride)
            {
                at = EndOfOverride(raw, at);
            }
            else if (char.IsHighSurrogate(sign) && at + 1 < raw.Length && char.IsLowSurrogate(raw[at + 1]))
            {
                text.Append(Styled(char.ConvertToUtf32(sign, raw[++at])));
            }
            else if (sign == '>' && text.Length > 0 && text[^1] is '-' or '=')
            {
                // "132 -> 139"; as long as it was, so that stretches stay where they are.
                text[^1] = ' ';
                text.Append('→');
            }
            else if (Plain(sign) is var plain and not Dropped)
            {
                text.Append(plain);
            }
        }

        return text.ToString();
    }

    private static int EndOfOverride(string raw, int at)
    {
        while (at + 1 < raw.Length && raw[at + 1] is not '\n' && raw[at] != PopDirection)
        {
            at++;
        }

        return at;
    }

    /// <summary>Letters and digits of the mathematical alphabets ("𝟐𝟒𝟎𝐤") as plain ones; a space for every other sign, emoji above all.</summary>
    private static char Styled(int point) => point switch
    {
        >= 0x1D7CE and <= 0x1D7FF => (char)('0' + ((point - 0x1D7CE) % 10)),
        >= 0x1D400 and <= 0x1D6A3 when (point - 0x1D400) % 52 is < 26 and var upper => (char)('A' + upper),
        >= 0x1D400 and <= 0x1D6A3 => (char)('a' + ((point - 0x1D400) % 52) - 26),
        _ => ' ',
    };

    private static char Plain(char sign) => sign switch
    {
        '\n' => '\n',
        '\r' or '\u200B' or '\u200C' or '\u200D' or '\u200E' or '\u200F' or '\u2060' or '\uFEFF' or '\u00AD' or '\u034F' or '\uFE0F' => Dropped,
        >= '\u202A' and <= '\u202C' or >= '\u2066' and <= '\u2069' => Dropped,
        < ' ' => ' ',
        < '\u0080' => sign,
        '\u2028' or '\u2029' => '\n',
        '‐' or '‑' or '‒' or '–' or '−' or '﹣' => '-',
        '—' or '―' => '—',
        '‘' or '’' or 'ʼ' or '′' or '´' => '\'',
        '“' or '”' or '„' or '«' or '»' => '"',
        '٬' or '、' or '،' => ',',
        '٫' => '.',
        '。' or '．' => '.',
        '→' or '⟶' or '➡' or '➜' or '⇒' or '➔' => '→',
        '•' or '·' or '●' or '▪' or '◦' or '‣' or '・' => '•',
        '×' or '✕' => 'x',
        '％' or '٪' => '%',
        '￥' => '¥',
        '￡' => '£',
        '￦' => '₩',
        >= '\uFF01' and <= '\uFF5E' => (char)(sign - 0xFEE0),
        _ when char.IsDigit(sign) => (char)('0' + (int)char.GetNumericValue(sign)),
        _ when char.IsWhiteSpace(sign) => ' ',
        _ when char.IsLetter(sign) || IsCurrencyMark(sign) => sign,
        _ when char.GetUnicodeCategory(sign) is System.Globalization.UnicodeCategory.NonSpacingMark => Dropped,
        _ => ' ',
    };

    public static bool IsCurrencyMark(char sign) => sign is '$' or '£' or '€' or '₹' or '¥' or '₩' or '₪' or '₺' or '₴' or '₽' or '₦' or '฿' or '₫' or '₱' or '₸';
}
