using CompBot.Guides;

namespace CompBot.Worker.Settings;

/// <summary>Where the program finds its own files. Home is what relative paths in settings start from.</summary>
public sealed record Places(string Home, string? SettingsFile, string? Data)
{
    private const string SettingsPath = "config/appsettings.json";

    /// <summary>
    /// Home is the folder with config/appsettings.json: the working folder, the one of the binaries, or the nearest one above them (a source checkout).
    /// Data is looked for in the same way; a folder with guides/ in it.
    /// </summary>
    public static Places Find(string workingFolder, string binaries)
    {
        string[] candidates = [Path.GetFullPath(workingFolder), .. DataPlace.AndAbove(binaries)];
        var home = Array.Find(candidates, folder => File.Exists(Path.Combine(folder, SettingsPath)));
        return new Places(
            home ?? candidates[0],
            home is null ? null : Path.Combine(home, SettingsPath),
            DataPlace.Find(new[] { home }.Concat(candidates).OfType<string>()));
    }

    public static Places Find() => Find(Directory.GetCurrentDirectory(), AppContext.BaseDirectory);

    public string Resolve(string path) => Path.GetFullPath(path, Home);
}
