using CompBot.Language.Text;

namespace CompBot.Core.Offers;

/// <summary>Which tokens of an example belong to which kind of name.</summary>
internal static class NameTraining
{
    public static NameTag TagOf(Annotation mark) => mark.Label switch
    {
        "company" => mark.Offer > 0 ? NameTag.Company : NameTag.OtherCompany,
        "place" => NameTag.Place,
        "title" => NameTag.Title,
        "lvl" => NameTag.Level,
        _ => NameTag.None,
    };

    public static NameTag[] Tags(TokenText text, Example example)
    {
        var tags = new NameTag[text.Count];
        for (var at = 0; at < tags.Length; at++)
        {
            var span = new Span(text[at].From, text[at].To);
            tags[at] = example.Annotations.Where(mark => mark.At.Meets(span)).Select(TagOf).FirstOrDefault();
        }

        return tags;
    }
}
