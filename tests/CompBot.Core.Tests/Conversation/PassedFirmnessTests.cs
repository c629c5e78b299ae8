using CompBot.Core.Conversation;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Conversation;

/// <summary>Who passes the question how firm an offer is claims no offer: one with figures was told at least, and where none were told there is none.</summary>
public sealed class PassedFirmnessTests
{
    private static readonly Moment Moment = new(new DateTimeOffset(2026, 11, 21, 9, 0, 0, TimeSpan.Zero));

    [Theory]
    [InlineData("next")]
    [InlineData("skip")]
    public void Without_figures_of_theirs_there_is_no_offer(string pass)
    {
        var draft = After(new CaseDraft { Company = "Initech", CompanySettled = true, NoGuide = true, RoleSettled = true, RegionSettled = true, OffersTold = true, Confirmed = true }, new Question.StageSoFar(), pass);

        Assert.Equal(Stage.None, draft.Stage);
    }

    [Theory]
    [InlineData(false, Evidence.Late)]
    [InlineData(true, Evidence.Verbal)]
    public void A_rival_without_figures_is_only_waited_for(bool hasFigures, Evidence evidence)
    {
        var rival = new HeldOffer { Company = "Hooli", Offer = new Offer { Currency = Currency.Usd, Base = hasFigures ? 120_000m : null }, Deadline = new DateOnly(2026, 12, 1) };
        var draft = After(new CaseDraft { Company = "Initech", CompanySettled = true, NoGuide = true, RoleSettled = true, RegionSettled = true, OffersTold = true, Confirmed = true, Stage = Stage.None, Offers = [rival] }, new Question.HowFirm(null), "skip");

        Assert.Equal(evidence, Assert.Single(draft.Offers).Evidence);
    }

    private static CaseDraft After(CaseDraft draft, Question open, string text) =>
        Dialogue.Step(new ConversationState.Asking(Talk.New with { Case = draft }, open), new ConversationEvent.Said(text), BundledLibrary.Loaded, Moment).Next.Carried.Case;
}
