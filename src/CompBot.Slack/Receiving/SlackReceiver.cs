using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Guides;
using CompBot.Engine;
using CompBot.Slack.Api;
using CompBot.Slack.Blocks;
using CompBot.Slack.Reading;
using CompBot.Slack.Rendering;
using CompBot.Slack.Sending;

namespace CompBot.Slack.Receiving;

/// <summary>Takes each delivery to where it belongs and sees that it is acknowledged in time. Knows nothing of the transport.</summary>
public sealed class SlackReceiver(
    Conversations conversations, (LiveEnvelopes Live, ResponseUrls Responses) answers, (People People, TypingSign Typing, Workspace Workspace) people,
    (Modals Modals, HomeTab Home) views, (TimeProvider Clock, SlackMeters Meters, string Prefix) house)
{
    /// <summary>Ends when all is done; an event that could not be stored is left unacknowledged, so that Slack sends it again.</summary>
    public Task ReceiveAsync(SlackDelivery delivery, CancellationToken cancellationToken)
    {
        var reading = Read(delivery);
        house.Meters.Count(reading.GetType().Name);
        return reading.Match(
            contact => delivery.Kind == DeliveryKind.Event ? AcceptAsync(delivery, contact, cancellationToken) : HandleAsync(delivery, contact.Message, contact.Route, cancellationToken),
            form => Task.WhenAll(views.Modals.OpenAsync(form, cancellationToken), delivery.Ack.GiveAsync()),
            offer => Task.WhenAll(views.Modals.AddOfferAsync(offer, cancellationToken), delivery.Ack.GiveAsync()),
            form => SubmitAsync(delivery, form, cancellationToken),
            suggest => SuggestAsync(delivery, suggest),
            home => OpenHomeAsync(delivery, home, cancellationToken),
            removed => RemoveAsync(delivery),
            ignored => delivery.Ack.GiveAsync());
    }

    private SlackReading Read(SlackDelivery delivery)
    {
        var context = new ReadingContext(house.Prefix, house.Clock.GetUtcNow(), delivery.Envelope, people.People.IsOwnDirect, people.People.OffsetOf);
        return delivery.Kind switch
        {
            DeliveryKind.Event => EventReader.Read(delivery.Payload, context),
            DeliveryKind.Command => CommandReader.Read(delivery.Payload, context),
            DeliveryKind.Interaction => InteractionReader.Read(delivery.Payload, context),
        };
    }

    private async Task AcceptAsync(SlackDelivery delivery, SlackReading.Contact contact, CancellationToken cancellationToken)
    {
        people.People.Notice(contact.Route);
        if (contact.Status is { } message)
        {
            people.Typing.Expect(contact.Message.Conversation, contact.Route, message);
        }

        try
        {
            if (!await conversations.AcceptAsync(contact.Message, cancellationToken))
            {
                people.Typing.Answered(contact.Message.Conversation);
            }
        }
        catch (StoreUnavailableException)
        {
            people.Typing.Answered(contact.Message.Conversation);
            return;
        }

        await delivery.Ack.GiveAsync();
    }

    private async Task HandleAsync(SlackDelivery delivery, InboundMessage message, Route route, CancellationToken cancellationToken)
    {
        people.People.Notice(route);
        answers.Live.Add(delivery.Envelope, delivery.Ack);
        await using var budget = Budget(delivery.Ack, SlackLimits.AckBudget);
        try
        {
            await conversations.HandleAsync(message, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            await ApologiseAsync(delivery.Ack, route, cancellationToken);
        }
        finally
        {
            answers.Live.Remove(delivery.Envelope);
            await delivery.Ack.GiveAsync();
        }
    }

    private async Task SubmitAsync(SlackDelivery delivery, SlackReading.FormSent form, CancellationToken cancellationToken)
    {
        var problems = FormCheck.Problems(form.Fields);
        if (problems.Count > 0)
        {
            await delivery.Ack.GiveAsync(Errors(problems));
            return;
        }

        people.People.Notice(form.Route);
        await using var budget = Budget(delivery.Ack, SlackLimits.AnswerBudget);
        try
        {
            await conversations.HandleAsync(form.Message, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            var first = FormCatalog.Find(form.Form).Fields[0].Id;
            await delivery.Ack.GiveAsync(Errors(new Dictionary<string, string> { [first] = Wording.NotSavedForm }));
        }
        finally
        {
            await delivery.Ack.GiveAsync();
        }
    }

    private async Task SuggestAsync(SlackDelivery delivery, SlackReading.Suggest suggest)
    {
        var guides = conversations.Library.Guides;
        var found = suggest.From switch
        {
            SuggestFrom.Companies => guides.SuggestCompanies(suggest.Typed, SlackLimits.Suggestions),
            SuggestFrom.Roles => guides.SuggestRoles(suggest.Company, suggest.Typed, SlackLimits.Suggestions),
            SuggestFrom.Regions => guides.SuggestRegions(suggest.Company, suggest.Role, suggest.Typed, SlackLimits.Suggestions),
            SuggestFrom.Nothing => Sequence<Suggestion>.Empty,
        };
        var options = SuggestionRenderer.Render(suggest.Typed, found);
        while (await delivery.Ack.GiveAsync(SlackJson.Bytes(writer => writer.Put("options", options))) == AckOutcome.DoesNotFit && options.Count > 0)
        {
            options = [.. options.Take(options.Count / 2)];
        }
    }

    private async Task OpenHomeAsync(SlackDelivery delivery, SlackReading.HomeOpened home, CancellationToken cancellationToken)
    {
        await delivery.Ack.GiveAsync();
        try
        {
            await views.Home.OpenedAsync(home, house.Clock.GetUtcNow(), cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            // The tab stays as it is.
        }
    }

    private Task<AckOutcome> RemoveAsync(SlackDelivery delivery)
    {
        people.Workspace.Trouble = "the app was removed from the workspace, or its tokens were revoked";
        return delivery.Ack.GiveAsync();
    }

    private async Task ApologiseAsync(Acknowledgement ack, Route route, CancellationToken cancellationToken)
    {
        var sorry = MessageRenderer.Render(Wording.NotSaved, Surface.Message)[0];
        var given = await ack.GiveAsync(SlackJson.Bytes(writer => ResponseUrls.Write(writer, sorry, forEveryone: false)));
        if (given != AckOutcome.Sent && route.ResponseUrl is { } url)
        {
            await answers.Responses.PostAsync(url, sorry, forEveryone: false, cancellationToken);
        }
    }

    private static byte[] Errors(IReadOnlyDictionary<string, string> problems) => SlackJson.Bytes(writer =>
    {
        writer.WriteString("response_action", "errors");
        writer.WriteStartObject("errors");
        foreach (var (block, sentence) in problems)
        {
            writer.WriteString(block, sentence);
        }

        writer.WriteEndObject();
    });

    /// <summary>Acknowledges without an answer when the time is up.</summary>
    private ITimer Budget(Acknowledgement ack, TimeSpan time) => house.Clock.CreateTimer(_ => _ = ack.GiveAsync(), null, time, Timeout.InfiniteTimeSpan);
}
