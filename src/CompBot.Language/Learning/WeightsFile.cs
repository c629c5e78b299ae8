using System.Security.Cryptography;
using System.Text;

namespace CompBot.Language.Learning;

/// <summary>
/// A file of what was learned: first the stamp of all that it was learned from, then the weights. Where the stamp is another one, the weights say nothing, and
/// what they are of is learned anew.
/// </summary>
public static class WeightsFile
{
    /// <summary>The stamp of texts that are learned from. version: of the features, counted up when they change. How lines end makes no difference.</summary>
    public static string Stamp(int version, params IEnumerable<string> texts) =>
        Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', texts.Prepend($"{version}")).ReplaceLineEndings("\n"))));

    /// <summary>Writes the stamp and what weights writes.</summary>
    public static void Write(Stream to, string stamp, Action<BinaryWriter> weights)
    {
        using var file = new BinaryWriter(to, Encoding.UTF8, leaveOpen: true);
        file.Write(stamp);
        weights(file);
    }

    /// <summary>Whether a file's weights are of what has the stamp; false where there is no file.</summary>
    public static bool Fits(Stream? from, string stamp) => Read(from, stamp, _ => stamp) is not null;

    /// <summary>What a file holds behind the stamp; null where there is no file, where it has another stamp, and where it was cut short.</summary>
    public static T? Read<T>(Stream? from, string stamp, Func<BinaryReader, T> weights) where T : class
    {
        if (from is null)
        {
            return null;
        }

        try
        {
            using var file = new BinaryReader(from, Encoding.UTF8, leaveOpen: true);
            return file.ReadString() == stamp ? weights(file) : null;
        }
        catch (Exception mistake) when (mistake is EndOfStreamException or FormatException)
        {
            return null;
        }
    }
}
