using CompBot.Core.Pay;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What is told where the talk is about a raise: present pay, which is set aside everywhere else, is what a raise is counted from.</summary>
internal static class HomeFacts
{
    /// <summary>The message without the offer that the answer to "what do you earn now?" looks like.</summary>
    public static MessageReading WithoutAnswer(FactScene on) => IsAsked(on) ? on.Reading with { Offers = [] } : on.Reading;

    public static Told PresentPay(Told told, FactScene on)
    {
        if (Situations.Of(told.Case) is not Situation.AtHome)
        {
            return told;
        }

        var remarks = told.Remarks.Where(remark => remark != Wording.CurrentPaySetAside);
        return Paid(on) is { } paid
            ? told with { Case = told.Case with { PresentPay = paid.Amount, PresentCurrency = paid.Currency ?? told.Case.PresentCurrency }, Remarks = remarks }
            : told with { Remarks = remarks };
    }

    /// <summary>The figure of the present job; where it was asked for, the only figure of a year's pay.</summary>
    private static ToldFigure? Paid(FactScene on)
    {
        var yearly = on.Heard.Reading.Figures.Where(figure => figure.Part is ToldPart.Base or ToldPart.Total && figure.Amount > 0);
        return yearly.FirstOrDefault(figure => figure.Of == ToldOf.Current) ?? (IsAsked(on) && yearly is [{ } only] ? only : null);
    }

    private static bool IsAsked(FactScene on) => on.State is ConversationState.Asking { Open: Question.PresentPay };
}
