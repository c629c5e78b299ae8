using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Conversation;
using CompBot.Core.Guides;
using CompBot.Discord.Reading;
using CompBot.Discord.Rendering;
using CompBot.Discord.Wire;

namespace CompBot.Discord.Receiving;

/// <summary>Completion while typing, from the guides in memory. Pure.</summary>
internal static class Suggestions
{
    public static SuggestionsCallbackJson For(Incoming.Suggest asked, GuideLibrary guides)
    {
        var company = Given(asked, SuggestFrom.Companies) is { } typed && guides.MatchCompany(typed) is NameMatch.Found found ? found.Name : null;
        var role = company is not null && Given(asked, SuggestFrom.Roles) is { } typedRole && guides.MatchRole(company, typedRole) is NameMatch.Found foundRole ? foundRole.Name : null;
        var suggestions = From(asked.Option) switch
        {
            SuggestFrom.Companies => guides.SuggestCompanies(asked.Typed, DiscordLimits.Suggestions),
            SuggestFrom.Roles => guides.SuggestRoles(company, asked.Typed, DiscordLimits.Suggestions),
            SuggestFrom.Regions => guides.SuggestRegions(company, role, asked.Typed, DiscordLimits.Suggestions),
            SuggestFrom.Nothing => [],
        };
        return Choices(suggestions.Where(suggestion => suggestion.Value.Length is > 0 and <= DiscordLimits.SuggestionLength));
    }

    /// <summary>The person's own text alone: what is offered where nothing better can be.</summary>
    public static SuggestionsCallbackJson Echo(string typed) => Choices(typed.Trim() is { Length: > 0 and <= DiscordLimits.SuggestionLength } text ? [new Suggestion(text, text)] : []);

    private static SuggestionsCallbackJson Choices(Sequence<Suggestion> suggestions) =>
        new(new([.. suggestions.Take(DiscordLimits.Suggestions).Select(it => new SuggestionJson(Fitted.Text(it.Label, DiscordLimits.SuggestionLength), it.Value))]));

    private static string? Given(Incoming.Suggest asked, SuggestFrom from) =>
        asked.Given.FirstOrDefault(field => field.Id != asked.Option && From(field.Id) == from)?.Text;

    private static SuggestFrom From(string option) =>
        Commands.All.SelectMany(command => command.Options).FirstOrDefault(it => it.Name == option)?.SuggestFrom ?? SuggestFrom.Nothing;
}
