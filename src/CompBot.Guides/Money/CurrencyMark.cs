using System.Buffers;
using CompBot.Core.Pay;

namespace CompBot.Guides.Money;

/// <summary>
/// How a currency was written. Currency is null for marks that several countries share until the place decides: "$", "¥", "kr".
/// Dollar: the mark holds a dollar sign, so that a bare "$" behind it means the same.
/// </summary>
internal readonly record struct CurrencyMark(string Text, Currency? Currency, bool Dollar)
{
    private static readonly CurrencyMark[] Signs =
    [
        .. new (string Mark, string? Code)[]
        {
            ("US$", "USD"), ("U.S.$", "USD"), ("AU$", "AUD"), ("A$", "AUD"), ("CDN$", "CAD"), ("CA$", "CAD"), ("C$", "CAD"), ("SG$", "SGD"), ("S$", "SGD"),
            ("HK$", "HKD"), ("NT$", "TWD"), ("NZ$", "NZD"), ("R$", "BRL"), ("MX$", "MXN"), ("Mex$", "MXN"), ("CN¥", "CNY"), ("RMB", "CNY"), ("CNH", "CNY"),
            ("JP¥", "JPY"), ("NTD", "TWD"), ("E£", "EGP"), ("£", "GBP"), ("€", "EUR"), ("₹", "INR"), ("Rs.", "INR"), ("Rs", "INR"), ("₪", "ILS"), ("NIS", "ILS"),
            ("₩", "KRW"), ("₺", "TRY"), ("฿", "THB"), ("₫", "VND"), ("₱", "PHP"), ("₦", "NGN"), ("₴", "UAH"), ("₽", "RUB"), ("₡", "CRC"), ("₸", "KZT"),
            ("₾", "GEL"), ("zł", "PLN"), ("zl", "PLN"), ("Kč", "CZK"), ("Ft", "HUF"), ("lei", "RON"), ("RM", "MYR"), ("Rp.", "IDR"), ("Rp", "IDR"), ("S/", "PEN"),
            ("SFr.", "CHF"), ("SFr", "CHF"), ("Fr.", "CHF"), ("KSh", "KES"), ("QR", "QAR"), ("SR", "SAR"), ("Dhs", "AED"), ("元", "CNY"), ("円", "JPY"), ("원", "KRW"),
            ("$", null), ("¥", null), ("￥", null), ("kr.", null), ("kr", null), ("R", "ZAR"),
        }.Select(pair => new CurrencyMark(pair.Mark, Pay(pair.Code), pair.Mark.Contains('$'))).OrderByDescending(mark => mark.Text.Length),
    ];

    private static readonly char[] Firsts = [.. Signs.Select(mark => mark.Text[0]).Distinct()];

    private static readonly CurrencyMark[][] ByFirst = Array.ConvertAll(Firsts, first => Array.FindAll(Signs, mark => mark.Text[0] == first));

    /// <summary>Every character that an amount may start with: a digit, a sign, the first letter of a code.</summary>
    public static readonly SearchValues<char> Starts = SearchValues.Create([.. Firsts, .. "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"]);

    public bool BareDollar => Text == "$";

    public bool Yen => Text is "¥" or "￥";

    public bool Krona => Text is "kr" or "kr.";

    /// <summary>The mark that starts at an index; a code ("EUR", "CAD $") or a sign. Null where none does.</summary>
    public static CurrencyMark? At(ReadOnlySpan<char> text, int index)
    {
        var rest = text[index..];
        if (rest.Length == 0 || (char.IsAsciiLetterOrDigit(rest[0]) && index > 0 && char.IsLetterOrDigit(text[index - 1])))
        {
            return null;
        }

        return CodeAt(rest) ?? SignAt(rest);
    }

    private static CurrencyMark? CodeAt(ReadOnlySpan<char> rest)
    {
        if (rest.Length < 3 || !char.IsAsciiLetterUpper(rest[0]) || !char.IsAsciiLetterUpper(rest[1]) || !char.IsAsciiLetterUpper(rest[2])
            || (rest.Length > 3 && char.IsLetter(rest[3])) || Currency.TryFind(rest[..3].ToString()) is not { } currency)
        {
            return null;
        }

        var length = 3;
        var next = rest[3..].TrimStart();
        var sign = next.Length > 0 ? SignAt(next) : null;
        var belongs = sign is { } mark && (mark.Currency is null || mark.Currency == currency);
        length = belongs ? rest.Length - next.Length + sign!.Value.Text.Length : length;
        return new CurrencyMark(rest[..length].ToString(), currency, belongs && sign!.Value.Dollar);
    }

    private static CurrencyMark? SignAt(ReadOnlySpan<char> rest)
    {
        foreach (var mark in Firsts.AsSpan().IndexOf(rest[0]) is >= 0 and var first ? ByFirst[first] : [])
        {
            if (rest.StartsWith(mark.Text, StringComparison.Ordinal)
                && (!char.IsLetter(mark.Text[^1]) || rest.Length == mark.Text.Length || !char.IsLetter(rest[mark.Text.Length]))
                && (mark.Text != "R" || (rest.Length > 1 && char.IsAsciiDigit(rest[1]))))
            {
                return mark;
            }
        }

        return null;
    }

    private static Currency? Pay(string? code) => code is null ? null : Currency.Of(code);
}
