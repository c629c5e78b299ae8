using System.Globalization;

namespace CompBot.Worker.Settings;

/// <summary>Reads settings one by one, collecting what is wrong and which keys there are. An empty value counts as not set.</summary>
public sealed class SettingReader(IConfiguration configuration)
{
    private readonly List<SettingProblem> _problems = [];
    private readonly HashSet<string> _known = new(StringComparer.OrdinalIgnoreCase);

    public IReadOnlyList<SettingProblem> Problems => _problems;

    public IReadOnlySet<string> Known => _known;

    public string? Text(string key)
    {
        _known.Add(key);
        return configuration[key] is { Length: > 0 } value && value.Trim() is { Length: > 0 } trimmed ? trimmed : null;
    }

    /// <summary>A token or secret: one word of printable characters.</summary>
    public string? Secret(string key)
    {
        var value = Text(key);
        if (value is not null && value.Any(character => character is <= ' ' or > '~'))
        {
            return Wrong<string>(key, "holds a space or another character that no token has; was it pasted whole?");
        }

        return value;
    }

    public int Whole(string key, int otherwise, int least, int most)
    {
        if (Text(key) is not { } text)
        {
            return otherwise;
        }

        return int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
            ? number
            : Wrong<int>(key, $"must be a whole number from {least} to {most}.");
    }

    public bool Flag(string key, bool otherwise) => Text(key) switch
    {
        null => otherwise,
        var text when bool.TryParse(text, out var flag) => flag,
        _ => Wrong<bool>(key, "must be true or false."),
    };

    public Uri Address(string key, string otherwise) =>
        Uri.TryCreate(Text(key) ?? otherwise, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address.Query.Length == 0
            ? address
            : Wrong<Uri>(key, $"must be an address such as {otherwise}") ?? new Uri(otherwise);

    public TChoice Choice<TChoice>(string key, TChoice otherwise)
        where TChoice : struct, Enum => Text(key) switch
        {
            null => otherwise,
            var text when Enum.TryParse<TChoice>(text, ignoreCase: true, out var choice) && Enum.IsDefined(choice) && !int.TryParse(text, out _) => choice,
            _ => Wrong<TChoice>(key, $"must be one of {string.Join(", ", Enum.GetNames<TChoice>())}."),
        };

    /// <summary>A JSON list, or one text parted by commas (as environment variables have it).</summary>
    public IReadOnlyList<string> List(string key)
    {
        _known.Add(key);
        var items = configuration.GetSection(key).GetChildren().Select(child => child.Value ?? "").ToList();
        return [.. (items.Count > 0 ? items : [.. (configuration[key] ?? "").Split(',')]).Select(item => item.Trim()).Where(item => item.Length > 0)];
    }

    public T? Wrong<T>(string key, string why)
    {
        _problems.Add(new SettingProblem(key, why));
        return default;
    }
}
