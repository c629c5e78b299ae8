using CompBot.Core.Guides;
using CompBot.Core.Offers;
using CompBot.Language.Text;

namespace CompBot.Core.Pay;

/// <summary>Reads offers from free text: pure, linear in the length, extracts nothing it is not sure of.</summary>
public static class OfferText
{
    public static MessageReading Read(string text, ReadingContext context) => Read(text, context, new Steps());

    /// <summary>A day by itself, as a form's field holds it ("28 November", "Friday", "in two weeks"); null where it is none.</summary>
    public static OfferReading? ReadDay(string text, ReadingContext context)
    {
        var language = context.Library.Offers;
        var scored = language.Score(CleanText.Of($"expires {text}", new Steps()), context.Library.Guides.Names, new Steps());
        var day = new Deadlines(new Message(scored, context, null), language.Lexicon.Figures).Beside(_ => true);
        return day is { Day: { } } ? new OfferReading { Deadline = day.Day, DeadlineWords = day.Words } : null;
    }

    /// <summary>As above; steps counts the work.</summary>
    internal static MessageReading Read(string text, ReadingContext context, Steps steps)
    {
        var language = context.Library.Offers;
        var scored = language.Score(CleanText.Of(text, steps), MessageNameTable.WithSpoken(context.Spoken, context.Library.Guides.Names), steps, context.Hints, context.HeldBase);
        var place = scored.Names.Where(name => name.Tag == NameTag.Place).Select(name => name.Known?.Currency).FirstOrDefault(code => code is not null);
        return new OffersReader(new Message(scored, context, place), language.Lexicon).Read();
    }
}
