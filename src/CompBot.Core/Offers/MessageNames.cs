using CompBot.Language.Names;
using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>The title, place and level that belong to an offer, or to the whole message.</summary>
internal sealed class MessageNames(Message message, TitleWords titles, int[] groupOf, bool[] ofOthers)
{
    private static readonly char[] Digits = [.. "0123456789"];

    private IEnumerable<(NameSpan Name, int Item)> Of(NameTag tag, Func<int, bool> isOwn)
    {
        for (var at = 0; at < message.Items.Count; at++)
        {
            if (message.NameAt(at) is { } found && found.Tag == tag && groupOf.Length > at && !message.IsFiction[at] && !ofOthers[at] && isOwn(at))
            {
                yield return (found, at);
            }
        }
    }

    public string? First(NameTag tag, Func<int, bool> isOwn) => Of(tag, isOwn).Select(pair => pair.Name.Name).FirstOrDefault();

    /// <summary>"SDE" of a level that is written "SDE2": where no title is named, the level holds one.</summary>
    public string? TitleInLevel(Func<int, bool> isOwn) => Of(NameTag.Level, isOwn).Select(pair => pair.Name.Name.TrimEnd(Digits))
        .FirstOrDefault(letters => letters.Length > 2 && letters.All(char.IsAsciiLetter) && titles.Find(WordKey.Of(letters)) is TitleWord.Head or TitleWord.Alone)?.ToUpperInvariant();

    /// <summary>The first place; "remote" only where no other is named.</summary>
    public string? Region(Func<int, bool> isOwn)
    {
        var places = Of(NameTag.Place, isOwn).Select(pair => pair.Name).ToList();
        return (places.Find(place => place.Known is not { Kind: NameKind.Place, Currency: null }) ?? places.FirstOrDefault())?.Name;
    }

    /// <summary>What pay is in at the first place that has a currency.</summary>
    public string? CurrencyOf(Func<int, bool> isOwn) => Of(NameTag.Place, isOwn).Select(pair => pair.Name.Known?.Currency).FirstOrDefault(code => code is not null);

    /// <summary>The last level where they speak of being moved ("downleveled from L5 to L4"), else the first.</summary>
    public string? Level(Func<int, bool> isOwn)
    {
        string? level = null;
        foreach (var (name, item) in Of(NameTag.Level, isOwn))
        {
            level = level is null || item > 1 && message.Words(message.Items[item - 1]) is "to" && message.Items[item - 2].Kind == ItemKind.Level ? name.Name : level;
        }

        return level;
    }
}
