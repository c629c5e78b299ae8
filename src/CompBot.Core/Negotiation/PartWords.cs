using System.Globalization;
using CompBot.Core.Pay;

namespace CompBot.Core.Negotiation;

/// <summary>What the parts of pay are called, and how an ask for one is shown to the person.</summary>
public static class PartWords
{
    public static string Name(AskPart part) => part switch
    {
        AskPart.Base => "Base",
        AskPart.Equity => "Equity",
        AskPart.Bonus => "Bonus",
        AskPart.SignOn => "Sign-on",
        AskPart.Relocation => "Relocation",
    };

    /// <summary>"15% of base", "$50K a year", "$20K, once".</summary>
    public static string Shown(PartAsk ask, Currency currency) => ask switch
    {
        { IsPercent: true } => $"{Percent(ask.Amount)} of base",
        { Part: AskPart.SignOn or AskPart.Relocation } => $"{MoneyText.Short(ask.Amount, currency)}, once",
        _ => $"{MoneyText.Short(ask.Amount, currency)} a year",
    };

    /// <summary>"a bonus of 15%", "a sign-on of $20K".</summary>
    public static string Named(PartAsk ask, Currency currency) => ask.Part switch
    {
        AskPart.Bonus => $"a bonus of {(ask.IsPercent ? Percent(ask.Amount) : MoneyText.Short(ask.Amount, currency))}",
        AskPart.SignOn => $"a sign-on of {MoneyText.Short(ask.Amount, currency)}",
        AskPart.Relocation => $"{MoneyText.Short(ask.Amount, currency)} for the move",
        AskPart.Base => $"{MoneyText.Short(ask.Amount, currency)} base",
        AskPart.Equity => $"{MoneyText.Short(ask.Amount, currency)} of equity",
    };

    public static string Percent(decimal percent) => percent.ToString("0.##", CultureInfo.InvariantCulture) + "%";
}
