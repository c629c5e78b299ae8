using System.Collections.Frozen;

namespace CompBot.Core.Pay.Reading;

/// <summary>Cities, metros and countries with the currency pay is in there: pure data. Those behind "~" are ordinary words unless capitalised.</summary>
internal static class PlaceNames
{
    private const string Places = """
        USD: San Francisco, SF, SFO, San Fran, Bay Area, SF Bay Area, Silicon Valley, South Bay, East Bay, Peninsula, San Francisco Bay Area, San Jose, SJ, Sunnyvale, Mountain View, MTV, Palo Alto, Menlo Park, Cupertino, Santa Clara, Redwood City, San Mateo, Oakland, Berkeley, Fremont, San Bruno, Foster City, New York, New York City, NYC, NY, Manhattan, Brooklyn, Jersey City, New Jersey, NJ, Seattle, SEA, Bellevue, Redmond, Kirkland, Los Angeles, LA, Santa Monica, Playa Vista, Culver City, Venice Beach, San Diego, Irvine, Orange County, Austin, ATX, Dallas, DFW, Plano, Houston, San Antonio, Texas, TX, Boston, Cambridge MA, Massachusetts, Chicago, CHI, Denver, Boulder, Colorado, Atlanta, ATL, Raleigh, Durham, RTP, Charlotte, North Carolina, NC, Washington DC, DC, DMV, Arlington, Virginia, NoVA, Northern Virginia, McLean, Reston, Maryland, Philadelphia, Philly, Pittsburgh, Miami, Florida, Tampa, Orlando, Portland, Oregon, Salt Lake City, SLC, Utah, Phoenix, Arizona, Detroit, Michigan, Ann Arbor, Minneapolis, Minnesota, Madison, Wisconsin, Columbus, Ohio, Cleveland, Cincinnati, St Louis, Kansas City, Nashville, Tennessee, Indianapolis, Las Vegas, Sacramento, California, CA, Washington, Bentonville, Huntsville, Baltimore, Connecticut, Stamford, US, USA, United States, the US, U.S., America, Remote US, US Remote, US-Remote, remote USA, remote (US), remote within US, Midwest, East Coast, West Coast
        CAD: Toronto, Vancouver, Montreal, Montréal, Ottawa, Calgary, Waterloo, Kitchener, Edmonton, Halifax, Canada, Remote Canada, Canada remote, YYZ, YVR, GTA, Ontario, British Columbia, Quebec, Québec
        GBP: London, Manchester, Edinburgh, Cambridge UK, Oxford, Bristol, Leeds, Glasgow, Birmingham, Belfast, UK, United Kingdom, England, Scotland, Remote UK, LDN, London UK, Cambridge
        EUR: Berlin, Munich, München, Muenchen, Hamburg, Frankfurt, Cologne, Köln, Stuttgart, Düsseldorf, Leipzig, Karlsruhe, Nürnberg, Germany, Deutschland, Paris, Lyon, Toulouse, Nantes, Bordeaux, Lille, Sophia Antipolis, Grenoble, Île-de-France, IDF, France, Amsterdam, AMS, Rotterdam, Utrecht, Eindhoven, The Hague, Netherlands, the Netherlands, NL, Madrid, Barcelona, BCN, Valencia, Málaga, Malaga, Seville, Spain, España, Lisbon, Lisboa, Porto, Portugal, Dublin, Cork, Ireland, Milan, Milano, Rome, Roma, Turin, Italy, Italia, Brussels, Belgium, Vienna, Wien, Graz, Austria, Österreich, Helsinki, Finland, Espoo, Athens, Greece, Tallinn, Estonia, Vilnius, Riga, Luxembourg, Malta, Cyprus, Limassol, EU, Europe, Remote EU, EU remote, Remote Europe, Remote Germany, remote Spain, Slovenia, Ljubljana, Zagreb, Croatia, Bratislava, Slovakia
        CHF: Zurich, Zürich, Zuerich, ZRH, Geneva, Genève, Genf, Basel, Lausanne, Bern, Zug, Switzerland, Schweiz, Suisse
        SEK: Stockholm, Gothenburg, Göteborg, Malmö, Malmo, Sweden, Sverige
        NOK: Oslo, Bergen, Trondheim, Norway, Norge
        DKK: Copenhagen, København, Aarhus, Denmark, Danmark
        ISK: Reykjavik, Iceland
        PLN: Warsaw, Warszawa, Krakow, Kraków, Cracow, Wroclaw, Wrocław, Gdansk, Gdańsk, Poznan, Poznań, Katowice, Łódź, Poland, Polska
        CZK: Prague, Praha, Brno, Czech Republic, Czechia
        HUF: Budapest, Hungary
        RON: Bucharest, București, Cluj, Cluj-Napoca, Iasi, Timisoara, Romania
        BGN: Sofia, Bulgaria
        TRY: Istanbul, Ankara, Izmir, Turkey, Türkiye
        UAH: Kyiv, Kiev, Lviv, Ukraine
        RUB: Moscow, Москва, St Petersburg, Russia
        ILS: Tel Aviv, TLV, Herzliya, Haifa, Jerusalem, Israel
        INR: Bangalore, Bengaluru, BLR, Hyderabad, HYD, Gurgaon, Gurugram, GGN, Noida, Delhi, New Delhi, Delhi NCR, NCR, Mumbai, Bombay, Pune, Chennai, Kolkata, Ahmedabad, Kochi, Trivandrum, Jaipur, Chandigarh, Indore, India, Remote India, India remote, bglr, bnglr
        SGD: Singapore, SG, Singapur
        HKD: Hong Kong, HK, HKG
        TWD: Taipei, Taiwan, Hsinchu, 台北
        JPY: Tokyo, 東京, Osaka, 大阪, Kyoto, Yokohama, Fukuoka, Japan, 日本
        KRW: Seoul, 서울, Pangyo, 판교, Busan, South Korea, Korea, Bundang
        CNY: Beijing, 北京, Shanghai, 上海, Shenzhen, 深圳, Hangzhou, 杭州, Guangzhou, 广州, Chengdu, 成都, Suzhou, China
        AUD: Sydney, SYD, Melbourne, Brisbane, Perth, Canberra, Adelaide, Australia
        NZD: Auckland, Wellington, New Zealand, Christchurch
        BRL: São Paulo, Sao Paulo, SP Brazil, Rio de Janeiro, Rio, Belo Horizonte, BH, Curitiba, Florianópolis, Florianopolis, Recife, Porto Alegre, Brazil, Brasil
        MXN: Mexico City, CDMX, Guadalajara, Monterrey, Mexico, México, Ciudad de México
        ARS: Buenos Aires, Argentina
        CLP: Santiago, Santiago de Chile, Chile
        COP: Bogota, Bogotá, Medellin, Medellín, Colombia
        PEN: Lima, Peru
        CRC: Costa Rica
        UYU: Montevideo, Uruguay
        AED: Dubai, Abu Dhabi, UAE, دبي
        SAR: Riyadh, Jeddah, Saudi Arabia, KSA, الرياض
        QAR: Doha, Qatar
        EGP: Cairo, Egypt
        ZAR: Cape Town, Johannesburg, South Africa
        KES: Nairobi, Kenya
        NGN: Lagos, Nigeria, Abuja
        IDR: Jakarta, Indonesia, Bali
        MYR: Kuala Lumpur, KL, Malaysia, Penang
        THB: Bangkok, BKK, Thailand
        VND: Ho Chi Minh City, HCMC, Saigon, Hanoi, Vietnam
        PHP: Manila, Philippines, Makati, BGC Manila
        PKR: Karachi, Lahore, Islamabad, Pakistan
        BDT: Dhaka, Bangladesh
        LKR: Colombo, Sri Lanka
        RSD: Belgrade, Serbia, Novi Sad
        GEL: Tbilisi
        AMD: Yerevan, Armenia
        KZT: Almaty, Astana, Kazakhstan
        ?: Remote, remoto, remota, full remote, fully remote, 100% remote, remote worldwide, LATAM, APAC, EMEA
        """;

    private static readonly string[] OrdinaryWords = ["us", "la", "ca", "nc", "sea", "chi", "ny", "dc", "nl", "sg", "hk", "bh", "kl", "ams", "rio", "sp", "tx", "nj", "bern", "cork", "oxford", "reading", "sj", "eu", "mtv", "dmv", "gta", "porto", "perth", "lima", "nova", "cambridge", "peninsula", "idf", "the us", "zug", "wien", "rome", "roma", "venice beach", "phoenix", "columbus", "washington", "virginia", "hyd", "ncr", "uk", "remote", "remoto", "remota", "malta", "turkey", "china", "jordan", "georgia", "south bay", "america"];

    private static readonly FrozenDictionary<string, string> CurrencyCodes = All.Where(place => place.Value.Currency is not null)
        .DistinctBy(place => place.Value.Name, StringComparer.OrdinalIgnoreCase).ToFrozenDictionary(place => place.Value.Name, place => place.Value.Currency!, StringComparer.OrdinalIgnoreCase);

    /// <summary>What pay is in where a place is; null for one that is not known, or in no country ("remote").</summary>
    public static Currency? CurrencyOf(string place) => CurrencyCodes.TryGetValue(place, out var code) ? Currency.TryFind(code) : null;

    public static IEnumerable<KeyValuePair<string, NameEntry>> All =>
        from line in Places.Split('\n')
        let parts = line.Split(':', 2)
        from name in parts[1].Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
        let entry = new NameEntry(NameKind.Place, name, OrdinaryWords.Contains(name, StringComparer.OrdinalIgnoreCase), parts[0].Trim() is "?" ? null : parts[0].Trim())
        select KeyValuePair.Create(name.Replace("(", "").Replace(")", "").Replace("100% ", ""), entry);
}
