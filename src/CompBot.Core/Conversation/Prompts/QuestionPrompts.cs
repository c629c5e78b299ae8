using CompBot.Core.Chat;
using CompBot.Core.Guides;

namespace CompBot.Core.Conversation.Prompts;

/// <summary>The message that asks an open question. Asking it again gives the same message with the same buttons.</summary>
internal static class QuestionPrompts
{
    private const int MostButtons = 5;

    public static Reply For(Talk talk, Question open, Library library) => open.Match(
        firstContact: _ => FirstContact(talk),
        missing => Missing(talk, missing, library),
        which => Which(talk, which),
        whichOffer: _ => WhichOffer(talk),
        anyOffers: _ => AnyOffers(talk),
        uncertain => Uncertain(talk, uncertain),
        confirm: _ => Confirm(talk, library),
        replace => Replace(talk, replace),
        firm => HowFirm(talk, firm),
        stageSoFar: _ => StageSoFar(talk),
        ownOffer: _ => OwnOffer(talk),
        presentPay: _ => PresentPay(talk));

    private static Reply FirstContact(Talk talk) => new()
    {
        Title = "CompBot",
        Parts = [new ReplyPart.Text(Wording.WhatItIs), new ReplyPart.Note(Wording.WhatItKeeps)],
        Choices =
        [
            new Choice.Button(Ids.Of(talk, "paste"), "Paste what I have", ButtonStyle.Primary),
            new Choice.OpenForm(Ids.Of(talk, "form"), "Fill a form", FormId.Case),
        ],
    };

    private static Reply Missing(Talk talk, Question.Missing missing, Library library) => new()
    {
        Parts = [new ReplyPart.Text(Wording.AskFor(missing.Slots, talk.Case.Company))],
        Choices = talk.Case.NamesCanWait
            ? [new Choice.Button(Ids.Of(talk, "skip"), "Skip")]
            : Listed(talk, Candidates(talk.Case, missing.Slots[0], library), none: false),
    };

    /// <summary>What there is to pick from, where that is a short list.</summary>
    public static Sequence<string> Candidates(CaseDraft draft, Slot slot, Library library) => slot switch
    {
        Slot.Company => [],
        Slot.Role => draft.Company is null ? [] : library.Guides.SuggestRoles(draft.Company, "", 20).Map(role => role.Value),
        Slot.Region => Cases.GuideOf(draft, library)?.Bands.Select(band => band.Region).Distinct().ToSequence() ?? [],
        Slot.Level => Cases.GuideOf(draft, library) is { } guide && draft.Region is { } region ? Cases.LevelsOf(guide, region) : [],
    };

    private static Reply Which(Talk talk, Question.Which which) => new()
    {
        Parts = [new ReplyPart.Text(Wording.Which(which, talk.Case))],
        Choices = Listed(talk, which.Candidates, none: true),
    };

    private static Reply WhichOffer(Talk talk) => new()
    {
        Parts = [new ReplyPart.Text("Which offer is that?")],
        Choices = [.. talk.Case.Offers.Select((held, at) => new Choice.Button(Ids.Of(talk, $"offer-{at}"), Label(OfferWords.Whose(held, talk.Case))))],
    };

    private static Reply AnyOffers(Talk talk) => new()
    {
        Parts =
        [
            new ReplyPart.Text(
                talk.Case.Stage == Negotiation.Stage.None
                    ? "Do you hold an offer from anybody else? Tell me base, equity and sign-on as far as you know them."
                    : $"What {(talk.Case.Company is { } company ? $"has {company}" : "have they")} offered so far, and do you hold other offers? Tell me all of it in one message, with base, equity and sign-on as far as you know them."),
        ],
        Choices =
        [
            new Choice.Button(Ids.Of(talk, "none"), "No offers yet"),
            new Choice.OpenForm(Ids.Of(talk, "form"), "Add an offer by form", FormId.Alternative),
        ],
    };

    private static Reply Uncertain(Talk talk, Question.Uncertain uncertain)
    {
        var held = talk.Case.Offers[uncertain.Offer];
        var doubt = HeldDoubts.Asked(held);
        return new()
        {
            Parts = [new ReplyPart.Text(talk.Case.Offers.Count > 1 ? $"{OfferWords.Whose(held, talk.Case)}: {doubt.Question}" : doubt.Question)],
            Choices = [.. doubt.Answers.Take(MostButtons).Select((answer, at) => new Choice.Button(Ids.Of(talk, $"answer-{at}"), Label(answer.Label)))],
        };
    }

    private static Reply Confirm(Talk talk, Library library) => new()
    {
        Title = "Is this right?",
        Parts = [.. OfferCards.All(talk.Case, library)],
        Choices =
        [
            new Choice.Button(Ids.Of(talk, "yes"), "Yes, that is right", ButtonStyle.Primary),
            .. talk.Case.Offers.Select((held, at) => (held, at)).Where(pair => HeldDoubts.Period(pair.held) is not null).Take(4)
                .Select(pair => new Choice.Button(Ids.Of(talk, $"peryear-{pair.at}"), Label($"{OfferWords.Name(pair.held, talk.Case)}: equity is per year"))),
            new Choice.OpenForm(Ids.Of(talk, "form"), "Add another offer", FormId.Alternative),
            new Choice.Select(Ids.Of(talk, "correct"), "Correct something", Correctable(talk.Case)),
        ],
    };

    private static Sequence<Option> Correctable(CaseDraft draft) =>
    [
        new("The company I negotiate with", "company"),
        new("The role", "role"),
        new("The place", "region"),
        .. draft.Offers.Take(10).Select((held, at) => new Option($"The figures of {Label(OfferWords.Whose(held, draft))}", $"offer-{at}")),
        .. draft.Offers.Take(10).Select((held, at) => new Option($"Drop {Label(OfferWords.Whose(held, draft))}", $"drop-{at}")),
    ];

    private static Reply Replace(Talk talk, Question.Replace replace) => new()
    {
        Parts = [new ReplyPart.Text($"What should it say for {OfferWords.Whose(talk.Case.Offers[replace.Offer], talk.Case)}? For example: base 310, sign-on 40.")],
        Choices = [new Choice.Button(Ids.Of(talk, "skip"), "Leave it as it is")],
    };

    private static Reply HowFirm(Talk talk, Question.HowFirm firm)
    {
        var open = talk.Case.Rivals.Where(held => held.Evidence is null).ToList();
        var single = firm.Offer is { } at ? talk.Case.Offers[at] : open.Count == 1 ? open[0] : null;
        return single is not null
            ? new()
            {
                Parts = [new ReplyPart.Text($"How firm is {Possessive(OfferWords.Whose(single, talk.Case))} offer?")],
                Choices =
                [
                    new Choice.Button(Ids.Of(talk, "written"), "In writing"),
                    new Choice.Button(Ids.Of(talk, "verbal"), "Told to me"),
                    new Choice.Button(Ids.Of(talk, "late"), "Last stage, no offer yet"),
                ],
            }
            : new()
            {
                Parts = [new ReplyPart.Text($"How firm are the offers from {Wording.List(open.Select(OfferWords.Short))}?")],
                Choices =
                [
                    new Choice.Button(Ids.Of(talk, "written"), open.Count == 2 ? "Both in writing" : "All in writing"),
                    new Choice.Button(Ids.Of(talk, "verbal"), open.Count == 2 ? "Both told to me" : "All told to me"),
                    new Choice.Button(Ids.Of(talk, "each"), "It differs"),
                ],
            };
    }

    private static Reply StageSoFar(Talk talk)
    {
        var who = talk.Case.Company ?? "the employer";
        Sequence<Choice> told =
        [
            new Choice.Button(Ids.Of(talk, "verbal"), "Told me a number"),
            new Choice.Button(Ids.Of(talk, "written"), "An offer in writing"),
            new Choice.Button(Ids.Of(talk, "final"), "What they call final"),
        ];
        return new()
        {
            Parts = [new ReplyPart.Text(talk.Case.Own is null ? $"What has {who} given you so far?" : $"How did {who} give you their offer?")],
            Choices = talk.Case.Own is null ? [new Choice.Button(Ids.Of(talk, "none"), "No offer yet"), .. told] : told,
        };
    }

    private static Reply OwnOffer(Talk talk) => new()
    {
        Parts = [new ReplyPart.Text($"What did {talk.Case.Company ?? "the employer"} offer? Base is enough to start with; add equity, bonus and sign-on if you have them.")],
        Choices = [new Choice.Button(Ids.Of(talk, "skip"), "I would rather not say")],
    };

    private static Reply PresentPay(Talk talk) => new()
    {
        Parts = [new ReplyPart.Text(Wording.AskPresentPay)],
        Choices = [new Choice.Button(Ids.Of(talk, "skip"), "I would rather not say"), RaisePrompt.IsOffer(talk)],
    };

    private static Sequence<Choice> Listed(Talk talk, Sequence<string> names, bool none)
    {
        var option = new Choice.Button(Ids.Of(talk, "none-of-these"), "None of these");
        return names.Count switch
        {
            0 => none ? [option] : [],
            < MostButtons => [.. names.Select((name, at) => new Choice.Button(Ids.Of(talk, $"pick-{at}"), Label(name))), .. none ? [option] : Sequence<Choice>.Empty],
            _ => [new Choice.Select(Ids.Of(talk, "pick"), "Choose one", [.. names.Take(24).Select((name, at) => new Option(name, $"pick-{at}"))]), .. none ? [option] : Sequence<Choice>.Empty],
        };
    }

    private static string Possessive(string name) => name.StartsWith("Another", StringComparison.Ordinal) ? "the other" : $"{name}'s";

    private static string Label(string text) => text.Length <= 40 ? text : string.Concat(text.AsSpan(0, 39), "…");
}
