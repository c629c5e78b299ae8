using CompBot.Language.Learning;
using Xunit;

namespace CompBot.Core.Tests.Pay;

/// <summary>A network of one hidden layer learns what no sum of features can say, always the same, and is stored as it is.</summary>
public sealed class NetworkTests
{
    private static readonly NetworkSettings Settings = new(Hidden: 8, Rounds: 40, Runs: 2, Drop: 0, DropHidden: 0);
    private static readonly bool[] Any = [true, true];

    /// <summary>Either feature alone means one thing, both or neither the other.</summary>
    private static readonly (int[] Features, int Right)[] EitherAlone = [([7, 10], 0), ([7, 20], 1), ([-9, 10], 1), ([-9, 20], 0)];

    [Fact]
    public void What_two_features_mean_together_is_learned()
    {
        var learned = Learned(Settings);

        Assert.All(EitherAlone, pair => Assert.Equal(pair.Right, FirstOf(learned, pair.Features)));
    }

    [Fact]
    public void The_same_examples_give_the_same_network() => Assert.Equal(Stored(Learned(new NetworkSettings())), Stored(Learned(new NetworkSettings())));

    [Fact]
    public void What_is_stored_scores_as_what_was_learned()
    {
        var learned = Learned(Settings);
        using var stored = new MemoryStream(Stored(learned));
        using var reader = new BinaryReader(stored);

        var read = Network.Read(reader);

        Assert.Equal(learned.Features, read.Features);
        Assert.All(EitherAlone, pair => Assert.Equal(Scores(learned, pair.Features), Scores(read, pair.Features)));
    }

    [Fact]
    public void A_feature_that_was_never_seen_says_nothing() => Assert.Equal(Scores(Learned(Settings), [7, 20]), Scores(Learned(Settings), [7, 12345, 20]));

    private static Network Learned(NetworkSettings settings)
    {
        var rows = new FeatureRows();
        EitherAlone.ToList().ForEach(pair => rows.Count(pair.Features));
        rows.Keep(1);
        var runs = Enumerable.Range(0, settings.Runs).Select(run => new NetworkTrainer(2, rows.Keys.Count, run, settings)).ToList();
        foreach (var (trainer, round) in runs.SelectMany(run => Enumerable.Range(0, settings.Rounds).Select(round => (run, round))))
        {
            // Each round many times: four examples are few.
            for (var time = 0; time < 10; time++)
            {
                EitherAlone.ToList().ForEach(pair => trainer.Learn(rows.Of(pair.Features), pair.Right, Any));
            }

            trainer.EndRound(round);
        }

        return NetworkMean.Of(runs, rows.Keys, 2, overstated: 1);
    }

    private static int FirstOf(Network network, int[] features) => Scores(network, features) is [var one, var other] && one > other ? 0 : 1;

    private static float[] Scores(Network network, int[] features)
    {
        var (sums, scores) = (new int[network.Width], new float[network.Classes]);
        network.Add(features, sums);
        network.Score(sums, scores);
        return scores;
    }

    private static byte[] Stored(Network network)
    {
        using var stored = new MemoryStream();
        using var writer = new BinaryWriter(stored);
        network.Write(writer);
        return stored.ToArray();
    }
}
