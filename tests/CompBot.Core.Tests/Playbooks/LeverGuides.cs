using CompBot.Core.Guides;
using CompBot.Testing;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>A guide whose levers try everything: blanks, figures of the guide, estimates, claims, other companies, other currencies.</summary>
internal static class LeverGuides
{
    public static readonly Guide Diffusion = FixedLibrary.DiffusionModelEngineer with
    {
        File = "tests/levers.md",
        Levers =
        [
            new("Scarce skill", "\"There are perhaps 200 people who can do this. I've worked on [denoising architectures / text conditioning], and that's the heart of this role. That scarcity is worth a 20% premium: $320K base.\"",
                false, [new("[denoising architectures / text conditioning]", ["denoising architectures", "text conditioning"])]),
            new("Competing offers", "\"OpenAI is at $300K / $800K equity, so base needs to be $320K.\"", true, []),
            new("The model is the product", "\"Here the model is the product, so this work shows up directly in what people pay for. I'd like the profit sharing to say the same: $180K a year.\"", false, []),
            new("Revenue", "\"The company makes hundreds of millions with 60 people. $315K base and top-tier profit sharing.\"", false, []),
            new("Results", "\"My models have produced [X% quality improvement] and my work brings in revenue.\"", false, [new("[X% quality improvement]", [])]),
            new("London", "\"In London that would be £165K base.\"", false, []),
        ],
    };

    public static readonly Guide[] All = [Diffusion];
}
