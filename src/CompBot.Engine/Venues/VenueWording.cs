namespace CompBot.Engine.Venues;

/// <summary>The sentences about settings that are the same on every platform.</summary>
public static class VenueWording
{
    public const string LimitUsedUp = "You have used up what is allowed here a day. Write to me directly to go on, or come back tomorrow.";

    public const string AllowSharing = "Allow sharing bands", StopSharing = "Do not allow sharing bands";

    public const string BandsShared = "Bands may be shared with everyone", Yes = "yes", No = "no", NotSettled = "not set";

    public const string RegionField = "Usual region", RegionHint = "London";

    public const string LanguageField = "Usual language", LanguageHint = "en";

    public const string NoticeField = "A text of your own, shown at first use", NoticeHint = "Our coaches answer on Tuesdays in the coaching channel.";

    public const string LimitField = "Uses per person and day", LimitHint = "40";

    public static string NoSuchLanguage(IEnumerable<string> languages) => $"That language is not one of mine: {string.Join(", ", languages)}. I kept the one before.";

    public static string NoSuchLimit(int most) => $"The limit must be a whole number from 1 to {most}. I kept the one before.";
}
