using System.Text.Encodings.Web;
using System.Text.Json;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;

namespace CompBot.Worker.Plan;

/// <summary>Cases as JSON lines in, one plan a line out. A line that cannot be read gives an error line, and the rest go on.</summary>
public static class PlanCommand
{
    // The lines go to a terminal or a program, never into a web page, so money signs stay readable.
    private static readonly PlanJsonContext Json = new(new JsonSerializerOptions(PlanJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    public static void Run(TextReader input, TextWriter output, Library library)
    {
        while (input.ReadLine() is { } line)
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                output.Write(CaseReader.Read(line, library).Match(read => Written(read.Case), Refusal) + "\n");
            }
        }

        output.Flush();
    }

    private static string Refusal(CaseReading.Refused refused) =>
        JsonSerializer.Serialize(new ErrorJson(refused.Problem), Json.ErrorJson);

    private static string Written(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        return JsonSerializer.Serialize(new PlanJson
        {
            Currency = it.PlanCurrency?.Code,
            AskBase = plan.AskBase,
            AskEquity = plan.AskEquity is { } equity
                ? new AskEquityJson(equity.Amount, WireWords.Of(equity.Period), equity.Period == Core.Pay.EquityPeriod.Grant ? equity.Years : null)
                : null,
            AskSignOn = plan.AskSignOn,
            AskBonus = plan.Asks.FirstOrDefault(ask => ask.Part == AskPart.Bonus) is { } bonus
                ? new AskBonusJson(bonus.IsPercent ? bonus.Amount : null, bonus.IsPercent ? null : bonus.Amount)
                : null,
            Opening = plan.Opening.Map(WireWords.Of),
            AskTotal = plan.AskTotal,
            FloorBase = plan.FloorBase,
            WalkAwayTotal = plan.WalkAwayTotal,
            Verdicts = plan.Verdicts.Map(WireWords.Of),
            Reasons = plan.Reasons.Map(reason => new ReasonJson(WireWords.Of(reason.Figure), reason.Why.ToString())),
        }, Json.PlanJson);
    }
}
