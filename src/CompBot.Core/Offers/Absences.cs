using CompBot.Core.Pay;
using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>Parts of pay that are said not to be there, or not known yet.</summary>
internal static class Absences
{
    private const int Before = 5;
    private const int Behind = 4;

    public static void Read(OfferDraft draft)
    {
        for (var at = 0; at < draft.Message.Items.Count; at++)
        {
            if (draft.IsOwn(at) && draft.Message.Items[at].IsPart && !draft.Message.IsFiction[at] && PartOf(draft.Message.Items[at].Concept!.Name) is { } part && (!IsLabel(draft.Message, at) || at > 0 && draft.Message.Items[at - 1].Is("none")))
            {
                Take(draft, at, part);
            }
        }
    }

    private static void Take(OfferDraft draft, int at, PayPart part)
    {
        var pending = IsPending(draft.Message, at);
        if (pending && !Has(draft.Reading, part))
        {
            draft.Reading = draft.Reading with { Pending = draft.Reading.Pending.Contains(part) ? draft.Reading.Pending : draft.Reading.Pending.Add(part) };
        }
        else if (!pending && IsDenied(draft.Message, at) && !Has(draft.Reading, part))
        {
            draft.Reading = WithNone(draft.Reading, part);
        }
    }

    private static bool IsLabel(Message message, int at) => message.Context.IsLabel(at);

    private static PayPart? PartOf(string concept) => concept switch
    {
        "base" or "base_monthly" => PayPart.Base,
        "bonus" => PayPart.Bonus,
        "signon" => PayPart.SignOn,
        "relocation" => PayPart.Relocation,
        "total" => PayPart.Total,
        "stock" or "rsu" or "options" or "pre_ipo" => PayPart.Equity,
        _ => null,
    };

    private static bool Has(OfferReading reading, PayPart part) => part switch
    {
        PayPart.Base => reading.Base is not null || reading.BaseRange is not null || reading.Rate is not null,
        PayPart.Bonus => reading.Bonus is not null || reading.BonusRange is not null || reading.BonusAmountRange is not null,
        PayPart.Equity => reading.Equity is { } equity && (equity.Amount ?? equity.Units ?? equity.PercentOfCompany) is not null || reading.EquityRange is not null,
        PayPart.SignOn => reading.SignOn is not null || reading.SignOnRange is not null,
        PayPart.Relocation => reading.Relocation is not null,
        PayPart.Total => reading.Total is not null || reading.TotalRange is not null,
        _ => false,
    };

    private static OfferReading WithNone(OfferReading reading, PayPart part) => part switch
    {
        PayPart.Bonus => reading with { Bonus = new Bonus(null, 0) },
        PayPart.Equity => reading with { Equity = new EquityGrant { Amount = 0 } },
        PayPart.SignOn => reading with { SignOn = SignOn.Once(0) },
        PayPart.Base or PayPart.Relocation or PayPart.Total => reading,
        _ => reading,
    };

    /// <summary>"no bonus, equity or sign-on", "bonus: none", "the sign-on was removed".</summary>
    public static bool IsDenied(Message message, int at)
    {
        if (IsHeadingDenied(message, at))
        {
            return true;
        }

        for (var back = at - 1; back >= 0 && back >= at - Before; back--)
        {
            var item = message.Items[back];
            if (item.Is("none") && !message.Items[back + 1].Is("link") || item.Kind == ItemKind.Figure && message.Context.FigureOf(back) is { Value: 0, High: null, Kind: FigureKind.Number or FigureKind.Money or FigureKind.Percent } && back == at - 1)
            {
                return true;
            }

            if (!(item.IsPart && !IsLabel(message, back) || item.IsMark('/') || item.IsMark(',') && back > 0 && message.Items[back - 1].IsPart || item.Is("link") || item.Is("joined")))
            {
                break;
            }
        }

        for (var next = at + 1; next < message.Items.Count && next <= at + Behind; next++)
        {
            var item = message.Items[next];
            if (item.Is("none") || item.Is("drop"))
            {
                return !(next + 1 < message.Items.Count && message.Items[next + 1].IsPart);
            }

            if (!(item.IsMark(':') || item.IsMark('=') || item.IsMark('-') || item.Is("link") || item.Is("joined") || item.Is("was") || item.IsPart && message.Items[next - 1].IsMark('/') || item.IsMark('/')))
            {
                break;
            }
        }

        return false;
    }

    /// <summary>"Stock and/or recurring bonuses: none": every part of the line's heading.</summary>
    private static bool IsHeadingDenied(Message message, int at)
    {
        var line = message.Context.Lines[message.Context.LineOf[at]];
        return at < line.Heading && line.Heading < line.End && (message.Items[line.Heading].Is("none") || line.Heading + 1 < line.End && message.Items[line.Heading].Kind == ItemKind.Mark && message.Items[line.Heading + 1].Is("none"));
    }

    private static bool IsPending(Message message, int at)
    {
        for (var next = at + 1; next < message.Items.Count && next <= at + Behind; next++)
        {
            var item = message.Items[next];
            if (item.Is("pending"))
            {
                return true;
            }

            if (item.Kind is ItemKind.Figure || item.IsPart || item.IsLineBreak || item.IsMark(',') || item.IsMark('.'))
            {
                break;
            }
        }

        for (var back = at - 1; back >= 0 && back >= at - 4; back--)
        {
            if (message.Items[back].Is("pending"))
            {
                return true;
            }

            if (message.Items[back].Kind is ItemKind.Figure || message.Items[back].IsLineBreak || message.Items[back].IsMark(',') || message.Items[back].IsMark('.'))
            {
                break;
            }
        }

        return false;
    }
}
