namespace CompBot.Core.Negotiation.Raises;

/// <summary>
/// From the employer's answers, one by one, to where the raise stands. What an answer means follows from what lay with them: the request, then one bridging ask, then a plan in
/// writing. Nothing that was refused or granted is asked for again.
/// </summary>
public static class RaiseRounds
{
    /// <summary>Null before the first answer.</summary>
    public static RaiseRound? Of(RaiseCase raise)
    {
        RaiseRound? round = null;
        foreach (var answer in raise.Answers)
        {
            var before = round ?? new RaiseRound { Last = answer, Asked = raise.Asked, AskedOnce = raise.AskedOnce };
            round = Taken(raise, before, answer) with { Last = answer };
        }

        return round;
    }

    private static RaiseRound Taken(RaiseCase raise, RaiseRound before, RaiseAnswer answer)
    {
        var told = before with
        {
            Silences = answer.Kind == RaiseAnswerKind.Silence ? before.Silences + 1 : 0,
            Reason = answer.Reason == RaiseReason.None ? before.Reason : answer.Reason,
            When = answer.NamesTime ? answer.When : before.When,
            Month = answer.NamesTime ? answer.Month : before.Month,
            Given = before.Given.Concat(answer.Given).Distinct().ToSequence(),
            GivenOnce = answer.OneTime ?? before.GivenOnce,
        };
        return answer.Kind switch
        {
            RaiseAnswerKind.NeedsTime or RaiseAnswerKind.Silence => told,
            RaiseAnswerKind.Taken => told with { Open = RaiseOpen.Nothing },
            RaiseAnswerKind.CameUp => CameUp(raise, told, answer),
            RaiseAnswerKind.Yes => Agreed(told),
            RaiseAnswerKind.Instead => Instead(raise, told, answer),
            RaiseAnswerKind.No => Refused(raise, told, answer),
        };
    }

    private static RaiseRound CameUp(RaiseCase raise, RaiseRound told, RaiseAnswer answer)
    {
        var now = told with { Reached = answer.Base, Percent = answer.Percent, From = answer.From ?? told.From, Before = null };
        return now.IsMet ? now with { Open = RaiseOpen.Nothing }
            : told.Open is RaiseOpen.Word && answer.Base >= told.Before ? now with { Open = RaiseOpen.Nothing }
            : answer.Base < told.Reached ? now with { Open = RaiseOpen.Word, Before = told.Reached }
            : told.Open is RaiseOpen.Request or RaiseOpen.Question ? Bridged(raise, now)
            : Planned(now);
    }

    /// <summary>A yes is a yes to what lay with them.</summary>
    private static RaiseRound Agreed(RaiseRound told) => told.Open switch
    {
        RaiseOpen.Request or RaiseOpen.Question => told with { Open = RaiseOpen.Nothing, Reached = told.Asked ?? told.Reached, GivenOnce = told.AskedOnce ?? told.GivenOnce },
        RaiseOpen.Bridge when told.Ask is { } ask => told with
        {
            Open = RaiseOpen.Nothing,
            Given = told.Given.Contains(ask) ? told.Given : told.Given.Add(ask),
            GivenOnce = ask == RaiseExtra.OneTime ? told.GivenOnce ?? told.Once : told.GivenOnce,
        },
        RaiseOpen.Word => told with { Open = RaiseOpen.Nothing, Reached = told.Before ?? told.Reached, Before = null },
        RaiseOpen.Plan => told with { Open = RaiseOpen.Nothing, IsPlanAgreed = true },
        _ => told with { Open = RaiseOpen.Nothing },
    };

    private static RaiseRound Instead(RaiseCase raise, RaiseRound told, RaiseAnswer answer) => told.Open switch
    {
        RaiseOpen.Request or RaiseOpen.Question => told.IsMet ? told with { Open = RaiseOpen.Nothing } : Bridged(raise, told),
        RaiseOpen.Bridge => told.Ask is { } ask && answer.Given.Contains(ask) ? told with { Open = RaiseOpen.Nothing } : Planned(told),
        _ => told with { Open = RaiseOpen.Nothing },
    };

    /// <summary>Without a reason it is asked for once; a no with a day for another look is a plan to be written down.</summary>
    private static RaiseRound Refused(RaiseCase raise, RaiseRound told, RaiseAnswer answer) => told.Open switch
    {
        RaiseOpen.Request when told is { Reason: RaiseReason.None, NamesTime: false } => told with { Open = RaiseOpen.Question },
        RaiseOpen.Question when answer is { Reason: RaiseReason.None, NamesTime: false } => Planned(told),
        RaiseOpen.Request or RaiseOpen.Question => told.Reason is RaiseReason.Proof || told.Reason is RaiseReason.Timing && told.NamesTime ? Planned(told) : Bridged(raise, told),
        RaiseOpen.Bridge or RaiseOpen.Word => Planned(told),
        _ => told with { Open = RaiseOpen.Closed },
    };

    private static RaiseRound Bridged(RaiseCase raise, RaiseRound told) =>
        RaiseBridges.Next(raise, told) is var (ask, once) ? told with { Open = RaiseOpen.Bridge, Ask = ask, Once = once } : Planned(told);

    /// <summary>What was asked for last and not granted is refused from here on.</summary>
    private static RaiseRound Planned(RaiseRound told) => told with
    {
        Open = RaiseOpen.Plan,
        Refused = told.Open is RaiseOpen.Bridge && told.Ask is { } ask && !told.Given.Contains(ask) ? told.Refused.Add(ask) : told.Refused,
    };
}
