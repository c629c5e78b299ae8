using BenchmarkDotNet.Attributes;
using CompBot.Core.Guides;
using CompBot.Core.Negotiation;
using CompBot.Core.Pay;
using CompBot.Guides;
using CompBot.Testing;

namespace CompBot.Benchmarks;

/// <summary>A whole playbook for the case of the README: the plan, the document, and every form it is shown in. To stay within 2 ms.</summary>
[MemoryDiagnoser]
public class PlaybookBenchmarks
{
    private static readonly DateOnly Today = new(2026, 11, 21);

    private readonly PlaybookWishes _wishes = new() { Experience = ["latent diffusion training at scale"], NameRivals = true, WouldSign = true };
    private Library _library = new();
    private NegotiationCase _case = new();
    private NegotiationPlan? _plan;
    private Playbook? _playbook;

    [GlobalSetup]
    public void Load()
    {
        _library = LibraryLoader.Load(Path.Combine(Repository.Root, "data"), []).Library;
        var guide = _library.Guides.Find("Midjourney", "Diffusion Model Engineer")!;
        _case = new()
        {
            Company = guide.Company,
            Role = guide.Role,
            Region = guide.Bands[0].Region,
            Guide = guide,
            Band = guide.Bands[0],
            Stage = Stage.Written,
            Offer = Pays(280_000m, 120_000m, EquityPeriod.Year, EquityKind.ProfitSharing),
            Alternatives =
            [
                new("OpenAI", Evidence.Written, Pays(300_000m, 800_000m, EquityPeriod.Grant, EquityKind.PreIpo)) { Deadline = Today.AddDays(12) },
                new("Google DeepMind", Evidence.Written, Pays(310_000m, 600_000m, EquityPeriod.Grant, EquityKind.Rsu)),
            ],
        };
        _plan = Planner.Plan(_case);
        _playbook = Playbook.Write(_case, _plan, _wishes, _library, Today);
    }

    [Benchmark]
    public NegotiationPlan Plan() => Planner.Plan(_case);

    [Benchmark]
    public Playbook Write() => Playbook.Write(_case, _plan!, _wishes, _library, Today);

    [Benchmark]
    public int Messages() => PlaybookText.Messages(_playbook!).Count;

    [Benchmark]
    public int Files() => PlaybookFiles.Private(_playbook!).Content.Length + PlaybookFiles.ToSend(_playbook!).Content.Length;

    /// <summary>Plan, document, messages and both files.</summary>
    [Benchmark(Baseline = true)]
    public int Whole()
    {
        var playbook = Playbook.Write(_case, Planner.Plan(_case), _wishes, _library, Today);
        return PlaybookText.Messages(playbook).Count + PlaybookFiles.Private(playbook).Content.Length + PlaybookFiles.ToSend(playbook).Content.Length;
    }

    private static Offer Pays(decimal yearlyBase, decimal equity, EquityPeriod period, EquityKind kind) => new()
    {
        Currency = Currency.Usd,
        Base = yearlyBase,
        Equity = new EquityGrant { Amount = equity, Period = period, Years = period == EquityPeriod.Grant ? 4 : null, Kind = kind },
    };
}
