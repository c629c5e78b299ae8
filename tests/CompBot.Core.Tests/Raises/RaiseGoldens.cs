using System.Text;
using CompBot.Core.Chat;
using CompBot.Core.Negotiation.Raises;
using CompBot.Testing;
using Xunit;
using static CompBot.Core.Tests.Raises.RaiseCases;

namespace CompBot.Core.Tests.Raises;

/// <summary>Whole raises as text, to be read aloud.</summary>
public sealed class RaiseGoldens
{
    private static readonly Dictionary<string, RaiseCase> Cases = new()
    {
        ["below-band"] = At(96, 110, 140) with
        {
            MonthsSinceRaise = 20,
            Role = "Platform Engineer",
            ReviewMonth = "March",
            BandSource = "the postings of October 2026",
            Results = ["I cut the build from forty minutes to six", "moved billing to the new ledger", "trained 11 new colleagues"],
        },
        ["promotion"] = At(130, 110, 140).Next(145, 185, already: true) with { BandSource = "the range list of September 2026", Results = ["took over two products when Kim left"] },
        ["top-of-band"] = At(139, 110, 140) with { BandSource = "the range list of September 2026", ReviewMonth = "June" },
        ["outside-offer"] = At(130, 110, 140) with { OutsideOffer = 150_000m, Results = ["Closed the audit with no findings"] },
        ["nothing-known"] = At(70),
    };

    [Theory]
    [InlineData("below-band")]
    [InlineData("promotion")]
    [InlineData("top-of-band")]
    [InlineData("outside-offer")]
    [InlineData("nothing-known")]
    public void A_raise_reads_as_it_was_read_aloud(string name)
    {
        var raise = Cases[name];
        var plan = RaisePlanner.Plan(raise);
        Sequence<Reply> replies =
        [
            RaiseText.Number(raise, plan),
            .. RaiseText.Messages(raise, plan, BundledLibrary.Loaded),
            .. RaiseText.MorePushbacks(raise, plan, BundledLibrary.Loaded),
        ];
        Golden.Check(name + ".md", string.Join("\n---\n\n", replies.Select(Written)));
    }

    private static string Written(Reply reply)
    {
        var text = new StringBuilder(reply.Title is { } title ? $"# {title}\n\n" : "");
        foreach (var part in reply.Parts)
        {
            text.Append(part.Match(
                words => words.Body,
                facts => (facts.Heading is { } heading ? heading + "\n" : "") + string.Join("\n", facts.Items.Select(item => $"- {item.Label}: {item.Value}")),
                _ => "",
                script => "    " + script.Body.Replace("\n", "\n    ", StringComparison.Ordinal).Replace("    \n", "\n", StringComparison.Ordinal),
                _ => "",
                note => "> " + note.Body)).Append("\n\n");
        }

        return text.ToString().TrimEnd() + "\n";
    }
}
