using System.Globalization;
using CompBot.Core;
using CompBot.Core.Conversation;
using CompBot.Slack.Rendering;

namespace CompBot.Slack.Reading;

/// <summary>What is plainly missing in a form, beside the field that misses it. Whatever can be understood is left to the conversation.</summary>
public static class FormCheck
{
    private const string NoAmount = "I see no amount here. For example: 300K base, 800K equity over 4 years";

    /// <summary>One sentence for each block id that has a mistake; empty where the form can be taken.</summary>
    public static IReadOnlyDictionary<string, string> Problems(Sequence<FilledField> fields)
    {
        var problems = new Dictionary<string, string>();
        foreach (var field in fields)
        {
            if (Problem(field) is { } problem)
            {
                problems[field.Id] = problem;
            }
        }

        for (var number = 1; number <= FormRenderer.MostOffers; number++)
        {
            bool Has(string id) => fields.Any(field => field.Id == FormRenderer.OfferField(number, id));
            if ((Has("company") || Has("evidence") || Has("deadline")) && !Has("offer"))
            {
                problems[FormRenderer.OfferField(number, "offer")] = "What does this one pay? Leave its other fields empty if you do not want it.";
            }
        }

        return problems;
    }

    private static string? Problem(FilledField field) => field.Id.Split('.')[^1] switch
    {
        "offer" or "alternatives" or "minimum" or "leftbehind" when !field.Text.Any(char.IsDigit) => NoAmount,
        "privatestock" when !IsShare(field.Text) => "A number from 0 to 100 please, such as 50",
        _ => null,
    };

    private static bool IsShare(string text) =>
        decimal.TryParse(text.Trim().TrimEnd('%').Trim(), NumberStyles.Number, CultureInfo.InvariantCulture, out var share) && share is >= 0 and <= 100;
}
