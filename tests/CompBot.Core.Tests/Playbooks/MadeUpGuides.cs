using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>Guides of companies that do not exist, of several families, currencies and kinds of equity; amounts in thousands.</summary>
internal static class MadeUpGuides
{
    public static readonly Guide Maps = Of("Nordlicht Maps", "Data Engineer", "Berlin", "EUR", 82, 120, EquityKind.Options, 40, 120, ["Routing Data Pipelines", "Live Traffic Platform", "Public Map Tiles"], bonus: new BonusBand(5m, 10m, null), peer: "L4-L5 Data Engineer");

    public static readonly Guide Publishing = Of("Quillwork", "Staff Engineer", "London", "GBP", 110, 160, EquityKind.PreIpo, 120, 340, ["Editor Collaboration Engine", "Rights and Licensing Service", "Offline Editing"], peer: "L6 Software Engineer");

    public static readonly Guide Bank = Of("Tallgrass Bank", "Security Engineer", "New York City", "USD", 150, 215, EquityKind.Rsu, 60, 160, ["Fraud Signal Platform", "Mainframe Bridge", "Zero-Trust Branch Network"], bonus: new BonusBand(15m, 25m, null), peer: "E5 Security Engineer");

    public static readonly Guide Payments = Of("Saffron Pay", "Backend Engineer", "Bangalore", "INR", 2_400, 4_200, EquityKind.Rsu, 1_800, 4_800, ["Merchant Settlement Engine", "Instant Refund Rail", "Ledger Correctness"], bonus: new BonusBand(10m, 15m, null));

    public static readonly Guide Robots = Of("Ridgeline Robotics", "Controls Engineer", "Boston", "USD", 145, 200, EquityKind.Options, 90, 260, ["Gripper Force Control", "Warehouse Safety Envelope", "Sim-to-Real Calibration"]);

    public static readonly Guide Games = Of("Kumo Games", "Graphics Engineer", "Tokyo", "JPY", 9_000, 15_000, EquityKind.Phantom, 2_000, 6_000, ["Cloud Rendering Core", "Shader Toolchain", "Handheld Port Engine"], bonus: new BonusBand(null, null, new PayRange(800_000m, 2_000_000m)));

    public static readonly Guide Energy = Of("Fjord Energy", "ML Engineer", "Oslo", "NOK", 850, 1_250, EquityKind.Rsu, 200, 700, ["Turbine Wake Forecasting", "Grid Balancing Models", "Icing Detection"], peer: "L5 ML Engineer");

    public static readonly Guide Health = Of("Lumen Health", "Product Manager", "Toronto", "CAD", 130, 185, EquityKind.Rsu, 80, 240, ["Clinic Scheduling Product", "Patient Record Exchange", "Remote Triage Flows"], bonus: new BonusBand(10m, 20m, null), peer: "L5 Product Manager");

    public static readonly Guide Media = Of("Copperleaf Media", "Product Designer", "Sydney", "AUD", 125, 180, EquityKind.PreIpo, 60, 200, ["Reader Subscription Flows", "Newsroom Layout System", "Audio Player Redesign"]);

    public static readonly Guide Chips = Of("Anvil Chips", "Compiler Engineer", "Austin", "USD", 175, 250, EquityKind.Rsu, 200, 520, ["Tensor Compiler Backend", "Memory Tiling Passes", "Kernel Autotuning"], peer: "L6 Compiler Engineer");

    public static readonly Guide Trading = Of("Delta Harbour", "Quant Developer", "Chicago", "USD", 180, 260, EquityKind.Carry, 40, 200, ["Options Pricing Library", "Order Gateway", "Backtest Farm"], bonus: new BonusBand(null, null, new PayRange(60_000m, 180_000m)), yearly: true);

    public static readonly Guide Food = Of("Pampa Foods", "Technical Program Manager", "São Paulo", "BRL", 260, 410, EquityKind.Rsu, 120, 380, ["Cold Chain Tracking", "Supplier Onboarding Program", "Plant Sensor Rollout"]);

    public static readonly Sequence<Guide> All = [Maps, Publishing, Bank, Payments, Robots, Games, Energy, Health, Media, Chips, Trading, Food];

    private static Guide Of(
        string company, string role, string region, string currency, decimal low, decimal high, EquityKind kind, decimal equityLow, decimal equityHigh, Sequence<string> subjects,
        BonusBand? bonus = null, string? peer = null, bool yearly = false) => new()
        {
            File = $"made-up/{company}.md",
            Company = company,
            Role = role,
            Bands =
            [
                new PayBand
                {
                    Region = region,
                    Currency = Currency.Of(currency),
                    Base = new PayRange(low * 1_000m, high * 1_000m),
                    Equity = new EquityBand(new PayRange(equityLow * 1_000m, equityHigh * 1_000m), kind, yearly ? EquityPeriod.Year : EquityPeriod.Grant, yearly ? null : 4),
                    Bonus = bonus,
                },
            ],
            LevelMap = peer is null ? [] : [new LevelEquivalent(null, "Google", peer)],
            Levers = subjects.Map(subject => new Lever(subject, $"\"I have worked on {subject.ToLowerInvariant()}.\"", false, [])),
            Tagline = [subjects[0]],
        };
}
