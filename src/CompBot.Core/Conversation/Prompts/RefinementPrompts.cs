using CompBot.Core.Chat;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>The questions after the number, each with a way to skip it.</summary>
internal static class RefinementPrompts
{
    public static Reply For(Talk talk, Refinement open, Library library) => open switch
    {
        Refinement.Experience => Experience(talk, library),
        Refinement.NameRivals => NameRivals(talk),
        Refinement.WouldSign => YesNo(talk, $"If {talk.Case.Company ?? "they"} agreed to all of this in writing, would you sign?", "Yes, I would sign", "Not yet"),
        Refinement.Minimum => Ask(talk, $"What is the least you would sign for? Base or total, in {Cases.CurrencyOf(talk.Case, library).Code}, for example \"290 base\" or \"450 total\". It stays between us.", "No minimum"),
        Refinement.LeftBehind => Ask(talk, "Would you leave unvested stock or a bonus behind? Tell me what it is worth, or skip.", "Nothing"),
        Refinement.PrivateStock => PrivateStock(talk),
        Refinement.Ultimatum => YesNo(talk, Wording.UltimatumRisk, "Add it anyway", "Leave it out"),
        Refinement.Worry => Worry(talk, library),
    };

    private static Reply NameRivals(Talk talk) => new()
    {
        Parts = [new ReplyPart.Text(Wording.NameRivals(talk.Case))],
        Choices =
        [
            new Choice.Button(Ids.Of(talk, "yes"), "Name them and their terms"),
            new Choice.Button(Ids.Of(talk, "names"), "Names, no amounts"),
            new Choice.Button(Ids.Of(talk, "no"), "Keep them unnamed"),
            Skip(talk, "Skip"),
        ],
    };

    /// <summary>The likeliest pushbacks to pick from; anything else may be typed.</summary>
    private static Reply Worry(Talk talk, Library library) => new()
    {
        Parts = [new ReplyPart.Text("What are you most afraid they'll say? Pick it, or tell me in your own words. Its answer comes first.")],
        Choices =
        [
            new Choice.Select(Ids.Of(talk, "worry"), "They might say", library.Pushbacks.Where(pushback => pushback.Name != "silence").Take(20).Select(pushback => new Option(pushback.TheySay, pushback.Name)).ToSequence()),
            Skip(talk, "Skip"),
        ],
    };

    private static Reply Experience(Talk talk, Library library)
    {
        var options = Options(talk.Case, library);
        return new()
        {
            Parts = [new ReplyPart.Text(Situations.Of(talk.Case) is Situation.AtHome ? Wording.AskResult : options.Count > 0 ? "What have you built that matters for this role? Pick one, or tell me in your own words; years and one result make it stronger, as in \"video encoders, seven years; cut training cost by 30%\". I only say what you tell me." : "What have you built that matters for this role? One phrase is enough, such as \"a billing system for two million users\"; years and one result make it stronger: \"..., seven years; cut costs by 30%\". I only say what you tell me.")],
            Choices = options.Count == 0 ? [Skip(talk, "Skip")] :
            [
                new Choice.Select(Ids.Of(talk, "experience"), "I have built", options.Map(option => new Option(option, option))),
                Skip(talk, "Skip"),
            ],
        };
    }

    private static Sequence<string> Options(CaseDraft draft, Library library) =>
        ExperienceOptions.Of(Cases.GuideOf(draft, library), library.Speech).Where(option => option.Length is > 2 and <= 90).Take(20).ToSequence();

    private static Reply PrivateStock(Talk talk) => new()
    {
        Parts = [new ReplyPart.Text("How much should private stock count when I compare? Half is the careful habit; it cannot be sold yet. You can also type a percentage.")],
        Choices =
        [
            new Choice.Button(Ids.Of(talk, "half"), "Half"),
            new Choice.Button(Ids.Of(talk, "face"), "In full"),
            new Choice.Button(Ids.Of(talk, "zero"), "Not at all"),
        ],
    };

    public static Reply AboutYou(Talk talk) => new()
    {
        Parts = [new ReplyPart.Text("Fill in as much as you like, or tell me in a message: \"my minimum is 290 base\", \"I would leave 60K behind\".")],
        Choices = [new Choice.OpenForm(Ids.Of(talk, "aboutme"), "Open the form", FormId.AboutYou, ButtonStyle.Primary)],
    };

    private static Reply YesNo(Talk talk, string question, string yes, string no) => new()
    {
        Parts = [new ReplyPart.Text(question)],
        Choices = [new Choice.Button(Ids.Of(talk, "yes"), yes), new Choice.Button(Ids.Of(talk, "no"), no), Skip(talk, "Skip")],
    };

    private static Reply Ask(Talk talk, string question, string none) => new()
    {
        Parts = [new ReplyPart.Text(question)],
        Choices = [Skip(talk, none)],
    };

    private static Choice.Button Skip(Talk talk, string label) => new Choice.Button(Ids.Of(talk, "skip"), label);
}
