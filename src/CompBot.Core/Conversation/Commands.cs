using CompBot.Core.Chat;

namespace CompBot.Core.Conversation;

public enum CommandName
{
    Negotiate,
    Bands,
    Compare,
    Practice,
    Share,
    Coach,
    Export,
    Forget,
    Help,
}

/// <summary>A command as every platform registers it. Name is lower case; Description at most 100 characters.</summary>
public sealed record CommandSpec(CommandName Id, string Name, string Description, Sequence<CommandOption> Options);

/// <summary>All options are optional. SuggestFrom completes while typing.</summary>
public sealed record CommandOption(string Name, string Description, SuggestFrom SuggestFrom = SuggestFrom.Nothing);

/// <summary>The one list of commands: manifests, help and completion are made from it.</summary>
public static class Commands
{
    private static readonly CommandOption Company = new("company", "The company, as you would say it", SuggestFrom.Companies);
    private static readonly CommandOption Role = new("role", "The role", SuggestFrom.Roles);
    private static readonly CommandOption Region = new("region", "City or region of the job", SuggestFrom.Regions);

    public static Sequence<CommandSpec> All { get; } =
    [
        new(CommandName.Negotiate, "negotiate", "Start or resume coaching for a job offer",
            [Company, Role, Region, new("details", "Your offers in your own words, all at once")]),
        new(CommandName.Bands, "bands", "Show what a role pays, with levels, source and date", [Company, Role, Region]),
        new(CommandName.Compare, "compare", "Put your offers side by side, year by year", []),
        new(CommandName.Practice, "practice", "Rehearse: I play the recruiter and tell you what worked",
            [new("pushback", "What they say, or a word of it such as budget or level")]),
        new(CommandName.Share, "share", "Let a coach read your case, without your private numbers; end it at any time", []),
        new(CommandName.Coach, "coach", "For coaches: read a case that was shared with you, and leave a note",
            [new("code", "The code you were given"), new("note", "A note for the person to read")]),
        new(CommandName.Export, "export", "Get everything stored about you as a file", []),
        new(CommandName.Forget, "forget", "Erase everything stored about you", []),
        new(CommandName.Help, "help", "What I do, what I keep and for how long", []),
    ];

    public static CommandSpec Find(CommandName id) => All.First(command => command.Id == id);

    /// <summary>By its typed name, without the slash; null where there is none.</summary>
    public static CommandSpec? TryFind(string name) => All.FirstOrDefault(command => command.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
}
