using CompBot.Core.Pay;

namespace CompBot.Core.Understanding;

/// <summary>What a message's figures and names speak for beside its words: whose a figure is says which fact it is.</summary>
internal static class FigureTopics
{
    private static readonly (ToldOf Of, string Topic)[] ByHolder =
    [
        (ToldOf.Current, Topics.CurrentPay), (ToldOf.Home, Topics.CounterHome), (ToldOf.Left, Topics.LeftBehind), (ToldOf.Minimum, Topics.Minimum),
    ];

    public static IReadOnlyCollection<string> Of(MessageReading reading, TalkStage stage)
    {
        var topics = new List<string>();
        foreach (var (of, topic) in ByHolder)
        {
            if (reading.Figures.Any(figure => figure.Of == of && figure.Part != ToldPart.Other))
            {
                topics.Add(topic);
            }
        }

        var offered = reading.Offers.Where(said => said is { Whose: Whose.Offered, HasFigures: true });
        var isTold = offered.Count > 0 && reading.Figures.Any(figure => figure.Of == ToldOf.Offer && figure.Part is not (ToldPart.Other or ToldPart.MoveAmount or ToldPart.MovePercent));
        topics.AddRange(isTold && stage != TalkStage.Number ? [Topics.Offer] : []);
        topics.AddRange(isTold && stage == TalkStage.Start && offered.Any(said => (said.Company ?? said.Role ?? said.Region) is not null) ? [Topics.Case] : []);
        topics.AddRange(reading.Offers.Any(said => said is { Whose: Whose.Offered, Deadline: not null }) ? [Topics.Deadline] : []);
        return topics;
    }
}
