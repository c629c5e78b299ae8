using System.Text.Encodings.Web;
using System.Text.Json;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;

namespace CompBot.Wire;

/// <summary>A plan as one line of JSON.</summary>
public static class PlanLine
{
    // The lines go to a terminal or a program, never into a web page, so money signs stay readable.
    private static readonly PlanJsonContext Json = new(new JsonSerializerOptions(PlanJsonContext.Default.Options)
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    });

    /// <summary>The plan of a case: figures in its currency, yearly but for a grant and the sign-on, each with its reason.</summary>
    public static string Of(NegotiationCase it)
    {
        var plan = Planner.Plan(it);
        return JsonSerializer.Serialize(new PlanJson
        {
            Currency = it.PlanCurrency?.Code,
            AskBase = plan.AskBase,
            AskEquity = plan.AskEquity is { } equity
                ? new AskEquityJson(equity.Amount, WireWords.Of(equity.Period), equity.Period == EquityPeriod.Grant ? equity.Years : null)
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

    /// <summary>What stands in place of a plan where a line is no case.</summary>
    public static string Refusal(string problem) => JsonSerializer.Serialize(new ErrorJson(problem), Json.ErrorJson);
}
