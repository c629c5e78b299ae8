namespace CompBot.Worker.Settings;

/// <summary>Where settings come from, the later over the earlier: config/appsettings.json, environment ("Discord__Token"), files in /run/secrets.</summary>
public static class SettingsSources
{
    public const string SecretsFolderKey = "Secrets:Folder";

    /// <summary>Throws InvalidDataException, with one line to show, where a source cannot be read.</summary>
    public static IConfigurationRoot Load(Places places)
    {
        try
        {
            var early = Common(new ConfigurationBuilder(), places).Build();
            var secrets = places.Resolve(early[SecretsFolderKey] is { Length: > 0 } folder ? folder : "/run/secrets");
            var builder = Common(new ConfigurationBuilder(), places);
            return (Directory.Exists(secrets) ? builder.AddKeyPerFile(secrets, optional: true, reloadOnChange: false) : builder).Build();
        }
        catch (InvalidDataException unreadable)
        {
            throw new InvalidDataException(OneLine($"{places.SettingsFile} cannot be read: {unreadable.InnerException?.Message ?? unreadable.Message}"), unreadable);
        }
        catch (Exception unreadable) when (unreadable is UnauthorizedAccessException or IOException)
        {
            throw new InvalidDataException(OneLine($"The settings cannot be read: {unreadable.Message}"), unreadable);
        }
    }

    private static IConfigurationBuilder Common(IConfigurationBuilder builder, Places places)
    {
        if (places.SettingsFile is { } file)
        {
            builder.AddJsonFile(file, optional: true, reloadOnChange: false);
        }

        return builder.AddEnvironmentVariables();
    }

    private static string OneLine(string text) => text.ReplaceLineEndings(" ");
}
