using System.Collections.Concurrent;
using System.Text.Json;

namespace CompBot.Engine.Venues;

/// <summary>The settings of each server or workspace of a platform: in the store, and those in use in memory.</summary>
public sealed class VenueBook(IPlatformMemory memory, string platform)
{
    private const int Most = 10_000;

    private readonly ConcurrentDictionary<string, VenueSettings> _known = [];

    /// <exception cref="StoreUnavailableException">They could not be looked up.</exception>
    public async ValueTask<VenueSettings> FindAsync(string venue)
    {
        if (_known.TryGetValue(venue, out var known))
        {
            return known;
        }

        var found = Read(await memory.RecallAsync(platform, Name(venue), CancellationToken.None));
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(venue, found);
    }

    public async Task KeepAsync(string venue, VenueSettings settings)
    {
        await memory.RememberAsync(platform, Name(venue), JsonSerializer.Serialize(settings, VenueJson.Default.VenueSettings), CancellationToken.None);
        _known[venue] = settings;
    }

    /// <summary>The bot was removed: nothing of it is kept.</summary>
    public async Task ForgetAsync(string venue)
    {
        await memory.ForgetAsync(platform, Name(venue), CancellationToken.None);
        _known.TryRemove(venue, out _);
    }

    private static VenueSettings Read(string? text)
    {
        try
        {
            return text is null ? VenueSettings.Open : JsonSerializer.Deserialize(text, VenueJson.Default.VenueSettings) ?? VenueSettings.Open;
        }
        catch (JsonException)
        {
            return VenueSettings.Open;
        }
    }

    private static string Name(string venue) => $"venue/{venue}";
}
