using System.Collections.Frozen;

namespace CompBot.Core.Pay.Reading;

/// <summary>Currencies by the words, codes and marks people write. A kr or a bare dollar is no currency yet: the place decides.</summary>
internal static class CurrencyWords
{
    /// <summary>Currencies whose mark is shared: Norwegian, Swedish, Danish and Icelandic krone; the dollars of several countries.</summary>
    public const string Krone = "KR?";
    public const string Yen = "JPY";

    private const decimal LeastRand = 5_000m;

    private const string Table = """
        USD: usd us$ usdollar usdollars dollar dollars bucks dolares dólares dollari dolar dolares dolarów دولار דולר долларов доллар долл 美元 美金 달러 ドル米 ドル u$s u$d
        GBP: gbp pounds quid sterling gbp£ 英镑
        EUR: eur euro euros eure euroes eur€ евро يورو אירו 欧元 유로 ユーロ
        INR: inr rs rupees rupee rupaye ₹ 卢比
        CHF: chf sfr franken stutz
        JPY: jpy yen 円 日元 日本円
        CNY: cny rmb yuan kuai 人民币 元 块 cn¥
        KRW: krw won 원 韩元
        CAD: cad ca$ c$ cdn cad$ cdn$
        AUD: aud au$ a$ aud$
        SGD: sgd s$ sg$ sgd$
        NZD: nzd nz$
        HKD: hkd hk$ 港币
        TWD: twd nt$ ntd 台币
        MXN: mxn mx$ pesosmexicanos
        BRL: brl r$ reais real
        ILS: ils nis shekel shekels שקל שקלים שח
        SEK: sek
        NOK: nok
        DKK: dkk
        ISK: isk
        KR?: kr kronor kroner
        PLN: pln zł zl zloty złotych złoty zlotych
        CZK: czk kč kc korun
        HUF: huf ft forint
        RON: ron lei
        BGN: bgn лв leva
        TRY: tl lira liras
        UAH: uah грн гривень
        RUB: rub rur руб рублей рубля
        AED: aed dirham dirhams درهم
        SAR: sar riyal riyals ريال
        QAR: qar
        EGP: egp جنيه
        ZAR: zar rand
        KES: kes ksh
        NGN: ngn naira
        IDR: idr rp rupiah
        MYR: myr rm ringgit
        THB: thb baht
        VND: vnd đồng
        PHP: php pesos peso
        PKR: pkr
        BDT: bdt taka
        LKR: lkr
        ARS: ars
        CLP: clp
        COP: cop
        PEN: pen soles
        CRC: crc
        UYU: uyu
        RSD: rsd
        GEL: gel
        KZT: kzt
        AMD: amddram
        """;

    private static readonly FrozenDictionary<string, string> ByWord = Read();

    private static readonly FrozenDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        ByWord.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>An ISO code, or Krone; null for any other word. Words that are also ordinary English ("real", "won", "pen") only count beside a number.</summary>
    public static string? Find(ReadOnlySpan<char> word) => word.Length is > 0 and < 16 && Lookup.TryGetValue(word, out var code) ? code : null;

    /// <summary>"R95 000", "R850k": an R with a figure too large to be a code ("R2", "R18").</summary>
    public static bool IsRand(string text, int at)
    {
        if (at >= text.Length || !char.IsAsciiDigit(text[at]))
        {
            return false;
        }

        var digits = DigitGroups.Read(text, at);
        return digits.Value is >= LeastRand || digits.Value is not null && digits.End < text.Length && text[digits.End] is 'k' or 'K' && !(digits.End + 1 < text.Length && char.IsLetterOrDigit(text[digits.End + 1]));
    }

    public static string? OfMark(char mark) => mark switch
    {
        '$' => "USD",
        '£' => "GBP",
        '€' => "EUR",
        '₹' => "INR",
        '¥' => Yen,
        '₩' => "KRW",
        '₪' => "ILS",
        '₺' => "TRY",
        '₴' => "UAH",
        '₽' => "RUB",
        '₦' => "NGN",
        '฿' => "THB",
        '₫' => "VND",
        '₱' => "PHP",
        '₸' => "KZT",
        _ => null,
    };

    private static FrozenDictionary<string, string> Read() =>
        Table.Split('\n').Select(line => line.Split(':', 2))
            .SelectMany(parts => parts[1].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(word => (Word: word, Code: parts[0].Trim())))
            .DistinctBy(pair => pair.Word)
            .ToFrozenDictionary(pair => pair.Word, pair => pair.Code, StringComparer.OrdinalIgnoreCase);
}
