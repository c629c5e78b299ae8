namespace CompBot.Core.Negotiation;

/// <summary>What a letter begins with, by name where one is known that is fit for it.</summary>
internal static class Salutation
{
    public static string To(string? contact, SpeechWords speech) => PlainName.Of(contact) is { } name ? $"{speech.Hello} {name}" : speech.Hello;
}
