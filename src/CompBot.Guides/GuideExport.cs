using System.Text.Json;
using CompBot.Core.Guides;

namespace CompBot.Guides;

/// <summary>Guides as one JSON document: a stable contract for programs. Amounts are numbers in whole and part units of the currency, yearly.</summary>
public static class GuideExport
{
    private static readonly JsonWriterOptions Options = new() { Indented = false, Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Guides sorted by file.</summary>
    public static string Json(IEnumerable<Guide> guides)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteStartObject();
            List(json, "guides", guides.OrderBy(guide => guide.File, StringComparer.Ordinal), WriteGuide);
            json.WriteEndObject();
        }

        return System.Text.Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private static void WriteGuide(Utf8JsonWriter json, Guide guide)
    {
        json.WriteString("file", guide.File);
        json.WriteString("company", guide.Company);
        json.WriteString("role", guide.Role);
        json.WriteBoolean("signatureRole", guide.IsSignatureRole);
        List(json, "bands", guide.Bands, BandJson.Write);
        List(json, "levelMap", guide.LevelMap, (writer, level) =>
        {
            writer.WriteString("own", level.Own);
            writer.WriteString("company", level.Company);
            writer.WriteString("level", level.Level);
        });
        List(json, "levers", guide.Levers, (writer, lever) =>
        {
            writer.WriteString("title", lever.Title);
            writer.WriteBoolean("needsCompetingOffer", lever.NeedsCompetingOffer);
            writer.WriteNumber("blanks", lever.Blanks.Count);
        });
        List(json, "strategies", guide.Strategies, WriteStrategy);
        json.WriteNumber("sources", guide.Sources.Count);
        json.WriteString("totalCounts", guide.TotalCounts switch
        {
            TotalCounts.None => "none",
            TotalCounts.GrantPerYear => "grant/4",
            TotalCounts.WholeGrant => "grant",
            TotalCounts.Year => "year",
        });
        List(json, "problems", guide.Problems, (writer, problem) =>
        {
            writer.WriteNumber("line", problem.Line);
            writer.WriteString("message", problem.Message);
        });
    }

    private static void WriteStrategy(Utf8JsonWriter json, Strategy strategy)
    {
        json.WriteString("region", strategy.Region);
        json.WriteString("level", strategy.Level);
        json.WriteString("currency", strategy.Currency.Code);
        BandJson.Number(json, "askBase", strategy.AskBase);
        BandJson.Number(json, "askEquity", strategy.AskEquity);
        json.WriteString("askEquityPeriod", strategy.AskEquity is null ? null : BandJson.Period(strategy.AskEquityPeriod));
        BandJson.Number(json, "askTotal", strategy.AskTotal);
        BandJson.Number(json, "signOnLow", strategy.SignOnLow);
        BandJson.Number(json, "signOnHigh", strategy.SignOnHigh);
        BandJson.Number(json, "floorBase", strategy.FloorBase);
        BandJson.Number(json, "floorEquity", strategy.FloorEquity);
        BandJson.Number(json, "floorTotal", strategy.FloorTotal);
    }

    private static void List<T>(Utf8JsonWriter json, string name, IEnumerable<T> items, Action<Utf8JsonWriter, T> write)
    {
        json.WriteStartArray(name);
        foreach (var item in items)
        {
            json.WriteStartObject();
            write(json, item);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }
}
