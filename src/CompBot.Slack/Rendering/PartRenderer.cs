using CompBot.Core.Chat;
using CompBot.Slack.Blocks;

namespace CompBot.Slack.Rendering;

/// <summary>The parts of one reply in order. Counts tables and charts, as a message takes one and two.</summary>
internal sealed class PartRenderer(Surface surface)
{
    private int _charts;
    private bool _hasTable;

    public IEnumerable<Piece> Render(ReplyPart part) => part.Match(Text, Facts, Table, Script, Chart, Note);

    private static IEnumerable<Piece> Text(ReplyPart.Text part) =>
        SlackText.Split(part.Body, SlackLimits.TextObject).Select(body => new Piece(new Block.Section(TextObject.Plain(body)), body));

    private static IEnumerable<Piece> Note(ReplyPart.Note part) =>
        SlackText.Split(part.Body, SlackLimits.TextObject).Select(body => new Piece(new Block.Context([TextObject.Plain(body)]), body));

    /// <summary>Preformatted: copied whole, with nothing added.</summary>
    private static IEnumerable<Piece> Script(ReplyPart.Script part) =>
        SlackText.Split(part.Body, SlackLimits.TextObject).Select(body =>
            new Piece(new Block.RichText([new RichPart.Preformatted([RichRun.Plain(body)])]), body));

    private static IEnumerable<Piece> Facts(ReplyPart.Facts part)
    {
        var heading = part.Heading;
        foreach (var items in Cards.WithinLimit(part.Items))
        {
            yield return Cards.Card(heading, items);
            heading = null;
        }
    }

    private IEnumerable<Piece> Table(ReplyPart.Table part)
    {
        if (surface.Tables && !_hasTable && Cards.FitsTable(part))
        {
            _hasTable = true;
            return [Cards.Table(part)];
        }

        return part.Rows.SelectMany(row => Facts(Cards.Row(part.Headers, row)));
    }

    private IEnumerable<Piece> Chart(ReplyPart.Chart part)
    {
        var picture = part.Picture;
        if (surface.Charts && _charts < SlackLimits.ChartsPerMessage && ChartRenderer.Fits(picture))
        {
            _charts++;
            return [ChartRenderer.Picture(picture), .. Note(new ReplyPart.Note(picture.Summary))];
        }

        return Script(new ReplyPart.Script(PlainText.RenderPart(part)));
    }
}
