using System.Text.Json;
using System.Text.Json.Nodes;
using static CompBot.Testing.Slack.SlackMethods;

namespace CompBot.Testing.Slack;

/// <summary>Opening, pushing, changing and publishing views. One call at a time, so that of two changes to one version the second is refused.</summary>
internal sealed class SlackViewMethods(FakeSlack fake)
{
    private const int DeepestStack = 3;

    private readonly Lock _gate = new();

    private SlackWorld World => fake.World;

    public JsonObject Open(JsonElement args) => Locked(() =>
    {
        var error = fake.People.UseTrigger(Text(args, "trigger_id"), out var user);
        return error is not null ? Error(error) : Problem(args, null) ?? Shown(New(args, user));
    });

    public JsonObject Push(JsonElement args) => Locked(() =>
    {
        if (fake.People.UseTrigger(Text(args, "trigger_id"), out var user) is { } error)
        {
            return Error(error);
        }

        var stack = World.Views(user);
        return stack.Count == 0 ? Error("not_found")
            : stack.Count >= DeepestStack ? Error("push_limit_reached")
            : Problem(args, null) ?? Shown(New(args, user) with { Previous = stack[^1].Id, Root = stack[^1].Root ?? stack[^1].Id });
    });

    public JsonObject Update(JsonElement args) => Locked(() =>
    {
        var view = args.TryGetProperty("view_id", out var id) ? World.View(id.GetString()) : World.ViewOf(Text(args, "external_id"));
        return view is null ? Error("not_found")
            : args.TryGetProperty("hash", out var hash) && hash.GetString() != view.Hash ? Error("hash_conflict")
            : Problem(args, view.Id) ?? Shown(view with { Hash = World.NextId("h"), ExternalId = External(args), View = args.GetProperty("view").Clone() });
    });

    public JsonObject Publish(JsonElement args) => Locked(() =>
    {
        var user = Text(args, "user_id");
        if (World.User(user) is null)
        {
            return Error("user_not_found");
        }

        if (args.TryGetProperty("hash", out var hash) && hash.GetString() != World.HomeHash(user))
        {
            return Error("hash_conflict");
        }

        if (Problem(args, null) is { } problem)
        {
            return problem;
        }

        return Ok(("view", new JsonObject { ["id"] = $"VHOME{user}", ["hash"] = World.PublishHome(user, args.GetProperty("view").Clone()) }));
    });

    private ShownView New(JsonElement args, string user) => new(World.NextId("V"), World.NextId("h"), user, External(args), args.GetProperty("view").Clone());

    private JsonObject? Problem(JsonElement args, string? own)
    {
        var problems = BlockValidator.CheckView(args.GetProperty("view"));
        foreach (var problem in problems)
        {
            fake.Journal.Violation(problem.ToString());
        }

        return problems.Count > 0 ? Messages("invalid_blocks", problems.Select(problem => $"[ERROR] {problem}"))
            : External(args) is { } external && World.ViewOf(external) is { } other && other.Id != own ? Error("duplicate_external_id")
            : null;
    }

    private JsonObject Shown(ShownView view)
    {
        World.Put(view);
        return Ok(("view", new JsonObject { ["id"] = view.Id, ["hash"] = view.Hash, ["root_view_id"] = view.Root ?? view.Id, ["previous_view_id"] = view.Previous }));
    }

    private static string? External(JsonElement args) => args.GetProperty("view").TryGetProperty("external_id", out var id) ? id.GetString() : null;

    private JsonObject Locked(Func<JsonObject> call)
    {
        lock (_gate)
        {
            return call();
        }
    }
}
