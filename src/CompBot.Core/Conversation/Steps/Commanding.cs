using CompBot.Core.Conversation.Prompts;

namespace CompBot.Core.Conversation.Steps;

/// <summary>What a slash command does.</summary>
internal static class Commanding
{
    public static Move Take(ConversationState state, ConversationEvent.Commanded command, Scene scene) => command.Command switch
    {
        CommandName.Negotiate => Negotiate(state, command, scene),
        CommandName.Bands => BandLookup.Of(state, command.Find("company"), command.Find("role"), command.Find("region"), scene),
        CommandName.Compare => Wishes.Compare(state, scene),
        CommandName.Practice => Rehearsing.Start(state, command.Find("pushback"), scene),
        CommandName.Share => Sharings.Card(state, scene),
        CommandName.Coach => Coaching.Look(state, command, scene),
        CommandName.Export => Wishes.Export(state, scene),
        CommandName.Forget => Wishes.Forget(state),
        CommandName.Help => Move.Aside(state, HelpPrompt.For(state, scene.Moment.Venue)),
    };

    /// <summary>With options it starts from them; without, it shows the first card or goes on where it was.</summary>
    private static Move Negotiate(ConversationState state, ConversationEvent.Commanded command, Scene scene)
    {
        if (command.Options.Count == 0)
        {
            return Moves.GoOn(state);
        }

        var draft = state.Carried.Case;
        var named = NamesTogether.Apart(command.Find("company"), command.Find("role"), command.Find("region"), scene);
        if (named.Company is { } company)
        {
            draft = draft.Company is not null && Names.Same(company, draft.Company) ? draft : CaseDraft.Empty.Naming(Slot.Company, company);
        }

        draft = Intake.Named(Intake.Named(draft, Slot.Role, named.Role), Slot.Region, named.Region);
        (draft, var usual) = InUsualRegion(draft, named.Company, scene);
        if (command.Find("details") is not { } details)
        {
            return Moves.Onwards(state, draft, scene, usual);
        }

        var reading = scene.Read(details, draft);
        var taken = Intake.Take(draft, reading with { Company = draft.Company is null ? reading.Company : null }, scene);
        return Moves.Onwards(state, taken.Case, scene, [.. usual, .. taken.Anything ? taken.Remarks : [Wording.NothingRead]], taken.Ask);
    }

    /// <summary>Who names a company and no place means the usual one, if there is one, and is told so.</summary>
    private static (CaseDraft Draft, Sequence<string> Remarks) InUsualRegion(CaseDraft draft, string? company, Scene scene) =>
        company is not null && draft.Region is null && scene.Moment.Venue.Region is { } usual
            ? (Intake.Named(draft, Slot.Region, usual), [Wording.UsualRegion(usual)])
            : (draft, []);
}
