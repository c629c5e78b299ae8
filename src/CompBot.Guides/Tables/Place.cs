using System.Text.RegularExpressions;
using CompBot.Core.Pay;
using CompBot.Guides.Money;
using CompBot.Guides.Reading;

namespace CompBot.Guides.Tables;

/// <summary>A region as its cell or heading gives it: the name alone, and what was written beside it.</summary>
internal sealed partial record Place(string Name, bool IsHeadquarters, CellContext Context, string Marks, int Currencies)
{
    /// <summary>What is longer is no name of a place, and not searched for marks.</summary>
    private const int Longest = 400;

    public static readonly Place Any = new("any", false, CellContext.None, "", 0);

    private static readonly Remembered<Place> KnownPlaces = new(Read);

    private static readonly Remembered<bool> KnownLikely = new(Likely);

    /// <summary>"London (GBP £)" is London with pounds; "Charlotte (HQ)" a head office; "Europe (EUR/GBP)" leaves the currency to the cells.</summary>
    public static Place Read(string text, Currency? fallback)
    {
        var place = KnownPlaces.Of(text);
        return fallback is null || place.Currencies > 0 ? place : place with { Context = place.Context with { Currency = fallback } };
    }

    private static Place Read(string text)
    {
        if (text.Length > Longest)
        {
            return new Place(text, false, CellContext.None, "", 0);
        }

        var currencies = new HashSet<Currency>();
        var marks = "";
        var headquarters = BareHq().IsMatch(text);
        var name = Brackets().Replace(text, bracket =>
        {
            var left = WithoutMarks(bracket.Groups[1].Value, currencies, ref headquarters, ref marks);
            return left.Length == 0 ? " " : $"({left})";
        });
        name = TrailingCode().Replace(name, code => Currency.TryFind(code.Groups[1].Value) is { } currency && currencies.Add(currency) | true ? "" : code.Value);
        name = Spaces().Replace(name, " ").Trim(' ', ',', '-', '–', '—', ':', '/');
        if (currencies.Count == 0 && marks.Contains('$'))
        {
            currencies.Add(Currency.Usd);
        }

        var one = currencies.Count == 1 ? currencies.First() : null;
        var scale = ScaleWord().Match(marks) is { Success: true } word ? Scales.Of(word.Groups[1].Value) : null;
        var yen = China().IsMatch(name) ? Currency.Of("CNY") : null;
        return new Place(string.Intern(name.Length == 0 ? text : name), headquarters, new CellContext(one, scale, Monthly().IsMatch(marks) ? Per.Month : Per.Unsaid, yen), marks, currencies.Count);
    }

    /// <summary>Whether a heading names somewhere: it carries a currency, or words of places.</summary>
    public static bool IsLikely(string heading) => KnownLikely.Of(heading);

    private static bool Likely(string heading)
    {
        var place = Read(heading, null);
        return place.Context.Currency is not null || Regex.Count(heading, @"\b(?:[A-Z]{3})\b") > 0 && CodesOnly(heading) || Known().IsMatch(heading);
    }

    private static bool CodesOnly(string heading) => Code().Matches(heading).Any(code => Currency.TryFind(code.Value) is not null);

    private static string WithoutMarks(string bracket, HashSet<Currency> currencies, ref bool headquarters, ref string marks)
    {
        var left = new List<string>();
        foreach (var piece in bracket.Split(',', ';'))
        {
            var words = piece.Split([' ', '/', '&'], StringSplitOptions.RemoveEmptyEntries);
            var isMark = words.Length > 0;
            foreach (var word in words)
            {
                if (Hq().IsMatch(word))
                {
                    headquarters = true;
                }
                else if (CurrencyMark.At(word, 0) is { } mark && (mark.Text.Length == word.Length || Scales.Of(word[mark.Text.Length..]) is not null))
                {
                    currencies.UnionWith(mark.Currency is { } known ? [known] : mark.BareDollar ? [] : Array.Empty<Currency>());
                    marks += " " + word;
                }
                else if (MarkWord().IsMatch(word))
                {
                    marks += " " + word;
                }
                else
                {
                    isMark = false;
                }
            }

            if (!isMark)
            {
                left.Add(piece.Trim());
            }
        }

        return string.Join(", ", left.Where(piece => piece.Length > 0));
    }

    [GeneratedRegex(@"\(([^()]*)\)|\[([^\[\]]*)\]")]
    private static partial Regex Brackets();

    [GeneratedRegex(@"(?<=\S)\s*[,\-–—]?\s+([A-Z]{3})\s*$")]
    private static partial Regex TrailingCode();

    [GeneratedRegex(@"^(?:hq|headquarters|head-office)$", RegexOptions.IgnoreCase)]
    private static partial Regex Hq();

    [GeneratedRegex(@"\b(?:HQ|Headquarters)\b")]
    private static partial Regex BareHq();

    [GeneratedRegex(@"^(?:k|000s?|thousands?|m|millions?|lakhs?|lpa|lacs|crores?|base|total|tc|comp|salary|only|annual|yearly|/?yr|/?year|monthly|/?mo|month|per|in)$", RegexOptions.IgnoreCase)]
    private static partial Regex MarkWord();

    [GeneratedRegex(@"(?:^|\s|[$£€₹¥])(k|thousand|million|lakhs?|lpa|lacs|crores?)s?\b", RegexOptions.IgnoreCase)]
    private static partial Regex ScaleWord();

    [GeneratedRegex(@"\b(?:monthly|mo|month)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Monthly();

    [GeneratedRegex(@"\b(?:china|prc|beijing|shanghai|shenzhen|guangzhou|hangzhou|chengdu|nanjing|suzhou|wuhan|xi'?an|dalian|tianjin|xiamen)\b", RegexOptions.IgnoreCase)]
    private static partial Regex China();

    [GeneratedRegex(@"\b[A-Z]{3}\b")]
    private static partial Regex Code();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();

    [GeneratedRegex(@"\b(?:remote|us|u\.s\.|usa|united states|america|uk|u\.k\.|united kingdom|europe|eu|emea|apac|latam|anz|canada|mexico|brazil|brasil|india|israel|ireland|germany|france|spain|portugal|italy|netherlands|belgium|switzerland|austria|poland|czech\w*|romania|hungary|sweden|norway|denmark|finland|estonia|singapore|japan|korea|china|taiwan|hong kong|australia|new zealand|indonesia|vietnam|thailand|malaysia|philippines|uae|dubai|south africa|kenya|nigeria|egypt|argentina|colombia|chile|turkey|global|worldwide|international|domestic|tier [1-4]|san francisco|sf|bay area|silicon valley|new york|nyc|seattle|austin|boston|chicago|denver|boulder|atlanta|los angeles|la|san diego|san jose|palo alto|mountain view|menlo park|sunnyvale|santa clara|redmond|bellevue|kirkland|portland|dallas|houston|miami|phoenix|raleigh|durham|cary|charlotte|washington|dc|virginia|pittsburgh|philadelphia|minneapolis|detroit|salt lake|toronto|vancouver|montreal|ottawa|waterloo|london|cambridge|oxford|edinburgh|manchester|bristol|dublin|paris|berlin|munich|hamburg|frankfurt|amsterdam|zurich|geneva|lausanne|stockholm|oslo|copenhagen|helsinki|tallinn|madrid|barcelona|lisbon|porto|milan|rome|vienna|warsaw|krakow|prague|bucharest|budapest|tel aviv|haifa|bangalore|bengaluru|hyderabad|mumbai|pune|delhi|gurgaon|gurugram|noida|chennai|tokyo|osaka|seoul|beijing|shanghai|shenzhen|taipei|sydney|melbourne|brisbane|auckland|jakarta|bangkok|manila|hanoi|ho chi minh|kuala lumpur|sao paulo|são paulo|curitiba|mexico city|bogot[aá]|buenos aires|santiago|cape town|johannesburg|nairobi|lagos|cairo|riyadh|abu dhabi|istanbul)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Known();
}
