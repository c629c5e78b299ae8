using CompBot.Core.Negotiation;
using CompBot.Testing;
using Xunit;

namespace CompBot.Core.Tests.Playbooks;

/// <summary>Ten whole playbooks as text, to be read aloud: what they say is what a person will say.</summary>
public sealed class PlaybookGoldens
{
    [Theory]
    [InlineData("dme-sf-below")]
    [InlineData("dme-sf-two-offers")]
    [InlineData("mj-ml-sf-counter-home")]
    [InlineData("mj-ml-remote-no-offer")]
    [InlineData("stability-london-verbal-rival")]
    [InlineData("stability-sf-above")]
    [InlineData("runway-nyc-left-behind")]
    [InlineData("publishing-asked-and-moved")]
    [InlineData("bank-bonus-low")]
    [InlineData("no-guide")]
    public void A_playbook_reads_as_it_was_read_aloud(string name)
    {
        var playbook = FortyCases.All.Single(one => one.Name == name).Written();
        Golden.Check(name + ".private.md", PlaybookFiles.Private(playbook).Content);
        Golden.Check(name + ".to-send.md", PlaybookFiles.ToSend(playbook).Content);
    }
}
