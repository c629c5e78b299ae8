using CompBot.Core.Negotiation;
using CompBot.Core.Negotiation.Raises;
using CompBot.Core.Offers;
using CompBot.Core.Pay;
using CompBot.Core.Understanding;

namespace CompBot.Core.Guides;

/// <summary>All the reference data a step may look at: guides, rates, schedules, laws and pushbacks. Immutable.</summary>
public sealed record Library
{
    public GuideLibrary Guides { get; init; } = GuideLibrary.Empty;

    public ExchangeRates Rates { get; init; } = ExchangeRates.None;

    /// <summary>Hours from UTC by a time zone's short name.</summary>
    public IReadOnlyDictionary<string, decimal> Zones { get; init; } = System.Collections.Frozen.FrozenDictionary<string, decimal>.Empty;

    public Sequence<CompanyVesting> Vesting { get; init; } = [];

    /// <summary>Employers whose stock is not listed, so that plain "equity" from them is taken as private stock.</summary>
    public Sequence<string> PrivateEmployers { get; init; } = [];

    /// <summary>How offers are read: the words, and what was learned from examples.</summary>
    public OfferLanguage Offers { get => field ?? OfferLanguage.Bundled; init; }

    public Sequence<PayLaw> PayLaws { get; init; } = [];

    public Sequence<Pushback> Pushbacks { get; init; } = [];

    /// <summary>How people talk, a book a language, the first being the one that is taken where nothing says another.</summary>
    public Sequence<TalkBook> Books { get; init; } = [];

    /// <summary>The book whose language a message is written in; the one spoken so far where the words do not tell.</summary>
    public TalkBook BookOf(string text, string? spoken)
    {
        var best = Book(spoken);
        var known = best.Knows(best.Read(text));
        foreach (var other in Books)
        {
            var knows = other.Language == best.Language ? 0 : other.Knows(other.Read(text));
            (best, known) = knows > known ? (other, knows) : (best, known);
        }

        return best;
    }

    /// <summary>The book of a language; the first where there is none of it, or none is named.</summary>
    public TalkBook Book(string? language = null) => Books.FirstOrDefault(book => book.Language == language) ?? (Books.Count > 0 ? Books[0] : TalkBook.Empty);

    /// <summary>The words of calls, letters, cards and trades.</summary>
    public ScriptBook Scripts { get; init; } = ScriptBook.Empty;

    /// <summary>The words of a raise where one works, and what employers say against it.</summary>
    public RaiseBook Raises { get; init; } = RaiseBook.Empty;

    /// <summary>What the language knows of verbs and names.</summary>
    public SpeechWords Speech { get; init; } = new();

    /// <summary>Facts about companies in our own sentences.</summary>
    public Sequence<CompanyFacts> Facts { get; init; } = [];
}
