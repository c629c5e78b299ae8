using CompBot.Core.Chat;
using CompBot.Engine;

namespace CompBot.Discord.Answering;

/// <summary>A reply's charts as pictures, in order; null where none can be made, and then text bars stand in.</summary>
internal sealed class Pictures(IChartPictures drawing)
{
    public async Task<IReadOnlyList<byte[]?>> DrawAsync(Reply reply, CancellationToken cancellationToken)
    {
        var pictures = new List<byte[]?>();
        foreach (var chart in reply.Parts.OfType<ReplyPart.Chart>())
        {
            var picture = await drawing.DrawAsync(chart.Picture, cancellationToken);
            pictures.Add(picture?.Length is > 0 and <= DiscordLimits.AttachmentBytes ? picture : null);
        }

        return pictures;
    }
}
