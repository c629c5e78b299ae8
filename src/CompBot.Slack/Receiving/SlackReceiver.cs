using CompBot.Core;
using CompBot.Core.Chat;
using CompBot.Core.Guides;
using CompBot.Engine;
using CompBot.Engine.Venues;
using CompBot.Slack.Api;
using CompBot.Slack.Blocks;
using CompBot.Slack.Reading;
using CompBot.Slack.Rendering;
using CompBot.Slack.Sending;
using CompBot.Slack.Workspaces;

namespace CompBot.Slack.Receiving;

/// <summary>Takes each delivery to where it belongs and sees that it is acknowledged in time. Knows nothing of the transport.</summary>
public sealed class SlackReceiver(
    Conversations conversations, (LiveEnvelopes Live, ResponseUrls Responses) answers, (People People, TypingSign Typing, Workspace Workspace) people,
    (Modals Modals, HomeTab Home, WorkspaceDesk Desk) views, (TimeProvider Clock, SlackMeters Meters, string Prefix) house)
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
            settings => Task.WhenAll(views.Desk.OpenAsync(settings, cancellationToken), delivery.Ack.GiveAsync()),
            settings => SettleAsync(delivery, settings, cancellationToken),
            removed => RemoveAsync(delivery, removed),
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
        var (venue, refusal) = await views.Desk.AdmitAsync(contact.Message, contact.Route);
        if (refusal is not null)
        {
            // Where the workspace wants no answer, a mention gets none.
            await delivery.Ack.GiveAsync();
            return;
        }

        contact = contact with { Message = contact.Message with { Venue = venue } };
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
        var (venue, refusal) = await views.Desk.AdmitAsync(message, route);
        if (refusal is not null)
        {
            await TellAsync(delivery.Ack, route, Wording.Sentence(refusal), cancellationToken);
            return;
        }

        message = message with { Venue = venue };
        people.People.Notice(route);
        answers.Live.Add(delivery.Envelope, delivery.Ack);
        await using var budget = Budget(delivery.Ack, SlackLimits.AckBudget);
        try
        {
            await conversations.HandleAsync(message, cancellationToken);
        }
        catch (StoreUnavailableException)
        {
            await TellAsync(delivery.Ack, route, Wording.NotSaved, cancellationToken);
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

    private async Task SettleAsync(SlackDelivery delivery, SlackReading.SettingsSent sent, CancellationToken cancellationToken)
    {
        try
        {
            var problems = await views.Desk.KeepAsync(sent, conversations.Library.Books.Map(book => book.Language), cancellationToken);
            await (problems.Count > 0 ? delivery.Ack.GiveAsync(Errors(problems)) : delivery.Ack.GiveAsync());
            views.Home.Changed(new ConversationKey(SlackPlatform.Name, sent.Route.Team, sent.Route.User));
        }
        catch (StoreUnavailableException)
        {
            await delivery.Ack.GiveAsync(Errors(new Dictionary<string, string> { [VenueForm.Region] = Wording.NotSavedForm }));
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

    private async Task RemoveAsync(SlackDelivery delivery, SlackReading.Removed removed)
    {
        people.Workspace.Trouble = "the app was removed from the workspace, or its tokens were revoked";
        await views.Desk.ForgetAsync(removed.Team);
        await delivery.Ack.GiveAsync();
    }

    /// <summary>In the acknowledgement where it is taken, else by the response address.</summary>
    private async Task TellAsync(Acknowledgement ack, Route route, Reply reply, CancellationToken cancellationToken)
    {
        var told = MessageRenderer.Render(reply, Surface.Message)[0];
        var given = await ack.GiveAsync(SlackJson.Bytes(writer => ResponseUrls.Write(writer, told, forEveryone: false)));
        if (given != AckOutcome.Sent && route.ResponseUrl is { } url)
        {
            await answers.Responses.PostAsync(url, told, forEveryone: false, cancellationToken);
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
