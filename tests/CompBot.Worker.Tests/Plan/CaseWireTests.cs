using System.Reflection;
using System.Text.Json;
using CompBot.Testing;
using CompBot.Wire;
using Xunit;

namespace CompBot.Worker.Tests.Plan;

/// <summary>The JSON of a case: what is described is what is read, and a case goes into a conversation's form and back unchanged.</summary>
public sealed class CaseWireTests
{
    [Fact]
    public void Every_field_that_is_read_is_described() => Same(typeof(CaseJson), CaseForm.Fields);

    [Theory]
    [InlineData("stage", "x")]
    [InlineData("evidence", "x")]
    [InlineData("period", "x")]
    [InlineData("kind", "x")]
    public void Every_word_that_is_described_is_read(string field, string unknown)
    {
        var words = All(CaseForm.Fields).First(one => one.Name == field).OneOf;
        Assert.NotEmpty(words);
        Assert.All(words, word => Assert.IsType<CaseReading.Read>(CaseReader.Read(With(field, word), FixedLibrary.Library)));
        Assert.IsType<CaseReading.Refused>(CaseReader.Read(With(field, unknown), FixedLibrary.Library));
    }

    [Fact]
    public void The_schema_is_JSON_with_every_part()
    {
        var schema = JsonDocument.Parse(CaseSchema.Json(CaseForm.Fields)).RootElement;
        var alternatives = schema.GetProperty("properties").GetProperty("alternatives");
        Assert.Equal("array", alternatives.GetProperty("type").GetString());
        Assert.Equal("integer", alternatives.GetProperty("items").GetProperty("properties").GetProperty("equity").GetProperty("properties").GetProperty("years").GetProperty("type").GetString());
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{"company":"stability ai","role":"ml/ai engineer","region":"london","offer":{"currency":"GBP","base":120000}}""")]
    [InlineData("""{"company":"Nowhere","role":"Juggler","region":"Rome","level":"L5","stage":"final","offer":{"currency":"EUR","base":90000},"alternatives":[{"company":"Nowhere","evidence":"wish","currency":"EUR","base":95000},{"evidence":"verbal","currency":"USD","equity":{"amount":1}}],"minimumBase":1,"minimumTotal":2,"leftBehind":3,"privateStockAt":0}""")]
    public void A_case_goes_into_a_conversation_and_back(string line)
    {
        var it = Assert.IsType<CaseReading.Read>(CaseReader.Read(line, FixedLibrary.Library)).Case;
        var back = Core.Conversation.Cases.Of(Core.Conversation.Cases.DraftOf(it), FixedLibrary.Library);
        Assert.Equal(PlanLine.Of(it), PlanLine.Of(back));
        Assert.Equal(it with { Region = back.Region, Level = back.Level }, back);
    }

    private static string With(string field, string word) => field switch
    {
        "stage" => $$"""{"stage":"{{word}}"}""",
        "evidence" => $$"""{"alternatives":[{"evidence":"{{word}}","currency":"USD"}]}""",
        _ => $$"""{"offer":{"currency":"USD","equity":{"amount":1,"{{field}}":"{{word}}"} } }""",
    };

    private static IEnumerable<CaseField> All(IEnumerable<CaseField> fields) => fields.SelectMany(field => All(field.Parts).Prepend(field));

    private static void Same(Type read, IEnumerable<CaseField> described)
    {
        var properties = read.GetProperties(BindingFlags.Public | BindingFlags.Instance).ToDictionary(property => JsonNamingPolicy.CamelCase.ConvertName(property.Name), property => property.PropertyType);
        // Company and evidence of an offer are an alternative's alone.
        Assert.Equal(properties.Keys.Except(["company", "evidence"]).Order(), described.Select(field => field.Name).Except(["company", "evidence"]).Order());
        foreach (var field in described.Where(field => field.Parts.Count > 0))
        {
            var type = properties[field.Name];
            Same(type.IsGenericType ? type.GetGenericArguments()[0] : type, field.Parts);
        }
    }
}
