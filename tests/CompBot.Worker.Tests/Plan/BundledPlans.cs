using System.Text.Json;
using CompBot.Guides;
using CompBot.Worker.Plan;
using Xunit;

namespace CompBot.Worker.Tests.Plan;

/// <summary>The bundled guides, read from their files, give the figures of the model.</summary>
public sealed class BundledPlans
{
    [Theory]
    [InlineData("Midjourney", "Diffusion Model Engineer", "San Francisco", 320, 180, null, 290)]
    [InlineData("Midjourney", "Diffusion Model Engineer", "Remote US", 288, 162, null, 261)]
    [InlineData("Midjourney", "ML/AI Engineer", "San Francisco", 295, 180, null, 265)]
    [InlineData("Midjourney", "ML/AI Engineer", "Remote US", 266, 162, null, 239)]
    [InlineData("Stability AI", "ML/AI Engineer", "London", 165, 255, null, 135)]
    [InlineData("Stability AI", "ML/AI Engineer", "San Francisco", 265, 295, null, 225)]
    [InlineData("Stability AI", "ML/AI Engineer", "Remote US", 239, 266, null, 203)]
    [InlineData("Runway", "ML/AI Engineer", "New York City", 270, 400, 55, 245)]
    [InlineData("Runway", "ML/AI Engineer", "San Francisco", 270, 400, 55, 245)]
    [InlineData("Runway", "ML/AI Engineer", "Remote US", 244, 360, 55, 221)]
    [InlineData("runway", "mle", "nyc", 270, 400, 55, 245)]
    public void A_row_of_the_bundled_guides(string company, string role, string region, int ask, int equity, int? signOn, int marker)
    {
        using var output = new StringWriter();
        var line = JsonSerializer.Serialize(new Dictionary<string, string> { ["company"] = company, ["role"] = role, ["region"] = region });
        PlanCommand.Run(new StringReader(line), output, LibraryLoader.Load(Data(), []).Library);
        var plan = JsonDocument.Parse(output.ToString()).RootElement;

        Assert.Equal(ask * 1_000m, plan.GetProperty("askBase").GetDecimal());
        Assert.Equal(equity * 1_000m, plan.GetProperty("askEquity").GetProperty("amount").GetDecimal());
        Assert.Equal(signOn * 1_000m, plan.GetProperty("askSignOn").ValueKind == JsonValueKind.Null ? null : plan.GetProperty("askSignOn").GetDecimal());
        Assert.Equal(marker * 1_000m, plan.GetProperty("floorBase").GetDecimal());
        Assert.Equal(0, plan.GetProperty("verdicts").GetArrayLength());
    }

    private static string Data()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(folder!.FullName, "CompBot.sln")))
        {
            folder = folder.Parent;
        }

        return Path.Combine(folder.FullName, "data");
    }
}
