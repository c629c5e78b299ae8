using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Language.Figures;

namespace CompBot.Core.Offers;

/// <summary>What a message says beside figures: the stage, a correction, offers taken back, figures only spoken of.</summary>
internal static class Notes
{
    public static MessageReading Add(MessageReading reading, Message message)
    {
        var dropped = Dropped(message);
        var corrects = message.Says("correction");
        return reading with
        {
            Company = reading.Company is { } company && dropped.Contains(company) ? null : reading.Company,
            Stage = Stage(message),
            IsCorrection = corrects || message.Says("changed_to") || reading.HasFigures && (message.Says("not") || message.Items.Exists(item => item.IsMark('→')) || message.Figures.Exists(figure => figure.Holder == FigureHolder.Before && figure.Role != FigureRole.None)),
            TakesBack = corrects || message.Says("not"),
            Dropped = dropped,
            Vague = Vague(message),
        };
    }

    private static Stage? Stage(Message message)
    {
        foreach (var (item, at) in message.Items.Select((item, at) => (item, at)).Where(pair => !message.IsFiction[pair.at] && !IsOnlyWanted(message, pair.at)))
        {
            Stage? stage = item.Concept?.Name switch
            {
                "not_yet_offered" => Negotiation.Stage.None,
                "verbal" or "promised" => Negotiation.Stage.Verbal,
                "written" => Negotiation.Stage.Written,
                "final" => Negotiation.Stage.Final,
                _ => null,
            };
            if (stage is not null)
            {
                return stage;
            }
        }

        return null;
    }

    /// <summary>"Write me the email", "I want the email", "..., email": a message that is wanted says nothing of how an offer was made.</summary>
    private static bool IsOnlyWanted(Message message, int at)
    {
        if (message.Items[at].Concept?.Name is not "written")
        {
            return false;
        }

        var (start, end) = message.Context.Sentences[message.Context.SentenceOf[at]];
        var from = message.Text[message.Items[at].From].From;
        return message.Asked.Hints.Any(hint => hint.Of is ToldOf.None or ToldOf.Wish && hint.At.Holds(from))
            || Enumerable.Range(start, at - start).Any(before => message.Items[before].Is("wanted"))
            || start > 0 && message.Items.GetRange(start, end - start).TrueForAll(item => item.Is("written") || item.Kind == ItemKind.Mark);
    }

    /// <summary>How firmly an offer is made, by the words among its items; null where none say.</summary>
    public static Evidence? EvidenceOf(Message message, Func<int, bool> isOwn, bool hasFigures)
    {
        for (var at = 0; at < message.Items.Count; at++)
        {
            if (isOwn(at) && message.Items[at].Concept?.Name is "verbal" or "written" or "promised" && !IsOnlyWanted(message, at))
            {
                var said = message.Items[at].Concept!.Name;
                return said == "promised" && !hasFigures ? null : said is "verbal" or "promised" || message.IsNear(at, 2, 0, "promised", "waiting") ? Evidence.Verbal : Evidence.Written;
            }
        }

        return hasFigures ? null : Evidence.Late;
    }

    /// <summary>"drop the Anthropic one": a word of dropping with a company near it and no figure between.</summary>
    private static Sequence<string> Dropped(Message message)
    {
        var dropped = new List<string>();
        for (var at = 0; at < message.Items.Count; at++)
        {
            for (var next = Math.Max(0, at - 3); message.Items[at].Is("drop") && next <= at + 4 && next < message.Items.Count; next++)
            {
                var isCompany = message.Items[next].Kind is ItemKind.Company or ItemKind.OtherCompany && !(next + 1 < message.Items.Count && message.Items[next + 1].Kind == ItemKind.Figure);
                if (isCompany && message.NameAt(next)?.Name is { } name && !dropped.Contains(name))
                {
                    dropped.Add(name);
                }
            }
        }

        return dropped.ToSequence();
    }

    private static Sequence<string> Vague(Message message)
    {
        var found = new List<string>();
        foreach (var item in message.Context.FigureItems.Where(item => message.Context.FigureOf(item).Kind == FigureKind.Vague && !message.IsFiction[item]))
        {
            found.Add(VagueWords(message, item));
        }

        return found.ToSequence();
    }

    /// <summary>With "low", "mid to high" before it or ", low" behind it.</summary>
    private static string VagueWords(Message message, int item)
    {
        var start = item;
        while (start > 0 && (IsPlace(message.Items[start - 1]) || start > 1 && (message.Items[start - 1].IsMark('-') || message.Items[start - 1].IsMark('/')) && IsPlace(message.Items[start - 2])))
        {
            start--;
        }

        var words = message.Text.Words(message.Items[start].From, message.Items[item].To);
        var behind = item + 2 < message.Items.Count && message.Items[item + 1].IsMark(',') && IsPlace(message.Items[item + 2]);
        return behind ? message.Words(message.Items[item + 2]) + " " + words : words;
    }

    private static bool IsPlace(Item item) => item.Concept?.Name is "low" or "mid" or "high";
}
