using CompBot.Core.Chat;
using CompBot.Core.Conversation;

namespace CompBot.Playground.Reading;

/// <summary>What the person did, as a line of the feed. Label is how a pressed choice was labelled, where that is known.</summary>
public static class EventWords
{
    public static string Of(ConversationEvent happened, string? label) => happened.Match(
        said => said.Text,
        edited => edited.Text,
        pressed => label ?? pressed.Value ?? "(an earlier button)",
        filled => string.Join('\n', filled.Fields.Select(field => $"{Label(filled.Form, field.Id)}: {field.Text}")) is { Length: > 0 } lines ? lines : "(an empty form)",
        commanded => string.Join(' ', [$"/{Commands.Find(commanded.Command).Name}", .. commanded.Options.Select(option => $"{option.Id}: {option.Text}")]),
        unreadable => unreadable.What,
        tooMuch => "",
        noted => "",
        erased => "");

    private static string Label(FormId form, string field) => FormCatalog.Find(form).Fields.First(it => it.Id == field).Label;
}
