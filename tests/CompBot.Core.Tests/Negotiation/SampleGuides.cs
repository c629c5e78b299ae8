using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Guides;
using CompBot.Testing;
using FsCheck;
using FsCheck.Fluent;
using Xunit;

namespace CompBot.Core.Tests.Negotiation;

/// <summary>The same invariants over every band of every guide in a folder of samples, where COMPBOT_SAMPLE_GUIDES names one.</summary>
public sealed class SampleGuides
{
    private static readonly Lazy<Sequence<Guide>> Loaded = new(() =>
        Folder() is { } folder ? GuideFolder.Merged(GuideFolder.Read([folder]).Guides) : []);

    [Fact]
    public void Every_band_of_every_sample_gives_a_plan_that_holds()
    {
        foreach (var guide in Loaded.Value)
        {
            foreach (var band in guide.Bands)
            {
                var it = new NegotiationCase { Company = guide.Company, Role = guide.Role, Region = band.Region, Guide = guide, Band = band };

                Assert.True(Holds(it), $"{guide.File}, {band.Region} {band.Level}");
            }
        }
    }

    [Fact]
    public void Random_cases_over_the_samples_hold()
    {
        if (Loaded.Value.Count > 0)
        {
            Prop.ForAll(Arb.From(RandomCases.Over(Loaded.Value)), Holds).Check(Seeded.Runs(3_000));
        }
    }

    private static bool Holds(NegotiationCase it) =>
        PlanChecks.A_base_ask_is_a_step_above_their_offer_and_within_the_cap(it)
        && PlanChecks.A_marker_is_never_above_the_ask_nor_under_their_offer(it)
        && PlanChecks.The_total_reaches_the_walk_away_or_the_plan_says_that_it_cannot(it)
        && PlanChecks.Without_a_reason_to_raise_it_the_guard_holds(it)
        && PlanChecks.The_same_case_gives_the_same_plan_in_any_order(it)
        && PlanChecks.Every_figure_has_a_reason_that_reads_like_a_sentence(it)
        && PlanChecks.No_amount_is_negative_or_empty(it);

    private static string? Folder() => Environment.GetEnvironmentVariable("COMPBOT_SAMPLE_GUIDES") is { Length: > 0 } folder ? folder : null;
}
