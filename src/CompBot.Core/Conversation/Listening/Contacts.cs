using System.Text;
using CompBot.Core.Understanding;
using CompBot.Language.Text;

namespace CompBot.Core.Conversation.Listening;

/// <summary>
/// Who the person talks with at the employer ("her name is Tasha", "Greg the partner", "Mrs Okafor"). A person is no company: they are read as "they" wherever they are named.
/// Name: as a letter greets them; null where nobody is named. Text: the message with them as "they".
/// </summary>
internal sealed record Contacts(string? Name, string Text)
{
    /// <summary>What was taken for the company is said to be the person.</summary>
    public bool IsNoCompany { get; private init; }

    private sealed record Found(int From, int To, string Name);

    /// <summary>kindOf: what a name is known for.</summary>
    public static Contacts In(TalkBook book, string text, CaseDraft draft, Func<string, Slot?> kindOf)
    {
        if (book.WordFor(Subject) is not { } they || book.WordFor(Object) is not { } them || book.WordFor(Owner) is not { } their)
        {
            return new Contacts(null, text);
        }

        var utterance = book.Read(text);
        var found = new List<Found>();
        for (var at = 0; at < utterance.Tokens.Count; at++)
        {
            if (At(book, utterance, at, draft, kindOf) is { } one)
            {
                found.Add(one);
                at = one.To - 1;
            }
        }

        return found.Count == 0 ? new Contacts(null, text)
            : new Contacts(Names.Clean(found[^1].Name), Replaced(book, utterance, found, (they, them, their))) { IsNoCompany = draft.Company is { } company && found.Exists(one => Names.Same(one.Name, company)) };
    }

    private static Found? At(TalkBook book, Utterance utterance, int at, CaseDraft draft, Func<string, Slot?> kindOf)
    {
        if (utterance.Tokens[at].Kind is not WordKind.Word)
        {
            return null;
        }

        if (Titled(book, utterance, at) is { } titled)
        {
            return IsCompany(titled.Name, draft) ? null : titled;
        }

        var name = Spelled(utterance, at);
        return IsNamed(book, utterance, at, name, draft, kindOf) && !IsPartOfName(book, utterance, at) && (!IsCompany(name, draft) || IsSaidToBeNone(book, utterance, at, name, draft))
            ? new Found(at, at + 1, IsKnown(name, draft) ? draft.Wishes.Contact! : name) : null;
    }

    /// <summary>Known already, told as a person's name, or a first name that does or is told something; never what is told as a company's name.</summary>
    private static bool IsNamed(TalkBook book, Utterance utterance, int at, string name, CaseDraft draft, Func<string, Slot?> kindOf)
    {
        var (from, lead) = (Math.Max(0, at - LongestLead), at > 0 && utterance.Tokens[at - 1].Is("(") ? at - 1 : at);
        var isFirst = IsFirstName(book, utterance, at);
        return !book.EndsAt("company-is", utterance, from, at)
            && (IsKnown(name, draft) || isFirst && IsCued(book, utterance, at) || IsIntroduced(book, utterance, from, lead, isFirst || kindOf(name) is null) && IsNameLike(book, utterance, at) && (isFirst || !Owns(utterance, at) && kindOf(name) is not Slot.Company));
    }

    /// <summary>
    /// Somebody who decides or passes things on is named right in front: "boss is called Ray", "the guys name is Mike"; without such a link only where they are somebody in
    /// particular ("my VP Karen", "the head, Whitfield"), since "office manager, Dublin" is a title and a place.
    /// </summary>
    private static bool IsIntroduced(TalkBook book, Utterance utterance, int from, int lead, bool mayBePerson)
    {
        if (book.EndsAt("contact-is", utterance, from, lead))
        {
            return true;
        }

        var link = Enumerable.Range(from, Math.Max(0, lead - from)).FirstOrDefault(at => book.LengthAt("contact-link", utterance, at, lead) is > 0 and var length && at + length == lead, lead);
        var end = link == lead && link > 0 && utterance.Tokens[link - 1].Is(",") ? link - 1 : link;
        return book.EndsAt("contact-person", utterance, Math.Max(0, end - LongestLead), end)
            && (link < lead || mayBePerson && Enumerable.Range(Math.Max(0, end - LongestLead), LongestLead).Any(at => book.Lists("contact-owner", utterance, at) && book.LengthAt("contact-person", utterance, at + 1, end) == end - at - 1));
    }

    /// <summary>"Luis is my manager": what was taken for the company is said to be a person.</summary>
    private static bool IsSaidToBeNone(TalkBook book, Utterance utterance, int at, string name, CaseDraft draft) =>
        draft.Company is { } taken && Names.Same(taken, name) && book.LengthAt("contact-role", utterance, at + 1, utterance.Tokens.Count) > 0;

    private const string Subject = "person-subject";
    private const string Object = "person-object";
    private const string Owner = "person-owner";
    private const int LongestLead = 4;

    /// <summary>"Mrs Okafor", "Frau Krüger".</summary>
    private static Found? Titled(TalkBook book, Utterance utterance, int at) =>
        book.Lists("honorific", utterance, at) && Next(utterance, at) is { } next && IsNameLike(book, utterance, next)
            ? new Found(at, next + 1, $"{Capital(utterance.Tokens[at].Form)} {Spelled(utterance, next)}") : null;

    private static int? Next(Utterance utterance, int at)
    {
        var next = at + 1 < utterance.Tokens.Count && utterance.Tokens[at + 1].Is(".") ? at + 2 : at + 1;
        return next < utterance.Tokens.Count && utterance.Tokens[next].Kind is WordKind.Word ? next : null;
    }

    private static bool IsNameLike(TalkBook book, Utterance utterance, int at) =>
        utterance.Tokens[at].Kind is WordKind.Word && (char.IsUpper(utterance.Text[utterance.Tokens[at].At.From]) || IsFirstName(book, utterance, at)) && utterance.Tokens[at].Form.Length > 1;

    private static bool IsFirstName(TalkBook book, Utterance utterance, int at) => book.Choices.TryGetValue("first-name", out var names) && names.Contains(WithoutOwner(utterance, at).Form);

    /// <summary>They do something a person does, or something is said or sent to them.</summary>
    private static bool IsCued(TalkBook book, Utterance utterance, int at) =>
        book.LengthAt("contact-does", utterance, at + 1, utterance.Tokens.Count) > 0 || book.EndsAt("contact-to", utterance, Math.Max(0, at - LongestLead), at);

    /// <summary>A name that goes on ("Duane Reade"), or begins before, is nobody's first name.</summary>
    private static bool IsPartOfName(TalkBook book, Utterance utterance, int at) =>
        at + 2 < utterance.Tokens.Count && utterance.Tokens[at + 1].Is("&") && IsCapital(utterance, at + 2)
        || IsCapital(utterance, at + 1) && !book.Lists("contact-does", utterance, at + 1) && IsCapital(utterance, at) || at > 0 && IsCapital(utterance, at - 1) && IsCapital(utterance, at) && !IsClauseStart(utterance, at - 1) && !book.EndsAt("contact-is", utterance, Math.Max(0, at - LongestLead), at);

    private static bool IsClauseStart(Utterance utterance, int at) => utterance.Clauses.Any(clause => clause.From == at);

    private static bool IsCapital(Utterance utterance, int at) => at >= 0 && at < utterance.Tokens.Count && utterance.Tokens[at].Kind is WordKind.Word && char.IsUpper(utterance.Text[utterance.Tokens[at].At.From]) && utterance.Tokens[at].Form is not ("i" or "im");

    private static bool IsKnown(string name, CaseDraft draft) => draft.Wishes.Contact is { } known && (Names.Same(known, name) || Names.Same(known.Split(' ')[^1], name));

    private static bool IsCompany(string name, CaseDraft draft) =>
        draft.Offers.Select(held => held.Company).Append(draft.Company).OfType<string>().Any(company => Names.HasWords(company, name) || Names.HasWords(company, name.Split(' ')[^1]));

    private static string Spelled(Utterance utterance, int at) => Capital(WithoutOwner(utterance, at).Written);

    private static string Capital(string word) => word.Length == 0 ? word : char.ToUpperInvariant(word[0]) + word[1..];

    /// <summary>The word without an owner's ending ("Tasha's").</summary>
    private static (string Written, string Form) WithoutOwner(Utterance utterance, int at)
    {
        var written = utterance.Quote(utterance.Tokens[at].At);
        var plain = Owns(utterance, at) ? written[..written.LastIndexOfAny(['\'', '’'])] : written;
        return (plain, plain.ToLowerInvariant());
    }

    private static bool Owns(Utterance utterance, int at) => utterance.Quote(utterance.Tokens[at].At) is var written && (written.EndsWith("'s", StringComparison.OrdinalIgnoreCase) || written.EndsWith("’s", StringComparison.OrdinalIgnoreCase));

    private static string Replaced(TalkBook book, Utterance utterance, List<Found> found, (string They, string Them, string Their) words)
    {
        var (replaced, at) = (new StringBuilder(), 0);
        foreach (var one in found)
        {
            var (from, to) = (utterance.Tokens[one.From].At.From, utterance.Tokens[one.To - 1].At.To);
            var word = Owns(utterance, one.To - 1) ? words.Their : book.EndsAt("contact-to", utterance, Math.Max(0, one.From - LongestLead), one.From) ? words.Them : words.They;
            replaced.Append(utterance.Text.AsSpan(at, from - at)).Append(word);
            at = to;
        }

        return replaced.Append(utterance.Text.AsSpan(at)).ToString();
    }
}
