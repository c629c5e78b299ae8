using BenchmarkDotNet.Attributes;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Testing;

namespace CompBot.Benchmarks;

/// <summary>How long one plan takes, over the ten rows of the fixed guides: alone, and with an offer, five alternatives and an own minimum.</summary>
[MemoryDiagnoser]
public class PlannerBenchmarks
{
    private static readonly decimal[] Shares = [0.9m, 1m, 1.2m, 1.4m, 1.6m];

    private readonly NegotiationCase[] _bare = [.. Rows()];
    private readonly NegotiationCase[] _full = [.. Rows().Select(Filled)];

    public static int Run() =>
        BenchmarkRunner.Run<PlannerBenchmarks>(DefaultConfig.Instance.AddJob(Job.ShortRun.WithToolchain(InProcessNoEmitToolchain.Instance))).HasCriticalValidationErrors ? 1 : 0;

    [Benchmark(OperationsPerInvoke = 10)]
    public int Guide_alone() => _bare.Sum(it => Planner.Plan(it).Reasons.Count);

    [Benchmark(OperationsPerInvoke = 10)]
    public int Offer_and_five_alternatives() => _full.Sum(it => Planner.Plan(it).Reasons.Count);

    private static IEnumerable<NegotiationCase> Rows() =>
        FixedLibrary.Four.SelectMany(guide => guide.Bands.Select(band => new NegotiationCase { Guide = guide, Band = band }));

    private static NegotiationCase Filled(NegotiationCase bare)
    {
        var low = bare.Band!.Base!.Low;
        Offer Pays(decimal share) => new()
        {
            Currency = bare.Band.Currency,
            Base = Math.Round(low * share, 0),
            Equity = new EquityGrant { Amount = low * 2m, Period = EquityPeriod.Grant, Years = 4, Kind = EquityKind.PreIpo },
        };

        return bare with
        {
            Offer = Pays(1.1m),
            Alternatives = [.. Shares.Select((share, index) => new Alternative("Acme", (Evidence)(index % 3), Pays(share)))],
            MinimumTotal = low * 2m,
        };
    }
}
