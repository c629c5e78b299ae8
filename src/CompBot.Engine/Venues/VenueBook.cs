using System.Collections.Concurrent;
using System.Text.Json;

namespace CompBot.Engine.Venues;

/// <summary>The settings of each server or workspace of a platform: in the store, and those in use in memory, read anew each minute for what another worker changed.</summary>
public sealed class VenueBook(IPlatformMemory memory, string platform, TimeProvider clock)
{
    private const int Most = 10_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);

    private readonly ConcurrentDictionary<string, Known> _known = [];

    /// <exception cref="StoreUnavailableException">They could not be looked up, and were not known.</exception>
    public async ValueTask<VenueSettings> FindAsync(string venue)
    {
        if (!_known.TryGetValue(venue, out var known))
        {
            return await LookUpAsync(venue);
        }

        if (clock.GetElapsedTime(known.ReadAt) < Fresh)
        {
            return known.Settings;
        }

        try
        {
            // What is settled here meanwhile is newer than what is read.
            var found = await ReadAsync(venue);
            return _known.TryUpdate(venue, found, known) ? found.Settings : await FindAsync(venue);
        }
        catch (StoreUnavailableException)
        {
            return known.Settings;
        }
    }

    public async Task KeepAsync(string venue, VenueSettings settings)
    {
        await memory.RememberAsync(platform, Name(venue), JsonSerializer.Serialize(settings, VenueJson.Default.VenueSettings), CancellationToken.None);
        _known[venue] = new Known(settings, clock.GetTimestamp());
    }

    /// <summary>The bot was removed: nothing of it is kept.</summary>
    public async Task ForgetAsync(string venue)
    {
        await memory.ForgetAsync(platform, Name(venue), CancellationToken.None);
        _known.TryRemove(venue, out _);
    }

    private async Task<VenueSettings> LookUpAsync(string venue)
    {
        var found = await ReadAsync(venue);
        if (_known.Count >= Most)
        {
            _known.Clear();
        }

        return _known.GetOrAdd(venue, found).Settings;
    }

    private async Task<Known> ReadAsync(string venue)
    {
        var at = clock.GetTimestamp();
        return new Known(Read(await memory.RecallAsync(platform, Name(venue), CancellationToken.None)), at);
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

    private sealed record Known(VenueSettings Settings, long ReadAt);
}
