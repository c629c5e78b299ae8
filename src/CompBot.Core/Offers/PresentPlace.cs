namespace CompBot.Core.Offers;

/// <summary>A figure that is told of where the person is, in a message whose offer comes from elsewhere.</summary>
internal static class PresentPlace
{
    private const int Reach = 12;

    /// <summary>The figure as whose it is by where it stands.</summary>
    public static ReadFigure Settle(Message message, ReadFigure figure) =>
        figure is not { Holder: FigureHolder.Offer, Role: FigureRole.Base or FigureRole.Total or FigureRole.Rate } || IsLabelled(message, figure) ? figure
        : IsAtEmployer(message, figure.Item) || IsWhereTheyWork(message, figure.Item) ? figure with { Holder = FigureHolder.Current }
        : IsAside(message, figure.Item) ? figure with { Holder = FigureHolder.None }
        : figure;

    /// <summary>The form of the sentence says that the figure is wanted, whoever the scorer gives it to.</summary>
    public static bool IsWanted(Message message, ReadFigure figure) => IsOnlyWanted(message, figure) || IsCalledWanted(message, figure);

    /// <summary>"I want step 4, that's 64,800": a sentence that opens with a wish and speaks of no offer.</summary>
    private static bool IsOnlyWanted(Message message, ReadFigure figure)
    {
        if (figure is not { Holder: FigureHolder.Offer, Role: FigureRole.Base or FigureRole.Total or FigureRole.Rate })
        {
            return false;
        }

        var (start, end) = message.Context.Sentences[message.Context.SentenceOf[figure.Item]];
        return start < figure.Item && figure.Item - start <= Reach && message.Items[start].Is("wanted") && !message.Context.Concepts(start, Math.Min(end, figure.Item + Reach)).Any(concept => concept.Group is "holders" or "moods" or "stages" && concept.Name != "wanted");
    }

    /// <summary>"I only want step 6, which is 45.10": a wish in front of the figure, and nobody and no other money between.</summary>
    public static bool FollowsWish(Message message, int item)
    {
        var (start, _) = message.Context.Sentences[message.Context.SentenceOf[item]];
        for (var at = item - 1; at >= start && at >= item - WishReaches; at--)
        {
            var here = message.Items[at];
            if (here.Is("wanted"))
            {
                return true;
            }

            if (here.Concept is { Group: "holders" or "stages" } || here.Kind is ItemKind.Company || here.Kind is ItemKind.Figure && message.Context.FigureOf(at).HasMark)
            {
                return false;
            }
        }

        return false;
    }

    private const int WishReaches = 6;

    /// <summary>"Make it 136 base, that's my number", "45.10 is step 6, which is what I want": what is called wanted behind the figure, where no offer is spoken of in front of it.</summary>
    private static bool IsCalledWanted(Message message, ReadFigure figure)
    {
        if (figure is not { Holder: FigureHolder.Offer, Role: FigureRole.Base or FigureRole.Total or FigureRole.Rate })
        {
            return false;
        }

        var (start, end) = message.Context.Sentences[message.Context.SentenceOf[figure.Item]];
        var from = message.Items.FindLastIndex(figure.Item, figure.Item - start + 1, item => item.IsMark(',')) is >= 0 and var comma ? comma : start;
        if (message.Context.Concepts(from, figure.Item).Any(concept => concept.Group is "holders" or "stages"))
        {
            return false;
        }

        for (var at = figure.Item + 1; at < end && at <= figure.Item + Reach; at++)
        {
            var item = message.Items[at];
            if (item.Is("wanted"))
            {
                return !message.Items.GetRange(at + 1, end - at - 1).Exists(behind => behind.Kind == ItemKind.Figure) && IsPointing(message, figure.Item, at);
            }

            if (item.Concept is { Group: "holders" or "stages" } || item.Kind is ItemKind.Company || item.Kind is ItemKind.Figure && message.Context.FigureOf(at).HasMark)
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>A word that points back at the figure stands between ("that's", "which is what").</summary>
    private static bool IsPointing(Message message, int from, int to) =>
        Enumerable.Range(from + 1, to - from - 1).Any(at => message.Items[at].Is("pointing"));

    private static bool IsLabelled(Message message, ReadFigure figure) => message.Context.LabelOf(message.Context.FigureItems.BinarySearch(figure.Item)) is not null;

    /// <summary>"58.000 euros at Initech. Hooli offered me 70k": a sum at an employer and nothing else, before another one offers.</summary>
    private static bool IsAtEmployer(Message message, int item)
    {
        var (start, end) = message.Context.Sentences[message.Context.SentenceOf[item]];
        return item + 2 < end && message.Items[item + 1].Is("slot") && message.Items[item + 2].Kind == ItemKind.Company
            && !message.Context.Concepts(start, end).Any(concept => concept.Group is "holders" or "moods" or "stages" or "parts")
            && !message.Items.Exists(one => one.Is("another_offer") || one.Is("versus"))
            && !message.Context.Concepts(0, start).Any(concept => concept.Group is "holders") && IsOfferedBehind(message, end, message.NameAt(item + 2)!.Name);
    }

    /// <summary>"Welder, 6 years at Initech in Tulsa, 58k. Hooli wants me": a sum behind the years at an employer, before another one offers.</summary>
    private static bool IsWhereTheyWork(Message message, int item)
    {
        var (start, end) = message.Context.Sentences[message.Context.SentenceOf[item]];
        var company = message.Items.FindIndex(start, item - start, one => one.Kind == ItemKind.Company);
        return company > start + 1 && message.Items[company - 1].Is("slot") && message.Figures.Exists(figure => figure.Item == company - 2 && figure.Role is FigureRole.Yoe or FigureRole.Duration)
            && !message.Context.Concepts(start, end).Any(concept => concept.Group is "moods" or "stages" || concept.Name == "offered")
            && IsOfferedBehind(message, end, message.NameAt(company)!.Name);
    }

    private static bool IsOfferedBehind(Message message, int from, string other)
    {
        for (var (at, isNamed) = (from, false); at < message.Items.Count; at++)
        {
            isNamed |= message.Items[at].Kind == ItemKind.Company && message.NameAt(at)!.Name != other;
            if (isNamed && message.Items[at].Is("offered"))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Postdoc in Austin (51k), first offer: Scientist at Initech, 98k": a sum in brackets before the employer whose base follows.</summary>
    public static bool IsAside(Message message, int item)
    {
        var (start, end) = message.Context.Sentences[message.Context.SentenceOf[item]];
        var company = message.Items.FindIndex(item, end - item, one => one.Kind == ItemKind.Company);
        return item > start && message.Items[item - 1].IsMark('(') && company > item && !message.Items.GetRange(start, item - start).Exists(one => one.Kind == ItemKind.Company)
            && message.Figures.Exists(other => other.Item > company && other.Item < end && other is { Role: FigureRole.Base, Holder: FigureHolder.Offer });
    }

    /// <summary>Whether an employer is the one the person is with: it has figures, and none of them is offered.</summary>
    public static bool IsPresent(Message message, int group, int from) =>
        message.Figures.Exists(figure => (figure.Offer == group || figure.Offer < 0 && message.Context.SentenceOf[figure.Item] == message.Context.SentenceOf[from]) && figure.Holder is FigureHolder.Current or FigureHolder.Past or FigureHolder.Home)
        && !message.Figures.Exists(figure => figure.Offer == group && figure is { Holder: FigureHolder.Offer, Role: not FigureRole.None });
}
