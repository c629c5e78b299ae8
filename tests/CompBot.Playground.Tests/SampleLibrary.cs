using CompBot.Core.Guides;
using CompBot.Core.Pay;

namespace CompBot.Playground.Tests;

/// <summary>Two companies that do not exist.</summary>
public static class SampleLibrary
{
    public static readonly Library Value = new()
    {
        Guides = new GuideLibrary(
            [
                new Guide { File = "acorn/engineer.md", Company = "Acorn Labs", Role = "Engineer", Bands = [new PayBand { Region = "London", Currency = Currency.Gbp, Base = new PayRange(90_000, 120_000) }] },
                new Guide { File = "birch/engineer.md", Company = "Birch", Role = "Engineer", Bands = [new PayBand { Region = "Berlin", Currency = Currency.Eur, Base = new PayRange(80_000, 110_000) }] },
            ],
            AliasTable.Empty),
    };
}
